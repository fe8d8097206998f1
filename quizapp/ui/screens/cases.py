"""Whose case to state: the one whose turn it is first, then all, dispute by dispute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quizapp.study.rehearsal_cases import Case
from quizapp.ui.rehearsing import Rehearsing
from quizapp.ui.routes import Part, Rehearse
from quizapp.ui.show import ACCENT, QUIET, line, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class CasesScreen(Rehearsing):
    """The cases of a deck."""

    CSS_PATH = "cases.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "state", "State it")]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._cases: list[Case | None] = []

    def body(self) -> ComposeResult:
        """The cases."""
        yield Rows(id="list")

    def on_mount(self) -> None:
        """Stand on the case whose turn it is."""
        self.title_bar.say(self.desk.deck.title, "State their case")
        self.show_rows()

    def show_rows(self) -> None:
        """The case whose turn it is, then all."""
        rows = list(self._rows())
        self._cases = [case for case, _ in rows]
        self.listing.show([row for _, row in rows], 0)
        self.listing.scroll_home(animate=False)
        self.refresh_bindings()

    def _rows(self) -> Iterator[tuple[Case | None, Row]]:
        following = self.rehearsal.next_case()
        if following is None:
            yield None, Row(shown("This deck tells nobody's views."), choice=False)
            return
        yield None, _head("Next, so that each side gets its turn")
        yield following, self._row(following, on=True)
        dispute = None
        for case in self.rehearsal.cases.all:
            if case.dispute != dispute:
                dispute = case.dispute
                yield None, Row(shown(""), choice=False)
                yield None, _head(self.rehearsal.atlas.question(dispute))
            yield case, self._row(case)

    def _row(self, case: Case, *, on: bool = False) -> Row:
        stated = self.rehearsal.stated.get(case.id)
        end = f"named {stated.named} of {stated.total}" if stated else ""
        indent = "  " if case.voice and case.side and not on else ""
        name = line(indent, (case.name, "" if indent else "bold"))
        question = shown(self.rehearsal.atlas.question(case.dispute)) if on else shown("")
        return Row(name, end=shown(end, QUIET), detail=question)

    @property
    def case(self) -> Case | None:
        """The case under the cursor."""
        cursor = self.listing.cursor if self.is_mounted else 0
        return self._cases[cursor] if cursor < len(self._cases) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only on a case."""
        return action != "state" or self.case is not None

    @on(Rows.Picked)
    def action_state(self) -> None:
        """State the case under the cursor."""
        if self.case is not None:
            self.post_message(Rehearse(self.desk, Part.CASE, self.case.id))


def _head(text: str) -> Row:
    return Row(shown(text, f"italic {ACCENT}"), choice=False)
