"""Insight: a deck looked at from eight sides, and Enter to be asked about what one stands on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quizapp.ui.editing import is_of
from quizapp.ui.frame import Frame
from quizapp.ui.insights import PAGES
from quizapp.ui.insights_entries import Drawing, Entry
from quizapp.ui.routes import Review, StartQuiz
from quizapp.ui.widgets.rows import Rows
from quizapp.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.study.desk import Desk

NAMES = tuple(PAGES)

MARGIN = 5
"""Cells of the list's width that rows do not have: the cursor, a blank, the scroll bar and its gap."""


class Insight(Frame):
    """Pages that are read when they are looked at, and drawn anew for each width."""

    CSS_PATH = "insight.tcss"
    STAYS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "quiz", "Quiz on this"),
        Binding("enter", "review", "Look back", tooltip="Look back on this quiz: what was missed"),
        Binding("l", "release", "Let go", tooltip="Take the mark away: it is asked like any other again"),
        Binding("z", "suspend", "Suspend", tooltip="Never ask this again, until it is let go here"),
        Binding("left", "page(-1)", "Page"),
        Binding("right", "page(1)", "Page"),
        *(Binding(str(at + 1), f"go({at})", "Go to page", show=False) for at in range(len(NAMES))),
    ]

    listing = getters.query_one("#list", Rows)
    tabs = getters.query_one(Tabs)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._insight = desk.insight()
        self._drawing: Drawing | None = None
        self._entries: list[Entry] = []
        self._drawn_for = -1

    def body(self) -> ComposeResult:
        """Names of the pages, and the page."""
        yield Tabs(NAMES)
        yield Rows(id="list")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Insight")

    def on_screen_resume(self) -> None:
        """Read the page: for the first time, or because something may have been learnt meanwhile."""
        self._read()

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """Read from the deck as it is now; the page itself is read when this screen is above again."""
        if is_of(self.desk, path):
            self._insight = self.desk.insight()

    @on(Tabs.Changed)
    def _turned(self) -> None:
        self._entries = []
        self._read()

    def _read(self) -> None:
        """Read the page from the record and draw it."""
        self._drawing = self.attempt(lambda: PAGES[NAMES[self.tabs.at]](self._insight))
        self._drawn_for = -1
        self.call_after_refresh(self._draw)

    def refit(self) -> None:
        """Draw the charts for the new width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        width = self.listing.size.width - MARGIN
        if self._drawing is None or width <= 0 or width == self._drawn_for:
            return
        fresh, self._drawn_for = not self._entries, width
        self._entries = list(self._drawing(width))
        self.listing.show([entry.row for entry in self._entries], 0 if fresh else None)
        if fresh:
            self.listing.call_after_refresh(self.listing.scroll_home, animate=False)  # after it showed its cursor
        self.refresh_bindings()

    @property
    def entry(self) -> Entry | None:
        """What stands under the cursor."""
        cursor = self.listing.cursor if self.is_mounted else 0
        return self._entries[cursor] if cursor < len(self._entries) else None

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done with the thing under the cursor."""
        entry = self.entry
        apart = entry.apart if entry else None
        can = {
            "quiz": entry is not None and entry.quiz is not None,
            "review": entry is not None and entry.sitting is not None,
            "release": apart is not None and apart.what != "leech",
            "suspend": apart is not None and apart.what == "leech" and bool(apart.statement),
        }
        return can.get(action, True)

    @on(Rows.Picked)
    def _picked(self) -> None:
        self.action_quiz()
        self.action_review()

    def action_quiz(self) -> None:
        """Be asked about just that."""
        if (entry := self.entry) is not None and entry.quiz is not None:
            self.post_message(StartQuiz(self.desk, entry.quiz))

    def action_review(self) -> None:
        """Look back on a quiz."""
        if (entry := self.entry) is not None and entry.sitting is not None:
            self.post_message(Review(entry.sitting, self.desk))

    def action_release(self) -> None:
        """Take a mark away."""
        if (entry := self.entry) is not None and (apart := entry.apart) is not None:
            self.attempt(lambda: self.desk.planner.release(apart.point, apart.what))
            self._read()

    def action_suspend(self) -> None:
        """Never ask a leech again."""
        if (entry := self.entry) is not None and (apart := entry.apart) is not None:
            self.attempt(lambda: self.desk.planner.suspend(apart.point))
            self._read()

    def action_page(self, by: int) -> None:
        """The next page or the one before."""
        self.tabs.step(by)

    def action_go(self, at: int) -> None:
        """The page of that number."""
        self.tabs.go(at)
