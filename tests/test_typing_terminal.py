"""Typing in a real pseudo-terminal: text and Enter that arrive in one read are judged together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

DECK = "title: Rivers\ncards: [{q: Which river runs through the town?, a: Alder Brook}]\n"


def test_an_answer_sent_with_its_enter_is_not_lost(tmp_path: Path) -> None:
    deck = tmp_path / "rivers.yaml"
    deck.write_text(DECK, encoding="utf-8")
    command = [sys.executable, "-m", "quizapp", "quiz", str(deck), "--kinds", "open"]
    with Terminal(command, home_environment(tmp_path / "home")) as terminal:
        terminal.wait_for("Type the answer")
        terminal.send("Alder Brook\r")
        terminal.wait_for("You typed: Alder Brook")
        assert "✓ Right" in terminal.text
        terminal.send("\x11")
        assert terminal.wait() == 0
