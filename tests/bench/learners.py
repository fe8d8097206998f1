"""Learners that are made up: what they truly remember, and what an answer does to it. No schedule sees any of this."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from random import Random
from typing import Final, Protocol

from quizapp.record.memory import Memory
from quizapp.study.ratings import Rating
from quizapp.study.remembering import DEFAULT, Fsrs

RECOGNISE: Final = "choice"
COMPLETE: Final = "cloze"
RECALL: Final = "open"
CARD: Final = "flashcard"

FIRST: Final = {Rating.AGAIN: 24, Rating.HARD: 9, Rating.GOOD: 50, Rating.EASY: 17}
"""How well a point sticks when it is met, in percent: the first ratings in the default of FSRS's own simulator."""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed of forms and days.

    ``seconds`` is what an answer takes by form, ``reading`` what reading on after a miss adds, ``lucky`` how likely an
    answer is right that is not remembered; ``strength`` is what a remembered answer does to memory, by form (as FSRS
    rates it). ``budget`` is the most seconds that a learner has on a day. ``seed`` draws learners and luck.
    """

    name: str = "as assumed"
    seconds: dict[str, float] = field(default_factory=lambda: {RECOGNISE: 9, COMPLETE: 13, RECALL: 15, CARD: 9})
    reading: float = 5.0
    lucky: dict[str, float] = field(default_factory=lambda: {RECOGNISE: 0.35, COMPLETE: 0.1, RECALL: 0.0, CARD: 0.0})
    strength: dict[str, Rating] = field(
        default_factory=lambda: {RECOGNISE: Rating.HARD, COMPLETE: Rating.GOOD, RECALL: Rating.GOOD, CARD: Rating.GOOD}
    )
    budget: float = 600.0
    seed: int = 1990


class Learner(Protocol):
    """What is true of one learner, point by point; days are counted from 1."""

    def recall(self, point: str, day: int) -> float:
        """How likely the learner recalls a point on a day, without any help; 0.0 before it was met."""

    def learn(self, point: str, day: int, strength: Rating) -> None:
        """What an answer and reading what is right do to the memory of a point; AGAIN where it was not remembered."""


class ByFsrs:
    """Memory as FSRS has it, with parameters of the learner's own that no schedule knows."""

    def __init__(self, random: Random) -> None:
        self._truth = Fsrs(drawn_parameters(random))
        self._random = random
        self._memories: dict[str, Memory] = {}

    def recall(self, point: str, day: int) -> float:
        memory = self._memories.get(point)
        return self._truth.recall(memory, day) if memory else 0.0

    def learn(self, point: str, day: int, strength: Rating) -> None:
        memory = self._memories.get(point)
        if memory is None:
            (strength,) = self._random.choices(list(FIRST), list(FIRST.values()))
        self._memories[point] = self._truth.rated(memory, strength, day)


class ByHalfLife:
    """Memory that halves after some days; the days double when it is recalled and halve when it is not.

    They never fall under one: without such a floor a missed point could not be learnt again by one answer a day.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self._typical = random.lognormvariate(math.log(3), 0.3)
        self._lives: dict[str, tuple[float, int]] = {}

    def recall(self, point: str, day: int) -> float:
        life, since = self._lives.get(point, (0.0, 0))
        return 2.0 ** ((since - day) / life) if life else 0.0

    def learn(self, point: str, day: int, strength: Rating) -> None:
        life, since = self._lives.get(point, (0.0, 0))
        if not life:
            life = self._typical * self._random.lognormvariate(0.0, 0.5)
        elif strength is Rating.AGAIN:
            life = max(life / 2, 1.0)
        elif day > since:  # again on the same day teaches nothing
            life *= 1.5 if strength is Rating.HARD else 2.0
        self._lives[point] = (life, day)


def drawn_parameters(random: Random) -> tuple[float, ...]:
    """Parameters around the usual ones: first stabilities within a factor of about 2.7, the others of about 1.35."""
    drawn = [value * math.exp(random.gauss(0.0, 0.5 if place < 4 else 0.15)) for place, value in enumerate(DEFAULT)]
    return (*sorted(drawn[:4]), *drawn[4:])
