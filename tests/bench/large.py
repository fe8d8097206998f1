"""A record of a million answers over fifty thousand points of one deck: made once, kept in the temporary folder."""

from __future__ import annotations

import hashlib
import inspect
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import quizapp.questions.points
import quizapp.record.schema
import quizapp.study.ratings
import quizapp.study.remembering
import tests.deck.big
from quizapp.record.places import Places
from quizapp.record.rows import Cell, answer_row
from quizapp.record.store import Store
from quizapp.study.days import EPOCH
from quizapp.study.workspace import Workspace
from tests.record.making import DAY, NOON, PLAIN_ANSWER
from tests.record.speed import OPTIONS, PROMPT

ANSWERS: Final = 1_000_000
ENTRIES: Final = 28_550
"""Of these the deck gets 50,000 points, but for a handful."""

DAYS: Final = 700
"""The answers lie on so many days, every point's about 35 days apart; the last day is that of `NOON`."""

KINDS: Final = ("choice", "cloze", "true-false", "open", "who-says")
SITTING: Final = 20
_SITTINGS: Final = "INSERT INTO sittings VALUES (?, 1, 1, 'quiz', '', '7', '[]', ?, ?, 1)"
_ANSWERS: Final = f"INSERT INTO answers VALUES (NULL, 1, 1{', ?' * 16})"


def large_home() -> Path:
    """The home folder of a learner with that record and the deck, both opened once; it may be written to."""
    kept = Path(tempfile.gettempdir()) / f"quizapp-bench-{_version()}"
    if not kept.exists():
        making = kept.with_name(kept.name + "-making")
        shutil.rmtree(making, ignore_errors=True)
        _make(places_in(making))
        making.rename(kept)
    return kept


def places_in(home: Path) -> Places:
    """Where the program keeps its files for somebody whose home folder is ``home``, as in ``home_environment``."""
    return Places.under(home / "quizapp")


def workspace(places: Places, at: int = NOON) -> Workspace:
    """The program started there at a time (ms since 1970 UTC)."""
    return Workspace(places, lambda: at, lambda: 7)


def deck_path(places: Places) -> Path:
    """The large deck's file."""
    return places.decks / "large.yaml"


def at_noon(day: int) -> int:
    """Noon UTC of a day (an ordinal) in milliseconds since 1970 UTC."""
    return (day - EPOCH) * DAY + DAY // 2


def _version() -> str:
    """Names what the record is made by: with other code or other tables another one is made."""
    modules = [quizapp.questions.points, quizapp.record.schema, quizapp.study.ratings, quizapp.study.remembering]
    sources = map(inspect.getsource, [*modules, tests.deck.big, sys.modules[__name__]])
    return hashlib.blake2b("".join(sources).encode(), digest_size=8).hexdigest()


def _make(places: Places) -> None:
    places.decks.mkdir(parents=True)
    deck_path(places).write_text(tests.deck.big.big_deck_text(ENTRIES), encoding="utf-8")
    with workspace(places) as opened:
        desk = opened.open(deck_path(places))
        deck, points = desk.deck.id, [point.id for point in desk.bank.points]
    _fill(places.record, deck, points)
    store = Store.open(places.record, lambda: NOON).store
    store.rebuild()
    store.close()
    with workspace(places) as opened:  # computes the memories
        opened.open(deck_path(places))


def _fill(record: Path, deck: str, points: list[str]) -> None:
    connection = sqlite3.connect(record)
    run, many = connection.execute, connection.executemany
    run("INSERT INTO decks (id, key) VALUES (1, ?) ON CONFLICT DO NOTHING", (deck,))
    run("INSERT INTO learners (id, name) VALUES (1, 'default') ON CONFLICT DO NOTHING")
    named = [(number, 1, name) for number, name in enumerate(points, 1)]
    many("INSERT INTO points (id, deck, name) VALUES (?, ?, ?)", named)
    many("INSERT INTO names (point, deck, name) VALUES (?, ?, ?)", named)
    many(
        _SITTINGS, ((number + 1, _at(number * SITTING), _at(number * SITTING)) for number in range(ANSWERS // SITTING))
    )
    many(_ANSWERS, _rows(points))
    connection.commit()
    connection.close()


def _at(number: int) -> int:
    """When an answer was given: a day's answers follow each other every other second."""
    a_day = ANSWERS // DAYS + 1
    return NOON - (DAYS - 1 - number // a_day) * DAY + number % a_day * 2000


def _rows(points: list[str]) -> Iterator[tuple[Cell, ...]]:
    """Answers to all points in turn; of seven one is wrong, of five one is said to be sure."""
    for number in range(ANSWERS):
        point, time = number * 7919 % len(points), number // len(points)
        kind = KINDS[(point + time) % len(KINDS)]
        one = PLAIN_ANSWER._replace(
            point=points[point],
            question=f"{points[point]}~{kind}",
            kind=kind,
            outcome="wrong" if (point * 31 + time * 17) % 7 == 0 else "right",
            credit=1.0,
            at=_at(number),
            sitting=number // SITTING + 1,
            prompt=PROMPT,
            options=OPTIONS,
            sure="sure" if point % 5 == 0 else "",
            predicted=60 + (point + time) % 40 if time else -1,
        )
        yield (point + 1, *answer_row(one))
