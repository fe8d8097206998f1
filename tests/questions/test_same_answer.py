"""Which answers are the same after an edit: those that the judge would take for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.identity import Trace
from quizapp.deck.model import AnswerKind
from quizapp.questions.model import Point
from quizapp.questions.same_answer import still_right

F, D, P, PL, T, PH = (
    AnswerKind.FIGURE,
    AnswerKind.DATE,
    AnswerKind.PERSON,
    AnswerKind.PLACE,
    AnswerKind.TERM,
    AnswerKind.PHRASE,
)


def same(kind: AnswerKind, old: str, new: str, accepted: tuple[str, ...] = ()) -> bool:
    point = Point(id="c", entry="c", section="card", answer=new, answer_kind=kind, context="Q?")
    return still_right(Trace("c", "c", "Q?", old), point, accepted)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (F, "37", "38"),
        (F, "37", "900"),
        (F, "3.7", "37"),
        (F, "$5", "€5"),
        (F, "5 million", "5 billion"),
        (D, "June 2023", "July 2023"),
        (D, "1957", "1975"),
        (P, "Ana Ruiz", "Ana Diaz"),
        (PL, "Iran", "Iraq"),
        (PL, "Oslo", "Bergen"),
        (T, "aquifer", "aqueduct"),
        (PH, "increase", "decrease"),
        (PH, "guilty", "not guilty"),
        (PH, "legal", "illegal"),
        (PH, "more water for the farms", "less water for the farms"),
        (PH, "the growers of the valley", "the town of the valley"),
        (PH, "yes", "no"),
    ],
)
def test_another_answer(kind: AnswerKind, old: str, new: str) -> None:
    assert not same(kind, old, new)
    assert not same(kind, new, old)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (F, "37", "thirty-seven"),
        (F, "1200", "1,200"),
        (F, "5 percent", "5 %"),
        (D, "June 2023", "2023-06"),
        (D, "June 2023", "14 June 2023"),
        (P, "Ana Ruitz", "Ana Ruiz"),
        (P, "Ruiz", "Ana Ruiz"),
        (PL, "Olso", "Oslo"),
        (PL, "Oslo", "Oslo, Norway"),
        (T, "aquiffer", "aquifer"),
        (PH, "the groers of the valley", "the growers of the valley"),
        (PH, "the growers", "the growers of the valley"),
    ],
)
def test_the_same_answer(kind: AnswerKind, old: str, new: str) -> None:
    assert same(kind, old, new)
    assert same(kind, new, old)


def test_an_alias_may_become_the_answer() -> None:
    assert same(PL, "Kristiania", "Oslo", ("Kristiania",))
    assert not same(PL, "Kristiania", "Oslo")


@given(st.sampled_from(list(AnswerKind)), st.text(max_size=40), st.text(max_size=40))
def test_any_answer_is_itself_and_any_two_can_be_compared(kind: AnswerKind, old: str, new: str) -> None:
    assert same(kind, old, old)
    assert same(kind, old, new) in {True, False}
