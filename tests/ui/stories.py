"""What the stories of users need: the app on a house of real files, what stands on screen, and where to click."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from textual.events import Key
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.screen import Screen

from quizapp.questions.model import Form, Question, Response
from quizapp.questions.model import Kind as QuestionKind
from quizapp.study.desk import Desk
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import StartQuiz
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.widgets.bars import live_keys
from tests.study.river import House, right, wrong

NORMAL, WIDE, NARROW = (80, 24), (120, 40), (40, 20)
SIZES = (NORMAL, WIDE, NARROW)

Walker = Pilot[None]
Kind = TypeVar("Kind", bound=Screen[None])


@asynccontextmanager
async def at_home(house: House, size: tuple[int, int] = NORMAL, extra: Sequence[Path] = ()) -> AsyncIterator[Walker]:
    """The app on its first screen, all decks read."""
    with house.workspace() as workspace:
        app = QuizApp(workspace, None, extra)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield pilot


async def burst(pilot: Walker, *keys: str) -> None:
    """Send keys in one go, as a macro, an unbracketed paste or a slow line does: none waits for what another does."""
    for key in keys:
        pilot.app.post_message(Key(key, {"space": " ", "question_mark": "?"}.get(key, key if len(key) == 1 else None)))
    await pilot.pause()
    await pilot.pause()


async def resize(pilot: Walker, size: tuple[int, int]) -> None:
    """Make the window another size, and wait until it is painted so."""
    await pilot.resize_terminal(*size)
    while pilot.app.screen.size != size:
        await pilot.pause()
    await pilot.pause()


def screen_lines(pilot: Walker) -> list[str]:
    """The screen as text, line by line."""
    width, height = pilot.app.size
    lines = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
    assert len(lines) == height
    assert all(strip.cell_length == width for strip in pilot.app.screen._compositor.render_strips())
    return lines


def screen_text(pilot: Walker) -> str:
    """The screen as one text: words of lines that follow each other are parted by one blank."""
    return " ".join(" ".join(screen_lines(pilot)).split())


def beginning(text: str) -> str:
    """The first words of a text, such as stand in a line of the smallest window."""
    return " ".join(text.split()[:4])


def on_screen(pilot: Walker, kind: type[Kind]) -> Kind:
    """The present screen, which must be of a kind."""
    screen = pilot.app.screen
    assert isinstance(screen, kind), f"{screen!r} is no {kind.__name__}"
    return screen


def keys_on(pilot: Walker) -> dict[str, str]:
    """What the keys do now: description to keys."""
    return {live.does: live.keys for live in live_keys(pilot.app.screen)}


def session_on(pilot: Walker) -> Session:
    """The sitting under way."""
    return on_screen(pilot, Quiz).session


def question_on(pilot: Walker) -> Question:
    """The question that stands."""
    question = session_on(pilot).current
    assert question is not None
    return question


def keys_for(question: Question, response: Response) -> list[str]:
    """The keys that give a response, on the shortest way."""
    if question.form is Form.GRADE:
        grades = ("again", "hard", "good", "easy")
        return ["space", str(grades.index(response.grade.value if response.grade else "") + 1)]
    if question.form in {Form.TEXT, Form.NUMBER}:
        return [*("space" if char == " " else _key(char) for char in response.text), "enter"]
    digits = [str(index + 1) for index in response.chosen]
    return digits if question.form is Form.ONE else [*digits, "enter"]


def _key(char: str) -> str:
    return {"-": "minus", ",": "comma", ".": "full_stop"}.get(char, char)


async def answer(pilot: Walker, well: bool = True) -> None:
    """Answer the question that stands by keys."""
    question = question_on(pilot)
    await pilot.press(*keys_for(question, right(question) if well else wrong(question)))
    await pilot.pause()


async def sit_through(pilot: Walker, missing: int = 0) -> None:
    """Answer all questions that are left, the first so many of them wrongly, up to the result."""
    while isinstance(pilot.app.screen, Quiz):
        graded = question_on(pilot).form is Form.GRADE
        await answer(pilot, well=missing <= 0)
        missing -= 1
        if not graded:
            await pilot.press("enter")
        await pilot.pause()


async def click_on(pilot: Walker, words: str) -> None:
    """Click where the words stand on screen."""
    for y, line in enumerate(screen_lines(pilot)):
        if (x := line.find(words)) >= 0:
            await pilot.click(offset=Offset(x + len(words) // 2, y))
            await pilot.pause()
            return
    raise AssertionError(f"{words!r} is not on screen:\n" + "\n".join(screen_lines(pilot)))


def desk_under_cursor(pilot: Walker) -> Desk:
    """The deck under the cursor of home, opened."""
    home, app = on_screen(pilot, Home), pilot.app
    assert home.deck is not None
    assert isinstance(app, QuizApp)
    return app.workspace.open(home.deck.path)


async def begin(pilot: Walker, kind: QuestionKind, number: int = 3) -> Quiz:
    """A quiz of one kind of question, on the deck under the cursor of home."""
    pilot.app.post_message(StartQuiz(desk_under_cursor(pilot), QuizChoice(number=number, kinds=(kind.value,))))
    await pilot.pause()
    return on_screen(pilot, Quiz)
