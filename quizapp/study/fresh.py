"""Points never met, in the order in which to meet them; what is known of them is kept up, not read anew."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import TYPE_CHECKING

from quizapp.questions.chance import Chance
from quizapp.study import plan

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.remembered import Remembered


class Fresh:
    """The points of one deck that one learner has not met."""

    def __init__(self, bank: Bank, learner: str) -> None:
        self._bank = bank  # which lays its points out when they are first asked for: not before there is need
        self._whose = (bank.deck.id, learner)
        self._met: set[str] | None = None
        self._order: list[str] = []
        self._looked = 0

    def next(self, remembered: Remembered, today: int, apart: Collection[str], most: int) -> list[str]:
        """The next points to meet, at most so many; none of those set ``apart``."""
        count = remembered.met_count(*self._whose)
        if count >= len(self._bank.points):
            return []
        met = self._kept_up(remembered, count)
        self._looked = today
        return list(islice((point for point in self._order if point not in met and point not in apart), most))

    def _kept_up(self, remembered: Remembered, count: int) -> set[str]:
        """The points met, of which there are ``count``.

        Whatever was met since the last look was asked on that day or later. Where that does not add up, as after an
        undo, all is read again.
        """
        if self._met is not None:
            self._met |= remembered.met(*self._whose, since=self._looked)
        if self._met is None or len(self._met) != count:
            self._met = remembered.met(*self._whose)
            points = self._bank.points
            self._order = plan.unmet(points, self._met, set(), Chance(0, "new points"), len(points))
        return self._met
