"""Reading a sitting back from the record: which questions it has answered, what was shown."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from quizapp.questions.judge import judge
from quizapp.questions.model import Form, Grade, Option, Outcome, Question, Response, Verdict
from quizapp.record.model import Answer, Sitting
from quizapp.study.feedback import feedback
from quizapp.study.model import Feedback
from quizapp.study.quiz_draft import LEVELS

Key = tuple[str, str]
"""A question by its point and its way of asking: what stays the same when an edited deck renames the point."""


def key(point: str, question: str) -> Key:
    """The key of an answer. ``point`` is its point by its present name, ``question`` the id as written in the log."""
    return point, question.partition("~")[2]


def plan_key(planned: str) -> Key:
    """The key of an entry of a plan: a question's id, perhaps with ``@`` and the place of its right option."""
    point, _, way = planned.partition("~")
    return point, way.partition("@")[0]


def another_way(questions: Iterable[Question], asked: Container[Key]) -> str | None:
    """The id of the easiest question of a point that a sitting does not ask yet, None where all are asked."""
    others = [question for question in questions if plan_key(question.id) not in asked]
    return min(others, key=lambda question: (LEVELS[question.kind], question.id)).id if others else None


def renamed(plan: Sequence[str], points: Mapping[str, str]) -> tuple[str, ...]:
    """The plan with its points by their new names (old id to new id)."""
    parts = (planned.partition("~") for planned in plan)
    return tuple(points.get(point, point) + mark + way for point, mark, way in parts)


def replay(question: Question, answer: Answer) -> Feedback:
    """The feedback that was shown after ``answer``. What the log says counts; only the note is judged again.

    ``question`` is as the deck has it now; the prompt and the options are shown as the learner saw them.
    """
    response = _response(question, answer)
    verdict = Verdict(Outcome(answer.outcome), answer.credit)
    asked = replace(question, prompt=answer.prompt or question.prompt)
    if answer.options != tuple(option.text for option in question.options):
        return feedback(_with_options(asked, answer.options), response, verdict, answer.override, answer.hints)
    again = judge(question, response)
    if again.outcome is verdict.outcome:
        verdict = replace(verdict, note=again.note)
    return feedback(asked, response, verdict, answer.override, answer.hints)


def _with_options(question: Question, texts: Sequence[str]) -> Question:
    """The question with options that an edit of the deck changed since. Which items went with them is not known."""
    known = {option.text: option for option in question.options}
    return replace(question, options=tuple(known.get(text, Option(text, False)) for text in texts), items=(), right=())


def _response(question: Question, answer: Answer) -> Response:
    if question.form is Form.GRADE:
        return Response(grade=Grade(answer.typed) if answer.typed in set(Grade) else None)
    return Response(chosen=answer.chosen, text=answer.typed)


def overridden(answer: Answer) -> Answer:
    """The answer, counted as right."""
    return answer._replace(override=True)


def ended(sitting: Sitting, at: int) -> Sitting:
    """The sitting, ended at ``at`` (0: going on)."""
    return sitting._replace(ended=at)
