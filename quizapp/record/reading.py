"""What the store reads back: answers, sittings, scores."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import NamedTuple

from quizapp.record.model import EXAM, PRETEST, Answer, DeckSummary, PointScore, Sitting, SittingScore
from quizapp.record.rows import ANSWER_COLUMNS, SITTING_COLUMNS, SITTING_TABLES, answer_of, packed, sitting_of, storable

_HINTED = """(
    SELECT count(*) FROM answers AS h WHERE h.sitting = s.id AND h.hints > 0
    AND NOT EXISTS (SELECT 1 FROM amendments AS m WHERE m.answer = h.id AND m.what = 'undo')
    AND (h.outcome <> 'wrong' OR EXISTS (SELECT 1 FROM amendments AS m WHERE m.answer = h.id AND m.what = 'count'))
)"""
_SCORED = f"""
    SELECT {SITTING_COLUMNS}, t.answered, t.right, t.credit, t.millis, {_HINTED}
    FROM {SITTING_TABLES} JOIN sitting_states AS t ON t.sitting = s.id AND t.answered > 0
"""
_LAST = f"""
    SELECT s.id FROM sittings AS s JOIN sitting_states AS t ON t.sitting = s.id AND t.answered > 0
    WHERE s.learner = k.learner AND s.deck = k.deck AND s.ended > 0 AND s.mode <> '{PRETEST}'
    AND (s.mode = '{EXAM}' OR 2 * t.answered >= json_array_length(s.plan))
    ORDER BY s.id DESC LIMIT 1
"""
KNOWN = "last_right AND (right >= 2 OR recalled > 0)"
"""When a point counts as known, as `PointScore.known` says it. An index holds the known ones: this stays as it is."""


def _less(table: str, condition: str = "1") -> str:
    """A count of the deck's rows in a table less those of points that left the deck; quick, as these are few."""
    whole = f"SELECT count(*) FROM {table} AS x WHERE x.learner = k.learner AND x.deck = k.deck AND {condition}"
    return f"({whole}) - ({whole} AND {_IS_GONE})"


_IS_GONE = "x.point IN (SELECT point FROM gone WHERE deck = k.deck)"
_GONE = f"(SELECT count(*) FROM point_states AS x WHERE x.learner = k.learner AND x.deck = k.deck AND {_IS_GONE})"


_SET_APART = """(
    SELECT count(DISTINCT h.point) FROM held AS h
    JOIN memories AS m ON m.learner = h.learner AND m.deck = h.deck AND m.point = h.point
    WHERE h.learner = k.learner AND h.deck = k.deck AND m.due <= ?2
    AND (h.what = 'suspend' OR (h.what = 'bury' AND h.day > ?2))
    AND NOT EXISTS (SELECT 1 FROM gone AS g WHERE g.deck = m.deck AND g.point = m.point)
)"""
_SUMMARIES = f"""
    SELECT d.key, k.answered, {_less("point_states", KNOWN)}, {_less("point_states")},
        {_less("memories", "due <= ?2")} - {_SET_APART}, t.right,
        CASE s.mode WHEN '{EXAM}' THEN json_array_length(s.plan) ELSE t.answered END, s.ended, {_GONE}
    FROM deck_states AS k
    JOIN decks AS d ON d.id = k.deck
    LEFT JOIN sittings AS s ON s.id = ({_LAST})
    LEFT JOIN sitting_states AS t ON t.sitting = s.id
    WHERE k.learner = (SELECT id FROM learners WHERE name = ?1)
"""
_OPEN = f"""
    SELECT {SITTING_COLUMNS},
        coalesce(t.answered, 0), coalesce(t.right, 0), coalesce(t.credit, 0), coalesce(t.millis, 0), {_HINTED}
    FROM {SITTING_TABLES}
    LEFT JOIN sitting_states AS t ON t.sitting = s.id
    LEFT JOIN answers AS a ON a.id = t.last
    WHERE s.ended = 0 AND s.learner = (SELECT id FROM learners WHERE name = ?1) AND (?2 IS NULL OR d.key = ?2)
    ORDER BY max(s.started, coalesce(a.at, 0)) DESC, s.id DESC
"""


_NAMED = """AND s.point IN (
    SELECT coalesce(q.same_as, q.id) FROM json_each(?3) AS j
    CROSS JOIN names AS n ON n.deck = (SELECT id FROM decks WHERE key = ?2) AND n.name = j.value
    CROSS JOIN points AS q ON q.id = n.point
)"""
"""Narrows to the points in a JSON list of names, looked up one by one: CROSS JOIN holds SQLite to that order."""

Free = Callable[[int], bool]
"""Tells of a sitting, by its number, that no other window has it under way."""


