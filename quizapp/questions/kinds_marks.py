"""Questions about marked words: choice, cloze, open answer, estimate, flashcard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.deck.figures import parse_figure
from quizapp.deck.folding import words
from quizapp.deck.model import AnswerKind, Fact, Mark, Status, Viewpoint
from quizapp.deck.standing import leaning
from quizapp.questions.asking import Asking, More, even_capitals
from quizapp.questions.bounds import bound_before
from quizapp.questions.distractors import FEWEST, Sought, rivals_of, sought_for, takes_its_place, wrong_options
from quizapp.questions.estimates import may_be_estimated
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.points import HOLDER
from quizapp.questions.stems import open_stem
from quizapp.questions.wording import blanked, closed, with_article

MANNER = re.compile(
    r"how (?!many\b|much\b|often\b|far\b|long\b|old\b|big\b|large\b|high\b|tall\b|fast\b)|what (?:kind|sort) of idea\b"
    r"|what (?:often )?(?:becomes?|became|happens?|happened) (?:of|to|in)\b|what do .* often do\b",
    re.IGNORECASE,
)
"""Questions of an author for how something is or what becomes of it: a hundred words answer them, so none is typed."""

LONGEST_TYPED = 6
"""Words that a learner can be asked to type; longer answers are chosen or turned over."""


@dataclass(frozen=True)
class Marked:
    """Marked words about to be asked: the statement, its holder, the stems."""

    asking: Asking
    mark: Mark
    text: str
    who: str
    status: Status

    @cached_property
    def stance(self) -> bool:
        """Whether the statement is somebody's word, so that its holder goes with the bare answer."""
        return isinstance(self.asking.entry, Viewpoint) or self.status is not Status.FACT

    @cached_property
    def hidden(self) -> tuple[str, ...]:
        """Writings of the answer that must not stand elsewhere in the stem."""
        return (self.mark.text, *self.mark.accept)

    @cached_property
    def gap(self) -> str:
        """The statement with a blank, in its holder's mouth."""
        english = self.asking.catalogue.english
        return self._said(closed(blanked(self.text, self.mark.start, self.mark.end, self.hidden, english)))

    @cached_property
    def asked(self) -> str:
        """A question for the marked words: the author's, else a generated one, else nothing."""
        if self.mark.ask:
            return self._said(self.mark.ask)
        catalogue = self.asking.catalogue
        if not catalogue.english or leaning(self.text):
            return ""
        stem = open_stem(self.text, self.mark, self.hidden, catalogue.inside)
        said = self._said(stem) if stem else ""
        return "" if said != stem and catalogue.names_itself(self.who, stem or "") else said

    def _said(self, text: str) -> str:
        return self.asking.catalogue.attributed(text, self.who, self.status)

    @cached_property
    def holder(self) -> str:
        """Who stands behind the statement, in words; ``""`` for nobody."""
        return self.who

    @cached_property
    def answer(self) -> str:
        """The answer as it is shown: a stance's with its holder."""
        return f"{self.mark.text}{HOLDER}{self.holder})" if self.stance and self.holder else self.mark.text

    def sought(self, stem: str) -> Sought:
        """What wrong options are sought for under a stem."""
        before = self.text[: self.mark.start] if stem == self.gap else ""
        return sought_for(self.asking, stem, before)

    @cached_property
    def expected(self) -> Expected:
        """What a typed answer is judged by."""
        mark = self.mark
        return Expected(
            kind=mark.kind,
            answer=mark.text,
            accepted=mark.accept,
            rivals=rivals_of(sought_for(self.asking, "")),
            unit=mark.unit,
            precision=mark.precision,
            tolerance=mark.tolerance,
        )

    @cached_property
    def typable(self) -> bool:
        """Whether the answer is short enough to be typed."""
        return len(self.mark.text.split()) <= LONGEST_TYPED and len(self.mark.text) <= 60


def marked(asking: Asking) -> Marked | None:
    """The marked words that a point is, None for other points."""
    mark, entry, catalogue = asking.catalogue.mark(asking.point), asking.entry, asking.catalogue
    if mark is None:
        return None
    if isinstance(entry, Fact):
        return Marked(asking, mark, entry.text, catalogue.name(entry.said_by) if entry.said_by else "", entry.status)
    if isinstance(entry, Viewpoint):
        return Marked(asking, mark, entry.holds, catalogue.names(entry.who), entry.status)
    return None


