"""Keeping a file aside, untouched, under a dated name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stamp(at: int) -> str:
    """A moment (ms since 1970 UTC) as part of a file name, in UTC: ``2024-03-02-093000``. Sorts by time."""
    moment = _EPOCH + timedelta(milliseconds=min(max(at, 0), 253_402_300_799_000))
    return moment.strftime("%Y-%m-%d-%H%M%S")


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """A name in the folder that no file has: the stem, else the stem with ``-2``, ``-3`` and so on."""
    path, number = folder / f"{stem}{suffix}", 2
    while path.exists() or path.is_symlink():
        path, number = folder / f"{stem}-{number}{suffix}", number + 1
    return path


def keep_aside(path: Path, why: str, at: int) -> Path:
    """Moves the file to a dated name beside it, and gives that name. Raises ``OSError`` where it cannot be moved."""
    kept = free_name(path.parent, f"{path.stem}-{stamp(at)}-{why}", path.suffix)
    path.rename(kept)
    return kept
