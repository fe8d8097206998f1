"""Insight into one deck: asks the record, and gives what the screens and the export show, as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from quizapp.questions.model import Kind
from quizapp.questions.wording import listed
from quizapp.record.insights import LOOKED_AT
from quizapp.record.memory import Held
from quizapp.study import insight_items, insight_time
from quizapp.study.feedback import right_answer
from quizapp.study.insight_items import Item
from quizapp.study.insight_standing import Standings, standings
from quizapp.study.insight_sure import Sureness, sureness
from quizapp.study.insight_time import Ahead, Calendar, Forecast, Quizzes

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.insights import Seen
    from quizapp.record.model import Answer
    from quizapp.record.remembered import Tally
    from quizapp.record.store import Store
    from quizapp.study.planner import Planner

RESULTS: Final = 100
"""So many of the last results are shown."""

DAYS_AHEAD: Final = 14

LISTED: Final = 100
"""So many questions and sure errors are listed."""

ASKED_FOR: Final = frozenset({Kind.CHOICE, Kind.CLOZE, Kind.OPEN, Kind.ESTIMATE, Kind.FLASHCARD})
"""Kinds that ask for the point's own words; of others the right answer is what the entry says in full."""


ELSEWHERE: Final = (Kind.ANSWERS.value, f"{Kind.CHOICE.value}~why")
"""Ways of asking whose answer is neither: another's view, a reason. Only these questions are made again, which takes
a few milliseconds each."""


@dataclass(frozen=True, slots=True)
class SureError:
    """An answer of which the learner was sure, and that was wrong.

    ``given`` and ``right`` are the answers in words, the latter ``""`` where the point has left the deck; ``since``
    tells that the point was answered rightly afterwards.
    """

    answer: Answer
    given: str = ""
    right: str = ""
    since: bool = False


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the learner is, and what they were sure of and wrong about, each point once, the latest first."""

    sureness: Sureness
    errors: tuple[SureError, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedItem:
    """A question with what the deck says of it.

    ``line`` is where its entry stands in the deck's file, 0 where the deck no longer has it; ``prompt`` and ``answer``
    are its words; ``flags`` the notes with which the learner marked it for the author.
    """

    item: Item
    kind: str
    prompt: str = ""
    answer: str = ""
    line: int = 0
    flags: tuple[str, ...] = ()

    @property
    def suspicious(self) -> bool:
        """Whether the deck's author should look at it."""
        return bool(self.flags or self.item.doubt)


@dataclass(frozen=True, slots=True)
class SetApart:
    """A point that is named a leech (``what`` is ``leech``, ``lapses`` how often it was missed) or was set apart."""

    point: str
    what: str
    statement: str = ""
    answer: str = ""
    day: int = 0
    lapses: int = 0
    note: str = ""


