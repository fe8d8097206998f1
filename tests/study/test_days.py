"""A learner's days: local, beginning at an hour of the night, across summer time and travels."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.days import Days
from quizapp.study.zones import UnknownZoneError, offset_in, zone_named

ZONES = ["UTC", "America/Mexico_City", "Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Paris", "America/St_Johns"]
HOUR = 3_600_000


def at(zone: str, text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def test_before_the_hour_it_is_still_the_day_before() -> None:
    days = Days(offset_in("Europe/Paris"), starts=4)
    assert days.of(at("Europe/Paris", "2026-03-02T03:59")) == datetime(2026, 3, 1).toordinal()
    assert days.of(at("Europe/Paris", "2026-03-02T04:00")) == datetime(2026, 3, 2).toordinal()


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"], ids=["an hour lost", "an hour won"])
def test_a_night_in_which_the_clocks_change_is_one_night(night: str) -> None:
    days = Days(offset_in("Europe/Paris"), starts=4)
    day = datetime.fromisoformat(night).toordinal()
    assert days.of(at("Europe/Paris", f"{night}T01:30")) == day - 1
    assert days.of(at("Europe/Paris", f"{night}T04:00")) == day
    assert days.begin(day) == at("Europe/Paris", f"{night}T04:00")


def test_the_same_moment_is_another_day_elsewhere() -> None:
    moment = at("UTC", "2026-03-02T12:00")
    assert Days(offset_in("Pacific/Kiritimati"), 0).of(moment) == Days(offset_in("UTC"), 0).of(moment) + 1


@given(st.sampled_from(ZONES), st.integers(0, 4_000_000_000_000), st.integers(0, 23))
def test_days_are_those_of_the_calendar(zone: str, moment: int, starts: int) -> None:
    days = Days(offset_in(zone), starts)
    wall = datetime.fromtimestamp(moment // 1000, ZoneInfo(zone)).replace(tzinfo=None)
    assert days.of(moment) == (wall - timedelta(hours=starts)).toordinal()


@given(st.sampled_from(ZONES), st.integers(720_000, 760_000), st.integers(5, 23))
def test_a_day_begins_when_it_says(zone: str, day: int, starts: int) -> None:
    days = Days(offset_in(zone), starts)
    assert days.of(days.begin(day)) == day
    assert days.of(days.begin(day) - 1000) == day - 1


@pytest.mark.parametrize("zone", ["Atlantis/Capital", "../etc/passwd", "Europe", "x\0y", "/etc/localtime"])
def test_a_zone_that_is_none_is_refused(zone: str) -> None:
    with pytest.raises(UnknownZoneError):
        offset_in(zone)


def test_the_machine_s_own_zone_needs_no_name() -> None:
    assert abs(offset_in("")(1_700_000_000_000)) <= 14 * 3600


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (" europe/paris ", "Europe/Paris"),
        ("paris", "Europe/Paris"),
        ("New York", "America/New_York"),
        ("utc", "UTC"),
        ("  ", ""),
    ],
)
def test_a_zone_is_named_in_any_case_or_by_its_place(typed: str, zone: str) -> None:
    assert zone_named(typed) == zone


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Europe/Pariss", "There is no time zone “Europe/Pariss”. Did you mean Europe/Paris?"),
        ("Pariss", "Did you mean Europe/Paris?"),
        ("qqqq", "Write such as Europe/Paris, or nothing for the machine's own."),
        ("../etc/passwd", "There is no time zone “../etc/passwd”."),
        ("x" * 5000, "There is no time zone"),
    ],
)
def test_a_zone_that_is_none_is_told_with_what_may_be_meant(typed: str, told: str) -> None:
    with pytest.raises(UnknownZoneError) as caught:
        zone_named(typed)
    assert told in str(caught.value)
    assert len(str(caught.value)) < 200
