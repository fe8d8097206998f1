"""The bytes of an article's file, read within bounds; what cannot be had is told in plain words."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

from quizapp.article.errors import ArticleError

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of the largest file that is looked at: a PDF with pictures."""

MOST_LETTERS: Final = 8 * 1024 * 1024
"""Letters of an article; the longest books have about six million."""

TOO_LONG: Final = f"holds more than {MOST_LETTERS // 1_000_000} million letters. Take a part of it"


def content(word: str) -> bytes:
    """The bytes of a file, one more than may be read at most. Never waits for a pipe or device. Raises ArticleError."""
    with opened(word) as file:
        return file.read(LARGEST + 1)


def opened(word: str) -> BinaryIO:
    """A file, opened for reading. Never waits for a pipe or device, but refuses it. Raises ArticleError."""
    try:
        handle = os.open(word, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise ArticleError(_not_opened(word, error)) from error
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    if stat.S_ISDIR(mode):
        raise ArticleError(_folder(word))
    raise ArticleError(f"{word} is a pipe or device. Give what it holds to standard input, and name it as “-”.")


def _not_opened(word: str, error: OSError | ValueError) -> str:
    """Why the system does not open a file, and what to do."""
    if isinstance(error, FileNotFoundError):
        return f"There is no file {word}. Look at the name and the folder."
    if Path(word).is_dir():
        return _folder(word)
    if isinstance(error, PermissionError):
        return f"You have no permission to read {word}. Ask its owner, or copy it."
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"{word} cannot be read: {(reason or 'no reason given').lower()}."


def _folder(word: str) -> str:
    return f"{word} is a folder. Name the article's file."
