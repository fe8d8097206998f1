"""A deck's file under its author's eye: what it says, what is wrong with it, and its entries as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from quizapp.deck import schema, written
from quizapp.deck.entry_edits import inserted, key_dropped, key_set, removed
from quizapp.deck.entry_text import Entries, Spot, plain
from quizapp.deck.full_check import Look, advised
from quizapp.deck.layout_tree import LayoutError, Leaf
from quizapp.deck.model import Deck, Dispute, Entry, Prompt, Side
from quizapp.deck.place import Place
from quizapp.deck.problems import WAITS, Level, Problem
from quizapp.deck.read import read_deck
from quizapp.deck.text import clean
from quizapp.study.preview import AT_ONCE, View

REVIEW: Final = "review"
"""The key that says why an entry needs an eye."""

MEND: Final = "Slips that the app reads as meant are written out by: quizapp check DECK --fix"

Thing = Entry | Dispute | Prompt | Side
"""What a deck may hold an entry of."""

Value = str | tuple[str, ...]
"""What stands behind a key: a text, or several."""


class VettingError(Exception):
    """A change that cannot be made; the message says why, in a sentence."""


def things_of(deck: Deck) -> Iterator[Thing]:
    """All that a deck holds, section by section."""
    yield from deck.entries()
    yield from deck.discussion
    yield from deck.sides.values()
    yield from deck.disputes.values()


def value_of(spot: Spot, key: str) -> Value:
    """What an entry has behind a key, cleaned; ``""`` where that is not there."""
    found = spot.says
    said = found.get(key, "") if isinstance(found, dict) else ""
    if isinstance(said, list):
        return tuple(clean(each) for each in said if isinstance(each, str))
    return clean(said) if isinstance(said, str) else ""


def title_of(spot: Spot) -> str:
    """What an entry says in the first place."""
    sort = schema.SECTIONS[spot.section]
    said = value_of(spot, "holds" if spot.section == "viewpoints" else sort.required[0])
    return said if isinstance(said, str) else ", ".join(said)


class Opened:
    """A deck's file as it was read.

    ``view`` is None where nothing of it can be used. ``entries`` are its entries as they are written; none where the
    file cannot be changed here, and ``trouble`` says why. ``problems`` are those of reading until advice was taken,
    which makes it ``advised``: at once in a deck as people write them, later in a very large one.
    """

    def __init__(self, data: bytes, name: str, looks: Sequence[Look] = ()) -> None:
        reading = read_deck(data, name)
        self.data = data
        self.advised = len(data) <= AT_ONCE
        self.problems = advised(reading, data, looks) if self.advised else reading.problems
        self.view = View(reading.deck, reading, data) if reading.deck else None
        self.trouble = ""
        self.entries: tuple[Spot, ...] = ()
        self._places: list[tuple[Place, int]] = []
        self.article = ""
        """The file of the article that it was drafted from, as seen from its folder."""
        try:
            self._lay_out(Entries(data))
        except LayoutError as error:
            self.trouble = f"This file cannot be changed here: {error}. {MEND}"
        deck = reading.deck
        self._reading = reading
        self._looks = tuple(looks)
        self._things: dict[Place, Thing] = {each.place: each for each in things_of(deck)} if deck else {}
        self._at = {place: at for at, (place, _) in enumerate(self._places)}

    def _lay_out(self, found: Entries) -> None:
        self.entries = tuple(spot for spots in found.sections for spot in spots)
        for spot in self.entries:
            start = spot.start if spot.key and isinstance(spot.node, Leaf) else spot.node.start
            line = found.lines.number(start)
            last = found.lines.number(max(spot.end - 1, start))
            self._places.append((Place(line, start - found.lines.start(line) + 1), last))
        drafted = next((value for key, value in found.root.pairs if key.text == "drafted"), None)
        told_of = plain(drafted) if drafted is not None else {}
        article = told_of.get("article", "") if isinstance(told_of, dict) else ""
        self.article = clean(article) if isinstance(article, str) else ""

    def advice(self) -> tuple[Problem, ...]:
        """All problems, as check tells them. Changes nothing, so that another thread may work it out."""
        return advised(self._reading, self.data, self._looks)

    def take_advice(self, problems: tuple[Problem, ...]) -> None:
        """Tell these problems from now on."""
        self.problems, self.advised = problems, True

    def thing(self, at: int) -> Thing | None:
        """What the entry at a place of the order is in the deck; None where it cannot be used."""
        return self._things.get(self._places[at][0])

    def at(self, thing: Thing) -> int:
        """Where a thing of the deck stands in the order of the file."""
        return self._at[thing.place]

    def line(self, at: int) -> int:
        """In which line an entry begins."""
        return self._places[at][0].line

    def reason(self, at: int) -> str:
        """Why an entry needs an eye; ``""`` where it does not."""
        said = value_of(self.entries[at], REVIEW)
        return said if isinstance(said, str) else "; ".join(said)

    def about(self, at: int) -> list[Problem]:
        """The problems of an entry, but for that it waits."""
        first, last = self._places[at]
        after = self._places[at + 1][0] if at + 1 < len(self._places) else Place(last + 1)
        start, end = (first.line, first.column), min((after.line, after.column), (last + 1, 1))
        return [
            problem
            for problem in self.problems
            if problem.code != WAITS and start <= (problem.place.line, problem.place.column) < end
        ]

    def errors_beyond(self, before: Opened) -> list[Problem]:
        """The errors that an earlier state of the file had not."""
        known = {(problem.code, problem.message) for problem in before.problems}
        errors = (problem for problem in self.problems if problem.level is Level.ERROR)
        return [problem for problem in errors if (problem.code, problem.message) not in known]


Change = tuple[int, Mapping[str, Value]] | int
"""What is done to the entry at a place: other values for some keys (nothing takes a key out), or it is dropped."""


def changed(data: bytes, changes: Sequence[Change], dispute: tuple[str, str] | None = None) -> bytes:
    """A deck's file with some entries changed or dropped, and a dispute (its key and question) added.

    Raises VettingError where that cannot be done without touching anything else.
    """
    try:
        for change in sorted(changes, key=_place, reverse=True):  # from the end, so that places before it stay
            data = _dropped(data, change) if isinstance(change, int) else _with_values(data, *change)
        return _with_dispute(data, *dispute) if dispute else data
    except (LayoutError, ValueError) as error:
        raise VettingError(f"This cannot be written into the file: {error}.") from error


def _place(change: Change) -> int:
    return change if isinstance(change, int) else change[0]


def _spots(found: Entries) -> list[Spot]:
    return [spot for spots in found.sections for spot in spots]


def _says(spots: Sequence[Spot]) -> list[object]:
    return [(spot.section, spot.key, spot.says) for spot in spots]


def _dropped(data: bytes, at: int) -> bytes:
    found = Entries(data)
    before = _spots(found)
    made = found.file.changed(removed(found, before[at]))
    if _says(_spots(Entries(made))) != _says([*before[:at], *before[at + 1 :]]):
        raise LayoutError("another entry would change with it")
    return made


def _with_values(data: bytes, at: int, values: Mapping[str, Value]) -> bytes:
    for key, value in values.items():
        found = Entries(data)
        before = _spots(found)
        spot = before[at]
        said = _in_file(key, value)
        data = found.file.changed(key_set(found, spot, key, said) if said else key_dropped(found, spot, key))
        after = _spots(Entries(data))
        if _says([*after[:at], *after[at + 1 :]]) != _says([*before[:at], *before[at + 1 :]]):
            raise LayoutError("another entry would change with it")
        if value_of(after[at], key) != (value or ""):
            raise LayoutError(f"“{key}” would say something else")
    return data


def _in_file(key: str, value: Value) -> written.Value:
    """A value as it is written: paragraphs are numbers, all else is text."""
    if key != "from" or not value or not all(each.isascii() and each.isdecimal() for each in value):
        return value
    return int(value) if isinstance(value, str) else tuple(map(int, value))


def _with_dispute(data: bytes, key: str, question: str) -> bytes:
    found = Entries(data)
    disputes = found.within("disputes")
    last = disputes[-1] if disputes else None
    made = found.file.changed(inserted(found, "disputes", [(key, {"question": question})], last))
    after = _spots(Entries(made))
    added = [spot for spot in after if (spot.section, spot.key) == ("disputes", key)]
    if len(added) != 1 or _says([spot for spot in after if spot is not added[0]]) != _says(_spots(found)):
        raise LayoutError("there is no place for another question among its disputes")
    return made
