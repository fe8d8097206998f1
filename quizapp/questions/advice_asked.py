"""What of the rules for questions an author can mend that shows only in the questions made of the entries.

Making them takes far longer than reading (some 2 ms a point), so that it is done for decks as people write them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from quizapp.deck.compose_notes import shorten
from quizapp.deck.full_check import Look
from quizapp.deck.model import Card, Deck, Event, Fact, Viewpoint
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Problem
from quizapp.deck.standing import leaning, passing_time
from quizapp.questions.advice import LONGEST_STEM, quality
from quizapp.questions.bank import Bank
from quizapp.questions.distractors import sought_for
from quizapp.questions.model import Kind, Point, Question
from quizapp.questions.rules_case import Violation
from quizapp.questions.rules_set import key_longest, longest_band
from quizapp.questions.rules_words import BACKWARD
from quizapp.questions.unfit import why_unfit

MOST_POINTS: Final = 1_000
"""Points of a deck up to which all its questions are made for their author."""

SEED: Final = 0
"""What options are drawn by, as in ``quizapp questions``."""

FEWEST: Final = 20
"""Choices of four options from which a share says something."""

_NAMED: Final = 3
"""Answers that a message names."""

_OWN: Final = "write a question of your own: “ask: …?”."
_WEAK: Final = frozenset({Kind.FLASHCARD, Kind.ORDER})
"""Kinds in which a thing is not asked for alone."""

_REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "3": ("a question about it says the answer", f"Say it once in the sentence, or {_OWN}"),
    "20": ("a question about it is too long", f"Make two sentences of it, of {LONGEST_STEM} words at most, or {_OWN}"),
    "21": ("too little is left around the blank", f"Say more in the sentence, or {_OWN}"),
}
"""By rule what an author is told of it, and what to do."""


def asked(deck: Deck, text: str) -> Iterator[Problem]:
    """Advice on the questions of a deck, of which ``text`` is the file; none for a very large one."""
    bank = Bank(deck)
    if sum(1 for _ in deck.entries()) <= MOST_POINTS >= len(bank.points):
        where = Pointer(text)
        yield from of_points(bank, bank.points, where)
        yield from _longest(bank, where)


def of_points(bank: Bank, points: Iterable[Point], where: Pointer) -> Iterator[Problem]:
    """Advice on what can be asked of some points, and on the wrong options that are written for them."""
    alone: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        yield from _options(bank, point, where)
        if reason := _alone(bank, point):
            alone.setdefault((point.entry, reason), []).append(point)
    for (_, reason), some in alone.items():
        why, remedy = _REASONS.get(reason, (reason, f"Name it, or {_OWN}"))
        words = [_words(bank, point) for point in some]
        named = ", ".join(f"“{shorten(word)}”" for word in words[:_NAMED])
        message = f"{named} can only be asked as a flashcard: {why}"
        yield where.problem("card-alone", message, remedy, some[0].place, words[0])


def _options(bank: Bank, point: Point, where: Pointer) -> Iterator[Problem]:
    """An author's wrong options that are never offered."""
    asking = bank.asking(point.id, SEED)
    entry, mark = (asking.entry, asking.catalogue.mark(point)) if asking else (None, None)
    if asking is None or not (entry.options if isinstance(entry, Card) else mark and mark.wrong):
        return
    stem = entry.q if isinstance(entry, Card) else mark.ask if mark and mark.ask else point.context
    sought = sought_for(asking, stem)
    reasons = {text: why_unfit(sought, text) for text in sought.pinned}
    for text, reason in reasons.items():
        if reason:
            message = f"“{shorten(text)}” is never offered as a wrong option: it {reason}"
            yield where.problem("unfit-option", message, "Write another one in its place.", point.place, text)


def _words(bank: Bank, point: Point) -> str:
    """What is asked for, as it is marked."""
    entry = bank.entry_of(point.id)
    marks = entry.marks if isinstance(entry, Fact | Viewpoint) else ()
    return next((mark.text for mark in marks if point.id.endswith(f":{mark.key}")), point.answer)


def _alone(bank: Bank, point: Point) -> str:
    """Why something is asked as a flashcard alone: the number of a rule, or what is said by it; or nothing."""
    entry = bank.entry_of(point.id)
    if not isinstance(entry, Fact | Viewpoint | Event) or (isinstance(entry, Viewpoint) and point.id == entry.id):
        return ""
    if any(question.kind not in _WEAK for question in bank.ask(point.id, SEED)):
        return ""
    text = entry.holds if isinstance(entry, Viewpoint) else entry.text
    if leaning(text) or BACKWARD.search(text.casefold()) or passing_time(text):
        return ""  # which is told of the entry itself
    return next(filter(None, map(_reason, bank.refused(point.id, SEED))), "")


def _reason(broken: Violation) -> str:
    if str(broken.rule) in _REASONS:
        return str(broken.rule)
    return broken.message if broken.rule == 19 and "“" in broken.message else ""


def _longest(bank: Bank, where: Pointer) -> Iterator[Problem]:
    """Whether the right option is the longest more often than chance has it, in the choices that are made (rule 7)."""
    choices = [question for point in bank.points for question in _choices(bank, point)]
    longest = [question for question in choices if key_longest(question)]
    if len(choices) >= FEWEST and len(longest) > longest_band(len(choices))[1]:
        entry = bank.entry_of(longest[0].point)
        if entry is not None:
            message = f"the right answer is the longest in {len(longest)} of {len(choices)} choices of this deck"
            remedy = "Mark shorter words, or add “wrong” options as long; a learner need only choose the longest."
            yield where.problem("always-longest", message, remedy, entry.place)


def _choices(bank: Bank, point: Point) -> list[Question]:
    """A choice of four options about a point, if there is one."""
    asked = (question for question in bank.ask(point.id, SEED) if question.kind is Kind.CHOICE)
    return [question for question in asked if key_longest(question) is not None][:1]


LOOKS: Final[tuple[Look, ...]] = (quality, asked)
"""All advice on questions."""
