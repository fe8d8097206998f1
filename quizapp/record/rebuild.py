"""The running scores computed anew from the log, wholly or for one point or sitting."""

from __future__ import annotations

import sqlite3
from typing import Final

TYPED: Final = frozenset({"cloze", "open"})
"""The kinds of question whose answer is typed from memory."""

_POINTS: Final = """
    INSERT INTO point_states (learner, point, asked, right, recalled, last, last_right, last_at)
    SELECT learner, head, count(*), sum(right), sum(right AND kind IN ('cloze', 'open')), max(id), right, at
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
    SELECT s.learner, p.deck, sum(s.asked), sum(s.last_right)
    FROM point_states AS s JOIN points AS p ON p.id = s.point
"""


def rebuild(connection: sqlite3.Connection) -> None:
    """Computes all running scores from the log. To be called within a transaction."""
    for table in ("point_states", "deck_states", "sitting_states"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute(f"{_POINTS} GROUP BY learner, head")
    connection.execute(f"{_SITTINGS} GROUP BY sitting")
    connection.execute(f"{_DECKS} GROUP BY s.learner, p.deck")


def rebuild_point(connection: sqlite3.Connection, point: int) -> None:
    """Computes one point's running scores of all learners from the log, by its head's number."""
    connection.execute("DELETE FROM point_states WHERE point = ?", (point,))
    family = "point IN (SELECT id FROM points WHERE id = ?1 UNION ALL SELECT id FROM points WHERE same_as = ?1)"
    connection.execute(f"{_POINTS} AND {family} GROUP BY learner", (point,))


def rebuild_sitting(connection: sqlite3.Connection, sitting: int) -> None:
    """Computes one sitting's running score from the log."""
    connection.execute("DELETE FROM sitting_states WHERE sitting = ?", (sitting,))
    connection.execute(f"{_SITTINGS} AND sitting = ? GROUP BY sitting", (sitting,))


def rebuild_deck(connection: sqlite3.Connection, deck: int) -> None:
    """Adds up one deck's running scores of all learners from those of its points."""
    connection.execute("DELETE FROM deck_states WHERE deck = ?", (deck,))
    connection.execute(f"{_DECKS} WHERE p.deck = ? GROUP BY s.learner", (deck,))
