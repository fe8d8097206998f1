"""The scores: sittings, what is known of each topic, and the way back into a sitting."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Kind
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.screens.scores import Scores
from tests.study.river import House
from tests.ui.stories import (
    Walker,
    at_home,
    begin,
    beginning,
    click_on,
    keys_on,
    on_screen,
    screen_text,
    session_on,
    sit_through,
)


async def test_scores_list_the_sittings_and_what_is_known_of_each_topic(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, number=4)
        await sit_through(pilot, missing=1)
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Scores)
        assert "3 of 4 right 75 %" in screen_text(pilot)
        await pilot.press("right")
        await pilot.pause()
        assert "drought" in screen_text(pilot)
        await pilot.press("escape", "S")
        await pilot.pause()
        assert "3 of 4 right" in screen_text(pilot)
        assert "Who should run the river?" in screen_text(pilot)


async def to_the_scores(pilot: Walker, key: str) -> None:
    """Sit through two quizzes with two misses and one, and through flashcards; then to the scores."""
    for missing in (2, 1):
        await begin(pilot, Kind.CHOICE, number=4)
        await sit_through(pilot, missing=missing)
        await pilot.press("escape")
        await pilot.pause()
    await pilot.press("c")
    await pilot.pause()
    await sit_through(pilot)
    await pilot.press("escape", key)
    await pilot.pause()


@pytest.mark.parametrize("key", ["s", "S"])
async def test_enter_on_a_sitting_looks_back_on_it(house: House, key: str) -> None:
    async with at_home(house, (80, 100)) as pilot:
        await to_the_scores(pilot, key)
        assert keys_on(pilot)["Look back"] == "Enter"
        await pilot.press("down", "enter")
        await pilot.pause()
        result = on_screen(pilot, ResultScreen).result
        text = screen_text(pilot)
        assert "quiz · choose one" in text
        assert "3 of 4 right." in text
        assert "The time before 50 %." in text
        (told,) = result.missed
        assert "points" not in text
        for words in (
            told.question.prompt,
            told.yours,
            told.chosen_why,
            told.right_answer,
            told.explanation,
            told.source,
        ):
            assert " ".join(words.split()[:4]) in text
        rightly = on_screen(pilot, ResultScreen).rightly
        assert len(rightly) == 3
        assert "Right: 3" in text
        for told in rightly:
            assert f"✓ {beginning(told.question.prompt)}" in text
            assert beginning(told.right_answer) in text
        assert set(keys_on(pilot)) == {"Again the missed", "Read", "Back", "Help"}
        await pilot.press("escape")
        await pilot.pause()
        assert on_screen(pilot, Scores).listing.cursor == 1


async def test_what_was_missed_in_a_sitting_is_asked_again_and_stands_in_the_scores(house: House) -> None:
    async with at_home(house) as pilot:
        await to_the_scores(pilot, "s")
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        assert session_on(pilot).total == 2
        await sit_through(pilot)
        assert "All 2 right" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "2 of 2 right 100 %" in screen_text(pilot)
        assert len(on_screen(pilot, Scores).listing.rows) == 4


async def test_a_click_on_a_sitting_looks_back_on_it(house: House) -> None:
    async with at_home(house) as pilot:
        await to_the_scores(pilot, "S")
        await click_on(pilot, "3 of 4 right")
        assert "3 of 4 right." in screen_text(pilot)
        assert isinstance(pilot.app.screen, ResultScreen)


async def test_enter_is_offered_only_where_there_is_something_to_look_back_on(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert "No sitting yet" in screen_text(pilot)
        assert "Look back" not in keys_on(pilot)
        await pilot.press("escape")
        await to_the_scores(pilot, "s")
        await pilot.press("right")
        await pilot.pause()
        assert "Look back" not in keys_on(pilot)
        assert keys_on(pilot)["Quiz on this"] == "Enter"
        house.path.unlink()
        await pilot.press("escape", "S")
        await pilot.pause()
        assert "a deck that is not at hand" in screen_text(pilot)
        assert "Look back" not in keys_on(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Scores)
