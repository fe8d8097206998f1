"""``e`` in a real pseudo-terminal: the editor has the terminal, then the same question stands again, as edited."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal, home_environment
from tests.ui.editors import Editor

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

DECK = """\
title: Rivers
cards:
  - {q: Which river runs through the town?, a: Alder Brook}
  - {q: Which river runs past the mill?, a: Elm Beck}
"""


def test_the_editor_has_the_terminal_and_then_the_question_stands_again(tmp_path: Path) -> None:
    deck = tmp_path / "rivers.yaml"
    deck.write_text(DECK, encoding="utf-8")
    editor = Editor(tmp_path)
    command = [sys.executable, "-m", "quizapp", "study", str(deck)]
    with Terminal(command, home_environment(tmp_path / "home", VISUAL=editor.command)) as terminal:
        terminal.wait_for("Think of the answer")
        first, other = ("town", "mill") if "runs through the town" in terminal.text else ("mill", "town")
        editor.will((f"the {first}?", f"the old {first}?"))
        before = len(terminal.written)
        terminal.send("e")
        terminal.wait_for("the editor has the terminal", since=before)
        terminal.wait_for(f"the old {first}?", since=before)
        assert editor.called == [f"+{3 if first == 'town' else 4}", str(deck)]
        terminal.send(" 3")
        terminal.wait_for(f"the {other}?", since=before)
        editor.will((f"the {other}?", f"the {other}?]"))
        broken = len(terminal.written)
        terminal.send("e")
        terminal.wait_for("The deck", "Something", since=broken)
        terminal.send("\x11")
        assert terminal.wait() == 0


def test_preview_shows_each_save_of_another_process(tmp_path: Path) -> None:
    deck = tmp_path / "rivers.yaml"
    deck.write_text(DECK, encoding="utf-8")
    editor = Editor(tmp_path)
    command = [sys.executable, "-m", "quizapp", "preview", str(deck)]
    with Terminal(command, home_environment(tmp_path / "home")) as terminal:
        terminal.wait_for("Alder Brook")
        editor.will(("past the mill", "past the old mill"))
        before = len(terminal.written)
        subprocess.run([tmp_path / "vi", deck], check=True, stdout=subprocess.DEVNULL)
        terminal.wait_for("past the old mill", since=before)
        editor.will(("  - {q: Which river runs past the old mill?", "  - {qu: ["))
        before = len(terminal.written)
        subprocess.run([tmp_path / "vi", deck], check=True, stdout=subprocess.DEVNULL)
        terminal.wait_for("Line 4", since=before)
        terminal.send("\x11")
        assert terminal.wait() == 0
