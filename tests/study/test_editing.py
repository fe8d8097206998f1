"""Editing a deck keeps what is known."""

from __future__ import annotations

from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import DECK, House, right

FACT = "The river fell to [41] percent of its normal flow in [August 2023]."


def answer_all(session: Session) -> None:
    while session.current:
        session.answer(right(session.current))
        session.next()


def test_rewording_a_fact_keeps_what_is_known_of_it(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.topic == "drought"]
    answer_all(desk.cards(points))
    answer_all(desk.cards(points))
    before = desk.progress().topics["drought"]
    assert before.known == len(points)
    house.write(DECK.replace(FACT, "The river fell to [41] percent of its usual flow in [August 2023]."))
    edited = house.desk()
    assert [point.id for point in edited.bank.points if point.topic == "drought"] != points
    assert edited.progress().topics["drought"] == before
    assert edited.notices == ["The deck was edited: your progress on 2 reworded points was kept."]
    assert house.desk().notices == []


def test_taking_the_edit_back_keeps_it_too(house: House) -> None:
    answer_all(house.desk().cards())
    before = house.desk().progress()
    house.write(DECK.replace(FACT, "The river fell to [41] percent of its usual flow in [August 2023]."))
    assert house.desk().progress() == before
    house.write(DECK)
    assert house.desk().progress() == before


def test_what_left_the_deck_stays_in_the_log(house: House) -> None:
    desk = house.desk()
    answer_all(desk.cards())
    answered = len(desk.scores())
    house.write(DECK.replace(f'  - {{fact: "{FACT}", topic: drought, from: 3}}\n', ""))
    edited = house.desk()
    assert edited.notices == ["The deck was edited: 2 points that you had answered left it; the answers are kept."]
    assert len(edited.scores()) == answered
    house.write(DECK)
    assert house.desk().progress().all.learning == answered


def test_a_sitting_goes_on_over_an_edit(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.topic == "drought"]
    session = desk.cards(points)
    answer = right(session.current) if session.current else None
    assert answer
    session.answer(answer)
    left = len(points) - 1
    house.write(DECK.replace("percent of its normal flow", "percent of its usual flow"))
    again = house.desk().resume()
    assert (again.number, again.total, again.notices) == (2, len(points), [])
    answer_all(again)
    assert again.result().answered == left + 1


def test_a_quiz_and_cards_that_were_left_both_go_on_over_an_edit(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.topic == "drought"]
    quiz, cards = desk.quiz(QuizChoice(topic="drought")), desk.cards(points)
    house.write(DECK.replace("percent of its normal flow", "percent of its usual flow"))
    desk = house.desk()
    for session in (desk.resume(cards=False), desk.resume(cards=True)):
        assert session.current
        answer_all(session)
        assert session.notices == []
        assert session.result().answered == (cards.total if session.mode == "cards" else quiz.total)


def test_a_question_that_left_the_deck_is_skipped_and_told(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.topic == "drought"]
    desk.cards(points)
    house.write(DECK.replace(f'  - {{fact: "{FACT}", topic: drought, from: 3}}\n', ""))
    session = house.desk().resume()
    answer_all(session)
    assert session.notices == ["2 questions were skipped: the deck was edited and no longer has them."]
    assert session.total == session.answered == len(points) - 2


def test_a_whole_quiz_survives_an_edit_of_every_fact(house: House) -> None:
    session = house.desk().quiz(QuizChoice(number=8))
    assert session.current
    session.answer(right(session.current))
    house.write(DECK.replace("The ", "This "))
    again = house.desk().resume()
    assert again.answered == 1
    assert again.current


def test_opening_an_unchanged_deck_goes_through_none_of_its_points(house: House) -> None:
    assert "points" in vars(house.desk().bank)
    assert "points" not in vars(house.desk().bank)
