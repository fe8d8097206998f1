"""Takes pictures of every screen: ``python -m tests.ui.pictures OUTDIR [WIDTHxHEIGHT] [THEME]``.

The pictures are the app's own (SVG). They are taken of a learner made up in a temporary folder, with a clock and a
seed that stand still, so that a second run gives the same ones.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from quizapp.deck import finding
from quizapp.questions.model import Form, Kind
from quizapp.record.places import Places
from quizapp.study.desk import Desk
from quizapp.study.pair import Choice as PairChoice
from quizapp.study.quiz import QuizChoice
from quizapp.study.workspace import Workspace
from quizapp.ui.app import QuizApp
from quizapp.ui.insights import PAGES as INSIGHT_PAGES
from quizapp.ui.routes import Aim, BeginExam, BeginPair, StartQuiz, UseDesk
from quizapp.ui.screens.exam import ExamScreen
from quizapp.ui.screens.pair import PairScreen
from quizapp.ui.screens.pretest import PretestScreen
from quizapp.ui.screens.quiz import Quiz
from tests.study.past import study_for
from tests.study.river import Clock, right, wrong
from tests.ui.camera import Camera
from tests.ui.pictures_author import walk_preview, walk_review
from tests.ui.stories import SIZES, keys_for, on_screen, question_on

THEMES = ("textual-dark", "textual-light")
MAIN_DECK = "fentanyl.yaml"
PAGES = ("facts", "disputes", "voices", "timeline", "terms", "cards", "discussion", "about")


async def study(camera: Camera, answers: int) -> None:
    """A sitting, every third answer wrong, without pictures."""
    for number in range(answers):
        if not isinstance(camera.pilot.app.screen, Quiz):
            return
        question = question_on(camera.pilot)
        await camera.press(*keys_for(question, wrong(question) if number % 3 == 2 else right(question)))
        if question.form is not Form.GRADE:
            await camera.press("enter")


async def around_home(camera: Camera) -> None:
    """Home and what one reaches from it."""
    await camera.take("home-new")
    await camera.press("enter")
    await study(camera, 20)
    await camera.take("result")
    await camera.press("escape", "n")
    await study(camera, 4)
    await camera.press("escape")
    await camera.take("home")
    await camera.press("o")
    await camera.take("choose")
    await camera.press("escape", "comma")
    await camera.take("settings")
    await camera.press("escape", "question_mark")
    await camera.take("help")
    await camera.press("escape", "ctrl+p")
    await camera.take("palette")
    await camera.press("escape", "slash", *"cap")
    await camera.take("filter")
    await camera.press("escape")


async def through_the_reader(camera: Camera) -> None:
    """All pages of the deck, and its scores."""
    await camera.press("r")
    for page in PAGES:
        await camera.press("down")
        await camera.take(f"read-{page}")
        await camera.press("right")
    await camera.press("escape", "s")
    await camera.take("scores")
    await camera.press("right")
    await camera.take("scores-topics")
    await camera.press("escape")


async def through_the_rehearsal(camera: Camera) -> None:
    """All parts of getting ready for a discussion."""
    await camera.press("d")
    await camera.take("discuss")
    await camera.press("down", "enter")
    await camera.take("map")
    await camera.press("enter", "down")
    await camera.take("map-dispute")
    await camera.press("enter", "down")
    await camera.take("map-voice")
    await camera.press("escape", "escape", "escape", "down", "enter")
    await camera.take("cases")
    await through_a_case(camera)
    await camera.press("down", "enter")
    await camera.take("sorting")
    await study(camera, 12)
    await camera.take("sorted")
    await camera.press("escape", "home", "enter")
    await study(camera, 40)
    await camera.take("ready")
    await camera.press("escape", "escape")


async def through_a_case(camera: Camera) -> None:
    """A case stated, checked and summed up."""
    await camera.press("enter")
    await camera.take("case")
    await camera.press(*"asia is the main source", "enter", *"they only press powder into pills", "ctrl+s")
    await camera.take("case-list")
    await camera.press("enter")
    await camera.take("case-answer")
    await camera.press("ctrl+s", "space", "enter")
    await camera.take("case-sum")
    await camera.press("escape", "escape")


async def through_the_kinds(camera: Camera, desk: Desk) -> None:
    """Each kind of question: as asked, answered wrongly, answered rightly."""
    for kind in Kind:
        camera.pilot.app.post_message(StartQuiz(desk, QuizChoice(number=2, kinds=(kind.value,))))
        await camera.pilot.pause()
        if not isinstance(camera.pilot.app.screen, Quiz):
            continue
        await camera.take(f"{kind.value}-ask")
        await through_one(camera, kind)
        await camera.press("escape")


async def through_one(camera: Camera, kind: Kind) -> None:
    """One question answered wrongly; the next one rightly."""
    if kind is Kind.FLASHCARD:
        await camera.press("space")
        await camera.take("flashcard-turned")
        return
    question = question_on(camera.pilot)
    await camera.press(*keys_for(question, wrong(question)))
    await camera.take(f"{kind.value}-wrong")
    await camera.press("enter")
    if isinstance(camera.pilot.app.screen, Quiz):
        question = question_on(camera.pilot)
        await camera.press(*keys_for(question, right(question)))
        await camera.take(f"{kind.value}-right")


async def through_an_exam(camera: Camera, desk: Desk) -> None:
    """An exam from its start to its review."""
    app = camera.pilot.app
    app.post_message(UseDesk(desk, Aim.EXAM))
    await camera.take("exam-start")
    app.post_message(BeginExam(desk, 10, 30))
    await camera.pilot.pause()
    exam = on_screen(camera.pilot, ExamScreen).exam
    for index, question in enumerate(exam.questions):
        if index % 5 != 4:
            keys = keys_for(question, wrong(question) if index % 4 == 3 else right(question))
            await camera.press(*(key for key in keys if key != "enter"))
        if index in {2, 6}:
            exam.mark()
        await camera.press("tab")
        if index < len(exam.questions) - 1:
            await camera.take(f"exam-{exam.questions[index + 1].form.value}")
    await camera.take("exam-list")
    await camera.press("s")
    await camera.take("exam-ask")
    await camera.press("enter")
    await camera.take("exam-review")
    await camera.press("n", "n")
    await camera.take("exam-review-missed")
    await camera.press("escape")


async def before_reading(camera: Camera, desk: Desk) -> None:
    """The questions before reading, the passages, and what changed in the first quiz."""
    app = camera.pilot.app
    app.post_message(UseDesk(desk, Aim.PRETEST))
    await camera.take("pretest-ask")
    for number in range(5):
        question = on_screen(camera.pilot, PretestScreen).question
        await camera.press(*keys_for(question, right(question) if number % 2 else wrong(question)))
    await camera.take("pretest-passages")
    await camera.press("enter")
    await study(camera, 20)
    await camera.take("pretest-changed")
    await camera.press("escape")


async def two_people(camera: Camera, desk: Desk, clock: Clock) -> None:
    """A sitting of two, from its start to both scores."""
    app = camera.pilot.app
    app.post_message(UseDesk(desk, Aim.TWO))
    await camera.take("pair-start")
    app.post_message(BeginPair(desk, PairChoice(("Ana", "Ben"), 3, 20)))
    await camera.pilot.pause()
    for number in range(6):
        if number == 0:
            await camera.take("pair-talk")
        clock.move(20_000)
        screen = on_screen(camera.pilot, PairScreen)
        screen.tick()
        await camera.take(f"pair-{screen.question.form.value}")
        question = screen.question
        await camera.press(*keys_for(question, wrong(question) if number in {1, 4} else right(question)))
        await camera.take(f"pair-{'wrong' if number in {1, 4} else 'right'}")
        await camera.press("enter")
    await camera.take("pair-over")
    await camera.press("escape")


async def walk(folder: Path, size: tuple[int, int], theme: str) -> None:
    """All pictures in one size and theme."""
    seeds, clock = count(7), Clock()
    with (
        tempfile.TemporaryDirectory() as home,
        Workspace(Places.under(Path(home)), clock, lambda: next(seeds)) as workspace,
    ):
        path = finding.bundled() / MAIN_DECK
        app = QuizApp(workspace, path)
        async with app.run_test(size=size) as pilot:
            app.theme = theme
            await app.workers.wait_for_complete()
            camera = Camera(pilot, folder, f"{size[0]}x{size[1]}-{theme.removeprefix('textual-')}", count(1))
            await around_home(camera)
            await through_the_reader(camera)
            await through_the_rehearsal(camera)
            await through_the_kinds(camera, workspace.open(path))
            await through_an_exam(camera, workspace.open(path))
            await before_reading(camera, workspace.open(path))
            await two_people(camera, workspace.open(path), clock)


async def walk_insight(folder: Path, size: tuple[int, int], theme: str) -> None:
    """The map and the pages of insight, of a learner who has studied for a week, then for three."""
    seeds, clock = count(7), Clock()
    with (
        tempfile.TemporaryDirectory() as home,
        Workspace(Places.under(Path(home)), clock, lambda: next(seeds)) as workspace,
    ):
        path = finding.bundled() / MAIN_DECK
        study_for(7, clock, lambda: workspace.open(path), most=2)  # some views are known by then, others new
        label = f"{size[0]}x{size[1]}-{theme.removeprefix('textual-')}"
        async with QuizApp(workspace, path).run_test(size=size) as pilot:
            pilot.app.theme = theme
            await pilot.app.workers.wait_for_complete()
            await through_the_map(Camera(pilot, folder, f"{label}-map", count(1)))
        study_for(16, clock, lambda: workspace.open(path))
        set_some_apart(workspace.open(path))
        async with QuizApp(workspace, path).run_test(size=size) as pilot:
            pilot.app.theme = theme
            await pilot.app.workers.wait_for_complete()
            await through_insight(Camera(pilot, folder, f"{label}-insight", count(1)))


def set_some_apart(desk: Desk) -> None:
    """A point suspended, one buried, one flagged."""
    first, second, third, *_ = desk.bank.points
    desk.planner.suspend(first.id)
    desk.planner.bury(second.id)
    desk.planner.flag(third.id, f"{third.id}~choice", "Two of the options are right.")


async def through_the_map(camera: Camera) -> None:
    """The map and one dispute on it, of somebody who knows a part of it; then the sheet."""
    await camera.press("d", "down", "enter")
    await camera.take("map")
    await camera.press("enter")
    await camera.take("dispute")
    await camera.press("down", "down")
    await camera.take("dispute-below")
    await camera.press("escape", "s")
    await camera.take("sheet")
    await camera.press("escape", "escape", "escape")


async def through_insight(camera: Camera) -> None:
    """Each page, at its top and further down."""
    await camera.press("i")
    for name in INSIGHT_PAGES:
        await camera.take(name.replace(" ", "-").lower())
        await camera.press("pagedown", "pagedown")
        await camera.take(f"{name.replace(' ', '-').lower()}-below")
        await camera.press("right")


async def take_all(folder: Path, sizes: Sequence[tuple[int, int]], themes: Sequence[str]) -> None:
    """The pictures of all sizes and themes."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in sizes:
        for theme in themes:
            await walk(folder, size, theme)
            await walk_insight(folder, size, theme)
            await walk_preview(folder, size, theme)
            await walk_review(folder, size, theme)


def main(arguments: Sequence[str]) -> int:
    """Take the pictures that the command line asks for."""
    if not arguments:
        sys.stderr.write("Usage: python -m tests.ui.pictures OUTDIR [WIDTHxHEIGHT] [THEME]\n")
        return 2
    sizes = [(int(w), int(h)) for w, _, h in (word.partition("x") for word in arguments[1:2])]
    asyncio.run(take_all(Path(arguments[0]), sizes or SIZES, arguments[2:3] or THEMES))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
