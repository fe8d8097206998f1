"""An exam under way: no verdicts; jump, mark, change, hand in. The state is the exam's, on disk after each change."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.questions.model import Form
from quizapp.ui.answering import PICKS, Answering
from quizapp.ui.picking import BY_TYPING
from quizapp.ui.routes import HandIn
from quizapp.ui.show import QUIET, brief, count, line, paragraphs, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.exam import Exam
    from quizapp.study.model import Feedback

SECOND = 1000
BESIDE = 14
"""Cells of a row in the list of all that are neither the question's nor its words': caret, number, sign, edges."""

LAST_MINUTE = 60
"""From so many seconds before the end on, the time left is coloured."""


class View(Enum):
    """What is looked at: a question, the list of all, or the one asking before it is handed in."""

    QUESTION = ""
    LIST = "-list"
    ASKING = "-asking"


WHERE = {
    "step": {View.QUESTION},
    "turn": {View.QUESTION},
    "previous": {View.QUESTION},
    "mark": {View.QUESTION, View.LIST},
    "list": {View.QUESTION, View.ASKING},
    "go_to": {View.LIST},
    "ask": {View.QUESTION, View.LIST},
    "hand_in": {View.ASKING},
}
"""In which views an action may be taken."""


class ExamScreen(Answering):
    """An exam under way."""

    CSS_PATH: ClassVar = ["shared.tcss", "answering.tcss", "exam.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "step(1)", "Next"),
        Binding("enter", "go_to", "Go to it"),
        Binding("enter", "hand_in", "Hand in"),
        Binding("tab", "step(1)", "Next", show=False),
        Binding("right", "turn(1)", "Next", show=False),
        Binding("left", "turn(-1)", "Previous"),
        Binding("shift+tab", "previous", "Previous"),
        Binding("shift+tab", "step(-1)", "Previous", show=False),
        Binding("m,ctrl+t", "mark(True)", "Mark"),
        Binding("m,ctrl+t", "mark(False)", "Unmark"),
        Binding("l,ctrl+l", "list", "List"),
        Binding("s,ctrl+s", "ask", "Hand in"),
    ]

    views = getters.query_one("#views", Container)
    listing = getters.query_one("#all", Rows)
    asking = getters.query_one("#asking", Static)

    def __init__(self, desk: Desk, exam: Exam) -> None:
        super().__init__()
        self.desk = desk
        self.exam = exam
        self.view = View.QUESTION

    def body(self) -> ComposeResult:
        """The question; the list of all (beside it in a wide window); the asking before it is handed in."""
        with Container(id="views"):
            with VerticalScroll(id="sheet"):
                yield from self.question_body()
            yield Static(id="asking")
            yield Rows(id="all")

    def on_mount(self) -> None:
        """Show the question that stands; let the time run."""
        for notice in self.exam.notices:
            self.notify(notice, markup=False)
        self._show_question()
        if self.exam.minutes:
            self.set_interval(1, self.tick)

    def on_screen_suspend(self) -> None:
        """Time under a menu is not time taken for answering."""
        self.exam.pause()

    def on_screen_resume(self) -> None:
        """It is again."""
        self.exam.unpause()

    def refit(self) -> None:
        """Cut the list of all to the new width."""
        super().refit()
        if self.picking is not None:
            self.call_after_refresh(self._renew)

    def tick(self) -> None:
        """Show the time left; when there is none, hand in what is answered."""
        if self.exam.over:
            self._end()
        else:
            self._say_title()

    def _end(self) -> None:
        if self.app.screen is self:  # else the next tick finds it on top again
            self.post_message(HandIn(self.desk, self.exam))

    # --- showing

    def _show_question(self) -> None:
        question, given = self.exam.current, self.exam.given
        self._look(View.QUESTION)
        if question is None:
            self.prompt.update(shown("The deck no longer has any question of this exam."))
            return
        self.put(question, given.picks, given.text)
        self._renew()

    def _look(self, view: View) -> None:
        self.view = view
        for each in View:
            if each.value:
                self.views.set_class(each is view, each.value)
        if view is View.LIST:
            self.set_focus(self.listing, scroll_visible=False)
        elif view is View.ASKING:
            self.asking.update(asking_content(self.exam))
            self.set_focus(None)
        self.refresh_bindings()

    def _renew(self) -> None:
        """Say what changed: in the title, in the list."""
        width = self.app.size.width
        most = (width * 2 // 5 if self.has_class("-wide") else width) - BESIDE  # letters in a line of the list
        rows = [_row(self.exam, index, most) for index in range(len(self.exam.questions))]
        self.listing.show(rows, self.exam.at if self.view is View.QUESTION else None)
        self._say_title()
        self.refresh_bindings()

    def _say_title(self) -> None:
        exam = self.exam
        parts = [f"{exam.at + 1} of {len(exam.questions)}"] if exam.questions else []
        marked = [("marked  ", "bold")] if exam.questions and exam.marked(exam.at) else []
        self.title_bar.say(self.desk.deck.title, line(*marked, *parts, *_time_left(exam.left)))

    def option_rows(self, told: Feedback | None) -> list[Row]:
        """The options; a single choice shows what was chosen, since it may still be changed."""
        rows = super().option_rows(told)
        if self.picking is None or self.picking.form is not Form.ONE:
            return rows
        chosen = self.picking.chosen
        signs = [("●", "chosen") if index in chosen else ("○", "") for index in range(len(rows))]
        return [row._replace(sign=sign, tone=tone) for row, (sign, tone) in zip(rows, signs, strict=True)]

    # --- which keys work now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the view and the question allow."""
        if action in PICKS:
            return self.view is View.QUESTION and self.can_pick(action, parameters)
        if action not in WHERE:
            return True
        if self.view not in WHERE[action] or (not self.exam.questions and action not in {"ask", "hand_in"}):
            return False
        if action in {"step", "turn", "previous"}:
            return self._can_step(action, parameters)
        return self.exam.marked(self._here) != parameters[0] if action == "mark" else True

    def _can_step(self, action: str, parameters: tuple[object, ...]) -> bool:
        """While somebody types, the arrows are the field's."""
        typing = self.picking is not None and self.picking.form in BY_TYPING
        fits = {"step": True, "turn": not typing, "previous": typing}[action]
        return fits and (self.exam.at > 0 or parameters == (1,))

    @property
    def _here(self) -> int:
        """The place of the question that is meant: the one that stands, in the list the one under the cursor."""
        listed = self.view is View.LIST and self.is_mounted
        return min(self.listing.cursor, len(self.exam.questions) - 1) if listed else self.exam.at

    # --- answering

    @property
    def open(self) -> bool:
        """Whether picks are taken."""
        return self.picking is not None and self.view is View.QUESTION

    def answered(self) -> None:
        """Keep the pick; it may be changed."""
        self.show_picks(cursor=self.picking.chosen[0] if self.picking else None)
        self.chosen()

    def chosen(self) -> None:
        """Keep what is picked or typed, if it changed."""
        picking, given = self.picking, self.exam.given
        if picking is None:
            return
        text = self.typed.value if picking.form in BY_TYPING else ""
        picks = picking.picks if picking.begun else ()
        if (picks, text) == (given.picks, given.text):
            return
        if self.attempt(lambda: self.exam.put(picks, text)) is False:
            self._end()
        self._renew()

    def entered(self, text: str) -> None:
        """On to the next question, with the answer kept as it was typed before Enter."""
        self.typed.value = text
        self.action_step(1)

    # --- going about

    def action_step(self, by: int) -> None:
        """The next question or the one before; after the last the list of all."""
        self.chosen()
        if by > 0 and self.exam.at + 1 >= len(self.exam.questions):
            self.action_list()
        else:
            self._go(self.exam.at + by)

    def action_turn(self, by: int) -> None:
        """The next question or the one before, by an arrow."""
        self.action_step(by)

    def action_previous(self) -> None:
        """The question before."""
        self.action_step(-1)

    def _go(self, index: int) -> None:
        self.attempt(lambda: self.exam.go(index))
        self._show_question()

    def action_list(self) -> None:
        """All questions, with what is answered and marked."""
        self.chosen()
        self._look(View.LIST)
        self._renew()
        self.listing.cursor = self.exam.at

    @on(Rows.Moved, "#all")
    def _moved(self) -> None:
        self.refresh_bindings()

    @on(Rows.Picked, "#all")
    def action_go_to(self) -> None:
        """Go to the question under the cursor."""
        self.chosen()
        self._go(self.listing.cursor)

    def action_mark(self, _on: bool) -> None:
        """Mark a question for later, or take the mark away."""
        here = self._here
        if self.attempt(lambda: self.exam.mark(here)) is False:
            self._end()
        self._renew()

    # --- handing in

    def action_ask(self) -> None:
        """Ask once, naming what is unanswered."""
        self.chosen()
        self._look(View.ASKING)

    def action_hand_in(self) -> None:
        """Hand in what is answered."""
        self._end()

    def action_back(self) -> None:
        """Back to the question; from there to the screen before, with all kept."""
        if self.view is View.QUESTION:
            self.chosen()
            super().action_back()
        else:
            self._show_question()


