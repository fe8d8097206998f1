"""The command ``draft`` with a model, as the tests give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.cli import main
from tests.draft.model.valley import VALLEY


def settled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article, in which the command runs; nobody has a key."""
    monkeypatch.setenv("QUIZAPP_HOME", str(folder / "home"))
    monkeypatch.delenv("QUIZAPP_MODEL_KEY", raising=False)
    monkeypatch.chdir(folder)
    (folder / "valley.txt").write_text(VALLEY, encoding="utf-8")
    return folder


def asking(url: str, *words: str) -> list[str]:
    """The words of a command that asks a model."""
    return ["draft", "valley.txt", "--model", "small", "--endpoint", url, *words]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run a command: its status, what it wrote, what it noted."""
    status = main(words)
    out, err = capsys.readouterr()
    return status, out, err
