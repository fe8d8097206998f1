"""What people say as views: their clauses, and their own words in quotation marks."""

from __future__ import annotations

import pytest

from quizapp.deck.model import Fact, Viewpoint
from quizapp.deck.read import read_deck
from quizapp.draft.drafting import draft
from quizapp.draft.ids import drafted_id
from quizapp.draft.wording import telling_words


def views(text: str) -> tuple[Viewpoint, ...]:
    deck = read_deck(draft(text).deck.encode()).deck
    return deck.viewpoints if deck is not None else ()


def facts(text: str) -> tuple[Fact, ...]:
    deck = read_deck(draft(text).deck.encode()).deck
    assert deck is not None
    return deck.facts


def test_a_quotation_is_a_view_in_quotation_marks() -> None:
    (view,) = views("“The town should build no tram,” Mayor Ana Ruiz said.")
    assert (view.who, view.holds) == (("ana-ruiz",), "“The town should build no tram.”")
    assert view.quote == "The town should build no tram"


def test_of_a_long_quotation_the_sentence_that_tells_most_is_taken() -> None:
    words = "I came here at noon with my sister and all of her friends, and we sat down. The town should build no tram."
    (view,) = views(f"“{words} We were tired after such a very long day,” Mayor Ana Ruiz said.")
    assert view.holds == "“The town should build no tram.”"


def test_a_figure_that_somebody_reports_is_a_claim_and_no_view() -> None:
    text = "Mayor Ana Ruiz said that 1,200 wells had run dry in the valley."
    (fact,) = facts(text)
    assert (fact.text, fact.said_by) == ("1,200 wells had run dry in the valley.", "ana-ruiz")
    assert views(text) == ()


def test_a_figure_in_what_may_be_is_marked_in_the_view() -> None:
    text = "Mayor Ana Ruiz said that 1,200 wells would run dry in the valley."
    (view,) = views(text)
    assert [mark.text for mark in view.marks] == ["1,200"]
    assert facts(text) == ()


def test_a_report_has_a_voice() -> None:
    deck = read_deck(
        draft("The dam has 41 gates of iron, according to a Harlow Water Board report.").deck.encode()
    ).deck
    assert deck is not None
    (fact,) = deck.facts
    assert deck.voices[fact.said_by].name == "a Harlow Water Board report"
    assert not deck.voices[fact.said_by].anonymous


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("he believes the dam will hold for years", "The dam will hold for years."),
        ("he doubts the dam will hold for years", "It is doubtful that the dam will hold for years."),
    ],
)
def test_what_somebody_is_said_to_think_is_the_view(said: str, holds: str) -> None:
    (view,) = views(f"Mayor Tom Vale said {said}.")
    assert view.holds == holds


def test_a_view_that_begins_with_its_holder_is_left_out() -> None:
    assert views("Mayor Tom Vale said he went home after the long meeting.") == ()


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("There's even a trend of synthetic drugs made in Airbnbs", "synthetic drugs made in Airbnbs"),
        ("We keep the gates", "We keep the gates"),
        ("if the dam breaks, the valley floods", "the valley floods"),
        ("so it is", ""),
    ],
)
def test_at_most_six_telling_words_are_quoted(words: str, telling: str) -> None:
    assert telling_words(words) == telling


def test_ids_outlast_small_changes() -> None:
    sentence = "The river fell to 41 percent of its normal flow in the drought of August 2023."
    before = drafted_id("facts", sentence)
    assert drafted_id("facts", sentence.replace("41", "43")) == before
    kept = [
        drafted_id("facts", sentence.replace(word, "")) == before
        for word in ("river", "fell", "percent", "normal", "flow", "drought")
    ]
    assert sum(kept) >= 3


def test_clauses_said_side_by_side_are_told_one_by_one() -> None:
    text = "Mayor Ana Ruiz said that the upper dam was old and ugly and that it leaked in May 2023."
    assert [view.holds for view in views(text)] == ["The upper dam was old and ugly."]
    assert [fact.text for fact in facts(text)] == ["The upper dam leaked in May 2023."]


def test_a_long_fact_is_cut_where_it_only_goes_on() -> None:
    rest = "which the town had wanted for more than a generation of its people and could never pay for until that day"
    (fact,) = facts(f"The new dam of the upper valley was opened in May 1931 by the king himself, {rest}.")
    assert fact.text == "The new dam of the upper valley was opened in May 1931 by the king himself."
    (whole,) = facts(f"The new dam of the upper valley, {rest}, was opened by the king himself in May 1931.")
    assert whole.text.endswith("was opened by the king himself in May 1931.")


def test_a_view_that_speaks_of_the_agency_needs_an_eye() -> None:
    made = draft("The dam is old. Mayor Ana Ruiz said that the agency has a long history of saying no.")
    (entry,) = made.to_check
    assert entry.why == "“the agency” leans on the sentence before: put the name in"


def test_a_month_holds_no_claim() -> None:
    assert (
        "said_by: May" not in draft("The dam\n\nA poll that her council held in May found 61 boats at the gates.").deck
    )


def test_an_office_with_its_name_behind_is_that_voice() -> None:
    said = "“The dam is no toy for us,” Clara Dunn said."
    text = f"The dam\n\n{said}\n\nThe mayor, Clara Dunn, has proposed that 19 gates be shut."
    assert [fact.said_by for fact in facts(text)] == ["clara-dunn"]


def test_what_only_asks_for_something_is_no_claim() -> None:
    text = (
        "The dam we need\n\nSpeech by Ana Ruiz, mayor of Harlow, at the opening of the winter session, 3 May 2024\n\n"
        "The dam has 41 gates of iron. Apply to the state before 1 December 2024."
    )
    assert [fact.text for fact in facts(text)] == ["The dam has 41 gates of iron."]


def test_a_clause_that_is_all_quotation_is_quoted() -> None:
    (view,) = views("The dam is old. Eva Holm told us that “a warm room is a matter for the social services.”")
    assert (view.holds, view.quote) == (
        "“a warm room is a matter for the social services.”",
        "matter for the social services",
    )


def test_a_reason_or_demand_in_a_speech_stands_without_what_ties_it() -> None:
    text = (
        "The dam we need\n\nSpeech by Ana Ruiz, mayor of Harlow, at the opening of the winter session, 3 May 2024\n\n"
        "First, because the dam should never fail in a winter.\n\nAnd let the farmers have a seat on the water board."
    )
    assert {view.holds for view in views(text)} == {
        "“the dam should never fail in a winter.”",
        "“let the farmers have a seat on the water board.”",
    }
