"""What "Tuesday", "last month" and the like mean, counted from the day of the article. No clock: that day is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizapp.deck.dates import DAYS, PartialDate, is_leap
from quizapp.deck.pattern import pattern

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = pattern(
    rf"\b(?:(?P<next>next|this coming)\s+)?(?:on\s+)?(?P<day>{'|'.join(_WEEKDAYS)})\b"
    r"|\b(?P<word>yesterday|today|tonight)\b|\b(?P<which>last|this)\s+(?P<unit>month|year)\b",
    re.I,
)


class Relative(NamedTuple):
    """A word of time at ``text[start:end]``, and the date that it means."""

    start: int
    end: int
    date: PartialDate


def relative_dates(text: str, day: PartialDate) -> Iterator[Relative]:
    """The words of time in a text that tell a past or present date, seen from the article's day.

    A weekday is the last such day up to the article's own. Without the day, months and years alone are told.
    """
    for found in _RELATIVE.finditer(text):
        date = _date(found, day)
        if date is not None:
            yield Relative(found.start(), found.end(), date)


def _date(found: re.Match[str], day: PartialDate) -> PartialDate | None:
    if found["next"] or found.group().isupper():  # USA TODAY
        return None
    if found["unit"]:
        return _month_or_year(found["unit"].lower(), found["which"].lower() == "last", day)
    if day.month is None or day.day is None:
        return None
    number = _number(day.year, day.month, day.day)
    if found["word"]:
        return _of(number - (found["word"].lower() == "yesterday"))
    weekday = _WEEKDAYS.index(found["day"].lower())
    return _of(number - (number - weekday) % 7)


def _month_or_year(unit: str, last: bool, day: PartialDate) -> PartialDate | None:
    if unit == "year":
        return PartialDate(day.year - last)
    if day.month is None:
        return None
    month = day.month - last
    return PartialDate(day.year, month) if month else PartialDate(day.year - 1, 12)


def _number(year: int, month: int, day: int) -> int:
    """Days since a Monday long ago, by the Gregorian calendar."""
    years = year - 1
    leap = years // 4 - years // 100 + years // 400
    this = sum(DAYS[: month - 1]) - (month > 2 and not is_leap(year))
    return years * 365 + leap + this + day - 1


def _of(number: int) -> PartialDate:
    """The date of a day's number."""
    year = number // 366 + 1
    while _number(year + 1, 1, 1) <= number:
        year += 1
    month = 1
    while month < 12 and _number(year, month + 1, 1) <= number:
        month += 1
    return PartialDate(year, month, number - _number(year, month, 1) + 1)


def iso(date: PartialDate) -> str:
    """A date as year, year-month or year-month-day."""
    parts = [f"{date.year:04}"] + [f"{part:02}" for part in (date.month, date.day) if part is not None]
    return "-".join(parts)
