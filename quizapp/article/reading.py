"""Articles read from plain text."""

from __future__ import annotations

from quizapp.article.flow import flow_of
from quizapp.article.layout import lay_out
from quizapp.article.text import ArticleText, numbered


def read_text(source: str) -> ArticleText:
    """Read an article from its plain text. Never fails; a text without sentences has no paragraphs."""
    layout = lay_out(source)
    flow = flow_of(source, layout.edits)
    blocks = numbered(layout.blocks)
    head = layout.head
    made = ArticleText(flow, head.title, head.author, head.publisher, head.date, blocks, layout.dropped)
    return made.headed(head.title)
