"""What a length measures (English): a width is no wrong answer to a question for a height, or it gives itself away."""

from __future__ import annotations

import re

from quizapp.deck.figures import parse_figure
from quizapp.deck.figures_units import measure
from quizapp.deck.model import Mark
from quizapp.deck.pattern import pattern
from quizapp.questions.wording import BLANK

UNLIKE = 3.0
"""So many times as much a length may be if only one of the two says what it measures."""

_WAYS = (
    "long|wide|deep|high|tall|thick|across|broad|above|below|away|apart|from|in length|in width|in height|in diameter"
)
_WAY = pattern(rf"\W*(?:[a-z]+ )?(?P<way>{_WAYS})\b", re.IGNORECASE)
_SAME = {"broad": "wide", "in width": "wide", "in length": "long", "in height": "high", "tall": "high"}


def alike_lengths(blanked: str, mark: Mark, other_blanked: str, other: Mark) -> bool:
    """Whether two marked figures, each with its blanked statement, may stand side by side, as far as they are lengths.

    They do where both are said to be the same ("long", "above the sea"); where one alone says it, if they are near.
    """
    if not (_is_length(mark) and _is_length(other)):
        return True
    one, two = _way(blanked, mark), _way(other_blanked, other)
    if one == two:
        return True
    first, second = parse_figure(mark.text), parse_figure(other.text)
    if (one and two) or first is None or second is None or min(first.value, second.value) <= 0:
        return False
    return max(first.value, second.value) <= UNLIKE * min(first.value, second.value)


def _is_length(mark: Mark) -> bool:
    known = measure(mark.unit)
    return known is not None and known.dimension == "length"


def _way(blanked: str, mark: Mark) -> str:
    """The word behind a length that says what it measures; ``""`` for none."""
    found = _WAY.match(blanked, mark.start + len(BLANK))
    way = found["way"].casefold() if found is not None else ""
    return _SAME.get(way, way)
