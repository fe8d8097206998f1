"""The parts of a screen in one line; the arrows, the digits or a click go from one to another."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from quizapp.ui.show import line


class Tabs(Widget):
    """Names in a line, the present one marked. Those out of sight come in with the present one."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Tabs { height: 2; padding: 1 1 0 3; color: $foreground-muted; }
    """

    at: reactive[int] = reactive(0)

    class Changed(Message):
        """Another one is the present one."""

        def __init__(self, at: int) -> None:
            super().__init__()
            self.at = at

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)

    def render(self) -> Content:
        """As many whole names as there is room for, from the first one that lets the present one be seen."""
        width = self.content_size.width
        first, end = 0, self.at + 1
        while first < self.at and self._line(first, end).cell_length > width:
            first += 1
        while end < len(self._names) and self._line(first, end + 1).cell_length <= width:
            end += 1
        return self._line(first, end).truncate(width, ellipsis=True)

    def _line(self, first: int, end: int) -> Content:
        """The names of a range, whole, with signs where there are more before or behind."""
        before = [line("‹")] if first else []
        behind = [line("›")] if end < len(self._names) else []
        return Content("  ").join([*before, *(self._tab(index) for index in range(first, end)), *behind])

    def _tab(self, index: int) -> Content:
        style = "bold underline $text-primary" if index == self.at else ""
        return line((self._names[index], style)).stylize(Style.from_meta({"tab": index}))

    def rename(self, names: Sequence[str], at: int) -> None:
        """Put other names in place, the one at ``at`` being the present one."""
        self._names = tuple(names)
        self.at = at
        self.refresh()

    def step(self, by: int) -> None:
        """Go so many to the right, round and round."""
        self.go(self.at + by)

    def go(self, at: int) -> None:
        """Go to one of them."""
        self.at = at % len(self._names)
        self.post_message(self.Changed(self.at))

    def on_click(self, event: events.Click) -> None:
        """Go to the one clicked."""
        if isinstance(at := event.style.meta.get("tab"), int):
            self.go(at)
