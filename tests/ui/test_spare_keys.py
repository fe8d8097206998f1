"""Keys that the bar shows only where there is room: they take no line, and never the place of others."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Grade, Kind, Response
from quizapp.study import exam
from quizapp.study.quiz import QuizChoice
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.screens.scores import Scores
from quizapp.ui.widgets.bars import KeyBar
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    Walker,
    answer,
    at_home,
    begin,
    desk_under_cursor,
    keys_on,
    on_screen,
    screen_lines,
    screen_text,
    sit_through,
)


def bar_of(pilot: Walker) -> str:
    """The key bar as it is read."""
    height = pilot.app.screen.query_one(KeyBar).size.height
    return " ".join(" ".join(screen_lines(pilot)[-height:]).split())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_key_to_the_editor_is_shown_in_a_quiz_where_it_takes_no_line(
    house: House, size: tuple[int, int]
) -> None:
    async with at_home(house, size) as pilot:
        quiz = await begin(pilot, Kind.CHOICE)
        for _ in range(2):
            bar = quiz.query_one(KeyBar)
            lines, width = bar.size.height, bar.content_size.width
            without = [key for key in bar.keys if not key.spare]
            assert "e Edit" in bar_of(pilot) or size == NARROW
            assert lines == len(bar.in_lines(without, width))
            await answer(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_key_to_the_editor_is_shown_in_the_reader(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("r")
        await pilot.pause()
        on_screen(pilot, Reader)
        await pilot.press(*["down"] * 3)
        await pilot.pause()
        assert "Edit" in keys_on(pilot)
        assert "e Edit" in bar_of(pilot) or size == NARROW


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("left", [1, 2, 3])
async def test_home_shows_the_way_to_the_discussion_whatever_was_left(
    house: House, size: tuple[int, int], left: int
) -> None:
    async with at_home(house, size) as pilot:
        desk = desk_under_cursor(pilot)
        desk.quiz(QuizChoice(number=3, topic="drought")).answer(Response())
        if left > 1:
            house.clock.move(1_000)
            desk.cards(number=4).answer(Response(grade=Grade.GOOD))
        if left > 2:
            house.clock.move(1_000)
            exam.begin(desk.tools, 5, 0)
        await pilot.press("s", "escape")
        await pilot.pause()
        on_screen(pilot, Home)
        for key in ("d Discuss", "q Quit", "? Help", "s Scores"):
            assert key in bar_of(pilot) or size == NARROW


async def test_what_is_looked_up_from_a_result_leads_back_to_it(house: House) -> None:
    async with at_home(house, NORMAL) as pilot:
        await begin(pilot, Kind.CHOICE)
        await sit_through(pilot, missing=1)
        result = on_screen(pilot, ResultScreen)
        for key, looked_up in (("s", Scores), ("r", Reader)):
            await pilot.press(key)
            await pilot.pause()
            on_screen(pilot, looked_up)
            await pilot.press("escape")
            await pilot.pause()
            assert pilot.app.screen is result
        await pilot.press("escape")
        await pilot.pause()
        on_screen(pilot, Home)


async def test_what_was_left_is_told_by_the_names_of_the_kinds(house: House) -> None:
    async with at_home(house) as pilot:
        desk = desk_under_cursor(pilot)
        desk.quiz(QuizChoice(number=3, kinds=("open",))).answer(Response())
        await pilot.press("s")
        await pilot.pause()
        assert "type the answer" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "quiz, 1 of 3 (type the answer)" in screen_text(pilot).replace("▌", "")
