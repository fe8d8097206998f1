"""Whether a sentence can be made of another one by cutting, and by saying whom a pronoun means.

That is all a model may do to words: what is left must stand in the same order, an adjunct of time or place apart, which
may go to the other end. So nobody can be made to do what was done to them, and no doubt can be left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from quizapp.draft.model.words import ADJUNCTS, FREE, LEANING, PREDICATES, Word, bare

MOST_WORDS: Final = 60
"""Words of a sentence that is compared."""

MOST_CUTS: Final = 3
"""Stretches that may be cut out of one sentence."""

LONGEST_NAME: Final = 6
"""Words that may stand for a pronoun."""

_LONGEST_ADJUNCT: Final = 10
"""Words of a phrase of time or place that is moved."""

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """How a sentence was made of another: the words of the other that stay, and the words put for its pronouns."""

    kept: frozenset[int]
    replaced: tuple[tuple[int, Run], ...]
    first: int
    last: int


def derived(wanted: Sequence[Word], base: Sequence[Word], stand_ins: frozenset[Run]) -> Derived | None:
    """How the wanted words come out of the base's with the fewest cuts; None where they do not."""
    if not wanted or max(len(wanted), len(base)) > MOST_WORDS or not _may_come(wanted, base, stand_ins):
        return None
    lows = [word.low for word in wanted]
    for order in _orders(wanted, base):
        found = _aligned(lows, [base[j].low for j in order], stand_ins)
        if found is not None:
            kept = frozenset(order[j] for j in found)
            telling = [j for j in kept if base[j].low not in FREE]
            replaced = tuple((order[j], run) for j, run in found.items() if run)
            return Derived(kept, replaced, min(telling), max(telling)) if telling else None
    return None


def _may_come(wanted: Sequence[Word], base: Sequence[Word], stand_ins: frozenset[Run]) -> bool:
    """Whether each word stands somewhere; most of what is invented is told by that alone."""
    known = {word.low for word in base} | FREE | {bare(low) for run in stand_ins for low in run}
    return all(word.low in known or bare(word.low) in known for word in wanted)


def _orders(wanted: Sequence[Word], base: Sequence[Word]) -> Iterator[list[int]]:
    """The base's words as they stand, and with an adjunct moved to the end at which the wanted words have it."""
    every = list(range(len(base)))
    yield every
    if wanted[0].low in ADJUNCTS:
        for length in range(min(_LONGEST_ADJUNCT, len(wanted) - 1), 1, -1):
            for at in _places(wanted[:length], base):
                yield [*every[at : at + length], *every[:at], *every[at + length :]]
    for length in range(min(_LONGEST_ADJUNCT, len(wanted) - 1), 1, -1):
        if wanted[-length].low in ADJUNCTS:
            for at in _places(wanted[-length:], base):
                yield [*every[:at], *every[at + length :], *every[at : at + length]]


def _places(part: Sequence[Word], base: Sequence[Word]) -> Iterator[int]:
    """Where some words stand one after the other, as a phrase that ends there."""
    lows = [word.low for word in part]
    for at in range(len(base) - len(part) + 1):
        end = at + len(part)
        if base[at].low == lows[0] and [word.low for word in base[at:end]] == lows and _ends(base, end):
            yield at


def _ends(base: Sequence[Word], end: int) -> bool:
    """Whether a phrase of time or place ends before a word: at a mark, a verb or another such phrase."""
    return end == len(base) or base[end].is_apart or base[end].low in PREDICATES | ADJUNCTS


def _aligned(wanted: Sequence[str], base: Sequence[str], stand_ins: frozenset[Run]) -> dict[int, Run] | None:
    """The base's words that stay, with the words put for them if they are others; with as few cuts as may be."""

    @cache
    def best(i: int, j: int, cutting: bool) -> tuple[int, tuple[tuple[int, Run], ...] | None]:
        """The least number of cuts from here on, and the steps: of the base's words those that stay, with what for."""
        if j == len(base):
            return (0, ()) if i == len(wanted) else (len(base) + 1, None)
        found: list[tuple[int, tuple[tuple[int, Run], ...] | None]] = []
        if i < len(wanted) and wanted[i] == base[j]:
            found.append(_step(best(i + 1, j + 1, False), j, ()))
        if i < len(wanted) and base[j] in LEANING:
            found += [_step(best(i + n, j + 1, False), j, run) for n, run in _runs(wanted, i, stand_ins)]
        cost, steps = best(i, j + 1, cutting or base[j] not in FREE)
        skipped = (cost + (not cutting and base[j] not in FREE), steps)
        either = [*found, skipped] if i else [skipped, *found]  # a first word is the one right before what follows
        return min(either, key=lambda each: each[0])

    cost, steps = best(0, 0, False)
    if cost > MOST_CUTS or not steps:
        return None
    return dict(steps)


_Path = tuple[int, tuple[tuple[int, Run], ...] | None]


def _step(after: _Path, j: int, run: Run) -> _Path:
    """A step before others."""
    cost, steps = after
    return (cost, None) if steps is None else (cost, ((j, run), *steps))


def _runs(wanted: Sequence[str], i: int, stand_ins: frozenset[Run]) -> Iterator[tuple[int, Run]]:
    """How many words from ``i`` on may stand for a pronoun."""
    for length in range(1, LONGEST_NAME + 1):
        run = tuple(wanted[i : i + length])
        if len(run) == length and (run in stand_ins or (*run[:-1], bare(run[-1])) in stand_ins):
            yield length, run
