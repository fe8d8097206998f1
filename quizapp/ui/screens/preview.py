"""The deck beside the editor: each save shows the entry that changed as learners will see it, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from quizapp.ui.frame import Frame
from quizapp.ui.previewing import Told, error_content, rows_of, words_width
from quizapp.ui.routes import Edit, TryOut
from quizapp.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.deck.problems import Problem
    from quizapp.questions.model import Question
    from quizapp.study.preview import Preview, View

OFTEN: Final = 0.05
"""Seconds between two looks at the file's size and time."""


class PreviewScreen(Frame):
    """One entry with its questions in all forms; the errors of the file on top."""

    CSS_PATH = "preview.tcss"
    STAYS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "try_out", "Try it", tooltip="Answer this question; nothing is recorded"),
        Binding("n", "entry(1)", "Entry"),
        Binding("p", "entry(-1)", "Entry"),
        Binding("e", "edit", "Edit"),
    ]

    error = getters.query_one("#error", Static)
    listing = getters.query_one("#list", Rows)

    def __init__(self, preview: Preview, path: Path) -> None:
        super().__init__()
        self._preview = preview
        self._path = path
        self._told: list[Told] = []

    def body(self) -> ComposeResult:
        """The error that the file has now, then the entry."""
        yield Static(id="error")
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Read the file, and look again and again whether it changed."""
        self.look()
        self.set_interval(OFTEN, self.look)

    class Advised(Message):
        """The advice on a large deck is worked out."""

        def __init__(self, view: View, problems: tuple[Problem, ...]) -> None:
            super().__init__()
            self.view = view
            self.problems = problems

    def look(self) -> None:
        """Show what changed in the file since the last look; of a large deck the advice follows."""
        entry = self._preview.entry
        if self._preview.look():
            self._show(top=self._preview.entry != entry)
            self.call_after_refresh(self._ask_for_advice)

    def _ask_for_advice(self) -> None:
        """Have the advice worked out that did not come with the reading, once what was read is painted."""
        if (view := self._preview.view) is not None and not view.advised:
            self.run_worker(lambda: self._advise(view), thread=True, exclusive=True, group="advice")

    def _advise(self, view: View) -> None:
        worker, problems = get_current_worker(), view.advice()
        if not worker.is_cancelled:
            self.post_message(self.Advised(view, problems))

    @on(Advised)
    def _advised(self, event: Advised) -> None:
        if self._preview.take_advice(event.view, event.problems):
            self._show()

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """What the editor that was opened from here left behind."""
        self.look()

    def renew(self) -> None:
        """The file may have changed while a question was tried out."""
        self._show()

    def refit(self) -> None:
        """Carets stand below what is wrong in any width."""
        self.call_after_refresh(self._show)

    def _show(self, top: bool = False) -> None:
        preview, width = self._preview, words_width(self.size.width)
        self.error.update(error_content(preview, width))
        self.error.set_class(bool(preview.errors), "-told")
        view, entry = preview.view, preview.entry
        self._told = list(rows_of(preview, width))
        stays = not self.listing.scroll_offset.y  # where it begins, what is above the question is still read
        self.listing.show([row for row, _ in self._told], 0 if top else None, home=top or stays)
        at = f"entry {preview.at + 1:,} of {len(view.entries):,}" if view and entry else ""
        self.title_bar.say(view.deck.title if view else self._path.name, at)
        self.refresh_bindings()

    @property
    def question(self) -> Question | None:
        """The question under the cursor."""
        at = self.listing.cursor if self.is_mounted else 0
        return self._told[at][1] if at < len(self._told) else None

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a question can be tried, and only entries gone through."""
        if action == "try_out":
            return self.question is not None
        if action == "entry":
            return self._preview.view is not None and len(self._preview.view.entries) > 1
        return True

    def action_try_out(self) -> None:
        """Answer the question under the cursor for trial."""
        if (question := self.question) is not None and self._preview.view is not None:
            self.post_message(TryOut(self._preview.view.bank, question.id))

    def action_entry(self, by: int) -> None:
        """The next entry or the one before."""
        self._preview.step(by)
        self._show(top=True)

    def action_edit(self) -> None:
        """Open the file at the error, else where the entry stands."""
        if self._preview.errors:
            line = self._preview.errors[0].place.line
        else:
            line = self._preview.entry.place.line if self._preview.entry else 1
        self.post_message(Edit(self._path, line))
