"""The running scores computed anew from the log, wholly or for one point or sitting."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Final

TYPED: Final = frozenset({"cloze", "open"})
"""The kinds of question whose answer is typed from memory."""

_POINTS: Final = """
    INSERT INTO point_states (learner, deck, point, asked, right, recalled, last, last_right, last_at)
    SELECT learner, deck, head, count(*), sum(right), sum(right AND kind IN ('cloze', 'open') AND NOT hints),
        max(id), right, at
    FROM log WHERE NOT undone
"""
# With max() as the only extreme, SQLite takes the bare columns from the row that holds it: the last answer's.
# Last is by the order of recording, not by time, so that a clock set back does no harm.

_POINT: Final = "INSERT INTO point_states VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LOGGED: Final = "SELECT learner, deck, head, kind, right, hints, id, at FROM log WHERE NOT undone ORDER BY id"

_CREDIT: Final = "CASE WHEN override THEN 1000000 ELSE CAST(credit * 1000000 + 0.5 AS INTEGER) END"

_SITTINGS: Final = f"""
    INSERT INTO sitting_states (sitting, answered, right, credit, millis, first, last)
    SELECT sitting, sum(NOT undone), sum(right AND NOT undone), sum({_CREDIT} * NOT undone), sum(millis * NOT undone),
        min(id), max(id)
    FROM log WHERE sitting IS NOT NULL GROUP BY sitting
"""

_SHARE: Final = f"SELECT NOT undone, right AND NOT undone, {_CREDIT} * NOT undone, millis * NOT undone FROM log"

_DECKS: Final = """
    INSERT INTO deck_states (learner, deck, answered) SELECT learner, deck, sum(asked) FROM point_states
"""


def rebuild(connection: sqlite3.Connection) -> None:
    """Computes all running scores from the log. To be called within a transaction."""
    for table in ("point_states", "deck_states", "sitting_states"):
        connection.execute(f"DELETE FROM {table}")
    connection.executemany(_POINT, _points(connection))
    connection.execute(_SITTINGS)
    connection.execute(f"{_DECKS} GROUP BY learner, deck")


def _points(connection: sqlite3.Connection) -> Iterator[tuple[int, ...]]:
    """The rows of ``point_states``: what ``_POINTS`` says of one point, here for all without sorting the log."""
    found: dict[tuple[int, int, int], list[int]] = {}
    for learner, deck, head, kind, right, hints, answer, at in connection.execute(_LOGGED):
        recalled = right if kind in TYPED and not hints else 0
        state = found.get((learner, deck, head))
        if state is None:
            found[learner, deck, head] = [1, right, recalled, answer, right, at]
        else:
            state[0] += 1
            state[1] += right
            state[2] += recalled
            state[3:] = answer, right, at
    return ((*key, *found[key]) for key in sorted(found))


def rebuild_point(connection: sqlite3.Connection, learner: int, deck: int, point: int) -> None:
    """Computes one point's running score of one learner from the log, by its head's number."""
    forget_point(connection, learner, deck, point)
    family = "point IN (SELECT id FROM points WHERE id = ?1 UNION ALL SELECT id FROM points WHERE same_as = ?1)"
    connection.execute(f"{_POINTS} AND learner = ?2 AND {family} GROUP BY head", (point, learner))


def forget_point(connection: sqlite3.Connection, learner: int, deck: int, point: int) -> None:
    """Takes away a point's running score of one learner."""
    key = (learner, deck, point)
    connection.execute("DELETE FROM point_states WHERE learner = ? AND deck = ? AND point = ?", key)


def share_of(connection: sqlite3.Connection, answer: int) -> tuple[int, int, int, int]:
    """What one answer adds to its sitting's running score: answered, right, credit in millionths, milliseconds."""
    answered, right, credit, millis = connection.execute(f"{_SHARE} WHERE id = ?", (answer,)).fetchone()
    return answered, right, credit, millis


def millionths(credit: float) -> int:
    """Credit as it is added up; the same sum as SQLite does."""
    return int(credit * 1_000_000 + 0.5)


def rebuild_deck(connection: sqlite3.Connection, learner: int, deck: int) -> None:
    """Adds up one deck's running scores of one learner from those of its points."""
    connection.execute("DELETE FROM deck_states WHERE learner = ? AND deck = ?", (learner, deck))
    connection.execute(f"{_DECKS} WHERE learner = ? AND deck = ? GROUP BY deck", (learner, deck))
