"""Studying for a date: what names one, and the way to it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.record.memory import Memory
from quizapp.record.settings import Settings, save
from quizapp.study.days import Days
from quizapp.study.goal import Ahead, Step, plan_for, sitting_days
from quizapp.study.goal_words import NoDayError, moment
from quizapp.study.remembering import Fsrs
from quizapp.study.zones import date_words, offset_in
from tests.study.river import House, right

PARIS = ZoneInfo("Europe/Paris")
DAYS = Days(offset_in("Europe/Paris"))
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=PARIS)  # a Tuesday
TODAY = NOW.toordinal()
HOURS = 3_600_000


def at(words: str) -> str:
    moment_ = moment(words, DAYS, round(NOW.timestamp() * 1000))
    return datetime.fromtimestamp(moment_ / 1000, PARIS).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Thursday 10:00", "2026-11-26 10:00"),
        ("thu 10", "2026-11-26 10:00"),
        ("Thursday, 2 pm", "2026-11-26 14:00"),
        ("thursday at 12 am", "2026-11-26 00:00"),
        ("Tuesday 19:30", "2026-11-24 19:30"),
        ("Tuesday 10:00", "2026-12-01 10:00"),
        ("  tomorrow ", "2026-11-25 09:00"),
        ("today 23.15", "2026-11-24 23:15"),
        ("in 5 days", "2026-11-29 09:00"),
        ("in 2 weeks 8h05", "2026-12-08 08:05"),
        ("2026-12-03", "2026-12-03 09:00"),
        ("2026-12-03T14:30", "2026-12-03 14:30"),
        ("2027-03-28 02:30", "2027-03-28 03:30"),  # an hour that the clocks leave out
    ],
)
def test_words_that_name_a_day(words: str, wanted: str) -> None:
    assert at(words) == wanted


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "No day was named"),
        ("today 10:00", "is over"),
        ("2020-01-01", "is over"),
        ("2026-02-30", "names no day"),
        ("someday", "names no day"),
        ("Thursday 25:00", "no time of the day"),
        ("Thursday 13 pm", "no time of the day"),
        ("Thursday evening", "no time of the day"),
        ("in 9999 days", "more than two years"),
        ("\x1b[31m", "names no day"),
        ("9" * 5000, "names no day"),
    ],
)
def test_words_that_name_none_are_refused_with_what_to_write(words: str, said: str) -> None:
    with pytest.raises(NoDayError, match=said) as refused:
        at(words)
    assert "Write such as" in str(refused.value)
    assert len(str(refused.value)) < 250


@given(st.text(max_size=40))
def test_any_words_name_a_day_to_come_or_are_refused(words: str) -> None:
    now = round(NOW.timestamp() * 1000)
    try:
        assert moment(words, DAYS, now) > now
    except NoDayError as error:
        assert str(error)


def test_days_in_words() -> None:
    assert [date_words(TODAY + ahead, TODAY) for ahead in (0, 1, 2, 6, 9, 200)] == [
        "today", "tomorrow", "Thursday", "Monday", "Thu 3 December 2026", "Sat 12 June 2027",
    ]  # fmt: skip


def test_sittings_lie_closer_towards_the_date() -> None:
    assert sitting_days(100, 100) == [100]
    assert sitting_days(100, 101) == [100]
    assert sitting_days(100, 104) == [100, 101, 103]
    assert sitting_days(100, 120) == [100, 105, 113, 117, 119]


MEMORIES = st.dictionaries(
    st.sampled_from([f"p{number}" for number in range(12)]),
    st.builds(
        lambda stability, ago: Memory(stability, 5.0, TODAY - ago, TODAY - ago, TODAY),
        st.floats(0.1, 200),
        st.integers(0, 100),
    ),
)


@settings(deadline=None, max_examples=60)
@given(MEMORIES, st.integers(0, 40), st.integers(0, 40), st.integers(1, 50), st.integers(0, 5))
def test_any_plan_meets_every_point_once_before_the_date_and_does_not_lower_recall(
    memories: dict[str, Memory], unmet: int, in_days: int, most: int, done: int
) -> None:
    ahead = Ahead(TODAY, TODAY + in_days, most, unmet, done)
    plan = plan_for(list(memories.values()), ahead, Fsrs())
    new = sum(step.new for step in plan.steps)
    assert new <= unmet
    assert 0 <= plan.now <= plan.then + 0.02
    assert plan.then <= 1
    for step in plan.steps:
        assert TODAY <= step.day <= TODAY + in_days
        assert 0 < step.size <= most
    if most >= unmet + done and (in_days > 1 or not done):
        assert new == unmet
    assert plan == plan_for(list(memories.values()), ahead, Fsrs())


def test_a_learner_who_studies_for_thursday_gets_all_points_in_time(house: House) -> None:
    desk = house.desk()
    assert desk.planner.goal_plan() is None
    desk.planner.set_goal("in 4 days 10:00")
    total, seen = len(desk.bank.points), set[str]()
    foretold = []
    for _ in range(4):
        desk = house.desk()
        plan = desk.planner.goal_plan()
        assert plan is not None
        foretold.append(plan.then)
        session = desk.study(desk.agenda(sitting=500))
        while session.current is not None:
            seen.add(session.current.point)
            session.answer(right(session.current))
            session.next()
        house.clock.move(24 * HOURS)
    assert len(seen) == total
    assert foretold[-1] > 0.8
    house.clock.move(10 * 24 * HOURS)
    assert house.desk().planner.goal is None
    assert house.desk().planner.goal_plan() is None


def test_a_day_over_or_nonsense_in_the_record_is_no_goal(house: House) -> None:
    desk = house.desk()
    with pytest.raises(NoDayError):
        desk.planner.set_goal("2020-01-01")
    assert desk.planner.goal is None
    desk._store.remembered.choose("river", "default", "goal", "never")
    assert desk.planner.goal is None
    desk.planner.set_goal("tomorrow")
    assert desk.planner.goal is not None
    desk.planner.set_goal("")
    assert desk.planner.goal is None


def test_today_s_part_of_the_way_to_a_date_ends_with_its_share_of_new_points(house: House) -> None:
    desk = house.desk()
    save(house.places.settings, Settings(new_a_day=0))
    desk = house.desk()
    desk.planner.set_goal("in 4 days 10:00")  # three sittings, new points in two of them
    half = -(-len(desk.bank.points) // 2)
    met = 0
    while not (agenda := desk.agenda(sitting=5)).done:
        session = desk.study(agenda)
        while session.current is not None:
            session.answer(right(session.current))
            session.next()
            met += 1
    assert met == half


def test_what_has_faded_by_the_date_is_asked_though_it_is_not_due_and_nothing_set_apart(house: House) -> None:
    desk = house.desk()
    first = desk.agenda(sitting=500).now
    for point in first:
        for _ in range(3):
            session = desk.cards([point])
            assert session.current is not None
            session.answer(right(session.current))
    house.clock.move(24 * HOURS)
    desk = house.desk()
    assert desk.agenda().due == 0
    desk.planner.set_goal("in 60 days")
    desk.planner.suspend(first[0])
    assert set(desk.agenda(sitting=500).now) == set(first[1:])
    plan = desk.planner.goal_plan()
    assert plan is not None
    assert plan.steps[0] == Step(desk.planner.today, len(first) - 1, 0)
    remembered, today = desk._store.remembered, desk.planner.today
    fading = remembered.faded_by("river", "default", today, today + 60, 3)
    assert len(fading) == 3
    assert len(remembered.sample("river", "default", today, 4)) == len(first) // 4
