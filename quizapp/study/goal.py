"""Studying for a date: sittings planned backwards from it, and the recall to be expected on that day.

The last sitting lies on the day before, and going back from there the gaps double (1, 3, 7, 15 … days before the
date): a gap of a tenth to a fifth of what is left suits best (Cepeda and others 2008). Points never met are dealt out
over all sittings but the last; in each, those are asked again that would be recalled with less than nine in ten on
the day. FSRS's stability is the days after which recall has faded to just that: so the record itself finds these.

What recall to expect is found by letting made-up learners go through the sittings: each of their memories is recalled
or missed by its likelihood, and changes by FSRS as a real one would. Of a large deck a part is looked at and stands
for the rest. Of points met for the first time, half are taken to be right at once. What comes out is put right by how
well the learner's earlier answers in the deck were foretold. How far it is off is measured with learners whose memory
the plan does not know (``tests/study/test_goal_forecast.py``): for those who forget as FSRS has it, whatever their
parameters, by up to 10 in 100 with a day to go and 7 with more, mostly too low; for those who forget by quite another
law by up to 34 too high at first, and half of that once they have answered for some sittings.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from quizapp.questions.chance import Chance
from quizapp.record.memory import Memory
from quizapp.record.model import PointScore
from quizapp.record.remembered import Tally
from quizapp.study.quiz import stage
from quizapp.study.ratings import Rating
from quizapp.study.remembering import Fsrs

LOOKED_AT: Final = 1_000
"""So many memories are gone through for a forecast: its error by chance is then under one point in a hundred."""

MOST_LEARNERS: Final = 20
"""Of a small deck so many learners are made up, that chance levels out."""

FIRST_RIGHT: Final = 0.5
"""How likely a point is right when it is met."""


EVIDENCE: Final = 20
"""With so many answers foretold, half of what they were off by is believed."""

_NEVER_SURE: Final = 0.01
_FINE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Step:
    """One sitting of the plan: its day (an ordinal), how many points are asked again in it and how many are met."""

    day: int
    again: int
    new: int

    @property
    def size(self) -> int:
        """How many points it has."""
        return self.again + self.new


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


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies before a learner until the day of the date, ``goal``.

    ``unmet`` points were never met, ``done`` were met for the first time today already. A day has room for ``most``.
    """

    today: int
    goal: int
    most: int
    unmet: int
    done: int = 0

    @property
    def days(self) -> list[int]:
        """The days of the sittings."""
        return sitting_days(self.today, self.goal)

    @property
    def meetings(self) -> list[int]:
        """How many points are met in each sitting: all but the last, where there are several, share them."""
        sittings, unmet, shares = len(self.days), self.unmet, list[int]()
        for left in range(max(sittings - 1, 1), 0, -1):
            done = 0 if shares else self.done
            shares.append(max(min(-(-(unmet + done) // left), self.most) - done, 0))
            unmet -= shares[-1]
        return shares + [0] * (sittings - len(shares))


def off_by(foretold: Sequence[Tally]) -> float:
    """By how much earlier answers were foretold wrongly, in log odds: positive where more were right than foretold.

    ``foretold`` counts answers by the recall that was predicted for them, in percent.
    """
    asked = sum(tally.asked for tally in foretold)
    if asked <= 0:
        return 0.0
    predicted = sum(tally.asked * int(tally.bin) for tally in foretold) / asked / 100
    right = (sum(tally.right for tally in foretold) + EVIDENCE * predicted) / (asked + EVIDENCE)
    return _log_odds(right) - _log_odds(predicted)


def _log_odds(likelihood: float) -> float:
    kept = min(max(likelihood, _NEVER_SURE), 1 - _NEVER_SURE)
    return math.log(kept / (1 - kept))


def _put_right(recall: float, off: float) -> float:
    return recall / (recall + (1 - recall) * math.exp(-off)) if recall else 0.0


def plan_for(
    sample: Sequence[Memory], ahead: Ahead, keeper: Fsrs, weight: int = 1, foretold: Sequence[Tally] = ()
) -> GoalPlan:
    """The plan for a deck of whose points met every ``weight``-th has its memory in ``sample``.

    ``foretold`` says how well earlier answers were (see ``off_by``).

    The same for the same memories; takes as long for any deck beyond ``LOOKED_AT`` points.
    """
    total = len(sample) * weight + ahead.unmet
    if not total:
        return GoalPlan(ahead.goal, (), 0.0, 0.0)
    new = ahead.meetings
    now = sum(keeper.recall(memory, ahead.goal) for memory in sample) * weight / total
    learners = _how_many(total / weight)
    made_up = [_Learner(sample, keeper, ahead, weight, Chance(number, "a learner")) for number in range(learners)]
    asked = [[each.sit(day, count) for each in made_up] for day, count in zip(ahead.days, new, strict=True)]
    then = fmean(each.recalled() for each in made_up) * weight / total
    again = [round(fmean(counts) * weight) for counts in asked]
    steps = [Step(*step) for step in zip(ahead.days, again, new, strict=True)]
    off = off_by(foretold)
    sittings = tuple(step for step in steps if step.size)
    return GoalPlan(ahead.goal, sittings, _put_right(now, off), _put_right(then, off))


def _how_many(points: float) -> int:
    return max(1, min(MOST_LEARNERS, round(LOOKED_AT / max(points, 1))))


@dataclass(slots=True)
class _Known:
    """One point of a made-up learner: its memory, and what the form in which it is asked hangs on."""

    memory: Memory
    right: int
    missed: bool


class _Learner:
    """Somebody who goes through the sittings, and recalls or misses by likelihood."""

    def __init__(self, sample: Sequence[Memory], keeper: Fsrs, ahead: Ahead, weight: int, chance: Chance) -> None:
        self._keeper = keeper
        self._goal, self._most, self._weight = ahead.goal, ahead.most, weight
        self._chance = chance
        self._known = [_Known(memory, memory.reps - memory.lapses, False) for memory in sample]
        self._left_over = 0.0

    def sit(self, day: int, new: int) -> int:
        """The sitting of a day, meeting ``new`` points of the deck; gives how many are asked again."""
        room = (self._most - new) / self._weight
        faded = [each for each in self._known if self._fades(each.memory, day)]
        faded.sort(key=lambda each: (self._goal - each.memory.day) / each.memory.stability, reverse=True)
        again = faded[: max(0, round(room))]
        for each in again:
            self._ask(each, day)
        self._meet(new, day)
        return len(again)

    def _fades(self, memory: Memory, day: int) -> bool:
        """Whether it would be recalled with less than nine in ten on the date, and was not asked on that day yet."""
        return memory.day < day and self._goal - memory.day > memory.stability

    def _ask(self, each: _Known, day: int) -> None:
        if self._happens(self._keeper.recall(each.memory, day)):
            recognised = stage(PointScore("", 1, each.right, not each.missed, 0)) == 0
            each.memory = self._keeper.rated(each.memory, Rating.HARD if recognised else Rating.GOOD, day)
            each.right, each.missed = each.right + 1, False
        else:
            each.memory = self._keeper.rated(each.memory, Rating.AGAIN, day)
            each.missed = True

    def _meet(self, new: int, day: int) -> None:
        wanted = new / self._weight + self._left_over
        self._left_over = wanted - int(wanted)
        for _ in range(int(wanted)):
            right = self._happens(FIRST_RIGHT)
            memory = self._keeper.rated(None, Rating.HARD if right else Rating.AGAIN, day)
            self._known.append(_Known(memory, int(right), not right))

    def _happens(self, likelihood: float) -> bool:
        return self._chance.below(_FINE) < likelihood * _FINE

    def recalled(self) -> float:
        """How many points are recalled on the date."""
        return sum(self._keeper.recall(each.memory, self._goal) for each in self._known)
