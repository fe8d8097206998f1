"""Counts kept up answer by answer, so that no chart has to read the whole log: by day, by kind, by question.

``tallies`` counts by kind of question (``kind``), by how sure the learner was (``sure``) and by the recall that was
predicted, in percent (``recall``).
"""

from __future__ import annotations

import sqlite3
from typing import Final, NamedTuple

_DAY: Final = """
    INSERT INTO day_states (learner, deck, day, answered, right, millis) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (learner, deck, day) DO UPDATE SET
    answered = answered + excluded.answered, right = right + excluded.right, millis = millis + excluded.millis
"""
_QUESTION: Final = """
    INSERT INTO question_states (learner, deck, question, asked, right) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (learner, deck, question) DO UPDATE SET asked = asked + excluded.asked, right = right + excluded.right
"""
_TALLY: Final = """
    INSERT INTO tallies (learner, deck, what, bin, asked, right) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (learner, deck, what, bin) DO UPDATE SET asked = asked + excluded.asked, right = right + excluded.right
"""
_COLUMNS: Final = "SELECT learner, deck, day, question, kind, sure, predicted FROM answers WHERE id = ?"

_TIDYING: Final = (
    "DELETE FROM day_states WHERE learner = :learner AND deck = :deck AND day = :day AND answered = 0",
    "DELETE FROM question_states WHERE learner = :learner AND deck = :deck AND question = :question AND asked = 0",
    "DELETE FROM tallies WHERE learner = :learner AND deck = :deck AND asked = 0",
)
_REBUILDING: Final = (
    """INSERT INTO day_states SELECT learner, deck, day, count(*), sum(right), sum(millis)
        FROM log WHERE NOT undone GROUP BY learner, deck, day""",
    """INSERT INTO question_states SELECT learner, deck, question, count(*), sum(right)
        FROM log WHERE NOT undone GROUP BY learner, deck, question""",
    """INSERT INTO tallies SELECT learner, deck, 'kind', kind, count(*), sum(right)
        FROM log WHERE NOT undone GROUP BY learner, deck, kind""",
    """INSERT INTO tallies SELECT learner, deck, 'sure', sure, count(*), sum(right)
        FROM log WHERE NOT undone AND sure <> '' GROUP BY learner, deck, sure""",
    """INSERT INTO tallies SELECT learner, deck, 'recall', predicted, count(*), sum(right)
        FROM log WHERE NOT undone AND predicted >= 0 GROUP BY learner, deck, predicted""",
)


class Counted(NamedTuple):
    """What an answer is counted under. ``predicted`` is the recall predicted for it in percent, -1 if none was."""

    learner: int
    deck: int
    day: int
    question: str
    kind: str
    sure: str
    predicted: int


def counted(connection: sqlite3.Connection, answer: int) -> Counted:
    """What a recorded answer was counted under, by its number."""
    return Counted(*connection.execute(_COLUMNS, (answer,)).fetchone())


def add(connection: sqlite3.Connection, under: Counted, answered: int, right: int, millis: int) -> None:
    """Adds to the counts (or takes away, where negative). Within a transaction."""
    run, key = connection.execute, (under.learner, under.deck)
    run(_DAY, (*key, under.day, answered, right, millis))
    run(_QUESTION, (*key, under.question, answered, right))
    run(_TALLY, (*key, "kind", under.kind, answered, right))
    if under.sure:
        run(_TALLY, (*key, "sure", under.sure, answered, right))
    if under.predicted >= 0:
        run(_TALLY, (*key, "recall", str(under.predicted), answered, right))


def tidy(connection: sqlite3.Connection, under: Counted) -> None:
    """Takes away counts that came down to nothing, as after an undo. Within a transaction."""
    for statement in _TIDYING:
        connection.execute(statement, under._asdict())


def rebuild(connection: sqlite3.Connection) -> None:
    """Computes all counts from the log. Within a transaction."""
    for table in ("day_states", "question_states", "tallies"):
        connection.execute(f"DELETE FROM {table}")
    for statement in _REBUILDING:
        connection.execute(statement)
