"""Settings: theme, motion, the usual length of a quiz. Each change is kept and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from quizapp.record.settings import Settings
from quizapp.ui.frame import Frame
from quizapp.ui.show import shown
from quizapp.ui.widgets.values import Value, Values

LENGTHS = (5, 10, 15, 20, 30, 50, 100)

THEMES = (
    ("", "dark"),
    ("textual-light", "light"),
    ("ansi-dark", "the terminal's colours, dark"),
    ("ansi-light", "the terminal's colours, light"),
    ("nord", "nord"),
    ("gruvbox", "gruvbox"),
    ("solarized-light", "solarized light"),
    ("solarized-dark", "solarized dark"),
)
"""Themes on offer: name (empty: the app's own) and words for it. The palette offers all that there are."""


class SettingsScreen(Frame):
    """What can be set."""

    CSS_PATH = "settings.tcss"
    OVERLAY: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str | None] = "Values"

    def __init__(self, settings: Settings, keep: Callable[[Settings], None]) -> None:
        super().__init__()
        self.settings = settings
        self._keep = keep

    def body(self) -> ComposeResult:
        """The values."""
        yield Static(shown("Kept as you change them."), id="lead")
        yield Values([self._theme(), self._motion(), self._length()])

    def on_mount(self) -> None:
        """Name the screen."""
        self.title_bar.say("Settings")

    def _theme(self) -> Value:
        themes = [*THEMES]
        if self.settings.theme not in dict(themes):
            themes.append((self.settings.theme, self.settings.theme))
        at = [name for name, _ in themes].index(self.settings.theme)
        return Value("theme", "Theme", tuple(themes), at)

    def _motion(self) -> Value:
        return Value("motion", "Motion", (("", "none"), ("on", "a little")), int(self.settings.motion))

    def _length(self) -> Value:
        lengths = sorted({*LENGTHS, self.settings.quiz_length})
        choices = tuple((str(length), f"{length} questions") for length in lengths)
        return Value("quiz_length", "Quiz", choices, lengths.index(self.settings.quiz_length))

    @on(Values.Changed)
    def _changed(self) -> None:
        keys = self.query_one(Values).keys()
        self.settings = self.settings._replace(
            theme=keys["theme"], motion=bool(keys["motion"]), quiz_length=int(keys["quiz_length"])
        )
        self._keep(self.settings)
