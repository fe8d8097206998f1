"""An article for the commands that read one: ``draft``, ``check --article``."""

from __future__ import annotations

import sys

from quizapp.article.files import ArticleError, read_article
from quizapp.article.text import ArticleText
from quizapp.cli.console import CommandError


def article_at(word: str) -> ArticleText:
    """The article in a file, or in standard input (``-``). Raises CommandError where there is none to read."""
    try:
        return read_article(word, sys.stdin.buffer)
    except ArticleError as error:
        raise CommandError(str(error)) from error
