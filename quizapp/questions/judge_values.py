"""Judging figures and dates by value, and estimates by closeness."""

from __future__ import annotations

import math

from quizapp.deck.dates import date_readings, parse_date
from quizapp.deck.figures import Figure, parse_figure
from quizapp.questions.model import Expected, Outcome, Verdict

RIGHT_FROM = 0.75
"""Credit from which an estimate counts as right."""


def judge_figure(typed: str, expected: Expected) -> Verdict | None:
    """The verdict on a typed figure; None when the answer is no figure."""
    keys = [f for f in map(parse_figure, (expected.answer, *expected.accepted)) if f]
    if not keys:
        return None
    guess = parse_figure(typed)
    if guess is None:
        return Verdict(Outcome.WRONG, 0.0, "A figure is asked for.")
    for key in keys:
        if _same_unit(guess, key, expected.unit) and _equal(guess, key, expected.tolerance):
            return Verdict(Outcome.RIGHT, 1.0)
    if any(_equal(guess, key, expected.tolerance) for key in keys):
        return Verdict(Outcome.WRONG, 0.0, "The number is right, the unit isn't.")
    return Verdict(Outcome.WRONG, 0.0, _whose(guess, expected))


def _whose(guess: Figure, expected: Expected) -> str:
    for rival in expected.rivals:
        other = parse_figure(rival)
        if other and _same_unit(guess, other, expected.unit) and _equal(guess, other, None):
            return f"That is {rival}, another answer of this deck."
    return ""


def _same_unit(guess: Figure, key: Figure, unit: str) -> bool:
    wanted = {key.unit, unit, *key.counted} - {""}
    if not guess.unit or not wanted or guess.unit in wanted:
        return True
    exact = {"percent", "times", "dollar", "euro", "pound"}
    return not (exact & (wanted | {guess.unit}))


def _share(figure: Figure) -> float:
    return figure.value / 100 if figure.unit == "percent" else figure.value


def _equal(guess: Figure, key: Figure, tolerance: float | None) -> bool:
    if (guess.high is None) != (key.high is None):
        return False
    if guess.high is not None and key.high is not None and guess.high != key.high:
        return False
    one, two, allowed = guess.value, key.value, tolerance or 0.0
    if (guess.unit == "percent") != (key.unit == "percent") and (guess.step != 1.0 or key.step != 1.0):
        one, two = 100 * _share(guess), 100 * _share(key)
    if not (guess.step and key.step):
        allowed = max(allowed, 0.5 if max(one, two) > 1 else 0.005)
    return abs(one - two) <= allowed + 1e-9 * max(abs(one), abs(two))


def judge_date(typed: str, expected: Expected) -> Verdict | None:
    """The verdict on a typed date; None when the answer is no date."""
    keys = [d for d in map(parse_date, (expected.answer, *expected.accepted)) if d]
    if not keys:
        return None
    guesses = date_readings(typed)
    for key in keys:
        for guess in guesses:
            if key.agrees(guess) and guess.key >= key.key:
                return Verdict(Outcome.RIGHT, 1.0)
    for key in keys:
        if any(key.agrees(guess) for guess in guesses):
            missing = "month" if guesses[0].month is None else "day"
            return Verdict(Outcome.WRONG, 0.0, f"Which {missing}?")
    return Verdict(Outcome.WRONG, 0.0, "" if guesses else "A date is asked for.")


def estimate_credit(guess: Figure, right: Figure) -> float:
    """Credit for an estimate, 1.0 for the figure itself down to 0.0.

    Percentages by absolute distance (0 at 25 points), all else by the ratio (0 at a factor of 4), both linear.
    """
    if right.unit == "percent":
        return max(0.0, 1 - abs(guess.value - right.value) / 25)
    if guess.value == right.value:
        return 1.0
    if guess.value * right.value <= 0:
        return 0.0
    return max(0.0, 1 - abs(math.log(guess.value / right.value)) / math.log(4))


def judge_number(typed: str, expected: Expected) -> Verdict:
    """The verdict on an estimate."""
    guess, right = parse_figure(typed), parse_figure(expected.answer)
    if guess is None or right is None:
        return Verdict(Outcome.WRONG, 0.0, "A figure is asked for.")
    credit = estimate_credit(guess, right)
    outcome = Outcome.RIGHT if credit >= RIGHT_FROM else Outcome.WRONG
    return Verdict(outcome, credit, "" if credit == 1.0 else f"{right.text} it is.")
