"""Changing an entry of a deck on the screen: its fields, what check says of them as they stand, and saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import getters, on
from textual.content import Content
from textual.events import Key
from textual.timer import Timer
from textual.widgets import Static

from quizapp.study.vetting_fields import NEW, changes, fields_of, overtaken
from quizapp.study.vetting_file import VettingError
from quizapp.ui.advising import Advising
from quizapp.ui.previewing import problem_content
from quizapp.ui.show import ACCENT, BAD, QUIET, line, lines, shown
from quizapp.ui.widgets.form import Entered, Form, Submitted

if TYPE_CHECKING:
    from quizapp.study.vetting import Vetting
    from quizapp.study.vetting_fields import Field

SOON: Final = 0.2
"""Seconds without a key after which what was typed is tried out."""

FITS: Final = "Check finds nothing wrong with it."

TWICE: Final = "Changed elsewhere while you wrote, and not written over. There it says now:"
OVER: Final = "Yours is kept here. Enter puts it in place of that; Esc twice leaves what is there."

NOTHING: Final = Content("")


class Changing(Advising):
    """A screen with the fields of the entry that stands (``#form``), below which ``#told`` says what is wrong."""

    form = getters.query_one("#form", Form)
    told = getters.query_one("#told", Static)

    def __init__(self, vetting: Vetting) -> None:
        super().__init__(vetting)
        self._fields: tuple[Field, ...] = ()
        self._width_told = 0
        self._timer: Timer | None = None
        self._warned = False
        self._theirs: tuple[tuple[str, str], ...] = ()

    def hand_on(self, event: Key) -> bool:
        """Let the fields have the keys that came with the one that opened them."""
        return self.form.hand_on(event)

    def tell(self, said: Content = NOTHING) -> None:
        """Say something below the entry or its fields; without it what was said there goes."""
        self.told.update(said)
        self.told.display = bool(said)

    @property
    def can_change(self) -> bool:
        """Whether the entry that stands is in a file that can be read."""
        item, opened = self.vetting.item, self.vetting.opened
        return item is not None and item.at >= 0 and opened is not None and opened.view is not None

    async def begin_to_change(self, width: int, field: str = "") -> None:
        """Put the fields of the entry in place, and stand in one of a name, else the first; ``width`` is in cells."""
        item, opened = self.vetting.item, self.vetting.opened
        if item is None or opened is None or opened.view is None:
            return
        self._width_told = width
        self._fields = fields_of(opened.entries[item.at], opened.thing(item.at), opened.view.deck)
        self._theirs = ()
        self.tell()
        await self.form.ask([Entered(each.name, each.label, each.text, each.choices) for each in self._fields], field)
        self._show_question()

    def save(self) -> bool:
        """Write what was changed, if anything; where that cannot be say why, and give False."""
        self.vetting.look()
        if self.tell_of_others():
            return False
        try:
            values, question = changes(self._fields, self.form.texts())
            if values or question:
                self.vetting.save(values, question)
        except VettingError as error:
            if not self.tell_of_others():
                self._say(line(("✗ ", BAD), (str(error), "bold")))
            return False
        return True

    def tell_of_others(self) -> bool:
        """Say what somebody else wrote into the file where one types; False where that is nothing, or was said."""
        item, opened = self.vetting.item, self.vetting.opened
        if item is None or opened is None or opened.view is None or item.at < 0:
            return False
        there = fields_of(opened.entries[item.at], opened.thing(item.at), opened.view.deck)
        theirs = overtaken(self._fields, self.form.texts(), there)
        if not theirs or theirs == self._theirs:
            return False
        self._theirs = theirs
        if self._timer is not None:
            self._timer.stop()
        self._say()
        return True

    def _say(self, said: Content = NOTHING) -> None:
        """Say something below the fields, and before it what somebody else wrote there, as long as one types."""
        theirs = [line((f"{label}: ", QUIET), text or "(nothing)") for label, text in self._theirs]
        told = [line(("! ", ACCENT), (TWICE, "bold")), *theirs, shown(OVER, QUIET)] if theirs else []
        self.tell(lines([*told, *([said] if said else [])]))

    def warn(self, said: str) -> None:
        """Say something below the fields until the next key."""
        if self._timer is not None:
            self._timer.stop()
        self._say(line(("! ", ACCENT), (said, "bold")))

    def try_text(self) -> None:
        """Say what check would say of the entry as it stands in the fields."""
        if not self.form.is_changed:
            self._say()
            return
        try:
            problems = self.vetting.try_out(*changes(self._fields, self.form.texts()))
        except VettingError as error:
            self._say(line(("✗ ", BAD), str(error)))
            return
        wrong = lines(problem_content(each, self._width_told) for each in problems)
        self._say(wrong if problems else shown(FITS, QUIET))

    def _show_question(self) -> None:
        """Let the field for a new question be there only where it is chosen."""
        self.form.have(NEW, self.form.texts().get("on") == NEW)

    @on(Form.Changed)
    def _typed(self) -> None:
        self._show_question()
        self._warned = False
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SOON, self._try_again)

    def _try_again(self) -> None:
        if self.form.display:
            self.try_text()

    @on(Submitted)
    def _submitted(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Write what was changed, and leave the fields."""
        raise NotImplementedError
