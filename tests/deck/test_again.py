"""Entries without their dash and sections in two parts: said once, in plain words, and read all the same."""

from __future__ import annotations

import pytest

from quizapp.deck.model import Deck
from quizapp.deck.problems import Problem
from quizapp.deck.read import read_deck

LAST = "cards:\n  - {q: What is last?, a: This}\n"


def read(text: str) -> tuple[Deck, tuple[Problem, ...]]:
    """A deck that can be used in spite of its problems."""
    reading = read_deck(text.encode())
    assert reading.deck is not None
    return reading.deck, reading.problems


DASHES = [
    # what stands in line 2 on; line and column of the problem; texts and paragraphs of the facts
    ("  fact: A [b]\n", 3, 3, [("A b", ())]),
    ("  fact: A [b]\n  from: 3\n", 3, 3, [("A b", (3,))]),
    ("  fact: A [b]\n  from: 3\n  fact: C [d]\n  note: x\n  from: 4\n", 3, 3, [("A b", (3,)), ("C d", (4,))]),
    ("  fact: A [b]\n  fact: C [d]\n  fact: E [f]\n", 3, 3, [("A b", ()), ("C d", ()), ("E f", ())]),
    ("  - fact: A [b]\n    fact: C [d]\n    fact: E [f]\n", 4, 5, [("A b", ()), ("C d", ()), ("E f", ())]),
    (
        "  - fact: A [b]\n    from: 3\n    fact: C [d]\n    from: 4\n  - E [f]\n",
        5,
        5,
        [("A b", (3,)), ("C d", (4,)), ("E f", ())],
    ),
    ("  - {id: x, fact: 'A [b]', id: y, fact: 'C [d]'}\n", 3, 28, [("A b", ()), ("C d", ())]),
]


@pytest.mark.parametrize(("facts", "line", "column", "expected"), DASHES)
def test_a_missing_dash_is_said_once_and_its_entries_are_read(
    facts: str, line: int, column: int, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    deck, problems = read(f"title: T\nfacts:\n{facts}{LAST}")
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("no-dash", line, column)
    ]
    assert "Begin each entry with “- ”" in problems[0].remedy
    assert [(fact.text, fact.passage) for fact in deck.facts] == expected
    assert len(deck.cards) == 1


def test_each_entry_without_its_dash_has_its_own_place() -> None:
    entry = "  - fact: A [b] {0}\n    fact: C [d] {0}\n"
    _, problems = read("title: T\nfacts:\n" + entry.format(1) + entry.format(2))
    assert [(problem.code, problem.place.line) for problem in problems] == [("no-dash", 4), ("no-dash", 6)]


def test_a_key_twice_in_an_entry_that_is_not_whole_begins_no_entry() -> None:
    _, problems = read("title: T\ncards:\n  - {q: a, q: b, a: c}\n  - {q: d, a: e}\n")
    assert [problem.code for problem in problems] == ["duplicate-key"]


SECTIONS = [
    ("facts:\n  - A [b]\nterms:\nfacts:\n  - C [d]\n", [("facts", 5, 2)]),
    ("facts:\n  - A [b]\nfacts:\nfacts:\n  - C [d]\n", [("facts", 4, 2), ("facts", 5, 2)]),
    ("facts: A [b]\nfacts: C [d]\n", [("facts", 3, 2)]),
    ("facts:\n  fact: A [b]\nfacts:\n  - C [d]\n", [("", 3, 0), ("facts", 4, 2)]),
    ("facts:\n  - A [b]\n  - E: f: g\nfacts:\n  - C [d]\n", [("", 4, 0), ("facts", 5, 2)]),
    ("facts:\n  - A [b]\nterms:\n  - E: f: g\nfacts:\n  - C [d]\n", [("", 5, 0), ("facts", 6, 2)]),
]


@pytest.mark.parametrize(("sections", "expected"), SECTIONS)
def test_a_section_in_two_parts_is_read_whole(sections: str, expected: list[tuple[str, int, int]]) -> None:
    deck, problems = read(f"title: T\n{sections}{LAST}")
    assert [fact.text for fact in deck.facts] == ["A b", "C d"]
    assert [problem.place.line for problem in problems] == [line for _, line, _ in expected]
    for problem, (name, _, first) in zip(problems, expected, strict=True):
        if name:
            assert problem.code == "section-twice"
            assert problem.message == f"“{name}” begins again here; it began in line {first}"
            assert "Merge the two" in problem.remedy


def test_after_a_break_in_the_second_part_reading_goes_on_there() -> None:
    deck, problems = read("title: T\nfacts:\n  - A [b]\nterms:\nfacts:\n  - E: f: g\n  - C [d]\n")
    assert [fact.text for fact in deck.facts] == ["A b", "C d"]
    assert [(problem.code, problem.place.line) for problem in problems] == [("section-twice", 5), ("colon", 6)]


def test_voices_in_two_parts_are_read_whole() -> None:
    deck, problems = read(f"title: T\nvoices:\n  a: Ann\nvoices:\n  b: Ben\n  a: Bob\n{LAST}")
    assert [(key, voice.name) for key, voice in deck.voices.items()] == [("a", "Ann"), ("b", "Ben")]
    assert [(problem.code, problem.place.line) for problem in problems] == [("section-twice", 4), ("duplicate-key", 6)]
