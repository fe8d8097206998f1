"""Numbers written as words: English number words with their scales, and Chinese numerals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final


def _listed(text: str, start: int = 0) -> dict[str, int]:
    return {word: value for value, word in enumerate(text.split(), start)}


UNITS: Final = _listed(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
) | {word: 10 * value for word, value in _listed("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()}
"""Words up to ninety, with their values."""

SCALES: Final = {
    "hundred": 100,
    "dozen": 12,
    "score": 20,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
"""Words that multiply what stands before them."""

ORDINALS: Final = (
    _listed(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth""",
        1,
    )
    | {f"{word[:-1]}ieth": value for word, value in UNITS.items() if value >= 20}
    | {"hundredth": 100, "thousandth": 1_000, "millionth": 1_000_000}
)
"""Words that say a rank, or, after another number, the part of a fraction."""

_CHINESE_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "兩": 2,
}
_CHINESE_SCALES: Final = {"十": 10, "百": 100, "千": 1_000}
_CHINESE_MYRIADS: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE: Final = "".join((*_CHINESE_DIGITS, *_CHINESE_SCALES, *_CHINESE_MYRIADS))
"""All characters that Chinese numerals are made of."""


def number_of(words: Sequence[str]) -> float | None:
    """The value of folded English number words, None when they are no number.

    >>> number_of(["one", "hundred", "and", "seven", "thousand"])
    107000.0
    """
    total, group, before = 0.0, 0.0, ""
    for word in words:
        if word in UNITS:
            if before in UNITS and not (UNITS[before] >= 20 and 0 < UNITS[word] < 10):
                return None
            group += UNITS[word]
        elif word in SCALES:
            scale = SCALES[word]
            if scale < 1_000:
                group = (group or 1) * scale
            else:
                total, group = total + (group or 1) * scale, 0.0
        elif word != "and" or before not in SCALES:
            return None
        before = word
    return total + group if before and before != "and" else None


def chinese_number(text: str) -> float | None:
    """The value of a Chinese numeral such as 三十七 or 十万七千, None when it is none.

    Digits in a row are read one by one, as in years (二〇一八).
    """
    if not text or any(char not in CHINESE for char in text):
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
