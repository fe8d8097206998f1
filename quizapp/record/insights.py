"""What the record says for looking at: points met with their memories, sure errors, and how questions do.

Everything comes from the running tables, or by an index for the few that are shown; nothing reads the whole log.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from quizapp.deck.read_paused import collector_paused
from quizapp.record.model import Answer
from quizapp.record.reading import KNOWN
from quizapp.record.remembered import WHOSE, Remembered, Tally
from quizapp.record.rows import ANSWER_COLUMNS, answer_of

LOOKED_AT: Final = 1_000
"""So many of the latest answers to one point are looked at to judge its questions."""

_DECK: Final = "(SELECT id FROM decks WHERE key = ?1)"
_SEEN: Final = f"""
    SELECT p.name, s.asked, s.right, s.known, coalesce(m.stability, 0.0), coalesce(m.day, 0), coalesce(m.due, 0),
        coalesce(m.lapses, 0), NOT s.last_right
    FROM (SELECT *, {KNOWN} AS known FROM point_states WHERE {WHOSE}) AS s JOIN points AS p ON p.id = s.point
    LEFT JOIN memories AS m ON m.learner = s.learner AND m.deck = s.deck AND m.point = s.point
    WHERE NOT EXISTS (SELECT 1 FROM gone AS g WHERE g.deck = s.deck AND g.point = s.point)
"""
_SURE: Final = f"""
    SELECT {ANSWER_COLUMNS} WHERE a.id IN (
        SELECT id FROM answers WHERE {WHOSE} AND sure = 'sure' AND outcome = 'wrong'
        AND NOT EXISTS (SELECT 1 FROM amendments WHERE answer = answers.id) ORDER BY id DESC LIMIT ?3
    ) ORDER BY a.id DESC
"""
_HARDEST: Final = f"""
    SELECT question, sum(asked), sum(right) FROM question_states
    WHERE deck = {_DECK} AND learner IN (SELECT id FROM learners)
    GROUP BY question ORDER BY (sum(asked) - sum(right) + 1.0) / (sum(asked) + 2) DESC, question LIMIT ?2
"""
# The share missed by Laplace's rule of succession, so that one miss of one is not worse than nine of ten.
_HEADS: Final = f"""
    SELECT j.value, h.id, h.name FROM json_each(?2) AS j
    CROSS JOIN names AS n ON n.deck = {_DECK} AND n.name = j.value
    CROSS JOIN points AS q ON q.id = n.point CROSS JOIN points AS h ON h.id = coalesce(q.same_as, q.id)
"""
_GIVEN: Final = """
    SELECT a.question, a.kind, a.prompt, a.right, a.millis, a.options, a.chosen,
        coalesce(t.right, 0), coalesce(t.answered, 0)
    FROM log AS a LEFT JOIN sitting_states AS t ON t.sitting = a.sitting
    WHERE a.point IN (SELECT id FROM points WHERE id = ?1 UNION ALL SELECT id FROM points WHERE same_as = ?1)
    AND NOT a.undone ORDER BY a.id DESC LIMIT ?2
"""
_LAPSES: Final = f"""
    SELECT p.name, m.lapses FROM (SELECT * FROM memories WHERE {WHOSE} AND lapses >= ?3) AS m
    JOIN points AS p ON p.id = m.point
    WHERE NOT EXISTS (SELECT 1 FROM gone AS g WHERE g.deck = m.deck AND g.point = m.point)
    ORDER BY m.lapses DESC, p.name LIMIT ?4
"""


class Seen(NamedTuple):
    """A point that was answered: how often, how often rightly, whether it counts as known, and its memory.

    ``stability`` (days; 0.0 where there is no memory), ``day``, ``due`` and ``lapses`` are those of ``Memory``.
    ``missed`` is whether the last answer was wrong.
    """

    asked: int
    right: int
    known: bool
    stability: float = 0.0
    day: int = 0
    due: int = 0
    lapses: int = 0
    missed: bool = False


class Given(NamedTuple):
    """One answer as it bears on its question, whoever gave it.

    ``question`` is its id as written in the log, ``sitting_right`` of ``sitting_answered`` how its sitting went (0 of 0
    where it was in none).
    """

    question: str
    kind: str
    prompt: str
    right: bool
    millis: int
    options: tuple[str, ...]
    chosen: tuple[int, ...]
    sitting_right: int
    sitting_answered: int


class Insights(Remembered):
    """What is asked of the record for looking at, beside what is asked of memory."""

    def seen(self, deck: str, learner: str) -> dict[str, Seen]:
        """All points of the deck that were ever answered and that it still has, by their present names."""
        with collector_paused():  # of fifty thousand values, all in use, it would look through each many times
            return {str(row[0]): Seen._make(row[1:]) for row in self._rows(_SEEN, learner, deck)}

    def most_lapses(self, deck: str, learner: str, least: int, most: int = -1) -> list[tuple[str, int]]:
        """The points missed so often or more after they had been met, the most often first, at most so many."""
        return [(str(name), int(lapses)) for name, lapses in self._rows(_LAPSES, learner, deck, least, most)]

    def sure_and_wrong(self, deck: str, learner: str, most: int) -> list[Answer]:
        """The latest answers of which the learner was sure and that were wrong, the latest first."""
        return [answer_of(row) for row in self._rows(_SURE, learner, deck, most)]

    def hardest(self, deck: str, most: int) -> list[Tally]:
        """The questions missed most often, by their ids as in the log, counted over all learners of this record."""
        return [Tally(str(row[0]), int(row[1]), int(row[2])) for row in self._rows(_HARDEST, deck, most)]

    def present_names(self, deck: str, names: Iterable[str]) -> dict[str, tuple[int, str]]:
        """The number and the present name of each point that was ever called by one of the names."""
        rows = self._rows(_HEADS, deck, json.dumps(sorted(set(names))))
        return {str(old): (int(number), str(name)) for old, number, name in rows}

    def given(self, number: int) -> list[Given]:
        """The latest answers of all learners to a point, by its number, the latest first."""
        return [_given(row) for row in self._rows(_GIVEN, number, LOOKED_AT)]


def _given(row: tuple[str | int | float, ...]) -> Given:
    question, kind, prompt, right, millis, options, chosen, of_sitting, answered = row
    return Given(
        str(question),
        str(kind),
        str(prompt),
        bool(right),
        int(millis),
        tuple(json.loads(str(options))),
        tuple(json.loads(str(chosen))),
        int(of_sitting),
        int(answered),
    )
