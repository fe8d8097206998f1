"""A question as plain values for JSON."""

from __future__ import annotations

from typing import Any

from quizapp.questions.model import Form, Option, Question


def question_json(question: Question) -> dict[str, Any]:
    """A question as a dictionary of texts, lists and nulls; ``options`` is null for what is typed or turned over.

    Questions of several parts have ``items`` (to be matched with options) and ``right`` (places of options) besides.
    """
    told: dict[str, Any] = {
        "id": question.id,
        "point": question.point,
        "entry": question.entry,
        "kind": question.kind.value,
        "prompt": question.prompt,
        "options": [_option(option) for option in question.options] or None,
        "answer": question.answer,
        "accepted": list(question.expected.accepted) if question.expected else [],
        "holder": question.holder or None,
        "passage": list(question.passage),
        "explanation": question.explanation,
    }
    if question.form in (Form.PAIRS, Form.SEQUENCE):
        told |= {"items": list(question.items), "right": list(question.right)}
    return told


def _option(option: Option) -> dict[str, Any]:
    return {"text": option.text, "correct": option.correct, "why": option.why}
