"""Slips of the pen mended in a deck's file: only what the app reads as meant already, so that the deck stays the same.

Reading mends tabs, bent quotation marks, missing blanks and the like before YAML sees them; here the file gets what was
read. Lines, comments and layout stay, and what would change a single value of the deck is left to its author.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.compose_notes import Lines, Notes
from quizapp.deck.compose_recover import mended
from quizapp.deck.pattern import pattern
from quizapp.deck.problems import Problem, Reading
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import text_of
from quizapp.deck.read_curly import straightened
from quizapp.deck.read_typed import Edit, edited, typed
from quizapp.deck.reformat import encoded
from quizapp.deck.sameness import same
from quizapp.deck.sections_remedies import quoted
from quizapp.deck.text import without_controls

ROUNDS: Final = 5
"""Times that a file is gone through, since one slip may hide another."""

MOST_TRIES: Final = 50
"""Times that a file is read again for what must be tried one by one."""

_REMEDY = pattern(
    r"Did you mean “(?P<name>[^“”]+)”\?"
    r"|Write (?:“[a-z_]+: )?(?P<value>\[[^\n]*?\]|[\d.]+)(?:”?\.|; or put it in quotes .*)"
)
"""What to write in place of the words that a problem points at, where that is told to the letter."""


def fixed(data: bytes) -> bytes:
    """A deck's file with its slips mended; the same bytes where there is nothing to mend, or not safely."""
    before, text = read_deck(data), text_of(data)
    if before.deck is None or not isinstance(text, str) or encoded(text, data) != data:
        return data
    text = without_controls(text)
    for _ in range(ROUNDS):
        was, text = text, _mended_once(text)
        if text == was:
            break
    return encoded(text, data)


def _mended_once(text: str) -> str:
    """The text without the slips that can be told from it; what these hid may show only then."""
    before = read_deck(text.encode())
    if not before.problems:
        return text
    for mend in (_as_typed, _as_recovered):
        made = mend(text)
        if _better(before, made):
            before, text = read_deck(made.encode()), made
    return _by_remedies(text, before)


def _as_typed(text: str) -> str:
    """The text in the form that YAML wants."""
    notes = Notes(text)
    return straightened(typed(text, notes), notes)


def _as_recovered(text: str) -> str:
    """The text with lines in their columns and quotation marks closed."""
    return mended(text, Notes(text))


def _by_remedies(text: str, before: Reading) -> str:
    """The text with names and lists as the problems say: all at once, or those one by one that change nothing."""
    edits = list(_edits(text, before.problems))
    whole = edited(text, edits)
    if not edits or _better(before, whole):
        return whole
    for edit in reversed(edits[:MOST_TRIES]):  # from the end, so that places before it stay
        made = edited(text, [edit])
        if _better(before, made):
            before, text = read_deck(made.encode()), made
    return text


def _edits(text: str, problems: Sequence[Problem]) -> Iterator[Edit]:
    """What the remedies say to write, from the beginning of the file to its end, none inside another."""
    lines, end = Lines(text), 0
    for problem in problems:
        found = _REMEDY.fullmatch(problem.remedy)
        start = lines.start(problem.place.line) + problem.place.column - 1
        if found is None or start < end or problem.code == "unknown-code":  # a guess would set other advice aside
            continue
        end = start + problem.width
        instead = found["value"] or quoted(found["name"])
        yield Edit(start, end, instead, problem.code, problem.message, problem.remedy)


def _better(before: Reading, made: str) -> bool:
    """Whether a text holds the same deck with fewer problems and no new sort of them."""
    after = read_deck(made.encode())
    old, new = (Counter(problem.code for problem in reading.problems) for reading in (before, after))
    return new < old and same(before.deck, after.deck)
