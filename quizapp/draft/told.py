"""What a page or a file with marks of structure comes to: plain text, and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Page:
    """The text of an article, paragraphs set apart by empty lines, and what the page's head tells."""

    text: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
