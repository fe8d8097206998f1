"""Writing a file wholly or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_new(path: Path, data: bytes) -> None:
    """Writes a file that is not there yet, flushed. Raises ``FileExistsError`` where it is, ``OSError`` else."""
    file = path.open("xb")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def write_whole(path: Path, data: bytes) -> None:
    """Replaces the file by one with ``data``, flushed; a reader sees the old or the new. Raises ``OSError``.

    A link stays and so do permissions; a new file gets those that new files get.
    """
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        write_new(beside, data)
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o7777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
