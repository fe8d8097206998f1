"""How a plain text is laid out: paragraphs, headings, and what is page furniture and no text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from quizapp.article.flow import Edit
from quizapp.article.furniture import is_furniture
from quizapp.article.head import ENDS_SENTENCE, INNER_END, LINES, LONGEST_HEADING, Head, head_of
from quizapp.deck.pattern import pattern

WRAPPED: Final = range(45, 121)
"""Columns at which lines of a paragraph are broken, where they are broken at all."""

_BLANK_LINES = pattern(r"\n(?:[^\S\n]*\n)+")
_TAG: Final = r"</?(?:u|b|i|em|strong|a|p|br|span|div|sup|sub)(?:\s[^<>\n]{0,300})?/?>"
_TAGS = pattern(_TAG, re.I)
_INNER = pattern(rf"(?<=[^\W\d_])-[^\S\n]*\r?\n\s*(?=[a-zà-ÿ])|(?<![^\S\n])[^\S\n]*\r?\n\s*|(?i:{_TAG})")
_OWN_BEGIN = pattern(r"[\"'“„«‘(\[\d*•·–—-]|[^\W\d_]\S*(?:\s\S+){0,2}:\s")
"""How what stands by itself begins, also behind a colon: a quotation, an item of a list, somebody's turn to speak."""

_HYPHENED = pattern(r"[^\W\d_]-$")
_SIGNED = pattern(r"[”\"»]\s*[—–―-]+\s*[^\W\d_a-z][^.!?]{2,60}$")
_OPENING: Final = '"“„«‘'
LONGEST_CUT: Final = 60
"""Characters; longer lines that end without a mark were cut, shorter ones may be headings."""

FEW: Final = 25
"""A line this often repeated, or more, is a running head whatever it says."""


class Layout(NamedTuple):
    """The paragraphs of a text, and the edits that make its flow; both in order."""

    blocks: tuple[tuple[int, int, bool], ...] = ()
    """Offsets into the flow, and whether it is a heading."""

    edits: tuple[Edit, ...] = ()
    head: Head = Head()
    dropped: tuple[str, ...] = ()


class _Piece:
    """A run of lines of the source that belong together."""

    __slots__ = ("drop", "end", "goes_on", "headline", "start", "text")

    def __init__(self, start: int, end: int, text: str) -> None:
        self.start, self.end, self.text = start, end, text
        self.drop = self.goes_on = self.headline = False


def lay_out(source: str) -> Layout:
    """Find the paragraphs of a text, and what to take out of it."""
    pieces = list(_pieces(source))
    heads = _running_heads(pieces)
    for piece in pieces:
        piece.drop = piece.text in heads or is_furniture(_TAGS.sub("", piece.text) if "<" in piece.text else piece.text)
    head = _note_head(pieces)
    _note_cuts(pieces)
    edits = sorted(_edits(source, pieces), key=lambda edit: edit.start)
    blocks = tuple(_blocks(pieces, edits))
    dropped = tuple(piece.text for piece in pieces if piece.drop)
    return Layout(blocks, tuple(edits), head, dropped)


def _pieces(source: str) -> Iterator[_Piece]:
    """The paragraphs as the source sets them apart."""
    last = 0
    for gap in _BLANK_LINES.finditer(source):
        yield from _lines(source, last, gap.start())
        last = gap.end()
    yield from _lines(source, last, len(source))


def _lines(source: str, start: int, end: int) -> Iterator[_Piece]:
    """One block of lines: a paragraph broken into lines, or paragraphs of a line each."""
    lines = list(_spans_of_lines(source, start, end))
    if len(lines) > 1 and not _is_wrapped([source[a:b] for a, b in lines]):
        for first, last in lines:
            yield _Piece(first, last, source[first:last])
    elif lines:
        yield from _paragraphs_of_wrapped(source, lines)


def _paragraphs_of_wrapped(source: str, lines: Sequence[tuple[int, int]]) -> Iterator[_Piece]:
    """Paragraphs in lines broken at one width: a new one begins indented, or behind a short last line."""
    width = max(b - a for a, b in lines)
    indented = [source[max(0, start - 2) : start].isspace() and source[start - 1] != "\n" for start, _ in lines]
    by_indent = 0 < sum(indented[1:]) < len(lines) / 2
    first = 0
    for place, (start, end) in enumerate(lines):
        short = end - start < 0.7 * width and ENDS_SENTENCE.search(source[start:end])
        new = by_indent and place + 1 < len(lines) and indented[place + 1]
        if short or new or place + 1 == len(lines):
            begin = lines[first][0]
            yield _Piece(begin, end, source[begin:end])
            first = place + 1


