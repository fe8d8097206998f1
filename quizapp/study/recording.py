"""From what is shown after an answer to the row of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from quizapp.questions.model import Form
from quizapp.record.model import Answer, Sitting

if TYPE_CHECKING:
    from quizapp.study.model import Feedback


class When(NamedTuple):
    """When an answer was given (ms since 1970 UTC), on which local day (an ordinal), and how long it took (ms)."""

    at: int
    day: int
    millis: int


def answer_of(sitting: Sitting, shown: Feedback, when: When) -> Answer:
    """The row of an answer in a sitting."""
    question, response, verdict = shown.question, shown.response, shown.verdict
    typed = response.grade.value if question.form is Form.GRADE and response.grade else response.text
    return Answer(
        deck=sitting.deck,
        point=question.point,
        question=question.id,
        kind=question.kind.value,
        outcome=verdict.outcome.value,
        credit=verdict.credit,
        at=when.at,
        day=when.day,
        millis=when.millis,
        sitting=sitting.id,
        prompt=question.prompt,
        options=tuple(option.text for option in question.options),
        chosen=response.chosen,
        typed=typed,
        learner=sitting.learner,
        hints=shown.hints,
    )
