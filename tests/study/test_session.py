from __future__ import annotations

import pytest

from quizapp.questions.model import Form, Response
from quizapp.record.errors import RecordError
from quizapp.record.store import Store
from quizapp.study.quiz import QuizChoice
from quizapp.study.session import Session
from tests.study.river import House, right, wrong


def five(house: House) -> Session:
    """A quiz of five questions."""
    session = house.desk().quiz(QuizChoice(number=5))
    assert session.total == 5
    return session


def standing(session: Session) -> tuple[str, tuple[str, ...]]:
    """The question that stands: its id and options as shown."""
    assert session.current
    return session.current.id, tuple(option.text for option in session.current.options)


def answer(session: Session, rightly: bool = True) -> None:
    assert session.current
    session.answer((right if rightly else wrong)(session.current))
    session.next()


def test_an_answer_is_on_disk_when_its_feedback_is_shown(house: House) -> None:
    session = five(house)
    assert session.current
    asked = session.current
    house.clock.move(2500)
    feedback = session.answer(right(asked))
    assert feedback.right
    (row,) = Store.open(house.places.record, house.clock).store.answers()
    assert (row.question, row.point, row.kind) == (asked.id, asked.point, asked.kind.value)
    assert (row.prompt, row.options) == (asked.prompt, tuple(option.text for option in asked.options))
    assert (row.outcome, row.credit, row.millis, row.at) == ("right", 1.0, 2500, house.clock.at)


def test_from_question_to_question_to_the_result(house: House) -> None:
    session = five(house)
    numbers = []
    for rightly in (True, False, True, False, False):
        numbers.append(session.number)
        house.clock.move(1000)
        answer(session, rightly)
    assert numbers == [1, 2, 3, 4, 5]
    assert session.finished
    assert session.current is None
    result = session.result()
    assert (result.answered, result.right, result.total, result.millis) == (5, 2, 5, 5000)
    assert len(result.missed) == 3
    assert result.missed_points == session.missed_points
    assert all(feedback.right_answer and feedback.yours for feedback in result.missed)
    assert result.before is None


def test_the_number_does_not_move_while_the_feedback_is_read(house: House) -> None:
    session = five(house)
    assert session.current
    session.answer(right(session.current))
    assert (session.number, session.answered, session.right) == (1, 1, 1)
    session.next()
    assert session.number == 2


def test_answering_again_while_the_feedback_is_read_changes_nothing(house: House) -> None:
    session = five(house)
    assert session.current
    first = session.answer(right(session.current))
    assert session.answer(wrong(session.current)) is first
    assert session.answered == 1


def test_nothing_can_be_passed_over(house: House) -> None:
    session = five(house)
    before = standing(session)
    session.next()
    assert standing(session) == before


def test_there_is_nothing_to_answer_after_the_end(house: House) -> None:
    session = five(house)
    while not session.finished:
        answer(session)
    with pytest.raises(ValueError, match="finished"):
        session.answer(Response())


def test_undo_brings_the_same_question_with_the_same_options(house: House) -> None:
    session = five(house)
    answer(session)
    before = standing(session)
    answer(session, rightly=False)
    assert session.undo()
    assert standing(session) == before
    assert session.feedback is None
    assert (session.number, session.answered, session.right) == (2, 1, 1)
    log = Store.open(house.places.record, house.clock).store.answers(undone=True)
    assert [row.undone for row in log] == [False, True]


def test_undo_while_the_feedback_is_read(house: House) -> None:
    session = five(house)
    before = standing(session)
    assert session.current
    session.answer(wrong(session.current))
    assert session.undo()
    assert standing(session) == before
    assert not session.undo()
    assert not session.can_undo


def test_undo_after_the_end_opens_the_sitting_again(house: House) -> None:
    desk = house.desk()
    session = desk.quiz(QuizChoice(number=2))
    answer(session)
    last = standing(session)
    answer(session)
    assert session.finished
    assert desk.unfinished() is None
    assert session.undo()
    assert standing(session) == last
    assert standing(house.desk().resume()) == last


def test_counting_a_wrong_answer_as_right_is_recorded_as_such(house: House) -> None:
    session = five(house)
    assert session.count_as_right() is None
    assert session.current
    session.answer(wrong(session.current))
    counted = session.count_as_right()
    assert counted
    assert (counted.right, counted.counted, counted.word) == (True, True, "Counted as right")
    assert session.count_as_right() == counted
    session.next()
    assert session.result().right == 1
    assert session.result().missed == ()
    (row,) = Store.open(house.places.record, house.clock).store.answers()
    assert (row.outcome, row.override, row.right) == ("wrong", True, True)


def test_the_last_answer_can_be_counted_when_the_next_question_stands(house: House) -> None:
    session = five(house)
    assert not session.count_last_as_right()
    answer(session, rightly=False)
    assert session.count_last_as_right()
    assert not session.count_last_as_right()
    assert session.right == 1


def test_a_pause_does_not_count_as_time_taken(house: House) -> None:
    session = five(house)
    assert session.current
    house.clock.move(400)
    session.pause()
    house.clock.move(86_400_000)
    session.unpause()
    house.clock.move(100)
    session.answer(right(session.current))
    assert session.result().millis == 500


