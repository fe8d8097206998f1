"""An exam that was handed in: the score in words, then all questions with their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.study import exam, pretest
from quizapp.study.exam import ExamResult, Reviewed
from quizapp.ui.frame import Frame
from quizapp.ui.reviewing import changed_line, headline, review_row
from quizapp.ui.routes import Aim, AskAgain, UseDesk
from quizapp.ui.show import QUIET, bar, count, line, lines, paragraphs, percent, shown
from quizapp.ui.telling import sitting_words
from quizapp.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class ExamReview(Frame):
    """How an exam went, just now or in the past; a typed answer judged too strictly may be counted as right."""

    CSS_PATH: ClassVar = ["shared.tcss", "review.tcss"]
    RESTS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c,plus,equals_sign", "count", "Count as right"),
        Binding("n", "step_missed(1)", "Next missed"),
        Binding("a", "again", "Again the missed"),
        Binding("r", "read", "Read"),
        Binding("s", "scores", "Scores"),
    ]

    listing = getters.query_one("#list", Rows)

    def __init__(self, desk: Desk, result: ExamResult, past: bool = False) -> None:
        super().__init__()
        self.desk = desk
        self.result = result
        self.past = past
        self._changed = changed_line(pretest.change(desk.tools, result.sitting.id), past)

    def body(self) -> ComposeResult:
        """The score above the questions; all of it moves together."""
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck and show how it went."""
        self.title_bar.say(self.desk.deck.title, "Looking back" if self.past else "Exam handed in")
        self._show()
        self.call_after_refresh(self.listing.scroll_home, animate=False)  # the score first, above the first question

    def _show(self) -> None:
        rows = [review_row(one.number, one.feedback, bool(one.answer)) for one in self.result.reviewed]
        self.listing.show([headline(score_content(self.result, self.past, self._changed)), *rows])
        self.refresh_bindings()

    @property
    def reviewed(self) -> Reviewed | None:
        """The question under the cursor."""
        index = self.listing.cursor - 1 if self.is_mounted else -1
        return self.result.reviewed[index] if 0 <= index < len(self.result.reviewed) else None

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Counting only where an answer was wrong, again only when something was missed."""
        one = self.reviewed
        if action == "count":
            return one is not None and bool(one.answer) and not one.feedback.right
        if action in {"again", "step_missed"}:
            return any(not each.feedback.right for each in self.result.reviewed)
        return not self.past if action == "scores" else True

    def action_count(self) -> None:
        """Count the answer under the cursor as right."""
        if (one := self.reviewed) is not None:
            self.result = (
                self.attempt(lambda: exam.count_as_right(self.desk.tools, self.result, one.number)) or self.result
            )
            self._show()

    def action_step_missed(self, _by: int) -> None:
        """Go to the next question that was missed, round and round."""
        missed = [index + 1 for index, one in enumerate(self.result.reviewed) if not one.feedback.right]
        later = [row for row in missed if row > self.listing.cursor]
        self.listing.cursor = (later or missed)[0]

    def action_again(self) -> None:
        """A quiz of only what was missed."""
        self.post_message(AskAgain(self.desk, self.result.missed()))

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))

    def action_scores(self) -> None:
        """All scores of the deck."""
        self.post_message(UseDesk(self.desk, Aim.SCORES))


def score_content(result: ExamResult, past: bool, changed: Content) -> Content:
    """The score in words and as a bar, and what there is to know of it; ``changed`` since before reading."""
    return paragraphs(
        [
            shown(sitting_words(result.sitting) if past else "", QUIET),
            shown("The time was over: it was handed in as it stood." if result.timed_out else "", "bold"),
            lines([shown(_headline(result), "bold"), line(bar(result.share, 16), "  ", percent(result.share))]),
            shown(_compared(result)),
            changed,
            shown(_time(result), QUIET),
            shown(_gone(result)),
        ]
    )


def _headline(result: ExamResult) -> str:
    right = f"{result.right} of {count(result.total, 'question')} right."
    return f"{right} {result.unanswered} left unanswered." if result.unanswered else right


def _compared(result: ExamResult) -> str:
    if result.before is None:
        return ""
    points = round(result.share * 100) - round(result.before * 100)
    if not points:
        return f"The same as in the exam before ({percent(result.before)})."
    word = "more" if points > 0 else "less"
    return f"{count(abs(points), 'point')} {word} than in the exam before ({percent(result.before)})."


def _time(result: ExamResult) -> str:
    minutes = max(round((result.sitting.ended - result.sitting.started) / exam.MINUTE), 1)
    limit = exam.minutes_of(result.sitting)
    return f"It took {count(minutes, 'minute')}{f' of {limit}' if limit else ''}."


def _gone(result: ExamResult) -> str:
    if not result.gone:
        return ""
    return f"{count(result.gone, 'question is', 'questions are')} no longer in the deck."
