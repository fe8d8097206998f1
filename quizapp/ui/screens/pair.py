"""Two people under way: whose turn it is, some seconds to talk, an answer, its verdict, and the other one's turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.study.pair import SECOND
from quizapp.ui.answering import PICKS, Answering
from quizapp.ui.routes import EndPair
from quizapp.ui.show import ACCENT, QUIET, brief, line
from quizapp.ui.telling import reasons_content, verdict_content

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.pair import Pair

TICK = 0.5
"""Seconds between two looks at the clock."""


class PairScreen(Answering):
    """A sitting of two people under way. The state is the pair's; here is only what was picked so far."""

    CSS_PATH: ClassVar = ["shared.tcss", "answering.tcss", "pair.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "skip", "Answer now"),
        Binding("enter", "next", "Next turn"),
        Binding("enter", "submit", "Answer"),
        Binding("c,plus,equals_sign", "count", "Count as right"),
        Binding("u,ctrl+z", "undo", "Undo"),
    ]

    who = getters.query_one("#who", Static)
    talk = getters.query_one("#talk", Static)
    verdict = getters.query_one("#verdict", Static)
    told = getters.query_one("#told", Static)

    def __init__(self, desk: Desk, pair: Pair) -> None:
        super().__init__()
        self.desk = desk
        self.pair = pair
        self._talking = False

    def body(self) -> ComposeResult:
        """Whose turn it is, the question, and what is said of the answer."""
        with VerticalScroll(id="sheet"):
            yield Static(id="who")
            yield from self.question_body()
            yield Static(id="told")

    def between(self) -> ComposeResult:
        """The time to talk, then the verdict."""
        yield Static(id="talk")
        yield Static(id="verdict")

    def on_mount(self) -> None:
        """Show whose turn it is."""
        for notice in self.pair.notices:
            self.notify(notice, markup=False)
        self._show()
        if self.pair.seconds:
            self.set_interval(TICK, self.tick)

    def on_screen_suspend(self) -> None:
        """Time under a menu is no time to talk."""
        self.pair.pause()

    def on_screen_resume(self) -> None:
        """It is again."""
        self.pair.unpause()

    def tick(self) -> None:
        """Count the seconds down; when they are over, let answer."""
        if self._talking:
            self._show_talk()
            if not self._talking:
                self._show_state()

    # --- showing

    def _show(self) -> None:
        question = self.pair.current
        if question is None:
            self.post_message(EndPair(self.desk, self.pair))
            return
        self._talking = self.pair.talk_left > 0
        self.put(question)
        self._show_state(0)

    def _show_state(self, cursor: int | None = None) -> None:
        pair, told = self.pair, self.pair.feedback
        self.show_picks(told, cursor)
        self._show_talk()
        does = ", it is your turn." if told is None else " answered."
        self.who.update(line((pair.names[pair.whose], f"bold {ACCENT}"), does))
        self.verdict.display = self.told.display = told is not None
        if told is not None:
            self.verdict.update(verdict_content(told))
            self.told.update(reasons := reasons_content(told))
            self.told.display = bool(reasons)
            for widget in (self.verdict, self.told):
                widget.set_class(not told.right, "-wrong")
            self.call_after_refresh(self._show_verdict)
        self._say_title()
        self.refresh_bindings()

    def _show_talk(self) -> None:
        """The seconds left to talk; while they run, what could be chosen is not seen yet."""
        left = self.pair.talk_left
        self._talking = left > 0
        self.talk.display = self._talking
        self.how.display = not self._talking and self.pair.feedback is None
        if self._talking:
            self.talk.update(talk_content(-(-left // SECOND)))
            for widget in (self.items, self.options, self.typed):
                widget.display = False
            self.set_focus(self.sheet, scroll_visible=False)

    def _show_verdict(self) -> None:
        self.sheet.scroll_home(animate=False, immediate=True)
        self.sheet.scroll_to_widget(self.verdict, animate=False, immediate=True)

    def _say_title(self) -> None:
        pair = self.pair
        one, two = pair.scores
        first, second = (brief(name, 8) for name in pair.names)
        score = line((f"{first} {one} : {two} {second}", "bold"), f"   {pair.number} of {pair.total}")
        self.title_bar.say(self.desk.deck.title, score)

    # --- which keys work now

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the turn and its state allow."""
        told = self.pair.feedback
        if action in PICKS:
            return self.open and self.can_pick(action, parameters)
        fits = {
            "skip": self._talking,
            "next": told is not None,
            "submit": self.open and self._can_submit(),
            "count": told is not None and not told.right,
            "undo": self.pair.can_undo,
        }
        return fits.get(action, True)

    def _can_submit(self) -> bool:
        return self.picking is not None and (self.picking.ready or self.picking.single or self.picking.typed)

    # --- answering

    @property
    def open(self) -> bool:
        """Whether picks are taken."""
        return self.picking is not None and self.pair.feedback is None and not self._talking

    def chosen(self) -> None:
        """A pick may have made the answer whole."""
        self.refresh_bindings()

    def answered(self) -> None:
        """Judge the pick."""
        self._answer()

    def entered(self, text: str) -> None:
        """Judge what was typed before Enter."""
        self.typed.value = text
        self._answer()

    def action_submit(self) -> None:
        """Give the answer as picked."""
        if self.picking is not None and self.picking.single:
            self.action_pick(self.options.cursor)
        else:
            self._answer()

    def _answer(self) -> None:
        picking = self.picking
        if picking is None or not self.open:
            return
        text = self.typed.value if picking.typed else ""
        self.attempt(lambda: self.pair.answer(picking.picks, text))
        self._show_state()

    def action_skip(self) -> None:
        """Talk no longer."""
        self.pair.skip()
        self._show_state(0)

    def action_next(self) -> None:
        """The other one's turn, or the end."""
        self.pair.next()
        self._show()

    def action_count(self) -> None:
        """Count the answer as right."""
        self.attempt(self.pair.count_as_right)
        self._show_state()

    def action_undo(self) -> None:
        """Take the last answer back; its turn stands again."""
        if self.attempt(self.pair.undo):
            self._show()


def talk_content(seconds: int) -> Content:
    """The seconds left to talk."""
    left = f"{seconds} second{'' if seconds == 1 else 's'}"
    return line(("Say it in your own words first: ", ""), (left, "bold"), ("  Then choose or type.", QUIET))
