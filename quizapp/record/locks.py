"""Which window holds what: locks that the system lets go when a process ends, however it ends.

A lock is one byte of a small file beside the record. No heartbeat is needed and no process number is compared: a
window that was killed holds nothing. Where the file system knows no locks, nothing is ever held, which costs no
answer: a sitting may then be offered in two windows, and the answers of both are kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from quizapp.record.aside import beside

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int, place: int, *, wait: bool = False) -> None:
        os.lseek(file, place, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)

    def _unlock(file: int, place: int) -> None:
        os.lseek(file, place, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(file: int, place: int, *, wait: bool = False) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB), 1, place)

    def _unlock(file: int, place: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, 1, place)


_HELD = (BlockingIOError, PermissionError)
"""What the systems say where another process holds a byte."""


# Two files, because closing one lets go of all that the process holds in it.
_OPENING: Final = "-lock"
_SITTINGS: Final = "-sittings"


def _opened(record: Path, companion: str) -> int | None:
    """The lock file, made where there is none; None where there can't be one."""
    try:
        return os.open(beside(record, companion), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return None


@contextmanager
def alone(record: Path) -> Iterator[None]:
    """Lets one process at a time open, move or replace the file, as far as the file system allows."""
    file = _opened(record, _OPENING)
    try:
        if file is not None:
            _try(file, 0, wait=True)
        yield
    finally:
        if file is not None:
            os.close(file)


def _try(file: int, place: int, *, wait: bool = False) -> bool:
    """Whether another process holds the byte; if not, it is this one's where locks are known."""
    try:
        _lock(file, place, wait=wait)
    except _HELD:
        return False
    except OSError:
        return True
    return True


class SittingLocks:
    """The sittings that this window has under way, a byte each at the sitting's number. A window is a process."""

    def __init__(self, record: Path | None) -> None:
        self._record = record
        self._file: int | None = None
        self._mine: set[int] = set()

    def hold(self, sitting: int) -> bool:
        """Takes a sitting for this window; False where another window has it."""
        if sitting in self._mine:
            return True
        file = self._lock_file()
        if file is not None and not _try(file, sitting):
            return False
        self._mine.add(sitting)
        return True

    def free(self, sitting: int) -> None:
        """Lets a sitting go."""
        self._mine.discard(sitting)
        if self._file is not None:
            self._unlock(self._file, sitting)

    def held_elsewhere(self, sitting: int) -> bool:
        """Whether another window has the sitting under way."""
        if sitting in self._mine:
            return False
        file = self._lock_file()
        if file is None:
            return False
        taken = not _try(file, sitting)
        if not taken:
            self._unlock(file, sitting)
        return taken

    def close(self) -> None:
        """Lets all sittings go."""
        self._mine.clear()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _lock_file(self) -> int | None:
        if self._file is None and self._record is not None:
            self._file = _opened(self._record, _SITTINGS)
        return self._file

    @staticmethod
    def _unlock(file: int, sitting: int) -> None:
        try:
            _unlock(file, sitting)
        except OSError:
            return  # no locks here: there was nothing to let go
