"""What takes a while with a long log before a deck can be opened: fitting the model of memory, working memories out."""

from __future__ import annotations

from typing import NamedTuple

from quizapp.record.behind import Behind, beside
from quizapp.record.memories import Progress
from quizapp.study import fitting
from quizapp.study.remembering import Fsrs


class CatchingUp(NamedTuple):
    """The log that lies ``behind`` what is remembered; with ``retention`` the model is fitted to it first."""

    behind: Behind
    retention: float | None = None

    @property
    def answers(self) -> int:
        """How many answers must be gone through."""
        return self.behind.answers

    def catch_up(self, progress: Progress = lambda done, total: None) -> list[str]:
        """Do it, over a connection of its own: any thread may, while a window waits. Returns what to tell the learner.

        What ``progress`` raises breaks it off, with nothing changed but what was kept already. Raises RecordError.
        """
        behind, told = self.behind, list[str]()
        if self.retention is not None:
            progress(0, self.answers)
            with beside(behind.path) as remembered:
                found = fitting.fit(remembered, behind.learner)
            if found.kept:
                behind, told = behind._replace(keeper=Fsrs(found.parameters, self.retention)), [fitting.FITTED]
        behind.catch_up(progress)
        return told
