"""The map of disputes and the learner's strength on it."""

from __future__ import annotations

from quizapp.questions.points import points_of
from quizapp.study.rehearsal_map import NO_SIDE, Atlas
from quizapp.study.rehearsal_strength import Grade, Strength, Strengths, strengths
from tests.study.council import council


def atlas(known: Strengths | None = None) -> Atlas:
    return Atlas(council(), known or Strengths())


def test_disputes_hold_their_camps_in_the_order_of_the_sides() -> None:
    ground = atlas().ground("water")
    assert ground.question == "Who should decide how much water is drawn?"
    assert [camp.name for camp in ground.camps] == ["The growers", "The town council", "Researchers"]
    assert [position.view.id for position in ground.positions] == ["unions", "monthly", "yearly", "meters"]
    assert [prompt.text for prompt in ground.prompts] == ["Who pays for a dry year?"]


def test_those_of_no_side_come_last_and_are_named_by_their_role() -> None:
    camp = atlas().ground("dam").camps[-1]
    assert camp.name == NO_SIDE
    assert camp.positions[0].holders[0].name == "guest of the council"
    assert camp.positions[0].holders[0].role == ""


def test_who_answers_whom_is_told_from_both_ends() -> None:
    made, against = atlas(), atlas().opposition
    views = {view.id: view for view in made.deck.viewpoints}
    assert [view.id for view in against.answers(views["unions"])] == ["monthly"]  # against a voice: its view here
    assert [view.id for view in against.answered_by(views["monthly"])] == ["yearly", "unions"]
    assert against.answered_by(views["wait"]) == ()


def test_where_people_of_one_side_differ() -> None:
    growers, town, science = atlas().ground("water").camps
    assert [(one.id, two.id) for one, two in town.differ] == [("yearly", "monthly")]
    assert not growers.differ
    assert not science.differ


def test_only_what_is_reported_as_fact_counts_as_fact_on_a_dispute() -> None:
    assert [fact.text for fact in atlas().ground("dam").facts] == ["The dam was last repaired in 1988."]


def test_a_dispute_that_the_deck_has_not_is_empty() -> None:
    ground = atlas().ground("no such")
    assert not ground.camps
    assert not ground.facts
    assert ground.question == "no such"


def test_what_a_voice_holds_and_shares() -> None:
    assert [view.id for view in atlas().views_of("park")] == ["unions", "raise"]


def test_strength_is_the_share_that_would_be_recalled_and_unmet_points_count_as_forgotten() -> None:
    told = strengths(points_of(council()), {"monthly": 0.9, "yearly": 0.6})
    water = told.disputes["water"]
    assert (water.met, water.total) == (2, 7)
    assert round(water.share, 3) == round(1.5 / 7, 3)
    assert water.grade is Grade.WEAK
    assert told.camps["water", "town"] == Strength(0.75, 2, 2)
    assert told.camps["water", "town"].grade is Grade.STRONG
    assert told.disputes["dam"].grade is Grade.NEW
    assert told.entries["monthly"].share == 0.9
    assert told.voices["ruiz"] == Strength(0.45, 1, 2)  # the role counts too
