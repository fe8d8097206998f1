"""What stands on a sheet, whatever its form: every dispute and side, the best first, nobody's claim without them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings

import quizapp.deck.model as m
from quizapp.exchange.sheet import MOST_WEAK, sheet_html, sheet_markdown, sheet_of
from quizapp.exchange.sheet_facts import CLAIMS, FIGURES, REPORTED, VOUCHED
from quizapp.exchange.sheet_model import Debate, Line, Mention, Sheet, Stance
from quizapp.exchange.sheet_room import fits
from quizapp.exchange.sheet_words import NOT_NAMED
from tests.exchange.opening import BUNDLED, RIVER, bundled_deck, view, with_facts
from tests.questions.made_decks import decks

few = settings(max_examples=60)


def stances(sheet: Sheet) -> Iterator[Stance]:
    return (stance for debate in sheet.debates for camp in debate.camps for stance in camp.stances)


def lines(sheet: Sheet, name: str) -> tuple[Line, ...]:
    return next((group.lines for group in sheet.facts if group.name == name), ())


def said(line: Line) -> str:
    return "".join(text for text, _ in line.words)


def sides_of(deck: m.Deck, on: str) -> list[str]:
    """The names of the sides with a view on a dispute, in the order of the deck (where no view is of two sides)."""
    found = {deck.voices[who].side for view in deck.viewpoints if view.on == on for who in view.who}
    return [deck.sides[side].name for side in deck.sides if side in found]


@pytest.mark.parametrize("name", BUNDLED)
def test_every_dispute_and_side_stands_on_it_in_the_order_of_the_deck(name: str) -> None:
    deck, sheet = bundled_deck(name), sheet_of(bundled_deck(name))
    assert [debate.question for debate in sheet.debates] == [each.question for each in deck.disputes.values()]
    for on, debate in zip(deck.disputes, sheet.debates, strict=True):
        assert [camp.side for camp in debate.camps] == sides_of(deck, on)
        assert all(camp.stances for camp in debate.camps)


@pytest.mark.parametrize("name", BUNDLED)
def test_every_question_to_discuss_stands_on_it_once(name: str) -> None:
    sheet = sheet_of(bundled_deck(name))
    asked = [*sheet.prompts, *(prompt for debate in sheet.debates for prompt in debate.prompts)]
    assert sorted(asked) == sorted(prompt.text for prompt in bundled_deck(name).discussion)


@pytest.mark.parametrize("name", BUNDLED)
def test_a_bundled_deck_has_room_on_two_sides(name: str) -> None:
    assert fits(sheet_of(bundled_deck(name)))


def test_no_side_of_the_articles_deck_has_more_points_than_another_but_for_want_of_them() -> None:
    for debate in sheet_of(bundled_deck("fentanyl")).debates:
        most = max(len(camp.stances) for camp in debate.camps)
        assert most >= 2
        assert all(len(camp.stances) == most or not camp.more for camp in debate.camps)


@few
@given(decks())
def test_no_stance_or_claim_is_without_its_holder(deck: m.Deck) -> None:
    sheet = sheet_of(deck)
    held = {view.holds: view for view in deck.viewpoints}
    for stance in stances(sheet):
        assert stance.holder
        assert stance.holds in held
    sure = {fact.text for fact in deck.facts if fact.status is m.Status.FACT}
    for group in sheet.facts:
        for line in group.lines:
            unsure = said(line) in {fact.text for fact in deck.facts} - sure
            assert group.name == CLAIMS or not unsure
            assert line.lead or not unsure


@few
@given(decks())
def test_the_same_deck_gives_the_same_sheet(deck: m.Deck) -> None:
    assert sheet_html(deck) == sheet_html(deck)
    assert sheet_markdown(deck) == sheet_markdown(deck)


@few
@given(decks())
def test_numbers_run_through_and_every_mention_points_at_one(deck: m.Deck) -> None:
    sheet = sheet_of(deck)
    numbers = [stance.number for stance in stances(sheet)]
    assert numbers == list(range(1, len(numbers) + 1))
    mentioned = {number for stance in stances(sheet) for other in stance.answered for number in other.numbers}
    assert mentioned <= set(numbers)
    assert all(stance.number not in other.numbers for stance in stances(sheet) for other in stance.answered)


def river(*views: m.Viewpoint) -> Debate:
    """The first dispute of the river's deck, with other views."""
    return sheet_of(replace(RIVER, viewpoints=views) if views else RIVER).debates[0]


