"""Which figures may be estimated: sizes that one can come near to, and none that must not be a game."""

from __future__ import annotations

import re

from quizapp.deck.figures import Figure, parse_figure
from quizapp.deck.figures_units import measure
from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind
from quizapp.deck.pattern import pattern

SMALLEST_ESTIMATE = 13
"""Counts up to a dozen are known or not known; there is nothing to estimate."""

SMALLEST_MULTIPLE = 5
"""So is what doubled, tripled or quadrupled."""

_TIMES = frozenset({"age", "year", "month", "year old", "year of age"})
"""Units of figures that count years: an age and a term of office are known or not known."""

_HARM = pattern(
    r"\b(?:deaths?|died|dead|deadly|dying|fatal\w*|kill\w*|lives|wound\w*|injur\w*|casualt\w*|murder\w*|homicid\w*"
    r"|suicid\w*|massacr\w*|execut(?:ed|ions?)|victims?|overdos\w*|drown\w*|shot|tortur\w*|rapes?|raped|abus\w*"
    r"|bodies|corpses?|hostages?|disappear\w*|miscarri\w*|genocid\w*)\b",
    re.IGNORECASE,
)
"""What is not a game: figures about harm to people are neither estimated nor set beside invented ones."""


def may_be_estimated(answer: str, kind: AnswerKind, unit: str, told: str) -> bool:
    """Whether a figure is one to estimate: a share, a sum, a measure, a multiple or a count of more than a dozen.

    ``unit`` is the author's; ``told`` is all that is said with the figure: a figure of harm to people is none.
    """
    figure = parse_figure(answer) if kind is AnswerKind.FIGURE else None
    if figure is None or figure.high is not None or figure.rank or figure.value <= 0:
        return False
    return not _HARM.search(f"{told} {unit}") and _has_a_size(figure, fold(unit) or figure.unit)


def counts_harm(answer: str, kind: AnswerKind, told: str) -> bool:
    """Whether an answer is a figure about harm to people, going by all that is ``told`` with it (English).

    The dead are not invented: a wrong figure beside it must be a true one of the deck.
    """
    return (kind is AnswerKind.FIGURE or parse_figure(answer) is not None) and _HARM.search(told) is not None


def _has_a_size(figure: Figure, unit: str) -> bool:
    if unit in _TIMES or (not unit and figure.step == 1.0 and re.fullmatch(r"1[5-9]\d\d|20\d\d", figure.text)):
        return False
    known = measure(figure.unit) or measure(unit)
    if unit == "share" or (known is not None and known.name == "percent"):
        return True
    if known is None:
        return figure.value >= SMALLEST_ESTIMATE
    return figure.value >= SMALLEST_MULTIPLE if known.dimension == "ratio" else _measured(figure, known.dimension)


def _measured(figure: Figure, dimension: str) -> bool:
    """Whether a measured size is no handful of whole units, or is money, which has none too small."""
    return figure.value >= SMALLEST_ESTIMATE or figure.step < 1.0 or dimension.startswith("money")
