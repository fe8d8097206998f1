"""Words of a deck looked for in an article: quotations letter by letter, names by their words, figures by value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final

from quizapp.deck.dates import parse_date
from quizapp.deck.figures import find_figures, parse_figure
from quizapp.deck.folding import DASHES, QUOTES, words
from quizapp.deck.model import AnswerKind, Mark
from quizapp.deck.pattern import pattern
from quizapp.deck.standing import DAY, PERIOD, passing_time

_CHECKED: Final = {
    AnswerKind.FIGURE,
    AnswerKind.DATE,
    AnswerKind.PERSON,
    AnswerKind.ORGANISATION,
    AnswerKind.PLACE,
}

_PLAIN: Final = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys(QUOTES, "'") | dict.fromkeys("“”„‟″«»", '"'))
_LEFT_OUT = pattern(r"\s*(?:\[?(?:…|\.\.\.)\]?)\s*")
_ENDS: Final = " .,;:!?\"'"
_MONTHS = pattern(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.I
)
_OF_ITS_DAY = pattern(rf"\b(?:past|previous|earlier this|same) {PERIOD}\b|\b{DAY}\b|\bago\b", re.I)
"""More that a date may be worked out from, where the article's own day is known."""


def is_checked(mark: Mark) -> bool:
    """Whether an article must hold marked words: figures and names. What a phrase says may be put otherwise."""
    if mark.kind in _CHECKED:
        return True
    parts = mark.text.split()
    return len(parts) > 1 and mark.start > 0 and all(part[0].isupper() for part in parts)


class Passages:
    """The paragraphs of an article, made ready for looking things up in them; numbers count from 1.

    ``own`` are those that are somebody's own words as a whole: there a quotation needs no marks.
    """

    def __init__(self, paragraphs: Sequence[str], own: Collection[int] = ()) -> None:
        self.own = own
        self.plain = [" ".join(text.translate(_PLAIN).split()) for text in paragraphs]
        folded = [f" {' '.join(_bare(words(text)))} " for text in paragraphs]
        self.folded = "\n".join(folded)
        self.starts = [0, *accumulate(len(text) + 1 for text in folded)]
        self.months = [{found.group().casefold() for found in _MONTHS.finditer(text)} for text in self.plain]
        self.relative = [bool(passing_time(text) or _OF_ITS_DAY.search(text)) for text in self.plain]
        self.marks = any('"' in text for text in self.plain)

    def __len__(self) -> int:
        return len(self.plain)

    def numbers(self) -> range:
        """The numbers of all paragraphs."""
        return range(1, len(self.plain) + 1)

    def quoted_in(self, quote: str) -> list[int]:
        """Paragraphs that hold a quotation letter by letter, but for the case of its first letter.

        Quotation marks and dashes may be of another shape, and ``…`` stands for words left out.
        """
        parts = [part for part in _LEFT_OUT.split(" ".join(quote.translate(_PLAIN).split())) if part.strip(_ENDS)]
        return [number for number in self.numbers() if parts and _holds(self.plain[number - 1], parts)]

    def marked_as_quoted(self, quote: str, number: int) -> bool:
        """Whether a quotation stands between quotation marks in a paragraph that holds it.

        True where the article has no marks to tell by, and where all of a paragraph is somebody's own words.
        """
        text = self.plain[number - 1]
        if not self.marks or number in self.own:
            return True
        first = _LEFT_OUT.split(quote.translate(_PLAIN))[0].strip(_ENDS)
        at = text.casefold().find(first.casefold())
        return text.count('"', 0, max(at, 0)) % 2 == 1 or (at >= 1 and text[at - 1] == '"')

    def marked_in(self, mark: Mark) -> list[int]:
        """Paragraphs that hold marked words: names and dates by their words, figures by value."""
        numbers = {number for text in (mark.text, *mark.accept) for number in self._worded(text)}
        figure = parse_figure(mark.text) if mark.kind is AnswerKind.FIGURE else None
        if figure is not None:
            numbers.update(self.figures.get((figure.value, figure.high), ()))
        return sorted(numbers)

    def holds(self, mark: Mark, number: int) -> bool:
        """Whether a paragraph holds marked words; of a date a part will do, or a word such as "this month"."""
        return number in self.marked_in(mark) or (mark.kind is AnswerKind.DATE and self._dated(mark.text, number))

    @cached_property
    def figures(self) -> dict[tuple[float, float | None], list[int]]:
        """The paragraphs of each figure, by its value and the upper end of a range."""
        found: dict[tuple[float, float | None], list[int]] = {}
        for number in self.numbers():
            for each in find_figures(self.plain[number - 1]):
                found.setdefault((each.figure.value, each.figure.high), []).append(number)
        return found

    def _worded(self, text: str) -> Iterator[int]:
        """Paragraphs that hold some words one after the other."""
        wanted = f" {' '.join(_bare(words(text)))} "
        at = self.folded.find(wanted) if wanted.strip() else -1
        while at >= 0:
            number = bisect_right(self.starts, at)
            yield number
            at = self.folded.find(wanted, self.starts[number])

    def _dated(self, text: str, number: int) -> bool:
        """Whether a paragraph tells a date: its month or its year, or by words such as "this month"."""
        date, months = parse_date(text), {found.group().casefold() for found in _MONTHS.finditer(text)}
        named = not months.isdisjoint(self.months[number - 1]) or self.relative[number - 1]
        return date is not None and (named or number in self._worded(str(date.year)))


def _holds(text: str, parts: Sequence[str]) -> bool:
    at = 0
    for part in parts:
        bare = part.strip(_ENDS)
        found = next((place for place in _places(text, bare, at)), -1)
        if found < 0:
            return False
        at = found + len(bare)
    return True


def _places(text: str, words_: str, since: int) -> Iterator[int]:
    """Where words stand as whole words; the case of their first letter does not matter."""
    tail = re.escape(words_[1:])
    first = f"[{re.escape(words_[0].lower())}{re.escape(words_[0].upper())}]" if words_[0].isalpha() else None
    pattern = rf"(?<!\w){first or re.escape(words_[0])}{tail}(?!\w)"
    for found in re.compile(pattern).finditer(text, since):
        yield found.start()


def _bare(found: Sequence[str]) -> list[str]:
    return [word.removesuffix("'s") for word in found]
