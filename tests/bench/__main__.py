"""``python -m tests.bench``: the figures of the README, each a ratio to a yardstick measured in the same run.

Never a test: machines are noisy. Words after the command choose measures by part of their name.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tests.bench import checking, decks, draft_speed, faces, preview, record, review, scale, simulation
from tests.bench.measure import HEAD, Row

MEASURES: dict[str, Callable[[Path], Iterable[Row]]] = {
    "help": lambda folder: [faces.help_time(folder)],
    "paint": lambda folder: [faces.first_paint(folder)],
    "paint-big": lambda folder: [faces.first_paint_with_big(folder)],
    "key": lambda folder: [faces.key_time(folder)],
    "memory": lambda folder: [faces.memory(folder)],
    "opening": decks.opening,
    "asking": lambda folder: [decks.first_question(folder)],
    "checking": lambda folder: [checking.checking(folder)],
    "preview": preview.saves,
    "review": review.keys,
    "draft": draft_speed.drafting,
    "record": lambda folder: [record.answer_recorded(folder)],
    "scale-home": scale.home,
    "scale-next": lambda folder: [scale.next_question(folder)],
    "scale-date": lambda _: [scale.way_to_a_date()],
    "scale-charts": lambda _: [scale.charts()],
    "scale-rebuilding": lambda _: scale.rebuilding(),
}

SIMULATION = "simulation"
"""Whether the plan helps, told in a table of its own."""


def main(wanted: Sequence[str]) -> int:
    """Run the measures wanted (all when none is named) and print them as the README's table."""
    unknown = set(wanted) - {*MEASURES, SIMULATION}
    if unknown:
        sys.stderr.write(
            f"no such measure: {', '.join(sorted(unknown))}; there are {', '.join([*MEASURES, SIMULATION])}\n"
        )
        return 2
    measures = [name for name in wanted or MEASURES if name != SIMULATION]
    sys.stdout.write(HEAD + "\n" if measures else "")
    for name in measures:
        with tempfile.TemporaryDirectory() as folder:
            for measure in MEASURES[name](Path(folder)):
                sys.stdout.write(measure.row() + "\n")
                sys.stdout.flush()
    if not wanted or SIMULATION in wanted:
        sys.stdout.write(f"\n{simulation.table()}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
