"""Whether typed words match expected ones: word by word, with slips of typing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizapp.deck.figures_units import singular
from quizapp.questions.judge_alike import different_words
from quizapp.questions.judge_distance import distance, slips_allowed
from quizapp.questions.judge_spelling import DIRECTIONS, NEGATIONS, SMALL, Spelling, standard

_ENDINGS: Final = ("s", "es", "ed", "d", "ing")
_LONG_ENOUGH: Final = 7
_REORDERED_MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Match:
    """How near typed words come to an answer: fewer ``edits``, then less ``loss``, is nearer.

    ``edits`` are letters; ``loss`` counts what is not letter for letter but is let pass (names left out, small words,
    order, words added). ``wrote`` are the words with a slip. ``note`` says what to tell, ``slip`` that it is one.
    """

    edits: int = 0
    loss: int = 0
    wrote: tuple[str, ...] = ()
    note: str = ""
    slip: bool = False

    @property
    def rank(self) -> tuple[int, int]:
        """Nearness, the nearest first."""
        return self.edits, self.loss


def nearest(matches: Sequence[Match | None]) -> Match | None:
    """The nearest of the matches that there are."""
    return min((match for match in matches if match), key=lambda match: match.rank, default=None)


@lru_cache(maxsize=8192)
def word_slips(typed: str, key: str) -> int | None:
    """The slips between a typed word and the one meant; None when it is another word."""
    if typed == key:
        return 0
    if typed in NEGATIONS or any(char.isdigit() for char in typed + key) or different_words(typed, key):
        return None
    most = slips_allowed(key)
    slips = distance(typed, key, most)
    if slips <= most:
        return slips
    return 1 if _inflected(typed, key) else None


def _inflected(one: str, two: str) -> bool:
    """Whether two words differ in their English ending alone (lab and labs, produce and producing)."""
    if min(len(one), len(two)) < 3:
        return False
    return singular(one) == singular(two) or bool(_stems(one) & _stems(two))


def _stems(word: str) -> set[str]:
    stems = {word.removesuffix("e")} if len(word) > 4 else {word}
    stems |= {
        word[: -len(end)].removesuffix("e") for end in _ENDINGS if word.endswith(end) and len(word) - len(end) > 3
    }
    return stems


def in_order(typed: Spelling, key: Spelling) -> Match | None:
    """The words one by one."""
    if len(typed.words) != len(key.words) or not key.words:
        return None
    edits, wrote, spare = 0, [], _spare(key)
    for one, two in zip(typed.words, key.words, strict=True):
        slips = _slips(one, two, key)
        if slips is None and spare and two not in key.exact and _short_slip(one, two):
            slips, spare = 1, False
        if slips is None:
            return None
        edits += slips
        wrote += [one] if slips else []
    return Match(edits, wrote=tuple(wrote)) if edits <= _most_edits(key) else None


def _slips(typed: str, word: str, key: Spelling) -> int | None:
    """The slips between a typed word and a word of ``key``, which may be an acronym and allow none."""
    if typed == word:
        return 0
    return None if word in key.exact else word_slips(typed, word)


def _spare(key: Spelling) -> bool:
    """Whether one slip in a short word is let pass, because there are enough other letters to tell what is meant."""
    return len(key.words) > 1 and len(key.letters) >= _LONG_ENOUGH


def _short_slip(typed: str, key: str) -> bool:
    if not 2 <= len(key) <= 3 or key in DIRECTIONS or typed in DIRECTIONS | NEGATIONS or (typed + key).isdigit():
        return False
    return typed.isalpha() and key.isalpha() and distance(typed, key, 1) <= 1


def _most_edits(key: Spelling) -> int:
    """Slips allowed in all the words together."""
    return 1 if len(key.letters) < 9 else 2 if len(key.letters) < 25 else 3


def run_together(typed: Spelling, key: Spelling) -> Match | None:
    """The letters without the spaces: for words run together or torn apart."""
    one, two = typed.letters, key.letters
    if one == two:
        return Match() if two and _numbers(typed) == _numbers(key) else None
    if not _may_be_torn(typed, key) or different_words(one, two) or distance(one, two, 1) > 1:
        return None
    return Match(1, wrote=typed.words)


def _numbers(spelling: Spelling) -> list[str]:
    return re.findall(r"\d+", " ".join(spelling.words))


def _may_be_torn(typed: Spelling, key: Spelling) -> bool:
    """Whether a slip may be looked for across spaces: one or two spaces too many or too few, no digits or acronyms."""
    if not 0 < abs(len(typed.words) - len(key.words)) < 3 or len(key.letters) < 5 or key.exact & set(key.words):
        return False
    if any(char.isdigit() for char in typed.letters + key.letters):
        return False
    alone = min(len(typed.words), len(key.words)) == 1
    return alone or _content(typed) == _content(key) or len(key.letters) >= 2 * _LONG_ENOUGH


def _content(spelling: Spelling) -> int:
    return sum(word not in SMALL for word in spelling.words)


def without_small(typed: Spelling, key: Spelling) -> Match | None:
    """The words that carry the sense, in order, when the small words between them differ."""
    if _turns(typed) != _turns(key):
        return None
    found = in_order(_big(typed), _big(key))
    return Match(found.edits, 1, found.wrote, slip=True) if found else None


def reordered(typed: Spelling, key: Spelling) -> Match | None:
    """The same words in another order, where none of them shows a direction and they are few."""
    one, two = _big(typed), _big(key)
    if len(one.words) != len(two.words) or not 2 <= len(two.words) <= _REORDERED_MOST or _turns(typed) or _turns(key):
        return None
    left, edits, wrote = list(one.words), 0, []
    for word in two.words:
        costs = [(slips, place) for place, other in enumerate(left) if (slips := _slips(other, word, key)) is not None]
        if not costs:
            return None
        slips, place = min(costs)
        edits += slips
        wrote += [left[place]] if slips else []
        del left[place]
    return Match(edits, 2, tuple(wrote), slip=True) if edits <= _most_edits(key) else None


def _big(spelling: Spelling) -> Spelling:
    return Spelling(tuple(word for word in spelling.words if word not in SMALL), spelling.exact)


def _turns(spelling: Spelling) -> list[str]:
    return sorted(word for word in spelling.words if word in DIRECTIONS)


def negations(spelling: Spelling) -> int:
    """How many words turn the sense round."""
    return sum(word in NEGATIONS for word in spelling.words)


def match_words(typed: Spelling, key: Spelling) -> Match | None:
    """The nearest way in which typed words match an answer's, whatever the answer is."""
    if negations(typed) != negations(key):
        return in_order(typed.bare, key.bare)  # nothing but a slip in the negation itself is let pass
    plain = nearest([in_order(typed, key), in_order(typed.bare, key.bare), run_together(typed.bare, key.bare)])
    if plain and not plain.edits:
        return plain
    usual = in_order(standard(typed.bare), standard(key.bare))
    return nearest([plain, usual, without_small(typed, key)]) or reordered(standard(typed), standard(key))
