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

SURE = "sure"
"""What the log says of an answer that the learner was sure of."""

ENOUGH = 2
"""Right answers, none wrong, from which somebody is said to hold their own."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What to read again on a dispute (``""``: on none): the paragraphs, and what was missed there."""

    about: str
    paragraphs: tuple[int, ...]
    missed: tuple[Feedback, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """How a run went.

    ``holds`` are disputes without a miss, ``sides`` sides likewise (their names); ``reread`` what was missed, by
    dispute, the most missed first; ``sure_and_wrong`` what was missed though the learner was sure; ``unstated`` whose
    case was never stated; ``open`` how many questions were left.
    """

    answered: int = 0
    holds: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
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
    disputes, sides = _held(bank, sitting, answers)
    return Readiness(
        answered=len(answers),
        holds=tuple(atlas.question(dispute) for dispute in atlas.disputes if dispute in disputes),
        sides=tuple(atlas.side_name(side) for side in atlas.sides if side in sides),
        reread=tuple(_reread(atlas, missed)),
        sure_and_wrong=tuple(told for told in missed if told.question.point in sure),
        unstated=tuple(unstated),
        open=max(len(sitting.plan) - len(answers), 0),
    )


def _held(bank: Bank, sitting: Sitting, answers: Iterable[Answer]) -> tuple[set[str], set[str]]:
    """Disputes and sides with enough right answers and none wrong."""
    right, wrong = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for answer in answers:
        (right if answer.right else wrong).update(_about(bank, bank.question(answer.question, sitting.seed)))
    held = {name for name, count in right.items() if count >= ENOUGH and not wrong[name]}
    return {name for what, name in held if what == "dispute"}, {name for what, name in held if what == "side"}


def _about(bank: Bank, question: Question | None) -> set[tuple[str, str]]:
    """The disputes and sides that a question touches."""
    points = [bank.point(point) for point in touched(question)] if question else []
    found = {("dispute", point.dispute) for point in points if point and point.dispute}
    return found | {("side", side) for point in points if point for side in point.sides}


def _reread(atlas: Atlas, missed: Iterable[Feedback]) -> Iterable[Reread]:
    heaps: defaultdict[str, list[Feedback]] = defaultdict(list)
    for told in missed:
        heaps[told.question.dispute].append(told)
    for dispute, heap in sorted(heaps.items(), key=lambda pair: (not pair[0], -len(pair[1]))):
        where = sorted({number for told in heap for number in told.question.passage})
        yield Reread(atlas.question(dispute) if dispute else "", tuple(where), tuple(heap))
