"""What a page or a file with marks of structure comes to: its parts, and what it says of itself."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class PartKind(Enum):
    """What a part of a page is."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    """Of a list, or a cell of a table: it ends without a mark, and nothing goes on in it."""


class Part(NamedTuple):
    """A paragraph, heading or item as the page sets it apart; on one line."""

    text: str
    kind: PartKind = PartKind.TEXT


class Page:
    """The parts of an article in order, and what the page's head tells.

    ``trouble`` says why this is no article, as the rest of a sentence that begins with the file's name; empty for one.
    """

    __slots__ = ("author", "date", "parts", "publisher", "title", "trouble")

    def __init__(self) -> None:
        self.title = ""
        self.author = ""
        self.publisher = ""
        self.date = ""
        self.parts: list[Part] = []
        self.trouble = ""
