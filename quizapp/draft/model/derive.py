"""Whether a sentence can be made of another one by cutting, and by saying whom a pronoun means.

That is all a model may do to words: what is left must stand in the same order, an adjunct of time or place apart, which
may go to the other end. So nobody can be made to do what was done to them, and no doubt can be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from quizapp.draft.model.words import FREE, LEANING, Word, bare, figures, names
from quizapp.draft.words_common import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    STARTERS,
    SUBORDINATORS,
    TITLES,
    VERBS,
)
from quizapp.draft.words_names import LEADS

MOST_WORDS: Final = 60
"""Words of a sentence that is compared."""

MOST_CUTS: Final = 3
"""Stretches that may be cut out of one sentence."""

LONGEST_NAME: Final = 6
"""Words that may stand for a pronoun."""

_LONGEST_ADJUNCT: Final = 10
"""Words of a phrase of time or place that is moved."""

JOINTS: Final = PREPOSITIONS | RELATIVES | SUBORDINATORS | COORDINATORS
"""Words with which a phrase or clause begins."""

_VERBS: Final = AUXILIARIES | VERBS
_OPENERS: Final = COORDINATORS | {"meanwhile", "however", "still", "so", "also", "indeed", "then", "now"}

HEDGED: Final = "leave out a word that hedges, denies or counts"

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
    if wanted[0].low in PREPOSITIONS:
        for length in range(min(_LONGEST_ADJUNCT, len(wanted) - 1), 1, -1):
            for at in _places(wanted[:length], base):
                yield [*every[at : at + length], *every[:at], *every[at + length :]]
    for length in range(min(_LONGEST_ADJUNCT, len(wanted) - 1), 1, -1):
        if wanted[-length].low in PREPOSITIONS:
            for at in _places(wanted[-length:], base):
                yield [*every[:at], *every[at + length :], *every[at : at + length]]


def _places(part: Sequence[Word], base: Sequence[Word]) -> Iterator[int]:
    """Where some words stand one after the other."""
    lows = [word.low for word in part]
    for at in range(len(base) - len(part) + 1):
        if base[at].low == lows[0] and [word.low for word in base[at : at + len(part)]] == lows:
            yield at


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
        found.append((cost + (not cutting and base[j] not in FREE), steps))
        return min(found, key=lambda each: each[0])

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


def stand_ins(texts: Iterable[Sequence[Word]]) -> frozenset[Run]:
    """What may stand for a pronoun: names and "the ..." as they stand in what came before."""
    found: set[Run] = set()
    for words in texts:
        for at, word in enumerate(words):
            named = word.is_name and word.low not in STARTERS | LEANING
            if not (named or word.low in {"the", "a", "an"}):
                continue
            for end in range(at + 1, min(at + LONGEST_NAME, len(words)) + 1):
                if end > at + 1 and (words[end - 1].marks or words[end - 1].is_kept):
                    break
                last = words[end - 1].low
                if not word.is_kept and last not in FREE and last not in JOINTS and last not in LEANING:
                    found.add(_named([each.low for each in words[at:end]]))
    return frozenset(found)


def _named(lows: Sequence[str]) -> Run:
    """A phrase as it is told of what is known already: "a dam" is "the dam"."""
    first = "the" if lows[0] in {"a", "an"} else lows[0]
    return (first, *lows[1:-1], bare(lows[-1])) if len(lows) > 1 else (bare(first),)


def slips(found: Derived, base: Sequence[Word], text: str, *, part: bool = False) -> str:
    """What a sentence lost that it must not lose, as a reason to refuse it; nothing where all is well.

    ``part``: it is a part of the base, and only what stands between its first and last word counts.
    """
    scope = range(found.first, found.last + 1) if part else range(len(base))
    cuts = list(_cuts(found, base, scope))
    reasons = {j for a, b in cuts if _is_reason(base, a) for j in range(a, b)}
    if any(base[j].is_kept and j not in found.kept and j not in reasons for j in scope):
        return HEDGED
    if any(_is_torn(base, found, name) for name in names(base)):
        return "tear a name apart"
    for a, b in figures(text, base):
        telling = [j for j in range(a, b) if base[j].low not in FREE]
        if any(j in found.kept for j in telling) and not all(j in found.kept for j in telling if j in scope):
            return "take a figure from what it counts"
    if not part and not _keeps_head(found, base):
        return "leave out who or what the sentence is about"
    if _loses_article(found, base) or not all(_is_clean(base, a, b) for a, b in cuts):
        return "cut in the middle of a phrase"
    return ""


def _is_torn(base: Sequence[Word], found: Derived, name: tuple[int, int]) -> bool:
    """Whether a part of a name is left; titles before it may go."""
    inside = [j in found.kept for j in range(*name)]
    if all(inside) or not any(inside):
        return False
    left = inside.index(True)
    titles = all(base[j].low.rstrip(".") in LEADS | TITLES for j in range(name[0], name[0] + left))
    return not (titles and all(inside[left:]) and name[0] + left < name[1] - 1)


def _keeps_head(found: Derived, base: Sequence[Word]) -> bool:
    """Whether the first word that tells stays, behind joining words and behind an adjunct that may go."""
    telling = [j for j, word in enumerate(base) if word.low not in FREE]
    while telling and base[telling[0]].low in _OPENERS:
        telling.pop(0)
    if telling and base[telling[0]].low in PREPOSITIONS and telling[0] not in found.kept:
        telling = [j for j in telling if j >= next((k for k in telling if base[k].is_apart), len(base))]
    if not telling:
        return False
    name = next((name for name in names(base) if name[0] == telling[0]), None)
    return telling[0] in found.kept or (name is not None and name[1] - 1 in found.kept)


def _cuts(found: Derived, base: Sequence[Word], scope: range) -> Iterator[tuple[int, int]]:
    """The stretches of the base that were cut, but for one at the beginning."""
    kept = sorted(j for j in found.kept if base[j].low not in FREE)
    edges = [*kept, scope.stop] if kept[-1] < scope.stop - 1 else kept
    for before, after in pairwise(edges):
        if any(base[j].low not in FREE for j in range(before + 1, after)):
            yield before + 1, after


def _loses_article(found: Derived, base: Sequence[Word]) -> bool:
    """Whether an article is gone from between words that stay."""
    telling = sorted(j for j in found.kept if base[j].low not in FREE)
    between = (range(a + 1, b) for a, b in pairwise(telling) if all(base[j].low in FREE for j in range(a + 1, b)))
    return any(base[j].low != "that" and j not in found.kept for gap in between for j in gap)


def _is_reason(base: Sequence[Word], at: int) -> bool:
    """Whether a reason is given from a word on, and nothing is denied before: "did not go because ..." may mean it did.

    What a reason says does not change what it is a reason for.
    """
    return base[at].low == "because" and not any(word.denies for word in base[:at])


def _is_clean(base: Sequence[Word], first: int, end: int) -> bool:
    """Whether a cut begins where a phrase begins and ends where one ends."""
    while base[first].low in FREE and first < end - 1 and not base[first].is_apart:
        first += 1
    opening = base[first].low
    if first and base[first - 1].low == "according":
        return False
    tells = any(word.low in _VERBS or word.low.endswith("ed") for word in base[first:end])
    adjunct = opening in PREPOSITIONS and not tells
    if end == len(base) or base[end].is_apart or base[end].is_new:
        clause = opening in SUBORDINATORS | RELATIVES | COORDINATORS | ADVERBS
        return base[first].is_apart or base[first].is_new or adjunct or clause
    return (adjunct and base[end].low in JOINTS) or (end - first == 1 and opening in ADVERBS)
