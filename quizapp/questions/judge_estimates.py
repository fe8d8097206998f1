"""Judging estimates: credit by closeness, right from a threshold."""

from __future__ import annotations

import math
from typing import Final

from quizapp.deck.dates import parse_date
from quizapp.deck.figures import Figure, parse_figure
from quizapp.deck.figures_units import measure
from quizapp.questions.judge_figures import as_range, in_unit_of, read_guesses, typed_unit
from quizapp.questions.model import Expected, Outcome, Verdict

NO_CREDIT_FACTOR: Final = 4.0
"""An estimate four times too large, or a quarter of the truth, earns nothing."""

NO_CREDIT_POINTS: Final = 25.0
"""A percentage (or a year) 25 points (years) off earns nothing."""

_UNCOUNTED = 1_000_000
RIGHT_FROM: Final = 0.8
"""Credit from which an estimate is right: within 32 percent above or 24 below, or 5 points or years."""


def estimate_credit(guess: Figure, right: Figure) -> float:
    """Credit for an estimate: 1.0 for the figure itself, falling to 0.0.

    Quantities: ``1 - |ln(guess / right)| / ln 4``, not below 0. Percentages: ``1 - |guess - right| / 25`` points.
    A guess within the range that is right, or a size that is right ("tens of thousands"), has full credit; outside
    it the nearest end counts. A range as a guess counts as its middle. Both figures must be in one unit.

    Why so: errors in estimating quantities grow with the quantity (Weber's law), and twice too much is as wrong as
    half, so the ratio is measured, on a log scale, as Fermi-question contests do with orders of magnitude.
    Percentages have a fixed scale on which 2 against 1 percent is a small error and not a factor of 2. The factor of
    4 and the 25 points were chosen here: beyond them a guess tells nothing about the size; no study is behind them.
    """
    value, target = _middle(guess), right.value
    if right.high is not None:
        target = min(max(value, right.value), right.high)
    if value == target:
        return 1.0
    if right.unit == "percent":
        return max(0.0, 1.0 - abs(value - target) / NO_CREDIT_POINTS)
    if value * target <= 0:
        return 0.0
    return max(0.0, 1.0 - abs(math.log(abs(value)) - math.log(abs(target))) / math.log(NO_CREDIT_FACTOR))


def _middle(figure: Figure) -> float:
    """The value, or the middle of a range: of the ratio where both ends are above nought."""
    if figure.high is None:
        return figure.value
    product = figure.value * figure.high
    return math.sqrt(product) if figure.value > 0 and math.isfinite(product) else (figure.value + figure.high) / 2


def judge_estimate(typed: str, expected: Expected) -> Verdict:
    """The verdict on an estimate; within the item's tolerance it has full credit."""
    right = parse_figure(expected.answer)
    if right is None or parse_date(expected.answer) is not None:
        return _judge_year(typed, expected)
    readings = [reading for guess in read_guesses(typed) or read_guesses(as_range(typed)) for reading in guess.readings]
    if not readings:
        return Verdict(Outcome.WRONG, 0.0, "A figure is asked for.")
    unit = typed_unit(expected.unit)
    fitting = [figure for reading in readings if (figure := in_unit_of(reading, right, unit))]
    if not fitting:
        return Verdict(Outcome.WRONG, 0.0, "That is another unit.")
    best = max(fitting, key=lambda figure: _credit(figure, right, expected))
    credit = _credit(best, right, expected)
    if best.high is None or right.high is not None:
        return _graded(credit, _how_far(best, right, expected))
    middle = best._replace(value=_middle(best), high=None)
    note = f"One figure is asked for; the middle of yours was taken, {middle.value:,.4g}. "
    return _graded(credit, f"{note}{_how_far(middle, right, expected)}".strip(), always=True)


def _credit(guess: Figure, right: Figure, expected: Expected) -> float:
    if abs(guess.value - right.value) <= (expected.tolerance or 0.0):
        return 1.0
    unit = "percent" if _in_percent(right, expected) else right.unit
    return estimate_credit(guess, Figure(right.value, right.high, unit))


def _in_percent(right: Figure, expected: Expected) -> bool:
    given = measure(right.unit) or measure(expected.unit)
    return given is not None and given.name == "percent"


def _how_far(guess: Figure, right: Figure, expected: Expected) -> str:
    """How far off a guess is, in words."""
    if right.high is not None or not right.value or guess.value == right.value:
        return ""
    side = "high" if guess.value > right.value else "low"
    if _in_percent(right, expected):
        return f"{_plain(abs(guess.value - right.value), 3)} points too {side}."
    ratio = guess.value / right.value
    if ratio <= 0 or not math.isfinite(ratio):
        return ""
    if 0.5 <= ratio <= 2:
        return f"{_plain(100 * abs(ratio - 1), 2)} percent too {side}."
    if ratio > 1:
        return f"Too high: it is {_times(ratio)} the right figure."
    return f"Too low: the right figure is {_times(1 / ratio)} as much."


def _times(ratio: float) -> str:
    """How many times a figure is another: nobody counts beyond a million."""
    return "more than a million times" if ratio > _UNCOUNTED else f"about {_plain(ratio, 2)} times"


def _plain(value: float, digits: int) -> str:
    """A number in plain digits, as many of them as count: 87,000 and 2.4, never 8.7e+04."""
    if not math.isfinite(value) or value <= 0:
        return "0"
    places = digits - 1 - math.floor(math.log10(value))
    rounded = round(value, places)
    return f"{rounded:,.{max(0, places)}f}".rstrip("0").rstrip(".") if places > 0 else f"{rounded:,.0f}"


def _graded(credit: float, note: str, *, always: bool = False) -> Verdict:
    outcome = Outcome.RIGHT if credit >= RIGHT_FROM else Outcome.WRONG
    return Verdict(outcome, credit, note if always or credit < 1.0 else "")


def _judge_year(typed: str, expected: Expected) -> Verdict:
    """An estimate of when: credit falls by the year."""
    right, guess = parse_date(expected.answer), parse_date(typed)
    if right is None or guess is None:
        return Verdict(Outcome.WRONG, 0.0, "A year is asked for." if right else "A figure is asked for.")
    years = abs(guess.year - right.year)
    side = "late" if guess.year > right.year else "early"
    note = f"{years} year{'s' if years != 1 else ''} too {side}."
    return _graded(max(0.0, 1.0 - years / NO_CREDIT_POINTS), note)
