"""What was picked of a question's options so far, and the response that it makes.

Picks are indices of options: for one and some those chosen, for a sequence those chosen in their order, for pairs one
for each item, -1 where there is none yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizapp.questions.model import Form, Question, Response


def lawful(question: Question, picks: Sequence[int]) -> bool:
    """Whether these can be the picks of a question."""
    if question.form is Form.PAIRS:
        return len(picks) == len(question.items) and all(-1 <= pick < len(question.options) for pick in picks)
    inside = all(0 <= pick < len(question.options) for pick in picks)
    return inside and len(set(picks)) == len(picks) and (question.form is not Form.ONE or len(picks) <= 1)


def begun(picks: Sequence[int]) -> bool:
    """Whether anything was picked."""
    return any(pick >= 0 for pick in picks)


def whole(question: Question, picks: Sequence[int]) -> bool:
    """Whether picks are a whole answer: at least one of several, all but the last in order, every item paired."""
    if question.form is Form.SEQUENCE:
        return len(picks) >= len(question.options) - 1
    if question.form is Form.PAIRS:
        return all(pick >= 0 for pick in picks)
    return bool(picks)


def response_of(question: Question, picks: Sequence[int]) -> Response:
    """The answer as picked. The last of an order follows from the others."""
    if question.form is Form.SOME:
        return Response(chosen=tuple(sorted(picks)))
    if question.form is Form.SEQUENCE:
        rest = [index for index in range(len(question.options)) if index not in picks]
        return Response(chosen=(*picks, *rest))
    return Response(chosen=tuple(picks))
