"""Where right options stand in a quiz, and which points a learner needs first."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.model import AnswerKind
from quizapp.questions.chance import Chance
from quizapp.questions.model import Point
from quizapp.questions.rules_set import LONGEST_RUN, longest_run, uneven_places
from quizapp.record.model import PointScore
from quizapp.study.quiz import by_need, dealt_out, stage
from quizapp.study.quiz_order import spread_places


def point(number: int, *, entry: str = "", topic: str = "") -> Point:
    return Point(f"p{number}", entry or f"e{number}", "fact", "x", AnswerKind.PHRASE, "", topic=topic)


def score(number: int, *, right: int = 1, last: bool = True, at: int = 0, recalled: int = 0) -> PointScore:
    return PointScore(f"p{number}", max(right, 1), right, last, at, recalled)


@given(st.integers(0, 60), st.integers(0, 1000))
def test_movable_places_are_even_and_never_four_in_a_row(count: int, seed: int) -> None:
    places = spread_places([4] * count, [None] * count, Chance(seed))
    assert longest_run(places) <= LONGEST_RUN
    assert not uneven_places([(place, 4) for place in places])


@given(st.lists(st.one_of(st.none(), st.integers(0, 3)), max_size=40), st.integers(0, 1000))
def test_places_that_are_fixed_stay(fixed: list[int | None], seed: int) -> None:
    places = spread_places([4] * len(fixed), fixed, Chance(seed))
    assert all(wanted in (None, place) for place, wanted in zip(places, fixed, strict=True))


@given(st.lists(st.integers(3, 5), max_size=40), st.integers(0, 1000))
def test_places_are_places_of_options(sizes: list[int], seed: int) -> None:
    places = spread_places(sizes, [None] * len(sizes), Chance(seed))
    assert all(0 <= place < size for place, size in zip(places, sizes, strict=True))


def test_missed_and_unseen_take_turns_and_the_longest_ago_comes_after() -> None:
    points = [point(n) for n in range(6)]
    known = {
        "p0": score(0, at=500),
        "p1": score(1, at=100),
        "p2": score(2, right=0, last=False, at=900),
        "p3": score(3, right=3, last=False, at=901),
    }
    order = [p.id for p in by_need(points, known, Chance(1))]
    assert {order[0], order[2]} == {"p2", "p3"}
    assert {order[1], order[3]} == {"p4", "p5"}
    assert order[4:] == ["p1", "p0"]


def test_topics_take_turns_and_entries_come_once_before_twice() -> None:
    points = [point(n, topic="a") for n in range(8)] + [point(10 + n, topic="b") for n in range(2)]
    first = dealt_out(points, Chance(3))[:4]
    assert Counter(p.topic for p in first) == {"a": 2, "b": 2}
    twice = [point(n, entry="same") for n in range(3)] + [point(n) for n in range(3, 6)]
    assert Counter(p.entry == "same" for p in dealt_out(twice, Chance(3))[:4]) == {True: 1, False: 3}


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=30), st.integers(0, 1000))
def test_dealing_out_keeps_all_points(pairs: list[tuple[int, int]], seed: int) -> None:
    points = [point(n, entry=f"e{e}", topic=f"t{t}") for n, (e, t) in enumerate(pairs)]
    assert sorted(p.id for p in dealt_out(points, Chance(seed))) == sorted(p.id for p in points)


def test_stages_go_from_recognising_to_recalling() -> None:
    assert stage(None) == 0
    assert stage(score(1, right=0, last=False)) == 0
    assert stage(score(1, right=1)) == 1
    assert stage(score(1, right=1, recalled=1)) == 2
    assert stage(score(1, right=5)) == 2
    assert stage(score(1, right=5, last=False)) == 1
