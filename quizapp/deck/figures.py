"""Figures as values: read from short texts however they are written, and found in running text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from quizapp.deck.dates import find_dates
from quizapp.deck.figures_reader import ASCII_TOKEN, TOKEN, Number, Reader, may_begin
from quizapp.deck.figures_units import singular
from quizapp.deck.folding import DASHES, QUOTES, fold
from quizapp.deck.numerals import CHINESE
from quizapp.deck.pattern import pattern

LONGEST_FIGURE: Final = 200
"""Characters; a longer text is no figure."""


class Figure(NamedTuple):
    """A number with what is known of it.

    ``value`` is the number, or the low end of a range whose high end is ``high``. ``unit`` is a unit of measurement
    by its name (``percent``, ``times``, ``dollar``, ``year``), or the thing counted in the singular, folded
    (``soldier``); ``""`` when none is written. ``approximate``: written with "about", "more than" and the like;
    ``bound`` is then ``over`` or ``under`` where one is meant. ``step`` is the size of the last place written (0.1
    for 2.5, 1 for 37), 0 for fractions. ``vague``: no number but a size, such as "tens of thousands" (10,000 to
    99,999). ``rank``: an ordinal or "No. 1". ``counted`` holds all words of the thing counted.
    """

    value: float
    high: float | None = None
    unit: str = ""
    approximate: bool = False
    text: str = ""
    bound: str = ""
    step: float = 1.0
    vague: bool = False
    rank: bool = False
    counted: tuple[str, ...] = ()


class FoundFigure(NamedTuple):
    """A figure in running text: ``text[start:end]`` is the number with its scale, sign and unit of measurement.

    What is counted is told by ``figure.unit`` alone: it lies behind ``end``. ``figure.text`` is the span.
    """

    start: int
    end: int
    figure: Figure


_OVER = r"more than|over|above|greater than|upwards? of|at least|no (?:less|fewer) than|not less than|>=?|≥|minimum of"
_UNDER = (
    r"less than|fewer than|under|below|at most|no more than|up to|as (?:many|much) as|nearly|almost|<=?|≤|maximum of"
)
_ABOUT = r"about|around|roughly|approximately|approx\.?|some|circa|ca?\.|~|≈|estimated|close to|in the region of|or so"
_PLAIN = (
    r"exactly|precisely|just|only|total of|all|ages?|aged|from|the|an?(?= (?:estimated|total|minimum|maximum|factor))"
)
_FACTOR = r"(?:by )?(?:a )?factor of"
_RANK = r"no\.? ?(?=\d)|number|#|nr\.?(?=\s*\d)|№|rank(?:ed)?"
_LEAD = pattern(
    rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<about>{_ABOUT})|(?P<between>between)|(?P<rank>{_RANK})"
    rf"|(?P<factor>{_FACTOR})|(?P<plain>{_PLAIN}))(?:(?<=\w)(?!\w)|(?<!\w))\s*"
)
_TRAIL = pattern(
    r"\s*(?P<over>\+|-?plus|(?:or|and) (?:more|over|up|older|above))$|\s*(?P<about>or so|or thereabouts|-?ish)$"
)
_BEFORE = pattern(rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<about>{_ABOUT}))\s*$")
_ARABIC: Final = str.maketrans({"٪": "%", "٫": ".", "٬": ",", "،": ","})
_HYPHEN = pattern(r"(?<=[^\W\d])-(?=[^\W\d])")
_BRACKETS = pattern(r"\([^()]*\)")


def parse_figure(text: str) -> Figure | None:
    """The figure that a short text is, as a whole; None when it is none.

    Words and digits of any script, separators, scales (k, m, bn), fractions, percent, currencies, ranges, ordinals,
    multiples ("tripled"); 1.07e5 is read too. What follows the number is taken for its unit.
    """
    if not text or len(text) > LONGEST_FIGURE:
        return None
    folded = _HYPHEN.sub(" ", _bare(fold(text.translate(_ARABIC))))
    body, hedges = _without_hedges(_SIZES.sub(_size, folded))
    reader = Reader((ASCII_TOKEN if body.isascii() else TOKEN).findall(body))
    number = reader.number(between="between" in hedges)
    counted = reader.counted() if number is not None else None
    if number is None or counted is None or (number.rank and counted) or body.startswith("one of "):
        return None
    return _figure(number, counted, text.strip(), hedges)


def _bare(text: str) -> str:
    """The text without asides in brackets and without marks at its edges that are no part of a figure.

    Brackets round the whole of it hold no aside.
    """
    inside = text.strip()
    if inside.startswith("(") and inside.find(")") == len(inside) - 1:
        inside = inside[1:-1]
    inside = _BRACKETS.sub(" ", inside).lstrip(_LEADING)
    end = len(inside)
    while end and inside[end - 1] not in _KEPT and unicodedata.category(inside[end - 1])[0] in "PZ":
        end -= 1
    return inside[:end]


_LEADING: Final = " \"'()[]{}&*@/_…,;:!?"
_KEPT: Final = "%‰#"
"""Marks that belong to a figure though they are punctuation."""

_SIZES = pattern(r"\b10{1,3}s(?= of\b)")


def _size(found: re.Match[str]) -> str:
    """A size in digits as a word: 10s of thousands are tens of thousands."""
    return {"10s": "tens", "100s": "hundreds", "1000s": "thousands"}[found.group()]


def _figure(number: Number, counted: tuple[str, ...], text: str, hedges: set[str]) -> Figure:
    bound = "over" if "over" in hedges else "under" if "under" in hedges else ""
    return Figure(
        value=number.value,
        high=number.high,
        unit=number.unit or ("times" if "factor" in hedges else counted[-1] if counted else ""),
        approximate=bool(hedges & {"over", "under", "about"}) or number.vague,
        text=text,
        bound=bound,
        step=number.step,
        vague=number.vague,
        rank=number.rank or "rank" in hedges,
        counted=counted,
    )


def _without_hedges(text: str) -> tuple[str, set[str]]:
    """The text without words of approximation before and after the number, and what sorts of them there were."""
    hedges: set[str] = set()
    while not text[:1].isdecimal() and (match := _LEAD.match(text)):
        hedges.add(match.lastgroup or "")
        text = text[match.end() :]
    if match := _TRAIL.search(text):
        hedges.add(match.lastgroup or "")
        text = text[: match.start()]
    return text, hedges


_SHADOW: Final = {**dict.fromkeys(map(ord, DASHES), "-"), **dict.fromkeys(map(ord, QUOTES), "'"), **_ARABIC}
_SPACES: Final = "\u00a0\u2007\u2009\u200a\u202f\u3000"
_PLAIN_MARKS: Final = {**_SHADOW, **dict.fromkeys(map(ord, _SPACES), " ")}
_NOUN_AFTER = pattern(r"(?:[ \t]of(?= ))?((?:[ \t]+[^\W\d_]+){1,4})")
_SMALL_WORDS: Final = """
    the a an of in for as per that who which by on at from since with to and or but every each is are was were be been
    have has had will would can could may might not than after before over under he she it they we you i his her its
    their our said says when while where if because so then there this these those
