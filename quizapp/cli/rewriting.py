"""Changing a deck file for its author: what changes is shown, and the file is replaced wholly or not at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from quizapp.cli import console
from quizapp.deck.files import read_bytes
from quizapp.deck.problems import Problem
from quizapp.deck.text import clean
from quizapp.record import rewriting


def content(path: Path) -> bytes:
    """The bytes of a deck file. Raises CommandError when they can't be had."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        raise console.CommandError(f"{path}: {data.message}. {data.remedy}".rstrip())
    return data


def replace(path: Path, was: bytes, data: bytes) -> None:
    """Give a deck file other content. Raises CommandError where it is left as it was, OSError when writing fails."""
    try:
        rewriting.replace(path, was, data)
    except rewriting.NotReplacedError as error:
        raise console.CommandError(str(error)) from error


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
