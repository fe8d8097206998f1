"""Lines to write in freely, for stating a case. Imported where that is done: it is the heaviest of all widgets."""

from __future__ import annotations

from typing import Final

from textual.events import Paste
from textual.widgets import TextArea

from quizapp.ui.show import safe

LONGEST: Final = 10_000
"""Characters that can be pasted at once."""


class Writing(TextArea):
    """A plain page without line numbers or highlighting."""

    DEFAULT_CSS = """
    Writing { border: none; padding: 0 1; background: $surface; height: 8; }
    Writing:focus { border: none; background: $boost; }
    """

    def __init__(self, placeholder: str, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, highlight_cursor_line=False, placeholder=placeholder, soft_wrap=True)

    def on_resize(self) -> None:
        """Draw all lines anew: they wrap elsewhere now, and Textual draws only the one with the cursor."""
        self.refresh()

    def on_paste(self, event: Paste) -> None:
        """Keep out what could drive the terminal: Textual paints a pasted escape sequence as it is."""
        event.text = "\n".join(safe(part) for part in event.text[:LONGEST].splitlines())
