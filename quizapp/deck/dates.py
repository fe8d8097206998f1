"""Dates as far as they are known: a year, a month of a year, or a day; read from short texts, found in long ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import total_ordering
from typing import Final, NamedTuple

from quizapp.deck.folding import fold
from quizapp.deck.numerals import CHINESE, chinese_number
from quizapp.deck.pattern import pattern

LONGEST_DATE: Final = 60
"""Characters; a longer text is no date."""

YEARLY: Final = "yearly"
"""The precision of a day that is told without its year."""

DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of the months, February as in a leap year."""


@total_ordering
class PartialDate:
    """A date with as many parts as are known. ``year`` is negative before the common era (44 BC is -44).

    It is 0, a year that never was, for a day that is told without one (1 December).
    """

    __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        self.year, self.month, self.day = year, month, day

    @property
    def precision(self) -> str:
        """``year``, ``month``, ``day``, or ``yearly`` for a day without a year."""
        if self.month is None:
            return "year"
        if not self.year:
            return YEARLY
        return "month" if self.day is None else "day"

    @property
    def key(self) -> tuple[int, int, int]:
        """Its place in time; a part not known comes before all parts known."""
        return self.year, self.month or 0, self.day or 0

    def __repr__(self) -> str:
        return f"PartialDate({self.year}, {self.month}, {self.day})"

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.key == other.key

    def __lt__(self, other: PartialDate) -> bool:
        return self.key < other.key

    def agrees(self, other: PartialDate) -> bool:
        """Whether no part that both know differs."""
        pairs = zip((self.year, self.month, self.day), (other.year, other.month, other.day), strict=True)
        return all(not a or not b or a == b for a, b in pairs)


class FoundDate(NamedTuple):
    """A date in running text: ``text[start:end]``."""

    start: int
    end: int
    date: PartialDate


_MONTH_NAMES: Final = """
january jan enero janvier januar janner gennaio janeiro januari января январь ιανουαριου ιανουαριοσ ocak
february feb febrero fevrier februar febbraio fevereiro februari февраля февраль φεβρουαριου φεβρουαριοσ subat
march mar marzo mars marz marco marco maart marts марта март μαρτιου μαρτιοσ mart
april apr abril avril aprile апреля апрель απριλιου απριλιοσ nisan
may mayo mai maggio maio mei maj мая май μαιου μαιοσ mayis
june jun junio juin juni giugno junho июня июнь ιουνιου ιουνιοσ haziran
july jul julio juillet juli luglio julho июля июль ιουλιου ιουλιοσ temmuz
august aug agosto aout augustus augusti августа август αυγουστου αυγουστοσ agustos
september sept sep septiembre setiembre septembre settembre setembro сентября сентябрь σεπτεμβριου σεπτεμβριοσ eylul
october oct octubre octobre oktober ottobre outubro октября октябрь οκτωβριου οκτωβριοσ ekim
november nov noviembre novembre novembro ноября ноябрь νοεμβριου νοεμβριοσ kasim
december dec diciembre decembre dezember dicembre dezembro декабря декабрь δεκεμβριου δεκεμβριοσ aralik
"""
MONTHS: Final = {
    name: number for number, names in enumerate(_MONTH_NAMES.strip().splitlines(), 1) for name in names.split()
}
"""Names of the months in a dozen languages, as folding leaves them, with their numbers."""

