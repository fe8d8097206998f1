"""The plan over several days: what is asked, what waits, and when something is due again."""

from __future__ import annotations

from quizapp.questions.model import Kind
from quizapp.record.model import PointScore
from quizapp.record.settings import Settings, save
from quizapp.study.cards import CARD
from quizapp.study.desk import Desk
from quizapp.study.quiz import QuizChoice, compose
from quizapp.study.session import Session
from quizapp.study.wording import PRACTICE
from tests.study.river import House, right, wrong

HOURS = 3_600_000


def run(session: Session, *, missing: str = "") -> list[str]:
    """Answers all that a session asks, rightly but for one point; gives the points asked."""
    asked = []
    while session.current is not None:
        question = session.current
        asked.append(question.point)
        session.answer(wrong(question) if question.point == missing else right(question))
        session.next()
    return asked


def set_to(house: House, *, new: int = 20, due: int = 200, length: int = 20, retention: int = 90) -> None:
    """Change the learner's settings; they hold from the next start."""
    values = Settings(new_a_day=new, due_a_day=due, quiz_length=length, retention=retention)
    save(house.places.settings, values)


def test_the_first_day_meets_new_points_up_to_the_limit_one_of_an_entry_first(house: House) -> None:
    set_to(house, new=8, length=5)
    desk = house.desk()
    agenda = desk.agenda()
    assert (len(agenda.now), agenda.due, agenda.new, agenda.new_today) == (5, 0, 5, 8)
    assert len({found.entry for point in agenda.now if (found := desk.bank.point(point))}) == 5
    assert sorted(run(desk.study())) == sorted(agenda.now)
    later = desk.agenda()
    assert len(later.now) == 3
    assert not set(later.now) & set(agenda.now)
    run(desk.study())
    assert desk.agenda().done
    assert desk.agenda().next_day == desk.planner.today + 1


def test_what_was_met_is_due_later_what_fades_fastest_first(house: House) -> None:
    set_to(house, new=4)
    desk = house.desk()
    missed = desk.agenda().now[0]
    run(desk.study(), missing=missed)
    house.clock.move(72 * HOURS)
    agenda = house.desk().agenda()
    assert agenda.due == 4
    assert agenda.now[0] == missed
    assert agenda.new == 4


def test_new_points_wait_for_those_due_unless_a_date_is_near(house: House) -> None:
    set_to(house, new=8, length=8)
    run(house.desk().study())
    house.clock.move(72 * HOURS)
    set_to(house, new=8, length=6)
    desk = house.desk()
    assert (desk.agenda().due, desk.agenda().new) == (6, 0)
    run(desk.study())
    assert (desk.agenda().due, desk.agenda().new) == (2, 4)
    desk.planner.set_goal("in 3 days")
    assert desk.agenda(sitting=3).new == 1


def test_what_was_typed_rightly_twice_is_turned_as_a_card_until_it_is_missed(house: House) -> None:
    set_to(house, new=1)
    (point,) = run(house.desk().study())
    kinds = [kind_asked(house, miss=day in {5, 6}) for day in range(8)]
    assert kinds[2:5] == [Kind.FLASHCARD] * 3, kinds
    assert kinds[5] is Kind.FLASHCARD  # missed
    assert Kind.FLASHCARD not in kinds[6:8]
    assert house.desk().planner.memories().keys() == {point}


def kind_asked(house: House, *, miss: bool) -> Kind:
    """Lets the one point that was met become due, answers it, and gives the kind in which it was asked."""
    set_to(house, new=0)
    desk = house.desk()
    (memory,) = desk.planner.memories().values()
    house.clock.move(24 * HOURS * (memory.due - desk.planner.today))
    session = house.desk().study()
    assert session.current is not None
    kind = session.current.kind
    session.answer(wrong(session.current) if miss else right(session.current))
    return kind


def test_a_learner_who_will_rather_type_gets_no_card(house: House) -> None:
    desk = house.desk()
    points = [point.id for point in desk.bank.points]
    known = {point: PointScore(point, 4, 4, True, 0, 2) for point in points}
    for turned in (False, True):
        choice = QuizChoice(number=10, points=tuple(points[:10]), turned=turned)
        plan = compose(desk.bank, choice, known, 1)
        assert len(plan) == 10
        assert any(name.endswith(CARD) for name in plan) is turned
    save(house.places.settings, Settings(cards=False))
    assert not house.desk().habits.settings.cards


