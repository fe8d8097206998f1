"""Help: what the keys do on the screen that one came from, gathered from the live keys, so that it cannot lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widgets import Static

from quizapp.ui.frame import Frame
from quizapp.ui.show import ACCENT, QUIET, line, lines, paragraphs, shown
from quizapp.ui.widgets.bars import LiveKey

KEY_CELLS = 12

HOW_IT_WORKS = (
    "A deck holds what an article says. Each thing worth knowing in it is a point, asked in many forms: from choosing "
    "to typing from memory.",
    "A point is known when its last answer was right, and two were, or one was typed from memory.",
    "Each answer is kept at once. Leave whenever you like; Enter on the deck goes on at the same question.",
    "The mouse works too: click an option, a deck, or a key in the bottom line.",
)


class Help(Frame):
    """The keys and, in four sentences, how it works."""

    CSS_PATH: ClassVar = ["shared.tcss", "help.tcss"]
    OVERLAY: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"

    def __init__(self, keys: Sequence[LiveKey]) -> None:
        super().__init__()
        self.keys = tuple(keys)

    def body(self) -> ComposeResult:
        """Keys, then words."""
        with VerticalScroll():
            yield Static(lines(_key_lines(self.keys)), id="keys")
            yield Static(paragraphs(map(shown, HOW_IT_WORKS)), id="how")

    def on_mount(self) -> None:
        """Name the screen."""
        self.title_bar.say("Help")

    def on_click(self, event: Click) -> None:
        """A click on a key is that key where one came from: a narrow bar has no room for all of them."""
        if isinstance(key := event.style.meta.get("key"), str) and key in {live.press for live in self.keys}:
            event.stop()
            self.action_back()
            self.app.simulate_key(key)


def _key_lines(keys: Iterable[LiveKey]) -> Iterable[Content]:
    yield shown("The keys that work where you came from", QUIET)
    yield Content("")
    for live in keys:
        content = line((live.keys.ljust(KEY_CELLS), f"bold {ACCENT}"), live.tip or live.does)
        yield content.stylize(Style.from_meta({"key": live.press}))
