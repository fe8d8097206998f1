"""What is remembered, to be asked: memories, what is due, what was set apart, counts for charts."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Final, NamedTuple, TypeVar

from quizapp.deck.read_paused import collector_paused
from quizapp.record import memories
from quizapp.record.memory import Held, Memory, Review
from quizapp.record.names import deck_number, learner_number, resolve
from quizapp.record.rows import storable
from quizapp.record.transaction import writing

T = TypeVar("T")

WHOSE: Final = (
    """learner = (SELECT id FROM learners WHERE name = ?1) AND deck = (SELECT id FROM decks WHERE key = ?2)"""
)
"""Narrows a table to one learner, the first value, and one deck, the second."""

_MEMORY: Final = "p.name, m.stability, m.difficulty, m.first, m.day, m.due, m.reps, m.lapses"
_FROM: Final = f"""
    FROM (SELECT * FROM memories WHERE {WHOSE}) AS m JOIN points AS p ON p.id = m.point
    WHERE NOT EXISTS (SELECT 1 FROM gone AS g WHERE g.deck = m.deck AND g.point = m.point)
"""
_FREE: Final = """
    AND NOT EXISTS (
        SELECT 1 FROM held AS h WHERE h.learner = m.learner AND h.deck = m.deck AND h.point = m.point
        AND (h.what = 'suspend' OR (h.what = 'bury' AND h.day > ?3))
    )
"""
_ONE: Final = f"""
    SELECT {_MEMORY} {_FROM} AND m.point IN (
        SELECT coalesce(q.same_as, q.id) FROM names AS n JOIN points AS q ON q.id = n.point
        WHERE n.deck = (SELECT id FROM decks WHERE key = ?2) AND n.name = ?3
    )
"""
_DUE: Final = f"SELECT {_MEMORY} {_FROM} {_FREE} AND m.due <= ?3 ORDER BY m.due, m.point LIMIT ?4"
_FADED_BY: Final = f"""
    SELECT p.name FROM (
        SELECT m.point, (?4 - m.day) / m.stability AS faded FROM memories AS m
        WHERE {WHOSE} AND +m.day < ?3 AND ?4 - m.day > m.stability
        AND NOT EXISTS (SELECT 1 FROM gone AS g WHERE g.deck = m.deck AND g.point = m.point) {_FREE}
        ORDER BY faded DESC, m.point LIMIT ?5
    ) AS f JOIN points AS p ON p.id = f.point ORDER BY f.faded DESC, f.point
"""
# By "+" SQLite reads the deck's rows as they lie, which is quicker than looking each up by its day.
_SAMPLE: Final = f"SELECT {_MEMORY} {_FROM} {_FREE} AND m.point % ?4 = 0"
_TO_CHECK: Final = f"""
    SELECT {_MEMORY} {_FROM} {_FREE}
    AND m.point IN (SELECT point FROM held WHERE {WHOSE} AND what = 'check' AND day <= ?3) ORDER BY m.point
"""
_DUE_BY_DAY: Final = f"SELECT max(m.due, ?3), count(*) {_FROM} {_FREE} AND m.due <= ?4 GROUP BY 1 ORDER BY 1"
_NEXT: Final = f"SELECT m.due {_FROM} {_FREE} AND m.due > ?3 ORDER BY m.due LIMIT 1"
_DONE: Final = f"""
    SELECT coalesce(sum(first >= ?3), 0), coalesce(sum(first < ?3), 0) FROM memories INDEXED BY memories_by_day
    WHERE {WHOSE} AND day BETWEEN ?3 AND ?3 + 1
"""
# With the day after: who flies west comes back to a day that was over, and has had its share of both.
_MET: Final = f"""
    SELECT (SELECT count(*) FROM memories WHERE {WHOSE}) - (
        SELECT count(*) FROM memories WHERE {WHOSE}
        AND point IN (SELECT point FROM gone WHERE deck = (SELECT id FROM decks WHERE key = ?2))
    )
"""

_ANSWERED: Final = """
    SELECT coalesce(sum(answered), 0) FROM day_states WHERE learner = (SELECT id FROM learners WHERE name = ?1)
"""
_LAST_DAY: Final = """
    SELECT day FROM answers WHERE id > (SELECT max(id) FROM answers) - 1000
    AND learner = (SELECT id FROM learners WHERE name = ?1) ORDER BY id DESC LIMIT 1
"""
"""Of the last thousand answers of this machine's learners, so that nobody waits for a search through a long log."""


class Done(NamedTuple):
    """How many points a learner met for the first time on a day, and how many again."""

    new: int
    again: int


