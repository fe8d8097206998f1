"""Setting a fresh clone up: a virtual environment of its own with all packages, and the change over into it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.machinery import PathFinder
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
"""The clone's top folder (where the package is installed: the folder that packages are installed in)."""

ENVIRONMENT = ROOT / ".venv"


def change_over(module: str, missing: Sequence[str], extra: str) -> NoReturn:
    """Run ``python -m module`` with the present arguments where nothing is ``missing``; set up first if need be."""
    if not (ROOT / "pyproject.toml").is_file():
        names = " ".join(missing)
        sys.exit(f"quizapp: these packages are missing: {names}. Install quizapp anew: python -m pip install quizapp")
    if Path(sys.prefix).resolve() == ENVIRONMENT:
        sys.exit(f"quizapp: the set-up in {ENVIRONMENT} is broken. Delete that folder and run the command again.")
    command = [str(_python(extra)), "-m", module, *sys.argv[1:]]
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.run(command, check=False).returncode)


def _python(extra: str) -> Path:
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
    options = ["--without-pip"] if PathFinder.find_spec("pip") else []
    _run([sys.executable, "-m", "venv", *options, str(ENVIRONMENT)], "make a virtual environment")


def _install(python: Path, extra: str) -> None:
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    if not PathFinder.find_spec("pip"):
        pip = [str(python), "-m", "pip"]
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    _run([*pip, "install", *quiet, "--editable", target], "install the packages")


def _run(command: list[str], purpose: str) -> None:
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
        sys.exit(f"quizapp: could not {purpose}; the lines above say why. Command: {' '.join(command)}")
