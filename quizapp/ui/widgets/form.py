"""A form: texts to change and things to choose, one below the other. Imported where something is changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Key, Paste
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static, TextArea

from quizapp.ui.show import ACCENT, QUIET, line, safe, shown
from quizapp.ui.widgets.writing import LONGEST, Writing

CURSOR: Final = 1
"""Cells that are kept for the cursor behind a line of text."""


LATE: Final = 256
"""Keys by which one of them may be late where many come in one go."""


class Entered(NamedTuple):
    """One field: its name for the program, its label, its text, and what it may be where that is a choice."""

    name: str
    label: str
    text: str
    choices: tuple[tuple[str, str], ...] = ()


class Submitted(Message):
    """Enter was pressed in a field."""


def handed_on(field: Widget, event: Key) -> bool:
    """Hand a key on to the field that has the keys now, where they came in one go; or go to the neighbour by Tab.

    A binding would be obeyed only after letters that came with it.
    """
    there = field.screen.focused
    if there is not None and there is not field:
        there.post_message(Key(event.key, event.character))
    elif event.key in BY_TAB:
        BY_TAB[event.key](field.screen)
    else:
        return False
    event.stop()
    event.prevent_default()
    return True


BY_TAB: Final[Mapping[str, Callable[[Screen[object]], object]]] = {
    "tab": lambda screen: screen.focus_next(),
    "shift+tab": lambda screen: screen.focus_previous(),
}
"""What goes from field to field."""


OF_TEXTS: Final[Mapping[str, str]] = {
    key.strip(): binding.action
    for binding in Binding.make_bindings(TextArea.BINDINGS)
    for key in binding.key.split(",")
}
"""What the keys of a text do, for them to be obeyed in turn with the letters that come with them."""


class Line(Writing):
    """A text that wraps, without line ends of its own: Enter is the form's."""

    EDITS: ClassVar[bool] = True
    """Its keys are those of any text that one writes: nobody needs them listed."""

    DEFAULT_CSS = """
    Line { height: auto; min-height: 1; max-height: 12; margin: 0 0 1 0; scrollbar-size: 0 0; }
    """

    def __init__(self, text: str) -> None:
        super().__init__("")
        self.text = safe(text)
        self.move_cursor(self.document.end)  # where one goes on writing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the text takes in so many cells; Textual's own answer is that of the width before."""
        return type(self.wrapped_document)(self.document, max(width - CURSOR, 1), self.indent_width).height

    async def on_key(self, event: Key) -> None:
        """Take each key in its turn; go to the neighbour beyond the first line and the last."""
        if handed_on(self, event):
            return
        edge = {"up": self.cursor_at_first_line, "down": self.cursor_at_last_line}
        if event.key == "enter":
            self.post_message(Submitted())
        elif edge.get(event.key):
            self.screen.focus_previous() if event.key == "up" else self.screen.focus_next()
        elif event.key in OF_TEXTS:
            await self.run_action(OF_TEXTS[event.key])
        else:
            return
        event.stop()
        event.prevent_default()

    def action_delete_to_start_of_line(self) -> None:
        """Delete all before the cursor, in whatever line it is shown."""
        self.delete((0, 0), self.cursor_location)

    def action_delete_to_end_of_line(self) -> None:
        """Delete all behind the cursor."""
        self.delete(self.cursor_location, self.document.end)

    def on_paste(self, event: Paste) -> None:
        """One line comes of what is pasted, without anything that could drive the terminal."""
        event.text = " ".join(safe(part) for part in event.text[:LONGEST].splitlines())