def test_a_killed_sitting_goes_on_at_the_same_question_with_the_same_options(house: House) -> None:
    session = five(house)
    for rightly in (True, False):
        answer(session, rightly)
    before, result = standing(session), session.result()
    del session
    again = house.desk().resume()
    assert standing(again) == before
    assert again.result() == result
    assert again.number == 3


def test_killed_while_the_feedback_is_read_it_goes_on_at_the_next_question(house: House) -> None:
    session = five(house)
    assert session.current
    session.answer(right(session.current))
    again = house.desk().resume()
    session.next()
    assert standing(again) == standing(session)


def test_killed_after_the_last_answer_there_is_nothing_to_go_on_with(house: House) -> None:
    session = house.desk().quiz(QuizChoice(number=1))
    assert session.current
    session.answer(right(session.current))
    desk = house.desk()
    assert desk.unfinished() is None
    assert [score.answered for score in desk.history()] == [1]
    with pytest.raises(LookupError):
        desk.resume()


def test_an_answer_that_cannot_be_kept_leaves_the_question_standing(house: House) -> None:
    workspace = house.workspace()
    session = workspace.open(house.path).quiz(QuizChoice(number=3))
    before = standing(session)
    workspace.close()
    assert session.current
    with pytest.raises(RecordError):
        session.answer(right(session.current))
    assert session.feedback is None
    assert session.answered == 0
    assert standing(session) == before


def test_a_sitting_is_compared_with_the_last_one_of_its_kind(house: House) -> None:
    for rightly in (False, True):
        session = five(house)
        while not session.finished:
            answer(session, rightly)
        drought = house.desk().quiz(QuizChoice(number=2, topic="drought"))
        answer(drought, rightly=not rightly)
    assert session.result().before == 0.0
    assert drought.result().before == 1.0


def test_flashcards_are_graded(house: House) -> None:
    session = house.desk().cards(number=3)
    assert session.current
    assert session.current.form is Form.GRADE
    answer(session)
    answer(session, rightly=False)
    assert (session.mode, session.result().right, session.result().answered) == ("cards", 1, 2)
    assert session.result().missed[0].yours == "again"


def test_a_point_sure_and_wrong_comes_again_in_another_way_also_after_a_new_start(house: House) -> None:
    session = house.desk().study()
    assert session.current is not None
    point, way, total = session.current.point, session.current.id, session.total
    session.answer(wrong(session.current), sure="sure")
    assert session.total == total + 1
    session = house.desk().resume()
    asked = []
    while session.current is not None:
        asked.append(session.current)
        session.answer(right(session.current))
        session.next()
    (again,) = [question for question in asked if question.point == point]
    assert again.id != way
    assert asked.index(again) >= 2
    assert session.result().total == total + 1


def test_a_point_wrong_and_not_sure_does_not_come_again(house: House) -> None:
    session = house.desk().study()
    total = session.total
    assert session.current is not None
    session.answer(wrong(session.current), sure="guess")
    assert session.total == total


def typed(house: House) -> Session:
    """A quiz of two questions that are answered by typing words."""
    session = house.desk().quiz(QuizChoice(number=2, kinds=("open",)))
    assert session.can_hint
    return session


def test_hints_come_one_by_one_and_are_recorded_with_the_answer(house: House) -> None:
    session = typed(house)
    taken = [session.hint(), session.hint()]
    assert all(taken)
    assert taken == list(session.hints)
    assert (session.hint(), session.can_hint) == ("", False)
    assert session.current
    told = session.answer(right(session.current))
    assert (told.word, told.hints) == ("Right, with 2 hints", 2)
    assert (session.hint(), session.can_hint) == ("", False)
    session.next()
    assert not session.hints
    answer(session)
    (helped, alone) = house.desk()._store.answers()
    assert (helped.hints, alone.hints) == (2, 0)
    assert session.result().hinted == 1
    assert house.desk().history()[0].hinted == 1
    memories = house.desk().planner.memories()
    assert memories[helped.point].stability < memories[alone.point].stability
    assert not house.desk().scores()[helped.point].known
    assert house.desk().scores()[alone.point].known


def test_a_hint_that_was_seen_stays_taken_when_the_answer_is_taken_back(house: House) -> None:
    session = typed(house)
    told = session.hint()
    answer(session)
    session.undo()
    assert session.hints == (told,)
    assert house.desk().history() == []
    answer(session)
    assert house.desk().history()[0].hinted == 1


def test_a_wrong_answer_is_wrong_whatever_the_hints(house: House) -> None:
    session = typed(house)
    session.hint()
    assert session.current
    assert session.answer(wrong(session.current)).word == "Wrong"
    session.next()
    assert (session.result().hinted, house.desk().history()[0].hinted) == (0, 0)
    assert house.desk().review(session.sitting).missed[0].hints == 1


def test_what_is_chosen_has_no_hint(house: House) -> None:
    session = house.desk().quiz(QuizChoice(number=1, kinds=("choice",)))
    assert (session.can_hint, session.hint(), session.hints) == (False, "", ())
