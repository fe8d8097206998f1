"""Memories that lag behind a long log, to be computed anew beside the window that has the record open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from quizapp.record import memories, names
from quizapp.record.errors import explaining
from quizapp.record.memory import Keeper
from quizapp.record.remembered import Remembered
from quizapp.record.transaction import connect, writing


@contextmanager
def beside(path: Path) -> Iterator[Remembered]:
    """What is remembered, over a connection of its own. Raises ``RecordError``."""
    with explaining("The record cannot be read"):
        connection = connect(path)
    try:
        yield Remembered(connection, explaining)
    finally:
        connection.close()


class Behind(NamedTuple):
    """How many ``answers`` must be gone through before a learner's memories hold again, and what that takes."""

    answers: int
    path: Path
    learner: str
    keeper: Keeper

    def catch_up(self, progress: memories.Progress | None = None) -> None:
        """Computes the memories anew, over a connection of its own: any thread may do it while a window waits.

        Where another window was first there is nothing left to do. What ``progress`` raises breaks it off, with nothing
        changed. Raises ``RecordError``.
        """
        with explaining("The memories were not computed"):
            connection = connect(self.path)
            try:
                with writing(connection):
                    number = names.learner_number(connection, self.learner)
                    if memories.rule(connection, number) != self.keeper.rule:
                        memories.rebuild(connection, number, self.keeper, progress)
            finally:
                connection.close()
