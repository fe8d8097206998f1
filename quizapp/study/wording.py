"""What a learner chose to be asked, in words."""

from __future__ import annotations

from quizapp.deck.model import Deck
from quizapp.study.quiz import QuizChoice

PRACTICE = "practice that does not count"
"""The label of a run that leaves memory alone."""

CRAMMING = "cramming, which does not count"
"""The label of a run before a date that leaves the long-term memory alone."""

MISSED = "what was missed"
"""The label of a sitting that asks again what was missed in another."""


def label_of(choice: QuizChoice, deck: Deck) -> str:
    """The choice in a few words, ``""`` for a quiz of everything. Sittings of one label are compared."""
    parts = []
    if choice.topic:
        parts.append(choice.topic)
    if choice.dispute:
        dispute = deck.disputes.get(choice.dispute)
        parts.append(dispute.question if dispute else choice.dispute)
    if choice.voice:
        parts.append(deck.speaker(choice.voice))
    if choice.kinds:
        parts.append(", ".join(str(kind) for kind in choice.kinds))
    if choice.points:
        parts.append("chosen points")
    return "; ".join(parts)
