"""Which command opens the editor at a line, and what is said where it can't be."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from quizapp.ui.editor import NoEditorError, command_for, run

DECK = Path("/decks/river.yaml")


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("vi", ["vi", "+12", str(DECK)]),
        ("/usr/bin/vim.tiny -n", ["/usr/bin/vim.tiny", "-n", "+12", str(DECK)]),
        ("nano", ["nano", "+12", str(DECK)]),
        ("emacs -nw", ["emacs", "-nw", "+12", str(DECK)]),
        ("kak", ["kak", "+12", str(DECK)]),
        ("micro", ["micro", "+12", str(DECK)]),
        ("code", ["code", "--wait", "-g", f"{DECK}:12"]),
        ("code -w", ["code", "-w", "-g", f"{DECK}:12"]),
        ("'/my apps/ed'", ["/my apps/ed", str(DECK)]),
        ("it's", ["it's", str(DECK)]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(named: str, command: list[str]) -> None:
    assert command_for({"EDITOR": named}, DECK, 12, windows=False) == command


def test_visual_comes_before_editor_and_an_empty_one_counts_for_nothing() -> None:
    assert command_for({"VISUAL": "kak", "EDITOR": "vi"}, DECK, 3, windows=False)[0] == "kak"
    assert command_for({"VISUAL": " ", "EDITOR": "vi"}, DECK, 3, windows=False)[0] == "vi"


def test_without_an_editor_the_variable_and_the_place_are_named() -> None:
    with pytest.raises(NoEditorError, match=r"Set VISUAL or EDITOR .* line 12 of /decks/river\.yaml"):
        command_for({}, Path("/decks/river.yaml"), 12, windows=False)


def test_windows_has_notepad_and_paths_with_blanks() -> None:
    assert command_for({}, DECK, 12, windows=True) == ["notepad", str(DECK)]
    named = '"C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd" -n'
    program, *rest = command_for({"VISUAL": named}, DECK, 12, windows=True)
    assert program == "C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd"
    assert rest == ["-n", "--wait", "-g", f"{DECK}:12"]


def test_an_editor_that_does_not_start_or_fails_is_told() -> None:
    told = run(["no-such-editor-anywhere"])
    assert "“no-such-editor-anywhere” could not be started" in told and "VISUAL" in told
    assert "ended with status 3" in run([sys.executable, "-c", "raise SystemExit(3)"])
    assert run([sys.executable, "-c", "pass"]) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
def test_ctrl_c_is_the_editors_while_it_runs() -> None:
    struck = "import os, signal; os.kill(os.getppid(), signal.SIGINT)"
    own = "raise SystemExit(0 if signal.getsignal(signal.SIGINT) is signal.default_int_handler else 1)"
    assert run([sys.executable, "-c", f"{struck}; {own}"]) == ""
