"""An article's file or standard input, read within bounds; what cannot be read is told in plain words."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import BinaryIO, Final

from quizapp.article.decoding import decoded
from quizapp.article.reading import read_text
from quizapp.article.text import ArticleText
from quizapp.deck.pattern import pattern

STANDARD: Final = "-"
"""Names standard input."""

LARGEST: Final = 8 * 1024 * 1024
"""Bytes of an article; the longest books have about six million letters."""

LONG: Final = 400_000
"""Characters; a longer text is looked at before it is read."""

PAGES: Final = (".html", ".htm", ".xhtml")
MARKDOWN: Final = (".md", ".markdown")
_OTHERS: Final = {
    ".pdf": "a PDF",
    ".docx": "a Word file",
    ".odt": "a Writer file",
    ".epub": "a book",
    ".rtf": "rich text",
}
_PAGE_BEGINS = pattern(r"\s*(?:<!doctype html|<html\b)", re.I)
_WORDS = pattern(r"[^\W\d_]{2,}")
_LOOK: Final = 5000
"""Characters in each of the places where a long text is looked at before it is read."""


class ArticleError(Exception):
    """There is no article to read. The message is one line that says why and what to do."""


def read_article(word: str, standard: BinaryIO) -> ArticleText:
    """Read the article in a file, or in standard input where ``word`` is ``-``. Raises ArticleError."""
    data = standard.read(LARGEST + 1) if word == STANDARD else _content(word)
    return read_bytes(data, word)


def read_bytes(data: bytes, name: str) -> ArticleText:
    """Read an article from the bytes of a file; ``name`` tells what it is, and is named in messages.

    Raises ArticleError where no paragraph of text is in it.
    """
    told = "standard input" if name == STANDARD else name
    if len(data) > LARGEST:
        raise ArticleError(f"{told} is larger than {LARGEST // 1024 // 1024} MB. Take a part of it.")
    text = decoded(data)
    if text is None:
        raise ArticleError(f"{told} is no text. Save the article as a text file (.txt).")
    if not text.strip("\ufeff \t\r\n"):
        raise ArticleError(f"{told} is empty.")
    refuse_wordless(text, told)
    article = _read(text, Path(name).suffix.lower())
    if not article.paragraphs:
        raise ArticleError(f"{told} holds no sentences, so there is no article in it.")
    return article


def _read(text: str, suffix: str) -> ArticleText:
    if suffix in PAGES or (text.lstrip().startswith("<") and _PAGE_BEGINS.match(text)):
        from quizapp.article.page import page_of
        from quizapp.article.parts import read_page

        return read_page(page_of(text))
    if suffix in MARKDOWN:
        from quizapp.article.markdown import read_markdown
        from quizapp.article.parts import read_page

        return read_page(read_markdown(text))
    return read_text(text)


def _content(word: str) -> bytes:
    """The first bytes of a file, one more than may be read. Never waits for a pipe or device."""
    path = Path(word)
    if kind := _OTHERS.get(path.suffix.lower()):
        raise ArticleError(f"{word} is {kind}. Save it as text (.txt), Markdown or a web page, and take that.")
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if stat.S_ISREG(mode):
                return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ArticleError(_not_opened(word, error)) from error
    if stat.S_ISDIR(mode):
        raise ArticleError(f"{word} is a folder. Name a text file.")
    raise ArticleError(
        f"{word} is a pipe or device. Name a file, or give the text to standard input and write - for it."
    )


def _not_opened(word: str, error: OSError | ValueError) -> str:
    """Why the system does not open a file, and what to do."""
    if isinstance(error, FileNotFoundError):
        return f"{word}: there is no such file. Look at the name and the folder."
    if Path(word).is_dir():
        return f"{word} is a folder. Name a text file."
    if isinstance(error, PermissionError):
        return f"{word}: you have no permission to read this file. Ask its owner, or copy it."
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"{word} cannot be read: {(reason or 'no reason given').lower()}."


def refuse_wordless(text: str, name: str) -> None:
    """Raises ArticleError for a long text that is mostly no words: millions of marks would take time and memory."""
    if len(text) <= LONG:
        return
    looked = [text[at : at + _LOOK] for at in range(0, len(text), len(text) // 20)]
    if 3 * sum(len(found) for part in looked for found in _WORDS.findall(part)) < sum(map(len, looked)):
        raise ArticleError(f"{name} is mostly something else than words, so there is no article in it.")