def _row(exam: Exam, index: int, most: int) -> Row:
    """A question in the list of all, in so many letters: answered or not, marked or not, by sign and word."""
    answered, begun = exam.answered(index), exam.begun(index)
    words = ["marked"] if exam.marked(index) else []
    words += [] if answered else ["half"] if begun else ["open"]
    end = ", ".join(words)
    text = shown(brief(exam.questions[index].prompt, max(most - len(end), 8)))
    return Row(text, key=str(index + 1), sign="■" if answered else "□", end=shown(end, QUIET))


def _time_left(left: int | None) -> list[tuple[str, str]]:
    if left is None:
        return []
    seconds = -(-left // SECOND)
    words = f"{seconds // 60}:{seconds % 60:02} left"
    return [("   ", ""), (words, "bold $text-warning" if seconds <= LAST_MINUTE else "")]


def asking_content(exam: Exam) -> Content:
    """How much is unanswered, which, and what handing in means."""
    missing, total = exam.unanswered, len(exam.questions)
    marked = [index + 1 for index in range(total) if exam.marked(index)]
    if missing:
        head = f"{len(missing)} of {count(total, 'question')} {'is' if len(missing) == 1 else 'are'} unanswered."
    else:
        head = f"All {count(total, 'question')} answered." if total != 1 else "The question is answered."
    return paragraphs(
        [
            shown(head, "bold"),
            shown(f"Unanswered: {_numbers(missing)}. They count as wrong." if missing else ""),
            shown(f"Marked: {_numbers(marked)}." if marked else ""),
            shown("Hand in now? Afterwards nothing can be changed. Esc goes back to the questions."),
        ]
    )


def _numbers(numbers: tuple[int, ...] | list[int], most: int = 30) -> str:
    more = f" and {len(numbers) - most} more" if len(numbers) > most else ""
    return ", ".join(map(str, numbers[:most])) + more
