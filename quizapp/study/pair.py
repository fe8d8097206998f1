"""Two people, one keyboard: they take turns, each with some seconds to talk first, and each has a score.

Decisions, with their reasons:

- Turns alternate strictly, and both have as many. Questions stay in the order in which they were composed, so that no
  question tells the answer to a later one; only neighbours (one round) are swapped, where that gives both as many
  questions on each side of a dispute as can be.
- Two people at one keyboard are one learner to the record. So nothing is recorded unless it is wanted, and then only
  what the first person answers: the other one's misses say nothing of this learner's memory.
- What is answered so far is a draft beside the sitting, on disk after each answer, as in an exam.
- The seconds to talk are a courtesy: nothing is lost when they are skipped, and a start anew begins them anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from quizapp.deck.text import clean
from quizapp.questions.judge import judge
from quizapp.questions.model import Form, Question
from quizapp.questions.rules_set import keys_of, leaks, stem_of
from quizapp.record.model import PAIR, Sitting
from quizapp.study import draft, recall
from quizapp.study.draft import Given
from quizapp.study.exam import KINDS
from quizapp.study.feedback import count, feedback
from quizapp.study.model import Feedback
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.stopwatch import Stopwatch
from quizapp.study.tools import Tools

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank

SECOND: Final = 1000
SECONDS: Final = (0, 10, 20, 30)
"""Seconds to talk first, to choose from."""

NAMES: Final = ("A", "B")
LONGEST_NAME: Final = 16

SEARCHED: Final = 200
"""Steps of the search for even sides."""


@dataclass(frozen=True, slots=True)
class Person:
    """How one of the two did: turns taken, answers right, what was missed."""

    name: str
    turns: int
    right: int
    missed: tuple[Feedback, ...] = ()


@dataclass(frozen=True, slots=True)
class PairResult:
    """How both did; ``recorded`` tells that what the first one answered was recorded."""

    people: tuple[Person, Person]
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What two people chose: their names, turns for each, seconds to talk first, whether the first one's answers are
    recorded."""

    names: tuple[str, str] = NAMES
    turns: int = 5
    seconds: int = 0
    recorded: bool = False


