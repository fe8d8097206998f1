"""Before a sitting of two people: their names, how many turns, seconds to talk first. Enter begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from quizapp.study.pair import NAMES, SECONDS, Choice
from quizapp.ui.frame import Frame
from quizapp.ui.routes import BeginPair
from quizapp.ui.show import QUIET, shown
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.values import Value, Values

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

TURNS = (3, 5, 8, 10, 15)
USUAL = 5

ABOUT = (
    "You take turns at one keyboard. Whose turn it is may talk first, then answers. Both get as many questions, and "
    "as many on each side of a dispute as can be. Nothing is recorded unless you say so: then the first one's answers, "
    "as yours."
)
NOTHING = "This deck has no questions for two: all it has are cards that one grades oneself."
RECORDED = (("", "nothing"), ("on", "the first one's"))


class PairStart(Frame):
    """The options of a sitting of two people; ``nothing``: it turned out that the deck has no question for one."""

    CSS_PATH: ClassVar = ["shared.tcss", "starting.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin"),
        Binding("tab", "field(1)", "Names"),
        Binding("shift+tab", "field(-1)", "Names", show=False),
    ]

    def __init__(self, desk: Desk, nothing: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self._nothing = nothing

    def body(self) -> ComposeResult:
        """What it is, what can be chosen, and who plays."""
        with VerticalScroll(id="sheet"):
            yield Static(shown(NOTHING, "bold") if self._nothing else shown(ABOUT, QUIET), id="about")
            yield Values(
                [
                    Value("turns", "Turns each", tuple((str(each), str(each)) for each in TURNS), TURNS.index(USUAL)),
                    Value("seconds", "Talk first", tuple((str(each), _talk(each)) for each in SECONDS), 1),
                    Value("recorded", "Record", RECORDED),
                ]
            )
            yield Field(f"First name ({NAMES[0]})", "first")
            yield Field(f"Second name ({NAMES[1]})", "second")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Two people")

    def action_field(self, by: int) -> None:
        """To the names and back."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to begin where the deck has no question."""
        return not (action == "begin" and self._nothing)

    @on(Field.Submitted)
    def action_begin(self) -> None:
        """Begin with what is chosen."""
        keys = self.query_one(Values).keys()
        names = (self.query_one("#first", Field).value, self.query_one("#second", Field).value)
        choice = Choice(names, int(keys["turns"]), int(keys["seconds"]), bool(keys["recorded"]))
        self.post_message(BeginPair(self.desk, choice))


def _talk(seconds: int) -> str:
    return f"{seconds} seconds" if seconds else "no"
