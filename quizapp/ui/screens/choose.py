"""Choosing what a quiz asks: how many, about what, in which forms. Enter starts at once with what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from quizapp.questions.model import Kind
from quizapp.study.quiz import QuizChoice
from quizapp.ui.frame import Frame
from quizapp.ui.routes import StartQuiz
from quizapp.ui.show import count, shown
from quizapp.ui.widgets.values import Value, Values

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.progress import Tally

NUMBERS = (5, 10, 15, 20, 30, 50, 100)

KIND_NAMES = {
    Kind.TRUE_FALSE: "True or false",
    Kind.CHOICE: "Choose one",
    Kind.WHO_SAYS: "Who says it?",
    Kind.HOLDS: "What does someone hold?",
    Kind.AGREE: "Would someone agree?",
    Kind.ANSWERS: "Who answers whom?",
    Kind.FACT_OR_CLAIM: "Fact or claim?",
    Kind.SEVERAL: "Choose several",
    Kind.MATCH: "Match voices and views",
    Kind.ORDER: "Put in order",
    Kind.ESTIMATE: "Estimate a figure",
    Kind.CLOZE: "Fill the gap",
    Kind.OPEN: "Type the answer",
    Kind.FLASHCARD: "Flashcard",
}


class Choose(Frame):
    """The options of a quiz."""

    CSS_PATH = "choose.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "start", "Start")]

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self.desk = desk
        self._number = number

    def body(self) -> ComposeResult:
        """What can be chosen, and how many points fit."""
        yield Static(id="fits")
        kinds = [Value(kind.value, name, SWITCH, at=1, switch=True) for kind, name in KIND_NAMES.items()]
        yield Values([*self._filters(), shown(""), shown("Kinds of question"), *kinds])

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Quiz options")
        self._say_fit()

    def _filters(self) -> Iterable[Value]:
        deck, progress = self.desk.deck, self.desk.progress()
        numbers = sorted({*NUMBERS, self._number})
        yield Value("number", "Questions", tuple((str(n), str(n)) for n in numbers), numbers.index(self._number))
        topics = {name: tally for name, tally in progress.topics.items() if name}
        yield Value("topic", "Topic", _all_or({name: name for name in topics}, topics))
        disputes = {id: dispute.question or id for id, dispute in deck.disputes.items()}
        yield Value("dispute", "Dispute", _all_or(disputes, progress.disputes))
        voices = {id: deck.speaker(id) for id in deck.voices}
        yield Value("voice", "Voice", _all_or(voices, progress.voices))

    def choice(self) -> QuizChoice:
        """The choice as it stands; all kinds ticked means any kind."""
        keys = self.query_one(Values).keys()
        kinds = tuple(kind.value for kind in KIND_NAMES if keys[kind.value])
        return QuizChoice(
            number=int(keys["number"]),
            kinds=() if len(kinds) == len(KIND_NAMES) else kinds,
            topic=keys["topic"],
            dispute=keys["dispute"],
            voice=keys["voice"],
        )

    @on(Values.Changed)
    def _say_fit(self) -> None:
        fitting = len(self.desk.matching(self.choice()))
        words = f"{count(fitting, 'point')} to ask about." if fitting else "Nothing fits this choice."
        self.query_one("#fits", Static).update(shown(words))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Start only when something fits and a kind is ticked."""
        if action != "start" or not self.is_mounted:
            return True
        keys = self.query_one(Values).keys()
        return any(keys[kind.value] for kind in KIND_NAMES) and bool(self.desk.matching(self.choice()))

    def action_start(self) -> None:
        """Start the quiz."""
        self.post_message(StartQuiz(self.desk, self.choice()))


SWITCH = (("", "off"), ("on", "on"))


def _all_or(names: Mapping[str, str], tallies: Mapping[str, Tally]) -> tuple[tuple[str, str], ...]:
    """ "all", then those that have points, with how many."""
    found = [(key, f"{name} ({tallies[key].total})") for key, name in names.items() if key in tallies]
    return (("", "all"), *found)
