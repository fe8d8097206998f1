"""Dates of entries, however they are written: what they are, and what is told of those that could be two days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from quizapp.deck.compose_nodes import Items, Pairs, Scalar
from quizapp.deck.compose_notes import shorten
from quizapp.deck.dates import PartialDate, date_readings, parse_date
from quizapp.deck.pattern import pattern
from quizapp.deck.sections_fields import Fields

MOST_LOOKED_AT: Final = 10_000
"""Events that are looked at for how their author writes dates."""

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO = pattern(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ORDERED = pattern(r"\s*(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?\d{2,4}\s*")
_SHORT_YEAR = pattern(r"(\d\d)-(\d\d)-(\d\d)")
_YEAR = pattern(r"\d{4}|\d{1,2}\D\d{1,2}\D\d\d\b")
_HEDGE = pattern(r"(?:about|around|approximately|roughly|circa|ca?\.|~)\s*", re.I)


class Dates:
    """Reads the dates of one deck; its other dates tell whether its author writes the day or the month first."""

    def __init__(self, root: Pairs) -> None:
        self._written = tuple(islice(_written(root), MOST_LOOKED_AT))  # entries are let go as they are read
        self._order: str | None = None

    def read(self, fields: Fields, name: str) -> str:
        """A date as year, year-month or year-month-day, or nothing when it is no date; reports what is unclear."""
        text = fields.text(name)
        if not text or (_ISO.fullmatch(text) and (len(text) < 10 or parse_date(text))):
            return text
        found = date_readings(text)
        if not found:
            remedy = "Write a year, a year and month, or a day: 2021, 2021-03 or 2021-03-04."
            fields.notes.add("not-a-date", _no_date(text), fields.values[name], remedy)
            return ""
        if hedge := _HEDGE.match(text):
            message = f"“{hedge.group().strip()}” is left out: the app takes this for exactly {_iso(found[0])}"
            remedy = f"Write {_iso(found[0])}, and say in “note” that it is not exact; or tell it as a fact."
            fields.warn("vague-date", message, fields.values[name], remedy)
        if short := _year_first(text):
            _two_days(fields, name, text, (short, found[0]), found[0])
        elif _unclear(text, found):
            return _iso(self._decided(fields, name, text, found[0], found[1]))
        return _iso(found[0]) if found[0].year > 0 else text

    def source(self, fields: Fields) -> str:
        """The date of an article, as written; one that could be two days as year-month-day, and reported."""
        text = fields.text("date")
        if text and text.isascii() and not _YEAR.search(text):
            remedy = "Write it with its year, such as 2024-03-06."
            fields.warn("not-a-date", f"“{shorten(text)}” names no year", fields.values["date"], remedy)
        found = date_readings(text)
        return _iso(self._decided(fields, "date", text, *found[:2])) if _unclear(text, found) else text

    def _decided(
        self, fields: Fields, name: str, text: str, month_first: PartialDate, day_first: PartialDate
    ) -> PartialDate:
        """The day that is meant as the deck's other dates have it; without such it is asked about."""
        if self._order is None:
            self._order = self._usual()
        if not self._order:
            _two_days(fields, name, text, (day_first, month_first), month_first)
        return day_first if self._order == "day" else month_first

    def _usual(self) -> str:
        """What comes first in those dates of the deck that can be read in one way alone: day, month or neither."""
        seen: Counter[str] = Counter()
        for text in self._written:
            if found := _ORDERED.fullmatch(text):
                first, second = int(found[1]), int(found[3])
                if found[2] == "." or first > 12 >= second:
                    seen["day"] += 1
                elif second > 12 >= first:
                    seen["month"] += 1
        return next(iter(seen)) if len(seen) == 1 else ""


def _written(root: Pairs) -> Iterator[str]:
    """The dates of a deck as they are written."""
    for pairs, name in (
        (root, "as_of"),
        (root.values.get("source"), "date"),
        *((event, "when") for event in _nodes(root.values.get("events"))),
    ):
        node = pairs.values.get(name) if isinstance(pairs, Pairs) else None
        if isinstance(node, Scalar):
            yield node.text


def _nodes(section: object) -> list[object]:
    """The entries of a list."""
    return [*section.nodes] if isinstance(section, Items) else []


def _no_date(text: str) -> str:
    """What is wrong with what is no date."""
    if _ISO.fullmatch(text):
        year, month, day = text.split("-")
        return f"there is no {int(day)} {_MONTHS[int(month) - 1]} {year} in the calendar"
    return f"“{shorten(text)}” is not a date"


def _year_first(text: str) -> PartialDate | None:
    """What a date such as 24-04-12 is when the year comes first, where the first number is no month."""
    found = _SHORT_YEAR.fullmatch(text.strip())
    return parse_date(f"20{text.strip()}") if found and int(found[1]) > 12 else None


def _iso(found: PartialDate) -> str:
    """A date as year, year-month or year-month-day."""
    parts = (f"{found.year:04}", *(f"{part:02}" for part in (found.month, found.day) if part is not None))
    return "-".join(parts)


def _unclear(text: str, found: tuple[PartialDate, ...]) -> bool:
    """Whether a date that can be read in some ways is one day to some and another to others."""
    return len(found) > 1 and "." not in text


def answer(fields: Fields, name: str, text: str) -> None:
    """Warn of an answer that is a date and one day to some, another to others: a learner may know either."""
    found = date_readings(text) if "/" in text or "-" in text else ()
    if _unclear(text, found):
        days = [f"{day.day} {_MONTHS[(day.month or 1) - 1]} {day.year}" for day in (found[1], found[0])]
        message = f"“{shorten(text)}” is {days[0]} to some and {days[1]} to others"
        fields.warn(
            "two-days", message, fields.values[name], f"Write the month as a word ({days[0]}), or {_iso(found[1])}."
        )


def _two_days(fields: Fields, name: str, text: str, days: tuple[PartialDate, PartialDate], taken: PartialDate) -> None:
    """Warn of a date that some read as one day and others as another."""
    years = {day.year for day in days}
    named = [f"{day.day} {_MONTHS[(day.month or 1) - 1]}" + (f" {day.year}" if len(years) > 1 else "") for day in days]
    message = f"“{text}” is {named[0]} to some and {named[1]} to others"
    remedy = f"Write {_iso(days[0])} or {_iso(days[1])}; now it is read as {_iso(taken)}."
    fields.warn("two-days", message, fields.values[name], remedy)
