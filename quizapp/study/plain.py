"""A sitting as plain lines on streams that are handed in: for screen readers, pipes and scripts."""

from __future__ import annotations

from typing import Protocol

from quizapp.deck.folding import fold
from quizapp.deck.text import clean
from quizapp.questions.model import Form, Question, Response
from quizapp.study import plain_input
from quizapp.study.feedback import others, right_answer, with_option
from quizapp.study.model import Feedback
from quizapp.study.session import Session

COMMANDS = (
    "At any time: ? when you do not know, ! to count your last answer as right, "
    "/undo to take your last answer back, /stop to end. Where you type an answer: hint for a hint."
)
HINT = "hint"
NO_HINT = "There is no hint to this."
NO_MORE_HINTS = "There are no more hints."
COUNT_IT = "If your answer should count, type ! at the next question."
COUNT_THE_LAST = "If your answer should count, type !; else press Enter to end."
TYPED = {Form.TEXT, Form.NUMBER}
PIECEWISE = {Form.PAIRS, Form.SEQUENCE}
"""Forms whose right answer is told piece by piece, each with what was given instead."""


class Lines(Protocol):
    """Where lines come from, such as standard input."""

    def readline(self) -> str:
        """The next line with its end; an empty text when there are no more."""


class Sink(Protocol):
    """Where lines go, such as standard output."""

    def write(self, text: str, /) -> object:
        """Take a text."""

    def flush(self) -> object:
        """Hand on what was taken."""


