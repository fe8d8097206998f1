"""What the record cannot do for the time being, said at the foot of all screens as long as it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import App

from quizapp.record.errors import RecordError
from quizapp.ui.routes import RecordFailed, RecordWorked
from quizapp.ui.show import safe
from quizapp.ui.widgets.bars import KeyBar

if TYPE_CHECKING:
    from quizapp.study.workspace import Workspace

LONG_ENOUGH = 12
"""Seconds in which two or three sentences are read."""


class Troubled(App[None]):
    """An app that says what its record cannot do until it has taken a write again."""

    workspace: Workspace
    trouble = ""
    """What is wrong and what to do; ``""`` while all is well."""

    _changes_then = 0

    def complain(self, error: Exception) -> None:
        """Say what went wrong and what to do."""
        if isinstance(error, RecordError):
            self.record_failed(RecordFailed(str(error)))
        else:
            self.notify(safe(str(error)), severity="error", timeout=LONG_ENOUGH, markup=False)

    @on(RecordFailed)
    def record_failed(self, event: RecordFailed) -> None:
        """Say it as long as it is so."""
        self._changes_then = self._changes()
        self.stand_in_trouble(event.said)

    @on(RecordWorked)
    def record_worked(self) -> None:
        """Say no more that the record can't be written, once it was; that one in memory is not kept stays true."""
        if self.trouble and self._changes() > self._changes_then:
            self.stand_in_trouble(self.workspace.trouble)

    def _changes(self) -> int:
        """What the record has taken so far; nothing where it cannot even tell."""
        try:
            return self.workspace.changes
        except RecordError:
            return 0

    def stand_in_trouble(self, said: str) -> None:
        """Say what is wrong on all screens, those to come too; ``""``: all is well."""
        self.trouble = said
        for screen in self.screen_stack:
            for bar in screen.query(KeyBar):
                bar.trouble = said
