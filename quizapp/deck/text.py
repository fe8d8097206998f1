"""The one door through which text of a deck enters: what could forge a screen is taken out, the rest stays."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from quizapp.deck.pattern import pattern

LONGEST_QUOTE: Final = 6
"""Words of its holder that a viewpoint may quote."""

LONGEST_SLUG: Final = 60
"""Most characters of a slug; ids made from it stay readable."""

_SEQUENCE = pattern(
    "\x1b\\[[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor moves
    "|\x9b[0-?]*[ -/]*[@-~]"
    "|\x1b[\\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"  # strings for the terminal: titles, clipboard, links
    "|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)"
    "|\x1b[ -/]*[0-~]"
)
_CONTROLS = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\u2028\u2029]")
_NOT_BREAK = pattern("[^\n]")
_NO_WIDTH: Final = "\u200b"
_SPACE = pattern("[\\s\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_UNSEEN = pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # hyphens and fillers that show nothing
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # directions, isolates, invisible joins
    "\ufe00-\ufe0d\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"  # halves of characters, tags
)
_JOINER = pattern("[\u200c\u200d]+")
_STACK = pattern(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_TYPESET: Final = frozenset("‘’“”–—…€").union(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x180))))
"""Characters of English and its neighbours as they are printed, which need no cleaning, however they stand."""

_ASCII_WORD = pattern("[a-z0-9]+")
_FIRST_JOINING: Final = "\u0600"


def clean(text: str) -> str:
    """Text as it may be kept and shown: NFC, one line, single spaces, nothing that steers a terminal or hides.

    Taken out: C0 and C1 controls, escape sequences with what belongs to them, direction overrides and isolates,
    characters without a shape, lone surrogates, and combining marks stacked more than four high. Joiners stay
    between letters of the scripts that need them. Cleaning twice gives the same as cleaning once.
    """
    if "  " not in text and ((text.isascii() and text.isprintable()) or _TYPESET.issuperset(text)):
        return text.strip(" ")
    before = ""
    while before != text:  # taking one thing out may bring together the parts of another
        before, text = text, _pass(text)
    return text


def without_controls(text: str) -> str:
    """A file's text with all that YAML refuses made into characters of no width, which ``clean`` takes out later.

    Every character keeps its place, and escape sequences go as a whole, up to the end of their line.
    """
    if _CONTROLS.search(text) is None:
        return text
    text = _SEQUENCE.sub(lambda found: _NOT_BREAK.sub(_NO_WIDTH, found.group()), text)
    return _CONTROLS.sub(_NO_WIDTH, text)


def _pass(text: str) -> str:
    """One round of cleaning."""
    text = _SEQUENCE.sub("", text)
    text = _SPACE.sub(" ", text)
    text = _UNSEEN.sub("", text)
    text = _JOINER.sub(_joined, text)
    text = unicodedata.normalize("NFC", text)
    return _STACK.sub(r"\1", text).strip(" ")


def _joined(found: re.Match[str]) -> str:
    """The first joiner of a run if it stands between letters of a script that joins, else nothing."""
    text, start, end = found.string, found.start(), found.end()
    if start == 0 or end == len(text):
        return ""
    joins = _joins(text[start - 1]) and _joins(text[end])
    return found.group()[0] if joins else ""


def _joins(char: str) -> bool:
    """Whether a character is a letter or mark of a script that uses joiners (Arabic, the Indic scripts, others)."""
    return char >= _FIRST_JOINING and unicodedata.category(char)[0] in "LM"


def slug(text: str) -> str:
    """Text as an id: lower case, letters and digits of any script, a dash for all else; at most 60 characters.

    >>> slug("Who should run the river?")
    'who-should-run-the-river'
    """
    if text.isascii():
        return "-".join(_ASCII_WORD.findall(clean(text).lower()))[:LONGEST_SLUG].rstrip("-")
    plain = unicodedata.normalize("NFKD", clean(text).casefold())
    kept = "".join(c for c in plain if not "\u0300" <= c <= "\u036f")
    words = re.findall(r"[^\W_]+(?:[\u0900-\u0dff]+[^\W_]*)*", unicodedata.normalize("NFC", kept))
    return "-".join(words)[:LONGEST_SLUG].rstrip("-")
