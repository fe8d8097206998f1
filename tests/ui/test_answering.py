"""Answers however fast they come, what is said of them at once, and how the key bar speaks of it."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Kind
from quizapp.ui.widgets.field import Field
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    answer,
    at_home,
    begin,
    burst,
    keys_for,
    keys_on,
    question_on,
    screen_text,
)


@pytest.mark.parametrize("kind", [Kind.OPEN, Kind.CLOZE, Kind.ESTIMATE])
async def test_what_is_typed_in_one_go_with_enter_is_judged_whole(house: House, kind: Kind) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, kind)
        question = question_on(pilot)
        await burst(pilot, *keys_for(question, right(question)), "x", "enter")
        told = quiz.session.feedback
        assert told is not None
        assert (told.response, told.right) == (right(question), True)
        assert quiz.query_one(Field).value == right(question).text


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.TRUE_FALSE, Kind.OPEN])
async def test_enter_in_one_go_with_the_answer_does_not_pass_over_what_is_told(house: House, kind: Kind) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, kind)
        question = question_on(pilot)
        await burst(pilot, *keys_for(question, wrong(question)), "enter", "enter")
        assert quiz.session.feedback is not None
        assert "✗ Wrong" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert quiz.session.number == 2


async def test_enter_in_an_empty_field_asks_again_and_a_question_mark_is_not_to_know(house: House) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.OPEN)
        await pilot.press("enter", "space", "enter")
        await pilot.pause()
        assert quiz.session.answered == 0
        assert "Type your answer, or ? and Enter if you do not know." in screen_text(pilot)
        await pilot.press("question_mark", "enter")
        await pilot.pause()
        text = screen_text(pilot)
        assert "✗ Wrong You did not know." in text
        assert "You typed" not in text
        assert quiz.session.answered == 1


@pytest.mark.parametrize(
    ("kind", "does"),
    [
        (Kind.CHOICE, {"Answer": "1-4/Enter"}),
        (Kind.TRUE_FALSE, {"True": "t", "False": "f", "Answer": "Enter"}),
        (Kind.MATCH, {"Choose": "1-4"}),
        (Kind.FLASHCARD, {"Turn the card": "Enter"}),
    ],
)
async def test_the_key_bar_says_which_keys_answer_at_once(house: House, kind: Kind, does: dict[str, str]) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, kind)
        keys = keys_on(pilot)
        assert {name: keys.get(name) for name in does} == does


async def test_after_an_answer_the_key_bar_names_enter(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        await answer(pilot)
        assert keys_on(pilot)["Next"] == "Enter"
