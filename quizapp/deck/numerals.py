"""Numbers as they are written: digits with separators, English number words, Chinese and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.pattern import pattern


def _listed(text: str, start: int = 0) -> dict[str, int]:
    return {word: value for value, word in enumerate(text.split(), start)}


_TENS: Final = {
    word: 10 * value for word, value in _listed("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}

UNITS: Final = (
    _listed(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen"""
    )
    | _TENS
)
"""Words up to ninety, with their values."""

SCALES: Final = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
"""Words that multiply what stands before them."""

SHORT_SCALES: Final = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "mrd": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
    "thousands": 1_000,
}
"""Short (or, after digits, careless) forms of scales."""

ORDINALS: Final = (
    _listed(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth""",
        1,
    )
    | {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
    | {"hundredth": 100, "thousandth": 1_000, "millionth": 1_000_000}
)
"""Words that say a rank or, after another number, the part of a fraction."""

_CHINESE_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
}
_CHINESE_SCALES: Final = {"十": 10, "百": 100, "千": 1_000}
_CHINESE_MYRIADS: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE: Final = "".join((*_CHINESE_DIGITS, *_CHINESE_SCALES, *_CHINESE_MYRIADS))
"""All characters that Chinese numerals are made of."""

LONGEST_NUMERAL: Final = 24
"""Words of a number in words, characters of a Chinese numeral: longer ones are none."""


def number_of(words: Sequence[str]) -> float | None:
    """The value of folded English number words, None when they are no number.

    >>> number_of(["one", "hundred", "and", "seven", "thousand"])
    107000.0
    """
    total, group, before = 0.0, 0.0, ""
    for word in words:
        if word in UNITS and _may_follow(before, word):
            group += UNITS[word]
        elif word in SCALES and before != "and":
            scale = SCALES[word]
            if scale < 1_000:
                group = (group or 1) * scale
            else:
                total, group = total + (group or 1) * scale, 0.0
        elif word != "and" or before not in SCALES:
            return None
        before = word
    return total + group if before and before != "and" else None


def _may_follow(before: str, word: str) -> bool:
    """Whether a number word may come after another: "seven" after "thirty", nothing after "seven"."""
    return before not in UNITS or (before in _TENS and 0 < UNITS[word] < 10)


def ordinal_of(words: Sequence[str]) -> float | None:
    """The value of a rank in folded English words: 21 for "twenty first"; None when they are none."""
    if not words or words[-1] not in ORDINALS:
        return None
    last = ORDINALS[words[-1]]
    if len(words) == 1:
        return float(last)
    head = number_of(words[:-1])
    if head is None:
        return None
    if last >= 100:
        return head * last
    return head + last if words[-2] in SCALES or words[-2] == "and" or (words[-2] in _TENS and last < 10) else None


def chinese_number(text: str) -> float | None:
    """The value of a Chinese numeral such as 三十七 or 十万七千, None when it is none.

    Digits in a row are read one by one, as in years (二〇一八); 三分之二 is two thirds.
    """
    if "分之" in text:
        below, _, above = text.partition("分之")
        under, over = chinese_number(below), chinese_number(above)
        return None if not under or over is None else over / under
    if not text or len(text) > LONGEST_NUMERAL or any(char not in CHINESE for char in text):
        return None
    if len(text) > 1 and all(char in _CHINESE_DIGITS for char in text):
        return float("".join(str(_CHINESE_DIGITS[char]) for char in text))
    total, group, digit = 0, 0, 0
    for char in text:
        if char in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[char]
        elif char in _CHINESE_SCALES:
            group, digit = group + (digit or 1) * _CHINESE_SCALES[char], 0
        else:
            total, group, digit = (total + group + digit or 1) * _CHINESE_MYRIADS[char], 0, 0
    return float(total + group + digit)


def chinese_scale(text: str) -> float:
    """What a run of Chinese scale characters behind digits multiplies by (10万), 0 when it is none."""
    scale = 1.0
    for char in text:
        factor = _CHINESE_SCALES.get(char) or _CHINESE_MYRIADS.get(char)
        if not factor:
            return 0.0
        scale *= factor
    return scale if text else 0.0


_ROMAN: Final = pattern(r"(?=[mdclxvi])m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def roman_number(text: str) -> int | None:
    """The value of a folded Roman numeral, None when it is none.

    >>> roman_number("xxiii")
    23
    """
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


_GROUPED = pattern(
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?"  # 107,000 and 1,07,000 and 1,234.5
    r"|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234.567 and 1.234,5
    r"|[1-9]\d{0,2}\.\d\d0"  # 12.500: nobody writes a third decimal that is nought
)


def digits_value(token: str) -> tuple[float, float]:
    """The value of digits with separators, and the size of their last place.

    107,000 and 1.234.567 have separators of thousands; 1,5 has a decimal comma; of 12.500 the last nought says that
    the point separates thousands, 3.142 is read as a decimal.
    """
    token = token.replace(" ", "").replace("'", "")
    mantissa, _, power = token.partition("e")
    if _GROUPED.fullmatch(mantissa):
        last = max(mantissa.rfind("."), mantissa.rfind(","))
        decimal = "." in mantissa and "," in mantissa and mantissa[last] not in mantissa[:last]
        whole, part = (mantissa[:last], mantissa[last + 1 :]) if decimal else (mantissa, "")
        mantissa = re.sub("[.,]", "", whole) + (f".{part}" if part else "")
    elif mantissa.count(",") == 1 and "." not in mantissa:
        mantissa = mantissa.replace(",", ".")
    elif mantissa.count(".") + mantissa.count(",") > 1:
        mantissa = re.sub("[.,]", "", mantissa)
    scale = 10.0 ** int(power) if power else 1.0
    places = len(mantissa.partition(".")[2])
    return float(mantissa) * scale, 10.0**-places * scale
