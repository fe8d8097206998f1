"""Whether typed words name a person: in full, by the last name, with initials, whatever the title."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from quizapp.deck.folding import SUFFIXES, TITLES
from quizapp.questions.judge_distance import distance
from quizapp.questions.judge_match import Match, in_order, nearest, negations, run_together, word_slips
from quizapp.questions.judge_spelling import Spelling

_LONG_TITLES: Final = tuple(sorted(title for title in TITLES if len(title) >= 6))


def match_name(typed: Spelling, key: Spelling) -> Match | None:
    """How near typed words come to a person's name; None when they name somebody else or too little of the name.

    The last name is always needed, first names only if typed must agree; an initial agrees with what it begins.
    """
    if negations(typed) != negations(key):
        return None
    one, two = untitled(typed), untitled(key)
    whole = nearest([in_order(typed, key), in_order(one, two), run_together(one, two)])
    if whole and not whole.edits:
        return whole
    return nearest([whole, _in_part(one, two), _turned(one, two)])


def untitled(name: Spelling) -> Spelling:
    """A name without titles before and degrees behind it; at least one word stays."""
    start, end = 0, len(name.words)
    while start < end - 1 and _is_title(name.words[start]):
        start += 1
    while end > start + 1 and name.words[end - 1] in SUFFIXES:
        end -= 1
    return name.cut(start, end)


@lru_cache(maxsize=1024)
def _is_title(word: str) -> bool:
    return word in TITLES or (len(word) >= 6 and any(distance(word, title, 1) <= 1 for title in _LONG_TITLES))


def _in_part(typed: Spelling, key: Spelling) -> Match | None:
    """The last name, with those other parts of the name that were typed, in order."""
    if not typed.words or len(key.words) < 2:
        return None
    last = word_slips(typed.words[-1], key.words[-1])
    if last is None:
        return None
    edits, at, wrote = last, 0, [typed.words[-1]] if last else []
    for word in _with_initials(typed.words[:-1], key.words[:-1]):
        place, slips = _place(word, key.words, at)
        if place is None:
            if len(word) == 1 and at:  # a middle initial that the answer doesn't have
                continue
            return None
        edits, at = edits + slips, place + 1
        wrote += [word] if slips else []
    return Match(edits, 1, tuple(wrote)) if edits <= 2 else None


def _with_initials(typed: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """The typed names with initials that were run together apart: M.B. is m b where two names begin so."""
    if typed and 1 < len(typed[0]) <= len(names) and typed[0] == "".join(name[0] for name in names[: len(typed[0])]):
        return (*typed[0], *typed[1:])
    return typed


def _place(word: str, names: tuple[str, ...], at: int) -> tuple[int | None, int]:
    """Where among the names before the last, from ``at`` on, a typed name stands, and with how many slips."""
    for place in range(at, len(names) - 1):
        name = names[place]
        if (len(word) == 1 or len(name) == 1) and word[0] == name[0]:
            return place, 0
        slips = word_slips(word, name)
        if slips is not None:
            return place, slips
    return None, 0


def _turned(typed: Spelling, key: Spelling) -> Match | None:
    """The same names in another order (Sheridan, Mary Beth)."""
    same = len(key.words) > 1 and sorted(typed.words) == sorted(key.words)
    return Match(0, 1) if same else None


def lacks_last_name(typed: Spelling, key: Spelling) -> bool:
    """Whether only names were typed that stand before the last name."""
    one, two = untitled(typed), untitled(key)
    if not one.words or len(one.words) >= len(two.words):
        return False
    return all(word_slips(a, b) is not None for a, b in zip(one.words, two.words, strict=False))
