"""Answers and sittings to test with, and a clock that is handed in."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from quizapp.record.model import Answer, Sitting
from quizapp.record.store import Store

NOON = 1_709_380_800_000
"""2024-03-02 12:00 UTC in milliseconds."""

DAY = 86_400_000

PLAIN_ANSWER = Answer(
    deck="river",
    point="f-1",
    question="f-1~choice",
    kind="choice",
    outcome="right",
    credit=1.0,
    at=NOON,
    millis=4_000,
    sitting=0,
    prompt="How low did the river fall?",
    options=("41 percent", "12 percent"),
    chosen=(0,),
)

PLAIN_SITTING = Sitting(id=0, deck="river", mode="quiz", seed=7, plan=("f-1~choice", "f-2~open"), started=NOON)


def opened(path: Path, at: int = NOON) -> Store:
    """A store that opened with nothing to say."""
    file = Store.open(path, lambda: at)
    assert file.notices == ()
    assert file.store.lasting
    return file.store


def answer(point: str = "f-1", outcome: str = "right", sitting: int = 0, deck: str = "river") -> Answer:
    credit = 0.0 if outcome == "wrong" else 1.0
    question = f"{point}~choice"
    return PLAIN_ANSWER._replace(
        point=point, question=question, outcome=outcome, credit=credit, sitting=sitting, deck=deck
    )


def rows_of(path: Path, query: str) -> list[tuple[object, ...]]:
    """What another connection reads of the file."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def answers_in(path: Path) -> int:
    """How many answers a start of the app finds, with nothing to say about the file."""
    store = opened(path)
    found = len(store.answers())
    store.close()
    return found


def scores_in(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All running scores as they stand in the file."""
    tables = ("point_states", "deck_states", "sitting_states", "day_states", "question_states", "tallies")
    return {table: sorted(rows_of(path, f"SELECT * FROM {table}"), key=repr) for table in tables}
