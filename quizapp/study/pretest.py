"""Before you read: five questions that nobody grades, then the passages that answer them, and later what changed.

To be asked before reading makes the reading find answers (prequestions); it says nothing of what was learnt. So the
sitting leaves memory alone (``counts`` is False), no score of it is shown, and it is no "last time" of the deck.
Once somebody sits down with the deck in earnest, the first sitting that asks the same points is compared with it.
Flashcards are not: one's own grade is no answer to set beside a choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from quizapp.questions.model import Point, Question
from quizapp.record.model import PAIR, PRETEST, Answer, Sitting
from quizapp.study import recall
from quizapp.study.cards import of_cards
from quizapp.study.feedback import right_answer
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.quiz_draft import LEVELS
from quizapp.study.session import Session
from quizapp.study.tools import Tools

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank

NUMBER: Final = 5
"""Questions before reading."""

VIEWS: Final = 3
"""So many of them ask for views, where the deck has any; the others ask for facts."""

RECOGNISING: Final = tuple(kind.value for kind, level in LEVELS.items() if level == 0)
"""Kinds answered by choosing: who has not read the article can't recall it."""

TRIED: Final = 60
"""So many points are looked at for one that can be asked in such a form."""

RECENT: Final = 200
"""So many of the last sittings are looked through for the one before reading and those after it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the five, by its number from 1; ``yours`` is what was answered, ``""`` for nothing."""

    number: int
    prompt: str
    yours: str
    right_answer: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to read: article and paragraph as the deck names them (``""``: it names none), and what it answers."""

    source: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """How many of the points asked both times were right before reading, and in the first sitting after."""

    points: int
    before: int
    after: int


def choose(bank: Bank, number: int = NUMBER, seed: int = 0) -> list[str]:
    """The points to ask: disputes and sides in turns, and the first fact of each topic."""
    able = _Able(bank, seed)
    views = list(_some(_views(bank.points), able, min(VIEWS, number)))
    facts = list(_some(_facts(bank.points), able, number - len(views)))
    rest = (point for point in bank.points if point.id not in {*views, *facts})
    more = _some(chain(_views(bank.points), _facts(bank.points), rest), able, number)
    turns = (point for point in chain.from_iterable(zip_longest(views, facts)) if point)
    return list(dict.fromkeys(chain(turns, more)))[:number]


class _Single:
    """A bank's questions that touch no other point than their own: so five points are five questions."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    @property
    def points(self) -> tuple[Point, ...]:
        return self._bank.points

    def ask(self, point_id: str, seed: int) -> tuple[Question, ...]:
        return tuple(question for question in self._bank.ask(point_id, seed) if question.points == (point_id,))


class _Able:
    """Tells which points can be asked by choosing; gives up after so many looked at."""

    def __init__(self, bank: Bank, seed: int) -> None:
        self._bank, self._seed, self._left = bank, seed, TRIED
        self._known: dict[str, bool] = {}

    def __call__(self, point: str) -> bool:
        if point not in self._known:
            if not self._left:
                return False
            self._left -= 1
            kinds = {question.kind.value for question in _Single(self._bank).ask(point, self._seed)}
            self._known[point] = not kinds.isdisjoint(RECOGNISING)
        return self._known[point]


def _some(points: Iterable[Point], able: _Able, most: int) -> Iterator[str]:
    """The first points that can be asked, one of an entry."""
    entries: set[str] = set()
    for point in points:
        if len(entries) >= most:
            return
        if point.entry not in entries and able(point.id):
            entries.add(point.entry)
            yield point.id


def _views(points: Sequence[Point]) -> Iterator[Point]:
    """Views: disputes take turns, and within a dispute the sides, those not heard yet first."""
    left = [point for point in points if point.section == "viewpoint" and point.id == point.entry]
    disputes, sides = Counter[str](), Counter[str]()
    while left:
        best = min(left, key=lambda point: (disputes[point.dispute], max((sides[s] for s in point.sides), default=0)))
        left.remove(best)
        disputes[best.dispute] += 1
        sides.update(best.sides)
        yield best


def _facts(points: Sequence[Point]) -> Iterator[Point]:
    """Facts: the first of each topic in the deck's order, then the others."""
    facts = [point for point in points if point.section == "fact"]
    firsts = {point.topic: point for point in reversed(facts)}
    yield from (point for point in facts if firsts[point.topic] is point)
    yield from (point for point in facts if firsts[point.topic] is not point)


