"""Ways to choose what to ask: the app's plan, the same with one form, FSRS and SM-2 on flashcards, and chance."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nsmallest
from random import Random
from typing import Final, Protocol

from quizapp.deck.model import AnswerKind
from quizapp.questions.chance import Chance
from quizapp.questions.model import Point
from quizapp.record import rebuild
from quizapp.record.memory import Memory, Review
from quizapp.record.model import PointScore
from quizapp.record.settings import Settings
from quizapp.study import plan
from quizapp.study.quiz import settled, stage
from quizapp.study.remembering import Fsrs
from tests.bench.learners import CARD, COMPLETE, RECALL, RECOGNISE

LIMITS: Final = Settings()
"""The app's usual limits hold for all."""

POINTS: Final = 200
STAGES: Final = (RECOGNISE, COMPLETE, RECALL)
"""The forms by the stages of ``study.quiz``."""

Ask = tuple[str, str]
"""A point and the form in which it is asked."""


class Schedule(Protocol):
    """Chooses what to ask; hears only whether the answer was right."""

    def next(self, day: int) -> Ask | None:
        """What to ask now, None when nothing is left for the day."""

    def answered(self, ask: Ask, right: bool, day: int) -> None:
        """What came of it."""


def made_up_deck() -> tuple[Point, ...]:
    """Points of a deck: two an entry, ten topics."""
    return tuple(
        Point(f"f-{n}", f"e-{n // 2}", "fact", "", AnswerKind.FIGURE, "", topic=f"t-{n % 10}") for n in range(POINTS)
    )


class Staged:
    """In which form each point is asked: recognised, completed, recalled, by the app's own rules.

    What is settled is turned as a card, unless without ``cards``.
    """

    def __init__(self, *, cards: bool = True) -> None:
        self._cards = cards
        self._scores: dict[str, PointScore] = {}

    def form(self, point: str) -> str:
        """The form for a point now."""
        score = self._scores.get(point)
        return CARD if self._cards and settled(score) else STAGES[stage(score)]

    def answered(self, ask: Ask, right: bool) -> None:
        """Counts an answer as the record does."""
        point, kind = ask
        old = self._scores.get(point, PointScore(point, 0, 0, False, 0))
        recalled = old.recalled + (right and kind in rebuild.TYPED)
        self._scores[point] = PointScore(point, old.asked + 1, old.right + right, right, 0, recalled)


class Planned:
    """The app's plan: the modules that ``study.planner`` asks, without its file. ``forms`` None: flashcards only."""

    def __init__(self, points: Sequence[Point], forms: Staged | None) -> None:
        self._points = {point.id: point for point in points}
        self._forms = forms
        self._keeper = Fsrs(retention=LIMITS.retention / 100)
        self._memories: dict[str, Memory] = {}
        self._queue: deque[str] = deque()

    def next(self, day: int) -> Ask | None:
        if not self._queue:
            self._queue.extend(self._agenda(day).now)
        if not self._queue:
            return None
        point = self._queue.popleft()
        return point, self._forms.form(point) if self._forms else CARD

    def _agenda(self, day: int) -> plan.Agenda:
        today = [memory for memory in self._memories.values() if memory.day == day]
        met = sum(memory.first == day for memory in today)
        again = LIMITS.due_a_day - (len(today) - met)
        room = plan.Room(again, LIMITS.new_a_day - met, LIMITS.quiz_length)
        waiting = [(memory.due, name) for name, memory in self._memories.items() if memory.due <= day]
        looked_at = {name: self._memories[name] for _, name in nsmallest(plan.LOOKED_AT, waiting)}
        due = plan.fastest_fading(looked_at)
        spread = plan.apart(due, lambda name: self._points[name].entry, len(due))
        chance = Chance(0, "new points")
        fresh = plan.unmet(tuple(self._points.values()), set(self._memories), set(), chance, room.new)
        return plan.agenda(day, spread, fresh, room, None)

    def answered(self, ask: Ask, right: bool, day: int) -> None:
        point, kind = ask
        self._memories[point] = self._keeper.after(self._memories.get(point), reviewed(kind, right, day))
        if self._forms:
            self._forms.answered(ask, right)


def reviewed(kind: str, right: bool, day: int) -> Review:
    """An answer as the record hands it to the keeper of memories; cards are graded good or again."""
    grade = ("good" if right else "again") if kind == CARD else ""
    return Review(kind, "right" if right else "wrong", False, grade, 0, "", day)


