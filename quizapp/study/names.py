"""What modes and kinds of question are called on screen and paper; in the record they stand by their keys."""

from __future__ import annotations

from typing import Final

BETWEEN: Final = "; "
"""What parts the words of a label."""

KIND_NAMES: Final = {
    "true-false": "True or false",
    "choice": "Choose one",
    "who-says": "Who says it?",
    "holds": "What does someone hold?",
    "agree": "Would someone agree?",
    "answers": "Who answers whom?",
    "fact-or-claim": "Fact or claim?",
    "several": "Choose several",
    "match": "Match voices and views",
    "order": "Put in order",
    "estimate": "Estimate a figure",
    "cloze": "Fill the gap",
    "open": "Type the answer",
    "flashcard": "Flashcard",
}
"""What the kinds of question are called, by the values of ``Kind`` and in their order."""

_MODES: Final = {"cards": "flashcards", "plain": "plain lines", "pretest": "before reading", "pair": "two people"}


def mode_words(mode: str) -> str:
    """What a mode is called."""
    return _MODES.get(mode, mode)


def label_words(label: str) -> str:
    """A sitting's label with the kinds of question by their names."""
    return BETWEEN.join(map(_named, label.split(BETWEEN)))


def _named(part: str) -> str:
    """One part of a label: where it lists kinds, these by their names."""
    kinds = [KIND_NAMES.get(word, "") for word in part.split(", ")]
    return ", ".join(name[0].lower() + name[1:] for name in kinds) if all(kinds) else part
