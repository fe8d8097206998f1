"""How sorting facts from claims went: claims taken for facts first, since those one would repeat as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.questions.kinds_truth import REPORTED
from quizapp.questions.wording import paragraphs as passage_words
from quizapp.study.model import Feedback, Result
from quizapp.study.rehearsal_sort import sorted_out
from quizapp.ui.frame import Frame
from quizapp.ui.routes import AskAgain, Part, Rehearse
from quizapp.ui.show import GOOD, QUIET, line, lines, shown
from quizapp.ui.telling import labelled

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class Sorted(Frame):
    """The end of a run."""

    CSS_PATH: ClassVar = ["shared.tcss", "sorted.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", "Again the missed"),
        Binding("enter", "more", "More statements"),
        Binding("m", "map", "The map"),
    ]

    def __init__(self, desk: Desk, result: Result) -> None:
        super().__init__()
        self.desk = desk
        self.result = result

    def body(self) -> ComposeResult:
        """The score, then what was taken for what."""
        with VerticalScroll(id="sheet"):
            yield Static(shown(_headline(self.result), "bold"), id="score")
            for head, missed in _parts(self.result):
                yield Static(shown(head, "bold"), classes="head")
                for told in missed:
                    yield Static(lines(_lines(told)), classes="told")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Fact or claim?")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Again only what was missed."""
        return action != "again" or bool(self.result.missed)

    def action_again(self) -> None:
        """Sort what was missed once more."""
        self.post_message(AskAgain(self.desk, self.result))

    def action_more(self) -> None:
        """Other statements."""
        self.post_message(Rehearse(self.desk, Part.SORT))

    def action_map(self) -> None:
        """The map of disputes."""
        self.post_message(Rehearse(self.desk, Part.MAP))


def _headline(result: Result) -> str:
    if result.right == result.answered:
        return f"All {result.answered} sorted rightly." if result.answered > 1 else "Sorted rightly."
    return f"{result.right} of {result.answered} sorted rightly."


def _parts(result: Result) -> Iterator[tuple[str, Iterable[Feedback]]]:
    told = sorted_out(result.missed)
    parts = (
        ("You took for fact what somebody claims", told.claims_as_facts),
        ("You took for a claim what is reported as fact", told.facts_as_claims),
        ("You gave it to somebody else", told.wrong_holder),
    )
    return ((head, missed) for head, missed in parts if missed)


def _lines(told: Feedback) -> Iterator[Content]:
    """The statement, what it is, what it was taken for (unless the head says it) and where it stands."""
    yield shown(told.question.prompt.partition("? ")[2] or told.question.prompt)
    where = passage_words(told.question.passage)
    yield line((told.right_answer, GOOD), (f" · {where}" if where else "", QUIET))
    if told.yours != REPORTED:
        yield labelled("You said", told.yours)
