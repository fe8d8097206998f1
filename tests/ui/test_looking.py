"""Stories of looking things up: the reader, quiz options, settings, scores, help, the palette."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from quizapp.ui.commands import Palette
from quizapp.ui.screens.choose import Choose
from quizapp.ui.screens.help import Help
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.reader import Reader
from quizapp.ui.widgets.bars import live_keys
from quizapp.ui.widgets.values import Values
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    SIZES,
    WIDE,
    at_home,
    keys_on,
    on_screen,
    question_on,
    resize,
    screen_text,
    session_on,
)

PAGES = {
    "Facts": "41 percent of its normal flow",
    "Disputes": "Should the old dam be raised?",
    "Voices": "Ana Ruiz",
    "Timeline": "The province named a mediator",
    "Terms": "aquifer",
    "Cards": "What is the river's name?",
    "About": "A dry summer",
}


@pytest.mark.parametrize("size", SIZES)
async def test_the_reader_shows_every_page(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("r")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        for name, words in PAGES.items():
            assert name in screen_text(pilot)
            text = " ".join(part.plain for leaf in reader._leaves for part in (leaf.text, *leaf.more))
            assert words in text
            await pilot.press("right")
            await pilot.pause()


async def test_the_map_of_disputes_tells_who_holds_what_and_against_whom(house: House) -> None:
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press("r", "2")
        await pilot.pause()
        text = screen_text(pilot)
        assert "The town council" in text
        assert "Ana Ruiz: The council should set the limit each month. Against: Kofi Osei" in text
        assert "Claim · paragraph 7 · new" in text


async def test_where_there_is_room_what_stands_under_the_cursor_is_told_beside(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        await pilot.press("r", "2")
        await pilot.press("down")
        await pilot.pause()
        assert screen_text(pilot).count("Against: Kofi Osei") == 1
        await resize(pilot, NARROW)
        assert "Against: Kofi Osei" in screen_text(pilot)


async def test_the_reader_is_filtered_by_typing(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("r", "slash", *"petition")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        assert [leaf.text.plain for leaf in reader._in_sight] == ["Some 1,250 residents signed the petition."]
        await pilot.press("escape")
        await pilot.pause()
        assert len(reader._in_sight) == len(reader._leaves) > 5
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Home)


async def test_enter_in_the_reader_asks_about_what_one_stands_on_and_escape_leads_back(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("r", "3", "down")
        reader = on_screen(pilot, Reader)
        leaf = reader.leaf
        assert leaf is not None
        assert leaf.about is not None
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).label
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is reader


async def test_problems_of_the_deck_have_their_page(house: House) -> None:
    house.write(house.path.read_text().replace("who: ruiz,", "who: riuz,"))
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press("r")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        assert list(reader._makers)[-1] == "Problems"
        await pilot.press("left")
        await pilot.pause()
        assert "riuz" in screen_text(pilot)
        assert "Line " in screen_text(pilot)


async def test_options_of_a_quiz_are_kept_to(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o")
        await pilot.pause()
        values = on_screen(pilot, Choose).query_one(Values)
        await pilot.press("left", "down", "right")
        keys = values.keys()
        assert (keys["number"], keys["topic"]) == ("5", "drought")
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).total <= 5
        assert question_on(pilot).topic == "drought"


async def test_options_say_when_nothing_fits_and_do_not_start(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "a")
        await pilot.pause()
        choose = on_screen(pilot, Choose)
        assert "No kind of question is chosen." in screen_text(pilot)
        assert "Start" not in keys_on(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is choose
        await pilot.press("a")
        await pilot.pause()
        assert choose.choice().kinds == ()
        assert keys_on(pilot)["No kinds"] == "a"


async def test_options_offer_only_what_fits_beside_the_rest(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "down", "right")
        await pilot.pause()
        values = on_screen(pilot, Choose).query_one(Values)
        assert values.value("topic").key == "drought"
        assert [key for key, _ in values.value("dispute").choices] == [""]
        assert len(values.value("topic").choices) > 2


async def test_options_tell_how_many_questions_there_are_and_a_shorter_quiz_says_why(house: House) -> None:
    async with at_home(house, (80, 40)) as pilot:
        await pilot.press("o", "a")
        await pilot.press("end", *["up"] * 3, "space")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        choose = on_screen(pilot, Choose)
        assert choose.choice().kinds == ("estimate",)
        assert choose._found is not None
        number = choose._found.number
        assert f"{number} questions: no more fit this choice (8 wanted)." in screen_text(pilot)
        assert keys_on(pilot)["Change"] == "←→/Space"
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).total == number
        notes = [str(note.message) for note in pilot.app._notifications]
        assert f"{number} questions instead of 8: the deck has no more that fit what you chose." in notes


async def test_enter_in_the_options_starts_at_once_with_the_defaults(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Quiz)


@pytest.mark.parametrize("keys", [(), ("r",), ("enter",), ("o",), ("s",)], ids=str)
async def test_help_lists_the_keys_that_work_on_the_screen_below(house: House, keys: tuple[str, ...]) -> None:
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        expected = live_keys(pilot.app.screen, hidden=True)
        await pilot.press("f1")
        await pilot.pause()
        assert on_screen(pilot, Help).keys == tuple(expected)
        text = screen_text(pilot)
        for live in expected:
            assert f"{live.keys} {live.does}" in text
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Help)


async def test_the_palette_does_what_keys_do_and_opens_decks(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)
        await pilot.press(*"quiz", "space", *"options")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("ctrl+p", *"options")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("escape", "ctrl+p", *"river")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).title == "Who should run the river?"


@pytest.mark.parametrize("size", [NARROW, (40, 15), WIDE])
async def test_every_command_of_the_palette_can_be_seen(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Start Enter" in screen_text(pilot)
        await pilot.press("up")
        await pilot.pause()
        commands = pilot.app.screen.query_one(CommandList)
        assert commands.highlighted == commands.option_count - 1
        assert commands.region.bottom <= size[1]
        assert str(commands.get_option_at_index(commands.option_count - 1).prompt) in screen_text(pilot)
