"""What is remembered of a point, as values, and who says how an answer changes it."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Memory(NamedTuple):
    """One learner's memory of one point.

    ``stability`` is the days after which recall is 90 % likely, ``difficulty`` 1 to 10. ``first`` and ``day`` are the
    days of the first and the last answer that counted, ``due`` the day to ask again (local days as ordinals: 1 is
    the first of January of the year 1). ``reps`` counts answers, ``lapses`` those that missed what was known before.
    """

    stability: float
    difficulty: float
    first: int
    day: int
    due: int
    reps: int = 1
    lapses: int = 0


class Review(NamedTuple):
    """What of an answer bears on memory; the fields are those of ``Answer``."""

    kind: str
    outcome: str
    override: bool
    typed: str
    hints: int
    sure: str
    day: int


class Keeper(Protocol):
    """Says how an answer changes a memory. The store asks it and keeps what it says."""

    @property
    def rule(self) -> str:
        """Names the way it judges: under another rule all memories are computed anew from the log."""

    def after(self, memory: Memory | None, review: Review) -> Memory:
        """The memory after an answer; None before the first."""

    def recall(self, memory: Memory, day: int) -> float:
        """The likelihood of recall on a day, 0.0 to 1.0."""


class Held(NamedTuple):
    """A point set apart.

    ``what`` is ``suspend``, ``bury`` (not asked before ``day``), ``flag`` (for the deck's author, with the question
    and a note) or ``check`` (to be asked on ``day``, whatever its memory says: the learner was sure of it and wrong).
    """

    point: str
    what: str
    day: int = 0
    question: str = ""
    note: str = ""
