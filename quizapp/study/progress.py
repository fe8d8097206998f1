"""What is known of a deck: counts over all of it, its topics, disputes, voices and sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizapp.study.standing import Standing, standing

if TYPE_CHECKING:
    from quizapp.questions.model import Point
    from quizapp.record.model import PointScore

__all__ = ["Progress", "Standing", "Tally", "progress", "standing"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many points are known, being learnt, unseen."""

    known: int = 0
    learning: int = 0
    unseen: int = 0

    @property
    def total(self) -> int:
        """All points counted."""
        return self.known + self.learning + self.unseen

    @property
    def share(self) -> float:
        """Share known, 0.0 to 1.0."""
        return self.known / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of points: all, and by topic (its text), dispute, voice and side (their ids).

    A point with no topic is counted under ``""`` in ``topics``, and in no dispute, voice or side that it has not.
    """

    all: Tally = Tally()
    topics: Mapping[str, Tally] = field(default_factory=dict)
    disputes: Mapping[str, Tally] = field(default_factory=dict)
    voices: Mapping[str, Tally] = field(default_factory=dict)
    sides: Mapping[str, Tally] = field(default_factory=dict)


def progress(points: Iterable[Point], scores: Mapping[str, PointScore]) -> Progress:
    """Count ``points`` by what the log says of them."""
    standings = [(point, standing(scores.get(point.id))) for point in points]
    return Progress(
        all=_tally(held for _, held in standings),
        topics=_group((point.topic, held) for point, held in standings),
        disputes=_group((point.dispute, held) for point, held in standings if point.dispute),
        voices=_group((voice, held) for point, held in standings for voice in point.voices),
        sides=_group((side, held) for point, held in standings for side in point.sides),
    )


def _tally(standings: Iterable[Standing]) -> Tally:
    counts = dict.fromkeys(Standing, 0)
    for held in standings:
        counts[held] += 1
    return Tally(counts[Standing.KNOWN], counts[Standing.LEARNING], counts[Standing.UNSEEN])


def _group(pairs: Iterable[tuple[str, Standing]]) -> dict[str, Tally]:
    groups: dict[str, list[Standing]] = {}
    for name, held in pairs:
        groups.setdefault(name, []).append(held)
    return {name: _tally(standings) for name, standings in groups.items()}
