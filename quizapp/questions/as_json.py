"""A question as plain values for JSON."""

from __future__ import annotations

from typing import Any

from quizapp.questions.model import Expected, Form, Option, Question


def question_json(question: Question) -> dict[str, Any]:
    """A question as a dictionary of texts, lists and nulls; ``options`` is null for what is typed or turned over.

    ``accepted`` begins with the bare answer, without the holder that ``answer`` may name. Questions of several parts
    have ``items`` (to be matched with options) and ``right`` (places of options) besides; in words the same is said
    by ``pairs`` (each item with its option) or ``order`` (all options as they should stand).
    """
    told: dict[str, Any] = {
        "id": question.id,
        "point": question.point,
        "entry": question.entry,
        "kind": question.kind.value,
        "prompt": question.prompt,
        "options": [_option(option) for option in question.options] or None,
        "answer": question.answer,
        "accepted": _accepted(question.expected),
        "holder": question.holder or None,
        "passage": list(question.passage),
        "explanation": question.explanation,
    }
    if question.form in (Form.PAIRS, Form.SEQUENCE):
        told |= {"items": list(question.items), "right": list(question.right)}
    laid = [question.options[place].text for place in question.right]
    if question.form is Form.PAIRS:
        told["pairs"] = [list(pair) for pair in zip(question.items, laid, strict=True)]
    elif question.form is Form.SEQUENCE:
        told["order"] = laid
    return told


def _accepted(expected: Expected | None) -> list[str]:
    """The right answers as they may be typed, the usual one first."""
    return list(dict.fromkeys((expected.answer, *expected.accepted))) if expected else []


def _option(option: Option) -> dict[str, Any]:
    return {"text": option.text, "correct": option.correct, "why": option.why}
