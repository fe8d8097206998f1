"""The compiled copy of a deck, so that it opens fast the next time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quizapp.deck.files import load
from quizapp.deck.model import Deck
from quizapp.deck.problems import Reading


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of decks shows of one, known without loading it."""

    id: str
    title: str
    entries: int
    points: int
    problems: int


def open_deck(path: Path, cache: Path | None) -> Reading:
    """A deck file's reading, from its compiled copy when there is a good one."""
    return load(path)


def peek(path: Path, cache: Path | None) -> Summary | None:
    """A deck's id, title and counts, or None when the file gives no deck."""
    reading = open_deck(path, cache)
    return summary_of(reading) if reading.deck else None


def summary_of(reading: Reading) -> Summary | None:
    """The summary of a reading, or None when it has no deck."""
    deck = reading.deck
    if deck is None:
        return None
    return Summary(deck.id, deck.title, sum(1 for _ in deck.entries()), points_in(deck), len(reading.problems))


def points_in(deck: Deck) -> int:
    """How many things a deck lets one learn: marks, viewpoints, events, terms, cards and voices."""
    marks = sum(len(fact.marks) for fact in deck.facts) + sum(len(view.marks) for view in deck.viewpoints)
    entries = (deck.viewpoints, deck.events, deck.terms, deck.cards, deck.voices)
    return marks + sum(len(each) for each in entries)
