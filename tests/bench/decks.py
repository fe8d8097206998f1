"""Opening a 10,000-entry deck, first and later, against PyYAML's C loader alone on the same file."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from quizapp.deck.compiled import open_deck
from quizapp.questions.bank import Bank
from tests.bench.measure import Measure, alternate
from tests.deck.big import big_deck_text

ENTRIES = 10_000


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that a piece of work takes, rubbish of earlier ones swept first."""
    gc.collect()
    begun = time.perf_counter()
    kept = work()
    took = (time.perf_counter() - begun) * 1000
    del kept
    return took


def write_big(folder: Path, entries: int = ENTRIES) -> Path:
    """A deck file of so many entries."""
    path = folder / f"big{entries}.yaml"
    path.write_text(big_deck_text(entries), encoding="utf-8")
    return path


def opening(folder: Path) -> list[Measure]:
    """First and later openings against ``yaml.load`` with the C loader."""
    path, cache = write_big(folder), folder / "cache"

    def bare() -> object:
        return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)

    def first() -> object:
        shutil.rmtree(cache, ignore_errors=True)
        return open_deck(path, cache)

    yardstick = "PyYAML's C loader alone, same file"
    thing, base = alternate(lambda: timed(first), lambda: timed(bare), 5)
    later, _ = alternate(lambda: timed(lambda: open_deck(path, cache)), lambda: 0.0, 9)
    return [
        Measure("first opening of a deck of 10,000 entries", yardstick, thing, base, 1),
        Measure("later openings of it", yardstick, later, base, 0.1),
    ]


def first_question(folder: Path) -> Measure:
    """A bank on the big deck and all questions about one point in its middle, against a first opening of the deck."""
    path = write_big(folder)
    deck = open_deck(path, None).deck
    assert deck is not None

    def ask() -> object:
        bank = Bank(deck)
        return bank.ask(bank.points[len(bank.points) // 2].id, 1)

    thing, base = alternate(lambda: timed(ask), lambda: timed(lambda: open_deck(path, None)), 5)
    return Measure("its first questions made", "a first opening of it", thing, base, 0.5)
