"""Settings: theme, motion, lengths and limits. Each change is kept and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from quizapp.record.settings import Settings
from quizapp.ui.frame import Frame
from quizapp.ui.show import shown
from quizapp.ui.widgets.values import Value, Values

NUMBERS = (
    ("quiz_length", "Quiz", "{} questions"),
    ("new_a_day", "New a day", "{} points of a deck"),
    ("due_a_day", "Again a day", "{} points of a deck"),
    ("retention", "Ask again at", "{} % likely to be recalled"),
    ("day_starts", "A day begins", "at {} o'clock"),
)
"""Whole numbers that can be set: name, label, and words for a value."""

CHOICES = {
    "quiz_length": (5, 10, 15, 20, 30, 50, 100),
    "new_a_day": (0, 5, 10, 20, 40, 60, 100, 200),
    "due_a_day": (20, 50, 100, 200, 500, 1000),
    "retention": (70, 75, 80, 85, 90, 92, 95, 97),
    "day_starts": (0, 2, 3, 4, 5, 6, 12),
}
"""What is on offer for each; whatever else stands in the file is offered too."""

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
        numbers = [self._number(name, label, words) for name, label, words in NUMBERS]
        yield Values([self._theme(), self._motion(), *numbers, self._confidence()])

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

    def _confidence(self) -> Value:
        choices = (("", "never"), ("on", "before each verdict"))
        return Value("confidence", "Ask if sure", choices, int(self.settings.confidence))

    def _number(self, name: str, label: str, words: str) -> Value:
        present = getattr(self.settings, name)
        numbers = sorted({*CHOICES[name], present})
        choices = tuple((str(number), words.format(number)) for number in numbers)
        return Value(name, label, choices, numbers.index(present))

    @on(Values.Changed)
    def _changed(self) -> None:
        keys = self.query_one(Values).keys()
        numbers: dict[str, Any] = {name: int(keys[name]) for name, _, _ in NUMBERS}
        self.settings = self.settings._replace(
            theme=keys["theme"], motion=bool(keys["motion"]), confidence=bool(keys["confidence"]), **numbers
        )
        self._keep(self.settings)
