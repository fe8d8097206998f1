"""What the record holds for the author of a deck: what learners flagged, and what they counted as right by hand."""

from __future__ import annotations

from typing import Final, NamedTuple

from quizapp.record.model import Answer
from quizapp.record.remembered import Remembered
from quizapp.record.rows import ANSWER_COLUMNS, answer_of

_FLAGS: Final = """
    SELECT p.name, h.question, h.note, count(*) FROM held AS h JOIN points AS p ON p.id = h.point
    WHERE h.deck = (SELECT id FROM decks WHERE key = ?1) AND h.what = 'flag'
    GROUP BY p.name, h.question, h.note ORDER BY p.name, h.question, h.note
"""
_COUNTED: Final = f"""
    SELECT {ANSWER_COLUMNS} WHERE a.id IN (SELECT answer FROM amendments WHERE what = 'count')
    AND d.key = ?1 AND NOT a.undone ORDER BY a.id
"""


class Flag(NamedTuple):
    """A point that learners marked for the deck's author: the question they saw, their note, how many they are."""

    point: str
    question: str
    note: str
    learners: int


class Remarks(Remembered):
    """What is asked of the record for a deck's author, over all learners of this record."""

    def flags(self, deck: str) -> list[Flag]:
        """What was flagged."""
        return [Flag(str(row[0]), str(row[1]), str(row[2]), int(row[3])) for row in self._rows(_FLAGS, deck)]

    def counted(self, deck: str) -> list[Answer]:
        """The answers that learners counted as right by hand, in the order of recording. Found by the amendments."""
        return [answer_of(row) for row in self._rows(_COUNTED, deck)]
