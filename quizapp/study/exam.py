"""An exam: a quiz without feedback until all of it is handed in.

Decisions, with their reasons:

- Until it is handed in, nothing of an exam is in the log of answers, since each answer may still be changed. What is
  given so far is a draft beside the sitting, on disk after each change; a start after any end of the program finds
  it, with the position, the marks and the deadline.
- Handing in first writes down that, and when, it was handed in. Then each whole answer goes into the log, with the
  time at which it was given, unless it is there already; then the sitting is ended. A crash anywhere in between is
  mended by handing in again, which the next start does by itself: nothing is recorded twice, nothing is left out.
- What is unanswered counts as wrong in the exam's score alone. It is not recorded: no answer says nothing on what is
  remembered, and a memory set back for want of time would plan falsely. A half-made order or half-made pairs are
  unanswered too, and named as such before handing in.
- The time runs by the clock from the start, also while the program is closed: the deadline is a time, not a count.
  What is given after it is not taken.
- The questions cover the deck evenly, whatever was missed before, so that two exams can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizapp.questions.model import Kind, Outcome, Question, Response, Verdict
from quizapp.record.model import EXAM, Answer, Sitting
from quizapp.study import draft, recall
from quizapp.study.draft import Given
from quizapp.study.feedback import feedback
from quizapp.study.model import Feedback, Result
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.stopwatch import Stopwatch
from quizapp.study.tools import Tools

MINUTE: Final = 60_000
LONGEST: Final = 24 * 60
"""Minutes that an exam may take at most."""

KINDS: Final = tuple(kind.value for kind in Kind if kind is not Kind.FLASHCARD)
"""Kinds that an exam asks in: a card that one grades oneself is none."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One question of an exam that was handed in, by its number from 1; ``answer`` is its row in the log (0: none)."""

    number: int
    feedback: Feedback
    answer: int = 0


@dataclass(frozen=True, slots=True)
class ExamResult:
    """How an exam went: all questions with their verdicts, and how many were right of how many.

    ``before`` is the share right (0.0 to 1.0) of the last exam with the same time limit, None at the first. ``gone``
    counts questions that the deck no longer holds; they are in ``right`` and ``total`` alone. ``millis`` is the time
    taken for answering, ``timed_out`` says that it was handed in because the time was over.
    """

    sitting: Sitting
    reviewed: tuple[Reviewed, ...]
    right: int
    total: int
    unanswered: int
    millis: int
    before: float | None = None
    gone: int = 0
    timed_out: bool = False

    @property
    def share(self) -> float:
        """Share right of all questions."""
        return self.right / self.total if self.total else 0.0

    def missed(self) -> Result:
        """What was wrong or unanswered, to be asked again in a quiz."""
        wrong = tuple(one.feedback for one in self.reviewed if not one.feedback.right)
        answered = self.total - self.unanswered
        return Result(self.sitting.deck, answered, self.right, self.total, self.millis, wrong)


