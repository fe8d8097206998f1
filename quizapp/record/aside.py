"""Keeping a file aside, untouched, under a dated name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

COMPANIONS: Final = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a file; it belongs to the file and goes where that goes."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MOMENT = 253_402_300_799_000


def stamp(at: int) -> str:
    """A moment (ms since 1970 UTC) as part of a file name, in UTC: ``2024-03-02-093000``. Sorts by time."""
    moment = _EPOCH + timedelta(milliseconds=min(max(at, 0), _LAST_MOMENT))
    return f"{moment.year:04}-{moment:%m-%d-%H%M%S}"


def beside(path: Path, companion: str) -> Path:
    """The companion file of a path."""
    return path.with_name(path.name + companion)


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that no file has: the stem, else the stem with ``-2``, ``-3`` and so on."""
    path, number = folder / f"{stem}{suffix}", 2
    while any(_there(beside(path, companion)) for companion in ("", *COMPANIONS)):
        path, number = folder / f"{stem}-{number}{suffix}", number + 1
    return path


def keep_aside(path: Path, why: str, at: int) -> Path:
    """Moves the file, with SQLite's companions, to a dated name beside it, and gives that name.

    ``at`` is milliseconds since 1970 UTC. Raises ``OSError`` where one of them cannot be moved; then none is. The
    companions go first: a file that lost its log for a moment is still whole, a log without its file would be
    thrown away by SQLite.
    """
    kept = free_name(path.parent, f"{path.stem}-{stamp(at)}-{why}", path.suffix)
    parts = [companion for companion in (*COMPANIONS, "") if _there(beside(path, companion))]
    moved: list[str] = []
    try:
        for part in parts:
            beside(path, part).rename(beside(kept, part))
            moved.append(part)
    finally:
        if len(moved) < len(parts):
            for part in moved:
                beside(kept, part).rename(beside(path, part))
    return kept


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
