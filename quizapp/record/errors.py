"""What can go wrong with the record, in words for the learner."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_REMEDIES = {
    sqlite3.SQLITE_FULL: ("the disk is full", "Free some space and try again."),
    sqlite3.SQLITE_READONLY: ("the file may not be written", "Check the permissions of the file and its folder."),
    sqlite3.SQLITE_CANTOPEN: ("the file cannot be opened", "Check the permissions of the file and its folder."),
    sqlite3.SQLITE_PERM: ("the file may not be written", "Check the permissions of the file and its folder."),
    sqlite3.SQLITE_BUSY: ("another window keeps it busy", "Close the other window or wait, then try again."),
    sqlite3.SQLITE_LOCKED: ("another window keeps it busy", "Close the other window or wait, then try again."),
    sqlite3.SQLITE_IOERR: (
        "the disk does not take or give the data",
        "Check that the disk has room and works, then try again.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "the file is damaged",
        "Start the app again: it keeps the file aside. Then `quizapp restore`.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "the file is damaged",
        "Start the app again: it keeps the file aside. Then `quizapp restore`.",
    ),
}
"""By the primary result code of SQLite: what happened, and what to do."""

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class RecordError(Exception):
    """The record could not be read or written. ``what`` happened and the ``remedy`` are whole sentences.

    ``damage`` says that the file itself is broken, not its surroundings.
    """

    def __init__(self, what: str, remedy: str = "", *, damage: bool = False) -> None:
        super().__init__(f"{what} {remedy}".strip())
        self.what = what
        self.remedy = remedy
        self.damage = damage


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code of an error; 0 where the error did not come from SQLite itself."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF if isinstance(code, int) else 0


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file itself is broken, not its surroundings."""
    return primary_code(error) in _DAMAGE


def explained(error: sqlite3.Error, doing: str) -> RecordError:
    """The error in plain words. ``doing`` is what failed, as in "The answer was not kept"."""
    happened, remedy = _REMEDIES.get(primary_code(error), (str(error), "Start the app again."))
    return RecordError(f"{doing}: {happened}.", remedy, damage=is_damage(error))


@contextmanager
def explaining(doing: str) -> Iterator[None]:
    """Turns SQLite's errors within the block into ``RecordError``; broken constraints into ``ValueError``."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise ValueError(f"{doing}: {error}") from error
    except sqlite3.Error as error:
        raise explained(error, doing) from error
