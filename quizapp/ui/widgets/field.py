"""A line to type in, for answers and for filtering. Imported with its first use: home starts without it."""

from __future__ import annotations

from textual.widgets import Input

from quizapp.ui.show import typed


class Field(Input):
    """A line without a frame."""

    DEFAULT_CSS = """
    Field { border: none; height: 1; padding: 0 1; background: $surface; }
    Field:focus { border: none; background: $boost; }
    Field#filter { margin-top: 1; padding: 0 3; background: transparent; }
    """

    def __init__(self, placeholder: str, id: str) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def validate_value(self, value: str) -> str:
        """Keep out what could drive the terminal: Textual paints a pasted escape sequence as it is."""
        return typed(value)
