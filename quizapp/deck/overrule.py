"""Advice that an author sets aside by a word in the file, ``fine: [one-sided]``, at an entry or for the whole deck.

A key, not a comment: editors complete it, a misspelt code is told, and what it is about needs no counting of lines. It
is never taken for an answer, as a key called "accept" would be. Errors cannot be set aside.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from quizapp.deck.model import Deck
from quizapp.deck.place import Place
from quizapp.deck.problems import Level, Overrule, Problem


def not_overruled(problems: Iterable[Problem], overrules: Sequence[Overrule], deck: Deck | None) -> tuple[Problem, ...]:
    """The problems without the advice that is set aside."""
    if not overrules:
        return tuple(problems)
    everywhere = frozenset(chain.from_iterable(one.codes for one in overrules if one.whole))
    by_entry = {_spot(one.place): one.codes for one in overrules if not one.whole}
    starts = sorted({*by_entry, *(_spot(place) for place in _places(deck))})
    return tuple(one for one in problems if not _aside(one, everywhere, by_entry, starts))


def _aside(
    problem: Problem,
    everywhere: frozenset[str],
    by_entry: dict[tuple[int, int], tuple[str, ...]],
    starts: Sequence[tuple[int, int]],
) -> bool:
    if problem.level is Level.ERROR:
        return False
    at = bisect_right(starts, _spot(problem.place))
    codes = by_entry.get(starts[at - 1], ()) if at else ()
    return problem.code in everywhere or problem.code in codes


def _spot(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _places(deck: Deck | None) -> Iterable[Place]:
    """Where the entries of a deck begin."""
    if deck is None:
        return []
    kept = (deck.entries(), deck.disputes.values(), deck.sides.values(), deck.discussion)
    return (each.place for each in chain(*kept))
