"""What learners tell the author of a deck by studying it: questions flagged, and answers counted as right by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.questions.judge import judge
from quizapp.questions.model import Form, Kind, Question, Response

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.record.model import Answer
    from quizapp.record.remarks import Flag
    from quizapp.record.remarks import Remarks as Recorded

TYPED: Final = frozenset({Kind.CLOZE, Kind.OPEN})
"""Kinds whose answers are words that a deck can accept beside its own."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing for the author to look at.

    ``line`` is where the entry begins in the deck's file, 0 where the deck no longer has it. ``prompt`` is the question
    as it was seen, ``answer`` what is right. For a flag ``note`` is the learner's, else ``given`` is what was answered,
    in words, and ``typed`` whether it was typed, so that the deck may accept it; ``accepted``: it does by now.
    ``number`` counts what was counted as right, from 1 in the order of recording: it stays when the deck is edited.
    """

    point: str
    question: str
    line: int
    prompt: str
    answer: str
    times: int
    learners: int
    note: str = ""
    given: str = ""
    typed: bool = False
    accepted: bool = False
    number: int = 0


class Remarks(NamedTuple):
    """The flags and what was counted as right, each in the order of the deck's file."""

    flags: tuple[Remark, ...]
    counted: tuple[Remark, ...]


def remarks(recorded: Recorded, bank: Bank) -> Remarks:
    """What the record holds on a deck. Raises RecordError as the record does."""
    deck = bank.deck.id
    flags = (_flagged(flag, bank) for flag in recorded.flags(deck))
    return Remarks(_in_order(flags), _in_order(_counted(recorded.counted(deck), bank)))


def _in_order(found: Iterable[Remark]) -> tuple[Remark, ...]:
    """By line; what left the deck comes last."""
    return tuple(sorted(found, key=lambda one: (not one.line, one.line, one.point, one.prompt, one.given)))


def _flagged(flag: Flag, bank: Bank) -> Remark:
    point, question = bank.point(flag.point), bank.question(flag.question, seed=0)
    prompt = question.prompt if question else bank.statement(flag.point)
    line, answer = (point.place.line, point.answer) if point else (0, "")
    return Remark(flag.point, flag.question, line, prompt, answer, flag.learners, flag.learners, note=flag.note)


def _counted(answers: Iterable[Answer], bank: Bank) -> Iterable[Remark]:
    """One remark for equal answers to one point in one way."""
    groups: dict[tuple[str, str, str], list[Answer]] = {}
    for answer in answers:
        groups.setdefault((answer.point, _way(answer), _words(answer)), []).append(answer)
    for number, ((point_id, _, given), group) in enumerate(groups.items(), 1):
        last = group[-1]
        point, question = bank.point(point_id), _question(last, bank)
        typed = bool(last.typed) and last.kind in TYPED and point is not None
        yield Remark(
            point_id,
            f"{point_id}~{_way(last)}",
            point.place.line if point else 0,
            last.prompt,
            question.answer if question else point.answer if point else "",
            len(group),
            len({each.learner for each in group}),
            given=given,
            typed=typed,
            accepted=typed and question is not None and judge(question, Response(text=given)).right,
            number=number,
        )


def _way(answer: Answer) -> str:
    """In which way a point was asked, whatever it was called then."""
    return answer.question.partition("~")[2]


def _question(answer: Answer, bank: Bank) -> Question | None:
    """The question that was answered, or a like one where the deck no longer asks it."""
    asked = bank.question(f"{answer.point}~{_way(answer)}", seed=0)
    others = (one for one in bank.ask(answer.point, 0) if one.kind == answer.kind and one.form is Form.TEXT)
    return asked or next(others, None)


def _words(answer: Answer) -> str:
    """What was answered, in words."""
    return answer.typed or "; ".join(answer.options[at] for at in answer.chosen if 0 <= at < len(answer.options))
