"""A deck's file under its author's eye: what it says, what is wrong with it, and its entries as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from quizapp.deck import written
from quizapp.deck.article_check import of_entry
from quizapp.deck.article_found import Passages
from quizapp.deck.drafted import SECTION
from quizapp.deck.entry_edits import applied, inserted, key_dropped, key_set, removed
from quizapp.deck.entry_text import Entries, Spot, plain
from quizapp.deck.full_check import advised
from quizapp.deck.layout_tree import Items, LayoutError, Leaf
from quizapp.deck.main_keys import MAIN
from quizapp.deck.model import Deck, Dispute, Entry, Prompt, Side
from quizapp.deck.overrule import not_overruled
from quizapp.deck.place import Place
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import WAITS, Level, Problem
from quizapp.deck.read import read_deck
from quizapp.deck.read_paused import collector_paused
from quizapp.deck.text import clean
from quizapp.questions.advice import quality
from quizapp.questions.advice_asked import of_points
from quizapp.study.preview import AT_ONCE, View

REVIEW: Final = "review"
"""The key that says why an entry needs an eye."""

MEND: Final = "Small slips, such as a key in capitals, are put right in the file by: quizapp check DECK --fix"

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
    said = value_of(spot, MAIN[spot.section])
    return said if isinstance(said, str) else ", ".join(said)


class Opened:
    """A deck's file as it was read, held against the article in ``passages``.

    ``view`` is None where nothing of it can be used. ``entries`` are its entries as they are written; none where the
    file cannot be changed here, and ``trouble`` says why. ``problems`` are those of reading until advice was taken,
    which makes it ``advised``: at once in a deck as people write them, later in a very large one. ``file`` tells where
    in it the entries stand; handed in, it saves looking for them once more.
    """

    def __init__(self, data: bytes, name: str, passages: Passages | None = None, file: Entries | None = None) -> None:
        reading = read_deck(data, name)
        self.data = data
        self.advised = len(data) <= AT_ONCE
        self.problems = advised(reading, data, (quality,)) if self.advised else reading.problems
        self.view = View(reading.deck, reading, data) if reading.deck else None
        self.trouble = ""
        self.file = file
        self.entries: tuple[Spot, ...] = ()
        self._places: list[tuple[Place, int]] = []
        self.article = ""
        """The file of the article that it was drafted from, as seen from its folder."""
        try:
            self.file = file or Entries(data)
            self._lay_out(self.file)
        except LayoutError as error:
            self.trouble = f"This file cannot be changed here: {error}. {MEND}"
        deck = reading.deck
        self._reading = reading
        self._passages = passages
        self._things: dict[Place, Thing] = {each.place: each for each in things_of(deck)} if deck else {}
        self._at = {place: at for at, (place, _) in enumerate(self._places)}

    def _lay_out(self, found: Entries) -> None:
        self.entries = tuple(found.spots)
        for spot in self.entries:
            start = spot.start if spot.key and isinstance(spot.node, Leaf) else spot.node.start
            line = found.lines.number(start)
            last = found.lines.number(max(spot.end - 1, start))
            self._places.append((Place(line, start - found.lines.start(line) + 1), last))
        drafted = next((value for key, value in found.root.pairs if key.text == SECTION), None)
        told_of = plain(drafted) if drafted is not None else {}
        article = told_of.get("article", "") if isinstance(told_of, dict) else ""
        self.article = clean(article) if isinstance(article, str) else ""

    def advice(self) -> tuple[Problem, ...]:
        """All problems, as check tells them. Changes nothing, so that another thread may work it out."""
        return advised(self._reading, self.data, (quality,))

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
        """The problems of an entry, those that its questions and the article show too; but for that it waits."""
        first, last = self._places[at]
        after = self._places[at + 1][0] if at + 1 < len(self._places) else Place(last + 1)
        start, end = (first.line, first.column), min((after.line, after.column), (last + 1, 1))
        found = dict.fromkeys((*self.problems, *self._shown(self.thing(at))))
        own = [each for each in found if start <= (each.place.line, each.place.column) < end and each.code != WAITS]
        return sorted(own, key=lambda each: (each.place.line, each.place.column))

    def _shown(self, thing: Thing | None) -> Iterable[Problem]:
        """Advice that takes too long to be sought for all entries."""
        view = self.view
        if view is None or self.file is None or thing is None or isinstance(thing, Dispute | Prompt | Side):
            return ()
        where = Pointer(self.file.text)
        found = [*of_points(view.bank, view.points(thing), where)]
        found += of_entry(thing, self._passages, where) if self._passages else ()
        return not_overruled(found, self._reading.overrules, view.deck)

    def errors_beyond(self, before: Opened) -> list[Problem]:
        """The errors that an earlier state of the file had not."""
        known = {(problem.code, problem.message) for problem in before.problems}
        errors = (problem for problem in self.problems if problem.level is Level.ERROR)
        return [problem for problem in errors if (problem.code, problem.message) not in known]


Change = tuple[int, Mapping[str, Value]] | int
"""What is done to the entry at a place: other values for some keys (nothing takes a key out), or it is dropped."""


def changed(entries: Entries, changes: Sequence[Change], dispute: tuple[str, str] | None = None) -> Entries:
    """A deck's file with some entries changed or dropped, and a dispute (its key and question) added.

    Raises VettingError where that cannot be done without touching anything else.
    """
    try:
        with collector_paused():
            entries, changes = _at_once(entries, changes)
            for change in sorted(changes, key=_place, reverse=True):  # from the end, so that places before it stay
                entries = _with_values(entries, *change) if isinstance(change, tuple) else _dropped(entries, change)
            return _with_dispute(entries, *dispute) if dispute else entries
    except (LayoutError, ValueError) as error:
        raise VettingError(f"This cannot be written into the file: {error}.") from error


def let_go(entries: Entries, at: int) -> bytes:
    """A deck's file in which an entry no longer waits, not read again. Raises VettingError."""
    try:
        return entries.file.changed(key_dropped(entries, entries.spots[at], REVIEW))
    except (LayoutError, ValueError) as error:
        raise VettingError(f"This cannot be written into the file: {error}.") from error


