"""How a run for a discussion went, in words: where one can hold one's own, what to reread, what was sure and wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.questions.wording import capital
from quizapp.questions.wording import paragraphs as passage_words
from quizapp.study.rehearsal import Rehearsal
from quizapp.study.rehearsal_end import Readiness, Reread
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Aim, AskAgain, Part, Rehearse, UseDesk
from quizapp.ui.show import GOOD, QUIET, count, line, lines, shown
from quizapp.ui.telling import RIGHT, SLIP, WRONG, labelled

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk
    from quizapp.study.model import Feedback


class Ready(Frame):
    """The end of a run, or a look back on one."""

    CSS_PATH: ClassVar = ["shared.tcss", "ready.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", "Again the missed"),
        Binding("m", "map", "The map"),
        Binding("c", "cases", "State a case"),
        Binding("r", "read", "Read"),
    ]

    def __init__(self, desk: Desk, sitting: Sitting) -> None:
        super().__init__()
        self.desk = desk
        self.sitting = sitting
        rehearsal = Rehearsal(desk)
        self.told: Readiness = rehearsal.readiness(sitting)

    def body(self) -> ComposeResult:
        """All that there is to say, under its heads."""
        with VerticalScroll(id="sheet"):
            for head, told in _parts(self.told):
                yield Static(shown(head, "bold"), classes="head")
                if content := lines(told):
                    yield Static(content, classes="told")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Ready?")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Again only what was missed; a case only where there is one."""
        if action == "again":
            return bool(self.told.reread)
        return True

    def action_again(self) -> None:
        """A quiz of what was missed."""
        self.post_message(AskAgain(self.desk, self.desk.review(self.sitting)))

    def action_map(self) -> None:
        """The map of disputes."""
        self.post_message(Rehearse(self.desk, Part.MAP))

    def action_cases(self) -> None:
        """State a case."""
        self.post_message(Rehearse(self.desk, Part.CASES))

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))


def _parts(told: Readiness) -> Iterator[tuple[str, Iterable[Content]]]:
    """What is said, part by part: a head and its lines."""
    if told.open:
        yield f"You stopped after {count(told.answered, 'question')}; {told.open} are left.", ()
    if told.holds or told.sides:
        yield "You can hold your own", _holds(told)
    else:
        yield "On no dispute can you hold your own yet.", ()
    if told.nearly:
        yield "Nearly", [line((f"{SLIP} ", QUIET), (question, "")) for question in told.nearly]
    if told.reread:
        yield "Reread before you talk", [part for each in told.reread for part in _reread(each)]
    if told.sure_and_wrong:
        yield "You were sure, and wrong", [part for each in told.sure_and_wrong for part in _missed(each)]
    if told.unstated:
        yield "Not stated yet: the case of", [shown(f"– {name}") for name in told.unstated]


def _holds(told: Readiness) -> Iterator[Content]:
    yield from (line((f"{RIGHT} ", GOOD), (question, "")) for question in told.holds)
    if told.sides:
        yield labelled("Whose views you knew", "; ".join(told.sides))


def _reread(each: Reread) -> Iterator[Content]:
    where = capital(passage_words(each.paragraphs)) or "The deck"
    yield line((where, "bold"), f" · {each.about}" if each.about else "")
    yield from (line((f"{WRONG} ", QUIET), (statement, "")) for statement in each.missed)


def _missed(told: Feedback) -> Iterator[Content]:
    yield line((f"{WRONG} ", QUIET), (told.question.prompt, ""))
    yield labelled("  Right answer", told.right_answer)
