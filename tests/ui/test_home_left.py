"""Home and what was left: sittings that go on, new ones beside them, and those discarded."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Grade, Response
from quizapp.study import exam
from quizapp.study.quiz import QuizChoice
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from tests.study.river import House
from tests.ui.stories import (
    SIZES,
    Walker,
    answer,
    at_home,
    click_on,
    desk_under_cursor,
    keys_on,
    on_screen,
    screen_text,
    session_on,
)


async def leave_a_quiz_for_cards(pilot: Walker) -> None:
    """Answer one question of a quiz and grade one card of the flashcards begun after it."""
    await pilot.press("enter")
    await pilot.pause()
    await answer(pilot)
    await pilot.press("escape")
    await pilot.pause()
    await pilot.press("c")
    await pilot.pause()
    await pilot.press("space", "3", "escape")
    await pilot.pause()


async def test_all_that_was_left_is_offered_with_what_was_chosen(house: House) -> None:
    async with at_home(house) as pilot:
        desk = desk_under_cursor(pilot)
        desk.quiz(QuizChoice(number=3, topic="drought")).answer(Response())
        house.clock.move(1_000)
        desk.cards(number=4).answer(Response(grade=Grade.GOOD))
        house.clock.move(1_000)
        exam.begin(desk.tools, 5, 0)
        await pilot.press("s", "escape")
        await pilot.pause()
        keys = keys_on(pilot)
        assert (keys["Continue exam"], keys["Continue cards"], keys["Continue quiz"]) == ("Enter", "g", "G")
        text = " ".join(screen_text(pilot).replace("▌", "").split())
        assert "Unfinished: quiz, 1 of 3 (drought)." in text
        assert "Enter goes on with the exam, g with the cards, G with the quiz, at the same question." in text
        await pilot.press("G")
        await pilot.pause()
        assert (session_on(pilot).mode, session_on(pilot).number) == ("quiz", 2)


@pytest.mark.parametrize("size", SIZES)
async def test_a_quiz_and_cards_that_were_left_are_both_told_and_offered(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await leave_a_quiz_for_cards(pilot)
        text = " ".join(screen_text(pilot).replace("▌", "").split())
        assert "quiz, 1 of 8" in text
        assert "cards, 1 of 8" in text
        keys = keys_on(pilot)
        assert (keys["Continue cards"], keys["Continue quiz"], keys["New cards"]) == ("Enter", "g", "c")
        await pilot.press("g")
        await pilot.pause()
        assert (session_on(pilot).mode, session_on(pilot).number) == ("quiz", 2)
        house.clock.move(1_000)
        await answer(pilot)
        await pilot.press("escape")
        await pilot.pause()
        keys = keys_on(pilot)
        assert (keys["Continue quiz"], keys["Continue cards"]) == ("Enter", "g")
        await pilot.press("g")
        await pilot.pause()
        assert session_on(pilot).mode == "cards"


async def test_a_new_quiz_ends_the_one_that_was_left_but_not_the_cards(house: House) -> None:
    async with at_home(house) as pilot:
        await leave_a_quiz_for_cards(pilot)
        await pilot.press("n", "escape")
        await pilot.pause()
        deck = on_screen(pilot, Home).deck
        assert deck is not None
        assert [left.words for left in deck.unfinished] == ["cards, 1 of 8"]


async def test_a_look_at_a_quiz_leaves_nothing_unfinished(house: House) -> None:
    async with at_home(house) as pilot:
        for keys in (["enter"], ["c"], ["r", "down", "enter"]):
            await pilot.press(*keys)
            await pilot.pause()
            assert isinstance(pilot.app.screen, Quiz)
            await pilot.press("escape")
            await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert "unfinished" not in screen_text(pilot)
        assert keys_on(pilot)["Start"] == "Enter"
        assert "Discard" not in keys_on(pilot)


async def test_what_is_unfinished_can_be_discarded_and_its_answers_count(house: House) -> None:
    async with at_home(house) as pilot:
        await leave_a_quiz_for_cards(pilot)
        assert keys_on(pilot)["Discard"] == "x"
        await pilot.press("x")
        await pilot.pause()
        home = on_screen(pilot, Home)
        assert home.deck is not None
        assert home.deck.unfinished == ()
        assert keys_on(pilot)["Start"] == "Enter"
        assert home.deck.learning == 2


async def test_a_click_on_the_deck_goes_on_with_the_latest(house: House) -> None:
    async with at_home(house) as pilot:
        await leave_a_quiz_for_cards(pilot)
        await click_on(pilot, "Who should")
        assert session_on(pilot).mode == "cards"


async def test_the_palette_names_what_each_deck_goes_on_with(house: House) -> None:
    async with at_home(house) as pilot:
        await leave_a_quiz_for_cards(pilot)
        await pilot.press("down", "ctrl+p", *"quiz", "space", *"8:")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Continue quiz, 1 of 8: Who should run the river?" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert (session_on(pilot).mode, session_on(pilot).title) == ("quiz", "Who should run the river?")
