"""Values as rows and back: how answers and sittings stand in the record's columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from quizapp.record.model import Answer, Sitting

Cell = str | int | float | None
"""What a column can hold."""

ANSWER_COLUMNS: Final = """
    a.id, d.key, n.name, a.question, a.kind, a.outcome, a.credit, a.at, a.millis, coalesce(a.sitting, 0), a.prompt,
    a.options, a.chosen, a.typed, l.name, a.override, a.undone, a.day, a.sure, a.hints, a.predicted
    FROM log AS a JOIN decks AS d ON d.id = a.deck JOIN points AS n ON n.id = a.head
    JOIN learners AS l ON l.id = a.learner
"""
"""What `answer_of` reads: columns and the tables they come from."""

SITTING_COLUMNS: Final = """
    s.id, d.key, s.mode, s.seed, s.plan, s.started, s.ended, s.label, l.name, s.counts
"""
"""What `sitting_of` reads, with ``s`` a sitting, ``d`` its deck, ``l`` its learner."""

SITTING_TABLES: Final = "sittings AS s JOIN decks AS d ON d.id = s.deck JOIN learners AS l ON l.id = s.learner"


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Made once: making an encoder costs more than using it."""


def storable(text: str) -> str:
    """Text that a file can hold: halves of characters, as broken input gives them, become question marks."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def packed(values: Sequence[str] | Sequence[int]) -> str:
    """A list in one column."""
    return storable(_encode(values))


def answer_row(answer: Answer) -> tuple[Cell, ...]:
    """An answer's columns after deck, learner and point."""
    return (
        answer.sitting or None,
        storable(answer.question),
        answer.kind,
        storable(answer.prompt),
        packed(answer.options),
        packed(answer.chosen),
        storable(answer.typed),
        answer.outcome,
        float(answer.credit),
        answer.at,
        answer.millis,
        answer.day or utc_day(answer.at),
        storable(answer.sure),
        answer.hints,
        answer.predicted,
    )


def utc_day(at: int) -> int:
    """The day of a time (ms since 1970 UTC) as an ordinal, by UTC; 1970 began on day 719,163."""
    return at // 86_400_000 + 719_163


def answer_of(row: Sequence[object]) -> Answer:
    """The answer in a row of `ANSWER_COLUMNS`."""
    number, deck, point, question, kind, outcome, credit, at, millis, sitting, prompt, *rest = row
    options, chosen, typed, learner, override, undone, day, sure, hints, predicted = rest
    return Answer(
        id=_whole(number),
        deck=str(deck),
        point=str(point),
        question=str(question),
        kind=str(kind),
        outcome=str(outcome),
        credit=credit if isinstance(credit, float) else 0.0,
        at=_whole(at),
        millis=_whole(millis),
        sitting=_whole(sitting),
        prompt=str(prompt),
        options=_texts(options),
        chosen=tuple(_whole(value) for value in json.loads(str(chosen))),
        typed=str(typed),
        learner=str(learner),
        override=bool(override),
        undone=bool(undone),
        day=_whole(day),
        sure=str(sure),
        hints=_whole(hints),
        predicted=_whole(predicted),
    )


def sitting_of(row: Sequence[object]) -> Sitting:
    """The sitting in a row of `SITTING_COLUMNS`."""
    number, deck, mode, seed, plan, started, ended, label, learner, counts = row
    return Sitting(
        id=_whole(number),
        deck=str(deck),
        mode=str(mode),
        seed=int(str(seed)),
        plan=_texts(plan),
        started=_whole(started),
        ended=_whole(ended),
        label=str(label),
        learner=str(learner),
        counts=bool(counts),
    )


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(text) for text in json.loads(str(value)))
