"""Stories of insight: a learner looks at how it goes, and starts a quiz on what is weak."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.questions.model import Kind
from quizapp.ui.insights import PAGES
from quizapp.ui.screens.insight import Insight
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.result import ResultScreen
from tests.study.past import study_for
from tests.study.river import House, wrong
from tests.ui.hostile import HOSTILE
from tests.ui.stories import (
    NARROW,
    SIZES,
    Walker,
    answer,
    at_home,
    begin,
    click_on,
    keys_on,
    on_screen,
    resize,
    screen_lines,
    screen_text,
    session_on,
    sit_through,
)
from tests.ui.test_hostile import open_hostile, press

WORDS = {
    "Standing": "If asked today, you would likely recall",
    "Quizzes": "quizzes:",
    "Days": "of the last 28 studied",
    "Due": "due today",
    "Memory": "Predicted",
    "Confidence": "means 95 %",
    "Questions": "median",
    "Set apart": "Suspended: never asked",
}
"""What stands on each page of somebody who has studied."""

EMPTY = {
    "Standing": "Nothing answered yet.",
    "Quizzes": "No quiz yet.",
    "Days": "No day with an answer yet.",
    "Due": "Nothing is due",
    "Memory": "Nothing to compare yet.",
    "Confidence": "Nothing yet.",
    "Questions": "No question answered yet.",
    "Set apart": "Nothing is set apart",
}


async def look(pilot: Walker, *keys: str) -> str:
    """Press keys, and give what stands on screen then."""
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.pause()
    return screen_text(pilot)


def studied(house: House) -> None:
    """Three weeks of studying, and a point suspended."""
    study_for(21, house.clock, house.desk)
    desk = house.desk()
    desk.planner.suspend(desk.bank.points[0].id)


async def test_in_a_small_window_a_page_begins_with_what_it_is_for(house: House) -> None:
    studied(house)
    async with at_home(house, NARROW) as pilot:
        said = await look(pilot, "i", *["right"] * 5)
        assert "Sure means 95 %" in said


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_tells_what_it_shows_in_words_too(house: House, size: tuple[int, int]) -> None:
    studied(house)
    async with at_home(house, size) as pilot:
        text = await look(pilot, "i")
        for name, words in WORDS.items():
            screen = on_screen(pilot, Insight)
            assert name in text
            told = " ".join(f"{entry.row.text.plain} {entry.row.detail.plain}" for entry in screen._entries)
            assert words in " ".join(told.split())
            text = await look(pilot, "right")


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_record_gets_friendly_words(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        text = await look(pilot, "i")
        for words in EMPTY.values():
            assert words in text
            text = await look(pilot, "right")


async def test_enter_on_the_weakest_starts_a_quiz_on_just_that(house: House) -> None:
    async with at_home(house) as pilot:
        await look(pilot, "i")
        await look(pilot, "down")
        group = on_screen(pilot, Insight).entry
        assert group is not None
        assert group.quiz is not None
        topic = group.quiz.topic
        assert topic == group.row.text.plain
        assert keys_on(pilot)["Quiz on this"] == "Enter"
        await look(pilot, "enter")
        points = {point.id for point in house.desk().bank.points if point.topic == topic}
        assert {planned.partition("~")[0] for planned in session_on(pilot).sitting.plan} <= points
        await answer(pilot)
        assert "learning" in await look(pilot, "escape")
        entry = on_screen(pilot, Insight).entry
        assert entry is not None
        assert entry.row.text.plain != "The whole deck"


async def test_a_result_stands_in_the_line_with_its_change_and_is_looked_back_on(house: House) -> None:
    async with at_home(house) as pilot:
        for missing in (2, 1):
            await begin(pilot, Kind.CHOICE, number=4)
            await sit_through(pilot, missing=missing)
            await look(pilot, "escape")
        text = await look(pilot, "i", "2")
        assert "Last 2 quizzes: 50 % → 75 %" in text
        assert "75 % 3 of 4 right +25 points" in text
        assert sum(line.count("●") for line in screen_lines(pilot)) == 2
        assert "Look back" in keys_on(pilot)
        await look(pilot, "enter")
        assert "3 of 4 right." in screen_text(pilot)
        assert isinstance(pilot.app.screen, ResultScreen)


async def test_the_plot_takes_the_width_that_there_is(house: House) -> None:
    studied(house)
    async with at_home(house) as pilot:
        await look(pilot, "i", "right")
        axis = max(line.count("─") for line in screen_lines(pilot))
        await resize(pilot, NARROW)
        await pilot.pause()
        assert axis > 60
        assert 20 < max(line.count("─") for line in screen_lines(pilot)) < 36
        assert "quizzes:" in screen_text(pilot)


async def test_what_was_sure_and_wrong_is_asked_again_with_enter(house: House) -> None:
    studied(house)
    async with at_home(house, (80, 40)) as pilot:
        await look(pilot, "i", "6")
        entry = on_screen(pilot, Insight).entry
        assert entry is not None
        assert "Right answer: " in entry.row.detail.plain
        await look(pilot, "enter")
        assert entry.quiz is not None
        assert session_on(pilot).current is not None
        (point,) = {planned.partition("~")[0] for planned in session_on(pilot).sitting.plan}
        assert (point,) == entry.quiz.points


async def test_what_was_set_apart_is_let_go(house: House) -> None:
    desk = house.desk()
    first, second, *_ = (point.id for point in desk.bank.points)
    desk.planner.suspend(first)
    desk.planner.flag(second, f"{second}~choice", "Odd")
    async with at_home(house) as pilot:
        text = await look(pilot, "i", "8")
        assert "Suspended: never asked" in text
        assert "Odd" in text
        assert keys_on(pilot)["Let go"] == "l"
        assert "Suspended" not in await look(pilot, "l")
        assert "Nothing is set apart" in await look(pilot, "l")
        assert "Let go" not in keys_on(pilot)
    assert house.desk().planner.held() == []


async def test_a_leech_can_be_suspended(house: House) -> None:
    point = next(point.id for point in house.desk().bank.points if point.answer == "1957")
    for _ in range(8):
        session = house.desk().cards([point])
        assert session.current is not None
        session.answer(wrong(session.current))
        house.clock.move(86_400_000)
    async with at_home(house) as pilot:
        assert "missed 7 times" in await look(pilot, "i", "8")
        assert "Let go" not in keys_on(pilot)
        assert "Suspended: never asked" in await look(pilot, "z")
    assert [held.what for held in house.desk().planner.held()] == ["suspend"]


async def test_a_click_starts_a_quiz_too(house: House) -> None:
    async with at_home(house) as pilot:
        await look(pilot, "i")
        await click_on(pilot, "drought")
        assert isinstance(pilot.app.screen, Quiz)


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_deck_is_shown_letter_by_letter(house: House, name: str) -> None:
    async with open_hostile(house, HOSTILE[name], NARROW) as (pilot, desk):
        study_for(4, house.clock, lambda: desk, most=1)
        for point in desk.bank.points[:3]:
            desk.planner.flag(point.id, f"{point.id}~choice", HOSTILE[name])
            desk.planner.suspend(point.id)
        await press(pilot, "i")
        for _ in PAGES:
            await press(pilot, "down", "pagedown", "end", "right")


LOOKING = """
import asyncio, sys
from pathlib import Path
from tests.study.river import House
from tests.ui.stories import at_home

async def look():
    house = House(Path(sys.argv[1]))
    async with at_home(house) as pilot:
        assert "plotille" not in sys.modules and "quizapp.ui.insights" not in sys.modules
        await pilot.press("i")
        await pilot.pause()
        assert "quizapp.ui.insights" in sys.modules and "plotille" not in sys.modules

asyncio.run(look())
"""


def test_home_imports_no_plots_and_insight_only_those_that_are_opened(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", LOOKING, str(tmp_path)], check=True, timeout=60)
