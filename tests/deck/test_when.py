"""Dates of events: what is no day is refused, what could be two is told or decided by the deck's other dates."""

from __future__ import annotations

import pytest

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck

LAST = "cards:\n  - {q: What is last?, a: This}\n"


def events(*dates: str) -> str:
    """A deck with an event for each date."""
    return "title: T\nevents:\n" + "".join(
        f"  - {{event: It went on, id: e{n}, when: {d}}}\n" for n, d in enumerate(dates)
    )


REFUSED = ["2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "31 April 2024"]


@pytest.mark.parametrize("date", REFUSED)
def test_a_day_that_the_calendar_has_not_is_refused(date: str) -> None:
    reading = read_deck(f"title: T\nevents:\n  - {{event: It went on, when: {date}}}\n{LAST}".encode())
    (problem,) = reading.problems
    assert (problem.code, problem.level, problem.place.line, problem.place.column) == ("not-a-date", Level.ERROR, 3, 31)
    assert reading.deck is not None
    assert reading.deck.events == ()


def test_the_day_that_is_none_is_named() -> None:
    (problem,) = read_deck(f"title: T\nas_of: 2024-02-30\n{LAST}".encode()).problems
    assert problem.message == "there is no 30 February 2024 in the calendar"


WARNED = [
    ("24-04-12", "two-days", "Write 2024-04-12 or 2012-04-24", "2012-04-24"),
    ("12/04/2024", "two-days", "Write 2024-04-12 or 2024-12-04", "2024-12-04"),
    ("ca. 1900", "vague-date", "Write 1900,", "1900"),
    ("about 1900", "vague-date", "Write 1900,", "1900"),
    ("around May 1900", "vague-date", "Write 1900-05,", "1900-05"),
]


@pytest.mark.parametrize(("date", "code", "remedy", "read"), WARNED)
def test_a_date_that_is_not_sure_is_told(date: str, code: str, remedy: str, read: str) -> None:
    reading = read_deck(f"title: T\nevents:\n  - {{event: It went on, when: {date}}}\n".encode())
    (problem,) = reading.problems
    assert (problem.code, problem.level) == (code, Level.WARNING)
    assert problem.remedy.startswith(remedy)
    assert reading.deck is not None
    assert reading.deck.events[0].when == read


DECIDED = [
    (["12/04/2024", "13/04/2024"], ["2024-04-12", "2024-04-13"]),
    (["12/04/2024", "12.05.2024"], ["2024-04-12", "2024-05-12"]),
    (["12/04/2024", "04/13/2024"], ["2024-12-04", "2024-04-13"]),
    (["1912", "25-04-2024", "3-4-22"], ["1912", "2024-04-25", "2022-04-03"]),
]


@pytest.mark.parametrize(("dates", "read"), DECIDED)
def test_the_other_dates_decide_what_comes_first(dates: list[str], read: list[str]) -> None:
    reading = read_deck(events(*dates).encode())
    assert [problem for problem in reading.problems if problem.code == "two-days"] == []
    assert reading.deck is not None
    assert [event.when for event in reading.deck.events] == read


def test_where_the_other_dates_disagree_it_is_asked() -> None:
    problems = read_deck(events("12/04/2024", "13/04/2024", "04/13/2024").encode()).problems
    assert [problem.place.line for problem in problems if problem.code == "two-days"] == [3]


def test_an_unclear_date_is_asked_about_wherever_one_can_stand() -> None:
    text = """\
title: T
as_of: 03/04/2022
source: {date: 03/04/2022}
facts:
  - The river fell on [03/04/2022], they say.
  - The river rose on [25/04/2022], they say.
cards:
  - {q: When was it?, a: 3/4/2022}
"""
    problems = [problem for problem in read_deck(text.encode()).problems if problem.code == "two-days"]
    assert [problem.place.line for problem in problems] == [2, 3, 5, 8]
    assert problems[1].remedy == "Write 2022-04-03 or 2022-03-04; now it is read as 2022-03-04."
    assert problems[2].remedy == "Write the month as a word (3 April 2022), or 2022-04-03."


@pytest.mark.parametrize("date", ["March 6th", "Monday", "06/03"])
def test_the_date_of_an_article_needs_its_year(date: str) -> None:
    (problem,) = read_deck(f"title: T\nsource: {{date: {date}}}\ncards:\n  - {{q: Who?, a: I}}\n".encode()).problems
    assert (problem.code, problem.level, problem.place.column) == ("not-a-date", Level.WARNING, 16)
    assert "2024-03-06" in problem.remedy


@pytest.mark.parametrize("date", ["2024", "Spring 2024", "6 March 2024", "3-4-22 at noon", "二〇二四年"])
def test_the_date_of_an_article_may_be_as_rough_as_it_is(date: str) -> None:
    assert not read_deck(f"title: T\nsource: {{date: {date}}}\ncards:\n  - {{q: Who?, a: I}}\n".encode()).problems