def waiting(entries: Entries, reasons: Sequence[tuple[int, str]]) -> Entries:
    """A deck's file in which the entries at these places wait, each for its reason. Raises VettingError.

    All at once: of a dispute hundreds of views may hang.
    """
    before = entries.spots
    try:
        made = Entries(
            entries.file.changed([each for at, why in reasons for each in key_set(entries, before[at], REVIEW, why)])
        )
    except (LayoutError, ValueError) as error:
        raise VettingError(f"This cannot be written into the file: {error}.") from error
    apart, after = dict(reasons), made.spots
    others = [_says([each for at, each in enumerate(spots) if at not in apart]) for spots in (before, after)]
    if others[0] != others[1] or any(value_of(after[at], REVIEW) != clean(why) for at, why in reasons):
        raise VettingError("This cannot be written into the file: another entry would change with it.")
    return made


def alike_but(one: Opened, other: Opened, at: int) -> bool:
    """Whether two states of a file say the same, but for the entry at a place."""
    (*before,), (*after,) = one.entries, other.entries
    return len(before) == len(after) and _says([*before[:at], *before[at + 1 :]]) == _says(
        [*after[:at], *after[at + 1 :]]
    )


def _place(change: Change) -> int:
    return change if isinstance(change, int) else change[0]


def _says(spots: Sequence[Spot]) -> list[object]:
    return [(spot.section, spot.key, spot.says) for spot in spots]


def _at_once(entries: Entries, changes: Sequence[Change]) -> tuple[Entries, Sequence[Change]]:
    """The file with all that can be done without reading it in between, and what is left to do, as places are then.

    Of a voice or dispute hundreds of entries may hang. The last entry of a section takes its key with it, and what
    stands in brackets its comma, so that these are left.
    """
    before = entries.spots
    apart = [change for change in changes if isinstance(change, int) and not before[change].whole.flow]
    for whole in {id(before[at].whole): before[at].whole for at in apart}.values():
        here = [at for at in apart if before[at].whole is whole]
        if len(here) == len(whole.nodes if isinstance(whole, Items) else whole.pairs):
            apart.remove(here[0])
    if len(apart) < 2:
        return entries, changes
    made = applied(entries, [each for at in apart for each in removed(entries, before[at])])
    if _says(made.spots) != _says([spot for at, spot in enumerate(before) if at not in {*apart}]):
        raise LayoutError("another entry would change with it")
    left = [change for change in changes if change not in apart]
    return made, [_moved(change, sum(at < _place(change) for at in apart)) for change in left]


def _moved(change: Change, by: int) -> Change:
    """A change of an entry that stands so many places further up now."""
    return change - by if isinstance(change, int) else (change[0] - by, change[1])


def _dropped(entries: Entries, at: int) -> Entries:
    before = entries.spots
    made = applied(entries, removed(entries, before[at]))
    if _says(made.spots) != _says([*before[:at], *before[at + 1 :]]):
        raise LayoutError("another entry would change with it")
    return made


def _with_values(entries: Entries, at: int, values: Mapping[str, Value]) -> Entries:
    for key, value in values.items():
        before = entries.spots
        said = _in_file(key, value)
        done = key_set(entries, before[at], key, said) if said else key_dropped(entries, before[at], key)
        entries = applied(entries, done)
        after = entries.spots
        if _says([*after[:at], *after[at + 1 :]]) != _says([*before[:at], *before[at + 1 :]]):
            raise LayoutError("another entry would change with it")
        if value_of(after[at], key) != (value or ""):
            raise LayoutError(f"“{key}” would say something else")
    return entries


def _in_file(key: str, value: Value) -> written.Value:
    """A value as it is written: paragraphs are numbers, all else is text."""
    if key != "from" or not value or not all(each.isascii() and each.isdecimal() for each in value):
        return value
    return int(value) if isinstance(value, str) else tuple(map(int, value))


def _with_dispute(entries: Entries, key: str, question: str) -> Entries:
    disputes = entries.within("disputes")
    last = disputes[-1] if disputes else None
    made = applied(entries, inserted(entries, "disputes", [(key, {"question": question})], last))
    added = [spot for spot in made.spots if (spot.section, spot.key) == ("disputes", key)]
    if len(added) != 1 or _says([spot for spot in made.spots if spot is not added[0]]) != _says(entries.spots):
        raise LayoutError("there is no place for another question among its disputes")
    return made


def difference(was: bytes, now: bytes) -> tuple[int, bytes, bytes]:
    """Where two files begin to differ, and what each has there."""
    start = _alike(was, now)
    end = _alike(was[start:][::-1], now[start:][::-1])
    return start, was[start : len(was) - end], now[start : len(now) - end]


def _alike(one: bytes, other: bytes) -> int:
    """How many bytes two begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
