"""How a library that only some articles need is installed beside this quizapp."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path


def install_line(library: str) -> str:
    """The command that installs a library for the Python that runs quizapp.

    It names the library itself: another program of the name quizapp is in the public index. An environment without pip,
    as uv makes them and quizapp does in its clone, is served by uv, or by the pip of another Python.
    """
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    if find_spec("pip") is not None:
        return f"{python} -m pip install {library}"
    if _is_of_uv(Path(sys.prefix) / "pyvenv.cfg"):
        return f"uv pip install --python {python} {library}"
    other = "py" if sys.platform == "win32" else "python3"
    return f"{other} -m pip --python {python} install {library}"


def _is_of_uv(settings: Path) -> bool:
    """Whether uv made the environment, as it writes into its settings."""
    try:
        return any(line.startswith("uv ") for line in settings.read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return False