def begin(tools: Tools) -> Session | None:
    """Begin the questions before reading, or go on with them; None when the deck has none that can be chosen from."""
    if (left := unfinished(tools)) is not None:
        return left
    seed, deck = tools.seed(), tools.bank.deck.id
    points = tuple(choose(tools.bank, NUMBER, seed))
    choice = QuizChoice(number=max(len(points), 1), kinds=RECOGNISING, points=points)
    plan = compose(_Single(tools.bank), choice, {}, seed) if points else ()
    if not plan:
        return None
    sitting = Sitting(0, deck, PRETEST, seed, plan, tools.clock(), learner=tools.learner, counts=False)
    return _session(tools, tools.store.begin(sitting))


def unfinished(tools: Tools) -> Session | None:
    """The questions before reading that were begun and left; None where there are none with something left to ask."""
    for score in tools.store.all_unfinished(tools.bank.deck.id, tools.learner):
        if score.sitting.mode == PRETEST and not (session := _session(tools, score.sitting)).finished:
            tools.store.claim(score.sitting.id)
            return session
    return None


def _session(tools: Tools, sitting: Sitting) -> Session:
    return Session(tools.store, tools.bank, sitting, tools.clock, tools.planner)


def done(tools: Tools) -> Sitting | None:
    """The last sitting before reading that came to its end; None where there is none."""
    scores = tools.store.sitting_scores(tools.bank.deck.id, tools.learner, RECENT)
    found = (score.sitting for score in scores if score.sitting.mode == PRETEST and score.sitting.ended)
    return next(found, None)


def passages(tools: Tools, sitting: Sitting) -> list[Passage]:
    """The passages that answer what was asked, in the article's order, those without a paragraph last."""
    answers = {recall.key(one.point, one.question): one for one in tools.store.answers(sitting=sitting.id)}
    found: dict[str, list[Asked]] = {}
    order: dict[str, tuple[bool, tuple[int, ...]]] = {}
    for number, entry in enumerate(sitting.plan, 1):
        question = tools.bank.question(entry, sitting.seed)
        if question is None:
            continue
        answer = answers.get(recall.plan_key(entry))
        told = recall.replay(question, answer) if answer else None
        yours = told.yours if told else ""
        asked = Asked(number, question.prompt, yours, right_answer(question), question.explanation)
        found.setdefault(question.source, []).append(asked)
        order.setdefault(question.source, (not question.passage, question.passage))
    return [Passage(source, tuple(found[source])) for source in sorted(found, key=lambda source: order[source])]


def points_asked(tools: Tools, sitting: Sitting) -> tuple[str, ...]:
    """The points asked before reading that the deck still has."""
    questions = (tools.bank.question(entry, sitting.seed) for entry in sitting.plan)
    return tuple(dict.fromkeys(question.point for question in questions if question))


def change(tools: Tools, sitting: int) -> Change | None:
    """What changed since before reading, if this is the first sitting in earnest that asks some of the same points.

    A point asked more than once in it counts by its first answer. None for any other sitting.
    """
    scores = tools.store.sitting_scores(tools.bank.deck.id, tools.learner, RECENT)
    later = [score.sitting for score in scores if score.sitting.id <= sitting]
    before = next((one for one in later if one.mode == PRETEST), None)
    if before is None or before.id == sitting:
        return None
    firsts = _firsts(tools.store.answers(sitting=before.id))
    for one in reversed(later):
        if one.id > before.id and _in_earnest(one):
            again = _firsts(tools.store.answers(sitting=one.id))
            both = [point for point in again if point in firsts]
            if both and one.id != sitting:
                return None
            if both:
                return Change(len(both), sum(firsts[point] for point in both), sum(again[point] for point in both))
    return None


def _in_earnest(sitting: Sitting) -> bool:
    """Whether a sitting shows what its learner knows."""
    return sitting.counts and sitting.mode != PAIR and not of_cards(sitting)


def _firsts(answers: Iterable[Answer]) -> dict[str, bool]:
    """Whether the first answer to each point was right."""
    firsts: dict[str, bool] = {}
    for answer in answers:
        firsts.setdefault(answer.point, answer.right)
    return firsts
