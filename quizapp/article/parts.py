"""What a page or a file with marks of structure comes to: its parts, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Page:
    """The parts of an article in order, and what the page's head tells."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    parts: list[Part] = field(default_factory=list)
    trouble: str = ""
    """Why this is no article, as the rest of a sentence that begins with the file's name; empty for an article."""
