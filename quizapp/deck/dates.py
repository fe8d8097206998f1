"""Dates as far as they are known: a year, a month of a year, or a day; read from short texts, found in long ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import total_ordering
from typing import Final

from quizapp.deck.folding import fold

LONGEST_DATE: Final = 60
"""Characters; a longer text is no date."""

DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months, February as in a leap year."""


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with as many parts as are known. ``year`` is negative before the common era (44 BC is -44)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def key(self) -> tuple[int, int, int]:
        """Its place in time; a part not known comes before all parts known."""
        return self.year, self.month or 0, self.day or 0

    def __lt__(self, other: PartialDate) -> bool:
        return self.key < other.key

    def agrees(self, other: PartialDate) -> bool:
        """Whether no part that both know differs."""
        pairs = zip((self.year, self.month, self.day), (other.year, other.month, other.day), strict=True)
        return all(a is None or b is None or a == b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in running text: ``text[start:end]``."""

    start: int
    end: int
    date: PartialDate


_MONTH_NAMES: Final = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
"""Names of the months, folded, with their numbers."""

_NAME = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>\d{3,4}|\d{1,4}(?=\s*(?:b|ce|c\.e|ad|a\.d))|'\d\d)(?:\s*(?P<era>bce?|ce|b\.c\.(?:e\.)?|c\.e\.|ad|a\.d\.))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LEAD = r"(?:(?:in|on|of|since|from|by|the|year|month|around|about|circa|c\.|ca\.|early|late)\s+)*"
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        rf"{_WEEKDAY}(?:the\s+)?{_DAY}\s*(?:of\s+)?{_NAME},?\s*(?:of\s+)?{_YEAR}",
        rf"{_WEEKDAY}{_NAME}\s*(?:the\s+)?{_DAY},?\s+(?:of\s+)?{_YEAR}",
        rf"{_NAME},?\s*(?:of\s+)?{_YEAR}",
        rf"{_YEAR},?\s+{_NAME}(?:\s+{_DAY})?",
        r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?",
        r"(?P<first>\d{1,2})([-/.])(?P<second>\d{1,2})\2(?P<year>\d{4})",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<year>\d{4})\s*年(?:\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*[日号])?)?",
        rf"(?:(?P<before>ad|a\.d\.)\s*)?{_YEAR}",
    )
)
_VAGUE = re.compile(r"\b(?:early|late|mid|middle|end|beginning|start|spring|summer|autumn|fall|winter|before|after)\b")


def parse_date(text: str) -> PartialDate | None:
    """The date that a short text is, as a whole; None when it is none, is vague ("early 2023") or has no year.

    Of 3/4/2021 the month is read first (as in American papers), of 3.4.2021 the day; ``date_readings`` gives both.
    """
    return next(iter(date_readings(text)), None)


def date_readings(text: str) -> tuple[PartialDate, ...]:
    """All dates that a short text may mean, the likeliest first: 3/4/2021 may be in March or April."""
    if len(text) > LONGEST_DATE:
        return ()
    folded = fold(text).rstrip(" .,;!?")
    if _VAGUE.search(folded):
        return ()
    bare = re.sub(f"^{_LEAD}", "", folded)
    for shape in _SHAPES:
        match = shape.fullmatch(bare)
        if match is not None:
            return tuple(_dates(match.groupdict()))
    return ()


def _dates(parts: dict[str, str | None]) -> Iterator[PartialDate]:
    year = _year(parts)
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        orders = [(first, second), (second, first)]
        found = [PartialDate(year, month, day) for month, day in dict.fromkeys(orders) if _exists(month, day)]
    else:
        month = MONTHS.get(parts.get("name") or "") or int(parts.get("month") or 0)
        day = int(parts.get("day") or 0)
        found = [PartialDate(year, month or None, day or None)] if _exists(month or 1, day or 1) else []
    yield from found


def _exists(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= DAYS[month - 1]


def _year(parts: dict[str, str | None]) -> int:
    written = parts.get("year") or "0"
    if written.startswith("'"):
        short = int(written[1:])
        return short + (2000 if short < 69 else 1900)  # the pivot of POSIX strptime
    year = int(written)
    return -year if (parts.get("era") or "").startswith("b") else year


_RUNNING = re.compile(
    r"\b(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    r"(?P<name>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?\b,?)?,?\s+(?:of\s+)?(?P<year>[12]\d{3})\b"
    r"|\b[12]\d{3}-\d\d(?:-\d\d)?\b"
    r"|(?<![\d$€£.,#-])\b(?:1[5-9]|20)\d\d\b(?![\d%-]|,\d|\.\d|\s*(?:percent|per cent|people|dollars|km|miles))"
)


def find_dates(text: str) -> list[FoundDate]:
    """The dates with a year that stand in running text, in order; vague ones are left out."""
    found = []
    for match in _RUNNING.finditer(text):
        date = parse_date(match.group())
        if date is not None:
            found.append(FoundDate(match.start(), match.end(), date))
    return found