_OF = r"(?:of|de|del|di|do|du|van|den|the)"
_NAME = r"(?P<name>[^\W\d_]{3,12})\.?"
_ERA = r"(?:\s*(?P<era>bce?|ce|b\.\s?c(?:\.\s?e)?|c\.\s?e|ad|a\.\s?d|v\. ?chr|π\.χ)\.?)?"
_YEAR = rf"(?P<year>\d{{4}}|\d{{1,4}}(?=\s*(?:b|c\.?e|a\.?\s?d|v\. ?c|π))|'\d\d){_ERA}(?:\s?г\.?|\s?года)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º|er|η)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LEAD = r"^(?:(?:in|on|of|since|from|by|the|month|around|about|circa|ca?\.|el|le|den|der|am|im|en|it was|during)\s+)+"
_SHAPES: Final = tuple(
    map(
        pattern,
        (
            rf"{_WEEKDAY}{_DAY}\s*(?:{_OF}\s+)*{_NAME},?\s*(?:{_OF}\s+)?{_YEAR}",
            rf"{_WEEKDAY}{_NAME}\s*(?:the\s+)?{_DAY},?\s+(?:{_OF}\s+)?{_YEAR}",
            rf"{_NAME},?\s*(?:{_OF}\s+)?{_YEAR}",
            rf"{_YEAR},?\s+{_NAME}(?:\s+{_DAY})?",
            r"(?P<year>\d{4})\s?([-/.])\s?(?P<month>\d{1,2})(?:\s?\2\s?(?P<day>\d{1,2}))?",
            r"(?P<first>\d{1,2})\s?(?P<mark>[-/.])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4}|'?\d\d)",
            r"(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>\d{4})",
            r"(?P<year>\d{4})\s*[年년](?:\s*(?P<month>\d{1,2})\s*[月월](?:\s*(?P<day>\d{1,2})\s*[日号일])?)?",
            r"(?P<before>ad|a\.d\.|year|anno)\s*(?P<year>\d{1,4})",
            _YEAR,
        ),
    )
)
_DIGIT = pattern(r"\d")
_CHINESE = pattern(f"[{CHINESE}]")
_VAGUE = pattern(r"\b(?:early|late|mid|middle|end|beginning|start|spring|summer|autumn|fall|winter|before|after)\b")


def parse_date(text: str) -> PartialDate | None:
    """The date that a short text is, as a whole; None when it is none, is vague ("early 2023") or has no year.

    Of 3/4/2021 the month is read first (as in American papers), of 3.4.2021 the day; ``date_readings`` gives both.
    """
    return next(iter(date_readings(text)), None)


def date_readings(text: str) -> tuple[PartialDate, ...]:
    """All dates that a short text may mean, the likeliest first: 3/4/2021 may be in March or April."""
    if len(text) > LONGEST_DATE or not (_DIGIT.search(text) or (not text.isascii() and _CHINESE.search(text))):
        return ()
    folded = _western(fold(text)).strip(" .,;!?\"'") if not text.startswith(("'", "’")) else fold(text)
    if usual := _usual(folded):
        return tuple(_dates(usual))
    if _VAGUE.search(folded):
        return ()
    for bare in dict.fromkeys((folded, re.sub(_LEAD, "", folded))):
        for shape in _SHAPES:
            match = shape.fullmatch(bare)
            if match is not None and ("name" not in shape.groupindex or match["name"] in MONTHS):
                return tuple(_dates(match.groupdict()))
    return ()


_YEARLESS: Final = (
    pattern(rf"{_WEEKDAY}{_DAY}\s*(?:{_OF}\s+)*{_NAME}"),
    pattern(rf"{_WEEKDAY}{_NAME}\s*(?:the\s+)?{_DAY}"),
)


def parse_day(text: str) -> PartialDate | None:
    """The day of the year that a short text is, as a whole ("1 December", "March the 4th"); None when it is none."""
    if len(text) > LONGEST_DATE or not _DIGIT.search(text):
        return None
    folded = fold(text).strip(" .,;!?\"'")
    for shape in _YEARLESS:
        match = shape.fullmatch(re.sub(_LEAD, "", folded))
        month = MONTHS.get(match["name"], 0) if match is not None else 0
        if match is not None and month and 1 <= int(match["day"]) <= DAYS[month - 1]:
            return PartialDate(0, month, int(match["day"]))
    return None


def date_or_day(text: str) -> PartialDate | None:
    """The date that a short text is, be it a day without a year."""
    return parse_date(text) or parse_day(text)


def _usual(folded: str) -> dict[str, str | None]:
    """The parts of a date that is written as usual (2021, May 2021, May 4, 2021, 4 May 2021), told without a pattern.

    Empty for all others.
    """
    *before, year = folded.split(" ")
    if len(year) != 4 or not (year.isascii() and year.isdecimal()):
        return {}
    parts: dict[str, str | None] = {"year": year}
    for at, word in enumerate(before):
        if word in MONTHS and "name" not in parts:
            parts["name"] = word
        elif at < 2 and _is_day(word.removesuffix(",") if at else word) and "day" not in parts:
            parts["day"] = word.removesuffix(",")
        else:
            return {}
    return parts if "name" in parts or not before else {}


def _is_day(word: str) -> bool:
    return len(word) < 3 and word.isascii() and word.isdecimal()


