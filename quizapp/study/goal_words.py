"""The day of a discussion in a learner's words: ``Thursday 10:00``, ``tomorrow``, ``2026-12-03``, ``in 5 days``."""

from __future__ import annotations

import re
from typing import Final

from quizapp.study.days import Days
from quizapp.study.zones import WEEKDAYS, day_of_date

FARTHEST: Final = 366 * 2
"""The farthest day, from today: nobody plans a discussion for longer."""

_NINE: Final = 9 * 60
"""The minute of the day when no time is named."""

_REMEDY: Final = "Write such as “Thursday 10:00”, “tomorrow”, “in 5 days” or “2026-12-03 14:30”."
_TIME: Final = re.compile(r"(?:^|[ T,]|\bat )([0-9]{1,2})(?:[:.h]([0-9]{2}))? ?([ap]\.?m\.?)?$", re.IGNORECASE)
_DATE: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_IN: Final = re.compile(r"in ([0-9]{1,4}) (day|week)s?", re.IGNORECASE)


class NoDayError(ValueError):
    """Words that name no day to come; the message says what to write."""


def moment(words: str, days: Days, now: int) -> int:
    """The time that is meant, in ms since 1970 UTC. ``now`` is the present time.

    Raises NoDayError for what names no day, or one that is over.
    """
    text = " ".join(words.split())
    if not text:
        raise NoDayError(f"No day was named. {_REMEDY}")
    today = days.of(now)
    day, rest = _day(text, today)
    if day is None:
        raise NoDayError(f"“{text[:40]}” names no day. {_REMEDY}")
    minute = _minute(rest)
    if minute is None:
        raise NoDayError(f"“{rest.strip()[:40]}” is no time of the day. {_REMEDY}")
    at = days.at(day, minute)
    if at <= now and _weekday(text) is not None:
        at = days.at(day + 7, minute)  # this week's is over
    if at <= now:
        raise NoDayError(f"“{text[:40]}” is over. {_REMEDY}")
    if day - today > FARTHEST:
        raise NoDayError(f"“{text[:40]}” is more than two years ahead. {_REMEDY}")
    return at


def _day(text: str, today: int) -> tuple[int | None, str]:
    """The day that a text begins with, and what follows it."""
    if (found := _DATE.match(text)) is not None:
        year, month, day = map(int, found.groups())
        return day_of_date(year, month, day), text[found.end() :]
    if (found := _IN.match(text)) is not None:
        return today + int(found[1]) * (7 if found[2].lower() == "week" else 1), text[found.end() :]
    word, _, rest = text.partition(" ")
    if word.lower() in {"today", "tomorrow"}:
        return today + (word.lower() == "tomorrow"), rest
    weekday = _weekday(text)
    if weekday is None:
        return None, text
    return today + (weekday - (today - 1)) % 7, rest  # the first of January of the year 1 was a Monday


def _weekday(text: str) -> int | None:
    word = text.partition(" ")[0].lower().rstrip(".,")
    if len(word) < 2:
        return None
    return next((number for number, name in enumerate(WEEKDAYS) if name.startswith(word)), None)


def _minute(rest: str) -> int | None:
    """The minute of the day that a text names; nine o'clock where it names none."""
    text = rest.strip(" ,T")
    if not text:
        return _NINE
    found = _TIME.fullmatch(text) or _TIME.fullmatch(f" {text}")
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
