"""What a question and the feedback to it look like: values of study turned into rows and content."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from quizapp.questions.model import Form, Kind, Option, Outcome, Question
from quizapp.study.model import Feedback
from quizapp.ui.picking import BY_TYPING, Picking
from quizapp.ui.show import BAD, GOOD, QUIET, line, lines, paragraphs, shown
from quizapp.ui.widgets.rows import Row

RIGHT, SLIP, WRONG = "✓", "≈", "✗"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

HOW = {
    Form.ONE: "Choose one.",
    Form.SOME: "Choose all that are right.",
    Form.PAIRS: "Give each of these one of the numbers below.",
    Form.SEQUENCE: "Pick them in order, the first one first.",
    Form.NUMBER: "Type a figure. The closer, the better.",
    Form.TEXT: "Type the answer.",
    Form.GRADE: "Think of the answer, then turn the card.",
}
"""What to do, in a few words, by form."""


def how(question: Question) -> Content:
    """One quiet line on what to do."""
    if question.kind is Kind.TRUE_FALSE:
        return shown("True or false?", QUIET)
    return shown(HOW[question.form], QUIET)


def option_rows(picking: Picking, told: Feedback | None) -> list[Row]:
    """The options as they stand, or after the answer with what was right."""
    question = picking.question
    options = enumerate(question.options)
    if told is None or question.form is Form.PAIRS:
        return [_open_row(picking, index, option, told is None) for index, option in options]
    if question.form is Form.SEQUENCE:
        return _ordered_rows(question, told)
    only = question.form is Form.ONE
    return [_told_row(index, option, index in told.response.chosen, only) for index, option in options]


def _open_row(picking: Picking, index: int, option: Option, choice: bool) -> Row:
    sign, tone = "", ""
    if picking.form is Form.SOME:
        sign = "■" if index in picking.chosen else "□"
        tone = "chosen" if index in picking.chosen else ""
    elif picking.form is Form.SEQUENCE and index in picking.chosen:
        sign, tone = f"{picking.chosen.index(index) + 1}.", "chosen"
    elif picking.form is Form.SEQUENCE:
        sign = "  "
    return Row(shown(option.text), key=str(index + 1), sign=sign, tone=tone, choice=choice)


def _told_row(index: int, option: Option, chosen: bool, only: bool) -> Row:
    key = str(index + 1)
    if option.correct:
        end = Content("") if chosen or only else shown("missed", QUIET)
        return Row(shown(option.text), end=end, key=key, sign=RIGHT, tone="right", choice=False)
    if chosen:
        return Row(shown(option.text), key=key, sign=WRONG, tone="wrong", choice=False)
    return Row(shown(option.text), key=key, sign=" ", tone="quiet", choice=False)


def _ordered_rows(question: Question, told: Feedback) -> list[Row]:
    """The options in right order, each with the place that it was given."""
    given = {index: place for place, index in enumerate(told.response.chosen)}
    rows = []
    for place, index in enumerate(question.right):
        fits = given.get(index) == place
        end = Content("") if fits else shown(f"you: {given[index] + 1}." if index in given else "", QUIET)
        sign, tone = (RIGHT, "right") if fits else (WRONG, "wrong")
        text = shown(question.options[index].text)
        rows.append(Row(text, key=f"{place + 1}.", sign=sign, tone=tone, end=end, choice=False))
    return rows


def item_rows(picking: Picking, told: Feedback | None) -> list[Row]:
    """The items of a matching question with what each was given."""
    items = enumerate(picking.question.items)
    if told is None:
        return [_item_row(picking, index, item) for index, item in items]
    return [_told_item(picking.question, told, index, item) for index, item in items]


def _item_row(picking: Picking, index: int, item: str) -> Row:
    given = picking.pairs[index]
    if given < 0:
        return Row(shown(item), sign="·", end=shown("?", QUIET))
    return Row(shown(item), sign="·", tone="chosen", end=shown(str(given + 1), "bold"))


def _told_item(question: Question, told: Feedback, index: int, item: str) -> Row:
    chosen = told.response.chosen
    given, wanted = (chosen[index] if index < len(chosen) else -1), question.right[index]
    if given == wanted:
        return Row(shown(item), sign=RIGHT, tone="right", end=shown(str(wanted + 1), "bold"), choice=False)
    end = line((f"you: {given + 1}  ", QUIET), (str(wanted + 1), "bold"))
    return Row(shown(item), sign=WRONG, tone="wrong", end=end, choice=False)


def verdict_line(told: Feedback) -> Content:
    """Sign, word and colour of the judgement, and the judge's note."""
    sign, style = verdict_sign(told)
    note = told.verdict.note
    head = shown(f"{sign} {told.word}", f"bold {style}")
    return line(head, "  ", (note, "")) if note else head


def verdict_sign(told: Feedback) -> tuple[str, str]:
    """The sign of a judgement and the style that goes with it."""
    if not told.right:
        return WRONG, BAD
    if told.verdict.outcome is Outcome.SLIP or told.counted:
        return SLIP, GOOD
    return RIGHT, GOOD


def told_content(told: Feedback) -> Content:
    """All that is said after an answer: judgement, right answer, why, what was chosen, where it stands."""
    return paragraphs([lines(_answer_lines(told)), *_reasons(told), shown(told.source, QUIET)])


def _answer_lines(told: Feedback) -> Iterable[Content]:
    yield verdict_line(told)
    typed = told.question.form in BY_TYPING
    if typed:
        yield labelled("You typed", told.yours)
    if typed or not told.right:
        yield labelled("Right answer", told.right_answer, "bold")


def _reasons(told: Feedback) -> Iterable[Content]:
    if told.chosen_why:
        yield labelled("What you chose", told.chosen_why)
    for part in told.parts:
        if not part.right and part.why and not told.chosen_why:
            yield labelled(part.given, part.why)
    yield shown(told.explanation)


def labelled(label: str, text: str, style: str = "") -> Content:
    """A quiet label and a text."""
    return line((f"{label}: ", QUIET), (text, style))


def card_back(question: Question) -> Content:
    """What stands on the back of a flashcard."""
    return paragraphs([shown(question.answer, "bold"), shown(question.explanation), shown(question.source, QUIET)])
