"""Stories of somebody who studies: from home through a quiz to the result, by keys."""

from __future__ import annotations

import pytest

from quizapp.deck import finding
from quizapp.questions.model import Form, Kind
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.widgets.field import Field
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    WIDE,
    answer,
    at_home,
    begin,
    beginning,
    keys_for,
    keys_on,
    on_screen,
    question_on,
    resize,
    screen_lines,
    screen_text,
    session_on,
    sit_through,
)

FORM_OF = {
    Kind.TRUE_FALSE: Form.ONE,
    Kind.CHOICE: Form.ONE,
    Kind.WHO_SAYS: Form.ONE,
    Kind.OPEN: Form.TEXT,
    Kind.CLOZE: Form.TEXT,
    Kind.ESTIMATE: Form.NUMBER,
    Kind.MATCH: Form.PAIRS,
    Kind.ORDER: Form.SEQUENCE,
    Kind.FLASHCARD: Form.GRADE,
}


@pytest.mark.parametrize("size", SIZES)
async def test_enter_begins_and_a_whole_quiz_ends_in_its_result(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        total = session_on(pilot).total
        await sit_through(pilot, missing=3)
        result = on_screen(pilot, ResultScreen).result
        assert (result.answered, result.right) == (total, total - 3)
        assert f"{total - 3} of {total} right" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert on_screen(pilot, Home).deck is not None


async def test_each_answer_is_on_disk_before_the_next_question(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        await answer(pilot)
        sitting = session_on(pilot).sitting.id
        with house.workspace() as other:
            score = next(score for score in other.scores() if score.sitting.id == sitting)
        assert (score.answered, score.right) == (1, 1)


@pytest.mark.parametrize(("kind", "form"), FORM_OF.items(), ids=lambda value: str(value))
async def test_each_form_is_answered_by_keys_alone(house: House, kind: Kind, form: Form) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, kind)
        question = question_on(pilot)
        assert question.form is form
        await pilot.press(*keys_for(question, right(question)))
        await pilot.pause()
        assert quiz.session.right == 1
        if form is not Form.GRADE:
            assert "✓ Right" in screen_text(pilot)


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.OPEN, Kind.MATCH, Kind.ORDER, Kind.ESTIMATE])
async def test_a_miss_tells_by_word_and_sign_what_was_right_and_where_it_stands(house: House, kind: Kind) -> None:
    async with at_home(house, (120, 60)) as pilot:
        await begin(pilot, kind)
        question = question_on(pilot)
        await pilot.press(*keys_for(question, wrong(question)))
        await pilot.pause()
        told = session_on(pilot).feedback
        assert told is not None
        text = screen_text(pilot)
        assert "✗ Wrong" in text
        if not told.parts:
            assert " ".join(told.right_answer.split()[:3]) in text
        assert question.source.split(",")[0] in text


async def test_the_arrows_and_enter_choose_too(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.CHOICE)
        await pilot.press("down", "down", "enter")
        assert quiz.session.feedback is not None
        assert quiz.session.feedback.response.chosen == (2,)


async def test_a_statement_is_called_true_or_false_by_its_letter(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.TRUE_FALSE)
        assert keys_on(pilot)["True"]
        await pilot.press("f")
        assert quiz.session.feedback is not None
        assert quiz.session.feedback.response.chosen == (1,)


async def test_an_order_is_picked_with_space_and_taken_back(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.ORDER)
        assert quiz.picking is not None
        await pilot.press("space", "down", "enter")
        assert quiz.picking.chosen == [0, 1]
        await pilot.press("backspace")
        assert quiz.picking.chosen == [0]
        assert quiz.session.feedback is None


async def test_what_was_typed_stays_beside_the_right_answer(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.OPEN)
        await pilot.press(*"no ide", "a", "enter")
        await pilot.pause()
        assert quiz.query_one(Field).value == "no idea"
        text = screen_text(pilot)
        assert "You typed: no idea" in text
        assert f"Right answer: {question_on(pilot).answer}" in text


