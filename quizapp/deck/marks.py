"""Marked words in a statement: ``The river fell to [41] percent.`` A literal bracket is written ``\\[`` or ``\\]``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from quizapp.deck.pattern import pattern

_TOKEN = pattern(r"\\[\[\]\\]|[\[\]]")

_SIMPLE = pattern(r"\[([^\[\]\\]*)\]")


Span = tuple[int, int]
"""Marked words: where they begin and end in the plain text."""


class Slip(NamedTuple):
    """A bracket that is not used rightly; ``offset`` counts characters of the text as written."""

    code: str
    message: str
    offset: int


class Marked(NamedTuple):
    """A statement without brackets, its marked words, and what was wrong with the brackets."""

    text: str
    spans: tuple[Span, ...] = ()
    slips: tuple[Slip, ...] = ()


def unmark(source: str) -> Marked:
    """Take the brackets out of a statement. Never fails: a bracket without its partner is dropped and reported."""
    if "[" not in source and "]" not in source and "\\" not in source:
        return Marked(source)
    return _simply(source) or _Scan(source).marked()


def _simply(source: str) -> Marked | None:
    """The fast way for nearly all statements: brackets in pairs round words, nothing escaped. None for others."""
    pieces = _SIMPLE.split(source)
    if len(pieces) < 2 or _TOKEN.search("".join(pieces)):
        return None
    spans, length = [], 0
    for number, piece in enumerate(pieces):
        end = length + len(piece)
        if number % 2:
            if not piece or piece[0] == " " or piece[-1] == " ":
                return None
            spans.append((length, end))
        length = end
    return Marked("".join(pieces), tuple(spans))


def mark(text: str, spans: Iterable[Span]) -> str:
    """The way back: write a statement with brackets round its spans (which must not overlap).

    >>> mark("It fell to 41 percent.", [(11, 13)])
    'It fell to [41] percent.'
    """
    parts, last = [], 0
    for start, end in sorted(spans):
        parts += [_escape(text[last:start]), "[", _escape(text[start:end]), "]"]
        last = end
    return "".join([*parts, _escape(text[last:])])


def _escape(text: str) -> str:
    """Plain text with its own brackets and backslashes written so that they stay."""
    return re.sub(r"([\[\]\\])", r"\\\1", text)


class _Scan:
    """One pass over a statement."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.opened: tuple[int, int] | None = None  # where a mark began: in the plain text, in the source
        self.inner = 0  # brackets open inside a mark, which are let be
        self.spans: list[Span] = []
        self.slips: list[Slip] = []

    def marked(self) -> Marked:
        """Run over all brackets."""
        last = 0
        for token in _TOKEN.finditer(self.source):
            self.put(self.source[last : token.start()])
            last = token.end()
            self.bracket(token.group(), token.start())
        self.put(self.source[last:])
        if self.opened is not None and all(slip.code != "nested" for slip in self.slips):
            self.slip("unbalanced", "this [ is never closed by ]", self.opened[1])
        return Marked("".join(self.parts), tuple(self.spans), tuple(self.slips))

    def put(self, text: str) -> None:
        """Add plain text."""
        self.parts.append(text)
        self.length += len(text)

    def slip(self, code: str, message: str, offset: int) -> None:
        """Note what is wrong with a bracket."""
        self.slips.append(Slip(code, message, offset))

    def bracket(self, token: str, offset: int) -> None:
        """Handle one bracket or escaped character."""
        if len(token) == 2:
            self.put(token[1])
        elif token == "[":
            if self.opened is not None:
                self.slip("nested", "this [ stands inside other brackets", offset)
                self.inner += 1
                return
            self.opened = (self.length, offset)
        elif self.inner:
            self.inner -= 1
        elif self.opened is None:
            self.slip("unbalanced", "this ] was never opened by [", offset)
        else:
            self.close(*self.opened)

    def close(self, start: int, offset: int) -> None:
        """End a mark, without the spaces at its edges."""
        self.opened = None
        text = "".join(self.parts)[start:]
        left = len(text) - len(text.lstrip(" "))
        span = (start + left, start + len(text.rstrip(" ")))
        if span[0] >= span[1]:
            self.slip("empty-mark", "these brackets hold nothing", offset)
            before = "".join(self.parts)[:start]
            self.parts = [before.removesuffix(" ")]  # else two blanks would meet
            self.length = len(self.parts[0])
        else:
            self.spans.append(span)
