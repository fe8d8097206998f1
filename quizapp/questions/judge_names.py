"""Whether typed words name a person: in full, by the last name, with initials, whatever the title."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from quizapp.deck.folding import ARTICLES, SUFFIXES, TITLES, word_set
from quizapp.questions.judge_distance import distance
from quizapp.questions.judge_match import Match, in_order, nearest, negations, run_together, word_slips
from quizapp.questions.judge_spelling import Spelling

_GENERATIONS: Final = word_set("jr sr")
_PLAIN_TITLES: Final = word_set(
    "mr mrs ms miss mx former ex then acting don dona sra srta senor senora herr frau madame"
)
_FULL_TITLES: Final = {
    "gen": "general",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "pres": "president",
    "dr": "doctor",
    "prof": "professor",
    "capt": "captain",
    "col": "colonel",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "maj": "major",
    "adm": "admiral",
}
_LONG_TITLES: Final = tuple(sorted(title for title in TITLES if len(title) >= 6))


def match_name(typed: Spelling, key: Spelling) -> Match | None:
    """How near typed words come to a person's name; None when they name somebody else or too little of the name.

    The last name is always needed, first names only if typed must agree; an initial agrees with what it begins.
    """
    if negations(typed) != negations(key):
        return None
    if typed.words == key.words:
        return Match()
    one, two = untitled(typed), untitled(key)
    if _other_title(typed, key):
        return None
    whole = nearest([in_order(one, two), run_together(one, two)])
    found = whole if whole and not whole.edits else nearest([whole, _in_part(one, two), _turned(one, two)])
    if found and _generation(typed) != _generation(key):
        return replace(found, loss=found.loss + 1)
    return found


def untitled(name: Spelling, keep: frozenset[str] = frozenset()) -> Spelling:
    """A name without titles before and degrees behind it; at least one word stays. ``keep``: endings that stay."""
    start, end = 0, len(name.words)
    while start < end - 1 and _is_title(name.words[start]):
        start += 1
    while end > start + 1 and name.words[end - 1] in SUFFIXES - keep:
        end -= 1
    return name.cut(start, end)


def identity(name: Spelling) -> tuple[str, ...]:
    """The words of a name of which two are the same only if they name one person.

    Titles are left out where a first name tells the person; Jr. and Sr. stay.
    """
    bare = untitled(name, _GENERATIONS)
    if len(bare.words) > 1 or len(bare.words) == len(name.words):
        return bare.words
    return tuple(_FULL_TITLES.get(word, word) for word in name.bare.words if word not in _PLAIN_TITLES)


def _generation(name: Spelling) -> frozenset[str]:
    return _GENERATIONS & set(name.words[-1:])


def _other_title(typed: Spelling, key: Spelling) -> bool:
    """Whether nothing but a last name is given on either side, with titles that differ (Judge Smith, Senator Smith)."""
    if len(untitled(typed).words) > 1 or len(untitled(key).words) > 1:
        return False
    one, two = _titles(typed), _titles(key)
    return bool(one) and bool(two) and not one & two


def _titles(name: Spelling) -> set[str]:
    before = name.words[: len(name.words) - len(untitled(name).words)]
    return {_FULL_TITLES.get(word, word) for word in before} - _PLAIN_TITLES - ARTICLES


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
