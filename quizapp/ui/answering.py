"""A screen on which a question is put and answered: by digits, letters, arrows, typing or the mouse.

What an answer leads to, the screens say: they give ``chosen`` (a pick was made or taken back), ``answered`` (one
pick was the whole answer) and ``entered`` (Enter after what was typed). No key that ends an answer is bound with
priority: it would be obeyed before the letters and digits that came with it in one go.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from quizapp.questions.model import Form, Question, Response
from quizapp.study.model import Feedback
from quizapp.ui.frame import Frame
from quizapp.ui.picking import BY_OPTIONS, BY_TYPING, Picking
from quizapp.ui.show import shown
from quizapp.ui.telling import how, item_rows, option_rows
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.rows import Row, Rows

PICKS = frozenset({"pick", "truth", "pick_here", "take_back"})
"""The actions by which an answer is made."""


class Answering(Frame):
    """Puts one question; it changes in place. ``picking`` is None while no question stands."""

    AUTO_FOCUS: ClassVar[str | None] = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,1", "truth(True)", "True"),
        Binding("f,2", "truth(False)", "False"),
        *(Binding(str(number), f"pick({number - 1})", "Choose") for number in range(1, 10)),
        Binding("space", "pick_here(True)", "Pick"),
        Binding("space", "pick_here(False)", "Choose", show=False),
        Binding("backspace", "take_back", "Unpick"),
    ]

    prompt = getters.query_one("#prompt", Static)
    how = getters.query_one("#how", Static)
    items = getters.query_one("#items", Rows)
    options = getters.query_one("#options", Rows)
    typed = getters.query_one("#typed", Field)
    sheet = getters.query_one("#sheet", VerticalScroll)

    picking: Picking | None = None

    @property
    def question(self) -> Question:
        """The question that stands. Raises LookupError while none does."""
        if self.picking is None:
            raise LookupError("no question stands")
        return self.picking.question

    def question_body(self) -> ComposeResult:
        """The question, how it is answered, and what it is answered by."""
        with Vertical(id="ask"):
            yield Static(id="prompt")
            yield Static(id="how")
            yield Field("Your answer", "typed")
            yield from self.between()
            yield Rows(id="items")
            yield Rows(id="options")

    def between(self) -> ComposeResult:
        """What stands between the question and its options."""
        yield from ()

    # --- showing

    def put(self, question: Question, picks: Sequence[int] = (), text: str = "") -> None:
        """Put a question, with what was picked or typed before."""
        self.picking = Picking(question)
        self.picking.restore(picks)
        self.prompt.update(shown(question.prompt))
        self.how.update(how(question))
        self.how.set_class(self.picking.yes_no, "-empty")
        self.show_forms(question.form)
        self.typed.value = text
        self.typed.cursor_position = len(text)
        self.sheet.scroll_home(animate=False)
        self.show_picks(cursor=picks[0] if question.form is Form.ONE and picks else 0)

    def show_forms(self, form: Form, told: bool = False) -> None:
        """Show only what a form of question is answered by."""
        self.items.display = form is Form.PAIRS
        self.typed.display = form in BY_TYPING
        self.options.display = form in BY_OPTIONS and not (form is Form.PAIRS and told)

    def show_picks(self, told: Feedback | None = None, cursor: int | None = None) -> None:
        """Show what is picked, or what was right."""
        picking = self.picking
        if picking is None:
            return
        pairs = picking.form is Form.PAIRS
        self.show_forms(picking.form, told is not None)
        self.options.show_cursor = not pairs
        self.options.show(self.option_rows(told), cursor)
        self._show_items(told)
        self.typed.disabled = not self.open
        self._hand_keys_on(picking.form)
        self.refresh_bindings()

    def _show_items(self, told: Feedback | None = None) -> None:
        """The items of a matching question; until it is answered the present one and the options are in sight."""
        if (picking := self.picking) is not None and picking.form is Form.PAIRS:
            self.items.show(item_rows(picking, told, not self.has_class("-tall")), picking.item)
            if self.open and picking.begun:
                self.call_after_refresh(self.call_after_refresh, self._show_options)

    def _show_options(self) -> None:
        if self.open:
            self.sheet.scroll_to_widget(self.options, animate=False, immediate=True)

    def refit(self) -> None:
        """As much of the items as there is room for now."""
        if self.open:
            self.call_after_refresh(self._show_items)

    def option_rows(self, told: Feedback | None) -> list[Row]:
        """The options as they are shown."""
        return option_rows(self.picking, told) if self.picking else []

    def _hand_keys_on(self, form: Form) -> None:
        keys: Widget = self.sheet
        if form in BY_OPTIONS:
            keys = self.items if form is Form.PAIRS else self.options
        elif form in BY_TYPING and self.open:
            keys = self.typed
        if self.focused is not keys:
            self.set_focus(keys, scroll_visible=False)

    # --- which keys work now

    def can_pick(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether the question that stands is answered by one of ``PICKS``."""
        picking = self.picking
        if picking is None:
            return False
        form = picking.form
        if action == "pick":
            return form in BY_OPTIONS and not picking.yes_no and int(str(parameters[0])) < len(picking.question.options)
        fits = {
            "truth": picking.yes_no,
            "pick_here": form in {Form.SOME, Form.SEQUENCE} if parameters[0:1] == (True,) else form is Form.ONE,
            "take_back": form not in BY_TYPING and picking.begun,
        }
        return fits[action]

    # --- answering

    def response(self) -> Response | None:
        """What is picked or typed as a whole answer, None while it is none."""
        picking = self.picking
        if picking is None:
            return None
        if picking.form in BY_TYPING:
            return Response(text=self.typed.value)
        return picking.response() if picking.ready else None

    def chosen(self) -> None:
        """Something was picked, taken back or typed."""

    def answered(self) -> None:
        """One pick was the whole answer."""

    def entered(self, text: str) -> None:
        """Enter came in the line that is typed in, after ``text``."""

    @property
    def open(self) -> bool:
        """Whether picks are taken."""
        return self.picking is not None

    def action_pick(self, index: int) -> None:
        """Pick an option by its number."""
        if self.picking is None or not self.open:
            return
        if self.picking.pick(index):
            self.answered()
        else:
            self.show_picks(cursor=index)
            self.chosen()

    def action_truth(self, true: bool) -> None:
        """Answer a statement."""
        self.action_pick(0 if true else 1)

    def action_pick_here(self, _several: bool) -> None:
        """Pick the option under the cursor."""
        self.action_pick(self.options.cursor)

    def action_take_back(self) -> None:
        """Take the last pick back."""
        if self.picking is not None and self.open:
            self.picking.take_back()
            self.show_picks()
            self.chosen()

    @on(Field.Changed)
    def _typing(self) -> None:
        if self.open:
            self.chosen()

    @on(Field.Submitted, "#typed")
    def _entered(self, event: Field.Submitted) -> None:
        if self.open and self.picking is not None and self.picking.typed:
            self.entered(event.value)

    @on(Rows.Picked, "#options")
    def _clicked(self, event: Rows.Picked) -> None:
        self.action_pick(event.index)

    @on(Rows.Moved, "#items")
    def _to_item(self, event: Rows.Moved) -> None:
        if self.picking is not None:
            self.picking.item = event.index
            if self.open:
                self._show_items()
