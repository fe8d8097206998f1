"""Stating a case: what there is to name, whose turn it is, what is proposed and what is kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.points import points_of
from quizapp.study import rehearsal_cases as stating
from quizapp.study.rehearsal_cases import Cases, Item, Stated, proposed
from quizapp.study.rehearsal_map import Atlas
from quizapp.study.rehearsal_strength import Strengths, strengths
from tests.study.council import council


def cases(recall: dict[str, float] | None = None) -> Cases:
    deck = council()
    return Cases(Atlas(deck, strengths(points_of(deck), recall) if recall else Strengths()))


def texts(items: tuple[Item, ...]) -> list[str]:
    return [item.text for item in items]


def test_sides_speak_and_so_do_their_voices_where_they_are_several() -> None:
    found = [(case.dispute, case.name, bool(case.voice)) for case in cases().all]
    assert found == [
        ("water", "The growers", False),
        ("water", "The town council", False),
        ("water", "Ana Ruiz", True),
        ("water", "Ugo Bello", True),
        ("water", "Researchers", False),
        ("dam", "The growers", False),
        ("dam", "Researchers", False),
        ("dam", "guest of the council", True),
    ]


def test_the_checklist_holds_each_view_and_its_reasons() -> None:
    made = cases()
    case = made.of("water", voice="ruiz")
    assert case is not None
    items = made.checklist(case)
    assert texts(items) == [
        "The council should set the limit each month.",
        "Wells in the town ran dry first.",
        "Growers cannot judge their own use.",
    ]
    assert [item.reason for item in items] == [False, True, True]
    assert {(item.who, item.passage) for item in items} == {("Ana Ruiz", (7,))}


def test_replies_come_from_whoever_the_author_sets_against_the_case() -> None:
    made = cases()
    ruiz, town, wait = made.of("water", voice="ruiz"), made.of("water", side="town"), made.of("dam", voice="guest")
    assert ruiz is not None
    assert town is not None
    assert wait is not None
    assert "Budgets are made by the year." in texts(made.replies(ruiz))  # also somebody of the same side
    assert texts(made.replies(town)) == ["The growers should set the limit among themselves.", "They know each field."]
    assert made.replies(wait) == ()


@given(st.integers(1, 40))
def test_each_side_gets_equal_turns(rounds: int) -> None:
    made, stated = cases(), dict[str, Stated]()
    for _ in range(rounds):
        case = made.next(stated)
        assert case is not None
        stated = stating.after(stated, case, Stated(1, 1, 2))
        turns = made.turns(stated).values()
        assert max(turns) - min(turns) <= 1
    assert sum(made.turns(stated).values()) == rounds


def test_a_side_that_had_more_turns_waits_until_the_others_had_theirs() -> None:
    made = cases()
    town = made.of("water", side="town")
    assert town is not None
    stated = {town.id: Stated(1, 1, 2, times=3)}
    for _ in range(9):
        case = made.next(stated)
        assert case is not None
        assert case.side != "town"
        stated = stating.after(stated, case, Stated(1, 1, 2))
    assert set(made.turns(stated).values()) == {3}


def test_the_weakest_side_comes_first() -> None:
    case = cases({"unions": 0.9, "raise": 0.9, "meters": 0.9, "tear": 0.9, "wait": 0.9, "monthly": 0.1}).next({})
    assert case is not None
    assert case.side == "town"
    assert not case.voice  # the side before one of its voices


def test_whose_case_was_never_stated() -> None:
    made = cases()
    town = made.of("water", side="town")
    assert town is not None
    assert made.unstated({town.id: Stated(1, 1, 2)}) == ("The growers", "Researchers", "guest of the council")


def test_what_was_typed_is_only_proposed_where_half_of_the_words_match() -> None:
    items = cases().checklist(next(case for case in cases().all if case.voice == "ruiz"))
    asked = "Who should decide how much water is drawn?"
    assert proposed(items, "The wells in town were DRY first", asked) == {1}
    assert proposed(items, "limits each month by council", asked) == {0}
    assert proposed(items, "water is drawn, who should decide", asked) == frozenset()
    assert proposed(items, "", asked) == frozenset()
    assert proposed(items, "dry", asked) == frozenset()  # one word of many is no proposal


def test_how_cases_went_comes_back_as_it_was_kept() -> None:
    stated = {"a": Stated(738_000, 4, 6, 1, 3, 2), '["x","","é"]': Stated(738_001, 0, 1)}
    assert stating.read(stating.written(stated)) == stated


@pytest.mark.parametrize(
    "kept", ["", "nonsense", "[]", "3", '{"a": 4}', '{"a": [1, 2]}', '{"a": [1,2,3,4,5,"x"]}', "[" * 100_000]
)
def test_what_cannot_be_read_counts_as_never_stated(kept: str) -> None:
    assert stating.read(kept) == {}


def test_more_told_of_the_same_time_is_no_further_turn() -> None:
    case = cases().all[0]
    stated = stating.after({}, case, Stated(5, 3, 4))
    stated = stating.after(stated, case, Stated(5, 3, 4, 1, 2), again=False)
    assert stated == {case.id: Stated(5, 3, 4, 1, 2, 1)}


def test_ids_tell_cases_apart() -> None:
    made = cases()
    assert len({case.id for case in made.all}) == len(made.all)
    assert all(made.find(case.id) == case for case in made.all)
    assert all(json.loads(case.id) for case in made.all)
