from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from quizapp.questions.model import Form, Kind
from quizapp.record.errors import RecordError
from quizapp.record.model import Sitting
from quizapp.record.store import Store
from quizapp.study import exam
from quizapp.study.exam import MINUTE, Exam
from tests.study.exams import again, begun, put
from tests.study.river import DECK, House


def told(sat: Exam) -> tuple[object, ...]:
    """All that a face can see of an exam."""
    each = [(sat.answered(i), sat.begun(i), sat.marked(i)) for i in range(len(sat.questions))]
    return sat.questions, sat.at, sat.given, each, sat.unanswered, sat.left, sat.over


def test_nothing_is_told_or_recorded_before_it_is_handed_in(house: House) -> None:
    sat = begun(house)
    put(sat)
    assert not house.desk().tools.store.answers()
    assert not hasattr(sat, "feedback")


def test_no_flashcard_is_in_an_exam(house: House) -> None:
    assert all(question.kind is not Kind.FLASHCARD for question in begun(house, 12).questions)


def test_answers_are_changed_and_taken_back_until_it_is_handed_in(house: House) -> None:
    sat = begun(house)
    put(sat, rightly=False)
    put(sat)
    assert sat.answered(0)
    sat.put()
    assert not sat.answered(0)
    put(sat)
    result = sat.submit()
    assert (result.right, result.total, result.unanswered) == (1, 6, 5)


def test_each_change_is_on_disk_at_once(house: House) -> None:
    sat = begun(house, minutes=30)
    for index, rightly in enumerate((True, False, True)):
        sat.go(index)
        house.clock.move(4000)
        put(sat, rightly)
        assert told(again(house)) == told(sat)
    sat.mark()
    assert told(again(house)) == told(sat)
    sat.go(5)
    assert told(again(house)) == told(sat)


def test_one_goes_from_question_to_question_and_no_farther(house: House) -> None:
    sat = begun(house)
    for to, stands in ((3, 3), (-1, 0), (99, 5)):
        sat.go(to)
        assert sat.at == stands


def test_handed_in_all_answers_are_in_the_log_with_the_time_they_were_given(house: House) -> None:
    sat = begun(house, 3)
    put(sat)
    first = house.clock.at
    house.clock.move(5000)
    sat.go(1)
    house.clock.move(2000)
    put(sat, rightly=False)
    second = house.clock.at
    house.clock.move(60_000)
    result = sat.submit()
    rows = house.desk().tools.store.answers(sitting=sat.sitting.id)
    assert [(row.outcome, row.at, row.millis) for row in rows] == [("right", first, 5000), ("wrong", second, 2000)]
    assert [one.feedback.right for one in result.reviewed] == [True, False, False]
    assert [bool(one.answer) for one in result.reviewed] == [True, True, False]
    assert result.share == pytest.approx(1 / 3)


def test_time_spent_on_a_question_adds_up_over_visits(house: House) -> None:
    sat = begun(house, 2)
    house.clock.move(3000)
    put(sat)
    sat.go(1)
    house.clock.move(9000)
    sat.go(0)
    house.clock.move(2000)
    put(sat)
    sat.submit()
    (row,) = house.desk().tools.store.answers(sitting=sat.sitting.id)
    assert row.millis == 5000


def test_the_unanswered_count_in_the_score_and_leave_memory_alone(house: House) -> None:
    sat = begun(house, 4)
    put(sat)
    result = sat.submit()
    assert (result.right, result.total) == (1, 4)
    desk = house.desk()
    assert len(desk.planner.memories()) == 1
    assert [(score.right, score.answered, score.out_of) for score in desk.history()] == [(1, 1, 4)]
    assert house.workspace().shelf()[0].last_share == 0.25


def test_a_half_made_answer_is_unanswered(house: House) -> None:
    tools = house.desk().tools
    made = {question.form: question.id for question in tools.bank.all(1)}
    plan = (made[Form.PAIRS], made[Form.SEQUENCE])
    sat = Exam(tools, tools.store.begin(Sitting(0, "river", "exam", 1, plan, house.clock.at)))
    for index, half in enumerate([(0, *[-1] * (len(sat.questions[0].items) - 1)), (0,)]):
        sat.go(index)
        assert sat.put(half)
        assert (sat.begun(index), sat.answered(index)) == (True, False)
        assert told(again(house)) == told(sat)
    assert sat.unanswered == (1, 2)
    assert sat.submit().unanswered == 2


def test_the_time_runs_on_while_the_program_is_closed(house: House) -> None:
    sat = begun(house, minutes=10)
    house.clock.move(4 * MINUTE)
    put(sat)
    deadline = sat.deadline
    house.clock.move(5 * MINUTE)
    resumed = again(house)
    assert (resumed.deadline, resumed.left) == (deadline, MINUTE)


def test_when_the_time_is_over_nothing_more_is_taken_and_it_is_handed_in_as_it_stands(house: House) -> None:
    sat = begun(house, minutes=10)
    put(sat)
    house.clock.move(10 * MINUTE)
    assert sat.over
    sat.go(1)
    assert not put(sat)
    assert not sat.mark()
    result = sat.submit()
    assert (result.right, result.unanswered, result.timed_out) == (1, 5, True)
    assert result.sitting.ended == sat.deadline


def test_the_time_may_end_while_the_program_is_closed(house: House) -> None:
    put(begun(house, minutes=10))
    house.clock.move(86_400_000)
    resumed = again(house)
    assert resumed.over
    result = resumed.submit()
    assert (result.right, result.timed_out, result.sitting.ended) == (1, True, resumed.deadline)


