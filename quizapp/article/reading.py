"""Articles read from plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizapp.article.flow import flow_of
from quizapp.article.layout import lay_out
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
