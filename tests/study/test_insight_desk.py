"""Insight into the river deck: what a learner who answered it sees, and what its author is told."""

from __future__ import annotations

from quizapp.deck.finding import bundled
from quizapp.questions.model import Kind
from quizapp.questions.wording import listed
from quizapp.study.desk import Desk
from quizapp.study.insight_items import MISSED_BY_ALL
from quizapp.study.quiz import QuizChoice
from tests.study.past import study_for
from tests.study.river import DECK, House, right, wrong


def miss(desk: Desk, point: str, times: int = 1, sure: str = "") -> str:
    """Miss one of a point's questions so many times; gives its id."""
    wanted = next(question.id for question in desk.bank.ask(point, 0) if question.kind is Kind.CHOICE)
    while times:
        session = desk.quiz(QuizChoice(number=1, kinds=("choice",), points=(point,)))
        assert session.current is not None
        if session.current.id == wanted:
            session.answer(wrong(session.current), sure=sure)
            times -= 1
    return wanted


def built(desk: Desk) -> str:
    """The point that asks when the dam was built."""
    return next(point.id for point in desk.bank.points if point.answer == "1957")


def test_an_empty_record_gives_empty_values(house: House) -> None:
    insight = house.desk().insight()
    assert insight.standings().all.unseen == len(insight.bank.points)
    assert insight.quizzes().results == ()
    assert insight.calendar().days == {}
    assert (insight.ahead().total, insight.ahead().met) == (0, 0)
    assert insight.forecast().asked == 0
    assert insight.confidence().errors == ()
    assert insight.items() == []
    assert insight.set_apart() == []


def test_weeks_of_studying_show_on_every_page(house: House) -> None:
    study_for(20, house.clock, house.desk)
    insight = house.desk().insight()
    assert insight.standings().all.known
    assert len(insight.quizzes().results) > 10
    assert insight.calendar().weeks_long >= 3
    assert sum(day.answered for day in insight.calendar().days.values()) == sum(
        result.score.answered for result in insight.quizzes().results
    )
    assert insight.ahead().met == len(insight.planner.memories())
    assert insight.forecast().asked
    assert insight.confidence().sureness.asked
    assert len(insight.items()) > 20


def test_what_was_sure_and_wrong_is_told_once_with_the_right_answer(house: House) -> None:
    desk = house.desk()
    point = built(desk)
    miss(desk, point, times=2, sure="sure")
    (error,) = desk.insight().confidence().errors
    assert (error.answer.point, error.right, error.since) == (point, "1957", False)
    assert error.given in error.answer.options
    session = desk.cards([point])
    assert session.current is not None
    session.answer(right(session.current))
    assert desk.insight().confidence().errors[0].since


def test_of_who_contradicts_a_view_the_right_answer_is_the_other_view(house: House) -> None:
    house.write((bundled() / "fentanyl.yaml").read_text(encoding="utf-8"))
    desk = house.desk()
    made = next(one for one in desk.bank.all(0) if one.kind is Kind.ANSWERS)
    session = desk.quiz(QuizChoice(number=1, kinds=("answers",), points=(made.point,)))
    assert session.current is not None
    session.answer(wrong(session.current), sure="sure")
    (error,) = desk.insight().confidence().errors
    assert error.right == made.answer != desk.statement(made.point)
    assert desk.insight().items()[0].answer == error.right


def test_several_answers_are_told_without_their_full_stops() -> None:
    assert listed(["It rose.", "It fell."]) == "It rose; It fell"
    assert listed(["It rose."]) == "It rose."
    assert listed([]) == ""


def test_a_question_that_everybody_misses_is_told_with_its_line(house: House) -> None:
    desk = house.desk()
    question = miss(desk, built(desk), times=MISSED_BY_ALL)
    first = desk.insight().items()[0]
    assert (first.item.question, first.item.doubt, first.suspicious) == (question, "all miss it", True)
    assert first.line == 1 + next(at for at, line in enumerate(DECK.splitlines()) if "1957" in line)
    assert first.answer == "1957"
    assert (first.item.asked, first.item.right, first.item.times > 0) == (MISSED_BY_ALL, 0, True)


def test_a_flagged_question_is_listed_first_though_it_was_answered_rightly(house: House) -> None:
    desk = house.desk()
    others = [point.id for point in desk.bank.points if point.answer in {"1988", "1921"}]
    for number, other in enumerate(others):
        miss(desk, other, times=number + 1)
    point = built(desk)
    desk.planner.flag(point, f"{point}~open", "Which dam?")
    first = desk.insight().items()[0]
    assert (first.item.question, first.flags, first.item.asked) == (f"{point}~open", ("Which dam?",), 0)
    assert len(desk.insight().items()) == 3


def test_counts_follow_a_point_whose_wording_was_edited(house: House) -> None:
    desk = house.desk()
    miss(desk, built(desk), times=2)
    house.write(DECK.replace("The dam was built in [1957].", "The old dam was built in [1957]."))
    desk = house.desk()
    miss(desk, built(desk))
    (found,) = desk.insight().items()
    assert (found.item.point, found.item.asked, found.item.right) == (built(desk), 3, 0)
    assert found.item.times


def test_what_is_set_apart_can_be_released(house: House) -> None:
    desk = house.desk()
    first, second, third, *_ = (point.id for point in desk.bank.points)
    desk.planner.suspend(first)
    desk.planner.bury(second)
    desk.planner.flag(third, f"{third}~choice")
    assert [(one.point, one.what) for one in desk.insight().set_apart()] == [
        (first, "suspend"),
        (second, "bury"),
        (third, "flag"),
    ]
    desk.planner.release(first, "suspend")
    house.clock.move(86_400_000)
    assert [one.what for one in house.desk().insight().set_apart()] == ["flag"]


def test_a_leech_stands_first_with_how_often_it_was_missed(house: House) -> None:
    desk = house.desk()
    point = built(desk)
    for _ in range(8):
        miss(house.desk(), point)
        house.clock.move(86_400_000)
    (leech,) = house.desk().insight().set_apart()
    assert (leech.what, leech.point, leech.answer) == ("leech", point, "1957")
    assert leech.lapses >= 6


def test_a_quiz_on_a_side_asks_only_its_points(house: House) -> None:
    desk = house.desk()
    (side,) = [group for group in desk.insight().standings().sides if group.name == "The growers"]
    session = desk.quiz(side.choice)
    assert session.label == "The growers"
    asked = {planned.partition("~")[0] for planned in session.sitting.plan}
    assert asked
    assert all("farms" in point.sides for point in desk.bank.points if point.id in asked)
