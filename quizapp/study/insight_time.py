"""Studying over time: results in their order, a calendar of days, what falls due, what memory was predicted to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.record.model import SittingScore
    from quizapp.record.remembered import DayCount, Tally

WEEK: Final = 7
TREND: Final = 10
"""So many of the last results are told as a trend."""


@dataclass(frozen=True, slots=True)
class QuizResult:
    """A quiz's result. ``change`` is its share right less that of the last one like it, None for the first of them."""

    score: SittingScore
    change: float | None = None

    @property
    def share(self) -> float:
        """Share right, 0.0 to 1.0."""
        return self.score.share


@dataclass(frozen=True, slots=True)
class Quizzes:
    """The results of quizzes, the earliest first; flashcards, which learners grade themselves, are not among them."""

    results: tuple[QuizResult, ...] = ()

    @property
    def recent(self) -> tuple[QuizResult, ...]:
        """The last results, over which the trend is told."""
        return self.results[-TREND:]


def quizzes(latest_first: Sequence[SittingScore]) -> Quizzes:
    """Results from sittings that tell how one stands; each is compared with the last of its mode and label."""
    last: dict[tuple[str, str], float] = {}
    results = []
    for score in reversed(latest_first):
        if score.sitting.mode == "cards" or not score.tells:
            continue
        like = (score.sitting.mode, score.sitting.label)
        results.append(QuizResult(score, score.share - last[like] if like in last else None))
        last[like] = score.share
    return Quizzes(tuple(results))


@dataclass(frozen=True, slots=True)
class Span:
    """What was done in a stretch of days that begins with the day ``first`` (an ordinal)."""

    first: int
    days: int = 0
    answered: int = 0
    right: int = 0
    millis: int = 0


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days with answers, by their ordinals, up to ``today``."""

    today: int
    days: Mapping[int, DayCount]

    def answered(self, day: int) -> int:
        """How many answers a day has."""
        found = self.days.get(day)
        return found.answered if found else 0

    def weeks(self, most: int) -> list[Span]:
        """The last so many weeks (Monday to Sunday), the earliest first, those without an answer too."""
        this = monday(self.today)
        return [self._span(this - WEEK * back, WEEK) for back in range(most - 1, -1, -1)]

    def last(self, days: int) -> Span:
        """The last so many days together, today included."""
        return self._span(self.today - days + 1, days)

    def _span(self, first: int, length: int) -> Span:
        found = [self.days[day] for day in range(first, first + length) if day in self.days]
        return Span(
            first,
            len(found),
            sum(day.answered for day in found),
            sum(day.right for day in found),
            sum(day.millis for day in found),
        )

    @property
    def weeks_long(self) -> int:
        """How many weeks it is since the first answer, both weeks included; 0 where there is none."""
        return (monday(self.today) - monday(min(self.days))) // WEEK + 1 if self.days else 0

    @property
    def in_a_row(self) -> int:
        """How many days in a row have an answer, up to today or yesterday."""
        day = self.today if self.answered(self.today) else self.today - 1
        row = 0
        while self.answered(day - row):
            row += 1
        return row


def calendar(days: Iterable[DayCount], today: int) -> Calendar:
    """A calendar; days after today (a clock that was set back) are left out."""
    return Calendar(today, {day.day: day for day in days if day.day <= today and day.answered > 0})


def monday(day: int) -> int:
    """The Monday of a day's week; the first of January of the year 1, ordinal 1, was one."""
    return day - (day - 1) % WEEK


@dataclass(frozen=True, slots=True)
class Ahead:
    """What falls due: ``days`` has each day's count from today on; ``met`` is how many points have a memory."""

    days: tuple[tuple[int, int], ...]
    met: int = 0

    @property
    def total(self) -> int:
        """All that falls due in these days."""
        return sum(count for _, count in self.days)


def ahead(due: Mapping[int, int], today: int, days: int, met: int) -> Ahead:
    """The next so many days, those on which nothing is due too."""
    return Ahead(tuple((day, due.get(day, 0)) for day in range(today, today + days)), met)


@dataclass(frozen=True, slots=True)
class Foretold:
    """Answers for which about the same likelihood of recall was predicted: its mean, and how many were right."""

    predicted: float
    asked: int
    right: int

    @property
    def share(self) -> float:
        """Share right, 0.0 to 1.0."""
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class Forecast:
    """How well the memory model foretold recall.

    ``bins`` go by tens of percent. ``predicted`` and ``right`` are means over all ``asked`` answers (0.0 to 1.0).
    ``error`` is the root of the mean squared difference between predicted and right over the bins, weighted by their
    answers: "RMSE (bins)" of https://github.com/open-spaced-repetition/srs-benchmark, with tens for bins.
    """

    bins: tuple[Foretold, ...] = ()
    asked: int = 0
    predicted: float = 0.0
    right: float = 0.0
    error: float = 0.0


def forecast(tallies: Iterable[Tally]) -> Forecast:
    """The forecast from counts by predicted recall in whole percent."""
    tens: dict[int, list[int]] = {}
    for tally in tallies:
        percent = int(tally.bin)
        counted = tens.setdefault(min(percent // 10, 9), [0, 0, 0])
        counted[0] += tally.asked
        counted[1] += tally.right
        counted[2] += percent * tally.asked
    bins = [Foretold(total / asked / 100, asked, right) for _, (asked, right, total) in sorted(tens.items()) if asked]
    asked = sum(one.asked for one in bins)
    if not asked:
        return Forecast()
    squares = sum(one.asked * (one.predicted - one.share) ** 2 for one in bins)
    return Forecast(
        tuple(bins),
        asked,
        sum(one.predicted * one.asked for one in bins) / asked,
        sum(one.right for one in bins) / asked,
        sqrt(squares / asked),
    )
