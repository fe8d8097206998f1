"""Looking back on a sitting from the record: how it went and what was missed, however the deck was edited since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from quizapp.record.model import Answer, Sitting, SittingScore
from quizapp.study import recall
from quizapp.study.model import Feedback, Result

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank


def result(
    bank: Bank, sitting: Sitting, answers: Sequence[Answer], before: SittingScore | None, total: int | None = None
) -> Result:
    """How a sitting went by its answers. ``before`` is the last like it, ``total`` how many questions it has."""
    wrong = [answer for answer in answers if not answer.right]
    missed = tuple(_replayed(bank, sitting, wrong))
    return Result(
        deck=sitting.deck,
        answered=len(answers),
        right=len(answers) - len(wrong),
        total=len(sitting.plan) if total is None else total,
        millis=sum(answer.millis for answer in answers),
        missed=missed,
        gone=len(wrong) - len(missed),
        before=before.right / before.answered if before else None,
        mode=sitting.mode,
        label=sitting.label,
        sitting=sitting.id,
        hinted=sum(answer.right and answer.hints > 0 for answer in answers),
    )


def rightly(bank: Bank, sitting: Sitting, answers: Sequence[Answer]) -> tuple[Feedback, ...]:
    """What was shown after the answers that were right, as far as the deck still has their questions."""
    return tuple(_replayed(bank, sitting, [answer for answer in answers if answer.right]))


def _replayed(bank: Bank, sitting: Sitting, answers: Iterable[Answer]) -> Iterable[Feedback]:
    """What was shown after the answers; those whose question left the deck are passed over."""
    planned = {recall.plan_key(entry): entry for entry in sitting.plan}
    for answer in answers:
        question = bank.question(_entry(planned, answer), sitting.seed)
        if question is not None:
            yield recall.replay(question, answer)


def _entry(planned: Mapping[recall.Key, str], answer: Answer) -> str:
    """The plan's entry that was answered, with its point by the present name: a plan that has ended keeps the old."""
    old, _, way = answer.question.partition("~")
    entry = planned.get((answer.point, way)) or planned.get((old, way)) or answer.question
    return f"{answer.point}~{entry.partition('~')[2]}"
