"""The set-up of a fresh clone, as far as it goes without a network: what it says and what it leaves alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quizapp
from quizapp import checkout


def bare_python(folder: Path) -> subprocess.CompletedProcess[str]:
    """``python -m quizapp`` in ``folder`` on an interpreter that has no packages at all."""
    command = [sys.executable, "-S", "-E", "-m", "quizapp"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


def test_outside_a_clone_missing_packages_are_named_and_nothing_is_installed(tmp_path: Path) -> None:
    shutil.copytree(Path(quizapp.__file__).parent, tmp_path / "quizapp")
    done = bare_python(tmp_path)
    assert done.returncode == 1
    assert "textual" in done.stderr and "pip install" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_with_everything_at_hand_nothing_is_done(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(checkout, "ENVIRONMENT", tmp_path / "never")
    checkout.ensure("quizapp", needs=("json", "sqlite3"))
    assert not (tmp_path / "never").exists()
