"""Words as a model's sentence and the article's are compared by: letter by letter, but for case and shapes of marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizapp.deck.figures import find_figures
from quizapp.deck.folding import unmarked_case
from quizapp.deck.kinds_words import listed
from quizapp.draft.words_common import (
    ABBREVIATIONS,
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    VERBS,
)
from quizapp.draft.words_names import PARTICLES

_WORD = re.compile(r"[^\s—–/\"“”„«»()\[\]{}<>,;:!?…]+(?:[,:/]\d+)*")
_TRIMMED: Final = ".'’‘‚‹›`-"
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")

_PARTING: Final = frozenset(",;:—–()")
_ENDING: Final = frozenset('.!?"“”«»„')

FREE: Final = listed("a an the that")
"""Small words that carry nothing by themselves."""

JOINTS: Final = PREPOSITIONS | RELATIVES | SUBORDINATORS | COORDINATORS
"""Words with which a phrase or clause begins."""

CLAUSES: Final = RELATIVES | listed("while because when though although since where whereas once after")
"""Words with which a clause begins that a sentence can do without."""

ADJUNCTS: Final = listed("in on at during since after before until amid near across within despite")
"""Words with which a phrase of time or place begins, without which a sentence is still one."""

PREDICATES: Final = AUXILIARIES | VERBS
"""Words that tell what is done."""

LEANING: Final = listed("he she it they him her them his hers its their theirs")
"""Words that stand for somebody told of before."""

_DENYING: Final = listed("not no never none neither nor without cannot nobody nothing nowhere hardly barely scarcely")
_KEPT: Final = _DENYING | listed(
    """
    but though although rather instead if unless until till except whether because than only least most more less
    fewer first last half all every each
    any both either always often sometimes rarely usually partly largely mostly again still already yet before after
    might may could would can must should ought shall will
    possibly probably perhaps maybe apparently reportedly allegedly supposedly presumably likely unlikely potential
    possible some several many few about around nearly almost roughly approximately up over under above below against
    former acting deputy vice then proposed planned self-described so-called
    according critics opponents supporters officials
    """
)
_KEPT_STEMS: Final = re.compile(
    r"(?:den(?:y|ie[sd]|ying)|refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|doubt(?:s|ed|ing)?|disput(?:e[sd]?|ing)"
    r"|fail(?:s|ed|ing)?|stop(?:s|ped|ping)?|end(?:s|ed|ing)|ceas(?:e[sd]?|ing)|oppos(?:e[sd]?|ing)|bann?(?:s|ed|ing)?"
    r"|prevent(?:s|ed|ing)?|halt(?:s|ed|ing)?|block(?:s|ed|ing)?|avoid(?:s|ed|ing)?|false(?:ly)?|wrong(?:ly)?"
    r"|alleg(?:e[sd]?|ing|ations?)|claim(?:s|ed|ing)?|accus(?:e[sd]?|ing|ations?)|suspect(?:s|ed|ing)?|say(?:s|ing)?"
    r"|said|tell(?:s|ing)?|told|report(?:s|ed|ing)?|believ(?:e[sd]?|ing)|think(?:s|ing)?|thought|suggest(?:s|ed|ing)?"
    r"|seem(?:s|ed|ing)?|appear(?:s|ed|ing)?|expect(?:s|ed|ing)?|estimat(?:e[sd]?|ing)|warn(?:s|ed|ing)?"
    r"|argu(?:e[sd]?|ing)|insist(?:s|ed|ing)?|admit(?:s|ted|ting)?|want(?:s|ed|ing)?|hop(?:e[sd]?|ing)"
    r"|fear(?:s|ed|ing)?|promis(?:e[sd]?|ing)|threaten(?:s|ed|ing)?|plan(?:s|ned|ning)?|propos(?:e[sd]?|ing)"
    r"|\w+n't)"
)
"""Words that say no, hedge, count or tell on whose word it is: a sentence without one of them says something else."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: as written, as compared, and where it stands. ``marks`` stand between the last and it."""

    text: str
    low: str
    start: int
    end: int
    marks: str = ""

    @property
    def is_apart(self) -> bool:
        """Whether a comma or the like stands before it."""
        return not _PARTING.isdisjoint(self.marks)

    @property
    def is_new(self) -> bool:
        """Whether a sentence or a quotation ends before it and another begins."""
        ended = [mark for mark in self.marks if mark in _ENDING]
        return len(ended) > 1 or any(mark in ".!?" for mark in ended)

    @property
    def is_kept(self) -> bool:
        """Whether a sentence that loses it, or gets it, says something else."""
        if self.text == "May":
            return False
        return self.low in _KEPT or _KEPT_STEMS.fullmatch(self.low) is not None

    @property
    def denies(self) -> bool:
        """Whether it says no."""
        return self.low in _DENYING or self.low.endswith("n't")

    @property
    def is_figure(self) -> bool:
        """Whether it holds a digit."""
        return any(char.isdigit() for char in self.text)

    @property
    def is_name(self) -> bool:
        """Whether it is written as names are."""
        return self.text[:1].isupper()


def words_of(text: str) -> list[Word]:
    """The words of a sentence in order. Marks at their edges are no part of them, those of a figure are."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while start < end and text[start] in _TRIMMED and not text[start + 1 : start + 2].isdigit():
            start += 1
        while end > start and text[end - 1] in _TRIMMED and not _ABBREVIATION.fullmatch(text, start, end):
            end -= 1
        if start < end:
            marks = _marks(text[last:start].strip(), found)
            found.append(Word(text[start:end], _low(text[start:end]), start, end, marks))
            last = end
    return found


def _marks(marks: str, before: Sequence[Word]) -> str:
    """The marks between a word and those before it; the full stop of an abbreviation is none."""
    short = bool(before) and (before[-1].low in ABBREVIATIONS or before[-1].low == "no")
    return marks.removeprefix(".") if short else marks


def _low(text: str) -> str:
    return unmarked_case(text).rstrip(".") if not _ABBREVIATION.fullmatch(text) else unmarked_case(text)


def bare(low: str) -> str:
    """A word without the ending of a possessive."""
    return low.removesuffix("'s")


def names(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Where names of several words stand: runs of words with capitals, small particles between them included."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _goes_on(words, at, end):
            end += 1
        if end - at > 1:
            found.append((at, end))
        at = max(end, at + 1)
    return found


def _goes_on(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a name that begins at ``first`` goes on with the word at ``at``."""
    word = words[at]
    if at > first and word.marks:
        return False
    if word.is_name:
        return word.low not in FREE and (at > first or word.low not in PREPOSITIONS)
    return at > first and word.low in PARTICLES and at + 1 < len(words) and words[at + 1].is_name


def figures(text: str, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Which words tell figures, those around them that say of what included: the one before and the one behind."""
    spans = [(found.start, found.end) for found in find_figures(text)]
    spans += [(word.start, word.end) for word in words if word.is_figure]
    found: list[tuple[int, int]] = []
    for start, end in spans:
        inside = [place for place, word in enumerate(words) if word.start < end and start < word.end]
        if inside:
            first, last = inside[0], inside[-1] + 1
            before = first > 0 and not words[first].marks
            behind = last < len(words) and not words[last].marks
            found.append((first - before, last + behind))
    return found
