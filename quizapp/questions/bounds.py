"""Figures told as bounds ("more than 1,000"): which other figures would be true there as well (English)."""

from __future__ import annotations

import re
from enum import StrEnum

from quizapp.deck.pattern import pattern

_LOW = r"more than|at least|over|above|upwards of|no (?:fewer|less) than|exceeding|a minimum of|beyond"
_HIGH = r"at most|up to|as (?:many|much) as|fewer than|less than|under|below|no more than|a maximum of"
_LOW_BEFORE = pattern(rf"\b(?:{_LOW})(?: some| about| an?)? ?$", re.IGNORECASE)
_HIGH_BEFORE = pattern(rf"\b(?:{_HIGH})(?: some| about| an?)? ?$", re.IGNORECASE)
_BY = pattern(r"\bno (?:more|fewer|less) than(?: some| about| an?)? ?$", re.IGNORECASE)


class Bound(StrEnum):
    """What a figure bounds: "more than 10" is LOW, as it is true of 8 as well; "up to 10" is HIGH, as of 12."""

    NONE = ""
    LOW = "low"
    HIGH = "high"


def bound_before(text: str) -> Bound:
    """The bound that the words right before a figure make of it."""
    if found := _BY.search(text):
        return Bound.HIGH if "more" in found[0].casefold() else Bound.LOW
    if _LOW_BEFORE.search(text):
        return Bound.LOW
    return Bound.HIGH if _HIGH_BEFORE.search(text) else Bound.NONE


def true_as_well(bound: Bound, value: float, other: float) -> bool:
    """Whether a bound that holds for ``value`` holds for another figure too."""
    return (bound is Bound.LOW and other < value) or (bound is Bound.HIGH and other > value)
