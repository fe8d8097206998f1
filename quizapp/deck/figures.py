"""Figures as values: read from short texts however they are written, and found in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from quizapp.deck.folding import fold
from quizapp.deck.numerals import CHINESE, ORDINALS, SCALES, UNITS, chinese_number, number_of

LONGEST_FIGURE: Final = 80
"""Characters; a longer text is no figure."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what is known of it.

    ``value`` is the number, or the low end of a range whose high end is ``high``. ``unit`` is ``percent``,
    ``times``, a currency (``dollar``), or the thing counted in the singular, folded (``soldier``); ``""`` when
    none is written. ``approximate``: written with "about", "more than" and the like; ``bound`` is then ``over``
    or ``under`` where one is meant. ``step`` is the size of the last decimal place written (0.1 for 2.5, 1 for 37),
    0 for fractions. ``vague``: no number but a size, such as "tens of thousands" (10,000 to 99,999). ``rank``: an
    ordinal or "No. 1". ``counted`` holds all words of the unit.
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


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure in running text: ``text[start:end]``."""

    start: int
    end: int
    figure: Figure


CURRENCIES: Final = {
    "$": "dollar",
    "us$": "dollar",
    "usd": "dollar",
    "dollar": "dollar",
    "dollars": "dollar",
    "bucks": "dollar",
    "cent": "cent",
    "cents": "cent",
    "€": "euro",
    "eur": "euro",
    "euro": "euro",
    "euros": "euro",
    "£": "pound",
    "gbp": "pound",
    "pound": "pound",
    "pounds": "pound",
    "¥": "yen",
    "jpy": "yen",
    "yen": "yen",
    "yuan": "yuan",
    "rmb": "yuan",
    "cny": "yuan",
    "₹": "rupee",
    "inr": "rupee",
    "rupee": "rupee",
    "rupees": "rupee",
    "peso": "peso",
    "pesos": "peso",
    "mxn": "peso",
    "₽": "ruble",
    "rub": "ruble",
    "ruble": "ruble",
    "rubles": "ruble",
    "roubles": "ruble",
    "₩": "won",
    "krw": "won",
    "₺": "lira",
    "lira": "lira",
    "franc": "franc",
    "francs": "franc",
    "chf": "franc",
}
"""Signs, codes and names of currencies, folded, with the unit they give."""

SHORT_SCALES: Final = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "mill": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "mrd": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "万": 1e4,
    "萬": 1e4,
    "亿": 1e8,
    "億": 1e8,
}
"""Short forms of scales behind digits."""

_MULTIPLES: Final = {
    "halved": 0.5,
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
}
_VAGUE: Final = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_PARTS: Final = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4} | {
    word: value for word, value in ORDINALS.items() if value > 4
}
_PERCENT: Final = ("%", "percent", "per cent", "pct", "percentage points", "percentage point", "per hundred")

_OVER = (
    r"more than|over|above|greater than|upwards? of|at least|no (?:less|fewer) than|not less than|>=?|≥|a minimum of"
)
_UNDER = (
    r"less than|fewer than|under|below|at most|no more than|up to|as (?:many|much) as|nearly|almost|<=?|≤|a maximum of"
)
_ABOUT = (
    r"about|around|roughly|approximately|approx\.?|some|circa|ca?\.|~|≈|an? estimated|estimated|close to|or so|just"
)
_PLAIN = (
    r"exactly|precisely|a total of|total of|all|ages?|aged|between|from|(?:by )?a factor of|by|the|only|it (?:was|is)"
)
_RANK = r"no\.?(?=\s*\d)|number|#|nr\.?|№|ranked|rank"
_LEAD = re.compile(
    rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<about>{_ABOUT})|(?P<rank>{_RANK})|(?P<plain>{_PLAIN}))"
    r"(?:(?<=[^\w.])|\b|(?<=\.))\s*"
)
_TRAIL = re.compile(
    r"\s*(?P<over>\+|or more|and (?:more|over|up)|or over)$|\s*(?P<about>or so|or thereabouts|-ish|ish)$"
)
_TOKEN = re.compile(
    r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+)*(?:e[+-]?\d{1,2}(?!\w))?|\.\d+"
    rf"|[{CHINESE}]+|[^\W\d_{CHINESE}]+(?:'[^\W\d_]+)?|[^\s\w]"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.\d\d0")
_STOPPING: Final = "of in for as per that who which by on at from since with to during a an the"
_UNIT_STOPS: Final = frozenset(_STOPPING.split())


def parse_figure(text: str) -> Figure | None:
    """The figure that a short text is, as a whole; None when it is none.

    Words and digits of any script, separators, scales (k, m, bn), fractions, percent, currencies, ranges, ordinals,
    multiples ("tripled"); 1.07e5 is read too. What follows the number is taken for its unit.
    """
    if not text or len(text) > LONGEST_FIGURE:
        return None
    folded = fold(text).strip(" .,;!?\"'")
    body, hedges = _without_hedges(re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", folded))
    figure = _Reader(_TOKEN.findall(body)).figure()
    if figure is None:
        return None
    bound = "over" if "over" in hedges else "under" if "under" in hedges else ""
    return replace(
        figure,
        text=text.strip(),
        bound=bound,
        approximate=bool(hedges & {"over", "under", "about"}) or figure.vague,
        rank=figure.rank or "rank" in hedges,
    )


def _without_hedges(text: str) -> tuple[str, set[str]]:
    """The text without words of approximation before and after the number, and what sorts of them there were."""
    hedges: set[str] = set()
    while match := _LEAD.match(text):
        hedges.add(match.lastgroup or "")
        text = text[match.end() :]
    if match := _TRAIL.search(text):
        hedges.add(match.lastgroup or "")
        text = text[: match.start()]
    return text, hedges


@dataclass(frozen=True, slots=True)
class _Number:
    """A number read, and how it was written."""

    value: float
    step: float = 1.0
    high: float | None = None
    unit: str = ""
    vague: bool = False
    rank: bool = False
    bare: bool = False  # no scale behind it yet


class _Reader:
    """Reads a figure off a list of tokens."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def figure(self) -> Figure | None:
        """The figure that all tokens together are."""
        number = self._quantity()
        if number is None:
            return None
        high = self._range_end()
        if high is not None:
            scale = high.step if number.bare and not high.bare and high.step > number.step else 1.0
            number = replace(number, value=number.value * scale, high=high.value, unit=number.unit or high.unit)
        unit, counted = self._unit(number)
        if unit is None:
            return None
        return Figure(
            number.value,
            number.high,
            unit,
            step=number.step,
            vague=number.vague,
            rank=number.rank,
            counted=counted,
        )

    def _peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else ""

    def _take(self, *wanted: str) -> bool:
        """Go past the tokens wanted if they stand next."""
        if self.tokens[self.at : self.at + len(wanted)] != list(wanted):
            return False
        self.at += len(wanted)
        return True

    def _quantity(self) -> _Number | None:
        """A number with the sign or currency before it."""
        sign = -1.0 if self._take("-") or self._take("minus") else 1.0
        self._take("us") if self._peek(1) == "$" else False
        unit = CURRENCIES.get(self._peek(), "") if not self._peek().isalpha() or self._peek(1)[:1].isdigit() else ""
        self.at += bool(unit)
        if self._take("x") or self._take("×"):
            unit = "times"
        number = self._multiple() or self._vague() or self._fraction() or self._digits() or self._words()
        if number is None:
            return None
        return replace(number, value=sign * number.value, unit=number.unit or unit)

    def _multiple(self) -> _Number | None:
        word = self._peek()
        value = _MULTIPLES.get(word)
        if value is None and word.endswith("fold"):
            value = number_of([word.removesuffix("fold")])
        if value is None:
            return None
        self.at += 1
        return _Number(float(value), unit="times")

    def _vague(self) -> _Number | None:
        self._take("many")
        size = 1.0
        start = self.at
        while self._peek() in _VAGUE:
            size *= _VAGUE[self._peek()]
            self.at += 1
            if self._peek() == "of" and self._peek(1) in _VAGUE:
                self.at += 1
        if self.at == start:
            return None
        return _Number(size, high=size * 10 - 1, vague=True)

    def _fraction(self) -> _Number | None:
        """Two thirds, a quarter, half a million, 2/3, 2 1/2, one in three, 3 out of 4."""
        start = self.at
        over = self._take_count()
        if over is not None and (under := self._divisor()):
            whole = 1.0
            if self._take("a") or self._take("of", "a"):
                whole = self._scale_or_one()
            return _Number(over / under * whole, step=0.0)
        self.at = start
        return self._mixed()

    def _mixed(self) -> _Number | None:
        if self._peek().isdigit() and self._peek(1).isdigit() and self._peek(2) == "/" and self._peek(3).isdigit():
            whole, over, under = (int(self._peek(i)) for i in (0, 1, 3))
            if under:
                self.at += 4
                return _Number((whole + over / under) * self._scale_or_one(), step=0.0)
        return None

    def _take_count(self) -> float | None:
        """The number above the line of a fraction: a small number or "a"."""
        word = self._peek()
        if word in {"half", "third", "quarter"}:
            return 1.0
        value = 1.0 if word in {"a", "an"} else float(word) if word.isdigit() and len(word) < 10 else UNITS.get(word)
        if value is not None:
            self.at += 1
        return value

    def _divisor(self) -> float:
        """The number below the line of a fraction; 0 when there is none."""
        start = self.at
        part = _PARTS.get(self._peek()) or _PARTS.get(self._peek().removesuffix("s"))
        if part:
            self.at += 1
            return float(part)
        if (
            self._take("/")
            or self._take("in")
            or self._take("out", "of")
            or self._take("of", "every")
            or self._take("of")
        ):
            under = self._digits() or self._words()
            if under is not None and under.value > 0:
                return under.value
        self.at = start
        return 0.0

    def _digits(self) -> _Number | None:
        token = self._peek()
        if not token or not (token[0].isdigit() or token[0] == "."):
            return self._chinese()
        value, step = _plain(token)
        self.at += 1
        if self._peek() in {"st", "nd", "rd", "th"}:
            self.at += 1
            return _Number(value, rank=True)
        if self._take("×", "10", "^") or self._take("x", "10", "^"):
            power = self._peek()
            self.at += 1
            value *= 10 ** int(power) if power.isdigit() and len(power) < 3 else 1
        scale = self._scale_or_one()
        return _Number(value * scale, step * scale, bare=scale == 1.0)

    def _chinese(self) -> _Number | None:
        value = chinese_number(self._peek())
        if value is None:
            return None
        self.at += 1
        return _Number(value)

    def _words(self) -> _Number | None:
        """A number in words: the longest run of tokens that is one."""
        self.at += self._peek() in {"a", "an"} and self._peek(1) in SCALES
        for end in range(min(len(self.tokens), self.at + 12), self.at, -1):
            run = self.tokens[self.at : end]
            value = number_of(run)
            if value is None and run[-1] in ORDINALS and (len(run) == 1 or number_of(run[:-1]) is not None):
                self.at = end
                return _Number((number_of(run[:-1]) or 0.0) + ORDINALS[run[-1]], rank=True)
            if value is not None:
                self.at = end
                last = SCALES.get(run[-1], 1)
                return _Number(value, float(last), bare=last == 1)
        return None

    def _scale_or_one(self) -> float:
        """The product of the scale words that stand next, 1 when none does."""
        scale = 1.0
        while True:
            factor = SCALES.get(self._peek()) or SHORT_SCALES.get(self._peek())
            if not factor or (self._peek() == "score"):
                return scale
            scale *= factor
            self.at += 1

    def _range_end(self) -> _Number | None:
        start = self.at
        if self._take("-") or self._take("to") or self._take("and") or self._take("through") or self._take("until"):
            high = self._quantity()
            if high is not None:
                return high
        self.at = start
        return None

    def _unit(self, number: _Number) -> tuple[str | None, tuple[str, ...]]:
        """The unit that the rest of the tokens is; None when the rest is no unit."""
        rest = self.tokens[self.at :]
        said = " ".join(rest)
        for percent in _PERCENT:
            if said == percent or said.startswith(f"{percent} "):
                return "percent", ()
        if not rest:
            return number.unit, ()
        if rest[0] in {"times", "x", "×", "fold"} or rest[:2] == ["-", "fold"]:
            return "times", ()
        if rest[0] in CURRENCIES:
            return CURRENCIES[rest[0]], ()
        if rest[0] == "of" and not number.vague and number.step:
            return None, ()
        return self._counted(rest, number)

    def _counted(self, rest: list[str], number: _Number) -> tuple[str | None, tuple[str, ...]]:
        words = rest[1:] if rest[0] in {"of", "-"} else rest
        if len(words) > 8 or any(not word.replace("'", "").isalpha() for word in words) or number.rank:
            return None, ()
        phrase = words
        for place, word in enumerate(words[1:], start=1):
            if word in _UNIT_STOPS:
                phrase = words[:place]
                break
        nouns = [word for word in phrase if word not in _UNIT_STOPS]
        return number.unit or (singular(nouns[-1]) if nouns else ""), tuple(singular(word) for word in nouns)


