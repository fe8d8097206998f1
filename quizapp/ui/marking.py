"""What a learner says beside an answer: how sure they are, how well a card was known, what not to ask again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from quizapp.questions.model import Question, Response
from quizapp.study.wording import MISSED
from quizapp.ui.show import QUIET, count, line, shown

if TYPE_CHECKING:
    from textual.content import Content

    from quizapp.study.desk import Desk
    from quizapp.study.planner import Planner
    from quizapp.study.quiz import QuizChoice
    from quizapp.study.session import Session

SURENESS: Final = (("1", "sure", "Sure"), ("2", "think", "Think so"), ("3", "guess", "A guess"))
"""How sure one can be: key, word in the record, word on screen."""

SURE_LINE: Final = line(("How sure are you? ", "bold"), "1 sure · 2 think so · 3 a guess")

MARKS: Final = (
    ("b", "bury", "Not again today"),
    ("x", "suspend", "Never ask again"),
    ("f", "flag", "Flag for the author"),
)
"""What can be done with the point of a question that was answered: key, mark, words."""


def shorter(session: Session, choice: QuizChoice | None) -> Iterator[str]:
    """A line on a quiz that is shorter than was chosen, at its beginning."""
    if choice is None:
        return
    narrow = choice.kinds or choice.topic or choice.dispute or choice.voice
    if narrow and not session.answered and session.label != MISSED and 0 < session.total < choice.number:
        questions = count(session.total, "question")
        yield f"{questions} instead of {choice.number}: the deck has no more that fit what you chose."


def asks_sure(response: Response) -> bool:
    """Whether it makes sense to ask how sure one is: not of a card's grade, nor after "I don't know"."""
    return response.grade is None and bool(response.chosen or response.text)


def mark(planner: Planner, question: Question, what: str) -> str:
    """Sets the point of a question apart, or flags the question; gives a line on what was done. Raises RecordError."""
    if what == "bury":
        planner.bury(question.point)
        return "This point is not asked again today."
    if what == "suspend":
        planner.suspend(question.point)
        return "This point is not asked again. Insight on the deck lists it and takes that back."
    planner.flag(question.point, question.id)
    return "Flagged for the deck's author."


def grades_line(desk: Desk, session: Session) -> Content:
    """What the grades of a card mean: when it comes again after each."""
    question = session.current
    if question is None or not session.sitting.counts:
        return shown("")
    days = desk.planner.grade_intervals(question.point)
    by_time: dict[str, list[str]] = {}
    for number, after in enumerate(days.values(), 1):
        by_time.setdefault(_in(after), []).append(str(number))
    if len(by_time) == 1:
        return shown(f"Comes again {next(iter(by_time))}, whichever of these you say.", QUIET)
    told = ", ".join(f"{when} ({', '.join(numbers)})" for when, numbers in by_time.items())
    return shown(f"Comes again {told}.", QUIET)


def _in(days: int) -> str:
    if days < 2:
        return "tomorrow"
    if days < 60:
        return f"in {count(days, 'day')}"
    return f"in {count(round(days / 30.4), 'month')}" if days < 700 else f"in {count(round(days / 365), 'year')}"
