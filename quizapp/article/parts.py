"""Articles read from the parts of a page: counted as those of plain text are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from quizapp.article.flow import flow_of
from quizapp.article.furniture import is_furniture
from quizapp.article.layout import ENDS_SENTENCE
from quizapp.article.text import ArticleText, numbered
from quizapp.article.told import Kind, Page, Part


def read_page(page: Page) -> ArticleText:
    """Read an article from the parts of a page. The text is the parts, set apart by empty lines."""
    dropped = tuple(part.text for part in page.parts if is_furniture(part.text))
    parts = list(_joined(part for part in page.parts if part.text and not is_furniture(part.text)))
    blocks: list[tuple[int, int, bool]] = []
    at = 0
    for part in parts:
        blocks.append((at, at + len(part.text), part.kind is Kind.HEADING))
        at += len(part.text) + 2
    flow = flow_of("\n\n".join(part.text for part in parts))
    made = ArticleText(flow, page.title, page.author, page.publisher, page.date, numbered(blocks), dropped)
    return made.headed(page.title)


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, halves of a cut sentence put together: the first ends without a mark, the second begins small."""
    held: list[Part] = []
    for before, part in pairwise((Part(""), *parts, Part(""))):
        whole = before.kind is part.kind is Kind.TEXT and not ENDS_SENTENCE.search(before.text)
        if held and not (whole and part.text[:1].islower()):
            yield held[0]._replace(text=" ".join(each.text for each in held))
            held = []
        held.append(part)
