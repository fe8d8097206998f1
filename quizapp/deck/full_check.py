"""All that an author is told of a deck: what reading finds, and advice that only its author needs, when asking for it.

Reading happens at each opening and must be fast; the looks here are for who writes the deck.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from quizapp.deck.fairness import fairness, positions
from quizapp.deck.model import Deck
from quizapp.deck.overrule import not_overruled
from quizapp.deck.place import NOWHERE
from quizapp.deck.problems import Problem, Reading
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import text_of
from quizapp.deck.text import without_controls
from quizapp.deck.unfinished import unfinished

Look = Callable[[Deck, str], Iterable[Problem]]
"""What looks at a deck and the text of its file, and gives advice."""


USUAL: Final[tuple[Look, ...]] = (fairness, unfinished)
"""Looks at any deck."""

WHOLE: Final[tuple[Look, ...]] = (positions,)
"""Looks at decks without errors: where one has some, what seems to be missing may only be misspelt."""


def checked(data: bytes, name: str = "deck", looks: Sequence[Look] = ()) -> tuple[Problem, ...]:
    """The problems of a deck's file, from its top to its end; last what concerns no line of it. Never raises.

    ``looks`` are taken before the usual ones.
    """
    return advised(read_deck(data, name), data, looks)


def advised(reading: Reading, data: bytes, looks: Sequence[Look] = ()) -> tuple[Problem, ...]:
    """The same of a file's content that was read already."""
    text = text_of(data)
    if reading.deck is None or not isinstance(text, str):
        return reading.problems
    text = without_controls(text)  # as it was read: places count its characters
    usual = (*USUAL, *WHOLE) if reading.ok else USUAL
    found = [problem for look in (*looks, *usual) for problem in look(reading.deck, text)]
    return tuple(sorted((*reading.problems, *not_overruled(found, reading.overrules, reading.deck)), key=_order))


def _order(problem: Problem) -> tuple[bool, int, int]:
    place = problem.place
    return place == NOWHERE and not problem.line_text, place.line, place.column
