"""What a sentence lost on the way to another one that it must not lose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quizapp.draft.model.derive import Derived
from quizapp.draft.model.words import ADJUNCTS, CLAUSES, FREE, JOINTS, PREDICATES, Word, figures, names
from quizapp.draft.words_common import ADVERBS, COORDINATORS, PREPOSITIONS, TITLES
from quizapp.draft.words_names import LEADS

HEDGED: Final = "leave out a word that hedges, denies or counts"

_OPENERS: Final = COORDINATORS | {"meanwhile", "however", "still", "so", "also", "indeed", "then", "now"}


_SET_OFF: Final = frozenset("(—–;:")


def slips(found: Derived, base: Sequence[Word], text: str, *, part: bool = False) -> str:
    """What a sentence lost that it must not lose, as a reason to refuse it; nothing where all is well.

    ``part``: it is a part of the base, and only what stands between its first and last word counts.
    """
    scope = range(found.first, found.last + 1) if part else range(len(base))
    cuts = list(_cuts(found, base, scope))
    reasons = {j for a, b in cuts if _is_reason(base, a) for j in range(a, b)}
    reasons |= set(range(_opening(base)))
    if any(base[j].is_kept and j not in found.kept and j not in reasons for j in scope):
        return HEDGED
    if any(_is_torn(base, found, name) for name in names(base)):
        return "tear a name apart"
    for a, b in figures(text, base):
        telling = [j for j in range(a, b) if base[j].low not in FREE]
        if any(j in found.kept for j in telling) and not all(j in found.kept for j in telling if j in scope):
            return "take a figure from what it counts"
    if not part and not _keeps_verb(found, base):
        return "leave out what is done or said"
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
    telling = [j for j in range(_opening(base), len(base)) if base[j].low not in FREE]
    if telling and base[telling[0]].low in PREPOSITIONS and telling[0] not in found.kept:
        begun = next((j for j in telling if base[j].is_apart), len(base))
        if any(j in found.kept for j in range(begun)):
            return False
        telling = [j for j in telling if j >= begun]
    if not telling:
        return False
    name = next((name for name in names(base) if name[0] == telling[0]), None)
    return telling[0] in found.kept or (name is not None and name[1] - 1 in found.kept)


def _opening(base: Sequence[Word]) -> int:
    """How many words at the beginning only join a sentence to the one before."""
    return next((j for j, word in enumerate(base) if word.low not in _OPENERS), len(base))


def _keeps_verb(found: Derived, base: Sequence[Word]) -> bool:
    """Whether a verb is left, as far as verbs are known."""
    verbs = [
        j
        for j, word in enumerate(base)
        if word.low in PREDICATES or (word.low.endswith("ed") and not (word.is_name and j))
    ]
    return not verbs or any(j in found.kept for j in verbs)


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
    before = found.first - 1
    headless = before >= 0 and before not in found.kept and not base[found.first].marks
    if headless and base[before].low in FREE and base[before].low != "that":
        return True
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
    led = first > 0 and (base[first - 1].low in JOINTS or base[first - 1].is_kept)
    if led and not (base[first].is_apart or base[first].is_new):
        return False
    tells = any(word.low in PREDICATES or word.low.endswith("ed") for word in base[first:end])
    adjunct = opening in ADJUNCTS and not tells
    if end - first == 1 and opening in ADVERBS:
        return True
    if end == len(base) or base[end].is_apart or base[end].is_new:
        return adjunct or base[first].is_new or _is_aside(base, first, end, tells)
    return adjunct and base[end].low in JOINTS


def _is_aside(base: Sequence[Word], first: int, end: int, tells: bool) -> bool:
    """Whether a stretch that ends at a mark only adds something: a clause, what is set off, what somebody is.

    One of several things that are counted up is none: money offered for two things is not offered for one.
    """
    word = base[first]
    if word.low in COORDINATORS:
        return word.is_apart and tells
    if word.low in CLAUSES or not _SET_OFF.isdisjoint(word.marks):
        return True
    if not word.is_apart:
        return False
    doing = word.low.endswith(("ing", "ed"))
    being = word.low in FREE and end < len(base) and base[end].low not in FREE | COORDINATORS
    return doing or being
