"""An article read: its paragraphs with their words, sentences and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quizapp.draft.flow import Flow, flow_of
from quizapp.draft.layout import Block, lay_out
from quizapp.draft.quotation import Quotation, main_marks, quotations
from quizapp.draft.tokens import Token, sentences, tokens


class Paragraph(NamedTuple):
    """A paragraph of the flow: ``flow.text[start:end]``. ``number`` counts from 1; headings have 0."""

    start: int
    end: int
    number: int
    words: Sequence[Token]
    sentences: Sequence[tuple[int, int]]
    quotations: Sequence[Quotation]


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


def read(source: str) -> Article:
    """Read an article from its text. Never fails; a text without sentences has no body."""
    layout = lay_out(source)
    flow = flow_of(source, layout.edits)
    blocks = layout.blocks
    words = [tokens(flow.text, block.start, block.end) for block in blocks]
    marks = main_marks(words)
    number = 0
    paragraphs = []
    for block, inside in zip(blocks, words, strict=True):
        number += not block.heading
        paragraphs.append(_paragraph(block, 0 if block.heading else number, inside, marks, flow))
    return Article(flow, layout.title, layout.author, layout.publisher, layout.date, tuple(paragraphs), layout.dropped)


def _paragraph(block: Block, number: int, words: list[Token], marks: frozenset[str], flow: Flow) -> Paragraph:
    return Paragraph(block.start, block.end, number, words, sentences(words, flow.text), quotations(words, marks))
