"""Points to meet: what is kept up agrees with the record read anew, whatever happens in between."""

from __future__ import annotations

from quizapp.study.desk import Desk
from tests.study.river import House, right, wrong
from tests.study.test_planner import HOURS, set_to


def meet(desk: Desk, number: int, *, undone: bool = False) -> None:
    """Answer so many questions of a sitting; take each back where so said."""
    session = desk.study()
    for _ in range(number):
        assert session.current is not None
        session.answer(right(session.current))
        if undone:
            session.undo()
        else:
            session.next()


def test_a_desk_that_stays_open_meets_what_one_opened_anew_would(house: House) -> None:
    set_to(house, new=500)
    desk, other = house.desk(), house.desk()
    every = set(desk.agenda(500).now)
    assert len(every) == len(desk.bank.points)
    meet(desk, 3)
    meet(other, 2)  # another window meets points as well
    for day in range(3):
        left = every - set(desk.planner.memories())
        assert {*desk.agenda(500).now} - set(desk.planner.memories()) == left, day
        assert {*house.desk().agenda(500).now} - set(desk.planner.memories()) == left, day
        meet(desk, 2)
        house.clock.move(24 * HOURS)


def test_a_point_whose_only_answer_was_taken_back_is_to_be_met_again(house: House) -> None:
    set_to(house, new=500)
    desk = house.desk()
    every = set(desk.agenda(500).now)
    meet(desk, 1)
    assert desk.agenda(500).new == len(every) - 1
    meet(desk, 1, undone=True)
    assert desk.agenda(500).new == len(every) - 1
    session = desk.cards([next(iter(every - set(desk.planner.memories())))])
    assert session.current is not None
    session.answer(wrong(session.current))
    assert desk.agenda(500).new == len(every) - 2
    session.undo()
    assert desk.agenda(500).new == len(every) - 1


def test_nothing_is_left_to_meet_when_all_was_met(house: House) -> None:
    set_to(house, new=500)
    desk = house.desk()
    session = desk.cards()
    while session.current is not None:
        session.answer(right(session.current))
        session.next()
    assert (desk.agenda(500).new, desk.agenda(500).new_today) == (0, 0)