def test_who_answers_whom_is_told_with_numbers_in_both_directions() -> None:
    growers, town = river().camps
    assert [stance.holder for stance in (*growers.stances, *town.stances)] == [
        "Kofi Osei",
        "A clerk, not named",
        "Ana Maria Ruiz",
        "Greta Lund",
    ]
    assert growers.stances[0].answered == (Mention("Ruiz", (3,)),)
    assert town.stances[0].answered == (Mention("Osei", (1,)), Mention("a clerk, not named", (2,)))


def test_where_people_of_one_side_differ_is_told_once() -> None:
    growers, town = river().camps
    assert growers.differ == ()
    assert town.differ == ((Mention("Ruiz", (3,)), Mention("Greta Lund", (4,))),)


def test_the_best_point_has_reasons_then_answers_then_holders() -> None:
    plain, held = view("a", "osei", "One."), replace(view("b", "osei", "Two."), shared_by=("clerk",))
    answered = view("c", "osei", "Three.", against="town")
    reasoned = view("d", "osei", "Four.", because="It rained.")
    town = view("town", "ruiz", "Five.")
    growers = river(plain, held, answered, reasoned, town).camps[0]
    assert [stance.holds for stance in growers.stances] == ["Four.", "Three.", "Two.", "One."]


def test_everybodys_best_comes_before_anybodys_second() -> None:
    own = [view(f"v{n}", "osei", f"{n}.", because="So it is.") for n in range(3)]
    growers = river(*own, view("other", "clerk", "Other.")).camps[0]
    assert [stance.holds for stance in growers.stances][:2] == ["0.", "Other."]


def test_one_who_is_not_named_stays_so() -> None:
    deck = replace(RIVER, facts=(m.Fact("f", "Six wells ran dry.", status=m.Status.CLAIM, said_by="clerk"),))
    for text in (sheet_html(deck), sheet_markdown(deck)):
        assert "Secret" not in text
        assert "Berty" not in text
        assert "According to a clerk, not named" in text


def test_a_role_is_told_at_the_first_point_on_a_dispute() -> None:
    growers = river(view("a", "osei", "One."), view("b", "osei", "Two.")).camps[0]
    assert [stance.role for stance in growers.stances] == ["head of the growers", ""]


def test_a_role_stands_behind_its_own_name_where_several_hold_a_view() -> None:
    growers = river(view("a", "osei clerk", "One."), view("b", "clerk osei", "Two.")).camps[0]
    assert [(stance.holder, stance.role) for stance in growers.stances] == [
        ("Kofi Osei (head of the growers) and a clerk, not named", ""),
        ("A clerk, not named and Kofi Osei", ""),
    ]


def test_hedges_stay() -> None:
    deck = replace(
        RIVER,
        viewpoints=(
            replace(RIVER.viewpoints[0], status=m.Status.ALLEGATION, note="Not proved."),
            replace(RIVER.viewpoints[2], status=m.Status.FORECAST),
        ),
    )
    growers, town = sheet_of(deck).debates[0].camps
    assert (town.stances[0].status, town.stances[0].note) == ("allegation", "Not proved.")
    assert growers.stances[0].status == "forecast"


def test_a_view_of_two_sides_and_one_of_none() -> None:
    stranger = m.Voice("stranger", "A stranger")
    deck = replace(
        RIVER,
        voices={**RIVER.voices, "stranger": stranger},
        viewpoints=(view("n", "stranger", "No."), view("b", "ruiz osei", "Both."), *RIVER.viewpoints[:3]),
    )
    camps = sheet_of(deck).debates[0].camps
    assert [camp.side for camp in camps] == [
        "The growers",
        "The growers and The town council",
        "The town council",
        "On no side",
    ]
    assert camps[1].stances[0].holder == "Ana Maria Ruiz (mayor of the town) and Kofi Osei"


FIGURE = m.Mark("41", 11, 13, "41", m.AnswerKind.FIGURE, "percent")


