"""What is of its own kind (an exam, questions before reading, two people, the sheet): which screen comes when.

The app alone asks here. Each screen is imported when it is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizapp.record.model import EXAM, PRETEST, Sitting
from quizapp.ui import routes
from quizapp.ui.routes import Aim

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.study.desk import Desk
    from quizapp.study.vetting_house import Wanted
    from quizapp.study.workspace import Workspace
    from quizapp.ui.frame import Frame


def first(aim: Aim, desk: Desk) -> Frame:
    """The screen that an aim leads to: on with what was left, else where it is chosen how to begin."""
    return {Aim.EXAM: _exam, Aim.PRETEST: _pretest, Aim.TWO: _two, Aim.SHEET: _sheet}[aim](desk)


def preview(path: Path) -> Frame:
    """A deck's file beside its author's editor."""
    from quizapp.deck.files import read_bytes
    from quizapp.deck.glance import stamp
    from quizapp.study.preview import Preview
    from quizapp.ui.screens.preview import PreviewScreen

    return PreviewScreen(Preview(lambda: read_bytes(path), lambda: stamp(path), path.stem), path)


def vetting(workspace: Workspace, wanted: Wanted) -> Frame:
    """What waits in a deck's file, beside its article."""
    from quizapp.study.vetting_house import ArticleOnDisk, open_vetting
    from quizapp.ui.screens.vetting import VettingScreen

    found, article = open_vetting(wanted, workspace.answered)
    return VettingScreen(found, article, wanted.path, ArticleOnDisk(wanted, found).newer)


def following(event: routes.Special) -> Frame:
    """The screen that comes after something was done on another one. Raises RecordError where it can't be kept."""
    match event:
        case routes.BeginExam():
            return _begun_exam(event)
        case routes.HandIn():
            return _handed_in(event)
        case routes.ShowPassages():
            return _passages(event.desk, event.sitting)
        case routes.BeginPair():
            return _begun_pair(event)
        case routes.EndPair():
            return _ended_pair(event)
    raise ValueError(f"Nothing follows {event!r}.")


def look_back(desk: Desk, sitting: Sitting) -> Frame | None:
    """The screen on which a sitting of its own kind is looked back on; None for another."""
    if sitting.mode == EXAM and sitting.ended:
        from quizapp.study import exam
        from quizapp.ui.screens.exam_review import ExamReview

        return ExamReview(desk, exam.result(desk.tools, sitting), past=True)
    if sitting.mode == PRETEST:
        return _passages(desk, sitting)
    return None


def _exam(desk: Desk) -> Frame:
    from quizapp.study import exam

    left = exam.unfinished(desk.tools)
    if left is None:
        from quizapp.ui.screens.exam_start import ExamStart

        return ExamStart(desk)
    if left.over:
        return _handed_in(routes.HandIn(desk, left))
    from quizapp.ui.screens.exam import ExamScreen

    return ExamScreen(desk, left)


def _begun_exam(event: routes.BeginExam) -> Frame:
    from quizapp.study import exam
    from quizapp.ui.screens.exam import ExamScreen

    begun = exam.begin(event.desk.tools, event.number, event.minutes)
    if begun is None:
        from quizapp.ui.screens.exam_start import ExamStart

        return ExamStart(event.desk, nothing=True)
    return ExamScreen(event.desk, begun)


def _handed_in(event: routes.HandIn) -> Frame:
    from quizapp.ui.screens.exam_review import ExamReview

    return ExamReview(event.desk, event.exam.submit())


def _pretest(desk: Desk) -> Frame:
    from quizapp.study import pretest

    left = pretest.unfinished(desk.tools)
    before = None if left else pretest.done(desk.tools)
    if before is not None:
        return _passages(desk, before)
    from quizapp.ui.screens.pretest import PretestScreen

    return PretestScreen(desk, left or pretest.begin(desk.tools))


def _passages(desk: Desk, sitting: Sitting) -> Frame:
    from quizapp.study import pretest
    from quizapp.ui.screens.passages import Passages

    return Passages(desk, sitting, pretest.passages(desk.tools, sitting))


def _sheet(desk: Desk) -> Frame:
    from quizapp.ui.screens.sheet import SheetScreen

    return SheetScreen(desk)


def _two(desk: Desk) -> Frame:
    from quizapp.study import pair

    left = pair.unfinished(desk.tools)
    if left is None:
        from quizapp.ui.screens.pair_start import PairStart

        return PairStart(desk)
    if left.current is None:
        return _ended_pair(routes.EndPair(desk, left))
    from quizapp.ui.screens.pair import PairScreen

    return PairScreen(desk, left)


def _begun_pair(event: routes.BeginPair) -> Frame:
    from quizapp.study import pair
    from quizapp.ui.screens.pair import PairScreen

    begun = pair.begin(event.desk.tools, event.choice)
    if begun is None:
        from quizapp.ui.screens.pair_start import PairStart

        return PairStart(event.desk, nothing=True)
    return PairScreen(event.desk, begun)


def _ended_pair(event: routes.EndPair) -> Frame:
    from quizapp.ui.screens.pair_over import PairOver

    return PairOver(event.desk, event.pair.finish())
