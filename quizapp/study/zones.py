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


LONGEST: Final = 60
"""No zone's name has more characters."""


class UnknownZoneError(Exception):
    """A name that no time zone has; the message says what to write instead."""

    def __init__(self, name: str, meant: str = "") -> None:
        instead = f"Did you mean {meant}?" if meant else "Write such as Europe/Paris, or nothing for the machine's own."
        super().__init__(f"There is no time zone “{name}”. {instead}")


def offset_in(zone: str) -> Callable[[int], int]:
    """A function from a time (ms since 1970 UTC) to the seconds that a zone is ahead of UTC then.

    ``zone`` is an IANA name such as ``America/Mexico_City``, or ``""`` for the machine's own. Raises
    UnknownZoneError for a name that is none, or where the machine has no list of zones.
    """
    place = _place(zone) if zone else None
    return lambda at: _offset(at, place)


def zone_named(words: str) -> str:
    """The IANA name of a zone that is written in any case, or by its place alone: ``paris`` is ``Europe/Paris``.

    ``""`` (the machine's own) for nothing. Raises UnknownZoneError, with what may have been meant.
    """
    told = "_".join(words[: LONGEST + 1].split())
    if not told:
        return ""
    from zoneinfo import available_timezones

    zones = sorted(available_timezones())
    fitting = [zone for zone in zones if zone.casefold() == told.casefold()]
    fitting += [zone for zone in zones if "/" in zone and zone.casefold().endswith(f"/{told.casefold()}")]
    if fitting:
        return fitting[0]
    raise UnknownZoneError(words[:LONGEST].strip(), _meant(told[:LONGEST], zones))


def _meant(told: str, zones: list[str]) -> str:
    """The zone whose name, or whose place, is most like what was written; nothing where none is like it."""
    from difflib import get_close_matches

    names = {zone.rpartition("/")[2].casefold(): zone for zone in zones} | {zone.casefold(): zone for zone in zones}
    near = get_close_matches(told.casefold(), names, n=1, cutoff=0.7)
    return names[near[0]] if near else ""


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
