"""A learner's days in the app: what is due, what waits, a date to be ready for."""

from __future__ import annotations

from quizapp.record.settings import Settings, save
from quizapp.study.wording import CRAMMING, PRACTICE
from quizapp.ui.screens.exam_start import ExamStart
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.screens.today import Today
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    at_home,
    burst,
    keys_on,
    on_screen,
    screen_lines,
    screen_text,
    session_on,
    sit_through,
)

DAY = 24 * 3_600_000


async def test_a_day_s_work_done_is_said_with_when_to_come_back_and_practice_on_offer(house: House) -> None:
    save(house.places.settings, Settings(new_a_day=5))
    async with at_home(house) as pilot:
        await pilot.press("enter")
        assert session_on(pilot).total == 5
        await sit_through(pilot)
        await pilot.press("escape")
        home = on_screen(pilot, Home)
        assert home.deck is not None
        assert home.deck.due == 0
        await pilot.press("enter")
        on_screen(pilot, Today)
        said = screen_text(pilot)
        assert "Nothing is left for today." in said
        assert "due tomorrow" in said
        assert "Start" not in keys_on(pilot)
        await pilot.press("p")
        assert session_on(pilot).label == PRACTICE
        assert not session_on(pilot).sitting.counts
        await sit_through(pilot)
        on_screen(pilot, ResultScreen)


async def test_the_next_day_home_says_what_is_due_and_enter_asks_it(house: House) -> None:
    save(house.places.settings, Settings(new_a_day=5))
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await sit_through(pilot)
    house.clock.move(3 * DAY)
    async with at_home(house) as pilot:
        home = on_screen(pilot, Home)
        assert home.deck is not None
        assert home.deck.due == 5
        assert "5 due" in screen_text(pilot)
        await pilot.press("t")
        assert "5 to ask again and 5 new" in screen_text(pilot)
        await pilot.press("enter")
        assert session_on(pilot).total == 10


async def test_more_new_points_than_the_day_s_limit_on_demand(house: House) -> None:
    save(house.places.settings, Settings(new_a_day=5, quiz_length=7))
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await sit_through(pilot)
        await pilot.press("escape", "t", "m")
        assert session_on(pilot).total == 7
        assert session_on(pilot).sitting.counts


async def test_a_date_is_named_in_words_and_the_plan_leads_up_to_it(house: House) -> None:
    async with at_home(house, NARROW) as pilot:
        await pilot.press("t", "g", *"someday", "enter")
        assert "names no day" in screen_text(pilot)
        await pilot.press("escape", "g", *"in", "space", "3", "space", *"days", "enter")
        said = screen_text(pilot)
        assert "The discussion: Friday at 9:00" in said
        bars = [line.strip() for line in screen_lines(pilot) if "study" in line or "sittings" in line]
        assert [bar.partition("% ")[2] for bar in bars] == ["without more study", "with these sittings"]
        assert "Cram" in keys_on(pilot)
        await pilot.press("x")
        assert session_on(pilot).label == CRAMMING
        await pilot.press("escape", "t", "g", "enter")
        assert "Name its day" in screen_text(pilot)
        await pilot.press("escape")
        on_screen(pilot, Home)


async def test_a_date_typed_in_one_go_with_enter_is_read_whole(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("t", "g")
        await burst(pilot, *"in", "space", "3", "space", *"days", "enter")
        assert "The discussion: Friday at 9:00" in screen_text(pilot)


async def test_a_deck_without_questions_says_so(house: House) -> None:
    house.write("title: Empty\n")
    async with at_home(house) as pilot:
        await pilot.press("enter")
        assert not isinstance(pilot.app.screen, Quiz)


async def test_an_exam_is_one_key_away(house: House) -> None:
    async with at_home(house, NARROW) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert keys_on(pilot)["Exam"] == "e"
        await pilot.press("e")
        await pilot.pause()
        on_screen(pilot, ExamStart)
