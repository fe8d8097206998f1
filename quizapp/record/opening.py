"""Opening the record's file, whatever lies there."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from quizapp.record.schema import migrate
from quizapp.record.transaction import connect


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A connection at the present schema; ``lasting`` is False where it is in memory only."""

    connection: sqlite3.Connection
    lasting: bool = True
    notices: tuple[str, ...] = ()


def opened_file(path: Path, at: int) -> OpenedFile:
    """The record at ``path``, made where there is none, else one in memory with a notice why.

    ``at`` is the time in milliseconds since 1970 UTC.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = connect(path)
        migrate(connection, at)
        connection.execute("PRAGMA journal_mode = WAL")
    except (OSError, sqlite3.Error) as error:
        return _in_memory(at, f"Answers can't be kept: {error}.")
    return OpenedFile(connection)


def _in_memory(at: int, notice: str) -> OpenedFile:
    connection = connect(":memory:")
    migrate(connection, at)
    return OpenedFile(connection, lasting=False, notices=(notice,))