_SPECIAL = {"share": "a share", "age": "a range of ages", "times": "a figure"}
_DATES = {"year": "a year", "month": "a month and a year", "day": "a date", "yearly": "a day and a month"}
_COUNT = ("", "one word", "two words", "three words", "four words", "five words", "six words")


def wanted(mark: Mark, english: bool) -> str:
    """What is to be typed into a blank, said beforehand ("Fill in a year: "): else other true words would fit too."""
    if not english:
        return ""
    known = {
        AnswerKind.DATE: _DATES.get(mark.precision, "a date"),
        AnswerKind.FIGURE: _SPECIAL.get(mark.unit, "a figure"),
        AnswerKind.PERSON: "a person's name",
    }
    if mark.kind in known:
        return f"Fill in {known[mark.kind]}: "
    if mark.kind in (AnswerKind.ORGANISATION, AnswerKind.PLACE):
        plain = {AnswerKind.ORGANISATION: "the name of a body", AnswerKind.PLACE: "the name of a place"}[mark.kind]
        return f"Fill in {f'the name of {with_article(mark.unit)}' if mark.unit else plain}: "
    count = len(mark.text.split())
    return f"Fill in {_COUNT[count] if count < len(_COUNT) else 'the words'}: "


def mark_questions(asking: Asking) -> Iterator[Question]:
    """All forms that ask for marked words themselves."""
    thing = marked(asking)
    if thing is None:
        return
    yield from _choices(thing)
    yield from _typed(thing)
    yield from _estimate(thing)
    yield _card(thing)


def _choices(thing: Marked) -> Iterator[Question]:
    """A choice for the sentence with a blank, and one for the question in words."""
    for stem, variant in ((thing.asked, "asked"), (thing.gap, "blank")):
        if not stem:
            continue
        chance = thing.asking.chance("choice", variant)
        sought = thing.sought(stem)
        wrong = [o for o in wrong_options(sought, chance) if stem == thing.asked or takes_its_place(sought, o)]
        if len(wrong) < FEWEST:
            continue
        key = Option(thing.mark.text, True, thing.asking.catalogue.told(thing.asking.point.id), thing.asking.point.id)
        yield thing.asking.choice(
            Kind.CHOICE,
            stem,
            even_capitals([key, *wrong]),
            variant,
            answer=thing.answer,
            holder=thing.holder,
            expected=thing.expected,
        )


def _typed(thing: Marked) -> Iterator[Question]:
    if not thing.typable:
        return
    fields: More = {"expected": thing.expected, "holder": thing.holder}
    if thing.mark.kind is AnswerKind.PHRASE and MANNER.match(thing.mark.ask) and parse_figure(thing.mark.text) is None:
        return
    if _enough_around(thing):
        gap = f"{wanted(thing.mark, thing.asking.catalogue.english)}{thing.gap}"
        yield thing.asking.question(Kind.CLOZE, Form.TEXT, gap, thing.answer, **fields)
    if thing.asked:
        yield thing.asking.question(Kind.OPEN, Form.TEXT, thing.asked, thing.answer, **fields)


def _enough_around(thing: Marked) -> bool:
    """Whether the blank can be known: a phrase is only one of many that fit unless the author names others."""
    rest = words(thing.text[: thing.mark.start] + " " + thing.text[thing.mark.end :])
    return len(rest) >= 4


def _estimate(thing: Marked) -> Iterator[Question]:
    mark = thing.mark
    if not may_be_estimated(mark.text, mark.kind, mark.unit, f"{thing.text} {mark.ask}"):
        return
    if bound_before(thing.text[: mark.start]):
        return  # of what is "more than 1,000" nobody knows how near 1,500 comes
    stem = thing.asked or thing.gap
    inside = thing.asking.catalogue.inside(stem) if thing.asking.catalogue.english else None
    prompt = f"Your estimate: {inside or stem}"
    yield thing.asking.question(
        Kind.ESTIMATE, Form.NUMBER, prompt, thing.answer, expected=thing.expected, holder=thing.holder
    )


def _card(thing: Marked) -> Question:
    prompt = thing.asked or thing.gap
    return thing.asking.question(Kind.FLASHCARD, Form.GRADE, prompt, thing.answer, holder=thing.holder)
