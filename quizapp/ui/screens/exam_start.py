"""Before an exam: how many questions, how much time. Enter begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from quizapp.ui.frame import Frame
from quizapp.ui.routes import BeginExam
from quizapp.ui.show import QUIET, paragraphs, shown
from quizapp.ui.widgets.values import Value, Values

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

NUMBERS = (5, 10, 15, 20, 30, 50, 100)
USUAL = 20
MINUTES = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120)

ABOUT = (
    "No verdicts until you hand it in. Until then you may jump between the questions, mark them for later and change "
    "every answer. What is unanswered counts as wrong.",
    "Each change is kept at once: a closed terminal loses nothing, and you go on where you were. A time limit runs on "
    "meanwhile.",
)


NOTHING = "This deck has no question that an exam could ask: all it has are cards that you grade yourself."


class ExamStart(Frame):
    """The options of an exam; ``nothing``: it turned out that the deck has no question for one."""

    CSS_PATH: ClassVar = ["shared.tcss", "starting.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "begin", "Begin")]

    def __init__(self, desk: Desk, nothing: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self._nothing = nothing

    def body(self) -> ComposeResult:
        """What an exam is, and what can be chosen."""
        about = [shown(NOTHING, "bold")] if self._nothing else [shown(text, QUIET) for text in ABOUT]
        yield Static(paragraphs(about), id="about")
        numbers = [number for number in NUMBERS if number <= max(len(self.desk.bank.points), NUMBERS[0])]
        at = max(index for index, number in enumerate(numbers) if number <= USUAL)
        yield Values(
            [
                Value("number", "Questions", tuple((str(number), str(number)) for number in numbers), at),
                Value("minutes", "Time", tuple((str(each), _time(each)) for each in MINUTES)),
            ]
        )

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Exam")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to begin where the deck has no question."""
        return not (action == "begin" and self._nothing)

    def action_begin(self) -> None:
        """Begin with what is chosen."""
        keys = self.query_one(Values).keys()
        self.post_message(BeginExam(self.desk, int(keys["number"]), int(keys["minutes"])))


def _time(minutes: int) -> str:
    return f"{minutes} minutes" if minutes else "no limit"
