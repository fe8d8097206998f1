"""How long a deck takes to open: first from its YAML, later from its compiled copy, and how long a glance takes."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from quizapp.deck.compiled import open_deck
from quizapp.deck.glance import peek
from tests.deck.big import big_deck_text

ROUNDS = 5


@dataclass(frozen=True)
class Opening:
    """Seconds, the best of some rounds. ``yaml`` is PyYAML's fastest loader alone on the same text: the yardstick."""

    entries: int
    yaml: float
    first: float
    later: float
    glance: float


def measure(entries: int, folder: Path) -> Opening:
    """Time a deck of so many entries, written to a folder along with its cache.

    The rounds take turns, so that a busy machine slows all of them alike.
    """
    text = big_deck_text(entries)
    path, cache = folder / "big.yaml", folder / "cache"
    path.write_text(text, encoding="utf-8")
    _age(path)
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    rounds = []
    for _ in range(ROUNDS):
        _forget(cache)
        gc.collect()
        rounds.append(
            (
                _seconds(lambda: yaml.load(text, Loader=loader)),
                _seconds(lambda: open_deck(path, cache)),
                _seconds(lambda: open_deck(path, cache)),
                _seconds(lambda: peek(path, cache)) and _seconds(lambda: peek(path, cache)),
            )
        )
    return Opening(entries, *(min(times) for times in zip(*rounds, strict=True)))


def _seconds(work: Callable[[], object]) -> float:
    """How long something takes; what it gives is dropped after the clock has stopped."""
    start = time.perf_counter()
    kept = work()
    end = time.perf_counter()
    del kept
    return end - start


def _forget(cache: Path) -> None:
    """Empty a cache."""
    for file in cache.glob("*"):
        file.unlink()


def _age(path: Path) -> None:
    """Make a file look an hour old: a card is trusted only once its deck has lain still for a while."""
    then = path.stat().st_mtime_ns - 3_600_000_000_000
    os.utime(path, ns=(then, then))
