"""Judging figures by value, however they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import Final

from quizapp.deck.figures import Figure, parse_figure
from quizapp.deck.figures_units import convert, measure, singular
from quizapp.deck.folding import fold, folded_words
from quizapp.deck.numerals import ORDINALS, SCALES, UNITS
from quizapp.questions.judge_distance import distance, slips_allowed
from quizapp.questions.judge_extras import wordings
from quizapp.questions.model import Expected, Outcome, Verdict

_OTHER_WORDS: Final = (
    "percent half third thirds quarter quarters hundreds thousands millions billions times tens dozens"
)
_MULTIPLES: Final = "doubled tripled quadrupled twice threefold double triple halved between about"
_CARDINALS: Final = (*UNITS, *SCALES, *_OTHER_WORDS.split(), *_MULTIPLES.split())
_LONGEST_TYPED: Final = 120
_NO_UNITS: Final = {"share": "", "rank": "", "age": "year"}
"""What a deck calls the unit of a fraction, of a place in an order and of an age, with the unit that may be typed."""

_FINE: Final = 0.0101
"""Share of a whole (one point, with room for rounding) up to which a decimal may stand for a fraction."""


class Relation(IntEnum):
    """How a typed figure relates to the one expected, the nearest first."""

    SAME = 0
    OTHER_NOUN = 1
    CUT = 2
    UNIT = 3
    BOUND = 4
    SHAPE = 5
    DIFFERENT = 6


@dataclass(frozen=True, slots=True)
class Guess:
    """A typed figure; ``respelt`` when a number word had a slip; ``readings`` are all it may mean."""

    readings: tuple[Figure, ...]
    respelt: bool = False


_RELATED_NOTES: Final = {
    Relation.UNIT: "The number is right, the unit isn't.",
    Relation.BOUND: "The number is right, but more and less are exchanged.",
    Relation.DIFFERENT: "",
}


def judge_figure(typed: str, expected: Expected, prompt: str = "") -> Verdict | None:
    """The verdict on a typed figure; None when the answer is no figure, so that it must be judged as words."""
    keys = [figure for text in (expected.answer, *expected.accepted) if (figure := parse_figure(text))]
    if not keys:
        return None
    expected = replace(expected, unit=typed_unit(expected.unit))
    ranged = any(key.high is not None for key in keys)
    guesses = read_guesses(typed)
    if ranged and not any(reading.high for guess in guesses for reading in guess.readings):
        guesses = read_guesses(as_range(typed)) or guesses
    if not guesses:
        return Verdict(Outcome.WRONG, 0.0, "A range is asked for: from … to …" if ranged else "A figure is asked for.")
    relation, guess, reading, key = min(
        (
            (_relation(reading, key, expected, prompt), guess, reading, key)
            for guess in guesses
            for reading in guess.readings
            for key in keys
        ),
        key=lambda found: found[0],
    )
    if relation > Relation.CUT:
        return Verdict(Outcome.WRONG, 0.0, _why_wrong(relation, reading, key, expected))
    rival = _nearer_rival(reading, key, expected)
    if rival:
        return Verdict(Outcome.WRONG, 0.0, f"That is {rival}, the answer to another question.")
    return _right(relation, guess, key, typed)


def typed_unit(unit: str) -> str:
    """The unit that somebody may type behind a figure for which a deck states ``unit``."""
    return _NO_UNITS.get(unit, unit)


def _right(relation: Relation, guess: Guess, key: Figure, typed: str) -> Verdict:
    if guess.respelt:
        return Verdict(Outcome.SLIP, 1.0, "Misspelt.")
    if relation is Relation.OTHER_NOUN:
        return Verdict(Outcome.SLIP, 1.0, f"The number is right; look again at what it counts: {key.text}")
    if relation is Relation.CUT:
        return Verdict(Outcome.SLIP, 1.0, f"Rounded it is {100 * key.value:.0f} percent.")
    return Verdict(Outcome.RIGHT, 1.0)


def _why_wrong(relation: Relation, guess: Figure, key: Figure, expected: Expected) -> str:
    if relation is Relation.SHAPE:
        if key.vague:
            return f"The source gives no number, only “{key.text}”."
        return "Both ends of a range are asked for." if key.high is not None else "A single figure is asked for."
    if relation is Relation.DIFFERENT:
        for rival in expected.rivals:
            other = parse_figure(rival)
            if other and _relation(guess, other, replace(expected, tolerance=None)) <= Relation.OTHER_NOUN:
                return f"That is {rival}, the answer to another question."
    return _RELATED_NOTES.get(relation, "")


def read_guesses(typed: str) -> list[Guess]:
    """What figure was typed: as it stands or with the separators of another language; then with slips mended."""
    if len(typed) > _LONGEST_TYPED:
        return []
    guesses = []
    for wording in wordings(typed):
        figures = [figure for text in (wording, _swapped(wording)) if text and (figure := parse_figure(text))]
        mended = parse_figure(respelt) if (respelt := _respelt(wording)) else None
        guesses += [Guess(tuple(figures))] if figures else []
        guesses += [Guess((mended,), respelt=True)] if mended else []
    return guesses


_TWO_ENDS: Final = re.compile(
    r"(?P<low>\d+(?:\.\d+)?)\s*(?:-\s*)?(?:to|and|or|till|until|&|/|,|;|\.{2,3}|…|\s)\s*(?:-\s*)?(?P<high>\d+(?:\.\d+)?)"
)


def as_range(typed: str) -> str:
    """What was typed, two figures in it as a range ("18 and 49", "18-to-49"): where there are two, the lower first."""
    found = _TWO_ENDS.search(typed[:_LONGEST_TYPED])
    if found is None or float(found["low"]) >= float(found["high"]):
        return typed
    return f"{typed[: found.start()]}{found['low']} to {found['high']}{typed[found.end() :]}"


def _swapped(text: str) -> str:
    """The text with point and comma exchanged, as other languages use them; ``""`` when that changes nothing."""
    swapped = text.translate({ord("."): ",", ord(","): "."})
    return swapped if swapped != text and any(char.isdecimal() for char in text) else ""


def _respelt(text: str) -> str:
    """The text with slips in number words mended; ``""`` when there are none."""
    found: list[str] = []
    for word in fold(text).replace("-", " ").split():
        bare = word.strip(".,;:!?")
        mended = bare if not bare.isalpha() or bare in _CARDINALS or bare == "and" else _mended(bare)
        found.append(mended or bare)
    mended_text = " ".join(found)
    return mended_text if mended_text != " ".join(fold(text).replace("-", " ").split()) else ""


@lru_cache(maxsize=512)
def _mended(word: str) -> str:
    """The number word or two that a misspelt word is meant for; ``""`` when none is, or several are as near."""
    if not 4 <= len(word) <= 24:
        return ""
    for vocabulary in (_CARDINALS, tuple(ORDINALS)):
        near = [(slips, other) for other in vocabulary if (slips := _slips(word, other)) is not None]
        best = sorted(near)[:2]
        if best and (len(best) == 1 or best[0][0] < best[1][0]):
            return best[0][1]
    return _two_words(word)


def _slips(word: str, other: str) -> int | None:
    most = slips_allowed(other)
    slips = distance(word, other, most)
    return slips if most and slips <= most else None


def _two_words(word: str) -> str:
    """ "thirtyseven" in its two words, the first of which may have a slip."""
    for cut in range(4, len(word) - 2):
        head, tail = word[:cut], word[cut:]
        if tail in UNITS and UNITS[tail] < 10:
            tens = [ten for ten in UNITS if UNITS[ten] >= 20 and (ten == head or _slips(head, ten) is not None)]
            if len(tens) == 1:
                return f"{tens[0]} {tail}"
    return ""


def _relation(guess: Figure, key: Figure, expected: Expected, prompt: str = "") -> Relation:
    if guess.vague != key.vague or (guess.high is None) != (key.high is None):
        return Relation.SHAPE if key.vague or _meets(guess, key, 0.0) else _shape_or_number(guess, key)
    fitting = in_unit_of(guess, key, expected.unit)
    if fitting is None:
        return Relation.UNIT if _meets(guess, key, expected.tolerance or 0.0) else Relation.DIFFERENT
    if not _meets(fitting, key, _allowed(fitting, key, expected.tolerance)):
        return Relation.CUT if _is_cut(fitting, key) else Relation.DIFFERENT
    if {guess.bound, key.bound} == {"over", "under"}:
        return Relation.BOUND
    return Relation.OTHER_NOUN if _counts_other(guess, key, expected, prompt) else Relation.SAME


def _shape_or_number(guess: Figure, key: Figure) -> Relation:
    """A range for a number or the reverse: said to be so when one end is right."""
    ends = {guess.value, guess.high} & {key.value, key.high} - {None}
    return Relation.SHAPE if ends else Relation.DIFFERENT


def in_unit_of(guess: Figure, key: Figure, unit: str) -> Figure | None:
    """The typed figure in the unit of the one expected (months in years, shares in percent); None if it has another.

    A figure without a unit fits any; a thing counted doesn't fit a measurement.
    """
    wanted = measure(key.unit) or measure(unit)
    given = measure(guess.unit)
    if wanted is None and given is not None and given.name == "percent":
        return _scaled(guess, 0.01) if _is_share(key) else None if key.unit or unit else guess
    if given is None and _is_share(guess) and wanted is not None and wanted.name == "percent" and key.value > 1:
        return _scaled(guess, 100)
    if given is None and not guess.unit and key.step == 0 and key.value < 1 and 1 < guess.value <= 100:
        return _scaled(guess, 0.01)  # "67" for two thirds, the percent sign left out
    if not guess.unit or (given is None and wanted is None):
        return None if guess.rank and not key.rank and (key.unit or unit) else guess
    if given is None or wanted is None:
        return None if key.unit or unit else guess
    value = convert(guess.value, guess.unit, wanted.name)
    return None if value is None else _scaled(guess, value / guess.value if guess.value else 1.0)


def _is_share(figure: Figure) -> bool:
    return not figure.unit and 0 < figure.value <= 1 and figure.step < 1 and not figure.rank


def _scaled(figure: Figure, factor: float) -> Figure:
    high = None if figure.high is None else figure.high * factor
    return figure._replace(value=figure.value * factor, high=high, step=figure.step * factor)


def _allowed(guess: Figure, key: Figure, tolerance: float | None) -> float:
    """The distance that still counts as the same: the item's tolerance, or half a place where one is a fraction."""
    allowed = tolerance or 0.0
    if _is_share(key) and allowed >= 1:
        allowed /= 100  # an author who allows 2 for "two thirds" means points
    whole = 100 if key.unit == "percent" else 1
    step = max(guess.step, key.step)
    if min(guess.step, key.step) == 0 and (step <= _FINE * whole or step <= _FINE * abs(key.value)):
        allowed = max(allowed, step / 2)
    return allowed


