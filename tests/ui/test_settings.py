"""The settings: worn at once, kept, and what is wrong with them."""

from __future__ import annotations

import pytest

from quizapp.record.settings import Settings
from quizapp.ui.app import QuizApp
from quizapp.ui.screens.settings import SettingsScreen
from tests.study.river import House
from tests.ui.stories import (
    SIZES,
    WIDE,
    at_home,
    on_screen,
    screen_text,
)


@pytest.mark.parametrize("size", [*SIZES, (40, 15)])
async def test_a_time_zone_is_typed_and_kept_and_one_that_is_none_is_refused(
    house: House, size: tuple[int, int]
) -> None:
    async with at_home(house, size) as pilot:
        app = pilot.app
        assert isinstance(app, QuizApp)
        await pilot.press("comma", "end")
        await pilot.pause()
        assert "the machine's own" in screen_text(pilot)
        await pilot.press("enter", *"Pariss", "enter")
        await pilot.pause()
        said = screen_text(pilot)
        assert "There is no time zone “Pariss”. Did you mean Europe/Paris?" in said
        assert said.count("Pariss") == 2  # the line that is typed in is in sight too
        assert app.workspace.settings.timezone == ""
        await pilot.press(*["backspace"] * 6, *"xyz", "enter")
        await pilot.pause()
        said = screen_text(pilot)
        assert "Write such as Europe/Paris, or nothing for the machine's own." in said
        assert said.count("xyz") == 2
        await pilot.press(*["backspace"] * 3, *"paris", "enter")
        await pilot.pause()
        assert "Europe/Paris" in screen_text(pilot)
        assert app.workspace.settings.timezone == "Europe/Paris"
        assert '"timezone": "Europe/Paris"' in house.places.settings.read_text()
        await pilot.press("right", "escape")  # asked again, and left as it is
        await pilot.pause()
        on_screen(pilot, SettingsScreen)
        assert app.workspace.settings.timezone == "Europe/Paris"
        await pilot.press("space", *["backspace"] * 12, "enter")
        await pilot.pause()
        assert app.workspace.settings.timezone == ""


async def test_a_time_zone_in_the_file_that_is_none_is_told_in_the_settings(house: House) -> None:
    house.places.settings.parent.mkdir(parents=True, exist_ok=True)
    house.places.settings.write_text('{"timezone": "Mars/Olympus"}')
    async with at_home(house, WIDE) as pilot:
        await pilot.press("comma")
        await pilot.pause()
        assert "the machine's own, for there is no “Mars/Olympus”" in screen_text(pilot)


async def test_settings_are_worn_at_once_and_kept(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("comma", "right", "down", "right", "down", "right")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SettingsScreen)
        assert pilot.app.theme == "textual-light"
        assert pilot.app.animation_level == "none"
    async with at_home(house) as pilot:
        assert pilot.app.theme == "textual-light"
        assert pilot.app.animation_level == "none"
        app = pilot.app
        assert isinstance(app, QuizApp)
        assert app.workspace.settings.quiz_length == 10


async def test_all_that_the_plan_goes_by_can_be_set(house: House) -> None:
    usual = Settings()
    async with at_home(house) as pilot:
        await pilot.press("comma", "down")
        for _ in range(6):
            await pilot.press("down", "right")
        await pilot.pause()
    async with at_home(house) as pilot:
        app = pilot.app
        assert isinstance(app, QuizApp)
        values = app.workspace.settings
        assert (values.new_a_day, values.due_a_day) == (60, 500)
        assert (values.retention, values.day_starts, values.cards) == (92, 5, False)
        assert values.learner == usual.learner


async def test_a_theme_that_is_not_known_is_passed_over(house: House) -> None:
    house.places.settings.parent.mkdir(parents=True, exist_ok=True)
    house.places.settings.write_text('{"theme": "of another version"}')
    async with at_home(house) as pilot:
        assert pilot.app.theme == "textual-dark"
        await pilot.press("comma")
        await pilot.pause()
        assert "of another version" in screen_text(pilot)
