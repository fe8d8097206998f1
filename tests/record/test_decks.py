"""A deck that goes on under another key keeps all that was recorded of it."""

from __future__ import annotations

from quizapp.record.decks import Recorded
from quizapp.record.memory import Held
from quizapp.record.store import Store, TraceRow
from tests.record.making import PLAIN_SITTING, answer

TRACES: list[TraceRow] = [("f-1", "f", "The river fell to ___ percent.", "41")]


def test_answers_sittings_and_choices_go_on_under_the_new_key(store: Store) -> None:
    sitting = store.begin(PLAIN_SITTING)
    store.record(answer(sitting=sitting.id))
    store.remembered.choose("river", "default", "goal", "5")
    store.remembered.hold("river", "default", [Held("f-1", "suspend")])
    store.save_traces("river", TRACES, "v1")
    assert store.decks.rename("river", "stream")
    assert [one.deck for one in store.answers()] == ["stream"]
    assert store.point_scores("stream")["f-1"].asked == 1
    assert store.deck_summaries()["stream"].unfinished[0].sitting.id == sitting.id
    assert store.remembered.choice("stream", "default", "goal") == "5"
    assert [held.what for held in store.remembered.held("stream", "default")] == ["suspend"]
    assert (store.traces("stream"), store.edition("stream")) == (TRACES, "v1")
    assert (store.decks.begun("stream"), store.decks.begun("river")) == (True, False)


def test_a_window_with_the_old_key_finds_the_record(store: Store) -> None:
    store.record(answer())
    assert store.decks.rename("river", "stream")
    store.record(answer())
    store.begin(PLAIN_SITTING)
    assert store.point_scores("stream")["f-1"].asked == 2
    assert store.unfinished("stream")
    assert not store.decks.begun("river")


def test_another_deck_may_take_the_old_key(store: Store) -> None:
    store.record(answer())
    assert store.decks.rename("river", "stream")
    store.decks.place("river", "/decks/copy.yaml")
    store.record(answer())
    assert store.point_scores("river")["f-1"].asked == store.point_scores("stream")["f-1"].asked == 1


def test_there_and_back_again(store: Store) -> None:
    store.record(answer())
    assert store.decks.rename("river", "stream")
    assert store.decks.rename("stream", "river")
    store.record(answer(deck="stream"))
    assert store.point_scores("river")["f-1"].asked == 2


def test_what_was_begun_under_the_new_key_and_never_answered_goes_with_it(store: Store) -> None:
    store.record(answer())
    begun = store.begin(PLAIN_SITTING._replace(deck="stream"))
    store.remembered.choose("stream", "default", "goal", "7")
    store.remembered.hold("stream", "default", [Held("f-1", "flag", 3, "f-1~open", "odd")])
    store.save_traces("stream", TRACES, "v2")
    assert store.decks.rename("river", "stream")
    found = store.unfinished("stream")
    assert found
    assert found.id == begun.id
    assert store.remembered.choice("stream", "default", "goal") == "7"
    assert store.remembered.held("stream", "default") == [Held("f-1", "flag", 3, "f-1~open", "odd")]
    assert store.point_scores("stream")["f-1"].asked == 1


def test_a_deck_with_answers_is_never_taken_over(store: Store) -> None:
    store.record(answer())
    store.record(answer(deck="stream"))
    assert not store.decks.rename("river", "stream")
    assert not store.decks.rename("lake", "pond")
    assert store.point_scores("river")["f-1"].asked == store.point_scores("stream")["f-1"].asked == 1


def test_where_a_deck_lay_is_kept_for_those_that_were_answered(store: Store) -> None:
    store.decks.place("river", "/a.yaml")
    store.decks.place("river", "/b.yaml")
    store.save_traces("river", TRACES)
    assert store.decks.others("lake") == []
    store.record(answer())
    assert store.decks.others("lake") == [Recorded("river", "/b.yaml")]
    assert store.decks.others("river") == []
