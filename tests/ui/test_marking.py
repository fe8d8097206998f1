"""What a learner says beside an answer: how sure they are, when a card comes again, what not to ask any more."""

from __future__ import annotations

from quizapp.questions.model import Grade, Kind, Response
from quizapp.record.settings import Settings, save
from quizapp.ui.marking import grades_line
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from tests.study.river import House, right, wrong
from tests.ui.stories import (
    NARROW,
    Walker,
    at_home,
    begin,
    keys_for,
    keys_on,
    on_screen,
    question_on,
    screen_text,
    session_on,
)


async def give(pilot: Walker, *, well: bool) -> None:
    question = question_on(pilot)
    await pilot.press(*keys_for(question, right(question) if well else wrong(question)))
    await pilot.pause()


async def test_before_the_verdict_one_key_says_how_sure(house: House) -> None:
    save(house.places.settings, Settings(confidence=True))
    async with at_home(house, NARROW) as pilot:
        await begin(pilot, Kind.CHOICE)
        await give(pilot, well=True)
        assert session_on(pilot).feedback is None
        assert "How sure are you?" in screen_text(pilot)
        assert {"Sure", "Think so", "A guess"} <= set(keys_on(pilot))
        assert "Answer" not in keys_on(pilot)
        await pilot.press("3")
        assert session_on(pilot).feedback is not None
    (answer,) = house.desk()._store.answers()
    assert (answer.sure, answer.right) == ("guess", True)


async def test_an_answer_can_be_thought_over_while_asked_how_sure(house: House) -> None:
    save(house.places.settings, Settings(confidence=True))
    async with at_home(house) as pilot:
        await begin(pilot, Kind.OPEN)
        await give(pilot, well=False)
        await pilot.press("backspace")
        assert "How sure are you?" not in screen_text(pilot)
        await give(pilot, well=True)
        await pilot.press("1")
        told = session_on(pilot).feedback
        assert told is not None
        assert told.right


async def test_who_does_not_know_is_not_asked_how_sure_nor_who_leaves_the_setting_alone(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        await give(pilot, well=True)
        assert session_on(pilot).feedback is not None
    save(house.places.settings, Settings(confidence=True))
    async with at_home(house) as pilot:
        await begin(pilot, Kind.OPEN)
        await pilot.press("question_mark", "enter")
        assert session_on(pilot).feedback is not None


async def test_a_card_turned_says_when_it_comes_again_after_each_grade(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("c", "space")
        said = screen_text(pilot)
        assert "Comes again tomorrow (1, 2), in 2 days (3), in 8 days (4)." in said


async def test_where_each_grade_means_the_same_it_is_said_once(house: House) -> None:
    desk = house.desk()
    point = desk.bank.points[0].id
    desk.cards([point]).answer(Response(grade=Grade.AGAIN))
    said = grades_line(desk, desk.cards([point]))
    assert said.plain == "Comes again tomorrow, whichever of these you say."


async def test_a_point_is_put_off_kept_out_or_flagged_after_its_answer(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        quiz = on_screen(pilot, Quiz)
        first = question_on(pilot)
        await pilot.press("x")
        assert not quiz.desk.planner.held()
        await give(pilot, well=True)
        await pilot.press("x", "f")
        held = {(one.point, one.what, one.question) for one in quiz.desk.planner.held()}
        assert held == {(first.point, "suspend", ""), (first.point, "flag", first.id)}
        assert any("not asked again" in told.message for told in pilot.app._notifications)
        assert first.point not in quiz.desk.agenda(sitting=500).now
        await pilot.press("escape")
        on_screen(pilot, Home)


async def test_a_hint_is_one_key_away_while_an_answer_is_typed(house: House) -> None:
    async with at_home(house, NARROW) as pilot:
        await begin(pilot, Kind.OPEN)
        session = session_on(pilot)
        assert "Hint" in keys_on(pilot)
        await pilot.press("g", "ctrl+g")
        (first,) = session.hints
        assert first in screen_text(pilot).replace("\n", " ")
        await pilot.press("f2")
        assert len(session.hints) == 2
        assert "Hint" not in keys_on(pilot)
        await pilot.press("backspace")
        await give(pilot, well=True)
        assert "Right, with 2 hints" in screen_text(pilot)
        await pilot.press("enter")
    (score,) = house.desk().history()
    assert score.hinted == 1
    async with at_home(house) as pilot:
        await pilot.press("s")
        assert "1 of 1 right, 1 with a hint" in screen_text(pilot)


async def test_what_is_chosen_offers_no_hint(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE)
        assert "Hint" not in keys_on(pilot)
