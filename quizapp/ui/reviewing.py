"""Answers looked back on: each question as a row with its verdict, what was given, what is right, where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from quizapp.study.model import Feedback
from quizapp.study.pretest import Change
from quizapp.ui.show import ACCENT, GOOD, QUIET, line, lines, shown
from quizapp.ui.telling import labelled, verdict_sign
from quizapp.ui.widgets.rows import Row

UNANSWERED = "Unanswered"


def review_row(number: int, told: Feedback, answered: bool = True) -> Row:
    """One question of a review; what stands below it says all that is said of an answer."""
    sign, _ = verdict_sign(told)
    tone = "" if told.right else "wrong"
    prompt = shown(told.question.prompt, "bold")
    return Row(prompt, detail=lines(review_lines(told, answered)), key=str(number), sign=sign, tone=tone)


def review_lines(told: Feedback, answered: bool = True) -> Iterable[Content]:
    """The verdict, what was given, what is right, why, and where it stands."""
    if answered:
        yield line((told.word, f"bold {verdict_sign(told)[1]}"), "  ", (told.verdict.note, ""))
        yield labelled("Your answer", told.yours)
    else:
        yield shown(UNANSWERED, "bold")
    if told.chosen_why and not told.right:
        yield labelled("What you chose", told.chosen_why)
    if not told.right or told.yours != told.right_answer:
        yield labelled("Right answer", told.right_answer, GOOD)
    yield from (shown(text, style) for text, style in ((told.explanation, ""), (told.source, QUIET)) if text)


def changed_line(change: Change | None, past: bool) -> Content:
    """What changed since before reading, in words; nothing where there is nothing to compare."""
    if change is None:
        return Content("")
    when = "then" if past else "today"
    before = f"Before you read you had {change.before} of {change.points} right"
    same = "the same point" if change.points == 1 else "the same points"
    return shown(f"{before}; {same} {when}: {change.after} of {change.points}.", ACCENT)


def headline(*parts: Content) -> Row:
    """What stands above the reviewed questions and moves with them."""
    return Row(line(*parts), choice=False)
