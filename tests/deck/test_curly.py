"""Curly quotation marks are named, with what to write; what they hold is read as if they were straight."""

from __future__ import annotations

import time

import pytest

from quizapp.deck.model import Deck
from quizapp.deck.problems import Level, Problem
from quizapp.deck.read import read_deck

LAST = "cards:\n  - {q: What is last?, a: This}\n"


def read(text: str) -> tuple[Deck, tuple[Problem, ...]]:
    """A deck that can be used in spite of its problems."""
    reading = read_deck(f"{text}{LAST}".encode())
    assert reading.deck is not None
    assert len(reading.deck.cards) == 1
    return reading.deck, reading.problems


@pytest.mark.parametrize(
    ("fact", "line", "column", "width"),
    [
        ("  - fact: “A [b]: c”\n", 3, 11, 10),
        ("  - fact: ‘A [b]: c’\n", 3, 11, 10),
        ("  - “A [b]: c”\n", 3, 5, 10),
        ("  - “fact”: 'A [b]: c'\n", 3, 5, 6),
        ("  - ‘fact’: 'A [b]: c'\n", 3, 5, 6),
        ("  - fact: 'A [b]: c'\n    id: “x”\n", 4, 9, 3),
        ("  - fact: 'A [b]: c'\n    from: “3”\n", 4, 11, 3),
        ("  - fact: 'A [b]: c'\n    status: ‘claim’\n    said_by: Ann\n", 4, 13, 7),
        ("  - fact: 'A [b]: c'\n    accept: [“x, y”, “z”]\n", 4, 14, 6),
        ("  - {fact: “A [b]: c”, from: 3}\n", 3, 12, 10),
    ],
)
def test_curly_marks_are_named_and_read_as_straight_ones(fact: str, line: int, column: int, width: int) -> None:
    deck, (problem,) = read(f"title: T\nfacts:\n{fact}")
    assert (problem.code, problem.level) == ("curly-quotes", Level.ERROR)
    assert (problem.place.line, problem.place.column, problem.width) == (line, column, width)
    assert problem.message[0] in "“‘"
    assert "straight" in problem.remedy
    assert [fact.text for fact in deck.facts] == ["A b: c"]


def test_what_curly_marks_hold_is_one_text() -> None:
    deck, _ = read("“title”: T\nfacts:\n  - fact: A [b]\n    accept: [“x, y”, “z”]\n    from: “3”\n    id: “k”\n")
    (fact,) = deck.facts
    assert (fact.id, fact.passage, fact.marks[0].accept) == ("k", (3,), ("x, y", "z"))


@pytest.mark.parametrize(
    ("card", "column", "width"),
    [
        ("  - q: What is it?\n    a: Red\n    accept: [“Azure”, sky]\n", 14, 7),
        ("  - q: What is it?\n    a: Red\n    options: [Green, ‘Blue’]\n", 22, 6),
        ("  - q: What is it?\n    a: Red\n    options:\n      - “Blue”\n      - Green\n", 9, 6),
        ("  - q: What is it?\n    a: Red\n    note: “It is red.\n", 11, 11),
    ],
)
def test_marks_that_will_be_shown_are_asked_about_in_lists_too(card: str, column: int, width: int) -> None:
    reading = read_deck(f"title: T\ncards:\n{card}".encode())
    (problem,) = reading.problems
    assert (problem.code, problem.level) == ("curly-quotes", Level.WARNING)
    assert (problem.place.column, problem.width) == (column, width)
    assert reading.deck is not None and len(reading.deck.cards) == 1


@pytest.mark.parametrize(
    "note",
    [
        "“It is,” she says, “red.”",
        "“It is\n      red” is what she says",
        "He calls it “red”, and “blue",
        "[He says “no”, so it is]",
    ],
)
def test_marks_that_belong_to_words_inside_are_let_be(note: str) -> None:
    reading = read_deck(f"title: T\ncards:\n  - q: What is it?\n    a: Red\n    accept: x\n    note: {note}\n".encode())
    assert [problem for problem in reading.problems if problem.code == "curly-quotes"] == []


@pytest.mark.parametrize("note", ["“Never.”", "‘It’s fine’"])
def test_marks_round_a_whole_text_stay_and_are_asked_about(note: str) -> None:
    deck, (problem,) = read(f"title: T\nfacts:\n  - fact: A [b]\n    note: {note}\n")
    assert (problem.code, problem.level, problem.place.line, problem.place.column) == (
        "curly-quotes",
        Level.WARNING,
        4,
        11,
    )
    assert deck.facts[0].note == note


@pytest.mark.parametrize(
    "text",
    [
        "“No,” he [said].",
        "He said “[no]”",
        "It’s [one]",
        "'“[No]: never”'",
        '"“[No] way”"',
        "|\n      “[No] way”",
        "“A” or “[b]”",
    ],
)
def test_marks_within_a_text_are_no_problem(text: str) -> None:
    _, problems = read(f"title: T\nfacts:\n  - fact: {text}\n")
    assert problems == ()


def test_a_curly_mark_that_is_never_closed_is_named() -> None:
    _, (problem,) = read("title: T\nfacts:\n  - fact: “A: [b]\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("curly-quotes", 3, 11)


@pytest.mark.parametrize(
    "line",
    ["- “a: b”\n", "- [" + "“a, b”, " * 100 + "]\n", "“a”: b\n", "- “\n", "- " * 40 + "“\n", "[" + "“" * 100 + "\n"],
)
def test_many_curly_marks_take_little_time(line: str) -> None:
    text = ("title: T\nfacts:\n" + line * (500_000 // len(line.encode()))).encode()
    start = time.process_time()
    assert len(read_deck(text).problems) <= 1001
    assert time.process_time() - start < 10
