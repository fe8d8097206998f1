"""The runs: whether one is ready, and what is fact and what is claim."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.model import AnswerKind, Status
from quizapp.questions.bank import Bank
from quizapp.questions.kinds_truth import REPORTED
from quizapp.questions.model import Kind, Point, Question
from quizapp.questions.rules_set import keys_of, leaks, stem_of
from quizapp.study.quiz import MOST
from quizapp.study.rehearsal_ready import is_view, questions_for, ready_plan, ready_points, touched
from quizapp.study.rehearsal_sort import sorted_out, sorting_plan, statuses
from tests.study.council import council
from tests.study.test_quiz import bank


def asked(made: Bank, plan: tuple[str, ...], seed: int) -> list[Question]:
    found = [made.question(planned, seed) for planned in plan]
    assert all(found)
    return [question for question in found if question is not None]


def covered(points: list[Point]) -> set[tuple[str, str]]:
    disputes = {("dispute", point.dispute) for point in points if point.dispute}
    return disputes | {("side", side) for point in points for side in point.sides}


@st.composite
def some_points(draw: st.DrawFn) -> list[Point]:
    size = draw(st.integers(0, 40))
    return [
        Point(
            id=f"p{number}",
            entry=draw(st.sampled_from([f"p{number}", "other"])),
            section=draw(st.sampled_from(["fact", "viewpoint", "voice", "card"])),
            answer="",
            answer_kind=AnswerKind.PHRASE,
            context="",
            dispute=draw(st.sampled_from(["", "d1", "d2", "d3", "d4"])),
            sides=tuple(draw(st.lists(st.sampled_from(["s1", "s2", "s3"]), unique=True, max_size=2))),
        )
        for number in range(size)
    ]


@given(
    some_points(), st.dictionaries(st.sampled_from([f"p{n}" for n in range(40)]), st.floats(0, 1)), st.integers(1, 9)
)
def test_every_dispute_and_every_side_has_a_point(points: list[Point], recall: dict[str, float], number: int) -> None:
    by_id = {point.id: point for point in points}
    chosen = ready_points(points, recall, number)
    assert len(chosen) == len(set(chosen))
    assert len(chosen) <= max(number, len(covered(points)))
    assert covered([by_id[id] for id in chosen]) == covered(points)


@pytest.mark.parametrize("name", ["fentanyl", "daylight", "river"])
@settings(deadline=None)  # the first example reads the deck
@given(seed=st.integers(0, 10_000), number=st.integers(1, 30))
def test_every_dispute_and_every_side_is_asked_about(name: str, seed: int, number: int) -> None:
    made = bank(name)
    by_id = {point.id: point for point in made.points}
    questions = asked(made, ready_plan(made, {}, {}, number, seed), seed)
    assert len({question.id for question in questions}) == len(questions)
    touching = [by_id[point] for question in questions for point in touched(question)]
    assert covered(list(made.points)) <= covered(touching)


def test_no_question_gives_away_the_answer_of_a_later_one() -> None:
    made = bank("fentanyl")
    questions = asked(made, ready_plan(made, {}, {}, 24, 3), 3)
    for place, question in enumerate(questions):
        assert not [later.id for later in questions[place + 1 :] if leaks(stem_of(question), keys_of(later))]


def test_what_is_held_comes_foremost_and_the_weakest_side_first() -> None:
    made = bank("fentanyl")
    recall = {point.id: 0.9 for point in made.points if "republicans" not in point.sides}
    points = [made.point(id) for id in ready_points(made.points, recall, 24)]
    assert sum(point is not None and is_view(point) for point in points) >= 18
    questions = asked(made, ready_plan(made, {}, recall, 24, 5), 5)
    first = made.point(questions[0].point)
    assert first is not None
    assert "republicans" in first.sides


def test_a_deck_without_disputes_and_sides_has_no_run() -> None:
    assert ready_plan(bank("smallest"), {}, {}, 24, 1) == ()


@pytest.mark.parametrize(
    ("seconds", "questions"),
    [([], 24), ([5.0] * 3, 24), ([30.0] * 10, 20), ([2.0] * 50, 40), ([400.0] * 20, 12), ([0.0] * 20, 40)],
)
def test_the_run_takes_about_ten_minutes_at_the_learners_pace(seconds: list[float], questions: int) -> None:
    assert questions_for(seconds) == questions


def test_the_run_is_bounded() -> None:
    points = [
        Point(f"p{n}", f"p{n}", "viewpoint", "", AnswerKind.PHRASE, "", dispute=f"d{n}") for n in range(MOST + 50)
    ]
    assert len(ready_points(points, {}, 24)) == MOST


@settings(deadline=None)  # the first example reads the deck
@given(seed=st.integers(0, 10_000))
def test_statements_to_sort_are_of_all_ways_in_which_they_stand(seed: int) -> None:
    made = bank("fentanyl")
    questions = asked(made, sorting_plan(made, {}, seed), seed)
    stands = Counter(statuses(made.deck)[question.entry] for question in questions)
    assert len(questions) == 12
    assert {question.kind for question in questions} == {Kind.FACT_OR_CLAIM}
    assert len({question.entry for question in questions}) == 12
    assert stands[Status.FACT] == stands[Status.CLAIM] == 4
    assert stands[Status.FORECAST] and stands[Status.ALLEGATION] and stands[Status.HEARSAY]


def test_a_deck_with_nothing_to_sort_gives_no_run() -> None:
    assert sorting_plan(bank("smallest"), {}, 1) == ()
    assert len(sorting_plan(Bank(council()), {}, 1)) >= 4


def test_mistakes_are_told_apart() -> None:
    from quizapp.questions.judge import judge
    from quizapp.questions.model import Response
    from quizapp.study.feedback import feedback

    made = bank("fentanyl")
    missed = []
    for question in asked(made, sorting_plan(made, {}, 1), 1):
        for index, option in enumerate(question.options):
            if not option.correct:
                response = Response(chosen=(index,))
                missed.append(feedback(question, response, judge(question, response)))
    told = sorted_out(missed)
    assert told.claims_as_facts and told.facts_as_claims and told.wrong_holder
    assert all(each.yours == REPORTED for each in told.claims_as_facts)
    assert all(each.question.answer == REPORTED for each in told.facts_as_claims)
    assert len(told.claims_as_facts) + len(told.facts_as_claims) + len(told.wrong_holder) == len(missed)