class FsrsCards:
    """FSRS on flashcards as Anki has it when nothing is set: 20 new ones a day, spread among those due.

    At most 200 are asked again, by the day on which they fell due (its default preset; the order also by its manual,
    https://docs.ankiweb.net/deck-options.html). Steps within a day are left out: the simulation's learners gain nothing
    by a second answer on the same day.
    """

    NEW_A_DAY = 20

    def __init__(self, points: Sequence[Point]) -> None:
        self._fresh = [point.id for point in points]
        self._keeper = Fsrs(retention=LIMITS.retention / 100)
        self._memories: dict[str, Memory] = {}
        self._queue: deque[str] = deque()
        self._today = 0

    def next(self, day: int) -> Ask | None:
        if day != self._today:
            self._today, self._queue = day, deque(self._spread(day))
        return (self._queue.popleft(), CARD) if self._queue else None

    def _spread(self, day: int) -> list[str]:
        """The day's cards: those due, with the new ones at even distances among them."""
        waiting = sorted((memory.due, name) for name, memory in self._memories.items() if memory.due <= day)
        due = [(place / max(len(waiting), 1), name) for place, (_, name) in enumerate(waiting[: LIMITS.due_a_day])]
        fresh = [name for name in self._fresh if name not in self._memories][: self.NEW_A_DAY]
        return [name for _, name in sorted([*due, *((place / len(fresh), name) for place, name in enumerate(fresh))])]

    def answered(self, ask: Ask, right: bool, day: int) -> None:
        point, kind = ask
        self._memories[point] = self._keeper.after(self._memories.get(point), reviewed(kind, right, day))


class AtRandom:
    """Any point of the deck, whenever, in the app's forms; there is always something to ask."""

    def __init__(self, points: Sequence[Point], random: Random) -> None:
        self._names = [point.id for point in points]
        self._random = random
        self._forms = Staged()
        self._queue: list[str] = []

    def next(self, day: int) -> Ask | None:
        if not self._queue:
            self._queue = self._random.sample(self._names, len(self._names))
        point = self._queue.pop()
        return point, self._forms.form(point)

    def answered(self, ask: Ask, right: bool, day: int) -> None:
        self._forms.answered(ask, right)


@dataclass(slots=True)
class Sm2Card:
    """What SM-2 keeps of a card: repetitions since the last lapse, interval in days, E-factor, when it is due."""

    repetition: int = 0
    interval: float = 0.0
    factor: float = 2.5
    due: int = 0


class Sm2:
    """SM-2 on flashcards, by the book: P. A. Wozniak, Optimization of learning, Poznan 1990, section 3.2.

    Intervals 1 day, 6 days, then times the E-factor; after a grade under 3 from the beginning, E-factor unchanged; what
    was graded under 4 is repeated on the same day until it is not. A right answer is graded 4, a wrong one 2.
    """

    RIGHT, WRONG = 4, 2

    def __init__(self, points: Sequence[Point]) -> None:
        self._fresh = deque(point.id for point in points)
        self._cards: dict[str, Sm2Card] = {}
        self._repeat: deque[str] = deque()
        self._today = self._met = 0

    def next(self, day: int) -> Ask | None:
        if day != self._today:
            self._today, self._met = day, 0
            self._repeat.clear()
        due = min((card.due, name) for name, card in self._cards.items()) if self._cards else (day + 1, "")
        if due[0] <= day:
            return due[1], CARD
        if self._fresh and self._met < LIMITS.new_a_day:
            self._met += 1
            return self._fresh.popleft(), CARD
        return (self._repeat.popleft(), CARD) if self._repeat else None

    def answered(self, ask: Ask, right: bool, day: int) -> None:
        point, grade = ask[0], self.RIGHT if right else self.WRONG
        card = self._cards.setdefault(point, Sm2Card())
        if card.due <= day:  # repeats of the same day change nothing but that they are repeated
            self._schedule(card, grade, day)
        if grade < 4:
            self._repeat.append(point)

    def _schedule(self, card: Sm2Card, grade: int, day: int) -> None:
        if grade < 3:
            card.repetition = 0
        else:
            away = 5 - grade
            card.factor = max(1.3, card.factor + 0.1 - away * (0.08 + away * 0.02))
        card.repetition += 1
        card.interval = {1: 1.0, 2: 6.0}.get(card.repetition, card.interval * card.factor)
        card.due = day + max(1, round(card.interval))
