"""From the key that accepts an entry of a draft to the next one, painted; and dropping one, which reads all again."""

from __future__ import annotations

import re
import statistics
import time
from pathlib import Path
from typing import Final

from tests.bench.faces import CHECKOUT, PYTHON
from tests.bench.measure import Measure, Row
from tests.deck.big import big_deck_text
from tests.terminal import Terminal, home_environment

WAITING: Final = 1_000
"""Entries that wait."""

AT_ONCE: Final = 100.0
"""Milliseconds up to which somebody takes an answer for immediate (Nielsen, Usability Engineering, 1993)."""

TIMES: Final = 9
ARTICLE: Final = "\n\n".join(f"In paragraph {number} the river fell to {number} percent." for number in range(1, 400))


def keys(folder: Path) -> list[Row]:
    """Accepting one of many entries that wait, and dropping one."""
    entries = re.sub(r"^(    from: .*)$", r"\1\n    review: look", big_deck_text(1_200), flags=re.M)
    head, *rest = entries.split("    review: look\n")
    deck = folder / "big.yaml"
    deck.write_text(head + "".join(f"    review: look\n{part}" for part in rest[:WAITING]) + "".join(rest[WAITING:]))
    (folder / "article.txt").write_text(ARTICLE)
    command = [PYTHON, "-m", "quizapp", "review", str(deck), "--article", str(folder / "article.txt")]
    with Terminal(command, home_environment(folder), cwd=CHECKOUT) as terminal:
        terminal.wait_for("1,000 left", seconds=60)
        accepted = _median(terminal, "a", WAITING)
        dropped = _median(terminal, "d", WAITING - TIMES)
    return [
        Measure("an entry accepted, until the next of 1,000 stands there", "100 ms", accepted, AT_ONCE, 1),
        Measure("an entry dropped, the same", "300 ms", dropped, 3 * AT_ONCE, 1),
    ]


def _median(terminal: Terminal, key: str, left: int) -> float:
    """Milliseconds from a key until one entry fewer is told to be left."""
    times = []
    for number in range(left - 1, left - 1 - TIMES, -1):
        terminal.settle(len(terminal.written) - 1, quiet=0.7)
        since, begun = len(terminal.written), time.perf_counter()
        terminal.send(key)
        times.append((terminal.wait_for(f"{number} left", since=since) - begun) * 1000)
    return statistics.median(times)
