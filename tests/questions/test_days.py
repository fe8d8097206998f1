"""A day that is told without its year ("1 December"): asked as a day, beside other days, never as a figure."""

from __future__ import annotations

import pytest

from quizapp.deck.model import AnswerKind
from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind, Question

DECK = """
title: The ferry
as_of: 2025-10
facts:
  - id: rule
    fact: The town has to apply to the state for the money before [1 December].
  - id: permit
    fact: The authority gave its permission to the ferry on [24 February].
  - id: vote
    fact: The council voted on the loan for the new ferry on [3 November].
  - id: start
    fact: The old ferry made its very last crossing on [12 May 2019].
  - id: seats
    fact: The new ferry of the town has room for [24] cars.
"""


def questions() -> list[Question]:
    """All questions of the deck."""
    deck = read_deck(DECK.encode()).deck
    assert deck is not None
    return list(Bank(deck).all(0))


@pytest.mark.parametrize(
    ("point", "day", "others"),
    [
        ("rule", "1 December", {"24 February", "3 November"}),
        ("permit", "24 February", {"1 December", "3 November"}),
    ],
)
def test_a_day_stands_beside_days_without_a_year(point: str, day: str, others: set[str]) -> None:
    choice = next(q for q in questions() if q.entry == point and q.kind is Kind.CHOICE)
    assert choice.answer_kind is AnswerKind.DATE
    assert {option.text for option in choice.options} == {day, *others}


def test_no_day_is_estimated_or_called_a_figure() -> None:
    made = [q for q in questions() if q.entry in {"rule", "permit", "vote"}]
    assert Kind.ESTIMATE not in {q.kind for q in made}
    blanks = [q.prompt for q in made if q.kind is Kind.CLOZE]
    assert blanks
    assert all(prompt.startswith("Fill in a day and a month: ") for prompt in blanks)


def test_days_stand_in_the_order_of_the_year() -> None:
    choice = next(q for q in questions() if q.entry == "vote" and q.kind is Kind.CHOICE)
    assert [option.text for option in choice.options] == ["24 February", "3 November", "1 December"]
