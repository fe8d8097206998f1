"""How a point stands with a learner: the one rule for "known"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.record.model import PointScore

ENOUGH = 2
"""So many right answers make a point known, the last being right."""


class Standing(StrEnum):
    """How a point stands with a learner."""

    KNOWN = "known"
    LEARNING = "learning"
    UNSEEN = "unseen"


def standing(score: PointScore | None) -> Standing:
    """The one rule for it: known when the last answer was right, and two were or one was typed from memory.

    One right choice among four may be a guess (one in four is); two in a row of a growing memory seldom are, and
    a typed answer is none. A point answered but not known is being learnt.
    """
    if score is None or not score.asked:
        return Standing.UNSEEN
    known = score.last_right and (score.right >= ENOUGH or score.recalled > 0)
    return Standing.KNOWN if known else Standing.LEARNING
