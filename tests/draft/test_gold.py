"""What is worth asking in the sample texts, marked by hand, is found."""

from __future__ import annotations

import pytest

from tests.bench.facts import KINDS, Tally, measured
from tests.draft.samples import APART

LEAST = {
    "figure": (0.93, 0.95),
    "change": (0.95, 0.95),
    "date": (0.93, 0.93),
    "name": (0.9, 0.9),
    "acronym": (0.9, 0.9),
    "definition": (0.9, 0.9),
    "most": (0.7, 0.7),
}
"""Precision and recall of each kind that no change may lose."""


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_worth_asking_is_found(kind: str) -> None:
    tally = measured()[kind]
    precision, recall = LEAST[kind]
    assert tally.precision >= precision, tally.beside
    assert tally.recall >= recall, tally.missed


def test_what_was_marked_apart_is_found_for_the_most_part() -> None:
    total = Tally()
    for tally in measured(APART).values():
        total.add(tally)
    assert total.precision >= 0.75, total.beside
    assert total.recall >= 0.8, total.missed
