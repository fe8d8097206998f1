"""Deck files on disk, read within bounds."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from quizapp.deck.problems import Problem, Reading
from quizapp.deck.read_bounds import LARGEST


def load(path: Path) -> Reading:
    """Read a deck file; whatever is wrong with it is a problem, never an exception."""
    from quizapp.deck.read import read_deck  # not before a file is really read: YAML takes its time to import

    data = read_bytes(path)
    return Reading(None, (data,)) if isinstance(data, Problem) else read_deck(data, path.stem)


def read_bytes(path: Path) -> bytes | Problem:
    """The content of a file, or why it cannot be had. Reads 32 MiB at most and never waits for a pipe or device."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            return file.read(LARGEST + 1) if stat.S_ISREG(mode) else _not_a_file(stat.S_ISDIR(mode))
    except (OSError, ValueError) as error:
        return _not_opened(path, error)


def _not_a_file(folder: bool) -> Problem:
    """The problem of a folder, pipe or device."""
    if folder:
        return Problem("folder", "this is a folder, not a deck", remedy="Name a .yaml file inside it.")
    return Problem("not-a-file", "this is a pipe or device, not a deck", remedy="Name a .yaml file.")


def _not_opened(path: Path, error: OSError | ValueError) -> Problem:
    """The problem of a file that the system does not open."""
    if isinstance(error, FileNotFoundError):
        return Problem("no-file", "there is no such file", remedy="Look at the name and the folder.")
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and path.is_dir()):
        return _not_a_file(folder=True)
    if isinstance(error, PermissionError):
        return Problem("no-permission", "you have no permission to read this file", remedy="Ask its owner, or copy it.")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return Problem("not-readable", f"the file cannot be read: {(reason or 'no reason given').lower()}")
