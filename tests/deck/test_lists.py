"""Lists without their brackets or commas are told of, with the list to write; what is surely meant is read."""

from __future__ import annotations

import pytest

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck

CARD = "title: T\ncards:\n  - q: A\n    a: Blue\n"
FACT = "title: T\nfacts:\n  - fact: It had [2000] men.\n"

LISTS = [
    # a deck but for its last line; that line; column; what the remedy begins with; options that are read
    (CARD, "options: Red, Green, Yellow", 14, "Write [Red, Green, Yellow];", ("Red", "Green", "Yellow")),
    (CARD, "options: Car, Van]", 14, "Write [Car, Van];", ("Car", "Van")),
    (CARD, "options: [Car; Van; Bus]", 15, "Write [Car, Van, Bus];", ("Car", "Van", "Bus")),
    (CARD, "options: Yes; no", 14, "Write [Yes, no];", ("Yes", "no")),
    (CARD, "options: Yes, always", 14, "Write [Yes, always];", ("Yes, always",)),
    (CARD, "options: 1,000, 4,000", 14, 'Write ["1,000", "4,000"];', ("1,000", "4,000")),
    (FACT, "wrong: 1000, 3000", 12, "Write [1000, 3000];", ("1000", "3000")),
    (FACT, "wrong: [1000 4000]", 13, "Write [1000, 4000];", ("1000", "4000")),
    (FACT, "wrong: [1,000, 4,000]", 13, 'Write ["1,000", "4,000"].', ("1,000", "4,000")),
    (FACT, "wrong: [500, 1,500,000, 4,000]", 18, 'Write [500, "1,500,000", "4,000"].', ("500", "1,500,000", "4,000")),
    (FACT, "wrong: [1,000]", 13, 'Write ["1,000"].', ("1,000",)),
    (FACT, "accept: two thousand; 2 thousand", 13, "Write [two thousand, 2 thousand];", ("two thousand", "2 thousand")),
    (FACT, "accept: two thousand, 2 thousand", 13, "Write [two", ("two thousand, 2 thousand",)),
    (FACT, "not_wrong: [5,000]", 17, 'Write ["5,000"].', ("5,000",)),
]


@pytest.mark.parametrize(("text", "line", "column", "remedy", "read"), LISTS)
def test_a_list_that_is_not_written_as_one(
    text: str, line: str, column: int, remedy: str, read: tuple[str, ...]
) -> None:
    reading = read_deck(f"{text}    {line}\n".encode())
    (problem,) = reading.problems
    assert (problem.place.line, problem.place.column, problem.level) == (text.count("\n") + 1, column, Level.WARNING)
    assert problem.remedy.startswith(remedy)
    assert reading.deck is not None
    texts = [text for card in reading.deck.cards for text in card.options]
    texts += [
        text
        for fact in reading.deck.facts
        for mark in fact.marks
        for text in (*mark.wrong, *mark.accept, *mark.not_wrong)
    ]
    assert tuple(texts) == read


@pytest.mark.parametrize(
    "line",
    [
        "options: Red",
        "options: [Red, Green]",
        "options: 'Red, Green'",
        "options: 1,000",
        "options: [100,200,300]",
        "options: [1 500]",
        "options: ['1,000', '4,000']",
        "options: He left the town in the morning, and he came back at night.",
        "options:\n      - Yes, always\n      - 1,000",
        "accept: O'Neill",
    ],
)
def test_what_is_a_list_or_one_text_is_let_be(line: str) -> None:
    assert read_deck(f"{CARD}    {line}\n".encode()).problems == ()


def test_where_the_answer_holds_a_comma_so_may_the_options() -> None:
    text = "title: T\ncards:\n  - q: A\n    a: Bergen, Norway\n    options: Oslo, Norway\n"
    assert read_deck(text.encode()).problems == ()
