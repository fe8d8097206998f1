"""Judging a response to a question, whatever its form."""

from __future__ import annotations

from dataclasses import replace

from quizapp.deck.figures import parse_figure
from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge_dates import is_date, judge_date
from quizapp.questions.judge_estimates import estimate_credit, judge_estimate
from quizapp.questions.judge_figures import judge_figure
from quizapp.questions.judge_forms import judge_grade, judge_one, judge_pairs, judge_sequence, judge_some
from quizapp.questions.judge_words import judge_words, rivals_of, strictly
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
            return judge_estimate(response.text[:LONGEST_TYPED], _expected(question))
        case Form.TEXT:
            return judge_text(response.text, _expected(question), question.prompt)


def _expected(question: Question) -> Expected:
    return question.expected or Expected(question.answer_kind, question.answer)


def judge_text(typed: str, expected: Expected, prompt: str = "") -> Verdict:
    """The verdict on words typed: right, right with a slip (the note says which), or wrong.

    ``prompt``: the question's words, which an answer may repeat or leave out. What is the answer or one of its
    aliases, but for case and shape, is right; what is a rival so is wrong; only then does the kind of answer decide.
    """
    if not fold(typed):
        return Verdict(Outcome.WRONG, 0.0, "Nothing was typed.")
    parse = {AnswerKind.FIGURE: parse_figure, AnswerKind.DATE: is_date}.get(expected.kind)
    if parse and not any(map(parse, (expected.answer, *expected.accepted))):
        expected = replace(expected, kind=AnswerKind.TERM)  # called a figure or date by its author, it is words
    wording = _Wording(typed, expected.kind)
    if any(map(wording.says, (expected.answer, *expected.accepted))):
        return Verdict(Outcome.RIGHT, 1.0)
    for rival in rivals_of(expected):
        if wording.says(rival):
            return Verdict(Outcome.WRONG, 0.0, f"That is {rival}, the answer to another question.")
    if len(typed) > LONGEST_TYPED:
        return Verdict(Outcome.WRONG, 0.0, "That is too long for an answer.")
    return _by_kind(typed, expected, prompt)


class _Wording:
    """What was typed, to be compared with answers letter by letter but for case and shape."""

    def __init__(self, typed: str, kind: AnswerKind) -> None:
        self._kind = kind
        self._typed = self._plain(typed)

    def says(self, text: str) -> bool:
        """Whether the same words were typed, for values the same signs too."""
        return self._plain(text) == self._typed

    def _plain(self, text: str) -> tuple[str, ...]:
        exact = self._kind in (AnswerKind.FIGURE, AnswerKind.DATE)
        return (fold(text),) if exact else strictly(text, self._kind)


def _by_kind(typed: str, expected: Expected, prompt: str) -> Verdict:
    verdict = None
    if expected.kind is AnswerKind.FIGURE or (expected.kind is AnswerKind.PHRASE and _are_figures(typed, expected)):
        verdict = judge_figure(typed, expected, prompt)
    elif expected.kind is AnswerKind.DATE:
        verdict = judge_date(typed, expected)
    return verdict or judge_words(typed, expected, prompt)


def _are_figures(typed: str, expected: Expected) -> bool:
    """Whether both a phrase and what was typed for it are figures, so that values decide ("tripled", "hundreds")."""
    return parse_figure(expected.answer) is not None and parse_figure(typed) is not None
