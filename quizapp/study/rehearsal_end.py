"""How a run for a discussion went, to be put into words: what holds, what to reread, what was sure and wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizapp.questions.model import Question
from quizapp.record.model import Answer, Sitting
from quizapp.study.model import Feedback
from quizapp.study.rehearsal_ready import touched

if TYPE_CHECKING:
    from quizapp.questions.bank import Bank
    from quizapp.study.rehearsal_map import Atlas

About = tuple[str, str]
"""``dispute`` or ``side``, and its id."""

SURE = "sure"
"""What the log says of an answer that the learner was sure of."""

ENOUGH = 2
"""Right answers, none wrong, from which somebody is said to hold their own."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What to read again on a dispute (``""``: on none): the paragraphs, and what was missed there, in full."""

    about: str
    paragraphs: tuple[int, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """How a run went.

    ``holds`` are disputes without a miss, ``sides`` sides likewise (their names), ``nearly`` disputes with a miss but
    more right answers; ``reread`` what was missed, by
    dispute, the most missed first; ``sure_and_wrong`` what was missed though the learner was sure; ``unstated`` whose
    case was never stated; ``open`` how many questions were left.
    """

    answered: int = 0
    holds: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    nearly: tuple[str, ...] = ()
    reread: tuple[Reread, ...] = ()
    sure_and_wrong: tuple[Feedback, ...] = ()
    unstated: tuple[str, ...] = ()
    open: int = 0


def readiness(
    bank: Bank,
    atlas: Atlas,
    sitting: Sitting,
    answers: Sequence[Answer],
    missed: Sequence[Feedback],
    unstated: Sequence[str] = (),
) -> Readiness:
    """How the run ``sitting`` went by its ``answers``; ``missed`` is the feedback to the wrong ones."""
    sure = {answer.point for answer in answers if answer.sure == SURE and not answer.right}
    held, nearly = _held(bank, sitting, answers)
    return Readiness(
        answered=len(answers),
        holds=tuple(atlas.question(dispute) for dispute in atlas.disputes if ("dispute", dispute) in held),
        sides=tuple(atlas.side_name(side) for side in atlas.sides if ("side", side) in held),
        nearly=tuple(atlas.question(dispute) for dispute in atlas.disputes if ("dispute", dispute) in nearly),
        reread=tuple(_reread(bank, atlas, missed)),
        sure_and_wrong=tuple(told for told in missed if told.question.point in sure),
        unstated=tuple(unstated),
        open=max(len(sitting.plan) - len(answers), 0),
    )


def _held(bank: Bank, sitting: Sitting, answers: Iterable[Answer]) -> tuple[set[About], set[About]]:
    """Disputes and sides with enough right answers and none wrong; and those with some wrong, but more right."""
    right, wrong = Counter[About](), Counter[About]()
    for answer in answers:
        (right if answer.right else wrong).update(_about(bank, bank.question(answer.question, sitting.seed)))
    held = {about for about, count in right.items() if count >= ENOUGH and not wrong[about]}
    return held, {about for about, count in right.items() if count > wrong[about] > 0}


def _about(bank: Bank, question: Question | None) -> set[About]:
    """The disputes and sides that a question touches."""
    points = [bank.point(point) for point in touched(question)] if question else []
    found = {("dispute", point.dispute) for point in points if point and point.dispute}
    return found | {("side", side) for point in points if point for side in point.sides}


def _reread(bank: Bank, atlas: Atlas, missed: Iterable[Feedback]) -> Iterable[Reread]:
    heaps: defaultdict[str, list[Feedback]] = defaultdict(list)
    for told in missed:
        heaps[told.question.dispute].append(told)
    for dispute, heap in sorted(heaps.items(), key=lambda pair: (not pair[0], -len(pair[1]))):
        where = sorted({number for told in heap for number in told.question.passage})
        statements = dict.fromkeys(bank.statement(told.question.point) for told in heap)
        yield Reread(atlas.question(dispute) if dispute else "", tuple(where), tuple(statements))