class Pair:
    """A sitting of two people under way.

    ``current`` is the question that stands (also while its feedback is seen), None at the end. ``whose`` is 0 or 1,
    for the person whose turn it is. ``notices`` are lines for both.
    """

    def __init__(self, tools: Tools, sitting: Sitting) -> None:
        self.sitting = sitting
        self.notices: list[str] = []
        self.names: tuple[str, str] = NAMES
        self.seconds = 0
        self.feedback: Feedback | None = None
        self._tools = tools
        asked = ((place, tools.bank.question(entry, sitting.seed)) for place, entry in enumerate(sitting.plan))
        self._questions = {place: question for place, question in asked if question is not None}
        self._given: dict[int, Given] = {}
        self._counted: set[int] = set()
        self._load()
        self._place = -1
        self._skipped = False
        self._talk = Stopwatch(tools.clock)
        self._watch = Stopwatch(tools.clock)
        self._stand()

    def _load(self) -> None:
        text, fields = draft.load(self._tools, self.sitting)
        if fields is None:
            if text:
                self.notices.append("What was answered could not be read back; the turns begin anew.")
            return
        self.names = named(draft.words(fields.get("first"), 99), draft.words(fields.get("second"), 99))
        seconds = draft.number(fields.get("seconds"))
        self.seconds = seconds if seconds in SECONDS else 0
        given, changed = draft.given_to(fields.get("given"), self._questions)
        self._given = {place: one for place, one in given.items() if _answers(self._questions[place], one)}
        self._counted = draft.places(fields.get("counted"), len(self.sitting.plan)) & set(self._given)
        if changed:
            self.notices.append("The deck was edited: what changed is asked anew.")
        self._record()

    # --- what stands

    @property
    def current(self) -> Question | None:
        """The question that stands; None at the end."""
        return self._questions.get(self._place)

    @property
    def whose(self) -> int:
        """Whose turn it is, 0 or 1."""
        return self._place % 2

    @property
    def number(self) -> int:
        """Which question stands, from 1; ``total`` at the end."""
        return min(len(self._given) + (0 if self.feedback else 1), self.total)

    @property
    def total(self) -> int:
        """How many questions there are, less those that an edited deck no longer holds."""
        return len(self._questions)

    @property
    def scores(self) -> tuple[int, int]:
        """How many answers of each are right."""
        people = self.result().people
        return people[0].right, people[1].right

    @property
    def talk_left(self) -> int:
        """Milliseconds left to talk before the question that stands is answered."""
        if self.current is None or self.feedback or self._skipped:
            return 0
        return max(self.seconds * SECOND - self._talk.millis(), 0)

    # --- what the two do

    def skip(self) -> None:
        """Talk no longer: answer now."""
        if not self._skipped:
            self._skipped = True
            self._watch.start()

    def answer(self, picks: tuple[int, ...] = (), text: str = "") -> Feedback | None:
        """Judge an answer to the question that stands; it is on disk when this returns. None for what is no answer.

        Answering again while the feedback is seen changes nothing. Raises what the record raises when it cannot be
        written; then the question still stands.
        """
        question = self.current
        if question is None or self.feedback:
            return self.feedback
        spent = self._watch.millis() - (0 if self._skipped else self.seconds * SECOND)
        one = Given(picks, text, self._tools.clock(), max(spent, 0), draft.seal(question))
        if not _answers(question, one):
            return None
        given = {**self._given, self._place: one}
        self._save(given, self._counted)
        self._given = given
        self._record()
        self.feedback = self._told(self._place)
        return self.feedback

    def next(self) -> None:
        """Go on from the feedback to the next turn, or to the end."""
        if self.feedback:
            self._stand()

    def count_as_right(self) -> Feedback | None:
        """Count the answer whose feedback is seen as right."""
        if self.feedback and not self.feedback.right:
            counted = self._counted | {self._place}
            self._save(self._given, counted)
            self._counted = counted
            self._record()
            self.feedback = self._told(self._place)
        return self.feedback

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._given)

    def undo(self) -> bool:
        """Take the last answer back; its question stands again. False when there is none."""
        if not self._given:
            return False
        last = max(self._given)
        self._forget(last)
        given = {place: one for place, one in self._given.items() if place != last}
        self._save(given, self._counted - {last})
        self._given, self._counted = given, self._counted - {last}
        self._stand()
        self.skip()  # that turn has been talked over
        return True

    def pause(self) -> None:
        """Stop both watches, as while help covers the question."""
        self._talk.pause()
        self._watch.pause()

    def unpause(self) -> None:
        """Let them run on."""
        self._talk.go_on()
        self._watch.go_on()

    def result(self) -> PairResult:
        """How both did so far."""
        return PairResult((self._person(0), self._person(1)), self.sitting.counts)

    def finish(self) -> PairResult:
        """End the sitting; it is not offered again. Doing so again changes nothing."""
        found = self.result()
        if not self.sitting.ended:
            at = self._tools.clock()
            self._tools.store.end(self.sitting.id, at)
            self.sitting = recall.ended(self.sitting, at)
            draft.keep(self._tools, self.sitting, "")
        return found

    # --- what is kept

    def _stand(self) -> None:
        """Stand at the first question without an answer."""
        self.feedback = None
        self._place = next((place for place in self._questions if place not in self._given), -1)
        self._skipped = not self.seconds
        self._talk.start()
        self._watch.start()

    def _told(self, place: int) -> Feedback:
        question = self._questions[place]
        response = draft.response_of(question, self._given[place])
        told = feedback(question, response, judge(question, response))
        return count(told) if place in self._counted else told

    def _person(self, whose: int) -> Person:
        told = [self._told(place) for place in sorted(self._given) if place % 2 == whose]
        missed = tuple(one for one in told if not one.right)
        return Person(self.names[whose], len(told), len(told) - len(missed), missed)

    def _record(self) -> None:
        """Record what the first person answered and is not recorded yet, if that is wanted."""
        if not self.sitting.counts:
            return
        firsts = {place: one for place, one in self._given.items() if place % 2 == 0}
        draft.record_missing(self._tools, self.sitting, firsts, self._questions)
        for place in self._counted & set(firsts):
            for answer in self._rows(place):
                self._tools.store.count_as_right(answer)

    def _forget(self, place: int) -> None:
        for answer in self._rows(place):
            self._tools.store.undo(answer)

    def _rows(self, place: int) -> list[int]:
        """The rows of the log that an answer has."""
        question = self._questions[place]
        key = recall.key(question.point, question.id)
        rows = self._tools.store.answers(sitting=self.sitting.id) if self.sitting.counts else []
        return [row.id for row in rows if recall.key(row.point, row.question) == key]

    def _save(self, given: dict[int, Given], counted: set[int]) -> None:
        names = {"first": self.names[0], "second": self.names[1]}
        fields = {**names, "seconds": self.seconds, "counted": sorted(counted)}
        draft.keep(self._tools, self.sitting, draft.written(self.sitting.id, fields, given))


