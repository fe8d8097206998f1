"""Time zones and calendar dates: how far ahead of UTC a place is at a time, and which date a day is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class UnknownZoneError(Exception):
    """A name that no time zone has."""


def offset_in(zone: str) -> Callable[[int], int]:
    """A function from a time (ms since 1970 UTC) to the seconds that a zone is ahead of UTC then.

    ``zone`` is an IANA name such as ``America/Mexico_City``, or ``""`` for the machine's own. Raises
    UnknownZoneError for a name that is none, or where the machine has no list of zones.
    """
    place = _place(zone) if zone else None
    return lambda at: _offset(at, place)


def _place(zone: str) -> tzinfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: the name of a folder of zones
        raise UnknownZoneError(zone) from error


def _offset(at: int, place: tzinfo | None) -> int:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)
    ahead = moment.astimezone(place).utcoffset()
    return round(ahead.total_seconds()) if ahead is not None else 0


def day_of_date(year: int, month: int, day: int) -> int | None:
    """A calendar date as a day (an ordinal); None for one that does not exist."""
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def date_words(day: int, today: int) -> str:
    """A day in words for somebody who lives today: ``today``, ``tomorrow``, ``Thursday``, ``Thu 3 December 2026``."""
    if day - today in (0, 1):
        return "tomorrow" if day > today else "today"
    found = date.fromordinal(day)
    if 1 < day - today < 7:
        return WEEKDAYS[found.weekday()].capitalize()
    return f"{WEEKDAYS[found.weekday()][:3].capitalize()} {found.day} {MONTHS[found.month - 1]} {found.year}"
