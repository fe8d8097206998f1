"""What is foretold for a date, beside what made-up learners truly remember on it: how far it is off is the margin."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from statistics import fmean

import pytest

from quizapp.record.memory import Memory
from quizapp.record.remembered import Tally
from quizapp.study.goal import Ahead, off_by, plan_for, sitting_days
from quizapp.study.ratings import Rating
from quizapp.study.remembering import Fsrs
from tests.bench.learners import Assumptions, ByFsrs, ByHalfLife, Learner
from tests.bench.schedules import Staged, reviewed

POINTS = [f"p{number}" for number in range(120)]
MOST = 200


class Studying:
    """A made-up learner who keeps to the plan until a date; the app sees right or wrong alone."""

    def __init__(self, learner: Learner, seed: int) -> None:
        self.learner = learner
        self.random = Random(seed)
        self.keeper, self.forms, self.assumed = Fsrs(), Staged(), Assumptions()
        self.memories: dict[str, Memory] = {}
        self.tallies: list[Tally] = []

    def forecasts(self, goal: int) -> list[float]:
        """How far the forecast before each sitting is off from what is remembered on the day."""
        foretold = [self.sitting(day, goal) for day in sitting_days(1, goal)]
        truth = fmean(self.learner.recall(point, goal) for point in POINTS)
        return [each - truth for each in foretold]

    def sitting(self, day: int, goal: int) -> float:
        """Gives the forecast, then does what the plan says for the day."""
        ahead = Ahead(day, goal, MOST, len(POINTS) - len(self.memories))
        foretold = plan_for(list(self.memories.values()), ahead, self.keeper, foretold=self.tallies).then
        again = [point for point, memory in self.memories.items() if goal - memory.day > memory.stability]
        fresh = [point for point in POINTS if point not in self.memories][: ahead.meetings[0]]
        for point in [*again[: MOST - len(fresh)], *fresh]:
            self.answer(point, day)
        return foretold

    def answer(self, point: str, day: int) -> None:
        kind, memory = self.forms.form(point), self.memories.get(point)
        remembered = self.random.random() < self.learner.recall(point, day)
        right = remembered or self.random.random() < self.assumed.lucky[kind]
        if memory is not None:
            self.tallies.append(Tally(str(round(100 * self.keeper.recall(memory, day))), 1, int(right)))
        self.learner.learn(point, day, self.assumed.strength[kind] if remembered else Rating.AGAIN)
        self.memories[point] = self.keeper.after(memory, reviewed(kind, right, day))
        self.forms.answered((point, kind), right)


def errors(make: Callable[[Random], Learner], in_days: int) -> list[list[float]]:
    """Of some learners the errors of the forecasts before each sitting."""
    return [Studying(make(Random(number)), number).forecasts(1 + in_days) for number in range(6)]


@pytest.mark.parametrize(("in_days", "margin"), [(1, 0.1), (3, 0.07), (7, 0.07), (30, 0.07), (90, 0.07)])
def test_who_forgets_as_fsrs_has_it_remembers_what_was_foretold(in_days: int, margin: float) -> None:
    assert max(abs(error) for each in errors(ByFsrs, in_days) for error in each) < margin


@pytest.mark.parametrize(("in_days", "margin", "at_last"), [(7, 0.25, 0.2), (30, 0.32, 0.16)])
def test_who_forgets_by_another_law_is_foretold_better_with_each_sitting(
    in_days: int, margin: float, at_last: float
) -> None:
    found = errors(ByHalfLife, in_days)
    assert max(abs(each[0]) for each in found) < margin
    assert max(abs(each[-1]) for each in found) < at_last
    assert fmean(each[-1] for each in found) < fmean(each[0] for each in found)


def test_what_earlier_answers_were_off_by() -> None:
    assert off_by([]) == 0.0
    assert off_by([Tally("90", 100, 90)]) == pytest.approx(0.0)
    assert off_by([Tally("90", 10, 5)]) < -0.5
    assert off_by([Tally("90", 1000, 500)]) == pytest.approx(-2.16, abs=0.05)
    assert off_by([Tally("50", 50, 50), Tally("70", 50, 50)]) > 1.0
    assert abs(off_by([Tally("100", 5, 0)])) < 10


def test_of_a_large_deck_every_so_many_th_memory_foretells_the_same() -> None:
    random = Random(7)
    every = [Memory(random.lognormvariate(2, 1), 5.0, 1, random.randint(1, 20), 30, 3, 1) for _ in range(20_000)]
    ahead = Ahead(21, 40, 100_000, 2_000)
    whole, part = plan_for(every, ahead, Fsrs()), plan_for(every[::22], ahead, Fsrs(), 22)
    assert part.now == pytest.approx(whole.now, abs=0.015)
    assert part.then == pytest.approx(whole.then, abs=0.015)
    assert [step.day for step in part.steps] == [step.day for step in whole.steps]
    assert [step.new for step in part.steps] == [step.new for step in whole.steps]
    for one, two in zip(part.steps, whole.steps, strict=True):
        assert one.again == pytest.approx(two.again, rel=0.1, abs=700)
