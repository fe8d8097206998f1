"""An article for the commands that read one: ``draft``, ``check --article``."""

from __future__ import annotations

import sys
from time import monotonic
from typing import Final

from quizapp.article.errors import ArticleError
from quizapp.article.files import read_article
from quizapp.article.text import ArticleText
from quizapp.cli import console

PATIENCE: Final = 1.0
"""Seconds of reading without a word; then a line each time that as many have passed."""


def article_at(word: str) -> ArticleText:
    """The article in a file, or in standard input (``-``). Raises CommandError where there is none to read."""
    try:
        return read_article(word, getattr(sys.stdin, "buffer", None), _Telling())
    except ArticleError as error:
        raise console.CommandError(str(error)) from error


class _Telling:
    """Tells of long reading, if somebody looks on."""

    def __init__(self) -> None:
        self.due = monotonic() + PATIENCE

    def __call__(self, done: int, pages: int) -> None:
        if monotonic() > self.due and console.is_watched():
            self.due = monotonic() + PATIENCE
            console.note(f"reading: page {done:,} of {pages:,}")
