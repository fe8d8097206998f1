"""How questions do: how often missed, how long they take, which wrong option draws people, which are suspicious.

A question is suspicious when everybody misses it, or when those who do well otherwise miss it more than the others:
then its key is perhaps wrong, or it misleads. The measure is the correlation between being right on the question and
the share right in the rest of the sitting (the point-biserial correlation, corrected by leaving the question out:
S. Henrysson 1963, Correction of item-total correlations in item analysis, Psychometrika 28, 211-218). Below 0 the
key should be looked at (R. L. Ebel and D. A. Frisbie 1991, Essentials of educational measurement, 5th ed., ch. 13).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import median
from typing import TYPE_CHECKING, Final

from quizapp.questions.model import Kind

if TYPE_CHECKING:
    from quizapp.record.insights import Given

MISSED_BY_ALL: Final = 8
"""From so many answers without one right, everybody misses it: by mere guessing among four options that happens once in
ten times, among two once in 256."""

CORRELATED: Final = 20
"""From so many answers the correlation is computed; with fewer it says nothing."""

AGAINST: Final = -0.1
"""From here down those who do well elsewhere miss the question: 0 itself is reached by chance too often."""

ONE_OF: Final = frozenset(
    {Kind.TRUE_FALSE, Kind.CHOICE, Kind.WHO_SAYS, Kind.HOLDS, Kind.AGREE, Kind.ANSWERS, Kind.FACT_OR_CLAIM}
)
"""Kinds with one right option: here a wrong answer is a wrong option."""


@dataclass(frozen=True, slots=True)
class Item:
    """How one question does.

    ``asked`` and ``right`` count all answers; the rest comes from the latest ones: the ``median`` time (ms), the wrong
    option chosen most often (``drawn``, so many ``times``), and the ``correlation`` (None: too few answers to tell).
    """

    question: str
    point: str
    asked: int
    right: int
    median: int = 0
    drawn: str = ""
    times: int = 0
    correlation: float | None = None

    @property
    def share(self) -> float:
        """Share right, 0.0 to 1.0."""
        return self.right / self.asked if self.asked else 0.0

    @property
    def doubt(self) -> str:
        """Why the question is suspicious: ``all miss it``, ``the good miss it``, or ``""``."""
        if self.asked >= MISSED_BY_ALL and not self.right:
            return "all miss it"
        return "the good miss it" if self.correlation is not None and self.correlation <= AGAINST else ""


def item(question: str, point: str, asked: int, right: int, given: Sequence[Given]) -> Item:
    """The question with what its answers say."""
    drawn, times = _drawn(given)
    middle = round(median(one.millis for one in given)) if given else 0
    return Item(question, point, asked, right, middle, drawn, times, correlation(given))


def _drawn(given: Sequence[Given]) -> tuple[str, int]:
    """The wrong option chosen most often; of those chosen as often, the first in the alphabet."""
    chosen = Counter(
        one.options[one.chosen[0]]
        for one in given
        if not one.right and one.kind in ONE_OF and len(one.chosen) == 1 and one.chosen[0] < len(one.options)
    )
    return min(chosen.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))


def correlation(given: Sequence[Given]) -> float | None:
    """The correlation of being right with the share right in the rest of the sitting, -1.0 to 1.0.

    None where answers are too few or all alike. With one learner it also holds that learner's progress.
    """
    pairs = [
        (float(one.right), (one.sitting_right - one.right) / (one.sitting_answered - 1))
        for one in given
        if one.sitting_answered > 1
    ]
    if len(pairs) < CORRELATED:
        return None
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread_x, spread_y = sum((x - mean_x) ** 2 for x in xs), sum((y - mean_y) ** 2 for y in ys)
    if spread_x < 1e-9 or spread_y < 1e-9:
        return None
    both = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return both / sqrt(spread_x * spread_y)
