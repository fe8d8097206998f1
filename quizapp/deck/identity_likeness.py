"""How like two statements are: by the words that they share, the rarer in the deck the more telling."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from quizapp.deck.pattern import pattern

LONGEST: Final = 600
"""Characters of a statement that are looked at."""

MOST_REPAIRED: Final = 6
"""Words without a partner that are compared letter by letter; a statement with more was rewritten, not corrected."""

SAME_WORD: Final = 0.7
"""Two words this like (share of letters in common runs) are one word with a slip of writing."""

_WORD = pattern(r"\w+(?:[.,:]\d+)*")


def tokens(text: str) -> list[str]:
    """The words and numbers of a statement, lower case, up to a bound."""
    return _WORD.findall(text[:LONGEST].casefold())


class Weights:
    """How telling each word is within a set of statements: one that stands in all of them tells nothing."""

    def __init__(self, statements: Sequence[Iterable[str]]) -> None:
        self.total = max(1, len(statements))
        self.counts: Counter[str] = Counter()
        for statement in statements:
            self.counts.update(set(statement))

    def of(self, word: str) -> float:
        """The weight of a word: inverse document frequency, above 0."""
        return math.log((1 + self.total) / (1 + self.counts[word])) + 0.1


def likeness(one: Sequence[str], two: Sequence[str], weights: Weights) -> float:
    """From 0.0 to 1.0: the weight of the words that two statements share, of all their words (Dice's measure).

    Words that differ by a slip of writing are shared by the degree of their likeness; numbers never are.
    """
    left, right = Counter(one), Counter(two)
    shared = left & right
    common = _weight(shared, weights)
    only_left, only_right = left - shared, right - shared
    if 0 < len(only_left) <= MOST_REPAIRED and 0 < len(only_right) <= MOST_REPAIRED:
        common += _repaired(sorted(only_left), sorted(only_right), weights)
    whole = _weight(left, weights) + _weight(right, weights)
    return min(1.0, 2 * common / whole) if whole else 1.0


def _weight(words: Mapping[str, int], weights: Weights) -> float:
    """The weight of a bag of words."""
    return sum(weights.of(word) * count for word, count in words.items())


def _repaired(left: list[str], right: list[str], weights: Weights) -> float:
    """The weight that words share with their nearest partners."""
    common = 0.0
    for word in left:
        ratio, partner = max((word_likeness(word, other), other) for other in right)
        if ratio >= SAME_WORD:
            common += ratio * (weights.of(word) + weights.of(partner)) / 2
            right = [other for other in right if other != partner]
            if not right:
                break
    return common


def word_likeness(one: str, two: str) -> float:
    """How like two words are, 0.0 to 1.0. Words with digits are equal or not; very long ones too."""
    if one == two:
        return 1.0
    if len(one) + len(two) > 80 or any(char.isdigit() for char in one + two):
        return 0.0
    return _ratio(one, two)


def answer_likeness(one: str, two: str) -> float:
    """How like two answers are: 1.0 for the same words and numbers, 0.0 where a number differs."""
    left, right = tokens(one), tokens(two)
    if left == right:
        return 1.0
    if _numbers(left) != _numbers(right):
        return 0.0
    return _ratio(" ".join(left)[:100], " ".join(right)[:100])


def _ratio(one: str, two: str) -> float:
    """The share of letters in common runs. Few commands compare any, so difflib is loaded by the first that does."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, two, autojunk=False).ratio()


def _numbers(words: Iterable[str]) -> list[str]:
    """The words that hold digits."""
    return [word for word in words if any(char.isdigit() for char in word)]
