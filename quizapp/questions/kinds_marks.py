"""Questions about marked words: choice, cloze, open answer, estimate, flashcard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from quizapp.deck.folding import words
from quizapp.deck.model import Fact, Mark, Status, Viewpoint
from quizapp.questions.asking import Asking, More, even_capitals
from quizapp.questions.distractors import FEWEST, Sought, rivals_of, sought_for, takes_its_place, wrong_options
from quizapp.questions.estimates import may_be_estimated
from quizapp.questions.model import Expected, Form, Kind, Option, Question
from quizapp.questions.stems import open_stem
from quizapp.questions.wording import blanked, closed

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
        stem = open_stem(self.text, self.mark, self.hidden, catalogue.inside) if catalogue.english else None
        return self._said(stem) if stem else ""

    def _said(self, text: str) -> str:
        return self.asking.catalogue.attributed(text, self.who, self.status)

    @cached_property
    def holder(self) -> str:
        """Who stands behind the statement, in words; ``""`` for nobody."""
        return self.who

    @cached_property
    def answer(self) -> str:
        """The answer as it is shown: a stance's with its holder."""
        return f"{self.mark.text} (according to {self.holder})" if self.stance and self.holder else self.mark.text

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
        wrong = [o for o in wrong_options(sought, chance) if stem == thing.asked or takes_its_place(sought, o.text)]
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
    if _enough_around(thing):
        yield thing.asking.question(Kind.CLOZE, Form.TEXT, thing.gap, thing.answer, **fields)
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
    stem = thing.asked or thing.gap
    inside = thing.asking.catalogue.inside(stem) if thing.asking.catalogue.english else None
    prompt = f"Your estimate: {inside or stem}"
    yield thing.asking.question(
        Kind.ESTIMATE, Form.NUMBER, prompt, thing.answer, expected=thing.expected, holder=thing.holder
    )


def _card(thing: Marked) -> Question:
    prompt = thing.asked or thing.gap
    return thing.asking.question(Kind.FLASHCARD, Form.GRADE, prompt, thing.answer, holder=thing.holder)
