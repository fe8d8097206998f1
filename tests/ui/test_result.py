"""Stories of the result: it stands, tells what was missed, and leads on with what was chosen."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Kind
from quizapp.study.quiz import QuizChoice
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import StartQuiz
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.result import ResultScreen
from tests.study.river import House
from tests.ui.stories import (
    answer,
    at_home,
    begin,
    keys_on,
    on_screen,
    question_on,
    screen_text,
    session_on,
    sit_through,
)


async def test_only_the_missed_are_asked_again(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, number=5)
        await sit_through(pilot, missing=2)
        missed = on_screen(pilot, ResultScreen).result.missed_points
        assert "Again the missed" in keys_on(pilot)
        await pilot.press("a")
        await pilot.pause()
        assert session_on(pilot).total == 2
        await sit_through(pilot)
        assert "All 2 right" in screen_text(pilot)
        assert "Again the missed" not in keys_on(pilot)
        assert len(missed) == 2


async def test_a_result_is_compared_with_the_last_time(house: House) -> None:
    async with at_home(house) as pilot:
        for missing in (2, 0):
            await begin(pilot, Kind.CHOICE, number=4)
            await sit_through(pilot, missing=missing)
            text = screen_text(pilot)
            await pilot.press("escape")
            await pilot.pause()
        assert "100 % Last time 50 %." in text
        assert "points" not in text


async def test_the_result_stands_however_often_enter_is_pressed(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        await sit_through(pilot, missing=3)
        result = on_screen(pilot, ResultScreen)
        await pilot.press("enter", "enter", "enter")
        await pilot.pause()
        assert pilot.app.screen is result
        assert result.sheet.scroll_y > 0


async def test_another_quiz_keeps_what_was_chosen(house: House) -> None:
    choice = QuizChoice(number=3, kinds=("true-false", "choice"), topic="drought")
    async with at_home(house) as pilot:
        home, app = on_screen(pilot, Home), pilot.app
        assert isinstance(app, QuizApp)
        home.post_message(StartQuiz(app.workspace.open(house.path), choice))
        await pilot.pause()
        await sit_through(pilot, missing=1)
        for key in ("n", "a", "n"):
            await pilot.press(key)
            await pilot.pause()
            assert on_screen(pilot, Quiz).choice == choice
            await sit_through(pilot, missing=1)


async def test_a_quiz_gone_on_with_keeps_what_was_chosen_for_the_next(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        await answer(pilot)
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await sit_through(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert on_screen(pilot, Quiz).choice == QuizChoice(number=3, kinds=("choice",))


@pytest.mark.parametrize("kind", [Kind.MATCH, Kind.ORDER])
async def test_the_result_tells_a_miss_piece_by_piece_and_nothing_twice(house: House, kind: Kind) -> None:
    async with at_home(house, (120, 60)) as pilot:
        await begin(pilot, kind, number=1)
        question = question_on(pilot)
        await sit_through(pilot, missing=1)
        text = screen_text(pilot)
        assert ".:" not in text
        for words in question.items or [option.text for option in question.options]:
            assert text.count(words) == 1


async def test_the_result_names_what_was_missed_most(house: House) -> None:
    async with at_home(house, (120, 60)) as pilot:
        home, app = on_screen(pilot, Home), pilot.app
        assert isinstance(app, QuizApp)
        home.post_message(StartQuiz(app.workspace.open(house.path), QuizChoice(number=4, dispute="water")))
        await pilot.pause()
        await sit_through(pilot, missing=2)
        assert "Missed most on: Who should decide how much water is drawn? (2)" in screen_text(pilot)
