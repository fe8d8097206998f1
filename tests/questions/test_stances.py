"""How views stand to each other, as far as a deck tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.model import Deck, Status, Viewpoint
from quizapp.questions.bank import Bank
from quizapp.questions.bounds import Bound, bound_before, true_as_well
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.stances import Stances
from tests.questions.sample import bridge_deck


def deck_with(*more: Viewpoint) -> Deck:
    deck = bridge_deck()
    return replace(deck, viewpoints=(*deck.viewpoints, *more))


def stances(deck: Deck) -> tuple[Stances, dict[str, Viewpoint]]:
    return Catalogue(deck, Bank(deck).points).stances, {view.id: view for view in deck.viewpoints}


def test_views_set_against_each_other_are_at_odds_from_either_side() -> None:
    told, views = stances(bridge_deck())
    assert told.at_odds(views["museum"], views["open"])
    assert told.at_odds(views["open"], views["museum"])
    assert not told.compatible(views["open"], views["museum"])


def test_all_of_one_voice_that_contradict_are_known_and_not_the_last_alone() -> None:
    late = Viewpoint("late", ("tamm",), "close", "Cars should be let in at night.", against=("ban",))
    told, views = stances(deck_with(late))
    assert {"open", "late"} <= told.contradicting(views["ban"])


def test_who_is_against_the_same_view_may_hold_the_other_view_too() -> None:
    told, views = stances(bridge_deck())
    assert told.compatible(views["ban"], views["museum"])  # both are against "open"
    assert told.might_hold("weir", views["ban"])
    assert not told.might_hold("tamm", views["ban"])  # who is set against it


def test_who_is_of_the_same_side_may_hold_the_view_unless_set_against_it() -> None:
    told, views = stances(bridge_deck())
    assert told.might_hold("urban", views["open"])
    rebel = Viewpoint("rebel", ("urban",), "close", "Vans alone should be let in.", against=("open",))
    told, views = stances(deck_with(rebel))
    assert not told.might_hold("urban", views["open"])


def test_a_report_about_a_person_does_not_answer_a_dispute() -> None:
    words = {"report": "Ana Ruiz twice spoke of closing the bridge.", "view": "The bridge is too old for cars."}
    more = [Viewpoint(name, ("weir",), "close", holds) for name, holds in words.items()]
    told, views = stances(deck_with(*more, replace(more[1], id="rumour", status=Status.HEARSAY)))
    assert [told.answers_its_dispute(views[name]) for name in ("report", "view", "rumour")] == [False, True, False]


def test_a_forecast_does_not_say_what_should_be_done() -> None:
    soon = Viewpoint("soon", ("weir",), "close", "The bridge will be closed within a year.", status=Status.FORECAST)
    told, views = stances(deck_with(soon, replace(soon, id="paid", on="pay")))
    assert not told.answers_its_dispute(views["soon"])
    assert told.answers_its_dispute(views["paid"])  # "Who should pay?" asks for somebody


@pytest.mark.parametrize(
    ("before", "bound"),
    [
        ("The army destroyed more than ", Bound.LOW),
        ("At least ", Bound.LOW),
        ("no fewer than ", Bound.LOW),
        ("no more than ", Bound.HIGH),
        ("up to ", Bound.HIGH),
        ("less than ", Bound.HIGH),
        ("The bridge is over the river and has ", Bound.NONE),
        ("nearly ", Bound.NONE),
    ],
)
def test_words_before_a_figure_make_it_a_bound(before: str, bound: Bound) -> None:
    assert bound_before(before) is bound


def test_a_bound_holds_for_figures_on_one_side() -> None:
    assert true_as_well(Bound.LOW, 1000, 250)
    assert not true_as_well(Bound.LOW, 1000, 2500)
    assert true_as_well(Bound.HIGH, 50, 80)
    assert not true_as_well(Bound.NONE, 50, 80)
