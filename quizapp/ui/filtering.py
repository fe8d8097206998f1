"""A screen with a long list that one types to filter. The field is made with its first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.ui.frame import Frame
from quizapp.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.widgets import Input


def holds_all(text: str, words: list[str]) -> bool:
    """Whether a text holds all the words, which are folded, whatever its case and accents."""
    folded = _folded(text)
    return all(word in folded for word in words)


def _folded(text: str) -> str:
    """A text without case and accents."""
    if text.isascii():
        return text.casefold()
    from quizapp.deck.folding import fold  # home is painted without it

    return fold(text)


class Filtering(Frame):
    """Typing narrows the list ``#list``; arrows move over it meanwhile. Subclasses give ``sift``.

    While the field is there it has the letters; Tab leaves it, so that letters are commands again.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter"),
        Binding("escape", "clear", "Show all"),
        Binding("escape", "back", "Back"),
        Binding("down", "over(1)", "Move"),
        Binding("up", "over(-1)", "Move"),
        Binding("tab", "leave_filter", "Leave the field"),
    ]

    words: list[str]
    """The words that the rows must hold, without case and accents."""

    def __init__(self) -> None:
        super().__init__()
        self.words = []

    @property
    def listing(self) -> Rows:
        """The list that is filtered."""
        return self.query_one("#list", Rows)

    def sift(self) -> None:
        """Show the rows that hold the words."""
        raise NotImplementedError

    def take(self) -> None:
        """Do what Enter does with the row under the cursor, where that can be done."""
        raise NotImplementedError

    @property
    def typing(self) -> bool:
        """Whether letters go to the field."""
        return self.focused is not None and self.focused.id == "filter"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What belongs to the filter only while it is there."""
        if action in {"over", "leave_filter"}:
            return self.typing
        if action == "filter":
            return not self.typing
        if action == "clear":
            return bool(self.query("#filter"))
        return True

    def action_filter(self) -> None:
        """Type to filter."""
        from quizapp.ui.widgets.field import Field

        if not self.query("#filter"):
            self.mount(Field("Type to filter", "filter"), after="TitleBar")
        self.call_after_refresh(self.hand_keys_to, "#filter")

    def hand_keys_to(self, selector: str) -> None:
        """Give the keys to a widget and show which ones work there."""
        self.query(selector).focus()
        self.refresh_bindings()

    def action_leave_filter(self) -> None:
        """To the list, where letters are commands."""
        self.hand_keys_to("#list")

    def action_over(self, by: int) -> None:
        """Move over the list while the field keeps the letters."""
        self.listing.action_move(by)

    async def action_clear(self) -> None:
        """Show all again."""
        await self.query("#filter").remove()  # gone before the key bar asks what Esc does
        self.words = []
        self.sift()
        self.hand_keys_to("#list")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._narrow(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter, after all that was typed before it."""
        self._narrow(event.value)
        self.take()

    def _narrow(self, typed: str) -> None:
        words = _folded(typed).split()
        if words != self.words:
            self.words = words
            self.sift()


NOTHING_FOUND = Content("Nothing here has these words. Esc shows all.")
