"""Opening the record's file, whatever lies there."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final, NamedTuple

from quizapp.record.aside import beside, keep_aside
from quizapp.record.errors import RecordError, explained, is_damage, primary_code
from quizapp.record.locks import alone
from quizapp.record.schema import STEPS, migrate, version_of
from quizapp.record.standing import SUSPICION, Standing, sound, standing
from quizapp.record.transaction import BUSY_SECONDS, closed_on_failure, connect, writing

_KEPT: Final = {
    Standing.FOREIGN: "is not a quizapp record (another program's, or damaged beyond recognition)",
    Standing.NEWER: "was made by a newer version of quizapp",
    Standing.DAMAGED: "is damaged",
    Standing.ORPHANED: "has lost its main file, only SQLite's log of it is left",
}


class OpenedFile(NamedTuple):
    """A connection at the present schema; ``lasting`` is False where it is in memory only."""

    connection: sqlite3.Connection
    lasting: bool = True
    notices: tuple[str, ...] = ()


class _NotUsableError(Exception):
    """The file turned out to be newer or damaged only when it was opened."""

    def __init__(self, what: Standing) -> None:
        super().__init__(what)
        self.what = what


def opened_file(path: Path, at: int, backups: Path) -> OpenedFile:
    """The record at ``path``, made where there is none, else one in memory with a notice why.

    A file that cannot be used is kept aside. ``at`` is the time in milliseconds since 1970 UTC; ``backups`` is the
    folder that a copy goes to before the schema changes.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone(path):
            return _usable(path, at, backups)
    except OSError as error:
        reason = RecordError(f"{error.strerror or error}.", f"Check {path.parent} and start again.")
    except sqlite3.Error as error:
        reason = explained(error, str(path))
    except RecordError as error:
        reason = error
    return _in_memory(path, at, f"Answers can't be kept: {reason}")


def _usable(path: Path, at: int, backups: Path) -> OpenedFile:
    """The file itself, or a fresh one in place of what cannot be used."""
    what = standing(path)
    if what in _KEPT:
        return _instead(path, at, backups, what)
    try:
        return OpenedFile(_ready(path, at, backups))
    except _NotUsableError as found:
        return _instead(path, at, backups, found.what)


def _instead(path: Path, at: int, backups: Path, what: Standing) -> OpenedFile:
    """Keeps the file aside and makes a fresh one."""
    kept = keep_aside(path, what.value, at)
    beside(path, SUSPICION).unlink(missing_ok=True)
    notice = f"{path} {_KEPT[what]}. It is kept, untouched, as {kept.name}; a new record was begun."
    told = " ".join(filter(None, (notice, _advice(what, kept, backups))))
    return OpenedFile(_ready(path, at, backups), notices=(told,))


def _advice(what: Standing, kept: Path, backups: Path) -> str:
    if what is Standing.NEWER:
        return f'Update quizapp, then bring it back: quizapp restore "{kept}"'
    from quizapp.record import backup  # rarely needed at a start

    latest = next(iter(backup.kept(backups)), None)
    return f'To bring the latest backup back: quizapp restore "{latest}"' if latest else ""


def _ready(path: Path, at: int, backups: Path) -> sqlite3.Connection:
    """A connection to a sound file at the present schema, which can be written."""
    try:
        connection = connect(path)
        with closed_on_failure(connection):
            _prepare(connection, path, at, backups)
    except sqlite3.Error as error:
        # A plain SQL error means that the tables are not those of the version that the file says it has.
        if is_damage(error) or primary_code(error) == sqlite3.SQLITE_ERROR:
            raise _NotUsableError(Standing.DAMAGED) from error
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, at: int, backups: Path) -> None:
    version = version_of(connection)
    if version > len(STEPS):
        raise _NotUsableError(Standing.NEWER)
    suspicion = beside(path, SUSPICION)
    if version and not sound(connection, path, wholly=suspicion.exists()):
        raise _NotUsableError(Standing.DAMAGED)
    suspicion.unlink(missing_ok=True)
    if 0 < version < len(STEPS):
        from quizapp.record import backup  # as above

        backup.backup(path, backups, at, why=f"before-v{len(STEPS)}")
    migrate(connection, at)
    _log_ahead(connection)
    _try_writing(connection)


def _try_writing(connection: sqlite3.Connection) -> None:
    """Finds out now, not at the first answer, whether the file can be written. Changes and flushes nothing.

    A transaction alone would not tell: SQLite begins one on a read-only file without a word.
    """
    with writing(connection):
        connection.execute("DELETE FROM migrations WHERE version < 0")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switches to SQLite's write-ahead log, in which reading never waits for writing. The file stays so."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Where there are no locks another window may be at the same switch; as safe without, and theirs will do.
        if primary_code(error) != sqlite3.SQLITE_BUSY:
            raise


def _in_memory(path: Path, at: int, notice: str) -> OpenedFile:
    """A record in memory that begins with what can be read of the file."""
    connection = connect(":memory:")
    if _readable(path):
        _copy(path, connection)
    migrate(connection, at)
    return OpenedFile(connection, lasting=False, notices=(notice,))


def in_passing(at: int) -> sqlite3.Connection:
    """An empty record in memory, for what is not to be kept."""
    connection = connect(":memory:")
    migrate(connection, at)
    return connection


def _readable(path: Path) -> bool:
    try:
        return standing(path) is Standing.OURS
    except OSError:
        return False


def _copy(path: Path, memory: sqlite3.Connection) -> None:
    """Fills the memory from the file, with its log where that can be read, else without."""
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            source = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_SECONDS)
        except sqlite3.Error:
            continue
        try:
            source.backup(memory)
        except sqlite3.Error:
            continue
        finally:
            source.close()
        return
