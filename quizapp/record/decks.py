"""The decks of the record: the key that each goes by, the keys that it went by before, and where its file lay."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final, NamedTuple

from quizapp.record.names import head
from quizapp.record.remembered import WHOSE
from quizapp.record.rows import storable
from quizapp.record.transaction import writing

_BEGUN: Final = "SELECT 1 FROM decks AS d JOIN deck_states AS k ON k.deck = d.id WHERE d.key = ? LIMIT 1"
_OTHERS: Final = """
    SELECT d.key, coalesce(f.file, '') FROM decks AS d LEFT JOIN deck_files AS f ON f.deck = d.id
    WHERE d.key <> ? AND (
        EXISTS (SELECT 1 FROM deck_states AS k WHERE k.deck = d.id)
        OR EXISTS (SELECT 1 FROM sittings AS s WHERE s.deck = d.id)
        OR EXISTS (SELECT 1 FROM choices AS c WHERE c.deck = d.id)
        OR EXISTS (SELECT 1 FROM held AS h WHERE h.deck = d.id)
    )
    AND EXISTS (SELECT 1 FROM traces AS t WHERE t.deck = d.id) ORDER BY d.id
"""
_FOLLOWED: Final = """
    SELECT d.key, coalesce(f.file, ''), coalesce(e.edition, '') FROM decks AS d
    LEFT JOIN deck_files AS f ON f.deck = d.id LEFT JOIN editions AS e ON e.deck = d.id
    WHERE EXISTS (SELECT 1 FROM deck_states AS k WHERE k.deck = d.id)
"""
_GONE: Final = f"""
    SELECT count(*) FROM point_states WHERE {WHOSE}
    AND point IN (SELECT point FROM gone WHERE deck = (SELECT id FROM decks WHERE key = ?2))
"""
_FILE: Final = "SELECT f.file FROM decks AS d JOIN deck_files AS f ON f.deck = d.id WHERE d.key = ?"
_NUMBER: Final = "SELECT id FROM decks WHERE key = ?"
_KEEP_FILE: Final = "INSERT INTO deck_files VALUES (?, ?) ON CONFLICT (deck) DO UPDATE SET file = excluded.file"
_KEEP_KEY: Final = "INSERT INTO former_keys VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET deck = excluded.deck"
_CLEARED: Final = ("traces", "editions", "gone", "deck_files", "held", "names", "points")
_HANDED_ON: Final = ("sittings", "choices")
_HELD: Final = """
    SELECT h.learner, p.name, h.what, h.day, h.question, h.note FROM held AS h JOIN points AS p ON p.id = h.point
    WHERE h.deck = ?
"""


class Recorded(NamedTuple):
    """A deck of which there is a record: its key, and where its file lay when it was last opened (or ``""``).

    ``edition`` is what its traces were last saved as.
    """

    key: str
    file: str
    edition: str = ""


class Decks:
    """Questions to the record about its decks. All raise ``RecordError`` as the store does."""

    def __init__(
        self, connection: sqlite3.Connection, explaining: Callable[[str], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._explaining = explaining

    def begun(self, key: str) -> bool:
        """Whether anybody answered something in the deck."""
        with self._explaining("The record cannot be read"):
            return self._connection.execute(_BEGUN, (storable(key),)).fetchone() is not None

    def all_begun(self) -> list[Recorded]:
        """All decks in which something was answered."""
        with self._explaining("The record cannot be read"):
            return [Recorded(*row) for row in self._connection.execute(_FOLLOWED)]

    def others(self, key: str) -> list[Recorded]:
        """All other decks in which something was begun, chosen or set apart, with how their points read."""
        with self._explaining("The record cannot be read"):
            return [Recorded(*row) for row in self._connection.execute(_OTHERS, (storable(key),))]

    def gone(self, key: str, learner: str) -> int:
        """How many points that the learner answered the deck no longer has."""
        with self._explaining("The record cannot be read"):
            row = self._connection.execute(_GONE, (storable(learner), storable(key))).fetchone()
            return int(row[0])

    def place(self, key: str, file: str) -> None:
        """Notes that a deck has the key for its own, and where its file lies. Writes only what is new."""
        with self._explaining("The deck's place was not kept"):
            row = self._connection.execute(_FILE, (storable(key),)).fetchone()
            if row != (storable(file),):
                with writing(self._connection):
                    self._place(storable(key), storable(file))

    def _place(self, key: str, file: str) -> None:
        run = self._connection.execute
        run("INSERT INTO decks (key) VALUES (?) ON CONFLICT DO NOTHING", (key,))
        run("DELETE FROM former_keys WHERE key = ?", (key,))
        (number,) = run(_NUMBER, (key,)).fetchone()
        run(_KEEP_FILE, (number, file))

    def rename(self, old: str, new: str) -> bool:
        """Lets a deck go on under a new key, of which nothing is recorded but what was begun and never answered.

        What comes in under the old key, from a window that still has the deck open, finds the deck until another deck
        takes that key for its own. False where there is no such deck, or an answer under the new key: another window
        may have been first.
        """
        with self._explaining("The deck's new name was not kept"), writing(self._connection):
            run, old, new = self._connection.execute, storable(old), storable(new)
            row = run(_NUMBER, (old,)).fetchone()
            if row is None or run(_BEGUN, (new,)).fetchone() is not None:
                return False
            self._give_way(new, row[0])
            run("DELETE FROM former_keys WHERE key = ?", (new,))
            run("UPDATE decks SET key = ? WHERE id = ?", (new, row[0]))
            run(_KEEP_KEY, (old, row[0]))
        return True

    def _give_way(self, key: str, heir: int) -> None:
        """Takes away a deck in which nothing was answered; what was begun in it, chosen or set apart is the heir's."""
        run = self._connection.execute
        row = run(_NUMBER, (key,)).fetchone()
        if row is None or row[0] == heir:
            return
        for table in _HANDED_ON:
            run(f"UPDATE OR IGNORE {table} SET deck = ? WHERE deck = ?", (heir, row[0]))
        for learner, name, *held in run(_HELD, row).fetchall():
            point = head(self._connection, heir, name)
            run("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, ?, ?, ?)", (learner, heir, point, *held))
        run("UPDATE former_keys SET deck = ? WHERE deck = ?", (heir, row[0]))
        for table in ("choices", *_CLEARED):
            run(f"DELETE FROM {table} WHERE deck = ?", (row[0],))
        run("DELETE FROM decks WHERE id = ?", (row[0],))
