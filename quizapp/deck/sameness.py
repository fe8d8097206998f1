"""Whether two decks say the same, wherever it stands in their files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from quizapp.deck.place import Place


def same(one: object, other: object) -> bool:
    """Whether two decks, or parts of decks, are equal but for the places of their entries. Order counts."""
    if type(one) is not type(other):
        return False
    if isinstance(one, Place):
        return True
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return [*one] == [*other] and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if is_dataclass(one):
        return all(same(getattr(one, each.name), getattr(other, each.name)) for each in fields(one))
    return one == other