def _is_cut(guess: Figure, key: Figure) -> bool:
    """Whether a fraction was cut off after its places and not rounded (66 percent for two thirds)."""
    return key.step == 0 and 0 < guess.step <= _FINE and 0 < key.value - guess.value < guess.step


def _meets(guess: Figure, key: Figure, allowed: float) -> bool:
    pairs = [(guess.value, key.value)]
    if guess.high is not None and key.high is not None:
        pairs.append((guess.high, key.high))
    return all(abs(a - b) <= allowed + 1e-12 * max(abs(a), abs(b)) for a, b in pairs)


def _counts_other(guess: Figure, key: Figure, expected: Expected, prompt: str) -> bool:
    """Whether a thing was typed behind the number that is neither in the answer, its unit nor the question."""
    known = {*key.counted, *map(singular, folded_words(fold(expected.unit)))} - {""}
    if not guess.counted or not known or measure(guess.unit):
        return False
    return not (known | set(map(singular, folded_words(fold(prompt))))) & set(guess.counted)


def _nearer_rival(guess: Figure, key: Figure, expected: Expected) -> str:
    """A rival figure that is as near as the answer, when the answer is met by tolerance or rounding alone."""
    fitting = in_unit_of(guess, key, expected.unit)
    if fitting is None or _meets(fitting, key, 0.0):
        return ""
    for rival in expected.rivals:
        other = parse_figure(rival)
        as_other = in_unit_of(guess, other, expected.unit) if other else None
        if other and as_other and not _meets(other, key, 0.0) and _gap(as_other, other) <= _gap(fitting, key):
            return rival
    return ""


def _gap(guess: Figure, key: Figure) -> float:
    """The distance of two figures as a share of the second."""
    return abs(guess.value - key.value) / (abs(key.value) or 1.0)
