"""The plan: what to ask now, what is left for today, and when something is due again.

Points are asked again when the memory of them has faded to the retention that the learner wants, those first that
fade fastest: of what has to wait, they would lose most by it. Points never met come when nothing due is left, one of
an entry before any second one, topics taking turns: who has more to do than time for it then meets nothing new until
the rest is sound. Both stop at a day's limit. In which form a point is asked, the composing of the quiz decides
(``study.quiz``): recognised first, then completed, then recalled, one step back after a miss.

Anki's manual advises as much to whoever is behind (deck options: "stop introducing new cards until you catch up").
So these orders and no others: in the simulation (``tests/bench/simulation.py``) learners who forget fast remembered
half as much again where new points waited for those due. A ceiling on new points by the work they will bring, and
splitting a right recognition by the chance that it was guessed, were tried there and changed next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quizapp.questions.chance import Chance
from quizapp.questions.model import Point
from quizapp.record.memory import Memory
from quizapp.study.quiz import dealt_out

LOOKED_AT: Final = 500
"""So many of the longest due are ranked: enough for any sitting, and quick with any backlog."""

LEECH: Final = 6
"""A point missed so often after it had been met is named a leech: asking it once more helps less than reading."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a learner has to do in a deck today.

    ``now`` are the points of the next sitting, ``due`` and ``new`` how many of them are asked again and how many met
    for the first time. ``due_today`` and ``new_today`` are all that today's limits still allow. ``next_day`` is the
    next day on which something falls due (None: nothing ever does), ``today`` the day it is. ``goal`` is the day of
    the date that the learner studies for, if there is one.
    """

    today: int
    now: tuple[str, ...] = ()
    due: int = 0
    new: int = 0
    due_today: int = 0
    new_today: int = 0
    next_day: int | None = None
    goal: int | None = None

    @property
    def done(self) -> bool:
        """Whether there is nothing left for today."""
        return not self.now


@dataclass(frozen=True, slots=True)
class Room:
    """How much there is room for: points asked again and met today, and points in one sitting.

    ``dated`` says that the new ones have to be met by a date: then a third of a sitting is theirs, whatever is due.
    """

    due: int
    new: int
    sitting: int
    dated: bool = False


def fastest_fading(due: Mapping[str, Memory]) -> list[str]:
    """Points due in the order of need: those first that fade fastest, which lose most by waiting."""
    return sorted(due, key=lambda name: (due[name].stability, name))


def most_faded(memories: Mapping[str, Memory], recall: Callable[[Memory], float]) -> list[str]:
    """Points with the least likely to be recalled first."""
    return sorted(memories, key=lambda name: (recall(memories[name]), name))


def apart(points: Iterable[str], entry_of: Callable[[str], str], most: int) -> list[str]:
    """At most so many points in the order given, but one of an entry before any second one."""
    first: list[str] = []
    rest: list[str] = []
    seen: set[str] = set()
    for point in points:
        entry = entry_of(point)
        (rest if entry in seen else first).append(point)
        seen.add(entry)
    return [*first, *rest][:most]


def unmet(points: Sequence[Point], met: set[str], set_apart: set[str], chance: Chance, most: int) -> list[str]:
    """Points to meet next, at most so many: topics taking turns, one of an entry before any second one."""
    fresh = [point for point in points if point.id not in met and point.id not in set_apart]
    return [point.id for point in dealt_out(fresh, chance)[:most]] if most > 0 else []


def agenda(today: int, due: Sequence[str], fresh: Sequence[str], room: Room, next_day: int | None) -> Agenda:
    """The agenda from points due (the neediest first) and points to meet (the next first).

    What is due comes first, new points fill what room is left.
    """
    due_today, new_today = list(due[: max(room.due, 0)]), list(fresh[: max(room.new, 0)])
    least_new = min(len(new_today), room.sitting // 3) if room.dated else 0
    again = due_today[: room.sitting - least_new]
    met = new_today[: room.sitting - len(again)]
    return Agenda(today, (*again, *met), len(again), len(met), len(due_today), len(new_today), next_day)
