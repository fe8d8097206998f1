"""Rules about a whole quiz: the measures, and each rule on a set that breaks it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.model import AnswerKind
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.rules import set_violations
from quizapp.questions.rules_set import (
    key_longest,
    likeness,
    longest_band,
    longest_run,
    rank_stuck,
    true_band,
    uneven_places,
)
from tests.questions.rules_items import good_items


def broken(questions: Sequence[Question]) -> set[tuple[int, str]]:
    return {(v.rule, v.level) for v in set_violations(questions)}


def numbered(
    number: int, *, right: int = 0, options: Sequence[str] = ("ab", "cd", "ef", "gh"), kind: Kind = Kind.CHOICE
) -> Question:
    """A single choice whose stem and options are like no other number's."""
    made = tuple(Option(f"{text}{number:02}", i == right) for i, text in enumerate(options))
    return Question(
        id=f"q{number}", point=f"p{number}", entry=f"e{number}", kind=kind, form=Form.ONE,
        prompt=f"What{number} was{number} said{number} of{number} it{number}?", answer=made[right].text,
        options=made, right=(right,),
    )  # fmt: skip


def statement(number: int, *, true: bool) -> Question:
    options = (Option("True", true), Option("False", not true))
    question = numbered(number, kind=Kind.TRUE_FALSE)
    return replace(question, options=options, right=(0 if true else 1,), answer="True" if true else "False")


def typed(number: int, prompt: str, answer: str, *accepted: str) -> Question:
    question = replace(numbered(number, kind=Kind.CLOZE), form=Form.TEXT, options=(), right=(), prompt=prompt)
    return replace(question, answer=answer, expected=Expected(AnswerKind.PHRASE, answer, accepted))


def test_an_even_set_breaks_nothing() -> None:
    places = [0, 1, 2, 3, 1, 0, 3, 2, 2, 3, 0, 1]
    questions = [numbered(i, right=p) for i, p in enumerate(places)]
    questions += [statement(20 + i, true=t) for i, t in enumerate([True, False, False, True])]
    assert broken(questions) == set()


def test_a_stem_must_not_hold_a_later_answer() -> None:
    asks = typed(1, "The mill stands at ___ on the bend.", "Tarn")
    tells = typed(2, "Above the mill of Tarn rises a ___ hill.", "steep")
    assert broken([tells, asks]) == {(4, "E")}
    assert broken([asks, tells]) == set()


def test_a_stem_must_not_hold_another_wording_of_a_later_answer() -> None:
    asks = typed(1, "The mill stands at ___ on the bend.", "Upper Tarn", "Tarn")
    tells = typed(2, "Above the mill of Tarn rises a ___ hill.", "steep")
    assert (4, "E") in broken([tells, asks])


def test_parts_of_words_are_not_held() -> None:
    asks = typed(1, "The mill stands at ___ on the bend.", "Tar")
    tells = typed(2, "Above the mill of Tarn rises a ___ hill.", "steep")
    assert broken([tells, asks]) == set()


def test_options_of_a_scale_are_no_answers_to_be_held() -> None:
    tells = typed(2, "It is true that above the mill rises a ___ hill.", "steep")
    assert broken([tells, statement(1, true=True)]) == set()


