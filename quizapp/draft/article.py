"""An article read: its paragraphs with their words, sentences and quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from quizapp.article.flow import Flow, Span
from quizapp.article.reading import read_text
from quizapp.article.text import ArticleText, Block
from quizapp.draft.quotation import Quotation, main_marks, quotations
from quizapp.draft.tokens import Token, sentences, tokens

LONGEST: Final = 1000
"""Words and marks of a paragraph that are read together. A longer one, as a text without any breaks is, comes in parts
of one number: who says what in a sentence is looked for in all of its paragraph, which would take for ever."""


class Paragraph(NamedTuple):
    """A paragraph of the flow: ``flow.text[start:end]``. ``number`` counts from 1; headings have 0.

    Parts of one that is too long have the same number.
    """

    start: int
    end: int
    number: int
    words: Sequence[Token]
    sentences: Sequence[tuple[int, int]]
    quotations: Sequence[Quotation]

    @property
    def quoted(self) -> list[Span]:
        """Where its quotations stand in the flow, marks included."""
        return [(self.words[each.first].start, self.words[each.last - 1].end) for each in self.quotations]

    @property
    def quoted_words(self) -> frozenset[int]:
        """The places of its words that stand in quotations."""
        return frozenset(place for each in self.quotations for place in range(each.first, each.last))


class Article(NamedTuple):
    """What a text says about itself, and its paragraphs. ``dropped`` holds what was taken for page furniture."""

    flow: Flow
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def body(self) -> list[Paragraph]:
        """The paragraphs without headings."""
        return [paragraph for paragraph in self.paragraphs if paragraph.number]

    def place_at(self, at: int) -> int:
        """The place among the paragraphs of the one in which an offset into the flow lies."""
        return bisect_right(self.paragraphs, at, key=lambda paragraph: paragraph.start) - 1


def read(source: str) -> Article:
    """Read an article from its plain text. Never fails; a text without sentences has no body."""
    return worded(read_text(source))


def worded(text: ArticleText) -> Article:
    """The words, sentences and quotations of an article that was read."""
    flow = text.flow
    words = [tokens(flow.text, block.start, block.end) for block in text.blocks]
    marks = main_marks(words)
    paragraphs = tuple(
        part
        for block, inside in zip(text.blocks, words, strict=True)
        for part in _paragraphs(block, inside, marks, flow.text)
    )
    return Article(flow, text.title, text.author, text.publisher, text.date, paragraphs, text.dropped)


def _paragraphs(block: Block, words: list[Token], marks: frozenset[str], text: str) -> Iterator[Paragraph]:
    """A paragraph with its sentences and quotations; in several parts where it is too long."""
    rows = sentences(words, text)
    if len(words) <= LONGEST:
        yield Paragraph(block.start, block.end, block.number, words, rows, quotations(words, marks))
        return
    begin = 0
    for (_, end), (_, after) in pairwise((*rows, (0, len(words) + LONGEST))):
        if after - begin > LONGEST:
            part = words[begin:end]
            own = sentences(part, text), quotations(part, marks)
            yield Paragraph(part[0].start, part[-1].end, block.number, part, *own)
            begin = end