class DayCount(NamedTuple):
    """One day's answers: ``day`` as an ordinal, how many answers, how many right, and the time they took (ms)."""

    day: int
    answered: int
    right: int
    millis: int


class Tally(NamedTuple):
    """How often something was asked and answered rightly; ``bin`` says what."""

    bin: str
    asked: int
    right: int


class Remembered:
    """Questions to the record about memory, and what a learner sets apart. All raise ``RecordError`` as the store does.

    Points that left the deck are not among the answers; days are local days as ordinals.
    """

    def __init__(
        self, connection: sqlite3.Connection, explaining: Callable[[str], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._explaining = explaining

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._made(list, query, *values)

    def _made(self, make: Callable[[Iterable[tuple[Any, ...]]], T], query: str, *values: str | int) -> T:
        """What is made of the rows as they come."""
        texts = [storable(value) if isinstance(value, str) else value for value in values]
        with self._explaining("The record cannot be read"):
            return make(self._connection.execute(query, texts))

    def memories(self, deck: str, learner: str = "default") -> dict[str, Memory]:
        """All memories of a deck, by the point's present name."""
        with collector_paused():  # of fifty thousand values, all in use, it would look through each many times
            return self._made(_by_name, f"SELECT {_MEMORY} {_FROM}", learner, deck)

    def memory(self, deck: str, learner: str, point: str) -> Memory | None:
        """The memory of one point, None where there is none."""
        return next(iter(self._made(_by_name, _ONE, learner, deck, point).values()), None)

    def due(self, deck: str, learner: str, today: int, most: int = -1) -> dict[str, Memory]:
        """What is to be asked again by today, the longest due first, at most so many; not what is set apart."""
        return self._made(_by_name, _DUE, learner, deck, today, most)

    def faded_by(self, deck: str, learner: str, today: int, day: int, most: int) -> list[str]:
        """What will be recalled with less than nine in ten on a day to come, the least first, at most so many.

        Not what was asked today, nor what is set apart. Stability is the days after which recall is nine in ten.
        """
        return [str(name) for (name,) in self._rows(_FADED_BY, learner, deck, today, day, most)]

    def sample(self, deck: str, learner: str, today: int, every: int) -> list[Memory]:
        """The memory of every so many-th point of a deck; not of what is set apart."""
        return list(self._made(_by_name, _SAMPLE, learner, deck, today, every).values())

    def to_check(self, deck: str, learner: str, today: int) -> dict[str, Memory]:
        """What is to be asked again because the learner was sure of it and wrong, some days ago."""
        return self._made(_by_name, _TO_CHECK, learner, deck, today)

    def due_by_day(self, deck: str, learner: str, today: int, until: int) -> dict[int, int]:
        """How many points fall due on each day up to one; what was due before counts for today."""
        return {int(day): int(count) for day, count in self._rows(_DUE_BY_DAY, learner, deck, today, until)}

    def next_due(self, deck: str, learner: str, today: int) -> int | None:
        """The next day after today on which something falls due, None where nothing does."""
        rows = self._rows(_NEXT, learner, deck, today)
        return int(rows[0][0]) if rows else None

    def met(self, deck: str, learner: str, since: int = 0) -> set[str]:
        """The points of the deck that the learner has a memory of, last asked on a day or later."""
        return {str(name) for (name,) in self._rows(f"SELECT p.name {_FROM} AND m.day >= ?3", learner, deck, since)}

    def met_count(self, deck: str, learner: str) -> int:
        """How many points of the deck the learner has a memory of."""
        ((count,),) = self._rows(_MET, learner, deck)
        return int(count)

    def done(self, deck: str, learner: str, today: int) -> Done:
        """How many points were answered today, those met for the first time and the others.

        What bears tomorrow's date counts too, where a learner travelled back over a border of days.
        """
        ((new, again),) = self._rows(_DONE, learner, deck, today)
        return Done(int(new), int(again))

    def days(self, deck: str, learner: str, since: int = 0) -> list[DayCount]:
        """The days with an answer from one on, the earliest first."""
        query = f"SELECT day, answered, right, millis FROM day_states WHERE {WHOSE} AND day >= ?3 ORDER BY day"
        return [DayCount(*map(int, row)) for row in self._rows(query, learner, deck, since)]

    def answered(self, learner: str) -> int:
        """How many answers the learner gave, in all decks."""
        ((count,),) = self._rows(_ANSWERED, learner)
        return int(count)

    def last_day(self, learner: str) -> int:
        """The day of the learner's last answer, in the order of recording; 0 where none of the last answers is theirs.

        With a clock set back it is not the latest day.
        """
        rows = self._rows(_LAST_DAY, learner)
        return int(rows[0][0]) if rows else 0

    def tallies(self, deck: str, learner: str, what: str) -> list[Tally]:
        """Counts by ``kind`` of question, by how ``sure`` the learner was, or by the ``recall`` predicted (percent)."""
        query = f"SELECT bin, asked, right FROM tallies WHERE {WHOSE} AND what = ?3 ORDER BY bin"
        return self._made(_tallies, query, learner, deck, what)

    def questions(self, deck: str, learner: str) -> list[Tally]:
        """Counts by question (its id as written in the log)."""
        query = f"SELECT question, asked, right FROM question_states WHERE {WHOSE} ORDER BY question"
        with collector_paused():
            return self._made(_tallies, query, learner, deck)

    def reviews(self, learner: str) -> Iterator[tuple[int, Review]]:
        """All the learner's answers to points of all decks that bear on memory, in the order of recording.

        With each the number of its point, which tells points apart and means nothing else.
        """
        with self._explaining("The record cannot be read"):
            row = self._connection.execute("SELECT id FROM learners WHERE name = ?", (storable(learner),)).fetchone()
            for _, point, review in memories.reviews(self._connection, row[0]) if row else ():
                yield point, review

    def held(self, deck: str, learner: str) -> list[Held]:
        """What the learner set apart."""
        query = f"""SELECT p.name, h.what, h.day, h.question, h.note FROM (SELECT * FROM held WHERE {WHOSE}) AS h
            JOIN points AS p ON p.id = h.point ORDER BY p.id, h.what"""
        return [
            Held(str(row[0]), str(row[1]), int(row[2]), str(row[3]), str(row[4]))
            for row in self._rows(query, learner, deck)
        ]

    def hold(self, deck: str, learner: str, held: Iterable[Held]) -> None:
        """Sets points apart, or marks them."""
        upsert = """INSERT INTO held VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (learner, deck, point, what) DO UPDATE SET
            day = excluded.day, question = excluded.question, note = excluded.note"""
        with self._explaining("The mark was not kept"), writing(self._connection):
            for one in held:
                found = resolve(self._connection, deck, learner, one.point)
                texts = (storable(one.question), storable(one.note))
                row = (found.learner, found.deck, found.point, one.what, one.day, *texts)
                self._connection.execute(upsert, row)

    def release(self, deck: str, learner: str, point: str, what: str) -> None:
        """Takes a mark away; nothing where there is none."""
        with self._explaining("The mark was not taken away"), writing(self._connection):
            found = resolve(self._connection, deck, learner, point)
            query = "DELETE FROM held WHERE learner = ? AND deck = ? AND point = ? AND what = ?"
            self._connection.execute(query, (found.learner, found.deck, found.point, what))

    def choice(self, deck: str, learner: str, what: str) -> str:
        """What the learner chose for a deck (``""``: for all decks); ``""`` where nothing was chosen."""
        number = "coalesce((SELECT id FROM decks WHERE key = ?2), -1)" if deck else "0 + (?2 <> '')"
        learners = "(SELECT id FROM learners WHERE name = ?1)"
        query = f"SELECT value FROM choices WHERE learner = {learners} AND deck = {number} AND what = ?3"
        rows = self._rows(query, learner, deck, what)
        return str(rows[0][0]) if rows else ""

    def choose(self, deck: str, learner: str, what: str, value: str) -> None:
        """Keeps what the learner chose; an empty value takes the choice away."""
        upsert = """INSERT INTO choices VALUES (?, ?, ?, ?)
            ON CONFLICT (learner, deck, what) DO UPDATE SET value = excluded.value"""
        with self._explaining("The choice was not kept"), writing(self._connection):
            number = deck_number(self._connection, deck) if deck else 0
            key = (learner_number(self._connection, learner), number, storable(what))
            self._connection.execute("DELETE FROM choices WHERE learner = ? AND deck = ? AND what = ?", key)
            if value:
                self._connection.execute(upsert, (*key, storable(value)))


def _by_name(rows: Iterable[tuple[Any, ...]]) -> dict[str, Memory]:
    """Memories by name. The columns are of a memory's types already: looking again would double what it costs."""
    return {row[0]: Memory._make(row[1:]) for row in rows}


def _tallies(rows: Iterable[tuple[Any, ...]]) -> list[Tally]:
    return list(map(Tally._make, rows))
