"""Stories of somebody who answers five questions before reading."""

from __future__ import annotations

import re

import pytest

from quizapp.ui.routes import Aim, UseDesk
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.passages import Passages
from quizapp.ui.screens.pretest import PretestScreen
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.result import ResultScreen
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    SIZES,
    Walker,
    at_home,
    click_on,
    desk_under_cursor,
    keys_for,
    keys_on,
    on_screen,
    screen_text,
    session_on,
    sit_through,
)


async def start(pilot: Walker) -> None:
    pilot.app.post_message(UseDesk(desk_under_cursor(pilot), Aim.PRETEST))
    await pilot.pause()


async def give(pilot: Walker, well: bool) -> None:
    question = on_screen(pilot, PretestScreen).question
    await pilot.press(*keys_for(question, (right if well else wrong)(question)))
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_five_questions_then_the_passages_then_what_changed(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await start(pilot)
        for number in range(5):
            text = screen_text(pilot)
            assert f"{number + 1} of 5" in text
            assert not {"✓", "✗", "Right", "Wrong"} & set(text.split())
            await give(pilot, well=number == 0)
        on_screen(pilot, Passages)
        text = screen_text(pilot)
        assert "of the article" in text
        assert "¶ The Valley Post, 2 March" in text
        assert "answers question" in text
        assert not {"✓", "✗"} & set(text.split())
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).total >= 5
        await sit_through(pilot)
        on_screen(pilot, ResultScreen)
        told = r"Before you read you had 1 of ([45]) right; the same points today: \1 of \1\."
        assert re.search(told, screen_text(pilot))  # one question may stand for two of the points


async def test_it_is_begun_from_the_palette(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"before")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert "Nothing here is graded" in screen_text(pilot)


async def test_an_answer_is_taken_back_and_leaving_loses_nothing(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot)
        first = on_screen(pilot, PretestScreen).question
        await give(pilot, well=False)
        assert keys_on(pilot)["Undo"] == "u"
        await pilot.press("u")
        await pilot.pause()
        assert on_screen(pilot, PretestScreen).question == first
        await give(pilot, well=True)
        second = on_screen(pilot, PretestScreen).question
        await pilot.press("escape")
        await pilot.pause()
        on_screen(pilot, Home)
    async with at_home(house) as pilot:
        await start(pilot)
        assert on_screen(pilot, PretestScreen).question == second


async def test_afterwards_it_leads_to_the_passages_and_on_to_the_reader(house: House) -> None:
    async with at_home(house, (120, 40)) as pilot:
        await start(pilot)
        for _ in range(5):
            await click_on(pilot, "▌ 1")
        on_screen(pilot, Passages)
        await pilot.press("escape")
        await pilot.pause()
        await start(pilot)
        on_screen(pilot, Passages)
        await pilot.press("r")
        await pilot.pause()
        on_screen(pilot, Reader)


async def test_it_is_looked_back_on_from_the_scores(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot)
        for _ in range(5):
            await give(pilot, well=True)
        await pilot.press("escape", "s")
        await pilot.pause()
        assert "before reading" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        on_screen(pilot, Passages)


async def test_a_deck_with_nothing_to_choose_from_says_so(house: House) -> None:
    house.write("title: Small\ncards: [{q: Who?, a: Ana}]\n")
    async with at_home(house) as pilot:
        await start(pilot)
        assert "no question that could be asked before reading" in screen_text(pilot)
        assert keys_on(pilot)["Read"] == "r"
        assert "Answer" not in keys_on(pilot)
        await pilot.press("1", "enter", "r")
        await pilot.pause()
        on_screen(pilot, Reader)
