"""The passages that answer what was asked before reading, in the article's order, with the right answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.study import pretest
from quizapp.study.pretest import Asked, Passage
from quizapp.study.quiz import QuizChoice
from quizapp.ui.frame import Frame
from quizapp.ui.reviewing import headline
from quizapp.ui.routes import Aim, StartQuiz, UseDesk
from quizapp.ui.show import GOOD, count, lines, shown
from quizapp.ui.telling import labelled
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk

NO_PARAGRAPH = "The deck names no paragraph for this"


class Passages(Frame):
    """What to read. The first quiz after it asks the same points, and says what changed."""

    CSS_PATH: ClassVar = ["shared.tcss", "review.tcss"]
    RESTS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "quiz", "Quiz after reading"),
        Binding("r", "read", "Read the deck"),
    ]

    listing = getters.query_one("#list", Rows)

    def __init__(self, desk: Desk, sitting: Sitting, passages: Sequence[Passage]) -> None:
        super().__init__()
        self.desk = desk
        self.sitting = sitting
        self.passages = tuple(passages)

    def body(self) -> ComposeResult:
        """Passage by passage."""
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck and show the passages."""
        self.title_bar.say(self.desk.deck.title, "Now read")
        self.listing.show([headline(shown(_lead(self.passages), "bold")), *_rows(self.passages)])
        self.call_after_refresh(self.listing.scroll_home, animate=False)

    def action_quiz(self) -> None:
        """The first quiz: the same points, and what else there is to do today."""
        asked = pretest.points_asked(self.desk.tools, self.sitting)
        length = max(self.desk.habits.settings.quiz_length, len(asked))
        more = self.attempt(lambda: self.desk.agenda(length).now) or ()
        points = tuple(dict.fromkeys((*asked, *more)))[:length]
        self.post_message(StartQuiz(self.desk, QuizChoice(number=max(len(points), 1), points=points)))

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))


def _lead(passages: Sequence[Passage]) -> str:
    if not passages:
        return "The deck was edited and no longer has what was asked. Press Enter for a quiz."
    if len(passages) == 1:
        return "Read this passage of the article. It answers what you were asked."
    return f"Read these {count(len(passages), 'passage')} of the article. Each answers what you were asked."


def _rows(passages: Iterable[Passage]) -> Iterator[Row]:
    for passage in passages:
        numbers = ", ".join(str(one.number) for one in passage.asked)
        answers = f"answers question{'' if len(passage.asked) == 1 else 's'} {numbers}"
        yield Row(shown(passage.source or NO_PARAGRAPH, "bold"), detail=shown(answers), sign="¶", choice=False)
        yield from map(_asked_row, passage.asked)


def _asked_row(one: Asked) -> Row:
    return Row(shown(one.prompt), detail=lines(_asked_lines(one)), key=str(one.number))


def _asked_lines(one: Asked) -> Iterator[Content]:
    if one.yours:
        yield labelled("You said", one.yours)
    yield labelled("Right answer", one.right_answer, GOOD)
    if one.explanation:
        yield shown(one.explanation)