class PlainSitting:
    """Asks a session's questions on ``lines`` and writes to ``out``: whole lines, no colour, no control character.

    ``wanted`` is how many questions were asked for, so that it is said when there are fewer; 0 when that is no matter.
    """

    def __init__(self, session: Session, lines: Lines, out: Sink, wanted: int = 0) -> None:
        self._session = session
        self._wanted = wanted
        self._lines = lines
        self._out = out
        self._asked: Question | None = None
        self._turned = False
        self._last: Feedback | None = None

    def run(self) -> None:
        """Ask until the end, ``/stop`` or the end of the input; the last line written is ``Score: X of Y``.

        KeyboardInterrupt passes through once the score is written, and so does what the store raises; then the
        sitting can be gone on with.
        """
        try:
            self._greet()
            while self._step():
                pass
            self._session.close()
        finally:
            self._score()

    def _greet(self) -> None:
        session = self._session
        count = session.total
        self._say(f"{session.title}: {count} question{'' if count == 1 else 's'}.")
        if count < self._wanted:
            self._say(f"{self._wanted} were wanted: the deck has no more that fit.")
        for notice in session.notices:
            self._say(notice)
        if session.current:
            self._say(COMMANDS)

    def _step(self) -> bool:
        """Read one line and do what it says; False at the end."""
        question = self._session.current
        if question is None and not self._may_count():
            return False
        if question is not None and question is not self._asked:
            self._ask(question)
        line = self._read()
        if line is None or line == "/stop" or (question is None and line not in {"!", "/undo"}):
            return False
        if question is None or line in {"!", "/undo"}:
            self._command(line)
        else:
            self._take(question, line)
        return True

    def _may_count(self) -> bool:
        """After the last question: whether a wrong typed answer might yet be counted; then says how."""
        may = self._last is not None and _might_count(self._last)
        if may:
            self._say(COUNT_THE_LAST)
        return may

    def _ask(self, question: Question) -> None:
        self._asked, self._turned = question, False
        self._say()
        self._say(f"Question {self._session.number} of {self._session.total}")
        for line in plain_input.shown(question):
            self._say(line)
        self._say(plain_input.how(question))

    def _command(self, line: str) -> None:
        if line == "!":
            done = self._count()
        else:
            done = self._session.undo()
            self._say("Your last answer is taken back." if done else "There is no answer to take back.")
        if done:
            self._last = None
        if done and line == "/undo":
            self._asked = None
        else:
            self._ask_again()

    def _count(self) -> bool:
        """Count the last answer as right, where it was one, and say what was done."""
        last = self._last
        if last is not None and last.unknown:
            self._say("You said that you did not know: that is no answer to count as right.")
            return False
        done = self._session.count_last_as_right()
        note = f" It was: {last.note}." if done and last is not None and last.parts and last.note else ""
        self._say(f"Counted as right.{note}" if done else "There is no wrong answer to count as right.")
        return done

    def _ask_again(self) -> None:
        """Say the question that stands once more, as far as it was."""
        question, turned = self._session.current, self._turned
        if question:
            self._ask(question)
        if question and turned:
            self._turn(question)

    def _turn(self, question: Question) -> None:
        self._turned = True
        self._say(f"Answer: {right_answer(question)}")
        self._more(question.explanation, question.source)
        self._say(plain_input.HOW_TO_GRADE)

    def _take(self, question: Question, line: str) -> None:
        """Take a line as a step of answering."""
        if _asks_hint(question, line):
            self._hint()
        elif question.form is not Form.GRADE:
            given = plain_input.response(question, line)
            if isinstance(given, str):
                self._say(f"{given} {plain_input.how(question)}")
            else:
                self._answer(given)
        elif not self._turned:
            self._turn(question)
        elif grade := plain_input.grade(line):
            self._answer(Response(grade=grade))
        else:
            self._say(plain_input.HOW_TO_GRADE)

    def _hint(self) -> None:
        """Say the next hint."""
        taken = self._session.hints
        told = self._session.hint()
        self._say(f"Hint: {told}" if told else NO_MORE_HINTS if taken else NO_HINT)

    def _answer(self, response: Response) -> None:
        self._last = self._session.answer(response)
        if self._last.question.form is Form.GRADE:
            self._say(f"Noted: {self._last.yours}.")
        else:
            self._tell(self._last)
        self._session.next()

    def _tell(self, feedback: Feedback) -> None:
        """Right, right with a slip, or wrong; then the right answer, what was chosen, why, and where it stands."""
        note, piecewise = feedback.note, feedback.question.form in PIECEWISE
        stop = "" if note.endswith((".", "?", "!")) else "."
        self._say(f"{feedback.word}. {note}{stop}" if note else f"{feedback.word}.")
        if not (feedback.right or feedback.unknown or piecewise):
            self._say(f"Your answer: {feedback.yours}")
        for line in plain_input.right_answer(feedback):
            self._say(line)
        if feedback.chosen_why and not feedback.parts:
            self._say(f"What you chose: {feedback.chosen_why}")
        for index in others(feedback):
            option = feedback.question.options[index]
            self._say(f"Not {index + 1}. {with_option(option.text, option.why)}")
        said = feedback.said_by_parts or (feedback.explanation == feedback.right_answer and not piecewise)
        self._more("" if said else feedback.explanation, feedback.source)
        if _might_count(feedback) and self._session.number < self._session.total:
            self._say(COUNT_IT)

    def _more(self, explanation: str, source: str) -> None:
        if explanation:
            self._say(f"Why: {explanation}")
        if source:
            self._say(f"Source: {source}")

    def _score(self) -> None:
        result = self._session.result()
        self._say()
        if self._session.current is not None:
            self._say(f"Stopped after {result.answered} of {self._session.total}.")
        if result.before is not None and self._session.finished:
            self._say(f"Last time: {result.before:.0%} right.")
        if result.hinted:
            self._say(f"Right with a hint: {result.hinted}")
        self._say(f"Score: {result.right} of {result.answered}")

    def _read(self) -> str | None:
        line = self._lines.readline()
        return clean(line[: plain_input.LONGEST]) if line else None

    def _say(self, text: str = "") -> None:
        self._out.write(clean(text) + "\n")
        self._out.flush()


def _asks_hint(question: Question, line: str) -> bool:
    """Whether a line asks for a hint, and is not the very answer."""
    answer = question.expected.answer if question.expected else ""
    return question.form in TYPED and line.strip().casefold() == HINT != fold(answer)


def _might_count(told: Feedback) -> bool:
    """Whether it is wrong, but typed words that the learner may know to be right."""
    return not (told.right or told.unknown) and told.question.form in TYPED