@pytest.mark.parametrize(
    ("fact", "group", "lead", "by"),
    [
        (m.Fact("f", "It fell to 41 percent.", (FIGURE,)), FIGURES, "", ""),
        (m.Fact("f", "It fell to 41 percent.", (FIGURE,), said_by="osei"), FIGURES, "", "Kofi Osei"),
        (m.Fact("f", "It fell.", said_by="the water office"), VOUCHED, "", "the water office"),
        (m.Fact("f", "It fell."), REPORTED, "", ""),
        (m.Fact("f", "It fell.", status=m.Status.CLAIM, said_by="osei"), CLAIMS, "According to Kofi Osei", ""),
        (m.Fact("f", "It fell.", status=m.Status.ALLEGATION, said_by="us"), CLAIMS, "As alleged by us", ""),
        (m.Fact("f", "It fell.", status=m.Status.FORECAST, said_by="us"), CLAIMS, "According to us, a forecast", ""),
        (m.Fact("f", "It fell.", status=m.Status.HEARSAY), CLAIMS, f"According to {NOT_NAMED}, at second hand", ""),
    ],
)
def test_a_fact_stands_where_it_belongs(fact: m.Fact, group: str, lead: str, by: str) -> None:
    (line,) = lines(sheet_of(with_facts(fact)), group)
    assert (line.lead, line.by, said(line)) == (lead, by, fact.text)


def test_figures_come_first_and_their_words_are_told_from_the_rest() -> None:
    sheet = sheet_of(with_facts(m.Fact("g", "Rain is rare."), m.Fact("f", "It fell to 41 percent.", (FIGURE,))))
    assert [group.name for group in sheet.facts] == [FIGURES, REPORTED]
    assert lines(sheet, FIGURES)[0].words == (("It fell to ", False), ("41", True), (" percent.", False))


def test_a_date_that_an_event_tells_is_told_once() -> None:
    mark = m.Mark("1957", 21, 25, "1957", m.AnswerKind.DATE, "", "year")
    deck = replace(
        with_facts(m.Fact("f", "The dam was built in 1957.", (mark,))),
        events=(m.Event("e", "The dam is built", "1957"), m.Event("g", "A law is passed", "1921")),
    )
    assert [said(line) for line in lines(sheet_of(deck), FIGURES)] == ["1921 A law is passed", "1957 The dam is built"]


def test_weak_spots_are_there_only_when_asked_for_and_those_missed_come_first() -> None:
    assert sheet_of(RIVER).weak is None
    weak = sheet_of(RIVER, [("It fell to 41.", "41", False), ("It rose.", "", True)]).weak
    assert weak is not None
    assert [(line.words, line.where) for line in weak.lines] == [
        ((("It rose.", False),), "missed"),
        ((("It fell to ", False), ("41", True), (".", False)), "being learnt"),
    ]


def test_of_many_weak_spots_the_first_stand_there_and_the_sheet_stays_within_two_sides() -> None:
    deck = bundled_deck("fentanyl")
    sheet = sheet_of(deck, [(fact.text, "", True) for fact in deck.facts])
    assert sheet.weak is not None
    assert (len(sheet.weak.lines), sheet.weak.more) == (MOST_WEAK, len(deck.facts) - MOST_WEAK)
    assert fits(sheet)


def test_an_empty_deck_gives_a_sheet() -> None:
    deck = m.Deck("empty", "Nothing yet")
    assert "Nothing yet" in sheet_markdown(deck)
    assert "This deck holds no viewpoints" in sheet_markdown(deck)
    assert "This deck holds no viewpoints" in sheet_html(deck)


def test_a_dispute_without_views_says_so() -> None:
    assert sheet_of(RIVER).debates[1].camps == ()
    assert "Nobody in this deck is said to hold a view on it." in sheet_markdown(RIVER)


def test_a_large_deck_gives_its_best() -> None:
    many = tuple(view(f"v{n}", ("ruiz", "osei")[n % 2], f"View {n}.", against="ruiz osei") for n in range(2000))
    deck = replace(RIVER, viewpoints=many, facts=tuple(m.Fact(f"f{n}", f"Fact {n}.") for n in range(5000)))
    sheet = sheet_of(deck)
    assert fits(sheet)
    assert [len(camp.stances) for camp in sheet.debates[0].camps] == [5, 5]
