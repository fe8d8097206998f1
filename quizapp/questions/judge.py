"""Judging a response to a question, whatever its form."""

from __future__ import annotations

from quizapp.deck.folding import fold, unmarked_case
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge_forms import judge_grade, judge_one, judge_pairs, judge_sequence, judge_some
from quizapp.questions.judge_values import estimate_credit, judge_date, judge_figure, judge_number
from quizapp.questions.judge_words import judge_words
from quizapp.questions.model import Expected, Form, Outcome, Question, Response, Verdict

__all__ = ["estimate_credit", "judge", "judge_text"]

LONGEST_TYPED = 500
"""Characters of a typed answer that are judged; a longer one is wrong unless it is the answer itself."""


def judge(question: Question, response: Response) -> Verdict:
    """The verdict on ``response``; never raises, whatever was chosen or typed."""
    match question.form:
        case Form.ONE:
            return judge_one(question, response)
        case Form.SOME:
            return judge_some(question, response)
        case Form.PAIRS:
            return judge_pairs(question, response)
        case Form.SEQUENCE:
            return judge_sequence(question, response)
        case Form.GRADE:
            return judge_grade(response)
        case Form.NUMBER:
            return judge_number(response.text, _expected(question))
        case _:
            return judge_text(response.text, _expected(question))


def _expected(question: Question) -> Expected:
    return question.expected or Expected(question.answer_kind, question.answer)


def judge_text(typed: str, expected: Expected) -> Verdict:
    """The verdict on words typed: right, right with a slip (the note says which), or wrong."""
    if not fold(typed):
        return Verdict(Outcome.WRONG, 0.0, "Nothing was typed.")
    if _same(typed, (expected.answer, *expected.accepted)):
        return Verdict(Outcome.RIGHT, 1.0)
    if rival := _same(typed, expected.rivals):
        return Verdict(Outcome.WRONG, 0.0, f"That is {rival}, another answer of this deck.")
    if len(typed) > LONGEST_TYPED:
        return Verdict(Outcome.WRONG, 0.0, "That is too long for an answer.")
    verdict = None
    if expected.kind is AnswerKind.FIGURE:
        verdict = judge_figure(typed, expected)
    elif expected.kind is AnswerKind.DATE:
        verdict = judge_date(typed, expected)
    return verdict or judge_words(typed, expected)


def _same(typed: str, texts: tuple[str, ...]) -> str:
    """The first of the texts that was typed, letter by letter but for case and shape."""
    plain = unmarked_case(typed)
    return next((text for text in texts if unmarked_case(text) == plain), "")
