from __future__ import annotations

from quizapp.questions.model import Form, Response
from quizapp.study.progress import Standing
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.session import Session
from tests.study.river import DECK, House, right, wrong


def finish(session: Session, *missed: int) -> Session:
    """Answer all questions, those at the places ``missed`` wrongly."""
    place = 0
    while session.current:
        session.answer((wrong if place in missed else right)(session.current))
        session.next()
        place += 1
    return session


def test_at_first_all_is_unseen(house: House) -> None:
    desk = house.desk()
    counted = desk.progress()
    assert counted.all.unseen == counted.all.total == len(desk.bank.points)
    assert set(counted.sides) == {"farms", "town"}
    assert set(counted.disputes) == {"water", "dam"}
    assert {"ruiz", "osei", "lund", "park"} <= set(counted.voices)


def test_what_is_answered_moves_from_unseen_over_learning_to_known(house: House) -> None:
    desk = house.desk()
    (point, *_) = [point.id for point in desk.bank.points if point.topic == "dam"]
    assert desk.standing(point) is Standing.UNSEEN
    finish(desk.cards([point]))
    assert desk.standing(point) is Standing.LEARNING
    finish(desk.cards([point]))
    assert desk.standing(point) is Standing.KNOWN
    assert desk.progress().topics["dam"].known == 1
    finish(desk.cards([point]), 0)
    assert desk.standing(point) is Standing.LEARNING


def test_a_typed_right_answer_makes_a_point_known_at_once(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(number=1, kinds=("open",)))
    assert session.current
    point = session.current.point
    finish(session)
    assert desk.standing(point) is Standing.KNOWN


def test_a_stance_is_stated_with_its_holder_and_a_fact_as_it_stands(house: House) -> None:
    desk = house.desk()
    stated = {desk.statement(point) for point in desk.bank.points}
    assert "According to Ana Ruiz, the council should set the limit each month." in stated
    assert "The dam was built in 1957." in stated
    assert "aquifer: a layer of rock that holds water." in stated
    assert "January 2024: The province named a mediator." in stated
    assert "Ana Ruiz: mayor of the town." in stated
    assert "" not in stated
    assert desk.statement("nothing") == ""


def test_a_claim_is_stated_with_who_makes_it(house: House) -> None:
    claim = '  - {fact: "The wells are [dry].", status: claim, said_by: ruiz}\n'
    report = '  - {fact: "The wells are [deep].", said_by: the water office}\n'
    house.write(DECK.replace("facts:\n", f"facts:\n{claim}{report}"))
    desk = house.desk()
    assert [desk.statement(point) for point in desk.bank.points[:2]] == [
        "According to Ana Ruiz, the wells are dry.",
        "According to the water office, the wells are deep.",
    ]


def test_again_asks_only_what_was_missed(house: House) -> None:
    desk = house.desk()
    result = finish(desk.quiz(QuizChoice(number=6)), 1, 3).result()
    session = desk.again(result)
    assert session.total == 2
    asked = set()
    while session.current:
        asked.add(session.current.point)
        session.answer(right(session.current))
        session.next()
    assert asked == set(result.missed_points)


def test_again_after_cards_turns_the_missed_cards(house: House) -> None:
    desk = house.desk()
    result = finish(desk.cards(number=5, mode="plain"), 0, 4).result()
    session = desk.again(result)
    assert (session.mode, session.total) == ("plain", 2)
    assert session.current
    assert session.current.form is Form.GRADE


def test_again_after_a_quiz_in_which_cards_stood_is_a_quiz_of_what_was_missed(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(number=8, kinds=("flashcard", "choice")))
    kinds = set()
    while session.current:
        kinds.add(session.current.form)
        session.answer(wrong(session.current))
        session.next()
    assert kinds == {Form.GRADE, Form.ONE}
    again = desk.again(session.result())
    assert {planned.partition("~")[0] for planned in again.sitting.plan} == set(session.missed_points)
    assert again.current
    assert again.current.form is not Form.GRADE


def test_cards_go_over_the_points_given(house: House) -> None:
    desk = house.desk()
    points = desk.matching(QuizChoice(topic="law"))
    session = desk.cards(points)
    assert session.total == len(points) == 1
    assert session.current
    assert session.current.point == points[0]


def test_a_quiz_that_nothing_fits_is_over_at_once_and_leaves_no_trace(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(topic="no such topic"))
    assert session.finished
    assert (session.total, session.result().answered) == (0, 0)
    assert not session.undo()
    assert desk.unfinished() is None
    assert desk.history() == []


def test_who_begins_a_new_quiz_is_not_offered_the_old_one_any_more(house: House) -> None:
    desk = house.desk()
    old = desk.quiz(QuizChoice(number=3))
    assert old.current
    old.answer(right(old.current))
    cards = desk.cards(number=2)
    new = desk.quiz(QuizChoice(number=4))
    offered = []
    while sitting := desk.unfinished():
        offered.append(sitting.id)
        desk.resume().close()
    assert offered == [new.sitting.id, cards.sitting.id]


def test_all_that_was_left_can_be_discarded(house: House) -> None:
    desk = house.desk()
    desk.quiz(QuizChoice(number=3))
    desk.cards(number=2)
    desk.discard_unfinished()
    assert desk.unfinished() is None


def test_a_quiz_and_flashcards_that_were_left_are_each_gone_on_with(house: House) -> None:
    desk = house.desk()
    quiz, cards = desk.quiz(QuizChoice(number=3)), desk.cards(number=2)
    assert desk.resume(cards=False).sitting == quiz.sitting
    assert desk.resume(cards=True).sitting == cards.sitting
    desk.discard_unfinished(cards=False)
    assert desk.unfinished(cards=False) is None
    assert desk.unfinished() == cards.sitting


def test_a_sitting_names_what_was_chosen(house: House) -> None:
    desk = house.desk()
    assert desk.quiz().label == ""
    assert desk.quiz(QuizChoice(topic="drought", kinds=("choice",))).label == "drought; choice"
    assert desk.quiz(QuizChoice(dispute="dam", voice="lund")).label == "Should the old dam be raised?; Greta Lund"


def test_history_is_told_latest_first(house: House) -> None:
    desk = house.desk()
    finish(desk.quiz(QuizChoice(number=2)), 0)
    finish(desk.cards(number=3))
    assert [(score.sitting.mode, score.answered, score.right) for score in desk.history()] == [
        ("cards", 3, 3),
        ("quiz", 2, 1),
    ]
    assert len(desk.history(limit=1)) == 1


def test_again_asks_every_missed_point_even_of_a_quiz_wholly_missed(house: House) -> None:
    desk = house.desk()
    result = finish(desk.quiz(QuizChoice(number=500)), *range(500)).result()
    assert len(result.missed_points) > 20
    again = finish(desk.again(result), *range(500)).result()
    assert set(again.missed_points) == set(result.missed_points)


def test_the_quiz_that_was_counted_is_the_one_that_comes(house: House) -> None:
    desk = house.desk()
    choice = QuizChoice(number=20, kinds=("match", "choice"))
    for _ in range(3):
        counted = desk.counting(choice)()
        assert desk.quiz(choice).total == counted
    counted = desk.counting(choice)()
    other = desk.quiz(QuizChoice(number=2))
    assert other.total == 2
    desk.counting(choice)()
    other.answer(Response())
    again = desk.quiz(choice)  # by what was answered meanwhile
    assert again.sitting.plan == compose(desk.bank, choice, desk.scores(), again.sitting.seed)
