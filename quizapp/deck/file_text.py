"""A deck file's bytes as a text that is changed at places: all bytes outside these stay, line ends too."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from quizapp.deck.layout_tree import LayoutError
from quizapp.deck.problems import Problem
from quizapp.deck.read_bounds import text_of
from quizapp.deck.text import without_controls

MARK = b"\xef\xbb\xbf"
"""A byte order mark, as some editors write it first."""

_LINE_END = re.compile(r"\r\n?|\n")


class Change(NamedTuple):
    """Offsets into a text, and what stands between them instead; lines end with ``\\n``."""

    start: int
    end: int
    instead: str


class FileText:
    """The text of a deck file, as its places are counted: lines end with ``\\n``, and no control is left in it."""

    def __init__(self, data: bytes) -> None:
        """Raises LayoutError for bytes that are no text."""
        text = text_of(data)
        if isinstance(text, Problem):
            raise LayoutError(text.message)
        self.text = without_controls(text)
        self._mark = MARK if data.startswith(MARK) else b""
        self._raw = data.removeprefix(MARK).decode()
        self._ends = [found.group() for found in _LINE_END.finditer(self._raw)] if "\r" in self._raw else []
        self._longer = [0, *accumulate(len(end) - 1 for end in self._ends)]
        self._at = [found.start() for found in re.finditer("\n", text)] if self._ends else []

    def changed(self, changes: Iterable[Change]) -> bytes:
        """The bytes of the file with stretches replaced. Of changes at one place the first comes first.

        Raises ValueError when they overlap.
        """
        pieces, at = [], 0
        for start, end, instead in sorted(changes, key=lambda change: (change.start, change.end)):
            if start < at:
                raise ValueError("changes of a file overlap")
            pieces += [self._raw[self._offset(at) : self._offset(start)], self._with_ends(instead, start)]
            at = end
        return self._mark + "".join([*pieces, self._raw[self._offset(at) :]]).encode()

    def _offset(self, at: int) -> int:
        """A place in the text as one in the file."""
        return at + self._longer[bisect_left(self._at, at)]

    def _with_ends(self, text: str, at: int) -> str:
        """A text with the line ends that the file has about a place."""
        if not self._ends:
            return text
        return text.replace("\n", self._ends[max(0, bisect_left(self._at, at) - 1)])
