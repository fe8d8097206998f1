"""Values that no deck holds, for the false form of a statement: plausible, far away, written like the right one."""

from __future__ import annotations

import re

from quizapp.deck.dates import PartialDate
from quizapp.questions.distractors import Sought
from quizapp.questions.wording import MONTHS

_FACTORS = (0.25, 0.4, 0.6, 1.7, 2.5, 4.0)
"""Shares of the right figure, far enough from it that somebody who knows it nearly is not misled."""

_YEARS_OFF = (-9, -6, -4, -3, 3, 4, 6)
_MONTHS_OFF = (-31, -19, -14, 14, 19, 31)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FRACTIONS = ("one-fifth", "one-quarter", "one-third", "one-half", "two-thirds", "three-quarters", "nine-tenths")
_WHOLE = re.compile(r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?P<share> ?%| percent| per cent|)")


def other_values(sought: Sought) -> list[str]:
    """Values in the writing of the right one; none where its writing is not a plain one."""
    if sought.date is not None:
        return _other_dates(sought.key, sought.date)
    if sought.figure is None or sought.figure.high is not None or sought.figure.rank:
        return []
    key = sought.key.casefold()
    for row in (_NUMBERS, _FRACTIONS):
        if key in row:
            return [text for text in row if abs(row.index(text) - row.index(key)) >= 2]
    return _other_figures(sought.key)


def _other_figures(key: str) -> list[str]:
    found = _WHOLE.fullmatch(key)
    if found is None:
        return []
    value = int(found["number"].replace(",", ""))
    scale = 10 ** max(0, len(str(value)) - _digits_that_count(value))
    others = (round(value * factor / scale) * scale for factor in _FACTORS)
    grouped = "," in key or value < 1000
    written = (f"{other:,}" if grouped else str(other) for other in dict.fromkeys(others) if other > 0)
    return [f"{other}{found['share']}" for other in written]


def _digits_that_count(value: int) -> int:
    """Digits before the closing noughts, two at least: 107,000 has three, 1,000 counts two."""
    return max(2, len(str(value).rstrip("0")))


def _other_dates(key: str, date: PartialDate) -> list[str]:
    if key == str(date.year):
        return [str(date.year + years) for years in _YEARS_OFF]
    if date.month is None or date.day is not None or key != f"{MONTHS[date.month - 1]} {date.year}":
        return []
    months = (date.year * 12 + date.month - 1 + off for off in _MONTHS_OFF)
    return [f"{MONTHS[month % 12]} {month // 12}" for month in months]
