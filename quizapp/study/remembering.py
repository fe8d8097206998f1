"""How memory fades and grows: FSRS-6, the model that Anki uses, through its own engine.

Source: J. Ye and others, https://github.com/open-spaced-repetition; the forgetting curve is
``R(t) = (1 + F * t / S) ** -w20`` with ``F = 0.9 ** (-1 / w20) - 1``, so that ``R(S) = 0.9``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import fsrs_rs_python as fsrs

from quizapp.record.memory import Memory, Review
from quizapp.study import ratings
from quizapp.study.ratings import Rating

DEFAULT: Final = tuple(fsrs.DEFAULT_PARAMETERS)
"""The engine's 21 parameters, as they were found best over many learners."""

RETENTIONS: Final = (0.7, 0.97)
"""Between these the desired retention may be set: beyond, the intervals serve nobody."""

FARTHEST: Final = 36_500
"""The longest interval, in days."""


class Fsrs:
    """A keeper of memories by FSRS.

    ``parameters`` are the 21 of FSRS-6 (ValueError for others); ``retention`` is the likelihood of recall at which a
    point is asked again.
    """

    def __init__(self, parameters: Sequence[float] = DEFAULT, retention: float = 0.9) -> None:
        if len(parameters) != len(DEFAULT):
            raise ValueError(f"FSRS-6 has {len(DEFAULT)} parameters, not {len(parameters)}")
        self.retention = min(max(retention, RETENTIONS[0]), RETENTIONS[1])
        self.parameters = tuple(parameters)
        self._engine = fsrs.FSRS(list(parameters))
        self._decay = self.parameters[20]
        self._factor = 0.9 ** (-1 / self._decay) - 1

    @property
    def rule(self) -> str:
        """Names table, model, retention and parameters."""
        numbers = " ".join(f"{value:.6g}" for value in self.parameters) if self.parameters != DEFAULT else "default"
        return f"fsrs-6 table {ratings.VERSION} retention {self.retention:.3f} parameters {numbers}"

    def after(self, memory: Memory | None, review: Review) -> Memory:
        """The memory after an answer; a clock set back counts as no time gone by."""
        rating = ratings.rating(review)
        return self.rated(memory, rating, review.day)

    def rated(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """The memory after a rating on a day."""
        if memory is None:
            states = self._engine.next_states(None, self.retention, 0)
            first, reps, lapses = day, 0, 0
        else:
            day = max(day, memory.day)
            before = fsrs.MemoryState(memory.stability, memory.difficulty)
            states = self._engine.next_states(before, self.retention, day - memory.day)
            first, reps, lapses = memory.first, memory.reps, memory.lapses + (rating is Rating.AGAIN)
        state = (states.again, states.hard, states.good, states.easy)[rating - 1]
        due = day + _whole(state.interval)
        return Memory(state.memory.stability, state.memory.difficulty, first, day, due, reps + 1, lapses)

    def recall(self, memory: Memory, day: int) -> float:
        """The likelihood of recall on a day, 0.0 to 1.0."""
        return self.fading(memory.stability, max(0, day - memory.day))

    def fading(self, stability: float, days: float) -> float:
        """The likelihood of recall after so many days."""
        return float((1 + self._factor * days / stability) ** -self._decay)

    def intervals(self, memory: Memory | None, day: int) -> dict[Rating, int]:
        """In how many days a point would be asked again, by the rating it gets on a day."""
        return {each: self.rated(memory, each, day).due - day for each in Rating}


def _whole(interval: float) -> int:
    """An interval in whole days: tomorrow at the earliest."""
    return min(max(round(interval), 1), FARTHEST)
