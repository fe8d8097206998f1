"""Time zones: how far ahead of UTC a place is at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo


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
