"""An answer changed in substance is asked anew; a typo mended in it, or words added, keep what is known."""

from __future__ import annotations

import pytest

from quizapp.study.progress import Standing
from tests.study.river import House, right, wrong

DECK = """\
title: The valley
id: valley
voices:
  ruiz: {name: Ana Ruiz, role: mayor of the town}
  osei: {name: Kofi Osei, role: head of the growers}
disputes: {water: Who should decide how much water is drawn?}
facts:
  - {fact: "Some [37] mills stood in [Bergen] before the flood of that year.", id: mills}
  - "The envoy of the growers flew to [Iran] for the talks on grain."
viewpoints:
  - {who: ruiz, on: water, holds: The council should set the limit each month.}
events:
  - {event: The council met for the first time., when: 2023-06}
terms:
  - {term: aquifer, means: a layer of rock that holds water}
cards:
  - {q: What is the capital of the valley?, a: Oslo}
  - {q: How many gates has the dam?, a: "37"}
  - {q: What did the council decide in June?, a: The council decided to raise the limit for all the farms below.}
"""


def known(house: House) -> set[str]:
    """The answers that count as known, as the deck has them now."""
    desk = house.desk()
    scores = desk.scores()
    return {point.answer for point in desk.bank.points if (found := scores.get(point.id)) and found.known}


@pytest.fixture
def learnt(house: House) -> House:
    """The deck, all of it known."""
    house.write(DECK)
    for _ in range(2):
        session = house.desk().cards()
        while session.current:
            session.answer(right(session.current))
            session.next()
    assert house.desk().progress().all.unseen == 0
    return house


CHANGED = [
    ("a: Oslo", "a: Bergen", "Bergen"),
    ('a: "37"', 'a: "900"', "900"),
    ('a: "37"', 'a: "-37"', "-37"),
    ("when: 2023-06", "when: 2023-07", "July 2023"),
    ("who: ruiz", "who: osei", "According to Kofi Osei: The council should set the limit each month."),
    ("name: Ana Ruiz", "name: Mia Lund", "According to Mia Lund: The council should set the limit each month."),
    ("should set", "should not set", "According to Ana Ruiz: The council should not set the limit each month."),
    ("[37] mills", "[900] mills", "900"),
    ("[Bergen]", "[Oslo]", "Oslo"),
    ("[Iran]", "[Iraq]", "Iraq"),
    ("decided to raise", "decided to cut", "The council decided to cut the limit for all the farms below."),
    ("mayor of the town", "poet", "poet"),
]
"""An edit of the deck (old words, new words), and the answer that it changes in substance."""


@pytest.mark.parametrize(("old", "new", "answer"), CHANGED)
def test_an_answer_changed_in_substance_is_not_known(learnt: House, old: str, new: str, answer: str) -> None:
    before = known(learnt)
    learnt.write(DECK.replace(old, new))
    now = known(learnt)
    assert answer not in now - before
    learnt.write(DECK)
    assert known(learnt) == before


KEPT = [
    ("a: Oslo", "a: Olso"),
    ("a: Oslo", "a: the city of Oslo"),
    ("a: Oslo", "{a: Oslo, accept: [Kristiania]}".strip("{}")),
    ('a: "37"', "a: thirty-seven"),
    ("when: 2023-06", "when: 2023-06-14"),
    ("name: Ana Ruiz", "name: Anna Ruiz"),
    ("name: Ana Ruiz", "name: Ana Maria Ruiz"),
    ("raise the limit for all", "raise the limits for all"),
    ("raise the limit for all", "raise the water limit for all"),
    ("should set the limit", "should set a limit"),
    ("mayor of the town", "the mayor of the town"),
    ("means: a layer", "means: a deep layer"),
]
"""Edits that mend or add: nothing that was known is another thing now."""


@pytest.mark.parametrize(("old", "new"), KEPT)
def test_an_answer_mended_keeps_what_is_known(learnt: House, old: str, new: str) -> None:
    learnt.write(DECK.replace(old, new))
    desk = learnt.desk()
    assert desk.progress().all.known == len(desk.bank.points)
    assert not any("changed" in notice for notice in desk.notices)


def test_what_was_asked_before_the_change_counts_for_nothing_and_comes_back_with_it(learnt: House) -> None:
    learnt.write(DECK.replace("a: Oslo", "a: Bergen"))
    desk = learnt.desk()
    assert desk.notices == ["The deck was edited: the answer to 1 point is another one now. It is asked anew."]
    point = next(point.id for point in desk.bank.points if (point.section, point.answer) == ("card", "Bergen"))
    assert desk.standing(point) is Standing.UNSEEN
    assert point not in desk.planner.memories()
    assert point not in desk.insight().seen()
    with learnt.workspace() as workspace:
        shelved = workspace.shelf()[0]
    assert (shelved.known, shelved.points) == (len(desk.bank.points) - 1, len(desk.bank.points))
    session = desk.cards([point])
    assert session.current
    session.answer(right(session.current))
    assert desk.scores()[point].asked == 1
    learnt.write(DECK)
    again = learnt.desk()
    assert again.scores()[point].asked == 2
    learnt.write(DECK.replace("a: Oslo", "a: Bergen"))
    assert learnt.desk().scores()[point].asked == 1


def test_how_a_question_does_is_told_by_answers_to_its_present_answer(house: House) -> None:
    house.write(DECK)
    desk = house.desk()
    point = next(point.id for point in desk.bank.points if point.answer == "Oslo")
    for give, deck in ((wrong, DECK), (right, DECK.replace("a: Oslo", "a: Bergen"))):
        house.write(deck)
        session = house.desk().cards([point])
        assert session.current
        session.answer(give(session.current))
        (item,) = house.desk().insight().items()
        assert (item.item.asked, item.item.right) == (1, int(give is right))


def test_a_sitting_under_way_asks_a_changed_answer_anew_only_where_it_was_not_asked_yet(house: House) -> None:
    house.write(DECK)
    desk = house.desk()
    points = [point.id for point in desk.bank.points if point.section == "card"]
    session = desk.cards(points)
    assert session.current
    first = session.current.point
    session.answer(right(session.current))
    house.write(DECK.replace("a: Oslo", "a: Bergen").replace('a: "37"', 'a: "900"'))
    again = house.desk().resume()
    assert (again.answered, again.total) == (1, len(points))
    while again.current:
        assert again.current.point != first
        again.answer(right(again.current))
        again.next()
    assert (again.result().answered, again.result().total) == (len(points), len(points))
    assert house.desk().progress().all.learning == len(points) - (first != points[2])