def _spans_of_lines(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a stretch without blanks at their edges, empty ones left out."""
    for line in source[start:end].splitlines(keepends=True):
        bare = line.strip().lstrip("\ufeff")
        if bare:
            begin = start + line.index(bare)
            yield begin, begin + len(bare)
        start += len(line)


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether lines are one paragraph broken at a width: all but the last nearly as long as the longest."""
    longest = max(map(len, lines))
    if longest not in WRAPPED or sum(line[0] in _OPENING for line in lines) > len(lines) / 2:
        return False
    full = sum(len(line) > 0.6 * longest for line in lines[:-1])
    return full >= 0.7 * (len(lines) - 1)


def _running_heads(pieces: Sequence[_Piece]) -> frozenset[str]:
    """Short lines that come again and again, as at the head of each page."""
    short = Counter(piece.text for piece in pieces if len(piece.text) < 80)
    return frozenset(
        text for text, times in short.items() if times >= FEW or (times > 2 and not ENDS_SENTENCE.search(text))
    )


def _note_head(pieces: Sequence[_Piece]) -> Head:
    """What the lines before the text tell; those that are none of the text are dropped."""
    first = pieces[:LINES]
    head = head_of([piece.text for piece in first], {at for at, piece in enumerate(first) if piece.drop})
    for at, piece in enumerate(first):
        piece.drop = piece.drop or at in head.taken
        piece.headline = at == head.headline
    return head


def _edits(source: str, pieces: Sequence[_Piece]) -> Iterator[Edit]:
    """What to take out: furniture, breaks of lines within a paragraph, tags."""
    before: _Piece | None = None
    for piece in pieces:
        if piece.drop:
            continue
        if before is not None and before.goes_on:
            yield Edit(before.end, piece.start, "" if _HYPHENED.search(before.text) else " ")
        elif before is not None and source[before.end : piece.start].strip():
            yield Edit(before.end, piece.start, " ")
        elif before is None and piece.start and source[: piece.start].strip():
            yield Edit(0, piece.start)
        yield from _inner_edits(piece)
        before = piece


def _note_cuts(pieces: Sequence[_Piece]) -> None:
    """Mark the pieces whose sentence was cut by the end of a page and goes on in the next.

    Before the first whole sentence stand headlines, which end without a mark too.
    """
    kept = [piece for piece in pieces if not piece.drop]
    begun = cut = False
    for before, piece in pairwise(kept):
        ended = ENDS_SENTENCE.search(before.text) is not None
        inner = INNER_END.search(before.text) is not None
        begun = begun or inner or (ended and len(before.text) > LONGEST_CUT)
        cut = begun and (cut or inner or len(before.text) > LONGEST_CUT)
        before.goes_on = not before.headline and _goes_on(before.text, piece.text, cut)
        cut = before.goes_on


def _goes_on(before: str, text: str, cut: bool) -> bool:
    """Whether a piece goes on in the next. ``cut``: a sentence was begun in it that may well have been cut."""
    if before.rstrip().endswith(":"):
        return cut and _OWN_BEGIN.match(text) is None
    if ENDS_SENTENCE.search(before) or _SIGNED.search(before):
        return False
    return text[0].islower() or (cut and text[0] not in _OPENING)


def _inner_edits(piece: _Piece) -> Iterator[Edit]:
    """Breaks of lines, words hyphened at a break, and tags within one paragraph."""
    if "\n" not in piece.text and "<" not in piece.text:
        return
    for found in _INNER.finditer(piece.text):
        start, end = piece.start + found.start(), piece.start + found.end()
        yield Edit(start, end, " " if not found.group().strip() else "")


def _blocks(pieces: Sequence[_Piece], edits: Sequence[Edit]) -> Iterator[tuple[int, int, bool]]:
    """The paragraphs as offsets into the flow."""
    shift, done = 0, 0
    start: int | None = None
    text = ""
    for piece in (piece for piece in pieces if not piece.drop):
        shift, done = _shifted(edits, shift, done, piece.start)
        begin = piece.start + shift
        shift, done = _shifted(edits, shift, done, piece.end)
        end = piece.end + shift
        start = begin if start is None else start
        text += piece.text
        if piece.goes_on:
            continue
        yield start, end, piece.headline or _is_heading(text)
        start, text = None, ""


def _shifted(edits: Sequence[Edit], shift: int, done: int, upto: int) -> tuple[int, int]:
    """How far places are moved by the edits that lie before ``upto``."""
    while done < len(edits) and edits[done].end <= upto:
        shift += len(edits[done].becomes) - (edits[done].end - edits[done].start)
        done += 1
    return shift, done


def _is_heading(text: str) -> bool:
    """Whether a paragraph is a heading: short, and without the mark that ends a sentence."""
    return len(text) <= LONGEST_HEADING and ENDS_SENTENCE.search(text) is None
