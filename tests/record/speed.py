"""What an answer costs, beside a bare insert of the same row into the same kind of file, flushed as safely.

``python -m tests.record.speed [FOLDER]`` prints it for a small record and for one of a million answers.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizapp.record.model import Answer
from quizapp.record.rows import answer_row
from quizapp.record.store import Store
from tests.record.making import NOON, PLAIN_SITTING, answer

PROMPT: Final = "How low did the river fall in August 2023, in percent of its normal flow, as the water office says?"
OPTIONS: Final = ("12 percent", "29 percent", "41 percent", "67 percent")

_BARE: Final = """CREATE TABLE answers (id INTEGER PRIMARY KEY, deck INTEGER, learner INTEGER, point INTEGER,
    sitting INTEGER, question TEXT, kind TEXT, prompt TEXT, options TEXT, chosen TEXT, typed TEXT, outcome TEXT,
    credit REAL, at INTEGER, millis INTEGER, day INTEGER, sure TEXT, hints INTEGER, predicted INTEGER)"""
_INSERT: Final = f"INSERT INTO answers VALUES (NULL{', ?' * 18})"


@dataclass(frozen=True, slots=True)
class Cost:
    """Median seconds of an answer recorded and of a bare insert, taken in turns."""

    recorded: float
    bare: float

    @property
    def share(self) -> float:
        """The rate of recording as a share of the bare rate; the promise is 0.8 or more."""
        return self.bare / self.recorded


def cost_of_an_answer(folder: Path, answers: int = 1_000, points: int = 100) -> Cost:
    """Records answers to ``points`` points in a new store in the folder, each in turn with a bare insert."""
    store = Store.open(folder / "record.sqlite", lambda: NOON).store
    with _closing_bare(folder / "bare.sqlite") as bare:
        cost = measured(store, bare, answers, points)
    store.close()
    return cost


def measured(store: Store, bare: sqlite3.Connection, answers: int, points: int) -> Cost:
    """Medians over the answers; the first hundred (files that grow from nothing, first uses) do not count."""
    sitting = store.begin(PLAIN_SITTING).id
    recorded, inserted = [], []
    for number in range(answers + 100):
        one = realistic(number * 7919 % points, sitting)
        row = (1, 1, number % points, *answer_row(one))
        recorded.append(_seconds(store.record, one))
        inserted.append(_seconds(bare.execute, _INSERT, row))
    return Cost(statistics.median(recorded[100:]), statistics.median(inserted[100:]))


def realistic(point: int, sitting: int) -> Answer:
    """An answer of the usual size."""
    return answer(f"f-{point:08x}:mark", sitting=sitting)._replace(prompt=PROMPT, options=OPTIONS, chosen=(2,))


@contextmanager
def _closing_bare(path: Path) -> Iterator[sqlite3.Connection]:
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute(_BARE)
    yield bare
    bare.close()


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def fill(path: Path, answers: int, points: int, decks: int = 20) -> None:
    """Makes a record of that many answers, 20 a sitting, over that many points of so many decks."""
    Store.open(path, lambda: NOON).store.close()
    connection = sqlite3.connect(path)
    names = [(number, number % decks + 1, f"f-{number:08x}:mark") for number in range(1, points + 1)]
    many = connection.executemany
    many("INSERT INTO decks VALUES (?, ?)", ((number, f"deck-{number}") for number in range(1, decks + 1)))
    many("INSERT INTO learners VALUES (?, ?)", [(1, "default")])
    many("INSERT INTO points (id, deck, name) VALUES (?, ?, ?)", names)
    many("INSERT INTO names (point, deck, name) VALUES (?, ?, ?)", names)
    many(_SITTING, ((number, number % decks + 1, _PLAN, NOON, NOON) for number in range(1, answers // 20 + 1)))
    many(_ANSWER, _rows(answers, points, decks))
    connection.commit()
    connection.close()
    store = Store.open(path, lambda: NOON).store
    store.rebuild()
    store.close()


_PLAN: Final = json.dumps([f"f-{number:08x}:mark~choice" for number in range(20)])
_SITTING: Final = "INSERT INTO sittings VALUES (?, ?, 1, 'quiz', '', '7', ?, ?, ?, 1)"
_ANSWER: Final = f"INSERT INTO answers VALUES (NULL, ?, 1{', ?' * 16})"


def _rows(answers: int, points: int, decks: int) -> Iterator[tuple[object, ...]]:
    for number in range(answers // 20 * 20):
        point = number * 7919 % points + 1
        one = realistic(point, number // 20 + 1)
        outcome = "wrong" if number % 3 == 0 else "right"
        yield point % decks + 1, point, *answer_row(one._replace(outcome=outcome, at=NOON + number))


def main(folder: Path) -> None:
    """Prints the figures for a small record and a large one, and what opening and home's question of it cost."""
    for answers, points in ((0, 100), (1_000_000, 50_000)):
        path = folder / str(answers) / "record.sqlite"
        path.parent.mkdir()
        fill(path, answers, points)
        rest = _other_costs(path)
        cost = cost_of_an_answer(path.parent, points=points)
        size = path.stat().st_size / 1e6
        figures = f"{cost.recorded * 1e6:.0f} us, bare {cost.bare * 1e6:.0f} us, {cost.share:.0%} of the bare rate"
        more = ", ".join(f"{what} {seconds * 1e3:.2f} ms" for what, seconds in rest.items())
        sys.stdout.write(f"{answers:>9,} answers before: {figures}; {more}; {size:.0f} MB\n")


def _other_costs(path: Path) -> dict[str, float]:
    """Seconds of opening the record, and of what home, a deck and an undone answer ask of it."""
    opened: list[Store] = []
    costs = {"opening": _seconds(lambda: opened.append(Store.open(path, lambda: NOON).store))}
    store = opened[0]
    costs["summaries"] = _seconds(store.deck_summaries)
    costs["points of a deck"] = _seconds(store.point_scores, "deck-2")
    costs["last sittings"] = _seconds(lambda: store.sitting_scores("deck-2", limit=20))
    one = store.record(realistic(7, 0))
    costs["undo"] = _seconds(store.undo, one.id)
    costs["rebuild"] = _seconds(store.rebuild)
    store.close()
    return costs


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        main(Path(name))