def _plain(token: str) -> tuple[float, float]:
    """The value of digits with separators, and the size of their last place."""
    token = token.replace(" ", "").replace("'", "")
    if _GROUPED.fullmatch(token):
        point = "." if "," in token and token.rfind(".") > token.rfind(",") else ""
        whole, _, part = token.rpartition(point) if point else (token, "", "")
        token = re.sub("[.,]", "", whole) + (f".{part}" if part else "")
    elif token.count(",") == 1:
        token = token.replace(",", ".") if "." not in token else token.replace(",", "")
    elif token.count(".") > 1 or token.count(",") > 1:
        token = re.sub("[.,]", "", token)
    value = float(token)
    mantissa = token.partition("e")[0]
    places = len(mantissa.partition(".")[2])
    return value, 10.0**-places


_IRREGULAR: Final = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}


def singular(word: str) -> str:
    """The singular of a folded English noun, by its ending; right for the nouns that figures count.

    >>> singular("bodies"), singular("deaths"), singular("people")
    ('body', 'death', 'person')
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


_WORDS_RUN = "|".join(sorted((*UNITS, *SCALES), key=len, reverse=True))
_RUNNING = re.compile(
    r"(?<![\w.,])(?:[$€£¥₹]\s?)?(?:\d+(?:[.,]\d+)*"
    rf"|\b(?:{_WORDS_RUN})\b(?:(?:-|\s+(?:and\s+)?)(?:{_WORDS_RUN})\b)*)"
    rf"(?:\s*(?:{'|'.join(SCALES)}|bn|k|m)\b)*(?:\s*(?:%|percent|per cent|times\b))?",
    re.I,
)


def find_figures(text: str) -> list[FoundFigure]:
    """The figures that stand in running text, in order."""
    found = []
    for match in _RUNNING.finditer(text):
        figure = parse_figure(match.group())
        if figure is not None:
            found.append(FoundFigure(match.start(), match.end(), figure))
    return found