def _answers(question: Question, given: Given) -> bool:
    """Whether it is an answer: also nothing typed, by which one passes; that is a miss, and is not recorded."""
    return question.form in {Form.TEXT, Form.NUMBER} or draft.whole(question, given)


def named(first: str, second: str) -> tuple[str, str]:
    """Two names to be shown: clean, short, and not the same."""
    one = clean(first)[:LONGEST_NAME].strip() or NAMES[0]
    two = clean(second)[:LONGEST_NAME].strip() or NAMES[1]
    return one, two if two != one else f"{two} 2"


def begin(tools: Tools, choice: Choice) -> Pair | None:
    """Begin with as many turns for each as were chosen, fewer where the deck has no more; None where it has none.

    A sitting of two that is under way already is gone on with instead.
    """
    if (left := unfinished(tools)) is not None:
        return left
    seed, deck = tools.seed(), tools.bank.deck.id
    plan = compose(tools.bank, QuizChoice(number=2 * choice.turns, kinds=KINDS), {}, seed)
    plan = fair(tools.bank, plan[: len(plan) // 2 * 2], seed)
    if not plan:
        return None
    sitting = Sitting(0, deck, PAIR, seed, plan, tools.clock(), learner=tools.learner, counts=choice.recorded)
    sitting = tools.store.begin(sitting)
    names = named(*choice.names)
    fields = {"first": names[0], "second": names[1], "seconds": choice.seconds}
    draft.keep(tools, sitting, draft.written(sitting.id, fields, {}))
    return Pair(tools, sitting)


def unfinished(tools: Tools) -> Pair | None:
    """The sitting of two that was begun and not ended, unless another window has it under way."""
    left = (score.sitting for score in tools.store.all_unfinished(tools.bank.deck.id, tools.learner))
    sitting = next((sitting for sitting in left if sitting.mode == PAIR), None)
    if sitting is None:
        return None
    tools.store.claim(sitting.id)
    return Pair(tools, sitting)


def fair(bank: Bank, plan: Sequence[str], seed: int) -> tuple[str, ...]:
    """The plan with neighbours of a round swapped where that evens out the sides that each of two is asked about.

    Two are not swapped where the second one's question would tell the answer to the first.
    """
    rounds = [_Round.of(bank, one, two, seed) for one, two in zip(plan[::2], plan[1::2], strict=False)]
    swapped = [False] * len(rounds)
    for _ in range(SEARCHED):
        better = next((flips for flips in _flips(rounds) if _gains(rounds, swapped, flips)), None)
        if better is None:
            break
        for index in better:
            swapped[index] = not swapped[index]
    pairs = ((two, one) if swap else (one, two) for swap, (one, two) in zip(swapped, _pairs(plan), strict=True))
    return tuple(entry for pair in pairs for entry in pair)


@dataclass(frozen=True, slots=True)
class _Round:
    """One turn of each: how many more questions the first one has on each side, and whether they may be swapped."""

    lead: Counter[str]
    free: bool

    @classmethod
    def of(cls, bank: Bank, one: str, two: str, seed: int) -> _Round:
        first, second = bank.question(one, seed), bank.question(two, seed)
        lead = Counter({side: 1 for side in _sides(bank, first)})
        lead.subtract(_sides(bank, second))
        free = bool(first and second and not leaks(stem_of(second), keys_of(first)))
        return cls(lead, free)


def _sides(bank: Bank, question: Question | None) -> tuple[str, ...]:
    point = bank.point(question.point) if question else None
    return point.sides if point else ()


def _pairs(plan: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from zip(plan[::2], plan[1::2], strict=False)


def _flips(rounds: Sequence[_Round]) -> Iterator[tuple[int, ...]]:
    """What may be swapped in one step: one round, or two at once."""
    free = [index for index, each in enumerate(rounds) if each.free and any(each.lead.values())]
    yield from ((index,) for index in free)
    yield from combinations(free, 2)


def _gains(rounds: Sequence[_Round], swapped: Sequence[bool], flips: tuple[int, ...]) -> bool:
    after = [swap != (index in flips) for index, swap in enumerate(swapped)]
    return _unevenness(rounds, after) < _unevenness(rounds, swapped)


def _unevenness(rounds: Sequence[_Round], swapped: Sequence[bool]) -> int:
    lead = Counter[str]()
    for each, swap in zip(rounds, swapped, strict=True):
        (lead.subtract if swap else lead.update)(each.lead)
    return sum(abs(difference) for difference in lead.values())
