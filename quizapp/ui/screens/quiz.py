"""The quiz: one question at a time, answered by keys, mouse or typing; it changes in place. Flashcards too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizapp.questions.model import Form, Grade, Question, Response
from quizapp.study.feedback import others
from quizapp.ui.answering import PICKS, Answering
from quizapp.ui.editing import is_of
from quizapp.ui.marking import MARKS, SURE_LINE, SURENESS, asks_sure, grades_line, mark, shorter
from quizapp.ui.picking import BY_OPTIONS, BY_TYPING, Picking
from quizapp.ui.routes import Edit, Finished
from quizapp.ui.show import GOOD, line, paragraphs, shown
from quizapp.ui.telling import RIGHT, card_back, how, option_rows, reasons_content, verdict_content
from quizapp.ui.widgets.rows import Row

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.study.desk import Desk
    from quizapp.study.model import Feedback
    from quizapp.study.quiz import QuizChoice
    from quizapp.study.session import Session

UNKNOWN = "?"
"""What is typed by who does not know, as in plain lines."""

NOTHING_TYPED = "Type your answer, or ? and Enter if you do not know."

GRADES = {"1": Grade.AGAIN, "2": Grade.HARD, "3": Grade.GOOD, "4": Grade.EASY}


class Quiz(Answering):
    """A sitting under way. The state is the session's; here is only what was picked or turned so far."""

    CSS_PATH: ClassVar = ["shared.tcss", "quiz.tcss"]
    SPARE: ClassVar[tuple[str, ...]] = ("edit",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t,1", "truth(True)", "True"),
        Binding("f,2", "truth(False)", "False"),
        Binding("enter,space", "next", "Next"),
        *(Binding(str(number), f"choose({number - 1})", "Answer") for number in range(1, 10)),
        Binding("enter", "submit", "Answer"),
        Binding(
            "f2,ctrl+g", "hint", "Hint", tooltip="A hint, one step at a time; the answer then counts as a hard one"
        ),
        Binding("space,enter", "turn", "Turn the card"),
        *(Binding(key, f"grade('{grade}')", grade.value.capitalize()) for key, grade in GRADES.items()),
        *(Binding(str(number), f"pick({number - 1})", "Choose") for number in range(1, 10)),
        Binding("space,enter", "pick_here(True)", "Pick"),
        Binding("backspace", "take_back", "Unpick"),
        *(Binding(key, f"sure('{word}')", told) for key, word, told in SURENESS),
        Binding("backspace", "rethink", "Answer anew"),
        Binding("c,plus,equals_sign", "count", "Count as right"),
        Binding("u,ctrl+z", "undo", "Undo"),
        Binding("e,f4", "edit", "Edit", tooltip="Edit its entry in your editor; F4 where you type"),
        Binding("w", "unfold", "In full", tooltip="What the other options are, in full or in a line each"),
        *(Binding(key, f"mark('{what}')", told, show=False) for key, what, told in MARKS),
    ]

    verdict = getters.query_one("#verdict", Static)
    told = getters.query_one("#told", Static)

    def __init__(self, desk: Desk, session: Session, choice: QuizChoice | None = None) -> None:
        super().__init__()
        self.choice = choice
        self.desk = desk
        self.session = session
        self.turned = False
        self.pending: Response | None = None
        """The answer that stands while the learner is asked how sure they are of it."""
        self._told_seen = False
        self._folded = True

    def body(self) -> ComposeResult:
        """The question above (or left), what is said of the answer below (or right).

        Where it stands below, the verdict goes before the options: so question and verdict are seen together.
        """
        with VerticalScroll(id="sheet"):
            yield from self.question_body()
            yield Static(id="told")

    def between(self) -> ComposeResult:
        """The verdict, where it stands below the question."""
        yield Static(id="verdict")

    def on_mount(self) -> None:
        """Show the question that stands."""
        for notice in [*self.session.notices, *shorter(self.session, self.choice)]:
            self.notify(notice, markup=False)
        self._show()

    def on_screen_suspend(self) -> None:
        """Time under a menu does not count."""
        self.session.pause()

    def on_screen_resume(self) -> None:
        """The watch runs on."""
        self.session.unpause()

    def action_back(self) -> None:
        """Leave; a sitting in which nothing was answered yet is not kept to be gone on with."""
        if not self.session.answered:
            self.attempt(self.session.close)
        super().action_back()

    # --- showing

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """Show the same question as the deck has it now, with what was picked or typed; or the one that stands then."""
        self.session.unpause()
        if self.picking is None or not is_of(self.desk, path):
            return
        picking, text, turned = self.picking, self.typed.value, self.turned
        same = self.attempt(lambda: self.session.follow(self.desk.bank, self.desk.planner))
        for notice in self.session.notices if same is False else ():
            self.notify(notice, markup=False)
        self._show()
        if same and self.open:
            self.put(self.question, picking.picks_in(self.question), text)
            self._say_how(self.question)
            self.turned = turned
            self._show_state()

    def action_edit(self) -> None:
        """Open the deck's file where the entry of the question stands."""
        point = self.desk.bank.point(self.question.point)
        self.session.pause()
        self.post_message(Edit(Path(self.desk.file), point.place.line if point else 1))

    def _show(self) -> None:
        """Show the question that stands as it stands, or the end."""
        question = self.session.current
        if question is None:
            self.post_message(Finished(self.desk, self.session.result(), self.session.sitting, self.choice))
            return
        self.turned = False
        self.pending = None
        self._folded = True
        self.put(question)
        self._say_how(question)
        self._show_state(0)

    def _say_how(self, question: Question) -> None:
        """How it is answered, or the hints that were taken."""
        taken = shown(" ".join(self.session.hints), "bold")
        self.how.update(taken if self.session.hints else how(question, first=self.session.number == 1))

    def _show_state(self, cursor: int | None = None) -> None:
        """Show what was picked, and what is said if it was answered."""
        if self.picking is None:
            return
        self.show_picks(self.session.feedback, cursor)
        self.how.set_class(self.picking.yes_no and self.pending is None, "-empty")
        self._show_told(self.picking.question)
        self._say_title()
        self.refresh_bindings()

    def _show_told(self, question: Question) -> None:
        told = self.session.feedback
        self.verdict.set_class(told is not None, "-told")
        for widget in (self.how, self.told):  # not the screen's class: that would have all its styles found anew
            widget.set_class(told is not None or self.turned, "-told")
        self._told_seen = False
        if told is not None:
            self.verdict.update(verdict_content(told))
            for widget in (self.verdict, self.told):
                widget.set_class(not told.right, "-wrong")
            self._show_reasons(told)
            self.call_after_refresh(self.app.call_later, self._see_told)
            # Twice: widgets ask for their new layout when they come to rest, which may be after the first refresh.
            self.call_after_refresh(self.call_after_refresh, self._show_verdict)
        elif self.turned:
            self.told.update(paragraphs([card_back(question), grades_line(self.desk, self.session)]))
            self.told.remove_class("-wrong")

    def _show_reasons(self, told: Feedback) -> None:
        """Below the options the verdict was said before them; beside them it is still to be said."""
        reasons = reasons_content(told)
        self.told.update(paragraphs([verdict_content(told), reasons]) if self.beside else reasons)
        self.told.set_class(not (self.beside or reasons), "-empty")

    def _show_verdict(self) -> None:
        """Question and verdict in sight, or of a very long question the end; the rest is scrolled to."""
        if self.session.feedback is None:
            return
        self.sheet.scroll_home(animate=False, immediate=True)
        if not self.beside:
            self.sheet.scroll_to_widget(self.verdict, animate=False, immediate=True)

    def _see_told(self) -> None:
        """What is told was painted: Enter goes on from now. One that came with the answer does not pass it over."""
        self._told_seen = self.session.feedback is not None

    @property
    def beside(self) -> bool:
        """Whether there is room to say things beside the question."""
        return self.has_class("-wide")

    def refit(self) -> None:
        """Say the verdict where there is room for it now; as much of the items as there is room for."""
        super().refit()
        if (told := self.session.feedback) is not None:
            self.call_after_refresh(self._show_reasons, told)
            self.call_after_refresh(self._show_verdict)

    def _say_title(self) -> None:
        session = self.session
        score = line(f"{session.number} of {session.total}   ", (f"{RIGHT} {session.right}", GOOD))
        self.title_bar.say(session.title, score)

    def option_rows(self, told: Feedback | None) -> list[Row]:
        """The options, the others in a line each or in full."""
        return option_rows(self.picking, told, self._folded) if self.picking else []

    # --- which keys work now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the question and its state allow."""
        if self.picking is None:
            return action not in ACTIONS
        told = self.session.feedback
        if action in {"sure", "rethink"}:
            return self.pending is not None
        if self.pending is not None:
            return action not in ACTIONS
        if action == "mark":
            return told is not None
        if action == "unfold":
            return told is not None and bool(others(told)) and (self.options.cuts or not self._folded)
        if action == "next":
            return told is not None
        if action == "count":
            return told is not None and not (told.right or told.unknown)
        if action in {"undo", "hint", "edit"}:
            can = {"undo": self.session.can_undo, "hint": self.session.can_hint, "edit": bool(self.desk.file)}
            return can[action]
        return (told is None and self._fits(action, parameters, self.picking)) if action in ACTIONS else True

    def _fits(self, action: str, parameters: tuple[object, ...], picking: Picking) -> bool:
        form = picking.form
        if action in {"pick", "choose"}:
            return picking.single == (action == "choose") and self.can_pick("pick", parameters)
        if action in PICKS:
            return self.can_pick(action, parameters)
        fits = {
            "turn": form is Form.GRADE and not self.turned,
            "grade": form is Form.GRADE and self.turned,
            "submit": form in BY_TYPING or picking.single or (form in BY_OPTIONS and picking.ready),
        }
        return fits[action]

    # --- answering

    @property
    def open(self) -> bool:
        """Whether picks are taken."""
        return self.picking is not None and self.session.feedback is None and self.pending is None

    def chosen(self) -> None:
        """A pick may have made the answer whole."""
        self.refresh_bindings()

    def answered(self) -> None:
        """Judge the pick."""
        if self.picking is not None:
            self._answer(self.picking.response())

    def action_choose(self, index: int) -> None:
        """Answer with an option by its number."""
        self.action_pick(index)

    def action_submit(self) -> None:
        """Give the answer as picked. (What is typed comes from the field, after its last letter.)"""
        if self.picking is None or self.picking.typed:
            return
        if self.picking.single:
            self.action_pick(self.options.cursor)
        else:
            self.answered()

    def entered(self, text: str) -> None:
        """Judge what was typed; ask again where nothing was."""
        if not text.strip():
            self.how.update(shown(NOTHING_TYPED, "bold $text-warning"))
            return
        self.typed.value = text  # what came after Enter is no part of the answer
        self._answer(Response() if text.strip() == UNKNOWN else Response(text=text))

    def action_hint(self) -> None:
        """One hint more."""
        if self.picking is not None and self.session.hint():
            self._say_how(self.picking.question)
            self.refresh_bindings()

    def action_turn(self) -> None:
        """Turn the card."""
        self.turned = True
        self._show_state()

    def action_grade(self, grade: str) -> None:
        """Say how well the card was known; the next one comes at once."""
        if self._answer(Response(grade=Grade(grade))):
            self.action_next()

    def _answer(self, response: Response, sure: str = "") -> bool:
        if self.desk.habits.settings.confidence and not sure and asks_sure(response):
            self.pending = response
            self.how.update(SURE_LINE)
            self._show_state(self.options.cursor)
            return False
        told = self.attempt(lambda: self.session.answer(response, sure))
        if told is not None:
            self._show_state()
        return told is not None

    def action_sure(self, word: str) -> None:
        """Say how sure the answer is; then comes the verdict."""
        response, self.pending = self.pending, None
        if response is not None and not self._answer(response, word):
            self._show_state()

    def action_rethink(self) -> None:
        """Answer anew."""
        self.pending = None
        if self.picking is not None:
            self.put(self.picking.question)
            self._say_how(self.picking.question)
            self._show_state(0)

    # --- after the answer

    def action_next(self) -> None:
        """The next question, or the result."""
        if self.session.feedback is not None and not (self._told_seen or self.turned):
            return
        self.attempt(self.session.next)
        self._show()

    def action_count(self) -> None:
        """Count the answer as right."""
        self.attempt(self.session.count_as_right)
        self._show_state()

    def action_mark(self, what: str) -> None:
        """Set the point apart, or flag the question for the deck's author."""
        if (told := self.session.feedback) is not None:
            said = self.attempt(lambda: mark(self.session.planner, told.question, what))
            if said is not None:
                self.notify(said, markup=False)

    def action_unfold(self) -> None:
        """Say in full what the other options are, or in a line each again."""
        self._folded = not self._folded
        self.show_picks(self.session.feedback)

    def action_undo(self) -> None:
        """Take the last answer back; its question stands again."""
        if self.attempt(self.session.undo):
            self._show()


ACTIONS = frozenset(
    {
        "next",
        "count",
        "undo",
        "pick",
        "choose",
        "turn",
        "grade",
        "truth",
        "pick_here",
        "take_back",
        "submit",
        "mark",
        "unfold",
        "hint",
    }
)
"""The actions that depend on the question and its state."""
