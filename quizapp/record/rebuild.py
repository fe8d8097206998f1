"""The running scores computed anew from the log, wholly or for one point or sitting."""

from __future__ import annotations

import sqlite3
from typing import Final

TYPED: Final = frozenset({"cloze", "open"})
"""The kinds of question whose answer is typed from memory."""

_POINTS: Final = """
    INSERT INTO point_states (learner, deck, point, asked, right, recalled, last, last_right, last_at)
    SELECT learner, deck, head, count(*), sum(right), sum(right AND kind IN ('cloze', 'open')), max(id), right, at
    FROM log WHERE NOT undone
"""
# With max() as the only extreme, SQLite takes the bare columns from the row that holds it: the last answer's.
# Last is by the order of recording, not by time, so that a clock set back does no harm.

_SITTINGS: Final = """
    INSERT INTO sitting_states (sitting, answered, right, credit, millis)
    SELECT sitting, count(*), sum(right),
        sum(CASE WHEN override THEN 1000000 ELSE CAST(round(credit * 1000000) AS INTEGER) END), sum(millis)
    FROM log WHERE NOT undone AND sitting IS NOT NULL
"""

_DECKS: Final = """
    INSERT INTO deck_states (learner, deck, answered, known)
    SELECT learner, deck, sum(asked), sum(last_right) FROM point_states
"""


def rebuild(connection: sqlite3.Connection) -> None:
    """Computes all running scores from the log. To be called within a transaction."""
    for table in ("point_states", "deck_states", "sitting_states"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(f"{_POINTS} GROUP BY learner, deck, head")
    connection.execute(f"{_SITTINGS} GROUP BY sitting")
    connection.execute(f"{_DECKS} GROUP BY learner, deck")


def rebuild_point(connection: sqlite3.Connection, learner: int, deck: int, point: int) -> None:
    """Computes one point's running score of one learner from the log, by its head's number."""
    forget_point(connection, learner, deck, point)
    family = "point IN (SELECT id FROM points WHERE id = ?1 UNION ALL SELECT id FROM points WHERE same_as = ?1)"
    connection.execute(f"{_POINTS} AND learner = ?2 AND {family} GROUP BY head", (point, learner))


def forget_point(connection: sqlite3.Connection, learner: int, deck: int, point: int) -> None:
    """Takes away a point's running score of one learner."""
    key = (learner, deck, point)
    connection.execute("DELETE FROM point_states WHERE learner = ? AND deck = ? AND point = ?", key)


def rebuild_sitting(connection: sqlite3.Connection, sitting: int) -> None:
    """Computes one sitting's running score from the log."""
    connection.execute("DELETE FROM sitting_states WHERE sitting = ?", (sitting,))
    connection.execute(f"{_SITTINGS} AND sitting = ? GROUP BY sitting", (sitting,))


def rebuild_deck(connection: sqlite3.Connection, learner: int, deck: int) -> None:
    """Adds up one deck's running scores of one learner from those of its points."""
    connection.execute("DELETE FROM deck_states WHERE learner = ? AND deck = ?", (learner, deck))
    connection.execute(f"{_DECKS} WHERE learner = ? AND deck = ? GROUP BY deck", (learner, deck))
