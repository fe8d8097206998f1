"""Changing a deck file for its author: what changes is shown, and the file is replaced wholly or not at all."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from quizapp.cli import console
from quizapp.deck.files import read_bytes
from quizapp.deck.problems import Problem
from quizapp.deck.text import clean
from quizapp.record.atomic import write_whole


def content(path: Path) -> bytes:
    """The bytes of a deck file. Raises CommandError when they can't be had."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        raise console.CommandError(f"{path}: {data.message}. {data.remedy}".rstrip())
    return data


def replace(path: Path, was: bytes, data: bytes) -> None:
    """Give a deck file other content; links to it and its permissions stay.

    Raises CommandError when it does not hold what it held, or may not be written, and OSError when writing fails;
    then it is as it was.
    """
    file = path.resolve()
    if content(file) != was:
        raise console.CommandError(f"{path} was changed meanwhile and is left as it is. Try again.")
    if not os.access(file, os.W_OK):  # its folder may be writable all the same, so that it could be replaced
        raise console.CommandError(f"{path} may not be written and is left as it is. Look at its permissions.")
    write_whole(file, data)


def changes(path: Path, was: bytes, data: bytes, around: int = 3) -> Iterator[str]:
    """The lines that change, as a unified diff with ``around`` lines about each, fit for a terminal."""
    old, new = (each.decode("utf-8", "replace").splitlines() for each in (was, data))
    for line in unified_diff(old, new, str(path), str(path), lineterm="", n=around):
        yield "".join(map(_shown, line))


def _shown(char: str) -> str:
    """A character as it may stand on a terminal; blanks stay."""
    if char in "\t " or unicodedata.combining(char):
        return char
    return clean(char) or "\N{REPLACEMENT CHARACTER}"
