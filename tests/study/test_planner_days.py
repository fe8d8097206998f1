"""The plan across nights in which the clocks change, and across the world."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from quizapp.record.settings import Settings, save
from quizapp.study.desk import Desk
from tests.study.river import House, right

HOURS = 3_600_000
LIMITS = Settings(new_a_day=5, quiz_length=5, timezone="Europe/Paris")


def at(house: House, zone: str, time: str, starts: int = 4) -> Desk:
    """The deck opened at a local time of a zone."""
    house.clock.at = round(datetime.fromisoformat(time).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)
    save(house.places.settings, LIMITS._replace(timezone=zone, day_starts=starts))
    return house.desk()


def study(desk: Desk) -> int:
    """Does all that is left for today; gives how many points that were."""
    asked = 0
    while not (agenda := desk.agenda()).done:
        session = desk.study(agenda)
        while session.current is not None:
            session.answer(right(session.current))
            session.next()
            asked += 1
    return asked


@pytest.mark.parametrize("night", ["2026-03-28", "2026-10-24"], ids=["an hour lost", "an hour won"])
def test_a_night_in_which_the_clocks_change_brings_one_new_day(house: House, night: str) -> None:
    assert study(at(house, "Europe/Paris", f"{night}T22:00")) == 5
    desk = house.desk()
    (due,) = {memory.due for memory in desk.planner.memories().values()}
    begins = desk.habits.days.begin(due)
    assert datetime.fromtimestamp(begins / 1000, ZoneInfo("Europe/Paris")).hour == 4
    house.clock.at = begins - 1000
    assert house.desk().agenda().done
    house.clock.at = begins
    assert (house.desk().agenda().due, house.desk().agenda().new_today) == (5, 5)


def test_the_hour_at_which_a_day_begins_can_be_any(house: House) -> None:
    assert study(at(house, "Europe/Paris", "2026-05-01T10:00", starts=12)) == 5
    assert at(house, "Europe/Paris", "2026-05-01T11:59", starts=12).agenda().done
    assert not at(house, "Europe/Paris", "2026-05-01T12:00", starts=12).agenda().done


def test_who_flies_west_gets_no_second_helping_of_a_day(house: House) -> None:
    assert study(at(house, "Pacific/Kiritimati", "2026-05-02T09:00")) == 5
    desk = at(house, "America/Mexico_City", "2026-05-01T20:00")  # later, on a day that was over
    assert desk.agenda().done
    assert study(at(house, "America/Mexico_City", "2026-05-02T09:00")) == 0
    desk = at(house, "America/Mexico_City", "2026-05-03T09:00")
    assert (desk.agenda().due, desk.agenda().new_today) == (5, 5)


def test_who_flies_east_is_asked_again_when_the_day_is_another_one_there(house: House) -> None:
    assert study(at(house, "America/Mexico_City", "2026-05-01T09:00")) == 5
    desk = at(house, "Pacific/Kiritimati", "2026-05-02T06:00")  # an hour later
    assert (desk.agenda().due, desk.agenda().new_today) == (5, 5)


def test_a_clock_that_was_far_ahead_once_does_not_use_up_the_days_before(house: House) -> None:
    assert study(at(house, "Europe/Paris", "2031-05-01T09:00")) == 5
    assert at(house, "Europe/Paris", "2026-05-01T09:00").agenda().new_today == 5
