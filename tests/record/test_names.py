"""Points that were reworded keep their answers; traces tell what they were."""

from __future__ import annotations

from quizapp.record.store import Store, TraceRow
from tests.record.making import answer


def asked(store: Store, deck: str = "river") -> dict[str, int]:
    return {point: score.asked for point, score in store.point_scores(deck).items()}


def test_answers_follow_a_renamed_point(store: Store) -> None:
    store.record(answer("old"))
    store.rename_points("river", {"old": "new"})
    store.record(answer("new", "wrong"))
    assert asked(store) == {"new": 2}
    assert [read.point for read in store.answers()] == ["new", "new"]
    assert [read.question for read in store.answers()] == ["old~choice", "new~choice"]  # as written


def test_a_window_with_the_old_deck_still_finds_the_point(store: Store) -> None:
    store.rename_points("river", {"old": "new"})
    store.record(answer("old"))
    assert asked(store) == {"new": 1}


def test_a_change_and_its_reversal_come_back_to_the_first_name(store: Store) -> None:
    store.record(answer("a"))
    store.rename_points("river", {"a": "b"})
    store.record(answer("b"))
    store.rename_points("river", {"b": "a"})
    store.record(answer("a"))
    assert asked(store) == {"a": 3}


def test_chains_and_swaps_happen_at_once(store: Store) -> None:
    for point, times in (("a", 1), ("b", 2), ("c", 3)):
        for _ in range(times):
            store.record(answer(point))
    store.rename_points("river", {"a": "b", "b": "c", "c": "a"})
    assert asked(store) == {"b": 1, "c": 2, "a": 3}


def test_two_points_that_turn_out_to_be_one_are_added_up(store: Store) -> None:
    store.record(answer("new", "right"))
    store.record(answer("old", "wrong"))
    store.rename_points("river", {"old": "new"})
    assert asked(store) == {"new": 2}
    assert store.deck_summaries()["river"].answered == 2
    assert store.deck_summaries()["river"].known == 0
    store.rename_points("river", {"new": "newer"})
    store.record(answer("old"))
    assert asked(store) == {"newer": 3}


def test_another_deck_with_the_same_names_is_left_alone(store: Store) -> None:
    store.record(answer("a", deck="lake"))
    store.rename_points("river", {"a": "b"})
    assert asked(store, "lake") == {"a": 1}


def test_an_answer_given_before_the_change_can_be_undone_after_it(store: Store) -> None:
    recorded = store.record(answer("a"))
    store.rename_points("river", {"a": "b"})
    store.undo(recorded.id)
    assert asked(store) == {}


def test_traces_are_replaced_as_a_whole(store: Store) -> None:
    first: list[TraceRow] = [("p", "e", "The river fell to ___ percent.", "41"), ("q", "e", "In ___.", "2023")]
    store.save_traces("river", first, "v1")
    assert store.traces("river") == first
    store.save_traces("river", first[1:], "v2")
    assert (store.traces("river"), store.edition("river")) == (first[1:], "v2")
    assert (store.traces("lake"), store.edition("lake")) == ([], "")
