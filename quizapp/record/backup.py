"""Backups of the record: dated copies, checked when made, and the way back.

Names are dated in UTC, so that neither travel nor a change of the clocks makes two of one day or none.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

from quizapp.record.aside import COMPANIONS, beside, free_name, keep_aside, stamp
from quizapp.record.errors import RecordError, explained, explaining, is_damage
from quizapp.record.locks import alone
from quizapp.record.schema import APPLICATION, STEPS, version_of
from quizapp.record.standing import Standing, intact, standing, suspect
from quizapp.record.transaction import BUSY_SECONDS

KEPT: Final = 10
"""How many backups are kept."""

_NAME = re.compile(r"record-(\d{4}-\d\d-\d\d)-(\d{6})(-before-v\d+)?(-\d+)?\.sqlite")


def kept(folder: Path) -> list[Path]:
    """The backups in the folder, the latest first; none where the folder cannot be read."""
    try:
        found = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda path: path.name, reverse=True)


def backup(path: Path, folder: Path, at: int, why: str = "") -> Path:
    """Copies the record at ``path`` into the folder by SQLite's own backup, checks the copy and gives its name.

    Other windows may go on writing meanwhile; the copy holds every answer that was recorded before. ``at`` (ms since
    1970 UTC) dates the name. The last ten are kept. Raises ``RecordError``; then no earlier backup was removed.
    """
    part = folder / f".{stamp(at)}-{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _copy_whole(path, part, "The backup was not made", "Start the app again: it keeps the file aside.")
        target = free_name(folder, f"record-{stamp(at)}{why and '-'}{why}", ".sqlite")
        part.rename(target)
        _thin_out(folder, target, at)
    except OSError as error:
        raise RecordError(
            f"The backup was not made: {error.strerror or error}.", f"Check the folder {folder}."
        ) from error
    except RecordError as error:
        if error.damage:
            suspect(path)
        raise
    finally:
        _remove(part)
    return target


def daily(path: Path, folder: Path, at: int) -> Path | None:
    """Makes a backup unless the day (UTC) has one or there is nothing to copy. Raises ``RecordError``."""
    today = stamp(at)[:10]
    if any(name.name.startswith(f"record-{today}") for name in kept(folder)):
        return None
    return backup(path, folder, at) if path.exists() else None


def restore(file: Path, path: Path, at: int) -> Path | None:
    """Puts a backup in the place of the record at ``path``; gives the name under which the present one is kept aside.

    None where there was none. Raises ``RecordError`` where the backup is not a sound record, where another window
    has the present one open, or where a file cannot be written; then everything is as it was.
    """
    if standing_of(file) is not Standing.OURS:
        raise RecordError(f"{file} is not a record that this version of quizapp can read.", "Choose another file.")
    part = beside(path, "-restored")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone(path):
            _copy_whole(file, part, "The backup was not restored", "Choose an earlier one.")
            _fold_in(path)
            aside = keep_aside(path, "replaced", at) if path.exists() else None
            part.rename(path)
    except OSError as error:
        raise RecordError(
            f"The backup was not restored: {error.strerror or error}.", f"Check {path.parent}."
        ) from error
    finally:
        _remove(part)
    return aside


def standing_of(file: Path) -> Standing:
    """What a file is that somebody chose. Raises ``RecordError`` where it cannot be read."""
    try:
        return standing(file)
    except OSError as error:
        raise RecordError(f"{file} cannot be read: {error.strerror or error}.", "Check its name.") from error


def _copy_whole(source: Path, target: Path, doing: str, remedy: str) -> None:
    """Copies a record into one file without companions, and checks the copy."""
    _remove(target)
    with explaining(doing):
        old = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
        new = sqlite3.connect(target, isolation_level=None)
        try:
            old.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")
            whole = intact(new) and _ours(new)
        finally:
            new.close()
            old.close()
    if not whole:
        raise RecordError(f"{doing}: {source} is damaged.", remedy, damage=True)


def _ours(connection: sqlite3.Connection) -> bool:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    return bool(application == APPLICATION and 0 < version_of(connection) <= len(STEPS))


def _fold_in(path: Path) -> None:
    """Makes the present record one file without companions, which works only where no window has it open."""
    if standing(path) is not Standing.OURS:
        return
    present = sqlite3.connect(path, timeout=0.5, isolation_level=None)
    try:
        present.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        if not is_damage(error):
            raise explained(error, "The backup was not restored") from error
    finally:
        present.close()


def _thin_out(folder: Path, newest: Path, at: int) -> None:
    """Removes all but the last ten; never the one just made, though a clock set back may make it look old."""
    others = [path for path in kept(folder) if path != newest]
    for path in others[KEPT - 1 :]:
        path.unlink(missing_ok=True)
    for path in folder.glob(".*.part*"):  # of a process that was killed; today's may be another window's at work
        if stamp(at)[:10] not in path.name:
            path.unlink(missing_ok=True)


def _remove(path: Path) -> None:
    for companion in ("", *COMPANIONS):
        with suppress(OSError):
            beside(path, companion).unlink()