"""
_NO_NOUNS: Final = frozenset(_SMALL_WORDS.split())


def find_figures(text: str) -> list[FoundFigure]:
    """The figures that stand in running text, in order, none inside another.

    Left out: dates, numbers that are part of a name (COVID-19, MI6), clock times, "one" as a pronoun, lone ordinals in
    words.
    """
    shadow = _shadow(text)
    tokens = list((ASCII_TOKEN if shadow.isascii() else TOKEN).finditer(shadow))
    dated = [(found.start, found.end) for found in find_dates(text)]
    return list(_scan(shadow, text, tokens, dated))


def _shadow(text: str) -> str:
    """The text in lower case with plain digits, dashes and blanks; each character stays at its place."""
    plain = text.translate(_PLAIN_MARKS)
    shadow = plain.lower() if plain.isascii() else "".join(map(_plain_char, text))
    return _HYPHEN.sub(" ", shadow) if "-" in shadow else shadow


def _plain_char(char: str) -> str:
    if char.isascii():
        return char.lower()
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char in _SPACES:
        return " "
    low = str(_SHADOW.get(ord(char), char)).lower()
    return low if len(low) == 1 else char


def _scan(shadow: str, text: str, tokens: list[re.Match[str]], dated: list[tuple[int, int]]) -> Iterator[FoundFigure]:
    words = [token.group() for token in tokens]
    at = 0
    while at < len(tokens):
        if not may_begin(words[at]):
            at += 1
            continue
        start = tokens[at].start()
        reader = Reader(words, at, running=True)
        number = None if _unfit(shadow, start, dated) else reader.number(between=_after_between(words, at))
        if number is None or reader.at == at:
            at += 1
            continue
        end = tokens[reader.at - 1].end()
        if not _is_aside(shadow, start, end, number, dated):
            yield FoundFigure(start, end, _in_place(shadow, text, start, end, number))
        at = reader.at


def _after_between(words: list[str], at: int) -> bool:
    return at > 0 and words[at - 1] == "between"


def _unfit(shadow: str, start: int, dated: list[tuple[int, int]]) -> bool:
    """Whether no figure can begin here: within a date, or in the middle of a name, a time or a longer number."""
    if any(begin <= start < end for begin, end in dated):
        return True
    if shadow[start] in CHINESE:  # the words of Chinese are not set apart, so a numeral must be long to be one
        return shadow[start] in "百千万萬亿億" or shadow[start + 1 : start + 2] not in frozenset(CHINESE)
    return _is_glued(shadow[max(0, start - 3) : start].removesuffix("\n"))


def _is_glued(before: str) -> bool:
    """Whether text ends in a letter, with a hyphen or without, or in a digit and a mark that joins it to another."""
    mark = before[-1:]
    if mark == "_" or (mark in ".,:/-" and before[-2:-1].isdecimal()):
        return True
    letter = before[-2:-1] if mark == "-" else mark
    return letter.isalnum() and not letter.isdecimal() and not _is_eastern(letter)


def _is_eastern(letter: str) -> bool:
    """Whether it belongs to a script that sets its words side by side: Chinese, Japanese, Korean."""
    return "\u3000" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


def _is_aside(shadow: str, start: int, end: int, number: Number, dated: list[tuple[int, int]]) -> bool:
    """Whether what was read as a number is none in running text: a pronoun, a time, a part of a name."""
    said, after = shadow[start:end], shadow[end : end + 12]
    if said in {"one", "zero"} or (number.rank and not shadow[:start].rstrip().endswith(("no.", "#", "№"))):
        return not re.match(r"\s+(?:hundred|thousand|million|billion|in|out|month|year|week|day)\b", after)
    if said in {"double", "triple", "half", "quarter", "nobody", "none"}:
        return not after.startswith((" of", " the", " a "))
    glued = re.match(r"[:/]\d|-?[^\W\d_]", after) and said[-1:].isdecimal() and not after.startswith("-year")
    return bool(glued) or any(begin < end and start < stop for begin, stop in dated)


def _in_place(shadow: str, text: str, start: int, end: int, number: Number) -> Figure:
    before = _BEFORE.search(shadow[max(0, start - 24) : start])
    ranked = {"rank"} if re.search(r"(?:\bno\.|#|№|\bnumber)\s*$", shadow[max(0, start - 8) : start]) else set()
    hedges = ranked | ({before.lastgroup or ""} if before else set())
    counted = () if number.unit or not number.step else _nouns_after(shadow, end)
    return _figure(number, counted, text[start:end], hedges)


def _nouns_after(shadow: str, end: int) -> tuple[str, ...]:
    """The words that a number in running text counts, as far as the words before the first small one tell."""
    match = _NOUN_AFTER.match(shadow, end)
    if match is None:
        return ()
    found: list[str] = []
    for word in match[1].split():
        if word in _NO_NOUNS:
            break
        found.append(word)
        if singular(word) != word:  # things counted stand in the plural: "hundreds of gunmen seized control"
            break
    reader = Reader(found)
    return reader.counted() or ()