class Exam:
    """An exam under way.

    ``questions`` are those that the deck (still) has; ``at`` is the place in them of the one that stands. ``notices``
    are lines for the learner. ``minutes`` is the time limit, 0 for none.
    """

    def __init__(self, tools: Tools, sitting: Sitting) -> None:
        self.sitting = sitting
        self.notices: list[str] = []
        self._tools = tools
        asked = ((place, tools.bank.question(entry, sitting.seed)) for place, entry in enumerate(sitting.plan))
        found = {place: question for place, question in asked if question is not None}
        self._places = tuple(found)
        self.questions: tuple[Question, ...] = tuple(found.values())
        self._given: dict[int, Given] = {}
        self._marked: set[int] = set()
        self._submitted = 0
        self.at = 0
        self.minutes = minutes_of(sitting)
        self._watch = Stopwatch(tools.clock)
        self._spent: dict[int, int] = {}
        self._load(found)
        self._tell_gone()

    def _load(self, found: dict[int, Question]) -> None:
        text, fields = draft.load(self._tools, self.sitting)
        if fields is None:
            if not text:
                return
            self.notices.append("What was answered in this exam could not be read back; its questions stand anew.")
            return
        self._given, changed = draft.given_to(fields.get("given"), found)
        self._spent = {place: given.millis for place, given in self._given.items()}
        self._marked = draft.places(fields.get("marked"), len(self.sitting.plan)) & set(found)
        self._submitted = min(draft.number(fields.get("submitted")), self._tools.clock())
        self.at = min(draft.number(fields.get("at")), max(len(self.questions) - 1, 0))
        if changed:
            self.notices.append(f"The deck was edited: {_questions(changed)} changed and must be answered anew.")

    def _tell_gone(self) -> None:
        gone = len(self.sitting.plan) - len(self.questions)
        if gone:
            self.notices.append(f"The deck was edited and no longer has {_questions(gone)} of this exam.")

    # --- what stands

    @property
    def current(self) -> Question | None:
        """The question that stands; None when the deck has none of the exam's questions any more."""
        return self.questions[self.at] if self.questions else None

    @property
    def given(self) -> Given:
        """What was given to the question that stands."""
        return self._given.get(self._places[self.at], Given()) if self.questions else Given()

    def begun(self, index: int) -> bool:
        """Whether something was given to a question, be it half an answer."""
        return self._places[index] in self._given

    def answered(self, index: int) -> bool:
        """Whether a whole answer was given to a question."""
        return draft.whole(self.questions[index], self._given.get(self._places[index]))

    def marked(self, index: int) -> bool:
        """Whether a question is marked for later."""
        return self._places[index] in self._marked

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers, from 1, of the questions without a whole answer."""
        return tuple(index + 1 for index in range(len(self.questions)) if not self.answered(index))

    @property
    def deadline(self) -> int | None:
        """When the time is over (ms since 1970 UTC), None without a limit."""
        return self.sitting.started + self.minutes * MINUTE if self.minutes else None

    @property
    def left(self) -> int | None:
        """Milliseconds left, at most the whole limit; None without a limit."""
        if self.deadline is None:
            return None
        return min(max(self.deadline - self._tools.clock(), 0), self.minutes * MINUTE)

    @property
    def over(self) -> bool:
        """Whether nothing is taken any more: the time is over, or it was handed in."""
        return bool(self._submitted or self.sitting.ended) or self.left == 0

    # --- what a learner does

    def put(self, picks: tuple[int, ...] = (), text: str = "") -> bool:
        """Keep what is given to the question that stands; nothing takes it back. False when it is over.

        On disk when this returns. Raises what the record raises when it cannot be written; then nothing has changed.
        """
        question = self.current
        if question is None or self.over:
            return False
        place = self._places[self.at]
        one = Given(picks, text, self._tools.clock(), self._time(place), draft.seal(question))
        given = {**self._given, place: one}
        if not one.begun:
            del given[place]
        self._save(given=given)
        self._given = given
        return True

    def mark(self, index: int | None = None) -> bool:
        """Mark a question (the one that stands) for later, or take the mark away. False when it is over."""
        if not self.questions or self.over:
            return False
        marked = self._marked ^ {self._places[self.at if index is None else index]}
        self._save(marked=marked)
        self._marked = marked
        return True

    def go(self, index: int) -> None:
        """Stand at another question, the nearest there is."""
        if not self.questions:
            return
        place = self._places[self.at]
        self._spent[place] = self._time(place)
        if place in self._given:
            self._given[place] = self._given[place]._replace(millis=self._spent[place])
        self._watch.start()
        self.at = min(max(index, 0), len(self.questions) - 1)
        if not self.over:
            self._save()

    def pause(self) -> None:
        """Stop counting the time taken for answering; the time left runs on."""
        self._watch.pause()

    def unpause(self) -> None:
        """Count on."""
        self._watch.go_on()

    def submit(self) -> ExamResult:
        """Hand in what is answered. Doing so again changes nothing."""
        timed_out = self.left == 0
        if not self.sitting.ended:
            self._hand_in()
        return result(self._tools, self.sitting, timed_out)

    def _hand_in(self) -> None:
        store = self._tools.store
        now = self._tools.clock()
        submitted = self._submitted or (now if self.deadline is None else min(now, self.deadline))
        self._save(submitted=submitted)
        self._submitted = submitted
        questions = dict(zip(self._places, self.questions, strict=True))
        draft.record_missing(self._tools, self.sitting, self._given, questions)
        if len(self.questions) < len(self.sitting.plan):
            plan = tuple(self.sitting.plan[place] for place in self._places)
            store.replan(self.sitting.id, plan)
            self.sitting = self.sitting._replace(plan=plan)
        store.end(self.sitting.id, submitted)
        self.sitting = recall.ended(self.sitting, submitted)
        draft.keep(self._tools, self.sitting, "")

    def _time(self, place: int) -> int:
        return self._spent.get(place, 0) + self._watch.millis()

    def _save(
        self, given: dict[int, Given] | None = None, marked: set[int] | None = None, submitted: int | None = None
    ) -> None:
        """Write the draft, with what is about to change."""
        fields = {
            "at": self.at,
            "marked": sorted(self._marked if marked is None else marked),
            "submitted": self._submitted if submitted is None else submitted,
        }
        text = draft.written(self.sitting.id, fields, self._given if given is None else given)
        draft.keep(self._tools, self.sitting, text)


def begin(tools: Tools, number: int, minutes: int = 0) -> Exam | None:
    """Begin an exam of at most so many questions; ``minutes`` 0: no limit. None when the deck has no question for it.

    An exam that is under way already is gone on with instead.
    """
    if (left := unfinished(tools)) is not None:
        return left
    seed, now, deck = tools.seed(), tools.clock(), tools.bank.deck.id
    plan = compose(tools.bank, QuizChoice(number=number, kinds=KINDS), {}, seed)
    if not plan:
        return None
    minutes = min(max(minutes, 0), LONGEST)
    label = f"{minutes} minute{'' if minutes == 1 else 's'}" if minutes else ""
    sitting = Sitting(0, deck, EXAM, seed, plan, now, label=label, learner=tools.learner)
    return Exam(tools, tools.store.begin(sitting))


def minutes_of(sitting: Sitting) -> int:
    """The time limit that an exam was begun with, as its label says it; 0 for none."""
    number = sitting.label.partition(" ")[0]
    return min(int(number), LONGEST) if number.isascii() and number.isdecimal() and len(number) < 6 else 0


def unfinished(tools: Tools) -> Exam | None:
    """The exam of this deck that was begun and not handed in, unless another window has it under way."""
    left = (score.sitting for score in tools.store.all_unfinished(tools.bank.deck.id, tools.learner))
    sitting = next((sitting for sitting in left if sitting.mode == EXAM), None)
    if sitting is None:
        return None
    tools.store.claim(sitting.id)
    return Exam(tools, sitting)


def result(tools: Tools, sitting: Sitting, timed_out: bool = False) -> ExamResult:
    """How an exam that was handed in went, whenever that was; changes nothing."""
    answers = tools.store.answers(sitting=sitting.id)
    by_key = {recall.key(answer.point, answer.question): answer for answer in answers}
    reviewed = []
    for number, entry in enumerate(sitting.plan, 1):
        question = tools.bank.question(entry, sitting.seed)
        if question is not None:
            reviewed.append(_reviewed(number, question, by_key.get(recall.plan_key(entry))))
    before = tools.store.last_like(sitting)
    return ExamResult(
        sitting=sitting,
        reviewed=tuple(reviewed),
        right=sum(answer.right for answer in answers),
        total=len(sitting.plan),
        unanswered=len(sitting.plan) - len(answers),
        millis=sum(answer.millis for answer in answers),
        before=before.share if before else None,
        gone=len(sitting.plan) - len(reviewed),
        timed_out=timed_out,
    )


def _reviewed(number: int, question: Question, answer: Answer | None) -> Reviewed:
    if answer is None:
        return Reviewed(number, feedback(question, Response(), Verdict(Outcome.WRONG, 0.0)))
    return Reviewed(number, recall.replay(question, answer), answer.id)


def count_as_right(tools: Tools, result_before: ExamResult, number: int) -> ExamResult:
    """Count the wrong answer to a question, by its number, as right; the record keeps what the verdict was."""
    found = next((one for one in result_before.reviewed if one.number == number), None)
    if found is None or not found.answer or found.feedback.right:
        return result_before
    tools.store.count_as_right(found.answer)
    return result(tools, result_before.sitting, result_before.timed_out)


def _questions(count: int) -> str:
    return "one question" if count == 1 else f"{count} questions"
