"""Clocks set back or far ahead, dates in the past, time zones that are none: told, and harmless."""

from __future__ import annotations

import json

import pytest

from quizapp.study.goal_words import NoDayError
from quizapp.study.insight import Insight
from tests.study.past import DAY
from tests.study.river import START, Clock, House, right

YEARS = 365 * DAY


def study(house: House) -> None:
    session = house.desk().cards(number=6)
    while session.current:
        session.answer(right(session.current))
        session.next()


def look_at(found: Insight) -> None:
    """Everything that depends on days."""
    found.standings()
    found.calendar()
    found.quizzes()
    found.ahead()
    found.confidence()
    found.items()
    found.set_apart()


@pytest.mark.parametrize("at", [0, 3_600_000, START - 10 * YEARS, START - 2 * DAY, START + 90 * YEARS])
def test_a_clock_set_wrong_harms_nothing_and_is_told(house: House, at: int) -> None:
    study(house)
    memories = house.desk().planner.memories()
    house.clock.at = at
    with house.workspace() as workspace:
        assert any("clock" in notice for notice in workspace.notices) == (at < START)
        assert workspace.shelf()[0].learning == 6
        desk = workspace.open(house.path)
        assert desk.agenda().now
        look_at(desk.insight())
    if at < START:
        study(house)
    house.clock.at = START
    desk = house.desk()
    assert all(desk.planner.memories()[point].day >= memory.day for point, memory in memories.items())
    assert desk.progress().all.unseen == desk.progress().all.total - (12 if at < START else 6)
    with house.workspace() as workspace:
        assert workspace.scores()


def test_the_notice_names_both_dates(house: House) -> None:
    study(house)
    house.clock.at = START - 400 * DAY
    with house.workspace() as workspace:
        assert workspace.notices == [
            "This machine's clock says Mon 10 October 2022, and your last answer is of Tue 14 November 2023. If "
            "the date is wrong, set it right: what is due depends on it. Your answers are kept in any case."
        ]


def test_travelling_is_no_clock_set_back(house: House) -> None:
    house.places.settings.write_text('{"timezone": "Pacific/Kiritimati"}')
    study(house)
    house.places.settings.write_text('{"timezone": "Pacific/Honolulu"}')
    with house.workspace() as workspace:
        assert workspace.notices == []
        assert workspace.shelf()[0].learning == 6


@pytest.mark.parametrize(
    "words", ["2023-01-01", "1970-01-01", "0001-01-01", "2023-02-30", "9999-12-31", "in 9999 days"]
)
def test_a_date_in_the_past_or_none_is_refused_and_changes_nothing(house: House, words: str) -> None:
    planner = house.desk().planner
    kept = planner.set_goal("in 5 days")
    with pytest.raises(NoDayError):
        planner.set_goal(words)
    assert planner.goal == kept
    assert house.desk().agenda().goal is not None


def test_a_date_that_a_clock_set_back_puts_far_ahead_is_planned_for_all_the_same(house: House) -> None:
    study(house)
    house.desk().planner.set_goal("in 5 days")
    house.clock = Clock(START - 3 * YEARS)
    desk = house.desk()
    assert desk.agenda().now
    assert desk.planner.goal_words()


@pytest.mark.parametrize(
    "zone",
    ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Europe", "Europe/", ".", "..", "tzdata.zi", "UTC\u0000", 7],
)
def test_a_time_zone_that_is_none_is_told_and_the_machine_s_own_used(house: House, zone: object) -> None:
    house.places.settings.write_text(json.dumps({"timezone": zone}))
    with house.workspace() as workspace:
        workspace.shelf()
        assert workspace.open(house.path).agenda().now
        (notice,) = workspace.notices
        assert "zone" in notice
