"""How a text is written in a deck file: plain where YAML takes it as it is, else in quotes, or folded over lines."""

from __future__ import annotations

from typing import Final

from quizapp.deck.layout_tree import LayoutError, Leaf
from quizapp.deck.pattern import pattern
from quizapp.deck.written import UNPRINTABLE, in_quotes

LONGEST_KEY: Final = 1000
"""Characters of a key; YAML itself allows 1,024 in one line."""

_INDICATOR = pattern(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_ENDS_IT = pattern(r": | #|:$|\t|\s$|^\s")
_ENDS_IT_IN_FLOW = pattern(r"[,\[\]{}]|:$|^[-?:]")
_OTHER = pattern(r"~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(?:inf|nan)|[-+.]?[0-9][-+.0-9:_a-fox]*(?:[tz ].*)?")
"""Plain texts that YAML, other than quizapp, takes for something else: numbers, dates, truth values."""


def fits_plain(text: str, *, flow: bool) -> bool:
    """Whether YAML reads a text of one line as it stands; ``flow``: in brackets or braces."""
    if not text or _INDICATOR.match(text) or _ENDS_IT.search(text):
        return False
    return not (flow and _ENDS_IT_IN_FLOW.search(text)) and not UNPRINTABLE.search(text)


def one_line(leaf: Leaf, *, flow: bool = False) -> str:
    """A text in one line. What its author put into quotes stays in quotes, and what was plain stays plain if it can."""
    text, style = leaf.text, leaf.style
    if style in ("[]", "{}") or not (text or style):
        return style
    plain = style == "" or (style in "|>" and not _OTHER.fullmatch(text.lower()) and text[0:1].isalnum())
    if plain and fits_plain(text, flow=flow):
        return text
    if ('"' in text or "\\" in text) and "\n" not in text and "\t" not in text and not UNPRINTABLE.search(text):
        return "'{}'".format(text.replace("'", "''"))
    return in_quotes(text)


def key(leaf: Leaf) -> str:
    """A key in one line. Raises LayoutError where it is none."""
    written = one_line(leaf, flow=True)
    if "\n" in leaf.text or len(written) > LONGEST_KEY or not written:
        raise LayoutError("it holds a key that does not fit in a line")
    return written


def literal(text: str) -> tuple[str, list[str]] | None:
    """A text of several lines as ``|`` reads them: its header and lines; None where that can't be."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    ends_well = bool(body) and not body.endswith("\n")
    if not ends_well or body.startswith((" ", "\n", "\t")) or UNPRINTABLE.search(text):
        return None
    if any(line.isspace() for line in lines):
        return None
    return ("|" if text.endswith("\n") else "|-"), lines
