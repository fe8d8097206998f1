"""How strong a learner is on a dispute, a side, a voice or a view: what their memory says they would recall today.

What was missed last counts as not recalled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeVar

from quizapp.questions.model import Point

Key = TypeVar("Key")


class Grade(Enum):
    """A strength in a word."""

    NEW = "new"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


class Strength(NamedTuple):
    """The share of points that would be recalled, 0.0 to 1.0; how many were ever met, of how many."""

    share: float = 0.0
    met: int = 0
    total: int = 0

    @property
    def grade(self) -> Grade:
        """New before the first point is met; weak under a third, strong from two thirds on."""
        if not self.met:
            return Grade.NEW
        if self.share < 1 / 3:
            return Grade.WEAK
        return Grade.FAIR if self.share < 2 / 3 else Grade.STRONG


NOTHING = Strength()
"""Of what has no points."""


@dataclass(frozen=True, slots=True)
class Strengths:
    """Strengths of all that is disputed, and by dispute, side, voice and entry (their ids).

    ``camps`` are by dispute and side together. What has no points is in none of them.
    """

    all: Strength = NOTHING
    disputes: Mapping[str, Strength] = field(default_factory=dict)
    sides: Mapping[str, Strength] = field(default_factory=dict)
    voices: Mapping[str, Strength] = field(default_factory=dict)
    camps: Mapping[tuple[str, str], Strength] = field(default_factory=dict)
    entries: Mapping[str, Strength] = field(default_factory=dict)


def strengths(points: Sequence[Point], recall: Mapping[str, float]) -> Strengths:
    """Strengths from the likelihood of recall of each point that was met; one never met counts as forgotten."""
    return Strengths(
        all=strength((point.id for point in points if point.dispute), recall),
        disputes=_grouped(((point.dispute, point.id) for point in points if point.dispute), recall),
        sides=_grouped(((side, point.id) for point in points for side in point.sides), recall),
        voices=_grouped(((voice, point.id) for point in points for voice in point.voices), recall),
        camps=_grouped((((p.dispute, side), p.id) for p in points if p.dispute for side in p.sides), recall),
        entries=_grouped(((point.entry, point.id) for point in points), recall),
    )


def strength(points: Iterable[str], recall: Mapping[str, float]) -> Strength:
    """The strength over points by their ids."""
    found = list(points)
    met = [recall[point] for point in found if point in recall]
    return Strength(sum(met) / len(found), len(met), len(found)) if found else NOTHING


def _grouped(pairs: Iterable[tuple[Key, str]], recall: Mapping[str, float]) -> dict[Key, Strength]:
    groups: defaultdict[Key, list[str]] = defaultdict(list)
    for key, point in pairs:
        groups[key].append(point)
    return {key: strength(ids, recall) for key, ids in groups.items()}
