"""A learner's days: local, and beginning at an hour when people sleep rather than at midnight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

EPOCH: Final = 719_163
"""The first of January 1970 as a day: an ordinal, with 1 for the first of January of the year 1."""

_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Days:
    """Which day it is for a learner.

    ``offset`` tells how many seconds local time is ahead of UTC at a time (ms since 1970 UTC); it changes with the
    season and as a learner travels. ``starts`` is the hour at which a day begins, 0 to 23.
    """

    offset: Callable[[int], int]
    starts: int = 4

    def of(self, at: int) -> int:
        """The day of a time (ms since 1970 UTC) as an ordinal."""
        return (at // 1000 + self.offset(at) - self.starts * 3600) // _DAY + EPOCH

    def clock(self, at: int) -> tuple[int, int]:
        """What calendar and clock show at a time: the date as an ordinal, and the minute of the day."""
        wall = at // 1000 + self.offset(at)
        return wall // _DAY + EPOCH, wall % _DAY // 60

    def begin(self, day: int) -> int:
        """When a day begins (ms since 1970 UTC)."""
        return self.at(day, self.starts * 60)

    def at(self, day: int, minute: int) -> int:
        """The time (ms since 1970 UTC) at so many minutes after midnight of a calendar date, given as an ordinal."""
        wall = (day - EPOCH) * _DAY + minute * 60
        guess = (wall - self.offset(wall * 1000)) * 1000
        return (wall - self.offset(guess)) * 1000  # the offset that holds at that time, not at UTC's same hour
