"""The simulation's own parts: SM-2 by the book, learners that are the same for every schedule, limits that hold."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from quizapp.study.ratings import Rating
from tests.bench.learners import CARD, COMPLETE, RECALL, RECOGNISE, Assumptions, ByFsrs, ByHalfLife, Learner
from tests.bench.schedules import LIMITS, FsrsCards, Planned, Schedule, Sm2, Sm2Card, Staged, made_up_deck
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


def test_fsrs_on_cards_spreads_twenty_new_ones_a_day_among_those_due() -> None:
    schedule = FsrsCards(made_up_deck())
    met = [run_day(schedule, day) for day in (1, 2)]
    assert [len(day) for day in met] == [20, 40]
    again = [name in met[0] for name in met[1]]
    assert sum(again[:20]) == sum(again[20:]) == 10


def run_day(schedule: Schedule, day: int) -> list[str]:
    """All that is asked on a day, each missed; gives the points."""
    asked = []
    while (ask := schedule.next(day)) is not None:
        asked.append(ask[0])
        schedule.answered(ask, False, day)
    return asked


def test_the_plan_recognises_completes_recalls_then_turns_and_keeps_the_day_s_limit() -> None:
    schedule, forms = Planned(made_up_deck(), Staged()), []
    for day in range(1, 30):
        while (ask := schedule.next(day)) is not None:
            schedule.answered(ask, True, day)
            forms += [ask[1]] if ask[0] == "f-0" else []
        assert len(schedule._memories) == min(200, day * LIMITS.new_a_day)
    assert forms[:3] == [RECOGNISE, COMPLETE, RECALL]
    assert set(forms[3:]) == {CARD}


def test_the_plan_meets_nothing_new_while_something_is_due() -> None:
    schedule = Planned(made_up_deck(), Staged())
    run_day(schedule, 1)
    asked = run_day(schedule, 2)
    assert [point in schedule._memories and schedule._memories[point].first for point in asked] == [1] * 40 + [2] * 40


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
