"""Flashcards: which sittings are of them, and their order: what needs turning most comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quizapp.record.model import EXAM, PAIR, PRETEST, PointScore, Sitting
from quizapp.study.standing import Standing, standing

APART = frozenset({EXAM, PRETEST, PAIR})
"""Modes with a way of their own to go on, in which a sitting is neither a quiz nor flashcards."""

CARD = "~flashcard"
"""How the id of a flashcard's question ends, after its point."""


def of_cards(sitting: Sitting) -> bool:
    """Whether it turns flashcards, in the app or as plain lines; else it is a quiz."""
    return sitting.mode == "cards" or (sitting.mode == "plain" and all(each.endswith(CARD) for each in sitting.plan))


def cards_first_to_last(points: Iterable[str], scores: Mapping[str, PointScore]) -> list[str]:
    """Points missed last time, then unseen ones in the order given, then those being learnt, then known ones.

    Among those answered, what was longest ago comes first.
    """
    return sorted(points, key=lambda point: _rank(scores.get(point)))


def _rank(score: PointScore | None) -> tuple[int, int]:
    held = standing(score)
    if score is None or held is Standing.UNSEEN:
        return 1, 0
    if not score.last_right:
        return 0, score.last_at
    return (3 if held is Standing.KNOWN else 2), score.last_at
