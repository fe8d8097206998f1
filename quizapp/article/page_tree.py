"""A web page as a tree of elements with blocks of text in them, made in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from quizapp.article.markup import Mark, marks
from quizapp.article.page_meta import PageMeta
from quizapp.article.page_names import is_unlikely, weight_of
from quizapp.deck.kinds_words import listed

_SKIPPED: Final = listed(
    "script style noscript template svg math button select textarea iframe object figure dialog option figcaption"
)
"""Elements whose text is none of a page's."""

BLOCKS: Final = listed(
    """
    p div section article main header h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr td th dl dt dd body br hr
    form nav aside footer center address
    """
)
"""Elements that begin on a line of their own, each of which parts the text before it from the text in it."""

_VOID: Final = listed("area base br col embed hr img input link meta source track wbr")
_CLOSED_BY: Final = {
    "li": listed("li"),
    "p": BLOCKS - {"br", "body"},
    "dt": listed("dt dd"),
    "dd": listed("dt dd"),
    "tr": listed("tr"),
    "td": listed("td th tr"),
    "th": listed("td th tr"),
}
"""What ends an element whose own end may be left away."""

MOST_MARKS: Final = 500_000
"""Begins and ends of elements, and texts between them; the pages of the longest articles have some ten thousand."""

_TELLING: Final = listed("meta script title")
_DEEPEST: Final = 200
"""Elements within each other; what is deeper counts as part of the deepest."""


class Node:
    """An element: within which other (its number, -1 for none), and what its name and tag let one expect."""

    __slots__ = ("parent", "tag", "unlikely", "weight")

    def __init__(self, tag: str, parent: int, unlikely: bool, weight: int) -> None:
        self.tag, self.parent, self.unlikely, self.weight = tag, parent, unlikely, weight


class Block:
    """Text between two marks of structure: in which element, begun by which tag, and how much of it is links."""

    __slots__ = ("linked", "node", "pieces", "tag", "text")

    def __init__(self, tag: str, node: int) -> None:
        self.tag, self.node = tag, node
        self.pieces: list[str] = []
        self.linked = 0
        self.text = ""


class Tree:
    """The elements of a page in the order in which they begin, and its blocks of text."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.blocks: list[Block] = []
        self.passwords = 0
        """Fields for a password."""

        self.whole = True
        """Whether all of the page was read."""

        self.meta = PageMeta()


class _Builder:
    """Goes through a page once."""

    def __init__(self) -> None:
        self.tree = Tree()
        self.open: list[tuple[str, int, int]] = []  # tag, number, how many skipped elements it is within
        self.links = 0
        self.in_title = False
        self.tag: str | None = ""  # of the block that the next text begins; None while a block goes on

    def begin(self, tag: str, values: Mapping[str, str]) -> None:
        """An element begins."""
        self._end_implied(tag)
        self.links += tag == "a"
        self.tree.passwords += tag == "input" and values.get("type", "").lower() == "password"
        if tag in BLOCKS:
            self.tag = tag
        if tag in _VOID or len(self.open) >= _DEEPEST:
            return
        parent, skipped = (self.open[-1][1], self.open[-1][2]) if self.open else (-1, 0)
        self.open.append((tag, len(self.tree.nodes), skipped + (tag in _SKIPPED)))
        self.tree.nodes.append(Node(tag, parent, is_unlikely(tag, values), weight_of(values)))

    def _end_implied(self, tag: str) -> None:
        last = self.open[-1][0] if self.open else ""
        if tag in _CLOSED_BY.get(last, ()):
            self.end(last)

    def end(self, tag: str) -> None:
        """An element ends; those within it that were never closed end with it."""
        self.links -= tag == "a" and self.links > 0
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place][0] == tag:
                del self.open[place:]
                break
        if tag in BLOCKS:
            self.tag = ""

    def add(self, data: str) -> None:
        """Text."""
        if self.in_title:
            self.tree.meta.titles.append(" ".join(data.split()))
            return
        if not data or (self.open and self.open[-1][2]):
            return
        bare = len(data.strip())
        if self.tag is not None and bare:
            self.tree.blocks.append(Block(self.tag, self.open[-1][1] if self.open else -1))
            self.tag = None
        if self.tree.blocks and self.tag is None:
            self.tree.blocks[-1].pieces.append(data)
            self.tree.blocks[-1].linked += bare * (self.links > 0)

    def head(self, mark: Mark) -> None:
        """Take from an element what it says of the page."""
        if mark.tag == "meta":
            self.tree.meta.meta(mark.attributes)
        elif mark.tag == "script" and "ld+json" in mark.attributes.get("type", "").lower():
            self.tree.meta.data(mark.text)
        elif mark.tag == "title":
            self.in_title = not mark.ends


def tree_of(html: str) -> Tree:
    """The tree of a page, read up to ``MOST_MARKS``. Never fails."""
    builder = _Builder()
    for number, mark in enumerate(marks(html)):
        if number > MOST_MARKS:
            builder.tree.whole = False
            break
        if mark.tag in _TELLING:
            builder.head(mark)
        if not mark.tag:
            builder.add(mark.text)
        elif mark.ends:
            builder.end(mark.tag)
        else:
            builder.begin(mark.tag, mark.attributes)
    for block in builder.tree.blocks:
        block.text = " ".join("".join(block.pieces).split())
    builder.tree.blocks = [block for block in builder.tree.blocks if block.text]
    return builder.tree
