"""The workspace as the commands open it: the platform's places, the real clock, fresh seeds."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.cli.naming import places
from quizapp.record.errors import RecordError
from quizapp.record.learners import learner_name
from quizapp.study.workspace import UnreadableDeckError, Workspace

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

SEED_BYTES = 4


def now() -> int:
    """Milliseconds since 1970 UTC."""
    return time.time_ns() // 1_000_000


def fresh_seed() -> int:
    """A seed that nobody can foresee."""
    return int.from_bytes(os.urandom(SEED_BYTES), "big")


@contextmanager
def workspace(arguments: Namespace) -> Iterator[Workspace]:
    """The workspace of the learner named by ``arguments``; with ``--seed`` all sittings have that seed.

    Raises CommandError for an impossible name.
    """
    given = getattr(arguments, "seed", None)
    learner = _learner(arguments.learner)
    seed = fresh_seed if given is None else lambda: int(given)
    with told_plainly(), Workspace(places(), now, seed, learner) as opened:
        yield opened


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turns what the record can't do into a CommandError."""
    try:
        yield
    except RecordError as error:
        raise console.CommandError(str(error)) from error


def _learner(name: str | None) -> str | None:
    try:
        return None if name is None else learner_name(name)
    except ValueError as error:
        raise console.CommandError(str(error)) from error


def tell(notices: list[str]) -> None:
    """Say notices on standard error."""
    for line in notices:
        console.note(line)


def catch_up(opened: Workspace) -> None:
    """Go through a long log where that must be done before a deck is opened; says how far it is."""
    behind = opened.behind()
    if behind is None:
        return
    console.note(f"Going through your {behind.answers:,} answers to work out what you remember …")
    told = 0

    def progress(done: int, total: int) -> None:
        nonlocal told
        if total and (quarter := 4 * done // total) > told:
            told = quarter
            console.note(f"{25 * quarter} % done.")

    tell(behind.catch_up(progress))


def desk(opened: Workspace, path: Path) -> Desk:
    """The deck at ``path``, open. Raises CommandError when nothing of it can be used."""
    catch_up(opened)
    try:
        return opened.open(path)
    except UnreadableDeckError as error:
        raise console.CommandError(f"{error} See: quizapp check {path}") from error
