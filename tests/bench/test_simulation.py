"""The simulation's own parts: SM-2 by the book, learners that are the same for every schedule, limits that hold."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from quizapp.study.ratings import Rating
from tests.bench.learners import CARD, RECALL, RECOGNISE, Assumptions, ByFsrs, ByHalfLife, Learner
from tests.bench.schedules import LIMITS, Planned, Sm2, Sm2Card, Staged, made_up_deck
from tests.bench.simulation import compared, studied


def test_sm2_gives_the_intervals_of_the_book() -> None:
    schedule, card, days = Sm2(made_up_deck()), Sm2Card(), [1]
    for _ in range(4):
        schedule._schedule(card, Sm2.RIGHT, days[-1])
        days.append(card.due)
    assert [after - before for before, after in pairwise(days)] == [1, 6, 15, 38]
    schedule._schedule(card, Sm2.WRONG, days[-1])
    assert (card.interval, card.factor) == (1.0, 2.5)


def test_sm2_repeats_a_miss_on_the_same_day_until_it_is_right() -> None:
    schedule = Sm2(made_up_deck()[:1])
    for right in (False, False, True):
        ask = schedule.next(1)
        assert ask is not None
        schedule.answered(ask, right, 1)
    assert schedule.next(1) is None
    assert schedule.next(2) == ("f-0", CARD)


def test_the_plan_recognises_first_and_recalls_later_and_keeps_the_day_s_limit() -> None:
    schedule, forms = Planned(made_up_deck(), Staged()), []
    for day in range(1, 30):
        while (ask := schedule.next(day)) is not None:
            schedule.answered(ask, True, day)
            forms += [ask[1]] if ask[0] == "f-0" else []
        assert len(schedule._memories) == min(200, day * LIMITS.new_a_day)
    assert (forms[0], forms[-1]) == (RECOGNISE, RECALL)


@pytest.mark.parametrize("kind", [ByFsrs, ByHalfLife])
def test_what_was_never_met_is_not_known_and_what_was_fades(kind: type[ByFsrs | ByHalfLife]) -> None:
    learner: Learner = kind(Random(1))
    assert learner.recall("p", 5) == 0.0
    learner.learn("p", 5, Rating.AGAIN)
    assert 1.0 == learner.recall("p", 5) > learner.recall("p", 6) > learner.recall("p", 40) > 0.0


def test_no_day_takes_longer_than_it_may_but_for_the_last_answer() -> None:
    outcome = studied(ByFsrs(Random(1)), Sm2(made_up_deck()), Assumptions(), Random(1), [100.0] * 5)
    assert all(seconds < 100 + 9 + 5 for seconds in outcome.seconds)


def test_the_same_seed_gives_the_same_table() -> None:
    assert compared("a half-life", Assumptions(), 1) == compared("a half-life", Assumptions(), 1)
