"""How much a deck lets one learn, counted without making questions."""

from __future__ import annotations

from quizapp.deck.model import Deck


def points_in(deck: Deck) -> int:
    """How many things there are to know: marks, viewpoints, events, terms, cards, and voices known by name and role."""
    marks = sum(len(fact.marks) for fact in deck.facts) + sum(len(view.marks) for view in deck.viewpoints)
    voices = sum(1 for voice in deck.voices.values() if voice.role and not voice.anonymous)
    return marks + voices + len(deck.viewpoints) + len(deck.events) + len(deck.terms) + len(deck.cards)
