"""A connection to the record's file, and transactions on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

BUSY_SECONDS: Final = 10.0
"""How long one window waits for another one's write before it gives up."""


def connect(target: Path | str) -> sqlite3.Connection:
    """A connection in autocommit mode whose commits are flushed to the disk before they return.

    Raises ``sqlite3.Error`` where the file cannot be opened.
    """
    connection = sqlite3.connect(target, timeout=BUSY_SECONDS, isolation_level=None)
    with closed_on_failure(connection):
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    return connection


@contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    """Closes the connection when the block breaks off."""
    whole = False
    try:
        yield
        whole = True
    finally:
        if not whole:
            connection.close()


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction that holds the right to write from its start; whatever breaks it off undoes all of it."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
