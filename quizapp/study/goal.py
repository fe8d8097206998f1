"""Studying for a date: sittings planned backwards from it, and the recall to be expected on that day.

The last sitting lies on the day before, and going back from there the gaps double (1, 3, 7, 15 … days before the
date): a gap of a tenth to a fifth of what is left suits best (Cepeda and others 2008). Points never met are dealt out
over all sittings but the last; in each, those are asked again that would be recalled with less than nine in ten on
the day. What a sitting does to a memory is foretold by FSRS, weighing recall and miss by their likelihood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quizapp.record.memory import Memory
from quizapp.study.ratings import Rating
from quizapp.study.remembering import Fsrs

WANTED: Final = 0.9
"""The recall that is aimed at for each point, on the day."""


@dataclass(frozen=True, slots=True)
class Step:
    """One sitting of the plan: its day (an ordinal), the points asked again in it and those met."""

    day: int
    again: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many points it has."""
        return len(self.again) + len(self.new)


@dataclass(frozen=True, slots=True)
class GoalPlan:
    """The way to a date. ``now`` and ``then`` are the mean recall over all points on that day, 0.0 to 1.0: without any
    more study, and with these sittings.
    """

    day: int
    steps: tuple[Step, ...]
    now: float
    then: float

    def on(self, day: int) -> Step | None:
        """The sitting of a day, if there is one."""
        return next((step for step in self.steps if step.day == day), None)


def sitting_days(today: int, goal: int) -> list[int]:
    """On which days to study from today to the day before the date; today alone when that is the date."""
    days, before = {today}, 1
    while goal - before > today:
        days.add(goal - before)
        before = before * 2 + 1
    return sorted(days)


def plan_for(
    points: Sequence[str], memories: Mapping[str, Memory], keeper: Fsrs, today: int, goal: int, most: int
) -> GoalPlan:
    """The plan for all ``points`` of a deck (those to meet in the order in which to meet them).

    ``goal`` is the day of the date, ``most`` how many points a day has room for.
    """
    foretold = {point: memories[point] for point in points if point in memories}
    fresh = [point for point in points if point not in foretold]
    now = _mean(foretold, keeper, goal, len(points))
    days = sitting_days(today, goal)
    steps = []
    for number, day in enumerate(days):
        left = max(1, len(days) - 1 - number)
        new = fresh[: min(-(-len(fresh) // left), most)] if number < len(days) - 1 or len(days) == 1 else []
        fresh = fresh[len(new) :]
        again = _again(foretold, keeper, day, goal, most - len(new))
        for point in again:
            foretold[point] = asked(foretold[point], keeper, day)
        for point in new:
            foretold[point] = keeper.rated(None, Rating.HARD, day)  # as one recognised, not yet recalled
        if again or new:
            steps.append(Step(day, tuple(again), tuple(new)))
    return GoalPlan(goal, tuple(steps), now, _mean(foretold, keeper, goal, len(points)))


def _again(memories: Mapping[str, Memory], keeper: Fsrs, day: int, goal: int, most: int) -> list[str]:
    """Points that would be recalled with less than is wanted on the date, the least first."""
    then = {point: keeper.recall(memory, goal) for point, memory in memories.items() if memory.day < day}
    faded = sorted((point for point, recall in then.items() if recall < WANTED), key=lambda point: (then[point], point))
    return faded[: max(most, 0)]


def asked(memory: Memory, keeper: Fsrs, day: int) -> Memory:
    """The memory to be expected after a point is asked on a day: recall and miss weighed by their likelihood."""
    recall = keeper.recall(memory, day)
    good, missed = keeper.rated(memory, Rating.GOOD, day), keeper.rated(memory, Rating.AGAIN, day)
    return good._replace(
        stability=recall * good.stability + (1 - recall) * missed.stability,
        difficulty=recall * good.difficulty + (1 - recall) * missed.difficulty,
    )


def _mean(memories: Mapping[str, Memory], keeper: Fsrs, day: int, total: int) -> float:
    return sum(keeper.recall(memory, day) for memory in memories.values()) / total if total else 0.0
