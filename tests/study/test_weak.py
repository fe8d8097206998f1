"""A learner's weak spots: what was missed last, then what is being learnt; nothing known, nothing unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.study.desk import Desk
from quizapp.study.quiz import QuizChoice
from quizapp.study.weak import weak_spots
from tests.study.river import House, right, wrong


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.close()


def ask(house: House, desk: Desk, point: str, known: bool) -> None:
    """One question on a point, answered."""
    session = desk.quiz(QuizChoice(number=1, points=(point,), kinds=("choice",)))
    assert session.current is not None
    session.answer(right(session.current) if known else wrong(session.current))
    house.clock.move(1000)


def test_nothing_is_weak_before_anything_was_asked(house: House) -> None:
    assert weak_spots(house.desk()) == ()


def test_what_was_missed_comes_first_and_what_is_known_is_left_out(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.section == "fact"][:4]
    ask(house, desk, points[0], known=True)
    ask(house, desk, points[1], known=False)
    ask(house, desk, points[2], known=False)
    ask(house, desk, points[3], known=True)
    ask(house, desk, points[3], known=True)
    spots = weak_spots(desk)
    assert [missed for _, _, missed in spots] == [True, True, False]
    wanted = [desk.statement(point) for point in (points[2], points[1], points[0])]
    assert [statement for statement, _, _ in spots] == wanted
    assert all(words and words in statement for statement, words, _ in spots)


def test_a_stance_stands_with_its_holder(house: House) -> None:
    desk = house.desk()
    view = next(point for point in desk.bank.points if point.section == "viewpoint")
    session = desk.cards([view.id])
    assert session.current is not None
    session.answer(wrong(session.current))
    ((statement, _, missed),) = weak_spots(desk)
    assert missed
    assert "Ana Ruiz" in statement
