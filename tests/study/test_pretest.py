from __future__ import annotations

import pytest

from quizapp.deck import finding
from quizapp.deck.compiled import open_deck
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form
from quizapp.record.model import Sitting
from quizapp.study import pretest
from quizapp.study.pretest import Change
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import DECK, House, right, wrong


def begun(house: House) -> Session:
    session = pretest.begin(house.desk().tools)
    assert session
    return session


def answer(session: Session, rightly: bool = True) -> None:
    assert session.current
    session.answer((right if rightly else wrong)(session.current))
    session.next()


def sat_through(house: House, rightly: int = 1) -> Sitting:
    """The questions before reading, the first so many answered rightly."""
    session = begun(house)
    while not session.finished:
        answer(session, session.answered < rightly)
    return session.sitting


def quiz(house: House, points: tuple[str, ...], missing: int = 0) -> Session:
    choice = QuizChoice(number=len(points), points=points, kinds=("true-false", "choice", "who-says", "holds"))
    session = house.desk().quiz(choice)
    assert session.total == len(points)
    while not session.finished:
        answer(session, session.answered >= missing)
    return session


def bundled(house: House, name: str) -> Bank:
    deck = open_deck(finding.bundled() / name, house.places.cache).deck
    assert deck
    return Bank(deck)


@pytest.mark.parametrize("name", ["fentanyl.yaml", "daylight.yaml"])
def test_they_cover_disputes_sides_and_facts_of_different_topics(house: House, name: str) -> None:
    bank = bundled(house, name)
    points = [bank.point(point) for point in pretest.choose(bank)]
    found = [point for point in points if point]
    views = [point for point in found if point.section == "viewpoint"]
    facts = [point for point in found if point.section == "fact"]
    assert (len(views), len(facts)) == (3, 2)
    assert len({point.dispute for point in views}) == min(3, len(bank.deck.disputes))
    assert len({side for point in views for side in point.sides}) >= min(3, len(bank.deck.sides))
    assert len({point.topic for point in facts}) == 2
    assert len({point.entry for point in found}) == 5


@pytest.mark.parametrize("seed", range(5))
def test_all_are_answered_by_choosing_one(house: House, seed: int) -> None:
    del seed
    session = begun(house)
    assert session.total == 5
    assert len({planned.partition("~")[0] for planned in session.sitting.plan}) == 5
    while not session.finished:
        assert session.current
        assert session.current.form is Form.ONE
        answer(session)


def test_a_deck_of_facts_alone_gives_five_facts(house: House) -> None:
    house.write(DECK[: DECK.index("viewpoints:")])
    assert begun(house).total == 5


def test_a_deck_too_small_to_choose_from_gives_none(house: House) -> None:
    house.write("title: Small\ncards: [{q: Who?, a: Ana}]\n")
    assert pretest.begin(house.desk().tools) is None


def test_memory_is_left_alone_and_it_is_no_last_time(house: House) -> None:
    sat_through(house)
    desk = house.desk()
    assert not desk.planner.memories()
    assert house.workspace().shelf()[0].last_share is None
    assert desk.unfinished() is None


def test_killed_in_the_middle_it_goes_on_at_the_same_question(house: House) -> None:
    session = begun(house)
    answer(session)
    answer(session, rightly=False)
    assert session.current
    again = begun(house)
    assert (again.current, again.number, again.sitting.id) == (session.current, 3, session.sitting.id)
    assert house.desk().unfinished() is None


def test_the_passages_stand_in_the_articles_order_with_what_they_answer(house: House) -> None:
    sitting = sat_through(house, rightly=2)
    tools = house.desk().tools
    assert pretest.done(tools) == sitting
    found = pretest.passages(tools, sitting)
    asked = [one for passage in found for one in passage.asked]
    assert sorted(one.number for one in asked) == [1, 2, 3, 4, 5]
    assert all(one.yours and one.right_answer for one in asked)
    paragraphs = [passage.source.rpartition("paragraph")[2] for passage in found]
    assert paragraphs == sorted(paragraphs, key=lambda text: int(text.split()[-1].split(",")[0].lstrip("s")))
    assert all(passage.source.startswith("The Valley Post, 2 March 2024, paragraph") for passage in found)


def test_the_first_quiz_tells_what_changed_and_no_other(house: House) -> None:
    before = sat_through(house, rightly=1)
    points = pretest.points_asked(house.desk().tools, before)
    first = quiz(house, points, missing=1)
    second = quiz(house, points)
    tools = house.desk().tools
    assert pretest.change(tools, first.sitting.id) == Change(5, 1, 4)
    assert first.result().sitting == first.sitting.id
    assert pretest.change(tools, second.sitting.id) is None
    assert pretest.change(tools, before.id) is None
    assert pretest.change(tools, 0) is None


def test_only_points_asked_both_times_are_compared(house: House) -> None:
    before = sat_through(house, rightly=5)
    desk = house.desk()
    points = pretest.points_asked(desk.tools, before)
    others = tuple(point.id for point in desk.bank.points if point.id not in points)
    quiz(house, others[:2])
    desk.practice(3)
    first = quiz(house, (*points[:2], *others[:2]), missing=4)
    assert pretest.change(house.desk().tools, first.sitting.id) == Change(2, 2, 0)


def test_flashcards_and_practice_are_not_compared(house: House) -> None:
    before = sat_through(house)
    points = pretest.points_asked(house.desk().tools, before)
    cards = house.desk().cards(points)
    while not cards.finished:
        answer(cards)
    tools = house.desk().tools
    assert pretest.change(tools, cards.sitting.id) is None
    first = quiz(house, points)
    assert pretest.change(tools, first.sitting.id) == Change(5, 1, 5)


def test_without_questions_before_reading_nothing_is_compared(house: House) -> None:
    session = quiz(house, tuple(point.id for point in house.desk().bank.points[:3]))
    assert pretest.change(house.desk().tools, session.sitting.id) is None


def test_an_edited_deck_keeps_the_passages_of_what_is_left(house: House) -> None:
    sitting = sat_through(house)
    house.write(DECK.replace("holds: The council should set the limit each month.", "holds: Nobody should set it."))
    tools = house.desk().tools
    assert 1 <= sum(len(passage.asked) for passage in pretest.passages(tools, sitting)) <= 5
    assert set(pretest.points_asked(tools, sitting)) <= {point.id for point in tools.bank.points}