def test_a_clock_set_back_gives_no_more_than_the_whole_time(house: House) -> None:
    sat = begun(house, minutes=10)
    house.clock.move(-86_400_000)
    assert sat.left == 10 * MINUTE
    put(sat)
    sat.submit()


@pytest.mark.parametrize("after", range(4))
def test_a_crash_while_handing_in_is_mended_by_the_next_start(
    house: House, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat = begun(house, 4)
    for index in range(3):
        sat.go(index)
        put(sat, rightly=index != 1)
    fail_after(monkeypatch, "end" if after == 3 else "record", 0 if after == 3 else after)
    with pytest.raises(RecordError):
        sat.submit()
    monkeypatch.undo()
    assert len(house.desk().tools.store.answers()) == after
    resumed = again(house)
    assert resumed.over
    assert not resumed.put((0,))
    result = resumed.submit()
    assert (result.right, result.total, result.unanswered) == (2, 4, 1)
    assert len(house.desk().tools.store.answers(undone=True)) == 3
    assert exam.unfinished(house.desk().tools) is None
    assert resumed.submit() == result


def fail_after(monkeypatch: pytest.MonkeyPatch, name: str, times: int) -> None:
    """The disk fills up after so many calls."""
    whole: Callable[..., object] = getattr(Store, name)
    calls: list[int] = []

    def failing(*args: object) -> object:
        calls.append(1)
        if len(calls) > times:
            raise RecordError("It was not kept: the disk is full.")
        return whole(*args)

    monkeypatch.setattr(Store, name, failing)


def test_what_cannot_be_kept_changes_nothing(house: House) -> None:
    workspace = house.workspace()
    sat = exam.begin(workspace.open(house.path).tools, 3)
    assert sat
    before = told(sat)
    workspace.close()
    with pytest.raises(RecordError):
        put(sat)
    with pytest.raises(RecordError):
        sat.mark()
    assert told(sat) == before


def test_an_exam_is_no_quiz_to_go_on_with(house: House) -> None:
    put(begun(house))
    desk = house.desk()
    assert desk.unfinished() is None
    desk.discard_unfinished()
    desk.quiz()
    assert exam.unfinished(house.desk().tools)
    left = house.workspace().shelf()[0].unfinished
    assert sorted(each.words.partition(",")[0] for each in left) == ["exam", "quiz"]


def test_who_begins_while_one_is_under_way_goes_on_with_it(house: House) -> None:
    sat = begun(house, 5)
    put(sat)
    assert told(begun(house, 5)) == told(sat)


def test_two_windows_have_two_exams(house: House) -> None:
    one, two = begun(house, 3), house.desk().tools
    other = exam.begin(two._replace(learner="another"), 3)
    assert other
    put(one)
    assert not other.answered(0)
    assert one.sitting.id != other.sitting.id


def test_a_deck_with_nothing_but_flashcards_has_no_exam(house: House) -> None:
    house.write("title: Told\nid: told\ncards: [{q: What does the Alder say that Alder is?, a: Alder}]\n")
    assert exam.begin(house.desk().tools, 5) is None


def test_an_edited_deck_keeps_what_still_means_the_same(house: House) -> None:
    sat = begun(house, 8)
    for index in range(8):
        sat.go(index)
        put(sat)
    house.write(DECK.replace("Farms in the valley draw [73] percent of the water.", "Farms there draw [74] percent."))
    resumed = again(house)
    kept = sum(resumed.answered(index) for index in range(len(resumed.questions)))
    assert kept >= 3
    assert (kept < 8) == bool(resumed.notices)
    result = resumed.submit()
    assert result.total == len(resumed.questions)
    assert result.right == kept
    assert result.gone == 0


def test_a_question_that_left_the_deck_is_left_out_and_said(house: House) -> None:
    sat = begun(house, 8)
    house.write("\n".join(line for line in DECK.splitlines() if "[" not in line or "fact:" not in line) + "\n")
    resumed = again(house)
    assert len(resumed.questions) < 8
    assert any("no longer has" in notice for notice in resumed.notices)
    assert resumed.submit().total == len(resumed.questions)
    del sat


def test_looking_back_is_the_same_as_the_review_and_a_miss_may_be_counted_as_right(house: House) -> None:
    sat = begun(house, 3)
    put(sat, rightly=False)
    result = sat.submit()
    tools = house.desk().tools
    assert exam.result(tools, result.sitting) == result
    counted = exam.count_as_right(tools, result, 1)
    assert (counted.right, counted.reviewed[0].feedback.word) == (1, "Counted as right")
    assert exam.count_as_right(tools, counted, 2) == counted  # it was not answered
    assert exam.count_as_right(tools, counted, 99) == counted


def test_an_exam_is_compared_with_the_last_of_the_same_time_limit(house: House) -> None:
    for minutes, rightly, before in ((0, True, None), (10, True, None), (0, False, 0.25)):
        sat = begun(house, 4, minutes)
        put(sat, rightly)
        assert sat.submit().before == before


def test_what_was_missed_is_asked_again_in_a_quiz(house: House) -> None:
    sat = begun(house, 3)
    put(sat)
    desk = house.desk()
    session = desk.again(sat.submit().missed())
    assert (session.total, session.mode) == (2, "quiz")


def test_the_record_holds_nothing_of_a_draft_after_the_end(house: House) -> None:
    sat = begun(house, 2)
    put(sat)
    sat.submit()
    with sqlite3.connect(house.places.record) as connection:
        assert connection.execute("SELECT count(*) FROM choices").fetchone() == (0,)
