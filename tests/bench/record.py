"""An answer recorded, against a bare insert flushed as safely."""

from __future__ import annotations

from pathlib import Path

from tests.bench.measure import Measure
from tests.record.speed import cost_of_an_answer


def answer_recorded(folder: Path) -> Measure:
    """Milliseconds of an answer recorded, and of a bare sqlite3 insert of the same row with the same durability."""
    cost = cost_of_an_answer(folder)
    return Measure("an answer recorded", "a bare sqlite3 insert", cost.recorded * 1000, cost.bare * 1000, 1.25)