@pytest.mark.parametrize(("longest", "fine"), [(0, False), (2, False), (3, True), (6, True), (7, False), (20, False)])
def test_the_key_is_the_longest_in_its_share(longest: int, fine: bool) -> None:
    places = [(0, 1, 2, 3)[(i + i // 4) % 4] for i in range(20)]
    questions = []
    for i, place in enumerate(places):
        options = ["ab", "cd", "ef", "gh"]
        options[place] += "xyz" if i < longest else ""
        questions.append(numbered(i, right=place, options=options))
    assert ((7, "S") not in broken(questions)) is fine


def test_figures_have_no_favourite_rank() -> None:
    def figure(number: int, right: int) -> Question:
        return replace(numbered(number, right=right, options=("1", "2", "3", "4")), answer_kind=AnswerKind.FIGURE)

    assert (17, "S") in broken([figure(i, 1) for i in range(3)])
    assert (17, "S") in broken([figure(i, right) for i, right in enumerate([1, 2, 1, 1, 1])])
    assert (17, "S") not in broken([figure(i, right) for i, right in enumerate([1, 2, 0, 1, 3])])


def test_places_are_even() -> None:
    assert (18, "S") in broken([numbered(i, right=i % 2) for i in range(20)])
    assert (18, "S") in broken([numbered(i, right=p) for i, p in enumerate([0, 1, 2, 3, 3, 3, 3])])
    assert broken([numbered(i, right=p) for i, p in enumerate([0, 1, 2, 3, 3, 3])]) == set()


def test_statements_are_half_true() -> None:
    assert (24, "S") in broken([statement(i, true=True) for i in range(2)])
    assert (24, "S") in broken([statement(i, true=i < 2) for i in range(10)])
    assert broken([statement(i, true=i % 2 == 0) for i in range(10)]) == set()
    assert (24, "S") in broken([statement(i, true=i < 5) for i in range(10)])  # five in a row


def test_one_fact_once_in_a_kind_and_no_near_equal_stems() -> None:
    one = numbered(1)
    assert (25, "E") in broken([one, replace(numbered(2, right=1), point=one.point)])
    first = typed(1, "The old mill at the bend of the river was ___ in winter.", "shut")
    second = typed(2, "The old mill at the bend of the river was ___ in summer.", "open")
    assert broken([first, second]) == {(25, "E")}


def test_two_pieces_of_a_statement_may_be_asked_for_in_one_kind_but_its_standing_once() -> None:
    pair = [numbered(1), replace(numbered(2, right=1), entry="e1")]
    assert broken(pair) == set()
    for kind in (Kind.WHO_SAYS, Kind.TRUE_FALSE):
        assert (25, "E") in broken([replace(question, kind=kind) for question in pair])


def test_requests_worded_alike_differ_in_what_they_are_about() -> None:
    orders = [q for q in good_items() if q.kind is Kind.ORDER]
    other = tuple(Option(f"Another {n} opens", True) for n in ("mill", "lock", "pier"))
    assert broken([orders[0], replace(orders[0], entry="x", id="x", options=other)]) == set()


@given(st.integers(0, 500))
def test_bands_hold_something(count: int) -> None:
    for low, high in (longest_band(count), true_band(count)):
        assert 0 <= low <= high <= max(count, 0) or count == 0


@given(st.integers(1, 500))
def test_true_band_is_forty_to_sixty_percent_or_the_nearest_half(count: int) -> None:
    low, high = true_band(count)
    assert low == count - high
    assert low >= 0.4 * count - 1e-9 or high - low == count % 2


def test_bands_by_example() -> None:
    assert [true_band(n) for n in (1, 2, 3, 4, 5, 10, 20)] == [(0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (4, 6), (8, 12)]
    assert longest_band(20) == (3, 6)
    assert longest_band(6) == (0, 3)


@given(st.lists(st.integers(0, 3), max_size=40))
def test_places_that_are_even_pass_and_one_place_does_not(extra: list[int]) -> None:
    assert not uneven_places([(i % 4, 4) for i in range(len(extra))])
    assert uneven_places([(0, 4)] * (len(extra) + 4))


def test_runs() -> None:
    assert longest_run([]) == 0
    assert longest_run([1, 1, 2, 2, 2, 1]) == 3
    assert not rank_stuck([1, 1])
    assert rank_stuck([2, 2, 2])
    assert not rank_stuck([2, 2, 2, 1])


def test_likeness() -> None:
    assert likeness(frozenset("abcd"), frozenset("abcd")) == 1.0
    assert likeness(frozenset(), frozenset()) == 0.0


def test_longest_counts_four_options_only() -> None:
    assert key_longest(numbered(1, options=("abcdef", "b", "c"))) is None
    assert key_longest(numbered(1, options=("abcdef", "b", "c", "d"))) is True
    assert key_longest(numbered(1, options=("abc", "abd", "c", "d"))) is False
