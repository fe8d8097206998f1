"""A hostile deck in a real pseudo-terminal: nothing in it reaches the terminal as a command."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.terminal import CONTROL_SEQUENCE, Terminal, home_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

ATTACKS = {
    "clipboard by OSC 52": ("\x1b]52;c;cHduZWQ=\x07", b"]52;"),
    "window title": ("\x1b]0;pwned\x07", b"]0;pwned"),
    "clear screen": ("\x1b[2J\x1b[Hpwned", b"\x1b[2J\x1b[Hpwned"),
    "C1 command": ("\x9b31mred\x9d0;pwned\x9c", b"\xc2\x9b"),
    "C1 title": ("\x9d0;pwned\x9c", b"\xc2\x9d"),
    "right-to-left override": ("\u202edetrevni\u202c", "\u202e".encode()),
    "isolate": ("\u2067detalosi\u2069", "\u2067".encode()),
    "bell": ("\x07ring", b"\x07"),
    "backspace": ("abc\x08\x08\x08xyz", b"\x08"),
    "device query": ("\x1b[6n\x1b[c\x1bZ", b"\x1b[6n"),
}
"""What an attacker writes, and the bytes that must never reach the terminal."""

MARKUP = "[@click=app.quit]tap[/] [/b] [bold red]x a[i] $error"


def hostile_deck(attack: str) -> str:
    """A deck with the attack in every text; JSON strings are YAML strings, control characters escaped."""

    def said(text: str) -> str:
        return json.dumps(f"{text} {attack} {MARKUP}".replace("[", "\\[").replace("]", "\\]"))

    def plain(text: str) -> str:
        return json.dumps(f"{text} {attack} {MARKUP}")

    options = f"[{plain('other')}, {plain('else')}]"
    card = f"a: {plain('answer')}, options: {options}, note: {plain('note')}, topic: {plain('topic')}, from: 1"
    view = f"holds: {said('The town decides')}, because: {plain('reason')}, quote: {plain('q')}"
    cards = ", ".join(f"{{q: {plain(question)}, {card}}}" for question in ("Question one?", "Question two?"))
    return "\n".join(
        [
            f"title: {plain('Hostile')}",
            f"about: {plain('about')}",
            f"source: {{title: {plain('article')}, publisher: {plain('paper')}, author: {plain('author')}}}",
            f"sides: {{a: {plain('Side')}}}",
            f"voices: {{ann: {{name: {plain('Ann')}, role: {plain('mayor')}, side: a}}, bob: {{name: {plain('Bo')}}}}}",
            f"disputes: {{d: {plain('Who decides?')}}}",
            f"viewpoints: [{{who: ann, on: d, {view}}}]",
            f"facts: [{{fact: {said('The river fell')}, said_by: {plain('the office')}, note: {plain('note')}}}]",
            f"events: [{{event: {plain('The flood')}, when: 2021}}]",
            f"terms: [{{term: {plain('weir')}, means: {plain('a low dam')}}}]",
            f"cards: [{cards}]",
            f"discussion: [{plain('What now?')}]",
        ]
    )


def written_by_app(deck: Path, home: Path, keys: list[str]) -> bytes:
    """All bytes that the app writes while its screens are gone through."""
    env = home_environment(home)
    with Terminal([sys.executable, "-m", "quizapp", str(deck)], env, columns=100, rows=30) as terminal:
        terminal.wait_for("Hostile", "known")
        for key in keys:
            before = len(terminal.written)
            terminal.send(key)
            terminal.settle(before)
        terminal.send("\x11")
        terminal.wait()
        assert terminal.status == 0, terminal.text[-2000:]
        return terminal.written


READER = ["r", *["\x1b[C"] * 7, "\x1b"]
TOUR = [*READER, "o", "\x1b", "\x10", "\x1b", "\r", "1", "\r", "1", "\x1b", "s", "\x1b"]
"""The reader with all its pages, options, palette, two questions of a quiz, scores."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What the app writes for a deck with all the attacks in each of its texts."""
    folder = tmp_path_factory.mktemp("hostile")
    deck = folder / "hostile.yaml"
    deck.write_text(hostile_deck(" ".join(attack for attack, _ in ATTACKS.values())), encoding="utf-8")
    return written_by_app(deck, folder / "home", TOUR)


@pytest.mark.parametrize("name", ATTACKS)
def test_no_deck_commands_the_terminal(name: str, written: bytes) -> None:
    _, forbidden = ATTACKS[name]
    assert b"Question" in written, "the tour never reached a question"
    # A bell also ends some of Textual's own commands: those are taken out before it is looked for.
    searched = CONTROL_SEQUENCE.sub(b"", written) if forbidden in {b"\x07", b"\x08"} else written
    assert forbidden not in searched


def test_plain_mode_writes_no_control_byte(tmp_path: Path) -> None:
    deck = tmp_path / "hostile.yaml"
    deck.write_text(hostile_deck("".join(attack for attack, _ in ATTACKS.values())), encoding="utf-8")
    command = [sys.executable, "-m", "quizapp", "quiz", str(deck), "--plain", "--seed", "3"]
    with Terminal(command, home_environment(tmp_path / "home")) as terminal:
        terminal.wait_for("Question", "True or false", "Who", "hold")
        terminal.send("1\n" * 30 + "\x04")
        terminal.wait()
    shown = terminal.written.replace(b"\r\n", b"\n").replace(b"^D\x08\x08", b"")
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]", shown)