class Wanted(NamedTuple):
    """Which answers are asked for; what is empty does not narrow.

    ``after`` (not included) and ``until`` (included) are ids, ``most`` is how many (-1: all).
    """

    deck: str = ""
    sitting: int = 0
    learner: str = ""
    point: str = ""
    undone: bool = False
    after: int = 0
    until: int = 0
    most: int = -1

    def clauses(self) -> tuple[str, list[str | int]]:
        """The conditions as SQL, and their values."""
        given: list[tuple[str, str | int]] = [
            ("d.key = ?", storable(self.deck)),
            ("a.sitting = ?", self.sitting),
            ("l.name = ?", storable(self.learner)),
            ("n.name = ?", storable(self.point)),
            ("a.id > ?", self.after),
            ("a.id <= ?", self.until),
        ]
        used = [(clause, value) for clause, value in given if value]
        conditions = [clause for clause, _ in used] + ([] if self.undone else ["NOT a.undone"])
        return " AND ".join(conditions) or "1", [value for _, value in used]


def answers(connection: sqlite3.Connection, wanted: Wanted) -> list[Answer]:
    """The answers asked for, in the order of recording."""
    if wanted.sitting:
        query = "SELECT first - 1, last FROM sitting_states WHERE sitting = ?"
        first, last = connection.execute(query, (wanted.sitting,)).fetchone() or (0, 0)
        wanted = wanted._replace(after=max(first, wanted.after), until=last or -1)
    where, values = wanted.clauses()
    query = f"SELECT {ANSWER_COLUMNS} WHERE {where} ORDER BY a.id LIMIT ?"
    rows = connection.execute(query, (*values, wanted.most)).fetchall()
    return [answer_of(row) for row in rows]


def unfinished(connection: sqlite3.Connection, learner: str, free: Free, deck: str | None = None) -> list[SittingScore]:
    """The learner's sittings (of one deck) that have no end and are free, the one that was under way last first."""
    name, key = storable(learner), None if deck is None else storable(deck)
    rows = connection.execute(_OPEN, (name, key)).fetchall()
    return [_scored(row) for row in rows if free(row[0])]


def point_scores(
    connection: sqlite3.Connection, deck: str, learner: str, points: Sequence[str] | None = None
) -> dict[str, PointScore]:
    """The running score of each answered point (of those named), by its present name."""
    query = f"""SELECT p.name, s.asked, s.right, s.last_right, s.last_at, s.recalled
        FROM point_states AS s JOIN points AS p ON p.id = s.point
        WHERE s.learner = (SELECT id FROM learners WHERE name = ?1) AND s.deck = (SELECT id FROM decks WHERE key = ?2)
        {"" if points is None else _NAMED} ORDER BY s.point"""
    values = [storable(learner), storable(deck)] + ([] if points is None else [packed(points)])
    rows = connection.execute(query, values).fetchall()
    return {row[0]: PointScore(row[0], row[1], row[2], bool(row[3]), row[4], row[5]) for row in rows}


def sitting_scores(
    connection: sqlite3.Connection, deck: str | None, learner: str, limit: int | None
) -> list[SittingScore]:
    """The running scores of sittings with an answer, the latest first."""
    where, values = "l.name = ?", [storable(learner)]
    if deck is not None:
        where, values = f"{where} AND d.key = ?", [*values, storable(deck)]
    query = f"{_SCORED} WHERE {where} ORDER BY s.id DESC LIMIT ?"
    rows = connection.execute(query, (*values, -1 if limit is None else limit)).fetchall()
    return [_scored(row) for row in rows]


def _scored(row: Sequence[int]) -> SittingScore:
    *sitting, answered, right, credit, millis, hinted = row
    return SittingScore(sitting_of(sitting), answered, right, credit / 1_000_000, millis, hinted)


def last_like(connection: sqlite3.Connection, sitting: Sitting) -> SittingScore | None:
    """The latest earlier sitting with an answer of the same deck, learner, mode and label."""
    query = f"""{_SCORED} WHERE d.key = ? AND l.name = ? AND s.mode = ? AND s.label = ? AND s.id < ?
        ORDER BY s.id DESC LIMIT 1"""
    texts = map(storable, (sitting.deck, sitting.learner, sitting.mode, sitting.label))
    row = connection.execute(query, (*texts, sitting.id)).fetchone()
    return _scored(row) if row else None


def deck_summaries(connection: sqlite3.Connection, learner: str, free: Free, today: int) -> dict[str, DeckSummary]:
    """Each deck's summary, from the running scores alone."""
    left: dict[str, list[SittingScore]] = {}
    for score in unfinished(connection, learner, free):
        left.setdefault(score.sitting.deck, []).append(score)
    summaries = {key: DeckSummary(key, unfinished=tuple(left[key])) for key in sorted(left)}
    for row in connection.execute(_SUMMARIES, (storable(learner), today)).fetchall():
        key, answered, known, met, due, right, of, ended, gone = row
        share = right / of if of else None
        open_ones = tuple(left.get(key, ()))
        summaries[key] = DeckSummary(key, answered, known, met - known, share, ended or 0, open_ones, due, gone)
    return summaries
