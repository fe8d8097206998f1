"""The set-up of a fresh clone, as far as it goes without a network: what it says and what it leaves alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quizapp
from quizapp import checkout, setting_up


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


def test_with_everything_at_hand_nothing_is_done() -> None:
    checkout.ensure("quizapp", needs=("json", "sqlite3"))


def test_a_broken_set_up_is_said_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "ENVIRONMENT", Path(sys.prefix).resolve())
    with pytest.raises(SystemExit, match="Delete that folder"):
        checkout.ensure("quizapp", needs=("no_such_package",))
