"""The yardstick: the emptiest Textual app that paints a word and answers a key."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Static


class EmptyApp(App[None]):
    """Shows ``ready`` and, after ``x``, ``painted-<n>``."""

    BINDINGS: ClassVar = [Binding("x", "paint", "Paint"), Binding("q", "quit", "Quit")]
    count = 0

    def compose(self) -> ComposeResult:
        """One line of text."""
        yield Static("ready", id="word")

    def action_paint(self) -> None:
        """Change the line in place."""
        self.count += 1
        self.query_one("#word", Static).update(f"painted-{self.count}")


if __name__ == "__main__":
    EmptyApp().run()
