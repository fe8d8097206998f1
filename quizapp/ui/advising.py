"""The advice on a large deck that is gone through, worked out aside while one reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import get_current_worker

from quizapp.ui.frame import Frame

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.study.vetting import Vetting
    from quizapp.study.vetting_file import Opened


class Advising(Frame):
    """A screen over a deck that is gone through, which asks for advice with ``seek_advice``."""

    class Advised(Message):
        """The advice on a large deck is worked out."""

        def __init__(self, opened: Opened, problems: tuple[Problem, ...]) -> None:
            super().__init__()
            self.opened, self.problems = opened, problems

    def __init__(self, vetting: Vetting) -> None:
        super().__init__()
        self.vetting = vetting
        self._sought: Opened | None = None

    def seek_advice(self) -> None:
        """Let the advice be worked out where that is not done yet."""
        opened = self.vetting.opened
        if opened is not None and not opened.advised and opened is not self._sought:
            self._sought = opened
            self.run_worker(lambda: self._advise(opened), thread=True, exclusive=True, group="advice")

    def _advise(self, opened: Opened) -> None:
        worker, problems = get_current_worker(), opened.advice()
        if not worker.is_cancelled:
            self.post_message(self.Advised(opened, problems))

    @on(Advised)
    def _advised(self, event: Advised) -> None:
        event.opened.take_advice(event.problems)
        if event.opened is self.vetting.opened:
            self.advised()

    def advised(self) -> None:
        """Show it."""
        raise NotImplementedError
