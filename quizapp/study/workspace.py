"""The workspace: the decks at hand and the record together. What a face opens first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.deck import compiled, files
from quizapp.deck.problems import Level, Problem
from quizapp.record.model import SittingScore
from quizapp.record.store import DeckSummary, Store
from quizapp.study.desk import Desk
from quizapp.study.progress import Standing, standing

if TYPE_CHECKING:
    from quizapp.record.places import Places
    from quizapp.record.settings import Settings


class UnreadableDeckError(Exception):
    """A deck file of which nothing can be used. ``problems`` says why, the first being the most telling."""

    def __init__(self, path: Path, problems: Sequence[Problem]) -> None:
        self.path = path
        self.problems = tuple(problems)
        first = self.problems[0] if self.problems else Problem("unreadable", "holds nothing that can be asked")
        super().__init__(f"{path.name}: {first.message}" + (f" {first.remedy}" if first.remedy else ""))


@dataclass(frozen=True, slots=True)
class Shelved:
    """A deck as it stands on the shelf.

    ``known`` and ``last_share`` (share right of the last sitting, None when there was none) come from the record.
    ``problems`` counts what ``check`` finds; ``trouble`` is one line on why it can't be opened, or what to know
    before (two decks with one id), ``""`` when all is well; ``usable`` is False when it can't be opened. ``ready``
    is False when the file was not read yet, being new or changed: then ``title`` is the file's name, ``points`` is
    0, and ``Workspace.look`` gives the whole.
    """

    path: Path
    deck: str
    title: str
    points: int = 0
    known: int = 0
    learning: int = 0
    last_share: float | None = None
    last_at: int = 0
    problems: int = 0
    trouble: str = ""
    unfinished: bool = False
    bundled: bool = False
    usable: bool = True
    ready: bool = True


class Workspace:
    """Decks, settings and the record of one learner.

    ``clock`` gives milliseconds since 1970 UTC, ``seed`` a new seed for each sitting. ``notices`` are lines for the
    learner: a damaged record was kept aside, a backup could not be made. Close it (or use it in a ``with``).
    """

    def __init__(
        self, places: Places, clock: Callable[[], int], seed: Callable[[], int], learner: str = "default"
    ) -> None: ...

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the record."""

    def save_settings(self, settings: Settings) -> None:
        """Make ``settings`` the present ones and write them."""

    def shelf(self, extra: Sequence[Path] = ()) -> list[Shelved]:
        """All decks: those in ``extra`` (files and folders) first, the learner's own, the bundled ones.

        Quick, whatever the size of the decks: none is read, titles and counts come from the compiled copies. A deck
        without an up-to-date copy has ``ready=False``.
        """
        raise NotImplementedError

    def look(self, shelved: Shelved) -> Shelved:
        """The same deck with its file read (and compiled for the next time). May take seconds for a huge deck.

        Does not touch the record's file, so another thread may do it.
        """
        raise NotImplementedError

    def open(self, path: Path) -> Desk:
        """Open a deck for studying. Raises UnreadableDeckError when nothing of it can be used.

        Progress follows points whose wording was edited; the desk's notices say so.
        """
        raise NotImplementedError

    def scores(self, limit: int = 100) -> list[SittingScore]:
        """The learner's sittings over all decks, the latest first."""
        raise NotImplementedError