_CHINESE_DATE = pattern(f"[{CHINESE}]+(?=[年月日号])")


def _western(folded: str) -> str:
    """The text with the Chinese numerals of a date in digits: 二〇一八年十二月 is 2018年12月."""
    if "年" not in folded:
        return folded
    return _CHINESE_DATE.sub(lambda found: f"{chinese_number(found.group()) or 0:.0f}", folded)


def _dates(parts: dict[str, str | None]) -> Iterator[PartialDate]:
    year = _year(parts)
    if parts.get("first"):
        yield from _either_way(year, int(parts["first"] or 0), int(parts["second"] or 0), parts.get("mark") == ".")
        return
    month = MONTHS.get(parts.get("name") or "") or int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    named = bool(parts.get("name") or parts.get("month"))
    if (not named or _exists(year, month, day if parts.get("day") else 1)) and year != 0:
        yield PartialDate(year, month or None, day or None)


def _either_way(year: int, first: int, second: int, day_first: bool) -> Iterator[PartialDate]:
    orders = [(second, first), (first, second)] if day_first else [(first, second), (second, first)]
    for month, day in dict.fromkeys(orders):
        if _exists(year, month, day):
            yield PartialDate(year, month, day)


def _exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day (of the Gregorian calendar, also for older years)."""
    if not 1 <= month <= 12:
        return False
    last = 28 if month == 2 and year > 0 and not is_leap(year) else DAYS[month - 1]
    return 1 <= day <= last


def is_leap(year: int) -> bool:
    """Whether a year has a 29th of February by the Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _year(parts: dict[str, str | None]) -> int:
    written = (parts.get("year") or "0").removeprefix("'")
    if len(written) == 2 and not parts.get("era") and not parts.get("before"):
        short = int(written)
        return short + (2000 if short < 69 else 1900)  # the pivot of POSIX strptime
    year = int(written)
    return -year if (parts.get("era") or "").startswith(("b", "v", "π")) else year


_RUNNING_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_ACCENTED = {"août", "février", "décembre", "märz", "jänner", "março"}
_LONG_MONTHS: Final = frozenset(name for name in MONTHS if len(name) > 3 and name != "march") | _ACCENTED
_RUNNING = pattern(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_RUNNING_MONTH}"
    rf"(?:\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b,?)?,?\s+(?:of\s+)?[12]\d{{3}}\b"
    r"|\b[12]\d{3}-\d\d(?:-\d\d)?\b(?!-)"
    r"|\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日号일])?)?"
    r"|(?<![\w$€£.,#/-])(?:1[5-9]|20)\d\d(?![\w%/-]|[,.:]\d|\s*(?:%|percent|per cent))"
)
_ABROAD = pattern(r"\b(?:\d{1,2}[.º]?\s+(?:de\s+)?)?(?P<name>[^\W\d_]{4,})\s+(?:del?\s+)?[12]\d{3}\b")
_FOUR_DIGITS = pattern(r"\d{4}")
_COUNTED_YEAR = pattern(r"\s+(?:people|men|women|children|deaths|dollars|euros|pounds|soldiers|km|miles|tons|times)\b")


def find_dates(text: str) -> list[FoundDate]:
    """The dates with a year that stand in running text, in order; vague ones are left out."""
    found = []
    for match in _in_running(text):
        date = parse_date(match.group())
        counted = match.group().isdecimal() and _COUNTED_YEAR.match(text, match.end())
        if date is not None and not counted:
            found.append(FoundDate(match.start(), match.end(), date))
    return found


def _in_running(text: str) -> Iterator[re.Match[str]]:
    """What looks like a date in running text, from left to right; English ones before those of other languages."""
    at = 0 if _FOUR_DIGITS.search(text) else len(text)
    while at < len(text):
        near = [found for found in (_RUNNING.search(text, at), _abroad(text, at)) if found is not None]
        if not near:
            return
        first = min(near, key=re.Match.start)
        yield first
        at = first.end()


def _abroad(text: str, at: int) -> re.Match[str] | None:
    """The next date with a month of any language and in any case, such as 4 de mayo de 2021."""
    found = _ABROAD.search(text, at)
    while found is not None and found["name"].lower() not in _LONG_MONTHS:
        found = _ABROAD.search(text, found.end())
    return found
