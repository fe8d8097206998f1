"""How long a deck takes to open: first from its YAML, later from its compiled copy, and how long a glance takes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml

from quizapp.deck.compiled import open_deck, peek
from tests.deck.big import big_deck_text

ROUNDS = 3


@dataclass(frozen=True)
class Opening:
    """Seconds, the best of some rounds. ``yaml`` is PyYAML's fastest loader alone on the same text: the yardstick."""

    entries: int
    yaml: float
    first: float
    later: float
    glance: float


def measure(entries: int, folder: Path) -> Opening:
    """Time a deck of so many entries, written to a folder along with its cache."""
    text = big_deck_text(entries)
    path, cache = folder / "big.yaml", folder / "cache"
    path.write_text(text, encoding="utf-8")
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    yardstick = _best(lambda: yaml.load(text, Loader=loader))
    first = _best(lambda: open_deck(path, cache), before=lambda: _forget(cache))
    later = _best(lambda: open_deck(path, cache))
    _age(path)
    peek(path, cache)
    return Opening(entries, yardstick, first, later, _best(lambda: peek(path, cache)))


def _best(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """The shortest of some rounds, in seconds; what comes before each is not timed."""
    times = []
    for _ in range(ROUNDS):
        before()
        start = time.perf_counter()
        kept = work()
        times.append(time.perf_counter() - start)
        del kept
    return min(times)


def _forget(cache: Path) -> None:
    """Empty a cache."""
    for file in cache.glob("*"):
        file.unlink()


def _age(path: Path) -> None:
    """Make a file look an hour old: a card is trusted only once its deck has lain still for a while."""
    then = path.stat().st_mtime_ns - 3_600_000_000_000
    os.utime(path, ns=(then, then))
