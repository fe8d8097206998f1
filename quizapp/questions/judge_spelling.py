"""Typed and expected words as they are compared: folded, abbreviations and spellings made one, numbers in digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizapp.deck.folding import ARTICLES, fold, folded_words, word_set
from quizapp.deck.numerals import ORDINALS, SCALES, UNITS, number_of, roman_number

_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_ACRONYM: Final = re.compile(r"(?<![\w.])[A-Z](?:\.?[A-Z]){1,4}\b")
_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"}
)

_SHORT_FOR: Final = {
    "united states of america": "us",
    "united states": "us",
    "usa": "us",
    "united kingdom": "uk",
    "united nations": "un",
    "european union": "eu",
    "per cent": "percent",
    "govt": "government",
    "dept": "department",
    "intl": "international",
    "assn": "association",
    "natl": "national",
    "univ": "university",
    "corp": "corporation",
    "inc": "incorporated",
    "ltd": "limited",
    "bros": "brothers",
    "vs": "versus",
    "st": "saint",
    "mt": "mount",
    "ft": "fort",
    "okay": "ok",
}
_SHORT: Final = re.compile(rf"(?<![\w'])(?:{'|'.join(sorted(_SHORT_FOR, key=len, reverse=True))})(?![\w'])")
_BRITISH: Final = (
    (re.compile(r"(?<=[a-z]{3}[iy])s(?=(?:e|ed|es|er|ers|ing|ation|ations)\b)"), "z"),
    (re.compile(r"\b(col|fav|harb|hon|hum|lab|neighb|rum|behavi|arm|tum|flav|endeav|vig|rig|sav)our"), r"\1or"),
    (re.compile(r"\b(cent|theat|met|lit|fib|calib|spect|meag|somb)re(?=s?\b)"), r"\1er"),
    (re.compile(r"\b(def|off|lic|pret)ence"), r"\1ense"),
    (re.compile(r"\bprogramme"), "program"),
    (re.compile(r"\bgrey\b"), "gray"),
    (re.compile(r"\baluminium\b"), "aluminum"),
    (re.compile(r"\b(trave|cance|labe|mode|signa|counse|leve|fue|jewe|dia|contro)ll(?=(?:ed|ing|er|ers)\b)"), r"\1l"),
)
NEGATIONS: Final = word_set(
    """not no never none neither nor without cannot nobody nothing nowhere isnt arent wasnt werent dont doesnt didnt
    wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint nicht kein keine"""
)
"""Words that turn a statement round, without apostrophes."""

SMALL: Final = ARTICLES | word_set(
    "of in on at for to and that its their his her our is are was were be been have has had as by with de del di du"
)
"""Words that may be missing or added in a phrase, as a slip."""

DIRECTIONS: Final = word_set(
    """to from by against for over under than before after into out up down between without with not more less fewer
    above below off"""
)
"""Small words that carry the sense: where they differ, or words change places around them, the phrase differs."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A text as words to compare. ``exact`` are those that allow no slip (acronyms)."""

    words: tuple[str, ...]
    exact: frozenset[str] = frozenset()

    @property
    def letters(self) -> str:
        """All words written together."""
        return "".join(self.words)

    @property
    def bare(self) -> Spelling:
        """Without the article that leads it."""
        if len(self.words) > 1 and self.words[0] in ARTICLES:
            return Spelling(self.words[1:], self.exact)
        return self

    def cut(self, start: int, end: int) -> Spelling:
        """Some of its words."""
        return Spelling(self.words[start:end], self.exact)


@lru_cache(maxsize=8192)
def spelled(text: str) -> Spelling:
    """The words of a text as they are compared."""
    shouted = text.upper() == text and " " in text.strip()
    exact = frozenset() if shouted else frozenset(fold(found).replace(".", "") for found in _ACRONYM.findall(text))
    folded = fold(text).replace("&", " and ")
    words = [_plain(word) for word in folded_words(folded, signs=True)]
    return Spelling(tuple(word for word in _together(words) if word), exact)


def _long_form(found: re.Match[str]) -> str:
    return _SHORT_FOR[found.group()]


def _plain(word: str) -> str:
    """A word without possessive ending, apostrophes and the Arabic article."""
    word = word.removesuffix("'s").replace("'", "")
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _together(words: list[str]) -> list[str]:
    """Words with neighbours of a script without spaces joined: there a space says nothing."""
    joined: list[str] = []
    for word in words:
        if joined and _UNSPACED.match(word) and _UNSPACED.search(joined[-1][-1:]):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=8192)
def standard(spelling: Spelling) -> Spelling:
    """The same with usual short forms (US, Corp.), American spelling, and numbers in digits.

    "United States" and "USA" become one, "labour" and "labor", "World War Two" and "World War II".
    """
    text = _SHORT.sub(_long_form, " ".join(spelling.words))
    for british, american in _BRITISH:
        text = british.sub(american, text)
    found: list[str] = []
    at, words = 0, tuple(text.split())
    while at < len(words):
        end = at
        while end < len(words) and end < at + 12 and _is_number_word(words[end]):
            end += 1
        while end > at and number_of(words[at:end]) is None:
            end -= 1
        value = number_of(words[at:end])
        found.append(f"{value:.15g}" if value is not None else _in_digits(words[at], first=at == 0))
        at = max(end, at + 1)
    return Spelling(tuple(found), spelling.exact)


def _is_number_word(word: str) -> bool:
    return word in UNITS or word in SCALES or word == "and"


def _in_digits(word: str, first: bool) -> str:
    if word in ORDINALS:
        return str(ORDINALS[word])
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", word):
        return word[:-2]
    roman = roman_number(word) if len(word) > 1 and not first and set(word) <= {"i", "v", "x"} else None
    return str(roman) if roman else word


def expanded(text: str) -> str:
    """The text with ä, ö, ü, ø and å written in two letters, as keyboards without them have it."""
    return text.translate(_UMLAUTS)