def test_what_is_due_stops_at_the_day_s_limit(house: House) -> None:
    set_to(house, new=10, due=6)
    run(house.desk().study())
    house.clock.move(72 * HOURS)
    set_to(house, new=0, due=6)
    desk = house.desk()
    assert (desk.agenda().due, desk.agenda().due_today) == (6, 6)
    run(desk.study())
    assert desk.agenda().done
    house.clock.move(24 * HOURS)
    assert desk.agenda().due >= 4


def test_a_suspended_point_is_never_asked_and_a_buried_one_not_today(house: House) -> None:
    desk = house.desk()
    first, second, *_ = desk.agenda().now
    desk.planner.suspend(first)
    desk.planner.bury(second)
    assert not {first, second} & set(desk.agenda().now)
    house.clock.move(24 * HOURS)
    again = house.desk()
    assert first not in again.agenda(sitting=500).now
    assert second in again.agenda(sitting=500).now
    again.planner.release(first, "suspend")
    assert first in again.agenda(sitting=500).now


def test_a_run_that_does_not_count_leaves_the_plan_alone(house: House) -> None:
    set_to(house, new=3)
    desk = house.desk()
    run(desk.study())
    before = desk.planner.memories()
    session = desk.practice(5)
    assert session.label == PRACTICE
    assert len(run(session)) == 5
    assert desk.planner.memories() == before
    assert len(house.desk().history()) == 2


def test_a_point_sure_and_wrong_is_asked_after_a_week_though_it_is_not_due(house: House) -> None:
    desk = house.desk()
    session = desk.study()
    assert session.current is not None
    point = session.current.point
    session.answer(wrong(session.current), sure="sure")
    desk.planner.check_in_a_week(point)
    for _ in range(6):  # learnt well since
        house.clock.move(24 * HOURS)
        learn(house.desk(), point)
    house.clock.move(24 * HOURS)
    desk = house.desk()
    assert desk.planner.memories()[point].due > desk.planner.today
    assert desk.agenda().now[0] == point or point in desk.agenda(sitting=500).now
    learn(desk, point)
    assert not [one for one in desk.planner.held() if one.what == "check"]


def learn(desk: Desk, point: str) -> None:
    """One right answer to a point."""
    session = desk.cards([point])
    assert session.current is not None
    session.answer(right(session.current))
    session.next()


def test_a_point_missed_again_and_again_is_named(house: House) -> None:
    desk = house.desk()
    point = desk.agenda().now[0]
    for _ in range(8):
        session = desk.cards([point])
        assert session.current is not None
        session.answer(wrong(session.current))
        session.next()
        house.clock.move(24 * HOURS)
    assert desk.planner.leeches() == [point]


def test_an_undone_answer_is_as_if_it_had_not_been(house: House) -> None:
    desk = house.desk()
    session = desk.study()
    assert session.current is not None
    session.answer(wrong(session.current))
    assert desk.planner.memories()
    session.undo()
    assert desk.planner.memories() == {}


def test_another_retention_makes_other_days_due_after_the_next_start(house: House) -> None:
    desk = house.desk()
    run(desk.study())
    strict = {point: memory.due for point, memory in desk.planner.memories().items()}
    set_to(house, retention=75)
    loose = {point: memory.due for point, memory in house.desk().planner.memories().items()}
    assert strict.keys() == loose.keys()
    assert sum(loose.values()) > sum(strict.values())


def test_a_point_that_left_the_deck_is_neither_due_nor_counted_and_comes_back(house: House) -> None:
    desk = house.desk()
    run(desk.study(desk.agenda(sitting=500)))
    house.clock.move(96 * HOURS)
    full = house.path.read_text(encoding="utf-8")
    before = len(house.desk().planner.memories())
    house.write(full.replace("""  - {fact: "The dam was built in [1957].", topic: dam, from: 8}\n""", ""))
    assert len(house.desk().planner.memories()) == before - 1
    with house.workspace() as workspace:
        (shelved,) = [each for each in workspace.shelf() if each.deck == "river"]
    assert shelved.due == len(house.desk().planner.memories())
    house.write(full)
    assert len(house.desk().planner.memories()) == before
