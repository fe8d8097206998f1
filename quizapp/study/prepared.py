"""A deck that was read, before the record is asked about it; or why nothing of it can be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.deck.problems import Problem, Reading
    from quizapp.questions.bank import Bank


class UnreadableDeckError(Exception):
    """A deck file of which nothing can be used. ``problems`` says why, the first being the most telling."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        message = self.problems[0].message if self.problems else "the deck holds nothing that can be asked"
        remedy = self.problems[0].remedy if self.problems else ""
        super().__init__(f"{path}: {message}. {remedy}".rstrip())


class Prepared(NamedTuple):
    """A deck that is read and whose questions can be asked; the record is still to come."""

    reading: Reading
    bank: Bank
