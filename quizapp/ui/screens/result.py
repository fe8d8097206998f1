"""The result of a sitting: the score in words, and each missed question with what would have been right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.questions.model import Form
from quizapp.study import pretest
from quizapp.study.model import Feedback, Result
from quizapp.ui.frame import Frame
from quizapp.ui.reviewing import changed_line
from quizapp.ui.routes import Aim, AskAgain, StartQuiz, UseDesk
from quizapp.ui.show import GOOD, QUIET, bar, count, line, lines, paragraphs, percent, shown
from quizapp.ui.telling import RIGHT, WRONG, labelled, part_lines, sitting_words

if TYPE_CHECKING:
    from quizapp.deck.model import Deck
    from quizapp.record.model import Sitting
    from quizapp.study.desk import Desk
    from quizapp.study.quiz import QuizChoice


class ResultScreen(Frame):
    """How it went: a sitting just ended, or an earlier one that is looked back on (``past``).

    ``choice`` is what was chosen for the sitting, which another quiz keeps; ``rightly`` is told besides the missed.
    """

    CSS_PATH: ClassVar = ["shared.tcss", "result.tcss"]
    RESTS: ClassVar[bool] = True
    AUTO_FOCUS: ClassVar[str | None] = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", "Again the missed"),
        Binding("n", "more", "Another quiz"),
        Binding("enter", "on", "Read on", show=False),  # begins and leaves nothing: it is easily pressed once too often
        Binding("r", "read", "Read"),
        Binding("s", "scores", "Scores"),
    ]

    sheet = getters.query_one("#sheet", VerticalScroll)

    def __init__(
        self,
        desk: Desk,
        result: Result,
        choice: QuizChoice | None = None,
        past: Sitting | None = None,
        rightly: Sequence[Feedback] = (),
    ) -> None:
        super().__init__()
        self.choice = choice
        self.desk = desk
        self.result = result
        self.past = past
        self.rightly = tuple(rightly)

    def body(self) -> ComposeResult:
        """The score, then the missed."""
        with VerticalScroll(id="sheet"):
            if self.past is not None:
                yield Static(shown(sitting_words(self.past), QUIET), id="past")
            if changed := changed_line(pretest.change(self.desk.tools, self.result.sitting), self.past is not None):
                yield Static(changed, id="changed")
            before = "last time" if self.past is None else "the time before"
            yield Static(score_content(self.result, before, self.desk.deck), id="score")
            for told in self.result.missed:
                yield Static(line((f"{WRONG} ", "bold $text-error"), (told.question.prompt, "bold")), classes="missed")
                yield Static(lines(_missed_lines(told)), classes="told")
            if self.rightly:
                yield Static(shown(f"Right: {len(self.rightly)}", "bold"), classes="missed")
            for told in self.rightly:
                yield Static(line((f"{RIGHT} ", f"bold {GOOD}"), told.question.prompt), classes="missed")
                yield Static(lines(_right_lines(told)), classes="told")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Result" if self.past is None else "Looking back")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Again only when something was missed. Looking back, Esc leads to the scores."""
        if action in {"more", "scores"}:
            return self.past is None
        return bool(self.result.missed) if action == "again" else True

    def action_again(self) -> None:
        """A sitting of only what was missed."""
        self.post_message(AskAgain(self.desk, self.result, self.choice))

    def action_more(self) -> None:
        """A new quiz with the same choice, or more cards."""
        if self.choice is None or self.result.mode == "cards":
            self.post_message(UseDesk(self.desk, Aim.CARDS if self.result.mode == "cards" else Aim.FRESH))
        else:
            self.post_message(StartQuiz(self.desk, self.choice))

    def action_on(self) -> None:
        """A page further."""
        self.sheet.scroll_page_down(animate=False)

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))

    def action_scores(self) -> None:
        """All scores of the deck."""
        self.post_message(UseDesk(self.desk, Aim.SCORES))


def score_content(result: Result, before: str, deck: Deck) -> Content:
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
        parts.append(lines(_weakest(result.missed, deck)))
        parts.append(shown(f"Missed: {len(result.missed)}", "bold"))
    return paragraphs(parts)


def _headline(result: Result) -> str:
    if not result.answered:
        return "Nothing answered yet."
    hinted = f", {result.hinted} with a hint" if result.hinted else ""
    if result.right == result.answered:
        return f"All {result.answered} right{hinted}." if result.answered > 1 else f"Right{hinted and ', with a hint'}."
    return f"{result.right} of {result.answered} right{hinted}."


def _gone(result: Result) -> str:
    if not result.gone:
        return ""
    return f"{count(result.gone, 'missed question is', 'missed questions are')} no longer in the deck."


def _compared(result: Result, before: str) -> str:
    if result.before is None or not result.answered:
        return ""
    if percent(result.share) == percent(result.before):
        return f"The same as {before}."
    return f"{before.capitalize()} {percent(result.before)}."


def _seconds(result: Result) -> str:
    if not result.answered:
        return ""
    return f"{count(round(result.millis / 1000 / result.answered), 'second')} an answer."


def _missed_lines(told: Feedback) -> Iterable[Content]:
    """Of a missed question: what was given, what is right, why, and where it stands."""
    if told.unknown:
        yield shown(told.note)
    if told.parts:
        yield from part_lines(told)
    else:
        yield from _whole(told)
    if told.explanation and not told.said_by_parts:
        yield shown(told.explanation)
    if told.source:
        yield shown(told.source, QUIET)


def _right_lines(told: Feedback) -> Iterable[Content]:
    """Of a question answered rightly: what was given, where that is not the answer by the letter, and what is right."""
    if told.parts:
        yield from part_lines(told)
        return
    if told.question.form is not Form.ONE and told.yours != told.question.answer:
        yield labelled("Your answer", told.yours)
    yield labelled("Right answer", told.right_answer, GOOD)


def _whole(told: Feedback) -> Iterable[Content]:
    """An answer that is one thing: what was given, what that really is, what is right."""
    if told.yours and not told.unknown:
        yield labelled("Your answer", told.yours)
    if told.chosen_why:
        yield labelled("What you chose", told.chosen_why)
    yield labelled("Right answer", told.right_answer, GOOD)


WEAK = 2
"""So many misses on one thing are worth naming it."""


def _weakest(missed: Sequence[Feedback], deck: Deck) -> Iterable[Content]:
    """On what and of which side most was missed, where that stands out."""
    questions = [told.question for told in missed]
    disputes = {id: dispute.question or id for id, dispute in deck.disputes.items()}
    yield from _named("Missed most on", (disputes.get(each.dispute, each.topic) for each in questions))
    sides = (deck.voices[voice].side for each in questions for voice in each.voices[:1] if voice in deck.voices)
    yield from _named("Missed views of", (deck.sides[side].name for side in sides if side in deck.sides))


def _named(label: str, names: Iterable[str]) -> Iterable[Content]:
    counts = Counter(name for name in names if name)
    often = [f"{name} ({number})" for name, number in counts.most_common(2) if number >= WEAK]
    if often:
        yield labelled(label, " · ".join(often))