async def test_while_typing_letters_are_letters_and_the_key_bar_says_so(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.OPEN)
        await answer(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert keys_on(pilot) == {
            "Answer": "Enter",
            "Hint": "F2",
            "Undo": "^Z",
            "Edit": "F4",
            "Back": "Esc",
            "Help": "F1",
        }
        await pilot.press("u", "c", "t", "1", "question_mark")
        assert quiz.query_one(Field).value == "uct1?"
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert quiz.session.answered == 0


async def test_undo_brings_the_question_back_with_the_same_options(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.CHOICE)
        before = question_on(pilot)
        await answer(pilot, well=False)
        await pilot.press("enter")
        await pilot.pause()
        assert question_on(pilot) != before
        await pilot.press("u")
        await pilot.pause()
        assert question_on(pilot) == before
        assert quiz.session.answered == 0
        assert before.prompt.split()[0] in screen_text(pilot)


async def test_a_miss_is_counted_as_right_by_one_key(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.OPEN)
        await answer(pilot, well=False)
        assert keys_on(pilot)["Count as right"] == "c"
        await pilot.press("c")
        await pilot.pause()
        assert quiz.session.right == 1
        assert "Counted as right" in screen_text(pilot)
        assert "Count as right" not in keys_on(pilot)


async def test_escape_leaves_and_enter_goes_on_at_the_same_question(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await answer(pilot)
        await pilot.press("enter") if session_on(pilot).feedback else None
        await pilot.pause()
        stood = question_on(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "unfinished: quiz, 1 of 8" in screen_text(pilot)
        assert keys_on(pilot)["Continue quiz"] == "Enter"
        await pilot.press("enter")
        await pilot.pause()
        assert question_on(pilot) == stood


async def test_a_sitting_goes_on_after_the_program_has_ended(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await answer(pilot)
        feedback = session_on(pilot).feedback
        if feedback:
            await pilot.press("enter")
            await pilot.pause()
        stood = question_on(pilot)
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert question_on(pilot) == stood


@pytest.mark.parametrize("size", [NARROW, NORMAL])
async def test_while_matching_the_present_item_and_all_options_are_in_sight(
    house: House, size: tuple[int, int]
) -> None:
    deck = finding.bundled() / "fentanyl.yaml"
    async with at_home(house, size, extra=[deck]) as pilot:
        on_screen(pilot, Home).listing.cursor = 0
        quiz = await begin(pilot, Kind.MATCH)
        question = question_on(pilot)
        for number in range(1, len(question.items)):
            await pilot.press(str(number))
            await pilot.pause()
            assert quiz.picking is not None
            text = " ".join(screen_text(pilot).replace("▌", "").split())
            assert beginning(question.items[quiz.picking.item])[:12] in text
            for option in question.options:
                assert beginning(option.text) in text
            assert text.count("→ ") == number


async def test_an_order_tells_the_places_given_apart_from_the_keys(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.ORDER)
        third = question_on(pilot).options[2].text
        await pilot.press("3")
        await pilot.pause()
        assert f"3 {third} place 1" in screen_text(pilot)


async def test_flashcards_are_turned_and_graded(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("c")
        await pilot.pause()
        question = question_on(pilot)
        assert list(keys_on(pilot))[:2] == ["Turn the card", "Edit"]
        assert question.answer not in screen_text(pilot)
        await pilot.press("space")
        await pilot.pause()
        assert question.answer.split()[0] in screen_text(pilot)
        assert {"Again", "Hard", "Good", "Easy"} < set(keys_on(pilot))
        await pilot.press("1")
        await pilot.pause()
        assert session_on(pilot).answered == 1
        assert session_on(pilot).right == 0
        await pilot.press("u")
        await pilot.pause()
        assert question_on(pilot) == question


async def test_when_an_answer_cannot_be_kept_it_is_said_and_the_question_stands(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.CHOICE)
        stood = question_on(pilot)
        house.places.record.rename(house.places.record.with_suffix(".gone"))
        quiz.session._store.close()
        await pilot.press("1")
        await pilot.pause()
        assert question_on(pilot) == stood
        assert quiz.session.feedback is None


async def test_after_the_answer_the_hint_gives_its_room_to_what_is_told(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        assert "Choose one." in screen_text(pilot)
        prompt = " ".join(question_on(pilot).prompt.split()[:4])
        await answer(pilot, well=False)
        assert "Choose one." not in screen_text(pilot)
        assert prompt in screen_text(pilot)


@pytest.mark.parametrize("size", [NARROW, NORMAL])
@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.FLASHCARD])
async def test_question_and_verdict_are_in_sight_together(house: House, kind: Kind, size: tuple[int, int]) -> None:
    deck = finding.bundled() / "fentanyl.yaml"
    async with at_home(house, size, extra=[deck]) as pilot:
        on_screen(pilot, Home).listing.cursor = 0
        quiz = await begin(pilot, kind)
        question = question_on(pilot)
        await answer(pilot, well=False)
        text = screen_text(pilot)
        assert beginning(question.prompt) in text
        assert "✗ Wrong" in text
        told = quiz.session.feedback
        assert told is not None
        if not told.parts:
            assert beginning(told.right_answer) in " ".join(text.replace("▎", "").split())
        await pilot.press(*["down"] * 60)
        await pilot.pause()
        assert question.source.split()[-1] in screen_text(pilot)


async def test_of_a_question_longer_than_the_screen_the_end_is_seen_with_the_verdict(house: House) -> None:
    house.write("title: Long\ncards: [{q: First " + "of many words " * 60 + "and last?, a: Alder}]\n")
    async with at_home(house, NARROW) as pilot:
        await begin(pilot, Kind.OPEN)
        await answer(pilot, well=False)
        text = screen_text(pilot)
        assert "and last?" in text
        assert "✗ Wrong" in text
        assert "Right answer: Alder" in text
        await pilot.press(*["up"] * 60)
        await pilot.pause()
        assert "First of many words" in screen_text(pilot)


async def test_the_verdict_is_said_once_however_wide_the_window(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        await begin(pilot, Kind.CHOICE)
        await answer(pilot, well=False)
        for size in (WIDE, NARROW, WIDE, NORMAL):
            await resize(pilot, size)
            assert screen_text(pilot).count("✗ Wrong") == 1


@pytest.mark.parametrize("size", [NORMAL, WIDE, NARROW])
async def test_after_a_right_answer_it_is_told_in_a_line_each_whose_the_others_are(
    house: House, size: tuple[int, int]
) -> None:
    async with at_home(house, size) as pilot:
        await begin(pilot, Kind.WHO_SAYS)
        question = question_on(pilot)
        await answer(pilot)
        rows = on_screen(pilot, Quiz).options.rows
        told = [row for row in rows if row.detail]
        assert len(told) == len(question.options) - 1
        assert all(row.folded for row in told)
        assert beginning(question.prompt) in screen_text(pilot)
        lines = [line.strip(" │┃┊▌") for line in screen_lines(pilot)]
        assert sum(line.startswith("According to ") for line in lines) == len(told)
        assert keys_on(pilot)["In full"] == "w"
        await pilot.press("w")
        await pilot.pause()
        assert not any(row.folded for row in on_screen(pilot, Quiz).options.rows)
        await pilot.press("enter")
        await pilot.pause()
        assert "In full" not in keys_on(pilot)
