"""From a verdict to a rating: how much an answer says about memory.

| what happened | rating | because |
|---|---|---|
| wrong | again | it was not there |
| right among options | hard | recognising is easier than recalling, and one guess in four is right |
| right among options, said to be a guess | again | one guess in four is right, and the learner says that it was one |
| right among options, said to be sure | good | not a guess; the options only spared the typing |
| right from memory, with a slip or without | good | the word was there; a slip is one of the fingers |
| right from memory, said to be a guess | hard | nobody hits a word by chance, yet it hangs by a thread |
| right with a hint | hard | half of it was given |
| counted as right by the learner | hard | the judge did not see it; the learner knows better, most of the time |
| a flashcard | as graded | the learner has said it |
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from quizapp.record.memory import Review


class Rating(IntEnum):
    """The four grades of FSRS, by their numbers there."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


VERSION: Final = 1
"""Changes with the table: then all memories are computed anew."""

TYPED: Final = frozenset({"cloze", "open", "estimate"})
"""Kinds whose answer comes from memory, not from options."""

_GRADES: Final = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}


def rating(review: Review) -> Rating:
    """The rating of an answer, by the table above."""
    if review.kind == "flashcard" and review.typed in _GRADES and not review.override:
        return _GRADES[review.typed]
    if review.outcome == "wrong" and not review.override:
        return Rating.AGAIN
    if review.override or review.hints:
        return Rating.HARD
    if review.kind in TYPED:
        return Rating.HARD if review.sure == "guess" else Rating.GOOD
    return {"guess": Rating.AGAIN, "sure": Rating.GOOD}.get(review.sure, Rating.HARD)
