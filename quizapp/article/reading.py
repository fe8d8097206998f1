"""Articles read from plain text, and from the parts of a page, whose paragraphs are counted as those of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from quizapp.article.flow import flow_of
from quizapp.article.furniture import is_furniture
from quizapp.article.head import ENDS_SENTENCE, LINES, head_of
from quizapp.article.layout import lay_out
from quizapp.article.parts import Page, Part, PartKind
from quizapp.article.text import ArticleText, numbered


def read_text(source: str) -> ArticleText:
    """Read an article from its plain text. Never fails; a text without sentences has no paragraphs."""
    layout = lay_out(source)
    flow = flow_of(source, layout.edits)
    blocks = numbered(_trimmed(flow.text, layout.blocks))
    head = layout.head
    made = ArticleText(flow, head.title, head.author, head.publisher, head.date, blocks, layout.dropped)
    return made.headed(head.title)


def _trimmed(text: str, blocks: Iterable[tuple[int, int, bool]]) -> Iterator[tuple[int, int, bool]]:
    """The blocks without blanks at their edges, as tags that were taken out leave them; none of nothing."""
    for start, end, heading in blocks:
        found = text[start:end]
        if bare := found.strip():
            start += found.index(bare[0])
            yield start, start + len(bare), heading


def read_page(page: Page) -> ArticleText:
    """Read an article from the parts of a page. The text is the parts, set apart by empty lines.

    What the page says of itself comes before what stands at the head of its text.
    """
    kept = [part for part in page.parts if part.text and not is_furniture(part.text)]
    title = page.title or next((part.text for part in kept[:LINES] if part.kind is PartKind.HEADING), "")
    head = head_of(
        [part.text for part in kept[:LINES]], {at for at, part in enumerate(kept) if part.text == title}, title
    )
    texts = [part for at, part in enumerate(kept) if at not in head.taken]
    gone = {id(part) for part in texts}
    dropped = tuple(part.text for part in page.parts if id(part) not in gone)
    author, publisher = page.author or head.author, page.publisher or head.publisher
    made = _made(list(_joined(texts)))
    return made._replace(
        title=title, author=author, publisher=publisher, date=page.date or head.date, dropped=dropped
    ).headed(title)


def _made(parts: Sequence[Part]) -> ArticleText:
    """The text of the parts, with their places."""
    blocks: list[tuple[int, int, bool]] = []
    at = 0
    for part in parts:
        blocks.append((at, at + len(part.text), part.kind is PartKind.HEADING))
        at += len(part.text) + 2
    return ArticleText(flow_of("\n\n".join(part.text for part in parts)), blocks=numbered(blocks))


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, halves of a cut sentence put together: the first ends without a mark, the second begins small."""
    held: list[Part] = []
    for before, part in pairwise((Part(""), *parts, Part(""))):
        whole = before.kind is part.kind is PartKind.TEXT and not ENDS_SENTENCE.search(before.text)
        if held and not (whole and part.text[:1].islower()):
            yield held[0]._replace(text=" ".join(each.text for each in held))
            held = []
        held.append(part)
