"""Counts kept up answer by answer, so that no chart has to read the whole log: by day, by kind, by question.

``tallies`` counts by kind of question (``kind``), by how sure the learner was (``sure``) and by the recall that was
predicted, in percent (``recall``).
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
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
_LOGGED: Final = "SELECT learner, deck, day, question, kind, sure, predicted, right, millis FROM log WHERE NOT undone"


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


_ONE: Final = 1 << 32
"""Two counts in one number, answers above and right ones below: half the time and memory of two numbers."""


def rebuild(connection: sqlite3.Connection) -> None:
    """Computes all counts from the log. Within a transaction.

    The log is gone through once: SQLite would sort it for each of five groupings, which takes six times as long with a
    million answers.
    """
    days: defaultdict[tuple[int, int, int], int] = defaultdict(int)
    times: defaultdict[tuple[int, int, int], int] = defaultdict(int)
    questions: defaultdict[tuple[int, int, str], int] = defaultdict(int)
    kinds: defaultdict[_Kind, int] = defaultdict(int)
    for learner, deck, day, question, kind, sure, predicted, right, millis in connection.execute(_LOGGED):
        added = _ONE + right
        days[learner, deck, day] += added
        times[learner, deck, day] += millis
        questions[learner, deck, question] += added
        kinds[learner, deck, kind, sure, predicted] += added
    for table in ("day_states", "question_states", "tallies"):
        connection.execute(f"DELETE FROM {table}")
    write = connection.executemany
    write(_DAY, ((*key, *_two(count), times[key]) for key, count in sorted(days.items())))
    write(_QUESTION, ((*key, *_two(count)) for key, count in sorted(questions.items())))
    write(_TALLY, _tallied(kinds))


_Kind = tuple[int, int, str, str, int]
"""Learner, deck, kind, how sure, predicted recall."""


def _two(count: int) -> tuple[int, int]:
    return divmod(count, _ONE)


def _tallied(kinds: Mapping[_Kind, int]) -> Iterator[tuple[int, int, str, str, int, int]]:
    """The rows of ``tallies``; what several of the finer counts say under one bin is added up as they are written."""
    for (learner, deck, kind, sure, predicted), count in kinds.items():
        yield learner, deck, "kind", kind, *_two(count)
        if sure:
            yield learner, deck, "sure", sure, *_two(count)
        if predicted >= 0:
            yield learner, deck, "recall", str(predicted), *_two(count)
