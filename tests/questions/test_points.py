"""The points of a deck: their ids, their answers, whose they are."""

from __future__ import annotations

from dataclasses import replace

from quizapp.deck.model import AnswerKind
from quizapp.questions.points import points_of
from tests.questions.sample import bridge_deck


def test_each_entry_gives_its_points_under_stable_ids() -> None:
    ids = [point.id for point in points_of(bridge_deck())]
    assert ids[:4] == ["built:karl-ohm", "built:1896", "cars:june-2022", "cars:4200"]
    assert {"ban", "ban:at-once", "e-flood", "t-pier", "c-river", "voice:ruiz"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_turning_the_sections_round_changes_no_id() -> None:
    deck = bridge_deck()
    turned = replace(deck, facts=deck.facts[::-1], events=deck.events[::-1])
    assert {p.id for p in points_of(turned)} == {p.id for p in points_of(deck)}


def test_voices_without_a_role_or_a_name_give_no_point() -> None:
    ids = {point.id for point in points_of(bridge_deck())}
    assert not ids & {"voice:insider", "voice:council", "voice:traders", "voice:readers"}


def test_a_stance_goes_with_its_holder() -> None:
    points = {point.id: point for point in points_of(bridge_deck())}
    assert points["ban"].answer == "According to Ana Ruiz: Cars should be kept off the old bridge at once."
    assert points["ban:at-once"].answer == "at once (according to Ana Ruiz)"
    assert points["danger:five"].answer == "five (according to Bert Stone)"
    assert points["cracks:18"].answer == "18"
    assert points["secret"].answer.startswith("According to an official of the council: ")


def test_points_know_where_they_belong() -> None:
    points = {point.id: point for point in points_of(bridge_deck())}
    assert (points["ban"].dispute, points["ban"].voices, points["ban"].sides) == ("close", ("ruiz",), ("town",))
    assert points["cracks:18"].voices == ("stone",)
    assert points["cars:4200"].topic == "Traffic"
    assert points["built:1896"].context == "The old bridge was built by Karl Ohm in ____."


def test_an_event_is_known_by_its_date_in_words() -> None:
    points = {point.id: point for point in points_of(bridge_deck())}
    assert points["e-flood"].answer == "March 1954"
    assert points["e-flood"].answer_kind is AnswerKind.DATE
    assert [points[e].precision for e in ("e-open", "e-flood", "e-report")] == ["year", "month", "day"]
