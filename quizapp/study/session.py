"""A session: one sitting under way, with no face. The faces show its state and hand it responses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.questions.hints import hints
from quizapp.questions.judge import judge
from quizapp.questions.model import Question, Response
from quizapp.record.model import Answer, Sitting
from quizapp.study import recall, review
from quizapp.study.editing import answered_anew
from quizapp.study.feedback import count, feedback
from quizapp.study.model import Feedback, Part, Result
from quizapp.study.recording import When, answer_of
from quizapp.study.stopwatch import Stopwatch

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.store import Store
    from quizapp.study.planner import Planner

__all__ = ["Feedback", "Part", "Result", "Session"]

SURE = "sure"
"""What a learner says who has no doubt."""

LATER = 4
"""So many questions later a point is asked again of which a learner was sure and wrong."""


class Session:
    """One sitting: a question stands, is answered, its feedback is seen, the next one stands.

    Nothing here is kept in memory alone. The position is derived from the answers on disk: the question that stands
    is the first of the plan that has no answer that counts. So a session made anew from the same sitting, after any
    end of the program, stands at the same question with the same options (they are drawn by the sitting's seed).

    ``current`` is the question that stands (also while its feedback is seen), None when finished. ``feedback`` is
    None until it is answered. ``number`` counts questions from 1, ``total`` is how many there will be. ``notices``
    are lines for the learner, such as that a question was skipped because the deck no longer has it.
    """

    def __init__(self, store: Store, bank: Bank, sitting: Sitting, clock: Callable[[], int], planner: Planner) -> None:
        self.sitting = sitting
        self.planner = planner
        self.current: Question | None = None
        self.feedback: Feedback | None = None
        self.notices: list[str] = []
        self._store = store
        self._bank = bank
        self._watch = Stopwatch(clock)
        self._clock = clock
        self._gone: set[str] = set()
        self._hints: dict[str, int] = {}
        self._keys = tuple(recall.plan_key(planned) for planned in sitting.plan)
        self._answers = store.answers(sitting=sitting.id) if sitting.id else []
        self._stand_at_first_open()

    @property
    def title(self) -> str:
        """The deck's title."""
        return self._bank.deck.title

    @property
    def mode(self) -> str:
        """``quiz``, ``cards`` or ``plain``."""
        return self.sitting.mode

    @property
    def label(self) -> str:
        """What was chosen to be asked, in words; may be empty."""
        return self.sitting.label

    @property
    def total(self) -> int:
        """How many questions the sitting has (less those that an edited deck no longer holds)."""
        return len(self.sitting.plan) - len(self._gone)

    @property
    def number(self) -> int:
        """Which question stands, from 1; ``total`` when finished."""
        answered = len(self._answers) - (1 if self.feedback else 0)
        return min(answered + 1, self.total)

    @property
    def answered(self) -> int:
        """How many questions have an answer that counts."""
        return len(self._answers)

    @property
    def right(self) -> int:
        """How many of these answers count as right."""
        return sum(answer.right for answer in self._answers)

    @property
    def finished(self) -> bool:
        """True when no question is left and the last feedback has been seen."""
        return self.current is None

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._answers)

    @property
    def missed_points(self) -> tuple[str, ...]:
        """The points whose answer counts as wrong, each once, in the order asked."""
        return tuple(dict.fromkeys(answer.point for answer in self._answers if not answer.right))

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints taken to the question that stands."""
        return hints(self.current)[: self._hints.get(self.current.id, 0)] if self.current else ()

    @property
    def can_hint(self) -> bool:
        """Whether there is one more hint to the question that stands, which is not answered yet."""
        return self.current is not None and self.feedback is None and len(hints(self.current)) > len(self.hints)

    def hint(self) -> str:
        """One hint more to the question that stands, to be recorded with its answer; ``""`` where there is none."""
        if self.current is None or not self.can_hint:
            return ""
        self._hints[self.current.id] = len(self.hints) + 1
        return self.hints[-1]

    def answer(self, response: Response, sure: str = "") -> Feedback:
        """Judge ``response`` to the question that stands; it is on disk when this returns.

        ``sure`` is how sure the learner said to be beforehand (``sure``, ``think``, ``guess``, or nothing).

        Answering again while the feedback is seen changes nothing. Raises ValueError when finished, and what the
        store raises when it cannot write; then the question still stands, unanswered.
        """
        if self.feedback is not None:
            return self.feedback
        if self.current is None:
            raise ValueError("The sitting is finished: there is nothing to answer.")
        verdict = judge(self.current, response)
        shown = feedback(self.current, response, verdict, hints=len(self.hints))
        answer = self._store.record(self._row(shown)._replace(sure=sure))
        self._answers.append(answer)
        if sure == SURE and not shown.right:
            self._ask_again(shown.question)
        self.feedback = shown
        return shown

    def next(self) -> None:
        """Go on from the feedback to the next question, or to the end; nothing before an answer."""
        if self.feedback is not None:
            self._stand_at_first_open()

    def undo(self) -> bool:
        """Take back the last answer; its question stands again with the same options. False when there is none.

        The row stays in the log, marked as taken back.
        """
        if not self._answers:
            return False
        if self.sitting.ended:
            self._end(0)
        self._store.undo(self._answers[-1].id)
        self._answers.pop()
        self._stand_at_first_open()
        return True

    def count_as_right(self) -> Feedback | None:
        """Count the answer whose feedback is seen as right, and record that the learner did so. None when none is."""
        if self.feedback is not None:
            self.count_last_as_right()
        return self.feedback

    def count_last_as_right(self) -> bool:
        """Count the last answer as right, also when the next question stands already; False when none was wrong."""
        if not self._answers or self._answers[-1].right:
            return False
        last = self._answers[-1]
        self._store.count_as_right(last.id)
        self._answers[-1] = recall.overridden(last)
        self.feedback = count(self.feedback) if self.feedback else None
        return True

    def pause(self) -> None:
        """Stop the watch, as while help or a menu covers the question."""
        self._watch.pause()

    def unpause(self) -> None:
        """Let the watch run on."""
        self._watch.go_on()

    def follow(self, bank: Bank, planner: Planner) -> bool:
        """Go on with the deck as it was edited. True when the same question stands, perhaps in other words.

        It keeps the options it had, as far as they still exist. Where the deck has it no more, the next one stands and
        ``notices`` say so. Raises RecordError.
        """
        stood, place, old = self.current, self._place(), self._bank
        self._bank, self.planner = bank, planner
        self.sitting = self._as_recorded()
        self._keys = tuple(recall.plan_key(planned) for planned in self.sitting.plan)
        self._answers = self._store.answers(sitting=self.sitting.id)
        self._gone, self.notices = set(), []
        now = bank.question(self.sitting.plan[place], self.sitting.seed) if place is not None else None
        if stood is not None and now is None and place is not None and self.feedback is None:
            now = self._with_another_answer(place, answered_anew(old, bank, stood.point))
        if stood is None or now is None or not self._stands(bank.as_seen(now, stood)):
            self._stand_at_first_open()
            self.notices = self.notices or ["The question that stood here was changed too much to stand any longer."]
            return False
        self._hints[now.id] = self._hints.get(stood.id, 0)
        return True

    def _with_another_answer(self, place: int, point: str) -> Question | None:
        """The question at a place of the plan, asked of the point that is there in place of the one before."""
        _, mark, way = self.sitting.plan[place].partition("~")
        found = self._bank.question(point + mark + way, self.sitting.seed) if point else None
        if found is not None:
            plan = (*self.sitting.plan[:place], point + mark + way, *self.sitting.plan[place + 1 :])
            self._store.replan(self.sitting.id, plan)
            self.sitting = self.sitting._replace(plan=plan)
            self._keys = tuple(recall.plan_key(planned) for planned in plan)
        return found

    def _place(self) -> int | None:
        """Where the question that stands is in the plan."""
        key = recall.plan_key(self.current.id) if self.current else None
        return self._keys.index(key) if key in self._keys else None

    def _as_recorded(self) -> Sitting:
        """The sitting as the record has it now: by the deck's present key, with its points by their present names."""
        left = self._store.all_unfinished(self._bank.deck.id, self.sitting.learner)
        return next((score.sitting for score in left if score.sitting.id == self.sitting.id), self.sitting)

    def _stands(self, question: Question) -> bool:
        """Let a question stand as the one before it stood: open, or answered; False where its answer is no longer."""
        if self.feedback is None:
            self.current = question
            return True
        last = self._answers[-1] if self._answers else None
        if last is None or recall.key(last.point, last.question) != recall.plan_key(question.id):
            return False
        self.current, self.feedback = question, recall.replay(question, last)
        return True

    def result(self) -> Result:
        """How it went so far; also before the end."""
        before = self._store.last_like(self.sitting)
        return review.result(self._bank, self.sitting, self._answers, before, self.total)

    def close(self) -> None:
        """End the sitting though questions are left; it is not offered again."""
        if not self.sitting.ended:
            self._end(self._clock())

    def _stand_at_first_open(self) -> None:
        self.feedback = None
        self.current = self._first_open()
        if self.current is None:
            self.close()
        self._watch.start()

    def _first_open(self) -> Question | None:
        answered = {recall.key(answer.point, answer.question) for answer in self._answers}
        for planned, key in zip(self.sitting.plan, self._keys, strict=True):
            if planned in self._gone or key in answered:
                continue
            question = self._bank.question(planned, self.sitting.seed)
            if question is not None:
                return question
            self._skip(planned)
        return None

    def _ask_again(self, question: Question) -> None:
        """Ask a point in another way some questions later, and after a week: the learner was sure of it and wrong."""
        self.planner.check_in_a_week(question.point)
        plan = self.sitting.plan
        other = recall.another_way(self._bank.ask(question.point, self.sitting.seed), self._keys)
        if other is None:
            return
        place = self._keys.index(recall.plan_key(question.id)) + LATER
        longer = (*plan[:place], other, *plan[place:])
        self._store.replan(self.sitting.id, longer)
        self.sitting = self.sitting._replace(plan=longer)
        self._keys = tuple(recall.plan_key(planned) for planned in longer)

    def _skip(self, planned: str) -> None:
        self._gone.add(planned)
        one = len(self._gone) == 1
        what, them = ("One question was", "it") if one else (f"{len(self._gone)} questions were", "them")
        self.notices = [f"{what} skipped: the deck was edited and no longer has {them}."]

    def _end(self, at: int) -> None:
        self._store.end(self.sitting.id, at)
        self.sitting = recall.ended(self.sitting, at)

    def _row(self, shown: Feedback) -> Answer:
        return answer_of(self.sitting, shown, When(self._clock(), self.planner.today, self._watch.millis()))
