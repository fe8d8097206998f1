"""A learner's weak spots in a deck: what was missed last, and what is still being learnt."""

from __future__ import annotations

from quizapp.questions.points import HOLDER
from quizapp.study.desk import Desk
from quizapp.study.progress import Standing, standing


def weak_spots(desk: Desk) -> tuple[tuple[str, str, bool], ...]:
    """The points being learnt, as (statement with its holder, the words asked for, whether missed last).

    The words are ``""`` where they don't stand in the statement. Missed ones come first, the latest before the rest.
    """
    scores = desk.scores()
    learning = [point for point in desk.bank.points if standing(scores.get(point.id)) is Standing.LEARNING]
    learning.sort(key=lambda point: (scores[point.id].last_right, -scores[point.id].last_at))
    found = []
    for point in learning:
        statement, words = desk.statement(point), point.answer.partition(HOLDER)[0]
        found.append((statement, words if words in statement else "", not scores[point.id].last_right))
    return tuple(found)
