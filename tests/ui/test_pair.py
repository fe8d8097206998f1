"""Stories of two people at one keyboard."""

from __future__ import annotations

import re

import pytest

from quizapp.questions.model import Form
from quizapp.study.pair import SECOND, Choice
from quizapp.ui.routes import Aim, BeginPair, UseDesk
from quizapp.ui.screens.pair import PairScreen
from quizapp.ui.screens.pair_over import PairOver
from quizapp.ui.screens.pair_start import PairStart
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    SIZES,
    WIDE,
    Walker,
    at_home,
    burst,
    click_on,
    desk_under_cursor,
    keys_for,
    keys_on,
    on_screen,
    screen_text,
)


async def start(pilot: Walker, choice: Choice | None = None) -> None:
    """A sitting of two: what was left, or a new one where a choice is given."""
    app, desk = pilot.app, desk_under_cursor(pilot)
    app.post_message(BeginPair(desk, choice) if choice else UseDesk(desk, Aim.TWO))
    await pilot.pause()


async def give(pilot: Walker, well: bool = True) -> None:
    question = on_screen(pilot, PairScreen).question
    await pilot.press(*keys_for(question, (right if well else wrong)(question)))
    await pilot.pause()


async def test_an_answer_and_enter_in_one_go_is_judged_whole(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(turns=6, seconds=0))
        forms = set()
        while isinstance(pilot.app.screen, PairScreen):
            question = pilot.app.screen.question
            forms.add(question.form)
            await burst(pilot, *keys_for(question, right(question)))
            told = pilot.app.screen.pair.feedback
            assert told is not None
            assert told.right, told
            await pilot.press("enter")
            await pilot.pause()
        assert Form.TEXT in forms


@pytest.mark.parametrize("size", SIZES)
async def test_two_names_in_turns_to_both_scores(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await start(pilot)
        on_screen(pilot, PairStart)
        await pilot.press("left", "down", "left", "tab", *"Ana", "tab", *"Ben", "enter")
        await pilot.pause()
        for number in range(6):
            name = ("Ana", "Ben")[number % 2]
            assert f"{name}, it is your turn." in screen_text(pilot)
            await give(pilot, well=number != 2)
            assert ("✗ Wrong" if number == 2 else "✓ Right") in screen_text(pilot)
            await pilot.press("enter")
            await pilot.pause()
        on_screen(pilot, PairOver)
        text = screen_text(pilot)
        assert "Ben is ahead by 1." in text
        assert "Ana: 2 of 3 right" in text
        assert "Ben: 3 of 3 right" in text
        assert "Nothing was recorded." in text
        await pilot.press("end")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        on_screen(pilot, PairStart)


async def test_it_is_begun_from_the_palette(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"two people")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        on_screen(pilot, PairStart)


async def test_there_are_seconds_to_talk_before_the_options_are_seen(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(seconds=20))
        screen = on_screen(pilot, PairScreen)
        assert screen.question.form is Form.ONE
        assert "20 seconds" in screen_text(pilot)
        assert not screen.options.display
        assert "Choose" not in keys_on(pilot)
        house.clock.move(19 * SECOND)
        screen.tick()
        await pilot.press("1")
        await pilot.pause()
        assert "1 second " in screen_text(pilot)
        assert screen.pair.feedback is None
        house.clock.move(SECOND)
        screen.tick()
        await pilot.pause()
        assert screen.options.display
        assert re.search(r"\b1 .*2 ", screen_text(pilot))
        await give(pilot)
        assert screen.pair.feedback is not None
        await pilot.press("enter")
        await pilot.pause()
        assert keys_on(pilot)["Answer now"] == "Enter"
        await pilot.press("enter")
        await pilot.pause()
        assert screen.open


async def test_time_under_help_is_no_time_to_talk(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(seconds=20))
        screen = on_screen(pilot, PairScreen)
        await pilot.press("question_mark")
        await pilot.pause()
        house.clock.move(3_600 * SECOND)
        screen.tick()
        await pilot.press("escape")
        await pilot.pause()
        assert "20 seconds" in screen_text(pilot)


async def test_leaving_loses_nothing(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(("Ana", "Ben")))
        await give(pilot)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert keys_on(pilot)["Start"] == "Enter"
    async with at_home(house) as pilot:
        await start(pilot)
        assert "Ben, it is your turn." in screen_text(pilot)
        assert "Ana 1 : 0 Ben" in screen_text(pilot)


async def test_an_answer_is_taken_back_and_a_miss_counted(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(("Ana", "Ben")))
        first = on_screen(pilot, PairScreen).question
        await give(pilot, well=False)
        await pilot.press("u")
        await pilot.pause()
        assert on_screen(pilot, PairScreen).question == first
        assert "Undo" not in keys_on(pilot)
        await give(pilot, well=False)
        await pilot.press("c")
        await pilot.pause()
        assert "Counted as right" in screen_text(pilot)
        assert "Ana 1 : 0 Ben" in screen_text(pilot)


async def test_the_first_ones_answers_are_recorded_when_it_is_wanted(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot)
        await pilot.press("left", "down", "left", "down", "right", "enter")
        await pilot.pause()
        for _ in range(6):
            await give(pilot)
            await pilot.press("enter")
            await pilot.pause()
        assert "What A answered was recorded." in screen_text(pilot)
    assert len(house.desk().tools.store.answers()) == 3


async def test_by_mouse_alone(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        await start(pilot)
        await click_on(pilot, "Begin")
        screen = on_screen(pilot, PairScreen)
        await click_on(pilot, "Answer now")
        await click_on(pilot, "▌ 1")
        assert screen.pair.feedback is not None
        await click_on(pilot, "Next turn")
        assert screen.pair.whose == 1


async def test_a_name_can_do_no_harm(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, Choice(("[@click=app.quit]x[/]", "\x1b]0;b\x07[/b]")))
        assert "[@click=app.quit, it is your turn." in screen_text(pilot)
        await give(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "[/b], it is your turn." in screen_text(pilot)


async def test_a_deck_of_flashcards_alone_says_that_there_is_nothing_for_two(house: House) -> None:
    house.write("title: Told\nid: told\ncards: [{q: What does the Alder say that Alder is?, a: Alder}]\n")
    async with at_home(house) as pilot:
        await start(pilot)
        await pilot.press("enter")
        await pilot.pause()
        on_screen(pilot, PairStart)
        assert "This deck has no questions for two" in screen_text(pilot)
        assert "Begin" not in keys_on(pilot)
