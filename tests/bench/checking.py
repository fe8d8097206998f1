"""All that ``quizapp check`` looks at, against reading the same deck."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quizapp.deck.full_check import checked
from quizapp.deck.read import read_deck
from quizapp.questions.advice_asked import LOOKS
from tests.bench.decks import timed, write_big
from tests.bench.measure import Measure, alternate

HUGE: Final = 100_000
"""Entries of the largest deck that is promised to be checked."""

AT_MOST: Final = 3.0
"""So many times the reading may the whole check take."""


RUNS: Final = 3


def checking(folder: Path) -> Measure:
    """The whole check of a deck of 100,000 entries, its reading included."""
    data = write_big(folder, HUGE).read_bytes()
    whole, read = alternate(
        lambda: timed(lambda: checked(data, looks=LOOKS)), lambda: timed(lambda: read_deck(data)), RUNS
    )
    return Measure(f"a deck of {HUGE:,} entries checked", "reading it", whole, read, AT_MOST)
