"""The frame that all screens share: title bar, body, key bar, the sizes, and a plain word when there is no room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Key, Resize
from textual.screen import Screen
from textual.widget import Widget

from quizapp.record.errors import RecordError
from quizapp.ui.routes import RecordFailed, RecordWorked
from quizapp.ui.widgets.bars import KeyBar, TitleBar

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.deck.problems import Problem

Done = TypeVar("Done")

LEAST_WIDTH, LEAST_HEIGHT = 40, 15
"""The smallest window, in cells, in which everything can still be reached."""


WIDTHS = [(0, "-narrow"), (64, "-normal"), (100, "-wide")]
HEIGHTS = [(0, "-low"), (22, "-middling"), (32, "-tall")]
"""Sizes in cells from which a screen has a class."""


class TooSmall(Widget):
    """Covers the screen while the window is too small for it; what is below keeps its state."""

    DEFAULT_CSS = """
    TooSmall { layer: above; width: 100%; height: 100%; background: $background; padding: 1; }
    """

    def render(self) -> Content:
        """What is the matter and what to do."""
        size = self.app.size
        needs = f"quizapp needs {LEAST_WIDTH} by {LEAST_HEIGHT}. Make the window larger; nothing is lost."
        return Content(f"Too small: {size.width} by {size.height}. {needs}")

    def on_resize(self) -> None:
        """Say the new size."""
        self.refresh()


class Frame(Screen[None]):
    """A screen with our bars. Subclasses give ``body`` and their bindings."""

    AUTO_FOCUS: ClassVar[str | None] = "Rows"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    OVERLAY: ClassVar[bool] = False
    """Whether it is a short look aside, from which one only goes back."""

    STAYS: ClassVar[bool] = False
    """Whether it stays below the screens opened from it, so that Esc leads back to it."""

    RESTS: ClassVar[bool] = False
    """Whether nothing goes on in it, so that it stays below the screens on which one looks something up."""

    ASIDE: ClassVar[bool] = False
    """Whether one looks something up on it."""

    SPARE: ClassVar[tuple[str, ...]] = ()
    """Actions whose keys the bar leaves out where they would cost others their place, the first of them first."""

    KEYS_OVER_ALL: ClassVar[bool] = False
    """Whether keys that can be spared may take a line more; else what stands above them needs it."""

    title_bar = getters.query_one(TitleBar)

    _seen_before = False

    def compose(self) -> ComposeResult:
        """Bars around the body."""
        yield TitleBar()
        yield from self.body()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """What stands between the bars."""
        yield from ()

    def on_resize(self, event: Resize) -> None:
        """Cover everything while there is no room for it."""
        small = event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT
        self.set_class(small, "-too-small")
        cover = self.query(TooSmall)
        if small and not cover:
            self.mount(TooSmall())
        elif cover and not small:
            cover.remove()
        self.refit()

    def on_screen_resume(self) -> None:
        """Something may have been learnt while another screen lay above this one."""
        if self._seen_before:
            self.renew()
        self._seen_before = True

    def hand_on(self, event: Key) -> bool:
        """Take a key that came in one go with others and was sent to what had the keys before them."""
        return False

    def renew(self) -> None:
        """Show anew what may have changed meanwhile."""

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """An editor was closed in which a deck's file was open, of which ``problems`` say what is wrong now.

        Desks have followed the file by then; where nothing of it can be used they are as they were.
        """

    def refit(self) -> None:
        """Change what depends on the size of the window and is no matter of styles."""

    def attempt(self, do: Callable[[], Done]) -> Done | None:
        """Do something that the record takes part in; when it can't be done, let it be said why and give None."""
        try:
            done = do()
        except RecordError as error:
            self.post_message(RecordFailed(str(error)))
            return None
        self.post_message(RecordWorked())
        return done

    def action_back(self) -> None:
        """Leave this screen for the one before."""
        self.app.pop_screen()
