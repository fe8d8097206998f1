"""The unit of a figure, taken from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.figures_units import measure, singular
from quizapp.deck.kinds_words import LINKS, STOPS
from quizapp.deck.numerals import SCALES, SHORT_SCALES
from quizapp.deck.pattern import pattern

SHARE: Final = "share"
"""The unit of a fraction of something: two-thirds of the voters."""

RANK: Final = "rank"
"""The unit of a place in an order: the third, No. 1."""

YEAR: Final = "year"

_AFTER = pattern(r"[\s-]*((?:[^\W\d_]+(?:['’-][^\W\d_]+)*[\s]*){1,8})")
_PERCENT = pattern(r"[\s-]*(?:%|percent\b|per cent\b|percentage points?\b|pct\b)")
_SIGNS: Final = frozenset("$€£¥₹₽₩₺")
_RANK_BEFORE = pattern(r"(?:\bno\.|\bnumber|#|№|\branked)\s*$", re.I)
_AGE_BEFORE = pattern(r"\b(?:aged?|ages)\s+(?:of\s+)?$", re.I)
_QUOTES: Final = str.maketrans(dict.fromkeys('“”"„«»‘', " "))
_COUNTED: Final = frozenset({"people", "men", "women", "children", "police", "cattle", "sheep", "fish", "feet", "mice"})


def unit_around(before: str, after: str) -> str:
    """The unit of a figure that does not say its own: from the sign before it or the noun after it; or nothing."""
    if _PERCENT.match(after):
        return "percent"
    tail = before[-12:]
    sign = (tail[:-1] if tail[-1:].isspace() else tail)[-1:]
    if sign in _SIGNS:
        return unit_named(sign)
    if _RANK_BEFORE.search(tail):
        return RANK
    found = _AFTER.match(after[:90].translate(_QUOTES))
    unit = _counted(found[1].lower().split()) if found else ""
    return unit or (YEAR if _AGE_BEFORE.search(tail) else "")


def _counted(words: Sequence[str]) -> str:
    """What is counted, out of the words that follow a number: the first plural, else the noun before the next verb."""
    phrase: list[str] = []
    for word in words:
        if not phrase and (word in SCALES or word in SHORT_SCALES or word in LINKS):
            continue
        if word in STOPS:
            break
        phrase.append(word)
    if not phrase:
        return ""
    if phrase[0] in {"times", "fold"}:
        return "times"
    if phrase[0].startswith("year-old"):
        return YEAR
    if (found := measure(phrase[0])) is not None:
        return found.name
    plural = next((word for word in phrase if _is_plural(word)), "")
    noun = plural or (phrase[-1] if len(phrase) <= 2 else phrase[0])
    return unit_named(noun)


def unit_named(word: str) -> str:
    """The name of a unit: that of the measure that a word or sign means, else the singular of what is counted."""
    word = word.lower()
    found = measure(word)
    return found.name if found is not None else singular(word)


def _is_plural(word: str) -> bool:
    """Whether a word looks like the plural of an English noun."""
    ending = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word in _COUNTED or (ending and len(word) > 3)
