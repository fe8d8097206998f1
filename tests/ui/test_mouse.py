"""A whole run with the mouse alone."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Form, Kind
from quizapp.ui.screens.choose import Choose
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.screens.scores import Scores
from quizapp.ui.screens.settings import SettingsScreen
from quizapp.ui.widgets.rows import Rows
from tests.study.river import House, right
from tests.ui.stories import NARROW, NORMAL, SIZES, Walker, at_home, begin, click_on, on_screen, question_on, session_on


async def click_row(pilot: Walker, rows: Rows, index: int) -> None:
    """Click the first line of a row, brought into sight."""
    rows.cursor = index
    await pilot.pause()
    line = rows._starts[index] - rows.scroll_offset.y
    await pilot.click(rows, offset=(6, line))
    await pilot.pause()


async def answer_by_mouse(pilot: Walker) -> None:
    """Answer rightly by clicks: options, then the key bar."""
    quiz, question = on_screen(pilot, Quiz), question_on(pilot)
    for index in right(question).chosen:
        await click_row(pilot, quiz.options, index)
    if question.form is not Form.ONE:
        await click_on(pilot, "Answer")


@pytest.mark.parametrize("size", [NORMAL, NARROW])
@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.TRUE_FALSE, Kind.SEVERAL, Kind.ORDER, Kind.MATCH])
async def test_questions_are_answered_by_clicks(house: House, kind: Kind, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        quiz = await begin(pilot, kind, number=1)
        await answer_by_mouse(pilot)
        assert quiz.session.feedback is not None
        assert quiz.session.feedback.right
        await click_on(pilot, "Next")
        await click_on(pilot, "Another quiz")
        assert session_on(pilot).sitting.label == kind.value


async def test_a_click_on_an_option_after_the_answer_changes_nothing(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.CHOICE)
        await answer_by_mouse(pilot)
        told = quiz.session.feedback
        await pilot.click(quiz.options, offset=(6, 1))
        await pilot.pause()
        assert quiz.session.feedback is told
        assert quiz.session.answered == 1


async def test_cards_are_turned_and_graded_by_clicks(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.FLASHCARD, number=2)
        for answered in (1, 2):
            await click_on(pilot, "Turn the card")
            await click_on(pilot, "Good")
            if answered == 1:
                assert session_on(pilot).answered == 1
        assert isinstance(pilot.app.screen, ResultScreen)
        await click_on(pilot, "Back")
        assert isinstance(pilot.app.screen, Home)


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_a_deck_starts_it_and_the_key_bar_leads_on(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await click_on(pilot, "Options")
        assert isinstance(pilot.app.screen, Choose)
        await click_on(pilot, "Back")
        await click_on(pilot, "Read")
        assert isinstance(pilot.app.screen, Reader)
        await click_on(pilot, "Voices")
        assert "Ana Ruiz" in " ".join(leaf.text.plain for leaf in on_screen(pilot, Reader)._leaves)
        await click_on(pilot, "Back")
        await click_on(pilot, "Settings")
        assert isinstance(pilot.app.screen, SettingsScreen)
        await click_on(pilot, "Theme")
        assert pilot.app.theme == "textual-light"
        await click_on(pilot, "Back")
        await click_row(pilot, on_screen(pilot, Home).listing, 0)
        assert isinstance(pilot.app.screen, Quiz)


async def test_a_key_that_a_narrow_bar_has_no_room_for_is_clicked_in_the_help(house: House) -> None:
    async with at_home(house, NARROW) as pilot:
        await click_on(pilot, "Help")
        await click_on(pilot, "All scores")
        assert isinstance(pilot.app.screen, Scores)
        await click_on(pilot, "Back")
        assert isinstance(pilot.app.screen, Home)
