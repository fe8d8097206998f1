"""Today: what there is to do in a deck, when something is due again, and the way to the day of a discussion."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.study.goal_words import NoDayError
from quizapp.study.shelf import left_behind
from quizapp.study.wording import NOTHING_LEFT, later_words, next_words, now_words
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Aim, UseDesk
from quizapp.ui.show import BAD, QUIET, bar, count, line, lines, paragraphs, percent, shown
from quizapp.ui.widgets.field import Field

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.goal import GoalPlan, Step
    from quizapp.study.plan import Agenda

BAR_CELLS, FEW_CELLS = 20, 8
DAY_CELLS = 22


class Today(Frame):
    """What the plan says, and the runs that are offered beside it."""

    CSS_PATH: ClassVar = ["shared.tcss", "today.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start"),
        Binding("m", "more", "More new points"),
        Binding("p", "practice", "Practice"),
        Binding("x", "cram", "Cram"),
        Binding("e", "exam", "Exam"),
        Binding("g", "goal", "Set the date"),
        Binding("enter", "keep_goal", "Set"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._typing = False

    def body(self) -> ComposeResult:
        """The plan in words; below it a line to name a day in, while that is asked for."""
        with VerticalScroll(id="sheet"):
            yield Static(id="plan")
            yield Static(id="ask")
            yield Field("such as Thursday 10:00", "day")

    def on_mount(self) -> None:
        """Say what there is to do."""
        self.title_bar.say(self.desk.deck.title, "Today")
        self.query_one(Field).display = False
        self._renew()

    def _renew(self) -> None:
        found = self.attempt(self.desk.agenda)
        if found is not None:
            self.agenda = found
            self.query_one("#plan", Static).update(paragraphs(self._told()))
        self.refresh_bindings()

    def _told(self) -> Iterable[Content]:
        agenda, planner = self.agenda, self.desk.planner
        yield shown(_to_do(agenda, planner.seconds_an_answer()), "bold")
        if agenda.done:
            yield shown(next_words(agenda, planner.day_words))
            yield shown("You can practise all the same (p): that does not count.", QUIET)
        if gone := self.desk.gone():
            yield shown(left_behind(gone), QUIET)
        if (way := planner.goal_plan()) is not None:
            narrow = self.has_class("-narrow")
            yield from _way(way, planner.goal_words(), planner.day_words, planner.seconds_an_answer(), narrow)
        else:
            yield shown("Is there a discussion to be ready for? Name its day (g), and the plan leads up to it.", QUIET)

    def refit(self) -> None:
        """Draw the way for the width there is."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self.is_mounted and hasattr(self, "agenda"):
            self.query_one("#plan", Static).update(paragraphs(self._told()))

    # --- which keys work now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is something for; while a day is named, no more than that."""
        if action == "keep_goal":
            return self._typing
        if action not in {"start", "more", "practice", "cram", "exam", "goal"} or not hasattr(self, "agenda"):
            return True
        allowed = {"start": not self.agenda.done, "more": self.agenda.done, "cram": self.agenda.goal is not None}
        return not self._typing and allowed.get(action, True)

    def action_start(self) -> None:
        """Ask what the plan asks."""
        self.post_message(UseDesk(self.desk, Aim.FRESH))

    def action_more(self) -> None:
        """Meet more new points than the day's limit allows."""
        self.post_message(UseDesk(self.desk, Aim.MORE))

    def action_practice(self) -> None:
        """A run that does not count."""
        self.post_message(UseDesk(self.desk, Aim.PRACTICE))

    def action_cram(self) -> None:
        """A run on the last day, which does not count."""
        self.post_message(UseDesk(self.desk, Aim.CRAM))

    def action_exam(self) -> None:
        """No verdicts until the end."""
        self.post_message(UseDesk(self.desk, Aim.EXAM))

    # --- the date

    def action_goal(self) -> None:
        """Ask for the day."""
        self._type(True)
        self.query_one("#ask", Static).update(line(("When is the discussion? ", "bold"), ("Empty: none.", QUIET)))

    def _type(self, typing: bool) -> None:
        self._typing = typing
        field = self.query_one(Field)
        field.display, field.value = typing, ""
        self.query_one("#ask", Static).update("")
        self.set_focus(field if typing else self.query_one("#sheet"))
        self.refresh_bindings()

    @on(Field.Submitted)
    def action_keep_goal(self) -> None:
        """Keep the day that was typed."""
        try:
            self.attempt(lambda: self.desk.planner.set_goal(self.query_one(Field).value))
        except NoDayError as error:
            self.query_one("#ask", Static).update(shown(f"✗ {error}", BAD))
            return
        self._type(False)
        self._renew()

    def action_back(self) -> None:
        """Leave the date as it is; where none is asked for, leave the screen."""
        if self._typing:
            self._type(False)
        else:
            super().action_back()


def _to_do(agenda: Agenda, seconds: float) -> str:
    if agenda.done:
        return NOTHING_LEFT
    return f"Now: {now_words(agenda)}, about {_minutes(len(agenda.now), seconds)}. {later_words(agenda)}".rstrip()


def _way(plan: GoalPlan, when: str, day_words: Callable[[int], str], seconds: float, narrow: bool) -> Iterable[Content]:
    cells = FEW_CELLS if narrow else BAR_CELLS
    yield shown(f"The discussion: {when}", "bold")
    yield lines(
        [
            shown("Recall to expect on that day:", QUIET),
            line(bar(plan.now, cells), f"  {percent(plan.now)} without more study"),
            line(bar(plan.then, cells), f"  {percent(plan.then)} with these sittings"),
        ]
    )
    if plan.steps:
        days = ((f"{day_words(step.day)}  ".ljust(0 if narrow else DAY_CELLS), step) for step in plan.steps)
        yield lines(line((day, QUIET), _step(step, seconds)) for day, step in days)
    else:
        yield shown("No more sittings are needed: all will be recalled.")


def _step(step: Step, seconds: float) -> str:
    parts = ((step.again, "again"), (step.new, "new"))
    points = ", ".join(f"{number} {word}" for number, word in parts if number)
    return f"{points}, about {_minutes(step.size, seconds)}"


def _minutes(points: int, seconds: float) -> str:
    return count(max(1, round(points * seconds / 60)), "minute")