class Pick(Widget, can_focus=True):
    """One of several: the arrows change it, a letter goes to the next that has a word beginning with it."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "Change"),
        Binding("right,space", "step(1)", "Change"),
        Binding("up", "neighbour(-1)", "Field", show=False),
        Binding("down", "neighbour(1)", "Field", show=False),
    ]
    DEFAULT_CSS = """
    Pick { height: auto; padding: 0 1; margin: 0 0 1 0; background: $surface; }
    Pick:focus { background: $boost; }
    """

    at: reactive[int] = reactive(0, layout=True)

    class Changed(Message):
        """Another one is chosen."""

    def __init__(self, text: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._choices = tuple(choices)
        names = [name for name, _ in choices]
        self.set_reactive(Pick.at, names.index(text) if text in names else 0)

    @property
    def text(self) -> str:
        """What is chosen."""
        return self._choices[self.at][0]

    def render(self) -> Content:
        """What is chosen, between arrows."""
        arrow = ACCENT if len(self._choices) > 1 else QUIET
        return line(("‹ ", arrow), (self._choices[self.at][1], "bold" if self.has_focus else ""), (" ›", arrow))

    def watch_at(self) -> None:
        """Tell the form."""
        self.post_message(self.Changed())

    def action_step(self, by: int) -> None:
        """The next one or the one before, round and round."""
        self.at = (self.at + by) % len(self._choices)

    def action_neighbour(self, by: int) -> None:
        """To the field above or below."""
        self.screen.focus_previous() if by < 0 else self.screen.focus_next()

    def on_key(self, event: Key) -> None:
        """A letter goes to the next one with a word that begins so."""
        if handed_on(self, event):
            return
        if event.key == "enter":
            event.stop()
            self.post_message(Submitted())
            return
        if event.character is None or not event.character.isalnum():
            return
        event.stop()
        after = [*range(self.at + 1, len(self._choices)), *range(self.at)]
        self.at = next((at for at in after if self._begins(at, event.character)), self.at)

    def _begins(self, at: int, letter: str) -> bool:
        return any(word.casefold().startswith(letter.casefold()) for word in self._choices[at][1].split())

    def on_click(self, event: Click) -> None:
        """Change it."""
        event.stop()
        self.focus()
        self.action_step(1)


class Form(VerticalScroll, inherit_bindings=False):
    """Fields with their labels."""

    can_focus = False

    class Changed(Message):
        """Something in it was changed."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._fields: dict[str, Line | Pick] = {}
        self._labels: dict[str, Static] = {}
        self._begun: dict[str, str] = {}
        self._came: deque[Key] = deque(maxlen=LATE)

    async def ask(self, fields: Sequence[Entered], first: str = "") -> None:
        """Put fields in place, and stand in the one of a name, else the first one."""
        await self.remove_children()
        self._begun = {field.name: field.text for field in fields}
        self._fields = {
            field.name: Pick(field.text, field.choices) if field.choices else Line(field.text) for field in fields
        }
        self._labels = {field.name: Static(shown(field.label, QUIET)) for field in fields}
        await self.mount(*(each for name in self._fields for each in (self._labels[name], self._fields[name])))
        field = self._fields.get(first) or next(iter(self._fields.values()), None)
        self.screen.set_focus(field, scroll_visible=False)  # at once: the next key is for it
        self.call_after_refresh(self._bring, field if first else None)  # nothing has its height before

    def _bring(self, field: Widget | None) -> None:
        self.scroll_home(animate=False)
        if field is not None:
            field.scroll_visible(animate=False)

    def on_key(self, event: Key) -> None:
        """Remember what came by a field, whatever that made of it."""
        self._came.append(event)

    def hand_on(self, event: Key) -> bool:
        """Let the field in which one stands have a key that did not come by it; False where it did, or none has it."""
        there = self.screen.focused
        if any(event is each for each in self._came) or there is None or there not in self._fields.values():
            return False
        there.post_message(Key(event.key, event.character))
        return True

    def compose(self) -> ComposeResult:
        """Nothing until something is asked."""
        yield from ()

    def texts(self) -> Mapping[str, str]:
        """What stands in the fields."""
        return {name: field.text for name, field in self._fields.items()}

    @property
    def is_changed(self) -> bool:
        """Whether something else stands there than at first."""
        return self.texts() != self._begun

    def on_descendant_focus(self) -> None:
        """Let the label of the field be seen too in which one stands."""
        for name, field in self._fields.items():
            if field.has_focus:
                self.call_after_refresh(self._labels[name].scroll_visible, animate=False)

    def on_resize(self) -> None:
        """Keep in sight where one writes: what is said below may need some of the room."""
        self.call_after_refresh(self._keep)

    def _keep(self) -> None:
        field = self.screen.focused
        if isinstance(field, Line) and field in self._fields.values():
            offset = field.cursor_screen_offset - self.region.offset + self.scroll_offset
            self.scroll_to_region(Region(0, offset.y - 1, 1, 2), animate=False, force=True)
        elif field in self._fields.values():
            self.on_descendant_focus()

    def have(self, name: str, there: bool) -> None:
        """Let a field be there, or not."""
        for part in (self._fields.get(name), self._labels.get(name)):
            if part is not None:
                part.display = there

    @on(TextArea.Changed)
    @on(Pick.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Changed())
