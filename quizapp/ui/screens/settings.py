"""Settings: theme, motion, lengths, limits, the time zone. Each change is kept and shown at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.record.settings import Settings
from quizapp.study.zones import UnknownZoneError, offset_in, zone_named
from quizapp.ui.frame import Frame
from quizapp.ui.show import BAD, QUIET, line, shown
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.rows import Rows
from quizapp.ui.widgets.values import Value, Values

NUMBERS = (
    ("quiz_length", "Quiz", "{} questions"),
    ("new_a_day", "New a day", "{} of a deck"),
    ("due_a_day", "Again a day", "{} of a deck"),
    ("retention", "Ask again at", "{} % recall"),
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

ZONE = "timezone"
"""The name of the one value that is typed."""

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

    CSS_PATH: ClassVar = ["shared.tcss", "settings.tcss"]
    OVERLAY: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "type_zone", "Type a time zone"),
        Binding("enter", "keep_zone", "Set"),
    ]

    def __init__(self, settings: Settings, keep: Callable[[Settings], None]) -> None:
        super().__init__()
        self.settings = settings
        self._keep = keep
        self._typing = False

    def body(self) -> ComposeResult:
        """The values; below them a line to type a time zone in, while that is asked for."""
        numbers = [self._number(name, label, words) for name, label, words in NUMBERS]
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static(shown("Kept as you change them."), id="lead")
            yield Values([self._theme(), self._motion(), *numbers, self._cards(), self._confidence(), self._zone()])
            yield Static(id="ask")
            yield Field("such as Europe/Paris", "zone")

    def on_mount(self) -> None:
        """Name the screen."""
        self.title_bar.say("Settings")
        self._type(False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A zone is typed where the cursor stands on it."""
        if action == "keep_zone":
            return self._typing
        if action == "type_zone":
            return not self._typing and self.is_mounted and self.query_one(Values).at == ZONE
        return True

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def _theme(self) -> Value:
        themes = [*THEMES]
        if self.settings.theme not in dict(themes):
            themes.append((self.settings.theme, self.settings.theme))
        at = [name for name, _ in themes].index(self.settings.theme)
        return Value("theme", "Theme", tuple(themes), at)

    def _motion(self) -> Value:
        return Value("motion", "Motion", (("", "none"), ("on", "a little")), int(self.settings.motion))

    def _confidence(self) -> Value:
        choices = (("", "never"), ("on", "before a verdict"))
        return Value("confidence", "Ask if sure", choices, int(self.settings.confidence))

    def _cards(self) -> Value:
        choices = (("", "is typed as ever"), ("on", "comes as a card"))
        return Value("cards", "Typed twice", choices, int(self.settings.cards))

    def _zone(self) -> Value:
        zone = self.settings.timezone
        return Value(ZONE, "Time zone", ((zone, _zone_words(zone)),))

    def _number(self, name: str, label: str, words: str) -> Value:
        present = getattr(self.settings, name)
        numbers = sorted({*CHOICES[name], present})
        choices = tuple((str(number), words.format(number)) for number in numbers)
        return Value(name, label, choices, numbers.index(present))

    # --- the time zone

    def action_type_zone(self) -> None:
        """Ask for the zone."""
        self._type(True)
        self._ask(line(("Which time zone? ", "bold"), ("Empty: the machine's own.", QUIET)))

    def _type(self, typing: bool) -> None:
        self._typing = typing
        field = self.query_one(Field)
        field.display, field.value = typing, self.settings.timezone if typing else ""
        field.cursor_position = len(field.value)
        self._ask(shown(""))
        self.set_focus(field if typing else self.query_one(Values))
        self.refresh_bindings()

    def _ask(self, words: Content) -> None:
        self.query_one("#ask", Static).update(words)
        if self._typing:  # the words may have moved the line below the edge
            self.call_after_refresh(self.query_one(VerticalScroll).scroll_end, animate=False)

    @on(Field.Submitted)
    def action_keep_zone(self) -> None:
        """Keep the zone that was typed."""
        try:
            zone = zone_named(self.query_one(Field).value)
        except UnknownZoneError as error:
            self._ask(shown(f"✗ {error}", BAD))
            return
        self.settings = self.settings._replace(timezone=zone)
        self.query_one(Values).put(self._zone())
        self._type(False)
        self._keep(self.settings)

    def action_back(self) -> None:
        """Leave the zone as it is; where none is asked for, leave the screen."""
        if self._typing:
            self._type(False)
        else:
            super().action_back()

    # --- all others

    @on(Values.Changed)
    def _changed(self, event: Values.Changed) -> None:
        if event.value.name == ZONE:  # it has no second value to go to
            self.action_type_zone()
            return
        keys = self.query_one(Values).keys()
        numbers: dict[str, Any] = {name: int(keys[name]) for name, _, _ in NUMBERS}
        self.settings = self.settings._replace(
            theme=keys["theme"],
            motion=bool(keys["motion"]),
            confidence=bool(keys["confidence"]),
            cards=bool(keys["cards"]),
            **numbers,
        )
        self._keep(self.settings)


def _zone_words(zone: str) -> str:
    """A zone in words; one that does not exist is said to be none."""
    try:
        offset_in(zone)
    except UnknownZoneError:
        return f"the machine's own, for there is no “{zone}”"
    return zone or "the machine's own"
