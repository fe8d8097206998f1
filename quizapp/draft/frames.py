"""Sentences as rows of units: words, marks, and quotations as one unit each, with a tag that tells their part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quizapp.draft.article import Paragraph
from quizapp.draft.quotation import Quotation
from quizapp.draft.quoted import is_name, is_tail, last_mark
from quizapp.draft.tags import retag, tag_of


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
    row: list[Unit] = []
    for unit, ends in _units(paragraph, text):
        row.append(unit)
        if ends:
            found.append(_frame(row, place))
            row = []
    if row:
        found.append(_frame(row, place))
    return found


def _frame(row: Sequence[Unit], place: int) -> Frame:
    tags = [unit.tag for unit in row]
    retag([unit.low for unit in row], tags)
    units = tuple(unit if unit.tag == tag else unit._replace(tag=tag) for unit, tag in zip(row, tags, strict=True))
    return Frame(units, "".join(tags), place)


def _units(paragraph: Paragraph, text: str) -> Iterator[tuple[Unit, bool]]:
    """The units of a paragraph; the flag tells that a sentence ends with this one."""
    words = paragraph.words
    begun = {begin for begin, _ in paragraph.sentences}
    ends = {end for _, end in paragraph.sentences}
    at = 0
    for quotation in (*paragraph.quotations, None):
        stop = len(words) if quotation is None else quotation.first
        for place in range(at, stop):
            token = words[place]
            inner = place + 1 < stop or quotation is None or token.text[-1] in ".!?…"
            yield (
                Unit(tag_of(words, place, place in begun), token.text, token.low, token.start, token.end),
                place + 1 in ends and inner,
            )
        if quotation is not None:
            at = quotation.last
            yield (
                _quoted(paragraph, quotation, text),
                at in ends and not is_tail(words, at, last_mark(words, quotation)),
            )


def _quoted(paragraph: Paragraph, quotation: Quotation, text: str) -> Unit:
    """A quotation as one unit: speech, or a name where it is a title."""
    words = paragraph.words
    start, end = words[quotation.first].start, words[quotation.last - 1].end
    return Unit("K" if is_name(words, quotation) else "Q", text[start:end], "", start, end)
