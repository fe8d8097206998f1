"""What lies at the record's path, told without changing it."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from quizapp.record.aside import beside
from quizapp.record.schema import APPLICATION, STEPS

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
"""Bytes of SQLite's file header: the schema's version stands at 60, the application's id at 68, both big-endian
(https://www.sqlite.org/fileformat.html#the_database_header). A record has its id there from its first commit on."""

SMALL: Final = 1 << 20
"""Up to this many bytes a file is checked wholly at each start (1.5 ms a MiB); of a larger one only the edges."""


SUSPICION: Final = "-suspect"
"""The companion file that asks the next start to check the whole record."""


class Standing(StrEnum):
    """What a file is to us. The values are the words in the names of files kept aside."""

    ABSENT = "absent"
    OURS = "ours"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"
    ORPHANED = "leftover"


def standing(path: Path) -> Standing:
    """What lies at the path, by the file's first bytes. Raises ``OSError`` where they cannot be read."""
    # The log is looked for first: another window that is just making the file makes its log after it.
    leftover = beside(path, "-wal").exists()
    if not path.exists():
        return Standing.ORPHANED if leftover and not path.exists() else Standing.ABSENT
    if not path.is_file():
        return Standing.FOREIGN
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return Standing.ABSENT
    if not header.startswith(_MAGIC):
        return Standing.FOREIGN
    if len(header) < _HEADER:
        return Standing.DAMAGED
    if int.from_bytes(header[68:72], "big") != APPLICATION:
        return Standing.FOREIGN
    return Standing.NEWER if int.from_bytes(header[60:64], "big") > len(STEPS) else Standing.OURS


def sound(connection: sqlite3.Connection, path: Path, *, wholly: bool = False) -> bool:
    """Whether the file can be read: a small one wholly, of a large one the tables' edges, unless ``wholly``.

    Raises ``sqlite3.Error`` where even that cannot be tried.
    """
    if wholly or path.stat().st_size <= SMALL:
        return intact(connection)
    for table in ("answers", "sittings", "points", "amendments", "point_states", "deck_states"):
        key = {"amendments": "answer", "point_states": "learner", "deck_states": "learner"}.get(table, "id")
        for order in ("ASC", "DESC"):
            connection.execute(f"SELECT * FROM {table} ORDER BY {key} {order} LIMIT 1").fetchall()
    return True


def suspect(path: Path) -> None:
    """Asks the next start to check the whole file: damage was met in it."""
    with suppress(OSError):  # where nothing can be written, the next start meets the damage as this one did
        beside(path, SUSPICION).touch()


def intact(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds no fault in the whole file."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
