"""One fault is told once: what refers to an entry that could not be read is not blamed for it."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck

VOICES = "voices:\n  a: Ann\n  b: Ben\n"
DISPUTES = "disputes:\n  w: Who?\n"
VIEW = "viewpoints:\n  - {who: a, on: w, holds: It}\n"
REPLY = "  - {who: b, on: w, holds: No, against: x}\n"
LAST = "cards:\n  - {q: What is last?, a: This}\n"

FAULTS = [
    # the deck behind its title; codes of the problems
    (f"{DISPUTES}voices:\n  a: {{name: Ann, sid: t}}\n{VIEW}", ["unknown-key"]),
    (f"{DISPUTES}voices:\n  a: {{role: mayor}}\n{VIEW}", ["missing"]),
    (f"{DISPUTES}voices:\n  a:\n  b: Ben\n{VIEW}", ["missing"]),
    (f"{DISPUTES}voices:\n  a:\n    name: Ann: x\n  b: Ben\n{VIEW}", ["colon"]),
    (f"{DISPUTES}voices:\n  b: Ben\n  a: Ann: x\n{VIEW}", ["colon"]),
    (f"{DISPUTES}voices: Ann\n{VIEW}", ["wrong-type"]),
    (f"{DISPUTES}voces:\n  a: Ann\n{VIEW}", ["unknown-key"]),
    (f"{DISPUTES}voices:\n  - a: Ann\n  - b: Ben\n{VIEW}", ["wrong-type"]),
    (f"{DISPUTES}voices:\n  - name: Ann\n{VIEW}", ["wrong-type"]),
    (f"{VOICES}disputes:\n  w: {{note: x}}\n{VIEW}", ["missing"]),
    (f"{VOICES}disputes:\n  w: Who: now?\n{VIEW}", ["colon"]),
    (f"{VOICES}dispute:\n  w: Who?\n{VIEW}", ["unknown-key"]),
    ("sides:\n  t: {note: x}\nvoices:\n  a: {name: Ann, side: t}\n", ["missing"]),
    (f"{DISPUTES}{VOICES}viewpoints:\n  - {{who: a, on: w, id: x}}\n{REPLY}", ["missing"]),
    (f"{DISPUTES}{VOICES}viewpoints:\n  - id: x\n    who: a\n    on: w\n    holds: It: is\n{REPLY}", ["colon"]),
    (f"{DISPUTES}{VOICES}viewpoints:\n  - who: a\n    on: w\n    holds: It: is\n    id: x\n{REPLY}", ["colon"]),
    (f"{DISPUTES}{VOICES}viewpoints:\n  - {{who: c, on: w, holds: It, id: x}}\n{REPLY}", ["unknown-voice"]),
    (f"{VOICES}facts:\n  - fact: A [b]\n    said_by: cc\nvoices:\n  cx: {{note: c}}\n", ["section-twice", "missing"]),
]


@pytest.mark.parametrize(("text", "codes"), FAULTS)
def test_a_fault_has_no_followers(text: str, codes: list[str]) -> None:
    reading = read_deck(f"title: T\n{text}{LAST}".encode())
    assert [problem.code for problem in reading.problems] == codes
    assert reading.deck is not None
    assert len(reading.deck.cards) == 1


def test_things_in_a_list_are_read_as_if_they_had_keys() -> None:
    reading = read_deck(
        f"title: T\ndisputes:\n  - w: Who?\nvoices:\n  - a: Ann\n  - {{name: Bea Ode}}\n{VIEW}{LAST}".encode()
    )
    assert reading.deck is not None
    assert {key: voice.name for key, voice in reading.deck.voices.items()} == {"a": "Ann", "bea-ode": "Bea Ode"}
    assert [view.who for view in reading.deck.viewpoints] == [("a",)]
    assert ["dash" in problem.remedy for problem in reading.problems] == [True, True]


def test_a_section_that_is_only_begun_declares_nothing() -> None:
    reading = read_deck(f"title: T\n{DISPUTES}voices:\n{VIEW}{LAST}".encode())
    assert [problem.code for problem in reading.problems] == ["unknown-voice"]
