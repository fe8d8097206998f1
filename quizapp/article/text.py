"""An article as it was read: the text with its places, and its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from quizapp.article.flow import Flow


class Block(NamedTuple):
    """A paragraph or heading of the flow: ``flow.text[start:end]``. ``number`` counts from 1; headings have 0."""

    start: int
    end: int
    number: int = 0


class ArticleText(NamedTuple):
    """What a text says about itself, and its paragraphs. ``dropped`` holds what was taken for page furniture."""

    flow: Flow
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    blocks: tuple[Block, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs without headings, each on one line; the first is number 1."""
        text = self.flow.text
        return tuple(" ".join(text[each.start : each.end].split()) for each in self.blocks if each.number)

    def headed(self, title: str) -> ArticleText:
        """The same, where the headline is known: it is no paragraph, even if it ends as a sentence does."""
        known, text = _letters(title), self.flow.text
        headlines = {
            each
            for each in self.blocks
            if known and each.number and each.end - each.start <= 2 * len(title)
            if _letters(text[each.start : each.end]) == known
        }
        if not headlines:
            return self
        return self._replace(blocks=numbered((b.start, b.end, not b.number or b in headlines) for b in self.blocks))


def _letters(text: str) -> str:
    """The letters and digits of a text, in small letters: whatever blanks and marks stand between."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def numbered(blocks: Iterable[tuple[int, int, bool]]) -> tuple[Block, ...]:
    """Blocks with their numbers, from their offsets and whether they are headings, which have none."""
    number = 0
    made = []
    for start, end, heading in blocks:
        number += not heading
        made.append(Block(start, end, 0 if heading else number))
    return tuple(made)
