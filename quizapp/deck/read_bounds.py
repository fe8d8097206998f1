"""What bytes must be to be read as a deck at all: not too many, not none, and text in UTF-8."""

from __future__ import annotations

from typing import Final

from quizapp.deck.blake import blake2b
from quizapp.deck.place import Place
from quizapp.deck.problems import Problem

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of the largest deck file."""

MOST_SEPARATORS: Final = 3_500_000
"""Characters in one file behind which a text or list of YAML can begin: 35 for each of 100,000 entries.

An entry of nine keys, each on its line, with two lists of two, has 24; the others are for the commas of its texts.
"""

MOST_ENTRIES: Final = 120_000
"""Most entries of one file. What is made of more would take too much memory."""

_FURTHEST_DASH: Final = 8
"""Blanks before the dashes of entries, at most."""

_LONGEST_LINE: Final = 2000
_SAVE: Final = "Save it as UTF-8 in your editor."


def too_many(text: str) -> bool:
    """Whether a text holds more values than a deck can. Counts what parts them, in a fraction of the time of reading.

    Hardly a value goes uncounted, while prose holds few of these characters for its length.
    """
    left = MOST_SEPARATORS
    for part in ("\n", ",", ": ", ":\n", "- ", "[", "{"):
        left -= text.count(part)
        if left < 0:
            return True
    return _dashes(text) > MOST_ENTRIES


def _dashes(text: str) -> int:
    """How many entries begin with a dash: those furthest left, for lists within entries stand further right."""
    counts = (text.count(f"\n{' ' * blanks}- ") for blanks in range(_FURTHEST_DASH + 1))
    return next((count for count in counts if count), 0)


def digest_of(data: bytes) -> str:
    """What the content of a file is known by: 32 hex digits."""
    return blake2b(data, digest_size=16).hexdigest()


def text_of(data: bytes) -> str | Problem:
    """The text of a deck file, or why it has none. Line ends become ``\\n``; a byte order mark is taken off."""
    refusal = _refusal(data)
    if refusal is not None:
        return refusal
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _refusal(data: bytes) -> Problem | None:
    """What is wrong with bytes as a whole."""
    if len(data) > LARGEST:
        return Problem("too-large", "the file is larger than 32 MiB", remedy="Split it into several decks.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem("utf-16", "the file is saved as UTF-16", remedy=_SAVE)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{\\rtf"):
        remedy = "Save it as plain text in that program, and give it a name that ends in .yaml; or use a text editor."
        return Problem("rich-text", "the file is saved as rich text (RTF), as a word processor does", remedy=remedy)
    if b"\x00" in data[:4096]:
        return Problem("not-text", "the file is not text", remedy="A deck is a text file that any editor shows.")
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return Problem("empty", "the file is empty", remedy="Begin with “title: …”, then “facts:” or “cards:”.")
    return None


def _not_utf8(data: bytes, at: int) -> Problem:
    """The problem of a byte that is not UTF-8, at its place."""
    start = max(data.rfind(b"\n", 0, at) + 1, at - _LONGEST_LINE)
    end = data.find(b"\n", at, at + _LONGEST_LINE)
    shown = data[start : at + _LONGEST_LINE if end < 0 else end].removeprefix(b"\xef\xbb\xbf")
    before = data[start:at].removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    place = Place(data.count(b"\n", 0, at) + 1, len(before) + 1)
    line = shown.decode("utf-8", "replace").rstrip("\r")[:_LONGEST_LINE]
    return Problem("not-utf-8", "the file is not UTF-8 text", place, _SAVE, line_text=line)
