"""Values to set, one a row: ← and → (or Space, or a click) change the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from quizapp.ui.show import ACCENT, QUIET, line, shown
from quizapp.ui.widgets.rows import Row, Rows

LABEL_CELLS = 14


@dataclass(frozen=True, slots=True)
class Value:
    """A thing to set: its name for the program, its label, and what it may be (key and words), one of which it is.

    A switch (``switch``) is drawn as a box to tick; its choices are off and on.
    """

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    at: int = 0
    switch: bool = False

    @property
    def key(self) -> str:
        """The key of the present choice."""
        return self.choices[self.at][0]

    def stepped(self, by: int) -> Value:
        """The next choice or the one before, round and round."""
        return replace(self, at=(self.at + by) % len(self.choices))

    def row(self) -> Row:
        """How it is drawn."""
        if self.switch:
            return Row(shown(self.label), sign="■" if self.at else "□", tone="chosen" if self.at else "")
        arrows = ("‹ ", " ›") if len(self.choices) > 1 else ("", "")
        value = line((arrows[0], ACCENT), (self.choices[self.at][1], "bold"), (arrows[1], ACCENT))
        return Row(line((self.label.ljust(LABEL_CELLS), QUIET), value))


class Values(Rows):
    """Rows that set something; headings may stand between."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Change"),
        Binding("right", "step(1)", "Change"),
        Binding("space", "switch", "Change"),
    ]

    class Changed(Message):
        """A value was set."""

        def __init__(self, value: Value) -> None:
            super().__init__()
            self.value = value

    def __init__(self, values: Sequence[Value | Content], *, id: str | None = None) -> None:
        self._values: list[Value | Content] = list(values)
        super().__init__(self._value_rows(), id=id)

    def keys(self) -> dict[str, str]:
        """What is set, by name."""
        return {value.name: value.key for value in self._values if isinstance(value, Value)}

    def put(self, *values: Value) -> None:
        """Put other values in the places of those with the same names."""
        named = {value.name: value for value in values}
        self._values = [named.get(each.name, each) if isinstance(each, Value) else each for each in self._values]
        self.show(self._value_rows())

    def value(self, name: str) -> Value:
        """The value of a name. Raises StopIteration when there is none."""
        return next(each for each in self._values if isinstance(each, Value) and each.name == name)

    @property
    def at(self) -> str:
        """The name of the value under the cursor; ``""`` on a heading."""
        value = self._values[self.cursor]
        return value.name if isinstance(value, Value) else ""

    def action_switch(self) -> None:
        """Change the value under the cursor, as the right arrow does."""
        self.action_step(1)

    def action_step(self, by: int) -> None:
        """Change the value under the cursor."""
        value = self._values[self.cursor]
        if isinstance(value, Value):
            self._values[self.cursor] = value = value.stepped(by)
            self.show(self._value_rows())
            self.post_message(self.Changed(value))

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """A click changes the value that it hits."""
        event.stop()
        self.action_step(1)

    def _value_rows(self) -> list[Row]:
        return [value.row() if isinstance(value, Value) else _heading(value) for value in self._values]


def _heading(content: Content) -> Row:
    return Row(content, tone="head", choice=False)
