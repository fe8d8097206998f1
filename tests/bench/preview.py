"""From a save in the author's editor to the entry that changed, painted beside it."""

from __future__ import annotations

import shutil
import statistics
import time
from pathlib import Path
from typing import Final

from quizapp.deck import finding
from quizapp.deck.compiled import open_deck
from tests.bench.decks import ENTRIES, timed, write_big
from tests.bench.faces import CHECKOUT, PYTHON
from tests.bench.measure import Measure, Row
from tests.terminal import Terminal, home_environment

AT_ONCE: Final = 300.0
"""Milliseconds in which a save is to be seen."""

SAVES: Final = 9

LARGE: Final = 1_000
"""Entries of a deck as large as hardly any that is written by hand."""


def saves(folder: Path) -> list[Row]:
    """A save of the bundled deck, and of two made ones, until the new words stand on the screen."""
    article = Path(shutil.copy(finding.bundled() / "fentanyl.yaml", folder))
    seen, _ = _saved(article, "fentanyl kills", folder)
    large, _ = _saved(write_big(folder, LARGE), "of Corvey number", folder)
    later, opened = _saved(write_big(folder), "of Corvey number", folder)
    return [
        Measure("a save until it is seen beside the editor", "300 ms", seen, AT_ONCE, 1),
        Measure(f"the same of a deck of {LARGE:,} entries", "300 ms", large, AT_ONCE, 1),
        Measure(f"the same of a deck of {ENTRIES:,} entries", "a first opening of it", later, opened, 3),
    ]


def _saved(deck: Path, words: str, home: Path) -> tuple[float, float]:
    """Medians of some saves, each of which puts other words in place of the first such ones, and of openings."""
    text = deck.read_text(encoding="utf-8")
    command = [PYTHON, "-m", "quizapp", "preview", str(deck)]
    times, openings = [], []
    with Terminal(command, home_environment(home), cwd=CHECKOUT) as terminal:
        terminal.wait_for("1 of")
        for number in range(SAVES):
            time.sleep(0.05 + 0.013 * number)  # so that saves fall anywhere between two looks at the file
            since, begun = len(terminal.written), time.perf_counter()
            deck.write_text(text.replace(words, f"{words} rain{number}", 1), encoding="utf-8")
            times.append((terminal.wait_for(f"rain{number}", since=since) - begun) * 1000)
            openings.append(timed(lambda: open_deck(deck, None)))
    return statistics.median(times), statistics.median(openings)