class Insight:
    """What can be seen of one deck and learner; ``file`` is where the deck lies.

    All methods ask the record anew, and raise ``RecordError`` as it does.
    """

    def __init__(self, store: Store, bank: Bank, planner: Planner, learner: str, number: int, file: str = "") -> None:
        self.file = file
        self.planner = planner
        self.bank = bank
        self._store = store
        self._learner = learner
        self._number = number

    @property
    def deck(self) -> str:
        """The deck's id."""
        return self.bank.deck.id

    @property
    def today(self) -> int:
        """The learner's day, as an ordinal."""
        return self.planner.today

    def seen(self) -> dict[str, Seen]:
        """The points answered, by their ids."""
        return self._store.insights.seen(self.deck, self._learner)

    def tallies(self, what: str) -> list[Tally]:
        """Counts by ``kind`` of question, by how ``sure``, by the ``recall`` predicted."""
        return self._store.remembered.tallies(self.deck, self._learner, what)

    def standings(self) -> Standings:
        """How the deck and its parts stand."""
        deck, points = self.bank.deck, self.bank.points
        return standings(deck, points, self.seen(), self.recall_of(), self.tallies("kind"), self._number)

    def recall_of(self) -> Callable[[float, int], float]:
        """Gives the likelihood of recall today by stability and last day."""
        today, fading = self.today, self.planner.habits.keeper.fading
        return lambda stability, day: fading(stability, max(0, today - day))

    def quizzes(self) -> Quizzes:
        """The last results."""
        return insight_time.quizzes(self._store.sitting_scores(self.deck, self._learner, RESULTS))

    def calendar(self) -> Calendar:
        """The days with an answer."""
        return insight_time.calendar(self._store.remembered.days(self.deck, self._learner), self.today)

    def ahead(self) -> Ahead:
        """What falls due in the next days."""
        remembered, today = self._store.remembered, self.today
        due = remembered.due_by_day(self.deck, self._learner, today, today + DAYS_AHEAD - 1)
        return insight_time.ahead(due, today, DAYS_AHEAD, self._store.remembered.met_count(self.deck, self._learner))

    def forecast(self) -> Forecast:
        """How well recall was foretold."""
        return insight_time.forecast(self.tallies("recall"))

    def sureness(self) -> Sureness:
        """How sure the learner is, and how rightly."""
        return sureness(self.tallies("sure"))

    def confidence(self) -> Confidence:
        """How sure the learner is, and the sure errors."""
        latest: dict[str, Answer] = {}
        for answer in self._store.insights.sure_and_wrong(self.deck, self._learner, LISTED):
            latest.setdefault(answer.point, answer)
        scores = self._store.point_scores(self.deck, self._learner, [*latest]) if latest else {}
        errors = [self._error(one, one.point in scores and scores[one.point].last_right) for one in latest.values()]
        return Confidence(self.sureness(), tuple(errors))

    def _error(self, answer: Answer, since: bool) -> SureError:
        right = self._right(answer.point, answer.kind, answer.question, answer.prompt)
        return SureError(answer, _given(answer), right, since)

    def items(self) -> list[AskedItem]:
        """Questions of the deck: the suspicious and flagged first, then those missed most often.

        Counted over all learners of this record. A question that is missed seldom is not looked at.
        """
        counted: dict[tuple[str, str], list[int]] = {}
        insights = self._store.insights
        hardest = insights.hardest(self.deck, LISTED)
        flagged = [held for held in self.planner.held() if held.what == "flag"]
        wanted = [tally.bin for tally in hardest] + [held.question for held in flagged]
        heads = insights.present_names(self.deck, (_parted(name)[0] for name in wanted))
        for tally in hardest:
            old, way = _parted(tally.bin)
            if old in heads:
                counts = counted.setdefault((heads[old][1], way), [0, 0])
                counts[0] += tally.asked
                counts[1] += tally.right
        for held in flagged:
            counted.setdefault((held.point, _parted(held.question)[1]), [0, 0])
        found = self._items(counted, dict((name, number) for number, name in heads.values()), flagged)
        return sorted(found, key=lambda one: not one.suspicious)

    def _items(
        self, counted: dict[tuple[str, str], list[int]], numbers: dict[str, int], flagged: Sequence[Held]
    ) -> Iterable[AskedItem]:
        answers = {point: self._store.insights.given(numbers[point]) for point, _ in counted if point in numbers}
        notes: dict[str, list[str]] = {}
        for held in flagged:
            notes.setdefault(f"{held.point}~{_parted(held.question)[1]}", []).append(held.note)
        for (point, way), (asked, right) in counted.items():
            all_given = answers.get(point, ())
            given = [one for one in all_given if _parted(one.question)[1] == way]
            # Counted are also answers to what was the answer before; and nothing where a flagged one is not so hard.
            if not asked or len(all_given) < LOOKED_AT:
                asked, right = len(given), sum(one.right for one in given)
            name = f"{point}~{way}"
            made = insight_items.item(name, point, asked, right, given)
            yield self._described(made, given[0].prompt if given else "", tuple(notes.get(name, ())))

    def _described(self, item: Item, prompt: str, flags: tuple[str, ...]) -> AskedItem:
        """The question as it was last asked; of one that was not, what its entry says."""
        point, kind = self.bank.point(item.point), _parted(item.question)[1].partition("~")[0]
        right, line = self._right(item.point, kind, item.question, prompt), point.place.line if point else 0
        return AskedItem(item, kind, prompt or self.bank.statement(item.point), right, line, flags)

    def _right(self, point: str, kind: str, question: str, prompt: str) -> str:
        """The right answer to a question on a point, ``""`` where the deck no longer has it."""
        if _parted(question)[1].startswith(ELSEWHERE):
            made = self.bank.question(question, 0)
            if made is not None and made.prompt == prompt:
                return right_answer(made)
        found = self.bank.point(point)
        return found.answer if found and kind in ASKED_FOR else self.bank.statement(point)

    def set_apart(self) -> list[SetApart]:
        """Leeches first, the most often missed first; then what the learner suspended, buried or flagged."""
        leeches, today = self.planner.leech_lapses(LISTED), self.today
        apart = [self._apart(point, "leech", lapses=lapses) for point, lapses in leeches]
        held = [one for one in self.planner.held() if one.what != "check" and (one.what != "bury" or one.day > today)]
        order = ("suspend", "bury", "flag")
        held.sort(key=lambda one: order.index(one.what))
        return apart + [self._apart(one.point, one.what, one.day, note=one.note) for one in held]

    def _apart(self, point: str, what: str, day: int = 0, lapses: int = 0, note: str = "") -> SetApart:
        found = self.bank.point(point)
        return SetApart(point, what, self.bank.statement(point), found.answer if found else "", day, lapses, note)


def _parted(question: str) -> tuple[str, str]:
    """A question's point and its way of asking, from its id."""
    point, _, way = question.partition("~")
    return point, way


def _given(answer: Answer) -> str:
    """What was answered, in words."""
    if answer.typed:
        return answer.typed
    return listed([answer.options[at] for at in answer.chosen if 0 <= at < len(answer.options)])
