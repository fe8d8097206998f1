"""Choosing what a quiz asks: how many, about what, in which forms. Enter starts at once with what stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from quizapp.study.names import KIND_NAMES
from quizapp.study.quiz import QuizChoice
from quizapp.ui.frame import Frame
from quizapp.ui.routes import StartQuiz
from quizapp.ui.show import count, shown
from quizapp.ui.widgets.values import Value, Values

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

NUMBERS = (5, 10, 15, 20, 30, 50, 100)


class Choose(Frame):
    """The options of a quiz."""

    CSS_PATH = "choose.tcss"
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "Start"),
        Binding("a", "all_kinds(True)", "All kinds"),
        Binding("a", "all_kinds(False)", "No kinds"),
    ]

    class Counted(Message):
        """So many questions would a quiz of a choice have."""

        def __init__(self, choice: QuizChoice, number: int) -> None:
            super().__init__()
            self.choice, self.number = choice, number

    def __init__(self, desk: Desk, number: int) -> None:
        super().__init__()
        self.desk = desk
        self._number = number
        self._found: Choose.Counted | None = None
        self._counting = False

    def body(self) -> ComposeResult:
        """What can be chosen, and how many questions fit."""
        yield Static(id="fits")
        numbers = sorted({*NUMBERS, self._number})
        number = Value("number", "Questions", tuple((str(n), str(n)) for n in numbers), numbers.index(self._number))
        kinds = [Value(kind, name, SWITCH, at=1, switch=True) for kind, name in KIND_NAMES.items()]
        yield Values([number, *self._filters(QuizChoice()), shown(""), shown("Kinds of question"), *kinds])

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Quiz options")
        self._say_fit()

    def _filters(self, choice: QuizChoice) -> Iterable[Value]:
        """Topic, dispute and voice, each with what would give something beside the others that are chosen."""
        deck, about = self.desk.deck, self.desk.points_about
        topics = Counter(point.topic for point in about(replace(choice, topic="")) if point.topic)
        yield _value("topic", choice.topic, {name: name for name in self.desk.progress().topics if name}, topics)
        disputes = {id: dispute.question or id for id, dispute in deck.disputes.items()}
        on = Counter(point.dispute for point in about(replace(choice, dispute="")))
        yield _value("dispute", choice.dispute, disputes, on)
        voices = {id: deck.speaker(id) for id in deck.voices}
        of = Counter(voice for point in about(replace(choice, voice="")) for voice in point.voices)
        yield _value("voice", choice.voice, voices, of)

    def choice(self) -> QuizChoice:
        """The choice as it stands; all kinds ticked means any kind."""
        keys = self.query_one(Values).keys()
        kinds = self._kinds()
        return QuizChoice(
            number=int(keys["number"]),
            kinds=() if len(kinds) == len(KIND_NAMES) else kinds,
            topic=keys["topic"],
            dispute=keys["dispute"],
            voice=keys["voice"],
        )

    def _kinds(self) -> tuple[str, ...]:
        keys = self.query_one(Values).keys()
        return tuple(kind for kind in KIND_NAMES if keys[kind])

    @on(Values.Changed)
    def _changed(self, event: Values.Changed) -> None:
        if event.value.name in {"topic", "dispute", "voice"}:
            self.query_one(Values).put(*self._filters(self.choice()))
        self._say_fit()

    def _say_fit(self) -> None:
        """Say how many questions the choice gives, or until that is counted how many points fit."""
        choice = self.choice()
        if not self._kinds():
            words = "No kind of question is chosen."
        elif self._found is not None and self._found.choice == choice:
            words = _fit(choice.number, self._found.number)
        else:
            words = f"{count(len(self.desk.matching(choice)), 'point')} to ask about …"
            self._count(choice)
        self.query_one("#fits", Static).update(shown(words))
        self.refresh_bindings()

    def _count(self, choice: QuizChoice) -> None:
        """Count in another thread, one choice at a time: it may take longer than the next key."""
        if not self._counting:
            self._counting = True
            number = self.desk.counting(choice)
            self.run_worker(lambda: self._tell_count(choice, number), thread=True)

    def _tell_count(self, choice: QuizChoice, number: Callable[[], int]) -> None:
        worker, counted = get_current_worker(), number()
        if not worker.is_cancelled:
            self.post_message(self.Counted(choice, counted))

    @on(Counted)
    def _counted(self, event: Counted) -> None:
        self._counting, self._found = False, event
        self._say_fit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Start only when something fits and a kind is ticked; all kinds, or none when all are ticked."""
        if not self.is_mounted:
            return True
        if action == "all_kinds":
            return (len(self._kinds()) < len(KIND_NAMES)) == parameters[0]
        return action != "start" or self._fits()

    def _fits(self) -> bool:
        if not self._kinds():
            return False
        choice = self.choice()
        if self._found is not None and self._found.choice == choice:
            return self._found.number > 0
        return bool(self.desk.matching(choice))

    def action_start(self) -> None:
        """Start the quiz."""
        self.post_message(StartQuiz(self.desk, self.choice()))

    def action_all_kinds(self, on: bool) -> None:
        """Tick all kinds, or none."""
        values = self.query_one(Values)
        values.put(*(replace(values.value(kind), at=int(on)) for kind in KIND_NAMES))
        self._say_fit()


SWITCH = (("", "off"), ("on", "on"))


def _fit(wanted: int, found: int) -> str:
    if not found:
        return "Nothing fits this choice."
    return count(found, "question") + ("." if found >= wanted else f": no more fit this choice ({wanted} wanted).")


def _value(name: str, chosen: str, names: Mapping[str, str], counts: Mapping[str, int]) -> Value:
    """ "all", then those that have points, with how many; the one chosen stays."""
    found = [(key, f"{label} ({counts[key]})") for key, label in names.items() if counts.get(key)]
    choices = (("", "all"), *found)
    at = [key for key, _ in choices].index(chosen) if chosen in dict(choices) else 0
    return Value(name, name.capitalize(), choices, at)
