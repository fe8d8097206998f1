"""What a question, the feedback to it and a sitting look like: values turned into rows, content and words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.questions.model import Form, Kind, Option, Outcome, Question
from quizapp.study.feedback import others, whose
from quizapp.study.model import Feedback, Part
from quizapp.study.names import label_words, mode_words
from quizapp.ui.picking import BY_TYPING, Picking
from quizapp.ui.show import BAD, GOOD, QUIET, line, lines, paragraphs, shown
from quizapp.ui.widgets.rows import Row

if TYPE_CHECKING:
    from quizapp.record.model import Sitting

RIGHT, SLIP, WRONG = "✓", "≈", "✗"

HOW = {
    Form.ONE: "Choose one.",
    Form.SOME: "Choose all that are right.",
    Form.PAIRS: "Give each of these one of the numbers below.",
    Form.SEQUENCE: "Pick them in order, the first one first.",
    Form.NUMBER: "Type a figure. The closer, the better. Type ? if you do not know.",
    Form.TEXT: "Type the answer. Type ? if you do not know.",
    Form.GRADE: "Think of the answer, then turn the card.",
}
"""What to do, in a few words, by form."""


GRADES_MEAN = (
    "Then say how well you knew it: Again, if you did not (it counts as wrong); "
    "Hard, Good or Easy, if you did (it counts as right)."
)


PIECEWISE = frozenset({Form.SOME, Form.PAIRS, Form.SEQUENCE})
"""Forms whose rows tell, piece by piece, what was right."""


def how(question: Question, first: bool = False) -> Content:
    """What to do, quietly; a statement to call true or false says so itself. With the first card, what grades mean."""
    if first and question.form is Form.GRADE:
        return shown(f"{HOW[Form.GRADE]} {GRADES_MEAN}", QUIET)
    return shown("" if question.kind is Kind.TRUE_FALSE else HOW[question.form], QUIET)


def option_rows(picking: Picking, told: Feedback | None, folded: bool = True) -> list[Row]:
    """The options as they stand, or after the answer with what was right.

    What the others are, which were not chosen, takes a line each where it is ``folded``.
    """
    question = picking.question
    if told is None:
        return [_open_row(picking, index, option) for index, option in enumerate(question.options)]
    if question.form is Form.SEQUENCE:
        return _ordered_rows(question, told)
    rows = [_told_row(told, index, option) for index, option in enumerate(question.options)]
    for index, words in others(told).items():
        rows[index] = rows[index]._replace(detail=shown(words), folded=folded)
    return rows


def _open_row(picking: Picking, index: int, option: Option) -> Row:
    sign, tone, end = "", "chosen" if index in picking.chosen else "", ""
    if picking.form is Form.SOME:
        sign = "■" if index in picking.chosen else "□"
    elif picking.form is Form.SEQUENCE and index in picking.chosen:
        end = f"place {picking.chosen.index(index) + 1}"
    return Row(shown(option.text), key=str(index + 1), sign=sign, tone=tone, end=shown(end, "bold"))


def _told_row(told: Feedback, index: int, option: Option) -> Row:
    """An option after the answer; of several, one that was wrongly chosen says what it really is."""
    key, chosen, several = str(index + 1), index in told.response.chosen, told.question.form is Form.SOME
    if option.correct:
        end = shown("missed" if several and not chosen else "", QUIET)
        return Row(shown(option.text), end=end, key=key, sign=RIGHT, tone="right", choice=False)
    if chosen:
        why = shown(whose(option) if several else "")
        return Row(shown(option.text), detail=why, key=key, sign=WRONG, tone="wrong", choice=False)
    return Row(shown(option.text), key=key, sign=" ", tone="quiet", choice=False)


def _ordered_rows(question: Question, told: Feedback) -> list[Row]:
    """The options in right order, each with the place that it was given."""
    given = {index: place for place, index in enumerate(told.response.chosen)}
    return [
        _ordered_row(question.options[index], place, given.get(index)) for place, index in enumerate(question.right)
    ]


def _ordered_row(option: Option, place: int, given: int | None) -> Row:
    sign, tone = (RIGHT, "right") if given == place else (WRONG, "wrong")
    yours = shown("" if given is None or given == place else f"you: place {given + 1}")
    return Row(shown(option.why or option.text), key=f"{place + 1}.", sign=sign, tone=tone, detail=yours, choice=False)


def item_rows(picking: Picking, told: Feedback | None, low: bool = False) -> list[Row]:
    """The items of a matching question with what each was given, or after the answer with what belongs to it.

    ``low``: there is room for one item in full, the present one, so that the options stay in sight.
    """
    if told is not None:
        return [_told_item(told, part) for part in told.parts]
    rows = [_item_row(picking, index, item) for index, item in enumerate(picking.question.items)]
    return [row._replace(short=low and index != picking.item) for index, row in enumerate(rows)]


def _item_row(picking: Picking, index: int, item: str) -> Row:
    given = picking.pairs[index]
    if given < 0:
        return Row(shown(item), sign="·", end=shown("?", QUIET))
    return Row(shown(item), sign="·", tone="chosen", end=shown(f"→ {given + 1}", "bold"))


def _told_item(told: Feedback, part: Part) -> Row:
    if part.right:
        return Row(shown(part.text), sign=RIGHT, tone="right", detail=line("↳ ", (part.wanted, "")), choice=False)
    elsewhere = any(other.wanted == part.given for other in told.parts)  # then its own row says what it is
    yours = shown(f"you: {part.given}" if elsewhere or not part.why else f"you: {part.given}. {part.why}")
    detail = lines([line("↳ ", (part.wanted, "bold")), yours])
    return Row(shown(part.text), sign=WRONG, tone="wrong", detail=detail, choice=False)


def verdict_line(told: Feedback) -> Content:
    """Sign, word and colour of the judgement, and the judge's note."""
    sign, style = verdict_sign(told)
    head = shown(f"{sign} {told.word}", f"bold {style}")
    return line(head, "  ", (told.note, "")) if told.note else head


