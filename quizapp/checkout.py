"""Sets up a fresh clone: a virtual environment of its own, then the same command inside it. Standard library only.

A person with Git, Python and pip types one command; ``python3 -m quizapp`` and ``python3 -m tests`` both begin here.
Where the packages are installed already (a wheel, uv, pipx, a second start) this costs a look-up and does nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The clone's top folder (where the package is installed: the folder that packages are installed in)."""

ENVIRONMENT = ROOT / ".venv"


def ensure(module: str, needs: Sequence[str], extra: str = "") -> None:
    """Go on only with the packages ``needs`` at hand; else set the clone up and run ``python -m module`` there.

    ``extra`` is the optional dependency group that holds them. Ends the process when it had to change over.
    """
    if all(importlib.util.find_spec(name) for name in needs):
        return
    if not (ROOT / "pyproject.toml").is_file():
        missing = ", ".join(name for name in needs if not importlib.util.find_spec(name))
        sys.exit(f"quizapp: these packages are missing: {missing}. Install them: python -m pip install {missing}")
    if Path(sys.prefix).resolve() == ENVIRONMENT:
        sys.exit(f"quizapp: the set-up in {ENVIRONMENT} is broken. Delete that folder and run the command again.")
    python = _set_up(extra)
    _change_over([str(python), "-m", module, *sys.argv[1:]])


def _set_up(extra: str) -> Path:
    """The interpreter that has all that is needed: an active virtual environment's, else the clone's own."""
    if sys.prefix != sys.base_prefix:
        _install(Path(sys.executable), extra)
        return Path(sys.executable)
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = ENVIRONMENT / f"ready-{extra or 'app'}-{_wanted()}"
    if not (python.exists() and stamp.exists()):
        sys.stderr.write(f"Setting up in {ENVIRONMENT} (once; about half a minute) ...\n")
        _make_environment()
        _install(python, extra)
        stamp.touch()
    return python


def _wanted() -> str:
    """Names what pyproject.toml asks for, so that a pull that changes it sets up anew."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()[:12]


def _make_environment() -> None:
    # This Python's pip serves the new environment: distributions that forbid global installs often lack ensurepip.
    options = ["--without-pip"] if importlib.util.find_spec("pip") else []
    _run([sys.executable, "-m", "venv", *options, str(ENVIRONMENT)], "make a virtual environment")


def _install(python: Path, extra: str) -> None:
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    if not importlib.util.find_spec("pip"):
        pip = [str(python), "-m", "pip"]
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    _run([*pip, "install", *quiet, "--editable", target], "install the packages")


def _run(command: list[str], purpose: str) -> None:
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
        sys.exit(f"quizapp: could not {purpose}; the lines above say why. Command: {' '.join(command)}")


def _change_over(command: list[str]) -> None:
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.run(command, check=False).returncode)
