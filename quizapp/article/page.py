"""The article in a web page as saved: its text without menus, promotion and comments, and what the page says of itself.

Rules after readability (Arc90): paragraphs vote for what holds them; what is mostly links, or named like furniture, is
left out. Standard library alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from quizapp.article.markup import marks
from quizapp.article.told import Kind, Page, Part
from quizapp.deck.kinds_words import listed

_SKIPPED: Final = listed(
    """
    script style noscript template svg math nav aside footer form button select textarea iframe object figure dialog
    """
)
_BLOCKS: Final = listed(
    """
    p div section article main header h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th dl dt dd body br hr
    """
)
_KINDS: Final = {tag: Kind.HEADING for tag in listed("h1 h2 h3 h4 h5 h6")} | {
    tag: Kind.ITEM for tag in listed("li td th dl dt dd")
}
_VOID: Final = listed("area base br col embed hr img input link meta source track wbr")
_FURNITURE = re.compile(
    r"comment|promo|related|share|social|sidebar|newsletter|advert|\bads?\b|cookie|consent|footer|navi|\bnav\b|menu|breadcrumb"
    r"|subscribe|signup|paywall|popup|modal|banner|widget|recommend|trending|most-read|caption|credit|toolbar|hidden",
    re.I,
)
_META: Final = {
    "og:title": "title",
    "og:site_name": "publisher",
    "author": "author",
    "article:author": "author",
    "article:published_time": "date",
    "date": "date",
    "dc.date": "date",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LEAST: Final = 25
"""Letters of a paragraph that votes."""

_DEEPEST: Final = 100
"""Elements within each other; what is deeper is no article."""


@dataclass(slots=True)
class _Block:
    """Text between two marks of structure: in which elements (the outermost first), and how much of it is links."""

    tag: str
    within: tuple[int, ...]
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class _Reader:
    """Goes through a page once and keeps its blocks of text."""

    def __init__(self) -> None:
        self.page = Page()
        self.blocks: list[_Block] = []
        self.open: list[tuple[str, int, bool]] = []  # tag, number, whether it is left out
        self.count = 0
        self.links = 0
        self.in_title = False
        self.tag: str | None = ""  # of the block that the next text begins; None while a block goes on

    def begin(self, tag: str, values: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == "meta":
            self._meta(values)
        if tag == "title":
            self.in_title = True
        self.links += tag == "a"
        if tag in _BLOCKS:
            self.tag = tag
        if tag in _VOID:
            return
        self.count += 1
        if len(self.open) < _DEEPEST:
            self.open.append((tag, self.count, self._is_left_out(tag, values)))

    def end(self, tag: str) -> None:
        """An element ends; those within it that were never closed end with it."""
        if tag == "title":
            self.in_title = False
        self.links -= tag == "a" and self.links > 0
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                break
        if tag in _BLOCKS:
            self.tag = ""

    def add(self, data: str) -> None:
        """Text."""
        if self.in_title:
            self.page.title = self.page.title or " ".join(data.split())
        elif not any(left for _, _, left in self.open) and data:
            if self.tag is not None and data.strip():
                self.blocks.append(_Block(self.tag, tuple(number for _, number, _ in self.open)))
                self.tag = None
            if not self.blocks:
                return
            self.blocks[-1].parts.append(data)
            self.blocks[-1].linked += len(data.strip()) * (self.links > 0)

    def _is_left_out(self, tag: str, values: Mapping[str, str]) -> bool:
        if tag in _SKIPPED or "hidden" in values or values.get("aria-hidden") == "true":
            return True
        named = f"{values.get('class', '')} {values.get('id', '')} {values.get('role', '')}"
        return tag not in {"body", "html", "main", "article"} and _FURNITURE.search(named) is not None

    def _meta(self, values: Mapping[str, str]) -> None:
        key = _META.get((values.get("property") or values.get("name") or "").lower())
        content = " ".join(values.get("content", "").split())
        if key == "date":
            found = _DAY.match(content)
            content = found.group() if found else ""
        if key and content and not (key == "author" and content.startswith("http")):
            setattr(self.page, key, content)


def page_of(html: str) -> Page:
    """The article of a page. Never fails; a page without paragraphs has no text."""
    reader = _Reader()
    for mark in marks(html):
        if not mark.tag:
            reader.add(mark.text)
        elif mark.ends:
            reader.end(mark.tag)
        else:
            reader.begin(mark.tag, mark.attributes)
    blocks = [block for block in reader.blocks if block.text and block.linked <= len(block.text) / 2]
    main = _main(blocks)
    kept = [block for block in blocks if main is None or main in block.within]
    page = reader.page
    page.parts = _parts(kept, page.title)
    return page


def _parts(blocks: list[_Block], title: str) -> list[Part]:
    """The paragraphs, from the headline on."""
    headline = next((number for number, block in enumerate(blocks) if block.tag == "h1"), None)
    if headline is not None:
        blocks = blocks[headline:]
    parts = [Part(block.text, _KINDS.get(block.tag, Kind.TEXT)) for block in blocks]
    return [Part(title, Kind.HEADING), *parts] if title and parts and headline is None else parts


def _main(blocks: list[_Block]) -> int | None:
    """The element that holds the article: for which the most text in paragraphs votes.

    A paragraph gives its letters to what holds it, and half of them to what holds that.
    """
    votes: dict[int, float] = {}
    for block in blocks:
        letters = len(block.text) - block.linked
        if letters < _LEAST or block.tag not in {"p", "blockquote", "pre", "", "div", "br"}:
            continue
        for number, share in zip(reversed(block.within[-3:]), (1.0, 0.5, 0.25), strict=False):
            votes[number] = votes.get(number, 0.0) + share * letters
    if not votes:
        return None
    best = max(votes, key=lambda number: (votes[number], -number))
    return _widened(blocks, best)


def _widened(blocks: list[_Block], best: int) -> int:
    """The element, or the one around it where that holds a good deal more text of the same sort."""
    paths = [block.within for block in blocks if best in block.within]
    path = paths[0][: paths[0].index(best) + 1]
    held = sum(len(block.text) for block in blocks if best in block.within)
    for outer in reversed(path[:-1]):
        more = sum(len(block.text) for block in blocks if outer in block.within)
        if more > 1.4 * held:
            return outer if more < 4 * held else best
    return best
