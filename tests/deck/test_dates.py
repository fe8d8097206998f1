"""Dates read from short texts and found in running text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.dates import PartialDate, date_readings, find_dates, parse_date

READ = {
    (2018, None, None): [
        "2018",
        "in 2018",
        "the year 2018",
        "2018.",
        "٢٠١٨",
        "'18",
        "二〇一八年",
        "2018 AD",
        "c. 2018",
    ],
    (2018, 12, None): [
        "Dec 2018",
        "Dec. 2018",
        "December, 2018",
        "December of 2018",
        "12/2018",
        "2018-12",
        "2018/12",
        "12.2018",
        "Dec '18",
        "2018 December",
        "diciembre de 2018",
        "Dezember 2018",
        "décembre 2018",
        "декабрь 2018",
        "декабря 2018 г.",
        "Δεκεμβρίου 2018",
        "2018年12月",
        "2018년 12월",
    ],
    (2021, 3, 4): [
        "4 March 2021",
        "March 4, 2021",
        "March 4th, 2021",
        "the 4th of March, 2021",
        "on Thursday, 4 March 2021",
        "4. März 2021",
        "le 4 mars 2021",
        "4 de marzo de 2021",
        "2021-03-04",
        "2021/3/4",
        "4.3.2021",
        "3/4/2021",
        "2021年3月4日",
        "二〇二一年三月四日",
    ],
    (-44, None, None): ["44 BC", "44 B.C.", "44 BCE"],
    (79, None, None): ["AD 79", "79 CE", "year 79"],
}

NO_DATES = """
early 2023|late March 2021|summer 2020|before 2018|December|March 4|May|the 1990s|19th century|37|107|12345|0
31 April 2020|29 February 2021|2018-13|13/13/2020|2018-12-00|Thursday|2018 or 2019|not 2018|2018 people|the army|四月
"""


@pytest.mark.parametrize(("parts", "text"), [(parts, text) for parts, texts in READ.items() for text in texts])
def test_a_date_is_read(parts: tuple[int, int | None, int | None], text: str) -> None:
    assert parse_date(text) == PartialDate(*parts)


@pytest.mark.parametrize(
    "text", [text for line in NO_DATES.strip().splitlines() for text in line.split("|")] + ["", "-"]
)
def test_what_is_vague_or_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_numeric_date_may_mean_two_days() -> None:
    assert date_readings("3/4/2021") == (PartialDate(2021, 3, 4), PartialDate(2021, 4, 3))
    assert date_readings("13/4/2021") == (PartialDate(2021, 4, 13),)


def test_precision_order_and_agreement() -> None:
    year, month, day = PartialDate(2021), PartialDate(2021, 3), PartialDate(2021, 3, 4)
    assert [d.precision for d in (year, month, day)] == ["year", "month", "day"]
    assert sorted([PartialDate(2021, 4), day, month, PartialDate(-44), year]) == [
        PartialDate(-44),
        year,
        month,
        day,
        PartialDate(2021, 4),
    ]
    assert year.agrees(day)
    assert not month.agrees(PartialDate(2021, 4, 4))


def test_dates_are_found_in_running_text() -> None:
    text = "In December 2018 he took office; on March 4, 2021 it fell, as in 1999. El 4 de marzo de 2020; 2021-03."
    found = find_dates(text)
    assert [text[f.start : f.end] for f in found] == [
        "December 2018",
        "March 4, 2021",
        "1999",
        "4 de marzo de 2020",
        "2021-03",
    ]
    assert [f.date.key for f in found] == [(2018, 12, 0), (2021, 3, 4), (1999, 0, 0), (2020, 3, 4), (2021, 3, 0)]


@pytest.mark.parametrize(
    "text",
    ["2,021 men", "1999 percent", "$2000", "1500 people", "2020s", "12020", "R2020", "may 12", "3.2020", "we sat"],
)
def test_numbers_that_are_no_years_are_not_found(text: str) -> None:
    assert find_dates(text) == []


DAYS = st.integers(0, 150_000).map(lambda days: date(1600, 1, 1) + timedelta(days=days))


@given(DAYS)
def test_each_day_is_read_from_all_its_writings(day: date) -> None:
    month = day.strftime("%B")
    for text in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}th of {month[:3]}. {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert PartialDate(day.year, day.month, day.day) in date_readings(text)


@given(st.text())
def test_reading_and_finding_never_raise(text: str) -> None:
    parse_date(text)
    for found in find_dates(text):
        assert parse_date(text[found.start : found.end]) == found.date
