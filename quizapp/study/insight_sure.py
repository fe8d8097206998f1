"""Confidence: whether a learner who says "sure" is right, as a chart and as a score.

The score is Brier's: the mean of ``(p - o) ** 2`` over all answers, with ``p`` the probability stated beforehand and
``o`` 1 for a right answer, 0 for a wrong one. 0 is perfect, and nobody gains by saying other than they believe.
Source: G. W. Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78(1),
1-3. It was chosen over the logarithmic score because that one is infinite for a certainty that fails, and is harder
to say in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizapp.record.remembered import Tally

STATED: Final = {"sure": 0.95, "think": 0.75, "guess": 0.35}
"""The probability that each word stands for; the keys carry none of their own.

"Sure" is one miss in twenty: whoever is oftener wrong was not sure. "Think" is half way between an even chance and
certainty. A guess hits one in two of statements to call true or false and one in four among four options; of two of
those to three of these, 35 %.
"""

Z: Final = 1.96
"""Standard errors of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Word:
    """What came of answers given with one word (``sure``, ``think``, ``guess``)."""

    word: str
    stated: float
    asked: int
    right: int

    @property
    def share(self) -> float:
        """Share right, 0.0 to 1.0."""
        return self.right / self.asked if self.asked else 0.0

    @property
    def verdict(self) -> int:
        """1: says too much (right less often than stated), -1: too little, 0: fits, or too few answers to tell."""
        if not self.asked:
            return 0
        low, high = interval(self.right, self.asked)
        return 1 if high < self.stated else -1 if low > self.stated else 0


@dataclass(frozen=True, slots=True)
class Sureness:
    """The words in falling order, and Brier's score.

    ``plain`` is the score of somebody who always states this learner's own share right: the yardstick, since a score
    depends on how hard the questions are. Both are None where nothing was stated.
    """

    words: tuple[Word, ...] = ()
    score: float | None = None
    plain: float | None = None

    @property
    def asked(self) -> int:
        """How many answers had a word."""
        return sum(word.asked for word in self.words)


def sureness(tallies: Iterable[Tally]) -> Sureness:
    """Confidence from counts by word; words that are not known count for nothing."""
    counts = {tally.bin: tally for tally in tallies}
    words = tuple(
        Word(word, stated, counts[word].asked, counts[word].right) if word in counts else Word(word, stated, 0, 0)
        for word, stated in STATED.items()
    )
    asked = sum(word.asked for word in words)
    if not asked:
        return Sureness(words)
    loss = sum(word.right * (1 - word.stated) ** 2 + (word.asked - word.right) * word.stated**2 for word in words)
    share = sum(word.right for word in words) / asked
    return Sureness(words, loss / asked, share * (1 - share))


def interval(right: int, asked: int) -> tuple[float, float]:
    """Between which shares the true one lies with 95 % (0.0 to 1.0).

    E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22,
    209-212: holds for few answers too. ZeroDivisionError without any.
    """
    share, square = right / asked, Z * Z
    middle = share + square / (2 * asked)
    width = Z * sqrt(share * (1 - share) / asked + square / (4 * asked * asked))
    whole = 1 + square / asked
    return (middle - width) / whole, (middle + width) / whole
