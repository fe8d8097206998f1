"""Measuring by ratio: the thing and its yardstick run alternately, and the medians are compared."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: ``ratio`` of ``unit`` for the thing to that of the yardstick; good when it is at most ``limit``."""

    name: str
    yardstick: str
    thing: float
    base: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the yardstick."""
        return self.thing / self.base

    def row(self) -> str:
        """A row of the table in the README."""
        word = "met" if self.ratio <= self.limit else "**missed**"
        figures = (
            f"{self.thing:.3g} {self.unit} | {self.base:.3g} {self.unit} | {self.ratio:.2f} | ≤ {self.limit:g} | {word}"
        )
        return f"| {self.name} | {self.yardstick} | {figures} |"


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """A figure that this machine cannot give, and why."""

    name: str
    yardstick: str
    why: str

    def row(self) -> str:
        """A row of the table in the README."""
        return f"| {self.name} | {self.yardstick} | | | | | not measured: {self.why} |"


class Row(Protocol):
    """What stands in a row of the table."""

    def row(self) -> str:
        """The row."""


HEAD = """| what | yardstick | measured | yardstick's | ratio | wanted | |
|---|---|---|---|---|---|---|"""


def alternate(thing: Callable[[], float], base: Callable[[], float], times: int) -> tuple[float, float]:
    """Medians of ``times`` runs of each, taken in turns so that the machine's moods strike both."""
    pairs = [(thing(), base()) for _ in range(times)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
