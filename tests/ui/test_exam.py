"""Stories of an exam: begun from the palette, answered in any order, handed in, looked back on."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Form
from quizapp.study import exam
from quizapp.study.exam import MINUTE, Exam
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import Aim, UseDesk
from quizapp.ui.screens.exam import ExamScreen
from quizapp.ui.screens.exam_review import ExamReview
from quizapp.ui.screens.exam_start import ExamStart
from quizapp.ui.screens.home import Home
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
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


async def start(pilot: Walker, number: int = 5, minutes: int = 0) -> Exam:
    """An exam of the river deck, as if it had been chosen at its start."""
    app, desk = pilot.app, desk_under_cursor(pilot)
    assert exam.begin(desk.tools, number, minutes)
    app.post_message(UseDesk(desk, Aim.EXAM))
    await pilot.pause()
    return on_screen(pilot, ExamScreen).exam


async def give(pilot: Walker, well: bool = True) -> None:
    """Answer the question that stands by keys, without going on."""
    question = on_screen(pilot, ExamScreen).exam.current
    assert question is not None
    response = (right if well else wrong)(question)
    if question.form in {Form.TEXT, Form.NUMBER}:
        field = on_screen(pilot, ExamScreen).typed
        field.value = ""
        await pilot.press(*({" ": "space", "-": "minus", ",": "comma"}.get(char, char) for char in response.text))
    else:
        await pilot.press(*(str(index + 1) for index in response.chosen))
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_answers_and_enter_in_one_go_are_kept_whole(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        taken = await start(pilot, 12)
        assert {Form.ONE, Form.TEXT} <= {question.form for question in taken.questions}
        for _ in taken.questions:
            assert taken.current is not None
            keys = keys_for(taken.current, right(taken.current))
            await burst(pilot, *keys, *([] if keys[-1] == "enter" else ["enter"]))
            await pilot.pause()
        assert not taken.unanswered
        result = taken.submit()
        assert result.right == result.total == 12


@pytest.mark.parametrize("size", SIZES)
async def test_from_the_palette_through_an_exam_to_its_review(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"exam")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        on_screen(pilot, ExamStart)
        await pilot.press("left", "left", "enter")
        await pilot.pause()
        sat = on_screen(pilot, ExamScreen).exam
        total = len(sat.questions)
        for number in range(total):
            assert sat.at == number
            await give(pilot, well=number != 2)
            assert "✓" not in screen_text(pilot)
            await pilot.press("enter")
            await pilot.pause()
        assert keys_on(pilot)["Hand in"] == "s"
        await pilot.press("s", "enter")
        await pilot.pause()
        result = on_screen(pilot, ExamReview).result
        assert (result.right, result.total, result.unanswered) == (total - 1, total, 0)
        text = screen_text(pilot)
        assert f"{total - 1} of {total} questions right" in text
        await pilot.press("escape")
        await pilot.pause()
        on_screen(pilot, Home)


async def test_one_jumps_marks_and_changes_and_the_list_says_how_all_stand(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot)
        await give(pilot, well=False)
        await give(pilot)
        assert sat.answered(0)
        await pilot.press("enter", "enter")
        await pilot.pause()
        mark = keys_on(pilot)["Mark"]
        await pilot.press({"^T": "ctrl+t"}.get(mark, mark))
        await pilot.pause()
        assert sat.marked(2)
        assert "marked 3 of " in screen_text(pilot)
        listed = keys_on(pilot)["List"]
        await pilot.press({"^L": "ctrl+l"}.get(listed, listed))
        await pilot.pause()
        text = screen_text(pilot)
        assert "marked, open" in text
        assert text.count("■") == 1
        await pilot.press("up", "up", "m", "enter")
        await pilot.pause()
        assert (sat.at, sat.marked(0)) == (0, True)
        await give(pilot, well=False)
        await pilot.press("l", "end", "enter")
        await pilot.pause()
        assert sat.at == 4
        await pilot.press("shift+tab")
        await pilot.pause()
        assert sat.at == 3


async def test_handing_in_names_what_is_unanswered_and_asks_once(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot)
        await give(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        text = screen_text(pilot)
        assert "4 of 5 questions are unanswered." in text
        assert "Unanswered: 2, 3, 4, 5. They count as wrong." in text
        await pilot.press("escape")
        await pilot.pause()
        assert not sat.over
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert "1 of 5 questions right. 4 left unanswered." in screen_text(pilot)
        assert screen_text(pilot).count("✓") == 1


async def test_leaving_loses_nothing_and_home_offers_to_go_on(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot)
        await give(pilot)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert "unfinished: exam, 5 questions" in screen_text(pilot)
        assert keys_on(pilot)["Continue exam"] == "Enter"
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        again = on_screen(pilot, ExamScreen).exam
        assert (again.at, again.answered(0), again.questions) == (1, True, sat.questions)


async def test_half_a_typed_answer_is_there_after_the_program_has_ended(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot, 12)
        index = next(index for index, question in enumerate(sat.questions) if question.form is Form.TEXT)
        on_screen(pilot, ExamScreen)._go(index)
        await pilot.pause()
        await pilot.press("a", "l")
        await pilot.pause()
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        screen = on_screen(pilot, ExamScreen)
        assert (screen.exam.at, screen.typed.value) == (index, "al")
        await pilot.press("d")
        await pilot.pause()
        assert screen.exam.given.text == "ald"


async def test_the_time_left_is_shown_and_when_it_is_over_the_exam_is_handed_in(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot, minutes=10)
        await give(pilot)
        assert "10:00 left" in screen_text(pilot)
        house.clock.move(MINUTE + 500)
        on_screen(pilot, ExamScreen).tick()
        await pilot.pause()
        assert "9:00 left" in screen_text(pilot)
        house.clock.move(9 * MINUTE)
        on_screen(pilot, ExamScreen).tick()
        await pilot.pause()
        assert "The time was over: it was handed in as it stood." in screen_text(pilot)
        assert on_screen(pilot, ExamReview).result.right == 1
        assert sat.sitting.ended == sat.deadline


async def test_a_key_after_the_end_of_the_time_changes_nothing_more(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, minutes=10)
        house.clock.move(10 * MINUTE)
        await give(pilot)
        assert on_screen(pilot, ExamReview).result.unanswered == 5


async def test_the_time_that_ended_while_away_is_said_at_the_next_start(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot, minutes=10)
        await give(pilot)
    house.clock.move(60 * MINUTE)
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "The time was over" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "Continue exam" not in keys_on(pilot)


async def test_by_mouse_alone(house: House) -> None:
    async with at_home(house, (120, 40)) as pilot:
        sat = await start(pilot)
        await click_on(pilot, "Next")
        assert sat.at == 1
        await click_on(pilot, "4 □")
        assert sat.at == 3
        await click_on(pilot, "Hand in")
        await click_on(pilot, "Enter Hand in")
        await pilot.pause()
        on_screen(pilot, ExamReview)


@pytest.mark.parametrize("size", [NARROW, NORMAL])
async def test_a_review_is_gone_through_and_counted_and_asked_again(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await start(pilot, 3)
        await give(pilot, well=False)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        review = on_screen(pilot, ExamReview)
        assert keys_on(pilot)["Count as right"] == "c"
        await pilot.press("c")
        await pilot.pause()
        assert review.result.right == 1
        await pilot.press("n")
        await pilot.pause()
        assert review.listing.cursor == 2
        assert "Count as right" not in keys_on(pilot)
        assert "Unanswered" in screen_text(pilot)
        await pilot.press("a")
        await pilot.pause()
        assert "1 of 2" in screen_text(pilot)


async def test_an_exam_is_looked_back_on_from_the_scores(house: House) -> None:
    async with at_home(house) as pilot:
        await start(pilot)
        await give(pilot)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        await pilot.press("escape", "s")
        await pilot.pause()
        assert "1 of 5 right" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert on_screen(pilot, ExamReview).past
        assert "4 left unanswered" in screen_text(pilot)


async def test_when_a_change_cannot_be_kept_it_is_said(house: House) -> None:
    async with at_home(house) as pilot:
        sat = await start(pilot)
        sat._tools.store.close()
        await give(pilot)
        assert not sat.answered(0)
        on_screen(pilot, ExamScreen)


async def test_a_deck_of_flashcards_alone_says_that_it_has_no_exam(house: House) -> None:
    house.write("title: Told\nid: told\ncards: [{q: What does the Alder say that Alder is?, a: Alder}]\n")
    async with at_home(house) as pilot:
        home, app = on_screen(pilot, Home), pilot.app
        assert isinstance(app, QuizApp)
        assert home.deck is not None
        app.post_message(UseDesk(app.workspace.open(home.deck.path), Aim.EXAM))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "This deck has no question that an exam could ask" in screen_text(pilot)
        assert "Begin" not in keys_on(pilot)
