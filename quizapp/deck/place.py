"""Where something stands in a deck file. Apart from the model, so that a list of decks need not load all of that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a deck file: line and column, both from 1."""

    line: int = 1
    column: int = 1


NOWHERE = Place()
"""The place of an entry that was not read from a file."""
