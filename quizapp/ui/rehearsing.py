"""A screen of getting ready for a discussion, which shows the learner's strength as it is when one comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters

from quizapp.study.rehearsal import Rehearsal
from quizapp.ui.frame import Frame
from quizapp.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class Rehearsing(Frame):
    """Rows on a rehearsal. Subclasses give ``show_rows``."""

    STAYS: ClassVar[bool] = True

    listing = getters.query_one("#list", Rows)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rehearsal = Rehearsal(desk)

    def renew(self) -> None:
        """Something may have been learnt meanwhile."""
        if (renewed := self.attempt(self.rehearsal.renew)) is not None:
            self.rehearsal = renewed
            self.show_rows()

    def refit(self) -> None:
        """Say more or less, as there is room."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self.is_mounted:
            self.show_rows()

    def show_rows(self) -> None:
        """Show all as the learner stands now."""