def verdict_sign(told: Feedback) -> tuple[str, str]:
    """The sign of a judgement and the style that goes with it."""
    if not told.right:
        return WRONG, BAD
    if told.verdict.outcome is Outcome.SLIP or told.counted or told.hints:
        return SLIP, GOOD
    return RIGHT, GOOD


def verdict_content(told: Feedback) -> Content:
    """What is said first after an answer: the judgement, the right answer."""
    return lines(_answer_lines(told))


def reasons_content(told: Feedback) -> Content:
    """What is said then: what was chosen, why, where it stands."""
    return paragraphs([*_reasons(told), shown(told.source, QUIET)])


def _answer_lines(told: Feedback) -> Iterable[Content]:
    yield verdict_line(told)
    form = told.question.form
    if form in BY_TYPING and not told.unknown:
        yield labelled("You typed", told.yours)
    if form in BY_TYPING or not (told.right or form in PIECEWISE):
        yield labelled("Right answer", told.right_answer, "bold")


def _reasons(told: Feedback) -> Iterable[Content]:
    if told.chosen_why and told.question.form not in PIECEWISE:
        yield labelled("What you chose", told.chosen_why)
    if not told.said_by_parts:
        yield shown(told.explanation)


def part_lines(told: Feedback) -> Iterable[Content]:
    """An answer of several pieces, one to a line: what is right, and what was given where that is something else."""
    if told.question.form is Form.SEQUENCE:
        for row in _ordered_rows(told.question, told):
            yield _piece(row, line(f"{row.key} ", row.text), row.detail)
    elif told.question.form is Form.PAIRS:
        for part in told.parts:
            yield _piece(_told_item(told, part), line(part.text, " → ", part.wanted), _given(part))
    else:
        rows = [_told_row(told, index, option) for index, option in enumerate(told.question.options)]
        for row in rows:
            if row.sign.strip():
                yield _piece(row, row.text, row.end or row.detail)


def _given(part: Part) -> Content:
    return shown("" if part.right else f"you: {part.given}")


def _piece(row: Row, text: Content, more: Content) -> Content:
    """A line on one piece: whether it was right, what it is, and in brackets what was given."""
    wrong = row.tone == "wrong" or bool(more)
    sign = (f"{WRONG if wrong else RIGHT} ", f"bold {BAD if wrong else GOOD}")
    return line(sign, text, *((f"  ({more.plain})", QUIET) for _ in range(bool(more))))


def labelled(label: str, text: str, style: str = "") -> Content:
    """A quiet label and a text."""
    return line((f"{label}: ", QUIET), (text, style))


def card_back(question: Question) -> Content:
    """What stands on the back of a flashcard."""
    return paragraphs([shown(question.answer, "bold"), shown(question.explanation), shown(question.source, QUIET)])


def sitting_words(sitting: Sitting, title: str = "") -> str:
    """What a sitting was: when, of which deck, in which mode, about what."""
    state = "" if sitting.ended else "unfinished"
    what = (mode_words(sitting.mode), label_words(sitting.label))
    return " · ".join(filter(None, (written_time(sitting.started), title, *what, state)))


def written_time(at: int) -> str:
    """A time in ms since 1970 UTC as local day and minute."""
    return f"{datetime.fromtimestamp(at / 1000):%d %b %Y, %H:%M}"
