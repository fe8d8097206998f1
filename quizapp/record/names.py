"""Names and numbers: which deck, learner and point a text means, also after a deck was edited."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from quizapp.record import memories
from quizapp.record.rebuild import forget_point, rebuild_deck, rebuild_point
from quizapp.record.rows import storable

_RESOLVE = """
    SELECT d.id, l.id, coalesce(p.same_as, p.id)
    FROM decks AS d
    JOIN names AS n ON n.deck = d.id
    JOIN points AS p ON p.id = n.point
    JOIN learners AS l ON l.name = ?
    WHERE d.key = ? AND n.name = ?
"""
_DECK = """
    SELECT id FROM decks WHERE key = ?1
    UNION ALL SELECT deck FROM former_keys WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM decks WHERE key = ?1)
"""
_HEAD = """
    SELECT coalesce(p.same_as, p.id) FROM names AS n JOIN points AS p ON p.id = n.point WHERE n.deck = ? AND n.name = ?
"""
_GONE = """
    INSERT INTO gone SELECT p.deck, p.id FROM points AS p WHERE p.deck = ? AND p.same_as IS NULL
    AND NOT EXISTS (SELECT 1 FROM traces AS t WHERE t.deck = p.deck AND t.point = p.name)
"""


class Found(NamedTuple):
    """The numbers of a deck, a learner and a point."""

    deck: int
    learner: int
    point: int


def resolve(connection: sqlite3.Connection, deck: str, learner: str, point: str) -> Found:
    """The numbers behind the names; new names get new numbers. To be called within a transaction."""
    wanted = (storable(learner), storable(deck), storable(point))
    row = connection.execute(_RESOLVE, wanted).fetchone()
    if row is not None:
        return Found(*row)
    number = deck_number(connection, deck)
    return Found(number, learner_number(connection, learner), head(connection, number, point))


def deck_number(connection: sqlite3.Connection, key: str) -> int:
    """The number of the deck that has the key, else of the one that had it before; a new one for a new deck."""
    row = connection.execute(_DECK, (storable(key),)).fetchone()
    if row is not None:
        return int(row[0])
    return connection.execute("INSERT INTO decks (key) VALUES (?)", (storable(key),)).lastrowid or 0


def learner_number(connection: sqlite3.Connection, name: str) -> int:
    """The learner's number, a new one for a new learner."""
    connection.execute("INSERT INTO learners (name) VALUES (?) ON CONFLICT DO NOTHING", (storable(name),))
    (number,) = connection.execute("SELECT id FROM learners WHERE name = ?", (storable(name),)).fetchone()
    return int(number)


def head(connection: sqlite3.Connection, deck: int, name: str) -> int:
    """The number of the point that a name means in a deck, a new one for a new name. Within a transaction."""
    row = connection.execute(_HEAD, (deck, storable(name))).fetchone()
    if row is not None:
        return int(row[0])
    cursor = connection.execute("INSERT INTO points (deck, name) VALUES (?, ?)", (deck, storable(name)))
    connection.execute("INSERT INTO names VALUES (?, ?, ?)", (deck, storable(name), cursor.lastrowid))
    return cursor.lastrowid or 0


def rename(connection: sqlite3.Connection, deck: str, mapping: Mapping[str, str]) -> None:
    """Gives points new names, all at once, so that chains and swaps come out right. Within a transaction.

    Where the new name already means another point, the two become one.
    """
    number = deck_number(connection, deck)
    moves = [(head(connection, number, old), new) for old, new in mapping.items() if old != new]
    moving = {point for point, _ in moves}
    placed: dict[str, int] = {}
    for point, new in moves:
        row = connection.execute(_HEAD, (number, storable(new))).fetchone()
        other = placed.get(new, row[0] if row and row[0] not in moving else None)
        if other is not None and other != point:
            _merge(connection, number, other, point)
        _name(connection, number, point, new)
        placed[new] = point


def retire(connection: sqlite3.Connection, deck: str, points: Mapping[str, tuple[str, str]]) -> None:
    """Sets points apart whose answer became another one. Within a transaction.

    ``points`` gives by the point's name the one under which what was answered is kept, and the one under which it would
    have been kept if the present answer was asked for before: that comes back. Else the name means a new point.
    """
    number = deck_number(connection, deck)
    for name, (kept, earlier) in points.items():
        row = connection.execute(_HEAD, (number, storable(name))).fetchone()
        if row is not None:
            _name(connection, number, row[0], kept)
            connection.execute("DELETE FROM names WHERE deck = ? AND name = ?", (number, storable(name)))
        back = connection.execute(_HEAD, (number, storable(earlier))).fetchone()
        if back is not None:
            _name(connection, number, back[0], name)


def _name(connection: sqlite3.Connection, deck: int, point: int, name: str) -> None:
    connection.execute("UPDATE points SET name = ? WHERE id = ?", (storable(name), point))
    upsert = "INSERT INTO names VALUES (?, ?, ?) ON CONFLICT (deck, name) DO UPDATE SET point = excluded.point"
    connection.execute(upsert, (deck, storable(name), point))


def _merge(connection: sqlite3.Connection, deck: int, gone: int, stays: int) -> None:
    """Makes two points one: answers to either count for the one that stays."""
    connection.execute("UPDATE points SET same_as = ? WHERE id = ? OR same_as = ?", (stays, gone, gone))
    connection.execute("UPDATE OR IGNORE held SET point = ? WHERE point = ?", (stays, gone))
    memories.merged(connection, deck, gone, stays)
    for (learner,) in connection.execute("SELECT id FROM learners").fetchall():
        forget_point(connection, learner, deck, gone)
        rebuild_point(connection, learner, deck, stays)
        rebuild_deck(connection, learner, deck)


def edition(connection: sqlite3.Connection, deck: str) -> str:
    """What the deck's traces were saved as; ``""`` where there are none."""
    query = "SELECT e.edition FROM editions AS e JOIN decks AS d ON d.id = e.deck WHERE d.key = ?"
    row = connection.execute(query, (storable(deck),)).fetchone()
    return str(row[0]) if row else ""


def traces(connection: sqlite3.Connection, deck: str) -> list[tuple[str, str, str, str]]:
    """Point, entry, context and answer of each trace of the deck, by the point's id."""
    query = """SELECT t.point, t.entry, t.context, t.answer FROM traces AS t JOIN decks AS d ON d.id = t.deck
        WHERE d.key = ? ORDER BY t.point"""
    return [(str(p), str(e), str(c), str(a)) for p, e, c, a in connection.execute(query, (storable(deck),))]


def save_traces(
    connection: sqlite3.Connection, deck: str, rows: Iterable[tuple[str, str, str, str]], edition: str
) -> None:
    """Replaces the deck's traces. Within a transaction."""
    number = deck_number(connection, deck)
    connection.execute("DELETE FROM traces WHERE deck = ?", (number,))
    cells = ((number, *map(storable, row)) for row in rows)
    connection.executemany("INSERT OR REPLACE INTO traces VALUES (?, ?, ?, ?, ?)", cells)
    connection.execute("DELETE FROM gone WHERE deck = ?", (number,))
    connection.execute(_GONE, (number,))
    upsert = "INSERT INTO editions VALUES (?, ?) ON CONFLICT (deck) DO UPDATE SET edition = excluded.edition"
    connection.execute(upsert, (number, storable(edition)))
