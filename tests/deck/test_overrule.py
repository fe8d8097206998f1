"""Advice that an author sets aside by a word in the file: there and nowhere else, and never an error."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck


def codes(text: str) -> list[str]:
    return [problem.code for problem in read_deck(text.encode()).problems]


TWO = "title: T\n{}facts:\n  - fact: It cost [about $5].\n{}  - fact: It cost [about $6].\n{}"


@pytest.mark.parametrize(
    ("deck", "first", "second", "left"),
    [
        ("", "", "", 2),
        ("", "    fine: hedge-marked\n", "", 1),
        ("", "", "    fine: [no-marks, hedge-marked]\n", 1),
        ("", "    fine: no-marks\n", "", 2),
        ("fine: hedge-marked\n", "", "", 0),
    ],
)
def test_advice_is_set_aside_where_it_says_so(deck: str, first: str, second: str, left: int) -> None:
    assert codes(TWO.format(deck, first, second)) == ["hedge-marked"] * left


def test_advice_on_a_dispute_and_on_a_mark_is_set_aside_at_its_entry() -> None:
    text = "title: T\ndisputes:\n  a: {{question: Trams{}}}\n  b: {{question: Buses}}\ncards: [{{q: a, a: b}}]\n"
    assert codes(text.format("")) == ["no-question", "no-question"]
    assert codes(text.format(", fine: no-question")) == ["no-question"]
    mark = "title: T\nfacts:\n  - fact: The [tram] is new.\n    marks: {tram: {ask: Is the tram new?}}\n"
    assert codes(mark) == ["gives-away"]
    assert codes(f"{mark}    fine: gives-away\n") == []


def test_no_error_is_set_aside() -> None:
    text = "title: T\nfine: [unknown-dispute, bad-id]\nfacts:\n  - {fact: 'A [b]', on: x, id: a b}\n"
    assert codes(text) == ["unknown-dispute", "bad-id"]


def test_a_code_that_is_none_is_told() -> None:
    (problem,) = read_deck(b"title: T\nfine: one-side\ncards: [{q: a, a: b}]\n").problems
    assert (problem.code, problem.remedy) == ("unknown-code", "Did you mean “one-sided”?")


def test_what_is_set_aside_changes_nothing_of_the_deck() -> None:
    plain, fine = (read_deck(TWO.format("", "", more).encode()).deck for more in ("", "    fine: hedge-marked\n"))
    assert plain == fine
