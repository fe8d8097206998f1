"""The result of a sitting: the score in words, and each missed question with what would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.study.model import Feedback, Result
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Aim, AskAgain, UseDesk
from quizapp.ui.show import GOOD, QUIET, bar, count, line, lines, paragraphs, percent, shown
from quizapp.ui.telling import WRONG, labelled, sitting_words

if TYPE_CHECKING:
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk


class ResultScreen(Frame):
    """How it went: a sitting just ended, or an earlier one that is looked back on (``past``)."""

    CSS_PATH: ClassVar = ["shared.tcss", "result.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", "Again the missed"),
        Binding("enter", "more", "Another quiz"),
        Binding("r", "read", "Read"),
        Binding("s", "scores", "Scores"),
    ]

    def __init__(self, desk: Desk, result: Result, past: Sitting | None = None) -> None:
        super().__init__()
        self.desk = desk
        self.result = result
        self.past = past

    def body(self) -> ComposeResult:
        """The score, then the missed."""
        with VerticalScroll(id="sheet"):
            if self.past is not None:
                yield Static(shown(sitting_words(self.past), QUIET), id="past")
            before = "last time" if self.past is None else "the time before"
            yield Static(score_content(self.result, before), id="score")
            for told in self.result.missed:
                yield Static(line((f"{WRONG} ", "bold $text-error"), (told.question.prompt, "bold")), classes="missed")
                yield Static(lines(_missed_lines(told)), classes="told")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Result" if self.past is None else "Looking back")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Again only when something was missed. Looking back, Esc leads to the scores, and Enter begins nothing."""
        if action in {"more", "scores"}:
            return self.past is None
        return bool(self.result.missed) if action == "again" else True

    def action_again(self) -> None:
        """A sitting of only what was missed."""
        self.post_message(AskAgain(self.desk, self.result))

    def action_more(self) -> None:
        """A new quiz of this deck, or more cards."""
        self.post_message(UseDesk(self.desk, Aim.CARDS if self.result.mode == "cards" else Aim.FRESH))

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))

    def action_scores(self) -> None:
        """All scores of the deck."""
        self.post_message(UseDesk(self.desk, Aim.SCORES))


def score_content(result: Result, before: str) -> Content:
    """The score in words and as a bar, compared with the time before, which is called ``before``."""
    if not result.total:
        return shown("There was nothing to ask: no question of this deck fits what was chosen.")
    parts = [
        lines([shown(_headline(result), "bold"), line(bar(result.share, 24), "  ", percent(result.share))]),
        shown(_compared(result, before)),
        shown(_seconds(result), QUIET),
        shown(_gone(result)),
    ]
    if result.missed:
        parts.append(shown(f"Missed: {len(result.missed)}", "bold"))
    return paragraphs(parts)


def _headline(result: Result) -> str:
    if not result.answered:
        return "Nothing answered yet."
    if result.right == result.answered:
        return f"All {result.answered} right." if result.answered > 1 else "Right."
    return f"{result.right} of {result.answered} right."


def _gone(result: Result) -> str:
    if not result.gone:
        return ""
    return f"{count(result.gone, 'missed question is', 'missed questions are')} no longer in the deck."


def _compared(result: Result, before: str) -> str:
    if result.before is None or not result.answered:
        return ""
    points = round(result.share * 100) - round(result.before * 100)
    if not points:
        return f"The same as {before} ({percent(result.before)})."
    word = "more" if points > 0 else "less"
    return f"{count(abs(points), 'point')} {word} than {before} ({percent(result.before)})."


def _seconds(result: Result) -> str:
    if not result.answered:
        return ""
    return f"{count(round(result.millis / 1000 / result.answered), 'second')} an answer."


def _missed_lines(told: Feedback) -> Iterable[Content]:
    """Of a missed question: what was given, what is right, why, and where it stands."""
    if told.yours:
        yield labelled("Your answer", told.yours)
    if told.chosen_why:
        yield labelled("What you chose", told.chosen_why)
    yield labelled("Right answer", told.right_answer, GOOD)
    if told.explanation:
        yield shown(told.explanation)
    if told.source:
        yield shown(told.source, QUIET)
