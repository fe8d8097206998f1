"""Reading decks: what an author writes is what the deck holds."""

from __future__ import annotations

from quizapp.deck.read import read_deck

SMALLEST = b"title: Small\ncards:\n  - q: What is wet?\n    a: Water\n"


def test_the_smallest_deck_is_a_title_and_a_card() -> None:
    reading = read_deck(SMALLEST)
    assert reading.ok
    assert reading.deck is not None
    assert [(card.q, card.a) for card in reading.deck.cards] == [("What is wet?", "Water")]
