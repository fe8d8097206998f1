"""A question of an edited deck, with the options that a learner saw before the edit, as far as they still exist."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quizapp.questions.asking import in_order
from quizapp.questions.model import FIXED, VALUES, Form, Kind, Option, Question


def as_seen(now: Question, seen: Question, drawn: Iterable[Question]) -> Question:
    """The question as it is ``now`` with the wrong options of ``seen`` in their places.

    ``drawn`` are questions of its point as other seeds draw them: what stands among their options still exists and
    fits. Where an option is gone another one of ``now`` takes its place.
    """
    if now.form is not Form.ONE or now.kind in FIXED or not now.options:
        return now
    others = [question for question in drawn if question.id == now.id]
    known = {option.text: option for question in (*others, now) for option in question.options if not option.correct}
    right = next(option for option in now.options if option.correct)
    kept = [right if option.correct else known.get(option.text) for option in seen.options]
    there = {option.text for option in kept if option}
    spare = [option for option in now.options if option.text not in there]
    laid = [found for option in kept if (found := option or (spare.pop(0) if spare else None))]
    laid = [*laid, *spare][: len(now.options)]
    return _laid(now, laid) if right in laid else now


def _laid(question: Question, options: list[Option]) -> Question:
    """The question with other options; values in their own order."""
    if question.kind is Kind.CHOICE and question.answer_kind in VALUES:
        options = in_order(options, question.answer_kind)
    right = tuple(place for place, option in enumerate(options) if option.correct)
    return replace(question, options=tuple(options), right=right)
