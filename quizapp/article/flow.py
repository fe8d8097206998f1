"""An article's text made ready for reading: what is no text is taken out, and each place is still known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

Span = tuple[int, int]
"""Offsets of characters: the first, and the one behind the last."""


class Edit(NamedTuple):
    """``text[start:end]`` is read as ``becomes``: nothing, or one blank."""

    start: int
    end: int
    becomes: str = ""


class Flow(NamedTuple):
    """``text`` as it is read, made from ``source`` by cutting, with the way back.

    ``begins[k]`` is where the k-th piece kept begins in ``text``, ``origins[k]`` where it begins in ``source``.
    """

    source: str
    text: str
    begins: tuple[int, ...]
    origins: tuple[int, ...]

    @property
    def is_plain(self) -> bool:
        """Whether every character stands at its place."""
        return self.begins == (0,) and self.origins == (0,)

    def origin(self, at: int) -> int:
        """Where a character of ``text`` stands in ``source``."""
        piece = bisect_right(self.begins, at) - 1
        return self.origins[piece] + at - self.begins[piece]

    def spans(self, start: int, end: int) -> list[Span]:
        """The places in ``source`` of ``text[start:end]``: one, or several where something was cut out between.

        Blanks that stand for a cut are left out.
        """
        if self.is_plain or start >= end:
            return [(start, end)] if start < end else []
        found: list[Span] = []
        piece = bisect_right(self.begins, start) - 1
        while start < end:
            stop = self.begins[piece + 1] if piece + 1 < len(self.begins) else len(self.text)
            last = min(stop, end)
            begin = self.origins[piece] + start - self.begins[piece]
            found.append((begin, begin + last - start))
            start, piece = last, piece + 1
        return _trimmed(self.source, found) if len(found) > 1 else found


def _trimmed(source: str, spans: Iterable[Span]) -> list[Span]:
    """The spans without blanks at the edges of cuts; neighbours that touch are one."""
    kept: list[Span] = []
    for start, end in spans:
        bare = source[start:end].strip()
        if not bare:
            continue
        start += source[start:end].index(bare)
        end = start + len(bare)
        if kept and kept[-1][1] == start:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def flow_of(source: str, edits: Iterable[Edit] = ()) -> Flow:
    """The text after the edits, which must be in order and not overlap."""
    parts: list[str] = []
    begins: list[int] = []
    origins: list[int] = []
    length, last = 0, 0
    for edit in (*edits, Edit(len(source), len(source))):
        kept = source[last : edit.start]
        for piece, origin in ((kept, last), (edit.becomes, edit.start)):
            if piece:
                begins.append(length)
                origins.append(origin)
                parts.append(piece)
                length += len(piece)
        last = edit.end
    return Flow(source, "".join(parts), *_merged(begins, origins))


def _merged(begins: list[int], origins: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The pieces, with those joined that stand side by side in both texts."""
    kept = [
        place
        for place, (begin, origin) in enumerate(zip(begins, origins, strict=True))
        if not place or begin - origin != begins[place - 1] - origins[place - 1]
    ]
    if not kept:
        return (0,), (0,)
    return tuple(begins[place] for place in kept), tuple(origins[place] for place in kept)
