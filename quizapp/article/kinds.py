"""What kind of file an article's bytes are, told by how they begin rather than by the file's name."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from quizapp.deck.finding import SUFFIXES
from quizapp.deck.pattern import pattern


class FileKind(Enum):
    """What is read, each in its way."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    PAGE = "a web page"
    ARCHIVE = "a web page in one file (MHTML)"
    PDF = "a PDF"


_SUFFIXES: Final = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), FileKind.PAGE),
    **dict.fromkeys((".mhtml", ".mht"), FileKind.ARCHIVE),
    **dict.fromkeys((".md", ".markdown"), FileKind.MARKDOWN),
    ".pdf": FileKind.PDF,
}
_AS_TEXT: Final = "Save it as text (.txt), a web page or a PDF, and take that."
_PICTURE: Final = "Let a program read it (OCR), and take the text."
_OTHERS: Final = (
    (b"PK\x03\x04", "a Word, Writer or e-book file, or a zip archive", _AS_TEXT),
    (b"\xd0\xcf\x11\xe0", "a Word file", _AS_TEXT),
    (b"{\\rtf", "rich text (RTF)", _AS_TEXT),
    (b"bplist00", "a web archive of Safari", "Save the page as “Page Source”, and take that."),
    (b"\x89PNG", "a picture", _PICTURE),
    (b"\xff\xd8\xff", "a picture", _PICTURE),
    (b"GIF8", "a picture", _PICTURE),
    (b"RIFF", "a picture or sound", _PICTURE),
    (b"II*\x00", "a picture", _PICTURE),
    (b"MM\x00*", "a picture", _PICTURE),
    (b"\x1f\x8b", "compressed (gzip)", "Unpack it, and take what is in it."),
)
_ZIPPED: Final = {".docx": "a Word file", ".odt": "a Writer file", ".epub": "an e-book", ".pages": "a Pages file"}
_PAGE_BEGINS: Final = (b"<!doctype html", b"<html")
_LOOK: Final = 1024
"""Bytes of the beginning in which a PDF says that it is one."""

_DECK: Final = (
    "a deck",
    "Name the article that it was made from; to draft into the deck again: quizapp draft ARTICLE --update DECK;"
    " to go through it: quizapp review DECK",
)
_DECK_LOOK: Final = 64 * 1024
"""Bytes of the beginning in which a deck has its first section."""

_FIRST_KEY = pattern(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*([a-z_]+):")


def kind_of(data: bytes, suffix: str) -> FileKind:
    """The kind of a file that ends in ``suffix``, in small letters with its dot."""
    head = data[:_LOOK].removeprefix(b"\xef\xbb\xbf").lstrip()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = data[:_LOOK].decode("utf-16", errors="ignore").lstrip().encode()
    if b"%PDF-" in head:
        return FileKind.PDF
    if head[:20].lower().startswith(_PAGE_BEGINS):
        return FileKind.PAGE
    if b"multipart/related" in head and b"MIME-Version:" in data[: 4 * _LOOK]:
        return FileKind.ARCHIVE
    if not suffix and head.startswith((b"# ", b"---\n", b"---\r\n")):
        return FileKind.MARKDOWN
    return _SUFFIXES.get(suffix, FileKind.TEXT)


def other_kind(data: bytes, suffix: str) -> tuple[str, str] | None:
    """What a file is that is not read, and what to do with it; None for the others."""
    for begin, name, advice in _OTHERS:
        if data.startswith(begin):
            return _ZIPPED.get(suffix, name) if begin.startswith(b"PK") else name, advice
    return _DECK if suffix in SUFFIXES or _begins_as_deck(data) else None


def _begins_as_deck(data: bytes) -> bool:
    """Whether a file begins with a key of a deck, and has a section of one, whatever its name ends in.

    An article with such lines further down, as in a manual of this app, is none.
    """
    head = data[:_DECK_LOOK].removeprefix(b"\xef\xbb\xbf")
    first = _FIRST_KEY.match(head)
    if first is None:
        return False
    from quizapp.deck import schema  # which nearly no article needs

    section = rf"^(?:{'|'.join(schema.SECTIONS)}):".encode()
    return first[1].decode() in schema.DECK.keys and re.search(section, head, re.M) is not None
