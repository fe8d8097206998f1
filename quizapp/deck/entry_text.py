"""Where the entries of a deck stand in its file, with the comments that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from yaml import YAMLError

from quizapp.deck import schema
from quizapp.deck.compose_notes import Lines
from quizapp.deck.file_text import FileText
from quizapp.deck.layout_tree import Items, LayoutError, Leaf, Node, Pairs, leaves, tree_of
from quizapp.deck.place import Place

Plain = str | list["Plain"] | dict[str, "Plain"]
"""What a node says, wherever and however it is written."""

_SET_ASIDE = re.compile(r"#+ *-(?: |$)", re.M)
_OF_A_DRAFT: Final = "# check:"
"""How drafts of old marked what needs an eye."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry in a deck's file.

    ``whole`` is the list or the keys that it stands in, ``number`` counts its place there from 0, ``key`` is what it
    stands under in a section of keys, else empty. ``start`` is the offset of its dash, key or, in brackets, its first
    character; ``behind`` that of what stands behind these, and ``end`` the one behind its last. ``node`` is what it
    holds.
    """

    section: str
    key: str
    node: Node
    whole: Items | Pairs
    number: int
    start: int
    end: int
    behind: int

    @property
    def says(self) -> Plain:
        """What the entry says; a bare text stands for its main key."""
        bare = schema.SECTIONS[self.section].bare
        return {bare: self.node.text} if isinstance(self.node, Leaf) and bare else plain(self.node)

    @property
    def pairs(self) -> Mapping[str, Node]:
        """The entry's keys with what stands under them; none of a bare text."""
        return {key.text: value for key, value in self.node.pairs} if isinstance(self.node, Pairs) else {}


class Entries:
    """The entries of a deck's file by section."""

    def __init__(self, data: bytes) -> None:
        """Raises LayoutError, with the reason in words, for a file that is no YAML or holds what decks don't."""
        self.data = data
        self.file = FileText(data)
        self.text = self.file.text
        self.lines = Lines(self.text)
        try:
            root = tree_of(self.text, anchors=True).root
        except YAMLError as error:
            line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
            raise LayoutError(f"line {line} is no YAML") from None
        if not isinstance(root, Pairs):
            raise LayoutError("it holds no keys")
        self.root = root
        self.sections = [[*self._in(key.text, node)] if key.text in schema.SECTIONS else [] for key, node in root.pairs]
        """The entries of each key of the deck, in the order of these."""

    @property
    def spots(self) -> list[Spot]:
        """All entries in the order of the file."""
        return [spot for spots in self.sections for spot in spots]

    def within(self, section: str) -> list[Spot]:
        """The entries of a section in the order of the file."""
        return [spot for spot in self.spots if spot.section == section]

    def at(self, section: str, place: Place) -> Spot | None:
        """The entry that a reading of the same file has at a place."""
        start = self.lines.start(place.line) + place.column - 1
        return next((spot for spot in self.within(section) if spot.node.start == start), None)

    def under(self, section: str, key: str) -> Spot | None:
        """The entry under a key, in a section of keys."""
        return next((spot for spot in self.within(section) if spot.key == key), None)

    def line(self, at: int) -> int:
        """Where the line begins that holds an offset."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line ends that holds an offset."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def next_line(self, at: int) -> int:
        """Where the line behind the one begins that holds an offset; the end of the text where there is none."""
        return min(self.line_end(at) + 1, len(self.text))

    def column(self, at: int) -> int:
        """In which column an offset stands, from 0."""
        return at - self.line(at)

    def begin(self, spot: Spot) -> int:
        """Where the lines of an entry begin, the comments above included that speak of it.

        A comment above the first entry speaks of the section, and so does one between blank lines of the entries
        below it; one further in belongs to the entry above.
        """
        own = self.line(spot.start)
        floor = self.next_line(self._before(spot).end) if spot.number else own
        at = own
        while at > floor and self._is_comment(before := self.line(at - 1), 0, self.column(spot.start)):
            at = before
        above = self.text[at:own]
        if spot.number == 0 and self._line(first := self.line(max(0, own - 1))).startswith(_OF_A_DRAFT):
            return first
        group = at > floor and not self._line(self.line(at - 1)) and not self._ends_apart(spot)
        return own if group or _SET_ASIDE.search(above) else at

    def finish(self, spot: Spot) -> int:
        """Where the lines of an entry end: behind the comments below that stand further in than its dash or key."""
        at, column = self.next_line(spot.end), self.column(spot.start)
        while at < len(self.text) and self._is_comment(at, column + 1):
            at = self.next_line(at)
        return at

    def noted(self, spot: Spot) -> bool:
        """Whether comments stand within an entry, behind it on its line, or below it further in."""
        at = spot.behind
        for leaf in leaves(spot.node):
            if leaf.trailing or "#" in self.text[at : leaf.start]:
                return True
            at = leaf.end
        return self.finish(spot) > self.next_line(spot.end)

    def in_lines(self, spot: Spot) -> bool:
        """Whether nothing else stands in the lines of an entry but a comma and a comment behind it."""
        before = self.text[self.line(spot.start) : spot.start]
        behind = self.text[spot.end : self.line_end(spot.end)]
        return not before.strip() and re.fullmatch(r"\s*,?\s*(?:#.*)?", behind) is not None

    def _before(self, spot: Spot) -> Spot:
        return self._of(spot)[spot.number - 1]

    def _of(self, spot: Spot) -> list[Spot]:
        """All entries of what an entry stands in."""
        return next(spots for spots in self.sections if spots and spots[0].whole is spot.whole)

    def _ends_apart(self, spot: Spot) -> bool:
        """Whether a blank line follows an entry, or nothing of its section."""
        return spot.number + 1 == len(self._of(spot)) or not self._line(self.finish(spot))

    def _line(self, at: int) -> str:
        """The words of the line that begins at an offset."""
        return self.text[at : self.line_end(at)].strip()

    def _is_comment(self, at: int, low: int, high: int = 1 << 30) -> bool:
        """Whether the line that begins at an offset is a comment, in one of some columns."""
        line = self.text[at : self.line_end(at)]
        return line.lstrip().startswith("#") and low <= line.index("#") <= high

    def _in(self, section: str, node: Node) -> Iterator[Spot]:
        """The entries of a section of the shape that it should have."""
        if isinstance(node, Items) and section in schema.LISTS:
            for number, each in enumerate(node.nodes):
                start = each.start if node.flow else self._dash(node, each)
                yield Spot(section, "", each, node, number, start, end_of(each), start + (not node.flow))
        elif isinstance(node, Pairs) and section in schema.KEYED:
            for number, (key, value) in enumerate(node.pairs):
                yield Spot(section, key.text, value, node, number, key.start, max(key.end, end_of(value)), key.end)

    def _dash(self, items: Items, node: Node) -> int:
        """Where the dash of an entry stands: in its line, or above that."""
        line = self.line(node.start)
        while self.text[line : line + items.column + 1].strip() != "-":
            line = self.line(line - 1)
        return line + items.column


def end_of(node: Node) -> int:
    """The offset behind the last character of a node."""
    if isinstance(node, Leaf) or node.flow:
        return node.end
    return end_of(node.nodes[-1] if isinstance(node, Items) else node.pairs[-1][1])


def plain(node: Node) -> Plain:
    """What a node says."""
    if isinstance(node, Leaf):
        return [] if node.style == "[]" else {} if node.style == "{}" else node.text
    if isinstance(node, Items):
        return [plain(each) for each in node.nodes]
    return {key.text: plain(value) for key, value in node.pairs}
