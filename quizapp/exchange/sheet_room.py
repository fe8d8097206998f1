"""Whether a sheet has room on two sides of paper: an estimate, for a deck knows no fonts."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from quizapp.exchange.sheet_html import main_part
from quizapp.exchange.sheet_model import Sheet

ACROSS: Final = 39
"""Latin letters that a column of the printed page takes, of three side by side."""

ROOM: Final = 445
"""Lines of such columns on both sides together."""

WIDE: Final = "\u2e80"
"""From here on letters take two places: Chinese, Japanese, Korean."""

BESIDES: Final = {"<h2": 0.8, "<h3": 0.5, "<li": 0.15}
"""Space round a heading or an item, in lines."""

_TAG = re.compile("<[^>]*>")


def fits(sheet: Sheet) -> bool:
    """Whether the sheet has room on two sides of A4 or Letter."""
    return lines_of(sheet) <= ROOM


def lines_of(sheet: Sheet) -> float:
    """How many lines of a column the sheet takes. The head runs over all three columns."""
    head = sum(_lines(text) for text in (sheet.title, sheet.title, sheet.source, sheet.about))
    return head + sum(map(_block, main_part(sheet)))


def _block(block: str) -> float:
    return _lines(unescape(_TAG.sub("", block))) + sum(more for tag, more in BESIDES.items() if tag in block)


def _lines(text: str) -> int:
    return -(-(len(text) + sum(char >= WIDE for char in text)) // ACROSS)
