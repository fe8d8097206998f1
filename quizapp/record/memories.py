"""Memories in the record: kept up answer by answer, computed anew from the log where need be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Final

from quizapp.record.memory import Keeper, Memory, Review

Key = tuple[int, int, int]
"""The numbers of a learner, a deck and a point."""

Progress = Callable[[int, int], None]
"""Is told how many answers of how many are done."""

PORTION: Final = 20_000
"""So many answers are gone through between two tellings of progress."""

_WRITE: Final = """
    INSERT INTO memories (learner, deck, point, stability, difficulty, first, day, due, reps, lapses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (learner, deck, point) DO UPDATE SET
    stability = excluded.stability, difficulty = excluded.difficulty, first = excluded.first, day = excluded.day,
    due = excluded.due, reps = excluded.reps, lapses = excluded.lapses
"""
_READ: Final = """
    SELECT stability, difficulty, first, day, due, reps, lapses FROM memories
    WHERE learner = ? AND deck = ? AND point = ?
"""
_DROP: Final = "DELETE FROM memories WHERE learner = ? AND deck = ? AND point = ?"
_REVIEWS: Final = "kind, outcome, override, typed, hints, sure, day FROM log WHERE NOT undone AND counts"
_FAMILY: Final = f"""
    SELECT {_REVIEWS} AND learner = ?1 AND deck = ?2
    AND point IN (SELECT id FROM points WHERE id = ?3 UNION ALL SELECT id FROM points WHERE same_as = ?3) ORDER BY id
"""


def read(connection: sqlite3.Connection, key: Key) -> Memory | None:
    """The memory of a point, None where there is none."""
    row = connection.execute(_READ, key).fetchone()
    return None if row is None else Memory(*row)


def write(connection: sqlite3.Connection, key: Key, memory: Memory) -> None:
    """Keeps a memory in place of what was there. Within a transaction."""
    connection.execute(_WRITE, (*key, *memory))


def recount(connection: sqlite3.Connection, key: Key, keeper: Keeper | None) -> None:
    """Computes the memory of one point anew from its answers. Within a transaction."""
    if keeper is None:
        outdate(connection, key[0])
        return
    memory: Memory | None = None
    for row in connection.execute(_FAMILY, key).fetchall():
        memory = keeper.after(memory, _review(*row))
    if memory is None:
        connection.execute(_DROP, key)
    else:
        write(connection, key, memory)


def _review(kind: str, outcome: str, override: int, typed: str, hints: int, sure: str, day: int) -> Review:
    return Review(kind, outcome, bool(override), typed, hints, sure, day)


def reviews(connection: sqlite3.Connection, learner: int) -> Iterator[tuple[int, int, Review]]:
    """All answers of a learner that bear on memory, in the order of recording, with the numbers of deck and point."""
    query = f"SELECT deck, head, {_REVIEWS} AND learner = ? ORDER BY id"
    for deck, head, *rest in connection.execute(query, (learner,)):
        yield deck, head, _review(*rest)


def rule(connection: sqlite3.Connection, learner: int) -> str:
    """Under which rule a learner's memories were computed; ``""`` where they were not, or no longer hold."""
    row = connection.execute("SELECT rule FROM memory_rules WHERE learner = ?", (learner,)).fetchone()
    return str(row[0]) if row else ""


def outdate(connection: sqlite3.Connection, learner: int) -> None:
    """Marks a learner's memories as no longer what the log says: they are computed anew when next needed."""
    connection.execute("DELETE FROM memory_rules WHERE learner = ?", (learner,))


def merged(connection: sqlite3.Connection, deck: int, gone: int, stays: int) -> None:
    """Two points became one: whoever remembered either needs new memories. Within a transaction."""
    query = "SELECT DISTINCT learner FROM memories WHERE deck = ? AND point IN (?, ?)"
    for (learner,) in connection.execute(query, (deck, gone, stays)).fetchall():
        outdate(connection, learner)
        connection.execute(_DROP, (learner, deck, gone))


def rebuild(connection: sqlite3.Connection, learner: int, keeper: Keeper, progress: Progress | None = None) -> None:
    """Computes all memories of a learner anew from the log. Within a transaction."""
    (total,) = connection.execute("SELECT count(*) FROM answers WHERE learner = ?", (learner,)).fetchone()
    found: dict[tuple[int, int], Memory] = {}
    for done, (deck, point, review) in enumerate(reviews(connection, learner)):
        if progress and done % PORTION == 0:
            progress(done, total)
        found[deck, point] = keeper.after(found.get((deck, point)), review)
    connection.execute("DELETE FROM memories WHERE learner = ?", (learner,))
    rows = ((learner, deck, point, *memory) for (deck, point), memory in sorted(found.items()))
    connection.executemany(_WRITE, rows)
    upsert = "INSERT INTO memory_rules VALUES (?, ?) ON CONFLICT (learner) DO UPDATE SET rule = excluded.rule"
    connection.execute(upsert, (learner, keeper.rule))
    if progress:
        progress(total, total)
