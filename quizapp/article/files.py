"""From the bytes of a file to its article: text, Markdown, web pages, PDFs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import BinaryIO, Final

from quizapp.article.content import LARGEST, MOST_LETTERS, TOO_LONG, content
from quizapp.article.decoding import decoded
from quizapp.article.errors import ArticleError
from quizapp.article.head import ENDS_SENTENCE
from quizapp.article.kinds import FileKind, kind_of, other_kind
from quizapp.article.reading import read_text
from quizapp.article.text import ArticleText
from quizapp.deck.pattern import pattern

STANDARD: Final = "-"
"""Names standard input."""

MEGABYTE: Final = 1024 * 1024
LARGEST_OF: Final = {
    FileKind.TEXT: 8 * MEGABYTE,
    FileKind.MARKDOWN: 8 * MEGABYTE,
    FileKind.PAGE: 32 * MEGABYTE,
    FileKind.ARCHIVE: LARGEST,
    FileKind.PDF: LARGEST,
}
"""Bytes. The files of pages and PDFs may hold pictures too."""

LONG: Final = 20_000
"""Characters; a longer text is looked at before it is read."""

SENTENCE: Final = 60
"""Characters from which on a paragraph is taken for sentences also without a mark at its end."""

_FEW: Final = 200
"""Characters of a PDF from which on one can tell whether its letters are known."""

SCANNED: Final = "Let a program read its pages (OCR), such as ocrmypdf, and take that."
_WORDS = pattern(r"[^\W\d_]{2,}")
_LOOK: Final = 5000
"""Characters in each of the places where a long text is looked at."""

Progress = Callable[[int, int], None]
"""Told how many pages have been read, and how many there are."""


def read_article(word: str, standard: BinaryIO | None, progress: Progress | None = None) -> ArticleText:
    """Read the article in a file, or in standard input where ``word`` is ``-``. Raises ArticleError."""
    if word != STANDARD:
        return read_bytes(content(word), word, progress)
    if standard is None:
        raise ArticleError("There is no standard input here. Name the article's file.")
    return read_bytes(standard.read(LARGEST + 1), word, progress)


def read_bytes(data: bytes, name: str, progress: Progress | None = None) -> ArticleText:
    """Read an article from the bytes of a file; ``name`` tells what it may be, and is named in messages.

    Raises ArticleError where no paragraph of text is in it.
    """
    told, suffix = ("standard input" if name == STANDARD else name), PurePath(name).suffix.lower()
    if not data.strip():
        raise ArticleError(f"{told} is empty.")
    if other := other_kind(data, suffix):
        raise ArticleError(f"{told} is {other[0]}. {other[1]}")
    kind = kind_of(data, suffix)
    if len(data) > LARGEST_OF[kind]:
        raise ArticleError(f"{told} is larger than {LARGEST_OF[kind] // MEGABYTE} MB. Take a part of it.")
    return _checked(_pdf(data, told, progress) if kind is FileKind.PDF else _written(data, kind, told), told)


def read_plain(text: str, name: str) -> ArticleText:
    """Read an article from plain text; ``name`` is what it is called in messages. Raises ArticleError."""
    if len(text) > MOST_LETTERS:
        raise ArticleError(f"{name} {TOO_LONG}.")
    refuse_wordless(text, name)
    return _checked(read_text(text), name)


def _checked(article: ArticleText, name: str) -> ArticleText:
    """An article that has sentences, and not endlessly many. Raises ArticleError."""
    if not any(len(each) > SENTENCE or ENDS_SENTENCE.search(each) for each in article.paragraphs):
        raise ArticleError(f"{name} holds no sentences, so there is no article in it.")
    if len(article.flow.text) > MOST_LETTERS:
        raise ArticleError(f"{name} {TOO_LONG}.")
    return article


def _written(data: bytes, kind: FileKind, told: str) -> ArticleText:
    """The article of a file that is text of some kind."""
    if kind is FileKind.ARCHIVE:
        from quizapp.article.mhtml import page_in

        data = page_in(data)
    text = decoded(data)
    if text is None:
        raise ArticleError(f"{told} is no text. Save the article as a text file (.txt).")
    if kind is FileKind.TEXT:
        refuse_wordless(text, told)
        return read_text(text)
    from quizapp.article.reading import read_page

    if kind is FileKind.MARKDOWN:
        from quizapp.article.markdown import read_markdown

        refuse_wordless(text, told)
        return read_page(read_markdown(text))
    from quizapp.article.page import page_of

    page = page_of(text)
    if page.trouble:
        raise ArticleError(f"{told} {page.trouble}.")
    return read_page(page)


def _pdf(data: bytes, told: str, progress: Progress | None) -> ArticleText:
    """The article of a PDF."""
    from quizapp.article.extras import install_line
    from quizapp.article.pdf import LIBRARY, PdfError, is_installed, read_pdf
    from quizapp.article.reading import read_page

    if not is_installed():
        line = install_line(LIBRARY)
        raise ArticleError(f"{told} is a PDF, for which the extra [pdf] must be installed: {line}")
    try:
        page, dropped = read_pdf(data, progress or (lambda _, __: None))
    except PdfError as error:
        raise ArticleError(f"{told} {error}.") from error
    article = read_page(page)
    if len(article.flow.text) > _FEW and _is_wordless(article.flow.text):
        raise ArticleError(f"{told} does not tell which letters it shows. {SCANNED}")
    return article._replace(dropped=(*dropped, *article.dropped))


def refuse_wordless(text: str, name: str) -> None:
    """Raises ArticleError for a long text that is mostly no words: millions of marks would take time and memory."""
    if len(text) > LONG and _is_wordless(text):
        raise ArticleError(f"{name} is mostly something else than words, so there is no article in it.")


def _is_wordless(text: str) -> bool:
    """Whether words make up less than a third of a text, by some stretches of it."""
    looked = [text[at : at + _LOOK] for at in range(0, len(text), max(_LOOK, len(text) // 20))]
    return 3 * sum(len(found) for part in looked for found in _WORDS.findall(part)) < sum(map(len, looked))
