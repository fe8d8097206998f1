"""A deck for the commands that only read it."""

from __future__ import annotations

from pathlib import Path

from quizapp.cli import console
from quizapp.deck.files import load
from quizapp.deck.model import Deck


def deck_at(path: Path) -> Deck:
    """The deck of a file. Raises CommandError when nothing of it can be used."""
    reading = load(path)
    if reading.deck is None:
        first = reading.problems[0].message if reading.problems else "it holds nothing that can be asked"
        raise console.CommandError(f"{path}: {first}. See: quizapp check {path}")
    return reading.deck
