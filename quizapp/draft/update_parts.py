"""What two decks hold, as it is compared when a deck is drafted again: the teacher's deck, and the new draft."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from quizapp.deck import schema
from quizapp.deck.drafted import ALIKE, SECTION, Remembered, likeness, read_line, remembered
from quizapp.deck.entry_text import Entries, Plain, Spot, plain
from quizapp.deck.identity import entry_id
from quizapp.deck.layout_tree import Leaf, Pairs
from quizapp.deck.main_keys import MAIN
from quizapp.deck.model import Deck

One = TypeVar("One", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)
Says = Mapping[str, Plain]


@dataclass(frozen=True)
class Part:
    """An entry of a deck, or something under a key. ``name`` is what a draft remembers it by."""

    section: str
    name: str
    says: Says
    spot: Spot

    @property
    def review(self) -> str:
        """Why it waits for an eye; empty where it does not."""
        return str(self.says.get("review", ""))

    @property
    def text(self) -> str:
        """What it mainly says."""
        return str(self.says.get(MAIN[self.section], ""))

    @property
    def key(self) -> str:
        """The key that it stands under, or its id."""
        return self.spot.key or self.name

    @cached_property
    def memory(self) -> Remembered:
        """What a draft would remember of it."""
        return remembered(self.section, self.spot.key or self.name, self.says)


class DeckParts:
    """All parts of a deck by name, what it remembers of a draft, and what it says of itself."""

    def __init__(self, data: bytes, deck: Deck) -> None:
        """``deck`` is what the bytes were read as. Raises LayoutError where the file cannot be changed."""
        self.entries = Entries(data)
        ids = self._ids(deck)
        found = [self._part(spot, ids) for spots in self.entries.sections for spot in spots]
        self.parts: dict[str, Part] = {}
        for part in found:
            self.parts.setdefault(part.name, part)
        root = {key.text: node for key, node in self.entries.root.pairs}
        memory = plain(root[SECTION]) if SECTION in root else {}
        told = memory if isinstance(memory, dict) else {}
        self.article = str(told.get("article", ""))
        lines = told.get("entries", [])
        read = map(read_line, map(str, lines if isinstance(lines, list) else [lines]))
        self.memory = {line.name: line for line in read if line is not None}

    def within(self, section: str) -> list[Part]:
        """The parts of a section in the order of the file."""
        return [part for part in self.parts.values() if part.section == section]

    def heads(self) -> dict[str, str]:
        """What the deck says of itself and of its source, as a draft remembers these: ``source.title``."""
        found: dict[str, str] = {}
        for key, node in self.entries.root.pairs:
            if isinstance(node, Leaf) and key.text in {"title", "as_of"}:
                found[key.text] = node.text
            elif isinstance(node, Pairs) and key.text == "source":
                found |= {f"source.{name.text}": value.text for name, value in node.pairs if isinstance(value, Leaf)}
        return found

    def _ids(self, deck: Deck) -> dict[int, str]:
        """The id of each entry by the offset at which it stands: its own, or the one made from its words."""
        lines = self.entries.lines
        entries = [*deck.entries(), *deck.discussion]
        return {lines.start(each.place.line) + each.place.column - 1: each.id for each in entries}

    def _part(self, spot: Spot, ids: Mapping[int, str]) -> Part:
        says = spot.says if isinstance(spot.says, dict) else {}
        if spot.key:
            return Part(spot.section, f"{spot.section}.{spot.key}", says, spot)
        own = str(says.get("id", ""))
        name = own or ids.get(spot.node.start) or entry_id(spot.section, str(says.get(MAIN[spot.section], "")))
        return Part(spot.section, name, says, spot)


def kind_of(name: str) -> str:
    """The section of a remembered name, or the letter that ids of a section begin with."""
    section, dot, _ = name.partition(".")
    return section if dot and section in schema.KEYED else name[:1]


def kind(part: Part) -> str:
    """The kind that a part's name would be of, whatever id its teacher gave it."""
    return part.section if part.section in schema.KEYED else part.section[:1]


def likest(wanted: Mapping[One, frozenset[str]], among: Mapping[Other, frozenset[str]]) -> dict[One, Other]:
    """For sketches the ones that they became: the likest pairs first, each once, none that are not alike."""
    posted: dict[str, list[Other]] = defaultdict(list)
    for other, cells in among.items():
        for cell in cells:
            posted[cell].append(other)
    pairs = []
    order = {other: at for at, other in enumerate(among)}
    for at, (one, cells) in enumerate(wanted.items()):
        for other in Counter(other for cell in cells for other in posted.get(cell, ())):
            score = likeness(cells, among[other])
            if score >= ALIKE:
                pairs.append((-score, at, order[other], one, other))
    found: dict[One, Other] = {}
    taken: set[Other] = set()
    for *_, one, other in sorted(pairs, key=lambda pair: pair[:3]):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def by_kind(
    wanted: Iterable[tuple[str, One, frozenset[str]]], among: Iterable[tuple[str, Other, frozenset[str]]]
) -> dict[One, Other]:
    """The likest pairs of one kind."""
    ones: dict[str, dict[One, frozenset[str]]] = defaultdict(dict)
    others: dict[str, dict[Other, frozenset[str]]] = defaultdict(dict)
    for sort, one, cells in wanted:
        ones[sort][one] = cells
    for sort, other, cells in among:
        others[sort][other] = cells
    return {one: other for sort in ones for one, other in likest(ones[sort], others[sort]).items()}


def texts_in(value: Plain) -> list[str]:
    """All texts that a part holds."""
    if isinstance(value, str):
        return [value]
    return [text for each in (value.values() if isinstance(value, dict) else value) for text in texts_in(each)]
