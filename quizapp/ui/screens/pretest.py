"""Before you read: five questions, one after the other, of which nothing is said but that the answer was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizapp.ui.answering import PICKS, Answering
from quizapp.ui.routes import Aim, ShowPassages, UseDesk
from quizapp.ui.show import QUIET, shown

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.session import Session

ABOUT = "Nothing here is graded. Say what you think, guess if you must: then the reading finds the answers."
NOTHING = "This deck has no question that could be asked before reading: no answer has others to choose from."


class PretestScreen(Answering):
    """The questions before reading; ``session`` is None where the deck has none."""

    CSS_PATH: ClassVar = ["shared.tcss", "answering.tcss", "pretest.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Answer"),
        Binding("u,ctrl+z", "undo", "Undo"),
        Binding("r", "read", "Read"),
    ]

    def __init__(self, desk: Desk, session: Session | None) -> None:
        super().__init__()
        self.desk = desk
        self.session = session

    def body(self) -> ComposeResult:
        """What this is for, and the question."""
        with VerticalScroll(id="sheet"):
            yield Static(shown(ABOUT if self.session else NOTHING, QUIET), id="about")
            yield from self.question_body()

    def on_mount(self) -> None:
        """Show the question that stands."""
        for notice in self.session.notices if self.session else ():
            self.notify(notice, markup=False)
        self._show()

    def on_screen_suspend(self) -> None:
        """Time under a menu does not count."""
        if self.session:
            self.session.pause()

    def on_screen_resume(self) -> None:
        """The watch runs on."""
        if self.session:
            self.session.unpause()

    def _show(self) -> None:
        self.query_one("#ask").display = self.session is not None
        if self.session is None:
            self.title_bar.say(self.desk.deck.title, "Before you read")
        elif self.session.current is None:
            self.post_message(ShowPassages(self.desk, self.session.sitting))
        else:
            number = f"{self.session.number} of {self.session.total}"
            self.title_bar.say(self.desk.deck.title, f"Before you read   {number}")
            self.put(self.session.current)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the question allows; reading at once only where there is none."""
        if action in PICKS:
            return self.can_pick(action, parameters)
        if action == "undo":
            return self.session is not None and self.session.can_undo
        fits = {"submit": self.picking is not None, "read": self.session is None}
        return fits.get(action, True)

    def answered(self) -> None:
        """Keep the answer; the next question comes at once."""
        response, session = self.response(), self.session
        if response is None or session is None:
            return
        if self.attempt(lambda: session.answer(response)) is not None:
            self.attempt(session.next)
            self._show()
        else:
            self.show_picks()

    def action_submit(self) -> None:
        """Answer with the option under the cursor."""
        self.action_pick(self.options.cursor)

    def action_undo(self) -> None:
        """Take the last answer back; its question stands again."""
        if self.session and self.attempt(self.session.undo):
            self._show()

    def action_read(self) -> None:
        """Read the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))
