"""An article read: its paragraphs with their words, sentences and quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from quizapp.article.flow import Flow
from quizapp.article.reading import read_text
from quizapp.article.text import ArticleText, Block
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
    """Read an article from its plain text. Never fails; a text without sentences has no body."""
    return worded(read_text(source))


def worded(text: ArticleText) -> Article:
    """The words, sentences and quotations of an article that was read."""
    flow = text.flow
    words = [tokens(flow.text, block.start, block.end) for block in text.blocks]
    marks = main_marks(words)
    paragraphs = tuple(_paragraph(block, inside, marks, flow) for block, inside in zip(text.blocks, words, strict=True))
    return Article(flow, text.title, text.author, text.publisher, text.date, paragraphs, text.dropped)


def _paragraph(block: Block, words: list[Token], marks: frozenset[str], flow: Flow) -> Paragraph:
    inside = sentences(words, flow.text), quotations(words, marks)
    return Paragraph(block.start, block.end, block.number, words, *inside)
