"""The names that learners go by on one machine."""

from __future__ import annotations

from typing import Final

from quizapp.deck.text import clean

LONGEST_NAME: Final = 40
"""Most characters of a learner's name."""


def learner_name(text: str) -> str:
    """The name as it is kept: one line, nothing that steers a terminal. Raises ``ValueError`` for an impossible one."""
    name = clean(text)
    if not name:
        raise ValueError("A learner's name can't be empty.")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"A learner's name can't be longer than {LONGEST_NAME} characters.")
    return name
