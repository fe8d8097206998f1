"""Looking back on a sitting gives what was shown in it, whatever became of the deck since."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.study.desk import Desk
from quizapp.study.model import Result
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import DECK, House, right, wrong


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "home")


def finish(session: Session, *missed: int) -> Result:
    """Answer all questions, those at the places ``missed`` wrongly."""
    place = 0
    while session.current:
        session.answer((wrong if place in missed else right)(session.current))
        session.next()
        place += 1
    return session.result()


def looked_back(desk: Desk, session: Session) -> Result:
    """The review of a sitting as the scores list it."""
    sittings = {score.sitting.id: score.sitting for score in desk.history()}
    return desk.review(sittings[session.sitting.id])


@pytest.mark.parametrize("choice", [QuizChoice(number=20), QuizChoice(kinds=("match", "order", "several"))])
def test_it_is_the_result_that_was_shown_at_the_end(house: House, choice: QuizChoice) -> None:
    desk = house.desk()
    session = desk.quiz(choice)
    result = finish(session, *range(session.total))
    finish(desk.quiz(choice))
    assert looked_back(house.desk(), session) == result
    assert result.missed


def test_it_is_compared_with_the_last_like_it_then(house: House) -> None:
    desk = house.desk()
    first = desk.quiz(QuizChoice(number=4))
    finish(first, 0, 1)
    second = desk.quiz(QuizChoice(number=4))
    finish(second, 0)
    finish(desk.cards(number=3), 0)
    assert looked_back(desk, first).before is None
    assert looked_back(desk, second).before == 0.5


def test_looking_back_on_what_is_unfinished_changes_nothing(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(number=3))
    assert session.current
    session.answer(wrong(session.current))
    result = looked_back(desk, session)
    assert (result.answered, result.right, result.total) == (1, 0, 3)
    unfinished = desk.unfinished()
    assert unfinished is not None
    assert unfinished.id == session.sitting.id


def test_points_reworded_after_the_end_are_still_told(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(topic="drought"))
    before = finish(session, *range(session.total))
    house.write(DECK.replace("The river fell to", "The river sank to"))
    after = looked_back(house.desk(), session)
    assert len(after.missed) == len(before.missed)
    assert after.gone == 0
    assert [told.question.prompt for told in after.missed] == [told.question.prompt for told in before.missed]


def test_what_was_chosen_is_told_though_the_options_have_changed(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(number=20, kinds=("choice", "who-says", "match", "order", "several")))
    before = finish(session, *range(session.total))
    house.write(DECK.replace("[1988]", "[1977]").replace("[1921]", "[1931]").replace("Min Park", "Mia Parker"))
    after = looked_back(house.desk(), session)
    told = {feedback.question.prompt: feedback for feedback in after.missed}
    compared = [feedback for feedback in before.missed if feedback.question.prompt in told]
    assert compared
    for feedback in compared:
        assert told[feedback.question.prompt].yours in {feedback.yours, ""}


def test_what_left_the_deck_is_counted(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(topic="law"))
    finish(session, 0)
    line = next(line for line in DECK.splitlines(keepends=True) if "topic: law" in line)
    house.write(DECK.replace(line, ""))
    result = looked_back(house.desk(), session)
    assert (result.answered, result.answered - result.right, result.missed, result.gone) == (session.total, 1, (), 1)
