"""Sentences as rows of units: words, marks, and quotations as one unit each, with a tag that tells their part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.draft.article import Paragraph
from quizapp.draft.quotation import Quotation
from quizapp.draft.quoted import is_name, is_tail, last_mark
from quizapp.draft.tags import retag, tag_of
from quizapp.draft.tokens import Token

LONGEST: Final = 300
"""Units of a sentence; a longer one is no sentence, and is cut so that time stays in proportion to the text."""


class Unit(NamedTuple):
    """A word, a mark or a whole quotation: ``flow.text[start:end]``. ``tag`` as told in ``tags``."""

    tag: str
    text: str
    low: str
    start: int
    end: int


class Frame(NamedTuple):
    """A sentence outside quotations, with the quotations that stand in it. ``place`` is its paragraph's place."""

    units: tuple[Unit, ...]
    tags: str
    place: int

    @property
    def is_quotation(self) -> bool:
        """Whether it is nothing but quotations and marks."""
        return "Q" in self.tags and not set(self.tags) - set("Q,.:;-")

    @property
    def start(self) -> int:
        """Where it begins in the flow."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where it ends in the flow."""
        return self.units[-1].end


def frames(paragraph: Paragraph, place: int, text: str) -> list[Frame]:
    """The sentences of a paragraph, quotations taken as one unit each."""
    found: list[Frame] = []
    row: list[Token | Unit] = []
    tags: list[str] = []
    for part, tag, ends in _parts(paragraph, text):
        row.append(part)
        tags.append(tag)
        if ends or len(row) >= LONGEST:
            found.append(frame_of(row, tags, place))
            row, tags = [], []
    if row:
        found.append(frame_of(row, tags, place))
    return found


def frame_of(row: Sequence[Token | Unit], tags: list[str], place: int) -> Frame:
    """A sentence of words and quotations, each with the tag that it has by itself."""
    retag([part.low for part in row], tags)
    units = tuple(Unit(tag, part.text, part.low, part.start, part.end) for part, tag in zip(row, tags, strict=True))
    return Frame(units, "".join(tags), place)


def _parts(paragraph: Paragraph, text: str) -> Iterator[tuple[Token | Unit, str, bool]]:
    """The words and quotations of a paragraph with their tags; the flag tells that a sentence ends with this one."""
    words = paragraph.words
    begun = {begin for begin, _ in paragraph.sentences}
    ends = {end for _, end in paragraph.sentences}
    at = 0
    for quotation in (*paragraph.quotations, None):
        stop = len(words) if quotation is None else quotation.first
        for place in range(at, stop):
            token = words[place]
            inner = place + 1 < stop or quotation is None or token.text[-1] in ".!?…"
            yield token, tag_of(words, place, place in begun), place + 1 in ends and inner
        if quotation is not None:
            at = quotation.last
            unit = _quoted(paragraph, quotation, text)
            yield unit, unit.tag, at in ends and not is_tail(words, at, last_mark(words, quotation))


def _quoted(paragraph: Paragraph, quotation: Quotation, text: str) -> Unit:
    """A quotation as one unit: speech, or a name where it is a title."""
    words = paragraph.words
    start, end = words[quotation.first].start, words[quotation.last - 1].end
    return Unit("K" if is_name(words, quotation) else "Q", text[start:end], "", start, end)
