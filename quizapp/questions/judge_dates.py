"""Judging dates by their parts: year, month and day, as far as they are asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.dates import MONTHS, PartialDate, date_or_day, date_readings, parse_date, parse_day
from quizapp.deck.folding import fold
from quizapp.deck.numerals import number_of
from quizapp.questions.judge_distance import distance, slips_allowed
from quizapp.questions.judge_extras import wordings
from quizapp.questions.model import Expected, Outcome, Verdict

_SPAN: Final = re.compile(r"\s*(?:–|—|-(?=\s)|(?<=\d{4})-(?=\d{4})|\bto\b|\band\b|\buntil\b|\bthrough\b)\s*", re.I)
_BRACKETS: Final = re.compile(r"\s*[(（][^()（）]*[)）]")
_SPAN_LEAD: Final = re.compile(r"^\s*(?:between|from)\s+", re.I)
_LONGEST_TYPED: Final = 120


def is_date(text: str) -> bool:
    """Whether an answer is a date, or a time from one to another."""
    bare = _BRACKETS.sub("", text)
    return bool(_span(bare) or date_or_day(bare))


def judge_date(typed: str, expected: Expected) -> Verdict | None:
    """The verdict on a typed date; None when the answer is no date with a year, so that it must be judged as words.

    Every part asked for must be there and agree; parts beyond may be typed if a date known does not contradict them.
    """
    texts = [_BRACKETS.sub("", text) for text in (expected.answer, *expected.accepted)]
    spans = [span for text in texts if (span := _span(text))]
    if spans:
        verdict = _judge_span(typed, spans)
        if verdict.right or not any(map(date_or_day, expected.accepted)):
            return verdict
    keys = [date for text in texts if (date := date_or_day(text))]
    if not keys:
        return None
    readings, respelt = _read(typed, yearless=not all(key.year for key in keys))
    verdict = _judge_readings(readings, keys, expected)
    if verdict.right and respelt:
        return Verdict(Outcome.SLIP, 1.0, "Misspelt.")
    return verdict if readings else Verdict(Outcome.WRONG, 0.0, _no_date(typed, keys[0]))


def _read(typed: str, *, yearless: bool) -> tuple[tuple[PartialDate, ...], bool]:
    """The dates that were typed, and whether a month's name had a slip; ``yearless``: a day will do without a year."""
    if len(typed) > _LONGEST_TYPED:
        return (), False
    for wording in wordings(typed):
        if readings := _readings(wording, yearless):
            return readings, False
    for wording in wordings(typed):
        if readings := _readings(_respelt(wording), yearless):
            return readings, True
    return _year_in_words(typed), False


def _readings(text: str, yearless: bool) -> tuple[PartialDate, ...]:
    day = parse_day(text) if yearless else None
    return date_readings(text) or ((day,) if day is not None else ())


def _year_in_words(typed: str) -> tuple[PartialDate, ...]:
    """The year that number words say, in one number (two thousand twenty-one) or two (nineteen eighty-four)."""
    words = fold(typed).replace("-", " ").split()
    for cut in range(min(len(words), 3)):
        head, tail = number_of(words[:cut]) or 0, number_of(words[cut:])
        year = 100 * head + tail if tail is not None and (not cut or tail < 100) else 0
        if 1000 <= year <= 2100 and len(words) > 1:
            return (PartialDate(int(year)),)
    return ()


def _respelt(text: str) -> str:
    """The text with slips in the names of months mended."""
    return re.sub(r"[^\W\d_]{4,}", lambda found: _month(found.group()), fold(text))


def _month(word: str) -> str:
    if word in MONTHS:
        return word
    near = {MONTHS[name] for name in MONTHS if distance(word, name, slips_allowed(name)) <= slips_allowed(name)}
    named = [name for name in MONTHS if MONTHS[name] in near]
    return named[0] if len(near) == 1 else word


def _judge_readings(readings: Sequence[PartialDate], keys: Sequence[PartialDate], expected: Expected) -> Verdict:
    right = [reading for reading in readings if any(_answers(reading, key) for key in keys)]
    if right:
        rival = _rival(readings, keys, expected)
        if rival:
            return Verdict(Outcome.WRONG, 0.0, f"That is as near to {rival}, the answer to another question.")
        return Verdict(Outcome.RIGHT, 1.0)
    for key in keys:
        if any(key.agrees(reading) for reading in readings):
            return Verdict(Outcome.WRONG, 0.0, "Which month?" if readings[0].month is None else "Which day?")
    rival = _rival(readings, keys, expected)
    if rival:
        return Verdict(Outcome.WRONG, 0.0, f"That is {rival}, the answer to another question.")
    return Verdict(Outcome.WRONG, 0.0, _near_miss(readings, keys[0]))


def _answers(reading: PartialDate, key: PartialDate) -> bool:
    """Whether a date has all the parts of the key, and they agree."""
    parts = ((key.month, reading.month), (key.day, reading.day))
    return key.agrees(reading) and all(asked is None or typed is not None for asked, typed in parts)


def _rival(readings: Sequence[PartialDate], keys: Sequence[PartialDate], expected: Expected) -> str:
    """The rival that was typed to the letter while the answer was not."""
    if readings and readings[0] in keys:
        return ""
    for rival in expected.rivals:
        date = date_or_day(rival)
        if date and date in readings and date not in keys:
            return rival
    return ""


def _near_miss(readings: Sequence[PartialDate], key: PartialDate) -> str:
    if not readings:
        return ""
    typed = readings[0]
    if not key.year:
        return "The month is right, the day isn't." if typed.month == key.month else ""
    if typed.year == key.year and typed.month and key.month:
        return (
            "The month is right, the day isn't." if typed.month == key.month else "The year is right, the month isn't."
        )
    if typed.month and typed.month == key.month:
        return "The month is right, the year isn't."
    return ""


def _no_date(typed: str, key: PartialDate) -> str:
    """What to say of a text that is no date, or none with a year though one is asked for."""
    named = {MONTHS[word] for word in re.findall(r"[^\W\d_]+", fold(typed)[:_LONGEST_TYPED]) if word in MONTHS}
    if not key.year:
        alone = named == {key.month} and not re.search(r"\d", typed)
        return "Which day?" if alone else "A day and a month are asked for."
    if named:
        return "Which year?"
    return "Write the year in full." if re.fullmatch(r"\s*\d\d\s*", typed) else "A date is asked for."


def _span(text: str) -> tuple[PartialDate, PartialDate] | None:
    """The two dates that a text spans ("between 2018 and 2021"); None when it doesn't."""
    if len(text) > _LONGEST_TYPED or parse_date(text):
        return None
    ends = _SPAN.split(_SPAN_LEAD.sub("", text))
    if len(ends) != 2:
        return None
    start, end = parse_date(ends[0]), parse_date(ends[1])
    if start is None and end is not None and end.month:
        start = parse_date(f"{ends[0]} {end.year}")  # "March to May 2021"
    return (start, end) if start and end and start < end else None


def _judge_span(typed: str, spans: Sequence[tuple[PartialDate, PartialDate]]) -> Verdict:
    for wording in (typed, *wordings(typed)):
        given = _span(wording)
        if given is None:
            continue
        if any(_answers(given[0], start) and _answers(given[1], end) for start, end in spans):
            return Verdict(Outcome.RIGHT, 1.0)
        return Verdict(Outcome.WRONG, 0.0)
    return Verdict(Outcome.WRONG, 0.0, "Both ends of a time are asked for.")
