"""Reading one figure off a list of tokens: digits, number words, fractions, ranges, multiples, vague sizes, units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.deck.figures_units import CURRENCY_CODES, CURRENCY_SIGNS, measure, singular
from quizapp.deck.numerals import (
    CHINESE,
    LONGEST_NUMERAL,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    UNITS,
    chinese_number,
    chinese_scale,
    digits_value,
    number_of,
    ordinal_of,
)
from quizapp.deck.pattern import pattern

_DIGITS: Final = r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*(?:e[+-]?\d{1,2}(?!\w))?|(?<![\w.])\.\d+"
_SIGNS: Final = [re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True)]
TOKEN: Final = pattern(
    rf"{_DIGITS}|{'|'.join(_SIGNS)}|°[cf]\b|百分之|分之|[{CHINESE}]+|[^\W\d_{CHINESE}]+(?:'[^\W\d_]+)*|[^\s\w]"
)
"""The pieces a figure is made of, in folded text."""

ASCII_TOKEN: Final = pattern(rf"{_DIGITS}|{'|'.join(filter(str.isascii, _SIGNS))}|[a-zA-Z]+(?:'[a-zA-Z]+)*|[^\s\w]")
"""The same for text in ASCII, which is most: compiled in half the time."""

_MULTIPLES: Final = {
    "halved": 0.5,
    "halving": 0.5,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "twice": 2,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "treble": 3,
    "trebled": 3,
    "thrice": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "quintuple": 5,
    "quintupled": 5,
    "sextupled": 6,
    "tenfold": 10,
}
_VAGUE: Final = {
    "dozens": 12,
    "scores": 20,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
    "trillions": 1_000_000_000_000,
}
_VAGUE_COUNTS: Final = frozenset({"several", "few", "many"})
_SIGNED_PARTS: Final = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅛": 1 / 8}
_HALVES: Final = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_NOTHING: Final = frozenset({"none", "nil", "nought", "naught", "nobody"})
_STOPPING: Final = "of in for as per that who which whose by on at from since with during a an the over after before"
_UNIT_STOPS: Final = frozenset(_STOPPING.split())
_JOINING: Final = frozenset({"and", "or", "nor", "but", "to", "not"})
_LONGEST_UNIT: Final = 8
_YEARS: Final = range(1400, 2101)


class Number(NamedTuple):
    """A number as read. ``step`` is the size of its last place, 0 for a fraction; ``bare``: without a scale."""

    value: float
    step: float = 1.0
    high: float | None = None
    unit: str = ""
    vague: bool = False
    rank: bool = False
    bare: bool = False


class Reader:
    """Reads from ``at`` on; what has been read lies before ``at``.

    ``running``: the tokens are those of running text, so that readings are refused which only make sense when the
    whole text is a figure ("5 in 10" as a share, a lone ordinal).
    """

    def __init__(self, tokens: Sequence[str], at: int = 0, running: bool = False) -> None:
        self.tokens = tokens
        self.at = at
        self.running = running

    def number(self, between: bool = False) -> Number | None:
        """A number or a range of numbers, with the unit of measurement that stands before or behind it.

        ``between``: the word "between" stood before, so that "and" joins the ends of a range.
        """
        low = self._quantity()
        if low is None:
            return None
        start = self.at
        joined = self._take("-") or self._take("to") or self._take("through") or (between and self._take("and"))
        high = self._quantity() if joined else None
        spanned = _range(low, high) if high is not None else None
        if spanned is None:
            self.at = start
        return self._measured(spanned or low)

    def peek(self, ahead: int = 0) -> str:
        """The token that stands next, or further on; ``""`` behind the last."""
        place = self.at + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else ""

    def counted(self) -> tuple[str, ...] | None:
        """The words of the thing counted, taking all that is left; None when the rest is more than such words."""
        rest = list(self.tokens[self.at :])
        if rest and rest[0] in {"of", "-"}:
            rest = rest[1:]
        end = next((i for i, word in enumerate(rest) if word in _UNIT_STOPS), len(rest))
        nouns, after = rest[:end], rest[end:]
        if len(rest) > 2 * _LONGEST_UNIT or end > _LONGEST_UNIT or not all(map(_may_be_counted, nouns)):
            return None
        if not all(_is_word(word) or _is_year(word) or word == "." for word in after):
            return None
        while len(nouns) > 1 and nouns[-1].endswith("ed"):  # "ten soldiers killed" counts soldiers
            nouns = nouns[:-1]
        return tuple(singular(word) for word in nouns)

    def _take(self, *wanted: str) -> bool:
        """Go past the tokens wanted if they stand next."""
        if tuple(self.tokens[self.at : self.at + len(wanted)]) != wanted:
            return False
        self.at += len(wanted)
        return True

    def _quantity(self) -> Number | None:
        """A number with the sign or currency before it."""
        start = self.at
        sign = -1.0 if self._take("-") or self._take("minus") else 1.0
        unit = self._currency_before()
        if self.peek() in {"x", "×"} and self.peek(1)[:1].isdecimal():
            self.at += 1
            unit = "times"
        number = self._multiple() or self._vague() or self._fraction() or self._digits() or self._words()
        if number is None:
            self.at = start
            return None
        return number._replace(value=sign * number.value, unit=number.unit or unit)

    def _currency_before(self) -> str:
        word = self.peek()
        follows = self.peek(1)[:1]
        unit = measure(word) if word in CURRENCY_SIGNS or word in CURRENCY_CODES else None
        if unit is None or not (follows.isdecimal() or (word in CURRENCY_SIGNS and follows)):
            return ""
        self.at += 1
        return unit.name

    def _measured(self, number: Number) -> Number:
        """The number with the unit of measurement that stands behind it, going past it."""
        behind = self.peek()
        if behind == "-" and (measure(self.peek(1)) or self.peek(1) == "fold"):
            self.at += 1
            behind = self.peek()
        if self._take("per", "cent") or self._take("percentage", "points") or self._take("percentage", "point"):
            return number._replace(unit="percent")
        unit = measure(behind)
        if unit is None or (number.unit and behind not in {"times"}) or number.rank:
            return number
        self.at += 1
        return number._replace(unit=unit.name)

    def _multiple(self) -> Number | None:
        word = self.peek()
        value = _MULTIPLES.get(word)
        if value is None and word.endswith("fold"):
            value = number_of([word.removesuffix("fold")])
        if value is None:
            return None
        self.at += 1
        return Number(float(value), unit="times")

    def _vague(self) -> Number | None:
        """Tens of thousands, dozens, several hundred: a size and no number."""
        start, size = self.at, 1.0
        self._take("many")
        if self.peek() in _VAGUE_COUNTS and self.peek(1) in SCALES:
            size = float(SCALES[self.peek(1)])
            self.at += 2
            return Number(size, high=10 * size - 1, vague=True)
        begun = self.at
        while self.peek() in _VAGUE:
            size *= _VAGUE[self.peek()]
            self.at += 1
            if self.peek() == "of" and self.peek(1) in _VAGUE:
                self.at += 1
        if self.at == begun:
            self.at = start
            return None
        return Number(size, high=10 * size - 1, vague=True)

    def _fraction(self) -> Number | None:
        """Two thirds, a quarter, half a million, 2/3, 2 1/2, one in three, 3 out of 4."""
        start = self.at
        mixed = self.peek(1).isdecimal() and self.peek(2) == "/"
        if self.peek().isdecimal() and (mixed or self.peek(1) in _SIGNED_PARTS):
            whole = float(self.peek())
            self.at += 1
            part = self._simple_fraction()
            if part is not None and part < 1:
                return Number((whole + part) * self._scales(), step=0.0)
            self.at = start
        value = self._simple_fraction()
        if value is None:
            self.at = start
            return None
        if self._take("a") or self._take("of", "a"):
            value *= self._scales() if self.peek() in SCALES else 1.0
        return Number(value, step=0.0)

    def _simple_fraction(self) -> float | None:
        if self.peek() in _SIGNED_PARTS:
            self.at += 1
            return _SIGNED_PARTS[self.peek(-1)]
        over = self._above_line()
        under = self._below_line(over) if over is not None else 0.0
        return over / under if over is not None and under else None

    def _above_line(self) -> float | None:
        word = self.peek()
        if word in {"half", "quarter"}:
            return 1.0
        value = 1.0 if word in {"a", "an"} else float(word) if word.isdecimal() and len(word) < 10 else UNITS.get(word)
        if value is not None:
            self.at += 1
        return value

    def _below_line(self, over: float) -> float:
        """The number below the line of a fraction; 0 when there is none."""
        word, start = self.peek(), self.at
        part = _HALVES.get(word) or ORDINALS.get(word if over == 1 else word.removesuffix("s"), 0)
        if part > 2 or word in _HALVES:
            usual = over == 1 or word.endswith("s") or (over < 20 and part < 20)
            self.at += usual
            return float(part) if usual else 0.0
        if self._take("/"):
            under = self._digits()
        elif self._take("out", "of") or self._take("in", "every") or self._take("of", "every"):
            under = self._digits() or self._words()
        elif (not self.running or over == 1) and (self._take("in") or (not self.running and self._take("of"))):
            under = self._digits() or self._words()
            under = under if under and over < under.value and under.value not in _YEARS else None
        else:
            return 0.0
        if under is None or under.value <= 0:
            self.at = start
            return 0.0
        return under.value

    def _digits(self) -> Number | None:
        token = self.peek()
        if not token[:1].isdecimal() and not token[1:].isdecimal():
            return self._chinese()
        value, step = digits_value(token)
        self.at += 1
        if self.peek() in {"st", "nd", "rd", "th"}:
            self.at += 1
            return Number(value, rank=True)
        value *= self._power()
        scale = self._scales()
        half = self._and_a_half()
        return Number((value + half) * scale if half else value * scale, step * scale, bare=scale == 1.0)

    def _power(self) -> float:
        """Ten to the power that stands next (× 10^5), 1 when none does."""
        if self.peek() in {"x", "×", "*"} and self.peek(1) == "10" and self.peek(2) == "^":
            power = self.peek(3)
            if power.isdecimal() and len(power) < 3:
                self.at += 4
                return float(10 ** int(power))
        return 1.0

    def _chinese(self) -> Number | None:
        if self.peek() == "百分之":
            self.at += 1
            part = self._chinese() or self._digits()
            return part._replace(unit="percent") if part else None
        value = chinese_number(self.peek())
        if value is None:
            return None
        self.at += 1
        if self.peek() == "分之" and value and (over := chinese_number(self.peek(1))) is not None:
            self.at += 2
            return Number(over / value, step=0.0)
        return Number(value)

    def _words(self) -> Number | None:
        """A number in words: the longest run of tokens that is one."""
        if self.peek() in _NOTHING and not self.running:
            self.at += 1
            return Number(0.0)
        if self.peek() in {"a", "an"} and (self.peek(1) in SCALES or self.peek(1) in {"couple", "pair"}):
            self.at += 1
        if self.peek() in {"couple", "pair"}:
            self.at += 1
            return Number(2.0)
        end = self.at
        while self._in_words(end):
            end += 1
        for stop in range(end, self.at, -1):
            number = self._worded(self.tokens[self.at : stop])
            if number is not None:
                self.at = stop
                return self._with_half(number)
        return None

    def _with_half(self, number: Number) -> Number:
        """The number with the half behind it: "two and a half million", "a million and a half"."""
        half = self._and_a_half()
        if not half:
            return number
        scale = self._scales() if number.bare else number.step
        return number._replace(value=(number.value / number.step + half) * scale, step=0.0)

    def _in_words(self, place: int) -> bool:
        if place >= min(len(self.tokens), self.at + LONGEST_NUMERAL):
            return False
        word = self.tokens[place]
        return word in UNITS or word in SCALES or word in ORDINALS or word == "and"

    def _worded(self, run: Sequence[str]) -> Number | None:
        value = number_of(run)
        if value is not None:
            last = SCALES.get(run[-1], 1)
            return Number(value, float(last), bare=last == 1)
        rank = ordinal_of(run)
        return Number(rank, rank=True) if rank is not None and not self.running else None

    def _and_a_half(self) -> float:
        """The part in "two and a half", 0 when there is none."""
        if self._take("and", "a", "half"):
            return 0.5
        if self._take("and", "a", "quarter"):
            return 0.25
        return 0.75 if self._take("and", "three", "quarters") else 0.0

    def _scales(self) -> float:
        """The product of the scale words that stand next, 1 when none does."""
        scale = 1.0
        while factor := SCALES.get(self.peek()) or SHORT_SCALES.get(self.peek()) or chinese_scale(self.peek()):
            scale *= factor
            self.at += 1
        return scale


_FIRST: Final = frozenset({"minus", "x", "many", "half", "quarter", "a", "an", "couple", "pair"}).union(
    _MULTIPLES, _VAGUE, _VAGUE_COUNTS, _NOTHING, UNITS, SCALES, ORDINALS, CURRENCY_CODES, CURRENCY_SIGNS
)


def may_begin(token: str) -> bool:
    """Whether a figure may begin with a token; of most words it is plain that none does."""
    return token in _FIRST or not (token.isascii() and token.isalpha()) or token.endswith("fold")


def _may_be_counted(token: str) -> bool:
    return _is_word(token) and token not in _JOINING and token not in UNITS and token not in SCALES


def _is_year(token: str) -> bool:
    return len(token) == 4 and token.isdecimal() and int(token) in _YEARS


def _is_word(token: str) -> bool:
    """Whether a token is a word (no digits, no signs)."""
    return token.replace("'", "").isalpha() or all(not char.isascii() and not char.isdecimal() for char in token)


def _range(low: Number, high: Number) -> Number | None:
    """The range between two numbers; a scale behind the second alone counts for both (2 to 3 million)."""
    if high.rank or low.rank or low.high is not None or high.high is not None:
        return None
    start, end = low.value, high.value
    if low.bare and not high.bare and high.step > low.step and start < end / high.step:
        start *= high.step
    if start >= end:
        return None
    return low._replace(value=start, high=end, unit=low.unit or high.unit, bare=False)
