"""An article for the commands that read one: ``draft``, ``check --article``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Final

from quizapp.article.content import opened
from quizapp.article.errors import ArticleError
from quizapp.article.files import STANDARD, read_article
from quizapp.article.text import ArticleText
from quizapp.cli import console

LONGEST_LINE: Final = 64 << 20
"""Bytes of a line of a corpus: the longest article, each letter of it written as JSON may."""

END_OF_INPUT: Final = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
PATIENCE: Final = 1.0
"""Seconds of reading without a word; then a line each time that as many have passed."""


def article_at(word: str) -> ArticleText:
    """The article in a file, or in standard input (``-``). Raises CommandError where there is none to read."""
    if word == STANDARD and console.is_terminal():
        console.note(f"Paste the article, then press {END_OF_INPUT} on a line of its own.")
    else:
        console.note_reading(word, _size(word))
    telling = Telling("page {done:,} of {whole:,}")
    try:
        return read_article(word, getattr(sys.stdin, "buffer", None), telling)
    except ArticleError as error:
        raise console.CommandError(str(error)) from error


def lines_of(path: str) -> Iterator[str]:
    """The lines of a corpus that hold something. Raises CommandError where it can't be read, or one is endless."""
    telling = Telling("line {done:,}")
    try:
        with opened(path) as file:
            for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), 1):
                if len(line) > LONGEST_LINE:
                    raise console.CommandError(f"{path}, line {number}: this is longer than {LONGEST_LINE >> 20} MB.")
                telling(number, 0)
                yield line.decode("utf-8", errors="replace")
    except ArticleError as error:
        raise console.CommandError(str(error)) from error


def _size(word: str) -> int:
    """The bytes of a file; 0 where there is none, which is told when it is read."""
    path = Path(word)
    return path.stat().st_size if path.is_file() else 0


class Telling:
    """Tells how far long work has come, if somebody looks on. ``words`` are about what is ``done`` of the ``whole``."""

    def __init__(self, words: str) -> None:
        self.words, self.due = words, monotonic() + PATIENCE

    def __call__(self, done: int, whole: int) -> None:
        """So much is done; nothing is said in the first second, nor more often than once in one."""
        if monotonic() > self.due and console.is_watched():
            self.due = monotonic() + PATIENCE
            console.note(f"reading: {self.words.format(done=done, whole=whole)}")
