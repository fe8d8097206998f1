"""A line to type in, for answers and for filtering. Imported with its first use: home starts without it."""

from __future__ import annotations

from typing import ClassVar

from textual.events import Key
from textual.widgets import Input

from quizapp.ui.show import typed


class Field(Input):
    """A line without a frame. Enter posts ``Submitted`` with all that was typed before it."""

    EDITS: ClassVar[bool] = True
    """Its keys are those of any line that one types in: nobody needs them listed."""

    DEFAULT_CSS = """
    Field, Field.-textual-compact { border: none; height: 1; padding: 0 1; background: $surface; }
    Field:focus { border: none; background: $boost; }
    Field#filter { margin-top: 1; padding: 0 3; background: transparent; }
    """

    def __init__(self, placeholder: str, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def validate_value(self, value: str) -> str:
        """Keep out what could drive the terminal: Textual paints a pasted escape sequence as it is."""
        return typed(value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is no binding here, so that the key bar shows what the screen does with it."""
        return action != "submit"

    def on_key(self, event: Key) -> None:
        """Take Enter in its turn: a binding would be obeyed before letters that came with it in one go were applied."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self, self.value))
