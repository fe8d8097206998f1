"""All questions of a deck, built when asked for: the same for the same deck and seed, whatever was asked before."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cached_property

from quizapp.deck.model import Card, Deck, Entry, Mark, Term
from quizapp.questions.asking import Asking, placed
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.kinds_entries import entry_questions
from quizapp.questions.kinds_marks import mark_questions
from quizapp.questions.kinds_order import order_questions
from quizapp.questions.kinds_sets import set_questions
from quizapp.questions.kinds_truth import standing_questions, truth_questions
from quizapp.questions.kinds_views import source_questions, view_questions
from quizapp.questions.model import Kind, Point, Question
from quizapp.questions.points import points_of
from quizapp.questions.redrawn import as_seen
from quizapp.questions.rules import Rules, Violation

Maker = Callable[[Asking], Iterator[Question]]

MAKERS: tuple[Maker, ...] = (
    truth_questions,
    mark_questions,
    standing_questions,
    source_questions,
    view_questions,
    set_questions,
    order_questions,
    entry_questions,
)
"""What makes questions; each gives none for points that it is not about."""

KEPT = 512
"""Points whose questions are kept in memory."""

DRAWS = 12
"""So many draws of a point's questions hold, as a rule, all wrong options that may be drawn for it."""

_EASE = {kind: rank for rank, kind in enumerate(Kind)}
_PLACE = re.compile(r"@(\d{1,3})$")


class Bank:
    """The questions of one deck. Building it is cheap: a point's questions are made when they are asked for."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self._made: OrderedDict[tuple[str, int], tuple[Question, ...]] = OrderedDict()

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """All points, in the deck's order."""
        return points_of(self.deck)

    @cached_property
    def _by_id(self) -> dict[str, Point]:
        return {point.id: point for point in self.points}

    @cached_property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self.deck, self.points)

    @cached_property
    def _rules(self) -> Rules:
        return Rules(self.deck)

    def point(self, point_id: str) -> Point | None:
        """The point with this id, None when the deck has none."""
        return self._by_id.get(point_id)

    def lay_out(self) -> None:
        """Do now what the first questions would do: lay the points out, and what wrong options are sought among.

        Takes seconds for a deck of 100,000 entries; a face does it in a thread of its own and says so.
        """
        for first in {point.section: point for point in reversed(self.points)}.values():
            self._make(first.id, 0)

    def ask(self, point_id: str, seed: int) -> tuple[Question, ...]:
        """All questions about one point, from recognising to recalling; none for an id that the deck has not."""
        key = (point_id, seed)
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        made = self._make(point_id, seed)
        self._made[key] = made
        while len(self._made) > KEPT:
            self._made.popitem(last=False)
        return made

    def _make(self, point_id: str, seed: int) -> tuple[Question, ...]:
        point = self._by_id.get(point_id)
        entry = self._catalogue.entries.get(point.entry) if point else None
        if point is None or entry is None:
            return ()
        kept = [question for question in self._drawn(point, entry, seed) if self._sound(question)]
        return tuple(sorted(kept, key=lambda question: _EASE[question.kind]))

    def asking(self, point_id: str, seed: int) -> Asking | None:
        """A point about to be asked, None for an id that the deck has not."""
        point, entry = self._by_id.get(point_id), self.entry_of(point_id)
        return Asking(self._catalogue, point, entry, seed) if point and entry else None

    def _drawn(self, point: Point, entry: Entry, seed: int) -> Iterator[Question]:
        """All questions about a point, whether they hold the rules or not."""
        asking = Asking(self._catalogue, point, entry, seed)
        return (question for maker in MAKERS for question in maker(asking))

    def refused(self, point_id: str, seed: int) -> Iterator[Violation]:
        """The rules because of which questions about a point are left out."""
        point, entry = self._by_id.get(point_id), self.entry_of(point_id)
        for question in self._drawn(point, entry, seed) if point and entry else ():
            if not self._sound(question):
                yield from (broken for broken in self._rules.violations(question) if broken.level == "E")

    def entry_of(self, point_id: str) -> Entry | None:
        """The entry that a point is of, None for an id that the deck has not."""
        point = self._by_id.get(point_id)
        return self._catalogue.entries.get(point.entry) if point else None

    def _sound(self, question: Question) -> bool:
        """Whether no rule refuses a question. A point's own flashcard always stays: it is the way to ask anything."""
        return question.id == f"{question.point}~{Kind.FLASHCARD.value}" or not self._rules.refuses(question)

    def question(self, question_id: str, seed: int) -> Question | None:
        """The question with this id, with the same options in the same order each time; None when there is none.

        ``@k`` behind the id puts the right option at place ``k`` (from 0) where options have no order of their own.
        """
        found = self._find(question_id, seed)
        place = _PLACE.search(question_id)
        if found is not None or place is None:
            return found
        found = self._find(question_id[: place.start()], seed)
        return placed(found, int(place[1])) if found else None

    def as_seen(self, now: Question, seen: Question) -> Question:
        """The question with the options with which it was ``seen`` before the deck was edited, where they still fit."""
        drawn = (each for seed in range(DRAWS) for each in self._make(now.point, seed))
        found = as_seen(now, seen, drawn)
        return found if found == now or self._sound(found) else now

    def _find(self, question_id: str, seed: int) -> Question | None:
        parts = question_id.split("~")
        for length in range(len(parts) - 1, 0, -1):
            point_id = "~".join(parts[:length])
            if point_id in self._by_id:
                return next((question for question in self.ask(point_id, seed) if question.id == question_id), None)
        return None

    def statement(self, point_id: str) -> str:
        """What a point's entry says in full, on one line; a stance with its holder. ``""`` for an unknown id."""
        entry = self.entry_of(point_id)
        return self._catalogue.statement(entry) if entry else ""

    def accepted(self, point_id: str) -> tuple[str, ...]:
        """The other right answers that the author names for a point."""
        point = self._by_id.get(point_id)
        mark = self._catalogue.mark(point) if point else None
        entry = self._catalogue.entries.get(point.entry) if point else None
        match mark or entry:
            case Mark(accept=others) | Card(accept=others) | Term(aka=others):
                return others
        return ()

    def all(self, seed: int) -> Iterator[Question]:
        """All questions, point by point; nothing is built before it is wanted."""
        for point in self.points:
            yield from self.ask(point.id, seed)

    def ids(self, seed: int = 0) -> tuple[str, ...]:
        """The ids of all questions. Builds them all: not for a large deck while somebody waits."""
        return tuple(question.id for question in self.all(seed))
