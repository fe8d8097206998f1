"""What an author sees beside the editor, as rows: an entry, what is wrong at it, its questions in all forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from quizapp.deck.model import Card, Entry, Event, Fact, Term, Viewpoint, Voice
from quizapp.deck.problems import Problem
from quizapp.questions.model import FIXED, Form, Point, Question
from quizapp.study.names import KIND_NAMES
from quizapp.study.preview import Preview, View
from quizapp.ui.reading import problem_line
from quizapp.ui.show import GOOD, QUIET, count, line, lines, pointed, shown
from quizapp.ui.telling import RIGHT
from quizapp.ui.widgets.rows import Row

NAMES: dict[type[Entry], str] = {
    Fact: "Fact",
    Viewpoint: "Viewpoint",
    Event: "Event",
    Term: "Term",
    Card: "Card",
    Voice: "Voice",
}
"""What the entries of each section are called."""

NOTHING_ASKED = "Nothing is asked about it: no words in it are marked."
NOT_YET = "Nothing of the file can be shown yet. Save it once that is mended, and its entries stand here."
OF_A_VOICE = "Nothing is asked about it by itself: it has no role, or stays anonymous."
STALE = "Below stands the deck as it could be read last."

EDGES: Final = 6
"""Cells of rows beside the words in them."""

NARROWEST: Final = 20
"""Cells that words get at the least."""

Told = tuple[Row, Question | None]
"""A row, and the question that it shows."""


def words_width(width: int) -> int:
    """How many cells words have in rows of a width."""
    return max(width - EDGES, NARROWEST)


def error_content(preview: Preview, width: int) -> Content:
    """The first error of the file as it is now, with its line and a caret; nothing while there is none."""
    if not preview.errors:
        return Content("")
    more = len(preview.errors) - 1
    told = [problem_content(preview.errors[0], width)]
    if more:
        told.append(shown(f"{count(more, 'more error')}: quizapp check lists all.", QUIET))
    if preview.stale:
        told.append(shown(STALE, QUIET))
    return lines(told)


def problem_content(problem: Problem, width: int) -> Content:
    """What is wrong, the line as it stands with a caret below, and what to write instead."""
    remedy = [shown(problem.remedy)] if problem.remedy else []
    return lines([problem_line(problem), *pointed(problem, width), *remedy])


def rows_of(preview: Preview, width: int) -> Iterator[Told]:
    """All there is to see of the entry that stands; ``width`` is in cells.

    The error that stands on top is not said again, and what was wrong in an earlier state of the file not at all.
    """
    view, entry = preview.view, preview.entry
    if view is None or entry is None:
        yield Row(shown(NOT_YET), choice=False), None
        return
    points = view.points(entry)
    own = [*dict.fromkeys((*view.about(entry), *preview.news))]
    yield Row(_stated(view, entry, points), detail=_where(entry), choice=False), None
    for problem in () if preview.stale else own:
        if problem not in preview.errors[:1]:
            yield Row(problem_content(problem, width), choice=False), None
    elsewhere = len({*view.problems} - {*own, *preview.errors})
    if elsewhere and not preview.stale:
        told = f"{count(elsewhere, 'problem')} elsewhere in the file: quizapp check lists all."
        yield Row(shown(told, QUIET), choice=False), None
    for point in points:
        yield from _asked(view, point, alone=len(points) == 1)
    if not points:
        yield Row(shown(OF_A_VOICE if isinstance(entry, Voice) else NOTHING_ASKED, QUIET), choice=False), None


def _stated(view: View, entry: Entry, points: Sequence[Point]) -> Content:
    said = view.bank.statement(points[0].id) if points else ""
    return shown(said or _plain(view, entry), "bold")


def _plain(view: View, entry: Entry) -> str:
    """What an entry says about which nothing is asked."""
    if isinstance(entry, Voice):
        return view.deck.speaker(entry.id)
    return entry.text if isinstance(entry, Fact) else entry.id


def _where(entry: Entry) -> Content:
    return shown(f"{NAMES[type(entry)]}, line {entry.place.line}", QUIET)


def _asked(view: View, point: Point, *, alone: bool) -> Iterator[Told]:
    """A point's questions, below the point's answer where the entry has more than one."""
    questions = view.questions(point)
    if not alone:
        yield Row(shown(f"{point.answer}: {count(len(questions), 'question')}"), tone="head", choice=False), None
    for question in questions:
        kind = shown(KIND_NAMES[question.kind], QUIET)
        yield Row(shown(question.prompt), detail=lines([kind, *_answered(question)])), question


def _answered(question: Question) -> Iterator[Content]:
    """What a question is answered by, the right answer with its sign."""
    if question.form is Form.SEQUENCE:
        for place, index in enumerate(question.right, 1):
            yield line(f"{place}. ", (question.options[index].text, ""))
    elif question.form is Form.PAIRS:
        for item, index in zip(question.items, question.right, strict=True):
            yield line((item, ""), " → ", (question.options[index].text, ""))
    elif question.kind in FIXED:
        yield Content("  ").join([_option(option.text, option.correct) for option in question.options])
    elif question.options:
        yield from (_option(option.text, option.correct) for option in question.options)
    else:
        yield _option(question.answer, True)
        if question.expected and question.expected.accepted:
            yield line(("  or ", QUIET), ("; ".join(question.expected.accepted), ""))


def _option(text: str, right: bool) -> Content:
    return shown(f"{RIGHT} {text}", GOOD) if right else line("  ", (text, ""))
