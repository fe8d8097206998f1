"""How a point stands with a learner: the one rule for "known"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.record.model import PointScore


class Standing(StrEnum):
    """How a point stands with a learner."""

    KNOWN = "known"
    LEARNING = "learning"
    UNSEEN = "unseen"


def standing(score: PointScore | None) -> Standing:
    """Known by ``PointScore.known``; a point answered but not known is being learnt."""
    if score is None or not score.asked:
        return Standing.UNSEEN
    return Standing.KNOWN if score.known else Standing.LEARNING
