"""A desk: one deck open for studying, with the learner's record of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quizapp.deck.problems import Problem
from quizapp.questions.model import Kind, Point
from quizapp.record.model import Answer, PointScore, Sitting, SittingScore
from quizapp.study import progress as counting
from quizapp.study import review
from quizapp.study.cards import APART, CARD, cards_first_to_last, of_cards
from quizapp.study.editing import follow_edits
from quizapp.study.habits import Habits, usual_habits
from quizapp.study.model import Feedback, Result
from quizapp.study.plan import Agenda
from quizapp.study.planner import Planner
from quizapp.study.progress import Progress, Standing
from quizapp.study.quiz import QuizChoice, chosen_points, compose
from quizapp.study.session import Session
from quizapp.study.tools import Tools
from quizapp.study.wording import MISSED, PRACTICE, label_of

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.store import Store
    from quizapp.study.insight import Insight
    from quizapp.study.remarks import Remarks

RECENT = 20
"""So many of the last sittings are looked through for one that was left."""


class _Composed(NamedTuple):
    """A quiz that was made to be counted: the one that a learner who chooses just that gets."""

    choice: QuizChoice
    scores: dict[str, PointScore]
    seed: int
    plan: tuple[str, ...]


class Desk:
    """One deck open for studying.

    ``deck``, ``bank`` and ``problems`` are what reading gave; ``notices`` are lines for the learner, such as that
    the progress of edited points was kept. ``digest`` names the content of the deck's ``file``.
    """

    def __init__(
        self,
        store: Store,
        bank: Bank,
        clock: Callable[[], int],
        seed: Callable[[], int],
        learner: str = "default",
        problems: Sequence[Problem] = (),
        digest: str = "",
        habits: Habits | None = None,
        file: str = "",
    ) -> None:
        self.file = file
        self.learner = learner
        self._store = store
        self._clock = clock
        self._seed = seed
        self._composed: _Composed | None = None
        self.habits = habits or usual_habits()
        store.keep_memories(self.habits.keeper)
        self.notices: list[str] = []
        self.follow(bank, problems, digest)
        if store.memories_outdated(learner):
            store.rebuild_memories(learner)

    def follow(self, bank: Bank, problems: Sequence[Problem], digest: str) -> None:
        """Go on with the deck as it reads now: the record follows its edits, and ``notices`` say what became of them.

        A sitting under way is handed the new questions by who shows it (``Session.follow``).
        """
        self.deck = bank.deck
        self.bank = bank
        self.problems = tuple(problems)
        self.digest = digest
        self.planner = Planner(self._store, bank, self.habits, self.learner, self._clock)
        self.tools = Tools(self._store, bank, self._clock, self._seed, self.planner, self.learner)
        self._composed = None
        self.notices = follow_edits(self._store, bank, digest, self.learner)

    def scores(self) -> dict[str, PointScore]:
        """What the log says of each point answered, by point id."""
        return self._store.point_scores(self.deck.id, self.learner)

    def standing(self, point: str) -> Standing:
        """Whether a point is known, being learnt or unseen."""
        return counting.standing(self.scores().get(point))

    def progress(self) -> Progress:
        """Counts of known, learning and unseen points: all, and by topic, dispute, voice and side."""
        return counting.progress(self.bank.points, self.scores())

    def gone(self) -> int:
        """How many points that the learner answered the deck no longer has, or has with another answer."""
        return self._store.decks.gone(self.deck.id, self.learner)

    def statement(self, point: Point | str) -> str:
        """What a point's entry says in full, a stance with its holder; ``""`` for an id the deck has not."""
        return self.bank.statement(point if isinstance(point, str) else point.id)

    def quiz(self, choice: QuizChoice | None = None, mode: str = "quiz") -> Session:
        """Begin a quiz. ``mode`` is ``quiz`` or ``plain``. When no question fits, the session is finished at once."""
        choice, scores = choice or QuizChoice(), self.scores()
        made, self._composed = self._composed, None
        if made is None or (made.choice, made.scores) != (choice, scores):
            seed = self._seed()
            made = _Composed(choice, scores, seed, compose(self.bank, choice, scores, seed))
        return self._begin(made.plan, mode, made.seed, label_of(choice, self.deck))

    def agenda(self, sitting: int | None = None, more: int = 0) -> Agenda:
        """What there is to do in this deck today; see ``Planner.agenda``."""
        return self.planner.agenda(sitting, more)

    def study(self, agenda: Agenda | None = None, mode: str = "quiz") -> Session:
        """Begin what the plan asks now. When nothing is left for today, the session is finished at once."""
        return self._named((agenda or self.agenda()).now, mode, "", turned=self.habits.settings.cards)

    def practice(self, number: int, mode: str = "quiz", *, label: str = PRACTICE, counts: bool = False) -> Session:
        """Begin a run of what is least likely to be recalled, whether it is due or not; by default it does not count.

        With the label ``CRAMMING`` it is one on the last day before a date.
        """
        return self._named(self.planner.weakest(number), mode, label, counts=counts)

    def _named(
        self, points: Sequence[str], mode: str, label: str, *, counts: bool = True, turned: bool = False
    ) -> Session:
        seed = self._seed()
        plan: tuple[str, ...] = ()
        if points:
            scores = self._store.point_scores(self.deck.id, self.learner, points)
            choice = QuizChoice(number=len(points), points=tuple(points), turned=turned)
            plan = compose(self.bank, choice, scores, seed)
        return self._begin(plan, mode, seed, label, counts=counts)

    def cards(self, points: Sequence[str] = (), number: int = 0, mode: str = "cards", label: str = "") -> Session:
        """Begin flashcards over ``points`` (all of the deck when empty): missed and unseen ones first.

        At most ``number`` of them; 0: all.
        """
        asked = cards_first_to_last(points or [point.id for point in self.bank.points], self.scores())
        plan = [point + CARD for point in (asked[:number] if number else asked)]
        return self._begin(plan, mode, self._seed(), label)

    def matching(self, choice: QuizChoice) -> tuple[str, ...]:
        """The ids of the points that a choice of topic, dispute, voice and points leaves."""
        return tuple(point.id for point in self.points_about(choice))

    def points_about(self, choice: QuizChoice) -> list[Point]:
        """The points themselves that ``matching`` names."""
        return chosen_points(self.bank.points, choice)

    def counting(self, choice: QuizChoice) -> Callable[[], int]:
        """What counts the questions that a quiz of ``choice`` would have, without beginning one.

        It takes up to a second where few kinds are chosen, and may run in another thread: the record is read here.
        The next quiz of that choice is the one counted, unless something was answered meanwhile.
        """
        scores, seed = self.scores(), self._seed()

        def number() -> int:
            self._composed = _Composed(choice, scores, seed, compose(self.bank, choice, scores, seed))
            return len(self._composed.plan)

        return number

    def unfinished(self, cards: bool | None = None) -> Sitting | None:
        """The sitting that can be gone on with, if any: the one that was under way last.

        ``cards`` True asks for flashcards, False for a quiz. One whose last question is answered is ended instead.
        """
        session = self._unfinished_session(cards)
        return session.sitting if session else None

    def resume(self, cards: bool | None = None) -> Session:
        """Go on with the sitting that ``unfinished`` gives. Raises LookupError when there is none."""
        session = self._unfinished_session(cards)
        if session is None:
            raise LookupError("There is no unfinished sitting.")
        self._store.claim(session.sitting.id)
        return session

    def discard_unfinished(self, cards: bool | None = None) -> None:
        """End every unfinished sitting of this deck (of flashcards, of quizzes); the answers stay."""
        while session := self._unfinished_session(cards):
            session.close()

    def again(self, result: Result) -> Session:
        """Begin a sitting of only what was missed in ``result``, in the same mode."""
        missed = result.missed_points
        if all(feedback.question.kind is Kind.FLASHCARD for feedback in result.missed):
            return self.cards(missed, mode=result.mode, label=MISSED)
        seed = self._seed()
        plan = compose(self.bank, QuizChoice(number=len(missed), points=missed), self.scores(), seed)
        asked = {planned.partition("~")[0] for planned in plan}
        left = [feedback.question.id for feedback in result.missed if feedback.question.point not in asked]
        return self._begin([*plan, *left], result.mode, seed, MISSED)

    def insight(self) -> Insight:
        """What can be seen of this deck: how it stands, results over time, confidence, how its questions do."""
        from quizapp.study.insight import Insight

        number = self.habits.settings.quiz_length
        return Insight(self._store, self.bank, self.planner, self.learner, number, self.file)

    def remarks(self) -> Remarks:
        """What learners flagged in this deck and counted as right by hand, for its author."""
        from quizapp.study.remarks import remarks

        return remarks(self._store.remarks, self.bank)

    def review(self, sitting: Sitting) -> Result:
        """How a sitting of this deck went, whenever that was; changes nothing."""
        answers = self._store.answers(sitting=sitting.id)
        return review.result(self.bank, sitting, answers, self._store.last_like(sitting))

    def rightly(self, sitting: Sitting) -> tuple[Feedback, ...]:
        """What was answered rightly in a sitting of this deck, in the order asked."""
        return review.rightly(self.bank, sitting, self.answers(sitting))

    def history(self, limit: int = 100) -> list[SittingScore]:
        """This deck's sittings, the latest first."""
        return self._store.sitting_scores(deck=self.deck.id, learner=self.learner, limit=limit)

    def run(self, make: Callable[[int], Sequence[str]], mode: str, label: str = "") -> Session:
        """Begin a sitting of what ``make`` plans with the seed handed to it; nothing planned: finished at once."""
        seed = self._seed()
        return self._begin(make(seed), mode, seed, label)

    def left_in(self, mode: str, *, take: bool = False) -> Session | None:
        """The unfinished sitting of a mode to go on with, if any; with ``take`` no other window offers it then."""
        left = (score.sitting for score in self._store.all_unfinished(self.deck.id, self.learner))
        sessions = (self._session(sitting) for sitting in left if sitting.mode == mode)
        found = next((session for session in sessions if not session.finished), None)
        if found is not None and take:
            self._store.claim(found.sitting.id)
        return found

    def answers(self, sitting: Sitting) -> list[Answer]:
        """The answers of a sitting that count, in their order."""
        return self._store.answers(sitting=sitting.id)

    def recall(self) -> dict[str, float]:
        """How likely each point that was met would be recalled today, 0.0 to 1.0.

        One missed last counts as not recalled: to have just read the answer is not to know it.
        """
        today, keeper, scores = self.planner.today, self.habits.keeper, self.scores()
        missed = {point for point, score in scores.items() if not score.last_right}
        memories = self.planner.memories().items()
        return {point: 0.0 if point in missed else keeper.recall(memory, today) for point, memory in memories}

    def pace(self, sittings: int) -> list[float]:
        """The seconds that each answer of the last sittings took."""
        last = (score.sitting for score in self.history(sittings))
        return [answer.millis / 1000 for sitting in last for answer in self.answers(sitting)]

    def kept(self, what: str) -> str:
        """What was kept of this deck and learner under a name; ``""`` for nothing."""
        return self._store.remembered.choice(self.deck.id, self.learner, what)

    def keep(self, what: str, value: str) -> None:
        """Keep something of this deck and learner under a name."""
        self._store.remembered.choose(self.deck.id, self.learner, what, value)

    def _begin(self, plan: Sequence[str], mode: str, seed: int, label: str, *, counts: bool = True) -> Session:
        sitting = Sitting(
            id=0,
            deck=self.deck.id,
            mode=mode,
            seed=seed,
            plan=tuple(plan),
            started=self._clock(),
            label=label,
            learner=self.learner,
            counts=counts,
        )
        if not plan:
            return self._session(sitting._replace(ended=sitting.started))
        self._end_earlier(mode)
        return self._session(self._store.begin(sitting))

    def _end_earlier(self, mode: str) -> None:
        """Who begins anew will not go on with what was left in that mode before: it is not offered any more."""
        left = [score.sitting for score in self.history(RECENT)]
        latest = self._store.unfinished(self.deck.id, self.learner)
        for sitting in [*left, latest] if latest else left:
            if sitting.mode == mode and not sitting.ended and self._store.claim(sitting.id):
                self._store.end(sitting.id, self._clock())

    def _unfinished_session(self, cards: bool | None) -> Session | None:
        found = (score.sitting for score in self._store.all_unfinished(self.deck.id, self.learner))
        left = (sitting for sitting in found if sitting.mode not in APART)
        sessions = (self._session(sitting) for sitting in left if cards is None or of_cards(sitting) == cards)
        return next((session for session in sessions if not session.finished), None)

    def _session(self, sitting: Sitting) -> Session:
        return Session(self._store, self.bank, sitting, self._clock, self.planner)
