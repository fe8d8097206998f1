"""What sort of answer marked words are, guessed from the words and those around them. The author's word wins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from quizapp.deck.dates import DAYS, MONTHS, parse_date, parse_day
from quizapp.deck.figures import parse_figure
from quizapp.deck.kinds_names import name_kind
from quizapp.deck.kinds_units import RANK, SHARE, unit_around
from quizapp.deck.pattern import pattern
from quizapp.deck.sorts import AnswerKind

Names = Mapping[str, AnswerKind]
"""Names that the deck itself declares (voices and terms), casefolded, with what they are."""

Inferred = tuple[AnswerKind, str, str]
"""The kind of an answer, the unit of a figure, the precision of a date."""

LONGEST: Final = 80
"""Characters; longer words are a phrase."""

_DIGITS = pattern(r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d+)?")
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_DIGIT = pattern(r"\d")
_DATE_LIKE = pattern(r"\d{4}|\d[-/.]\d|\d\s*(?:bc|ce|ad)\b|年")
_WORD = pattern(r"\w+")
_WHEN = pattern(r"\b(?:in|since|by|until|till|from|of|during|before|after|year|early|late|mid|to|and|the)[\s-]$", re.I)
_COUNTED_YEAR = pattern(r"\s*(?:percent|per cent|%|people|men|women|children|[a-z]{3,}s\b(?!'))")
_SINCE = pattern(r"\b(?:in|since|by|until|during|year)\s$", re.I)

_MONTH_BEHIND = pattern(r"(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Z][a-z]{2,})\b")
_MONTH_AHEAD = pattern(r"\b([A-Z][a-z]{2,})\.?\s+(?:the\s+)?$")
_MONTH_IN = pattern(r"[^\W\d_]{3,}")
_GOES_ON = pattern(r"\s[^\W\d_]")
_SIGNS: Final = frozenset("$€£¥₹#")
_STARTS: Final = ("", ".", ";", "!", "?", "(")
_DECADE = pattern(r"(?:the )?\d{4}s", re.I)

_PHRASE: Final = (AnswerKind.PHRASE, "", "")


def infer(text: str, before: str, after: str, names: Names) -> Inferred:
    """The kind of an answer, its unit (figures) and its precision (dates), from the text before and after it too.

    Names that the deck declares come first, then dates, figures, and names that their wording or company tells.
    ``unit`` is ``percent``, ``times``, ``share``, ``rank``, a currency such as ``dollar``, or the thing counted in
    the singular; ``precision`` is ``year``, ``month``, ``day``, or ``yearly`` for a day without a year.
    """
    if len(text) > LONGEST:
        return _PHRASE
    known = names.get(text.casefold())
    if known is not None:
        return known, "", ""
    if text.isdigit() or _DIGITS.fullmatch(text):
        return _number(text, before, after)
    kind, unit, precision = _alone(text)
    if kind is AnswerKind.FIGURE:
        return kind, _unit(unit, text, before, after), ""
    if kind is AnswerKind.DATE:
        return kind, "", precision
    return name_kind(text, before, after), "", ""


def _number(text: str, before: str, after: str) -> Inferred:
    """Digits alone: a year where they stand like one, else a figure."""
    if _YEAR.fullmatch(text) and _is_year(before, after):
        return AnswerKind.DATE, "", "year"
    if _is_day(text, before, after):
        return _PHRASE
    return AnswerKind.FIGURE, unit_around(before, after), ""


def _is_day(text: str, before: str, after: str) -> bool:
    """Whether digits are the day of a month that stands beside them: "[24] February", "February [24]"."""
    if not (text.isdecimal() and 1 <= int(text) <= max(DAYS)):
        return False
    counts = _GOES_ON.match(after) is not None  # "In May [24] sandwiches were sold"
    behind, ahead = _MONTH_BEHIND.match(after[:20]), None if counts else _MONTH_AHEAD.search(before[-20:])
    return any(found is not None and found[1].lower() in MONTHS for found in (behind, ahead))


def _is_year(before: str, after: str) -> bool:
    """Whether four digits that could be a year are meant as one."""
    lead = before[-10:]
    if lead[-1:] in _SIGNS:
        return False
    if _COUNTED_YEAR.match(after):
        return _SINCE.search(lead) is not None
    return lead.rstrip()[-1:] in _STARTS or _WHEN.search(lead) is not None or not _GOES_ON.match(after)


def _unit(own: str, text: str, before: str, after: str) -> str:
    """The unit of a figure: its own, else that of the words around. A fraction is a share, but "the third" a rank."""
    if own != SHARE:
        return own or unit_around(before, after)
    return RANK if before.endswith("the ") and text.isalpha() and not after.startswith(" of ") else SHARE


def _is_date_like(low: str) -> bool:
    """Whether words are worth trying as a date: a year, digits with marks between, a month with a digit behind it."""
    if _DATE_LIKE.search(low):
        return True
    last = max((found.start() for found in _DIGIT.finditer(low)), default=-1)
    return last > 0 and any(found.end() <= last and found[0] in MONTHS for found in _WORD.finditer(low))


def _names_month(text: str) -> bool:
    """Whether words with digits name a month, so that they are a day or a row of days and no figure."""
    if not _DIGIT.search(text):
        return False
    return any(found[0].lower() in MONTHS for found in _MONTH_IN.finditer(text))


@lru_cache(maxsize=8192)
def _alone(text: str) -> Inferred:
    """What words are without their surroundings: a date, a figure (with the unit that it says), or neither."""
    if _is_date_like(text.lower()):
        date = parse_date(text)
        if date is not None:
            return AnswerKind.DATE, "", date.precision
    if _names_month(text):
        day = parse_day(text)
        return (AnswerKind.DATE, "", day.precision) if day is not None else _PHRASE
    figure = None if _DECADE.fullmatch(text) else parse_figure(text)
    if figure is None:
        return _PHRASE
    if figure.rank:
        return AnswerKind.FIGURE, RANK, ""
    if not figure.step and not figure.unit and 0 < figure.value < 1:
        return AnswerKind.FIGURE, SHARE, ""
    return AnswerKind.FIGURE, figure.unit, ""
