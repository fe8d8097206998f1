"""Advice on questions that an author can mend: true of the questions that are made, and none without cause."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.full_check import checked
from quizapp.deck.read import read_deck
from quizapp.questions.advice_asked import LOOKS, MOST_POINTS, asked
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind
from tests.deck.big import big_deck_text

STARTER = Path(__file__).parents[2] / "quizapp" / "cli" / "starter.yaml"
NAMES = ("Eva Mayer", "Jon Holt", "Ann Elsby")


def codes(text: str) -> list[str]:
    return [problem.code for problem in checked(text.encode(), looks=LOOKS)]


@pytest.mark.parametrize("path", [*find_decks(bundled()), STARTER], ids=lambda path: path.stem)
def test_sound_decks_have_none(path: Path) -> None:
    assert checked(path.read_bytes(), path.stem, LOOKS) == ()


def towns(*facts: str) -> str:
    """A deck of some size."""
    things = ("lamp", "bell", "door", "gate", "wall", "roof", "oven", "sink")
    listed = [f"  - The {name} is [{number}]." for number, name in enumerate(things)]
    return "\n".join(["title: T", "facts:", *(f"  - {each}" for each in facts), *listed, ""])


@pytest.mark.parametrize("names", [1, 2, 3])
def test_too_few_of_a_sort_means_that_there_is_no_choice(names: int) -> None:
    offices = ("mayor", "clerk", "judge")
    facts = [
        f"{{fact: 'The {o} of Arle is [{n}].', kind: person}}" for o, n in zip(offices, NAMES[:names], strict=False)
    ]
    text = towns(*facts)
    assert codes(text) == ["too-few-alike"] * (names if names < 3 else 0)
    deck = read_deck(text.encode()).deck
    assert deck is not None
    choices = {question.point for question in Bank(deck).all(1) if question.kind is Kind.CHOICE}
    people = {f"{fact.id}:{mark.key}" for fact in deck.facts for mark in fact.marks if mark.text in NAMES}
    assert choices & people == (people if names == 3 else set())


def test_a_deck_that_is_only_begun_is_not_told_so() -> None:
    assert codes("title: T\nfacts: [{fact: 'The mayor of Arle is [Eva Mayer].', kind: person}]\n") == []


LONG = "the tram that the town had so long wished for and had paid for into a fund that the mayor himself looked after"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("cards: [{q: Is Ann Elsby the mayor of Arle?, a: Ann Elsby}]", ["gives-away"]),
        ("language: de\ncards: [{q: Ist Ann Elsby hier?, a: Ann Elsby}]", ["gives-away"]),
        ("cards: [{q: Which lamp is not lit here?, a: Red, options: [Blue, Green]}]", ["asks-not"]),
        ("cards: [{q: Which lamp isn't lit?, a: Red, options: [Blue, Green]}]", ["asks-not"]),
        ("cards: [{q: Which lamp is NOT lit here?, a: Red, options: [Blue, Green]}]", []),
        ("cards: [{q: Which lamp is not lit here?, a: Red}]", []),
        ("cards: [{q: Is it Ann or Bo who is the mayor?, a: Ann}]", []),
        ("cards: [{q: What does the article say of Arle?, a: Little}]", ["not-alone"]),
        ("facts: [{fact: 'The [lamp] is lit.', ask: What is lit in this passage?}]", ["not-alone"]),
        ("facts: ['They lit the [lamp] in 1908.']", ["not-alone"]),
        ("facts: ['It is the [lamp] that was lit.']", []),
        ("language: de\nfacts: ['Such [lamp] war an.']", []),
        ("as_of: 2024\nfacts: ['The [lamp] was lit last year.']", ["not-alone"]),
        ("source: {date: May 2024}\nfacts: ['The [lamp] is now lit.']", ["not-alone"]),
        ("as_of: 2024\nfacts: ['The lamp is now lit by [two] men.']", ["not-alone"]),
        ("as_of: 2024\nevents: [{event: They lit the lamp., when: 1908}]", ["not-alone"]),
        ("as_of: 2024\nevents: [{event: The lamp was lit as it is today., when: 1908}]", ["not-alone"]),
        (f"events: [{{event: 'The council of the town at last opened {LONG}.', when: 1908}}]", ["card-alone"]),
        ("events: [{event: The lamp was lit by the mayor of the town., when: 1908}]", []),
        ("as_of: 2024\nlanguage: de\nfacts: ['Die [lamp] war now an.']", []),
        ("facts: ['The lamp is [in] the hall.']", ["function-word"]),
        ("facts: ['The [few] lamps are lit.', 'The lamp hangs in the [U.S.]']", []),
        ("cards: [{q: Why?, a: for it was far too dark to see, options: [by law, for fun]}]", ["longest-right"]),
        ("cards: [{q: Why?, a: for it was far too dark, options: [because a law told them so, for fun]}]", []),
        ("facts: ['The [lamp] of the old hall was lit.', 'Lit was the [lamp] of an old hall.']", ["near-same"]),
        ("facts: ['The [lamp] of the old hall was lit.', 'Lit was the lamp of an old [hall].']", []),
    ],
)
def test_what_can_be_mended_is_told(text: str, told: list[str]) -> None:
    assert codes(f"title: T\n{text}\n") == told


def test_a_deck_is_checked_in_three_times_the_time_of_reading() -> None:
    data = big_deck_text(5_000).encode()
    start = time.process_time()
    read_deck(data)
    read = time.process_time() - start
    start = time.process_time()
    checked(data, looks=LOOKS)
    assert time.process_time() - start < 3 * read


VIEW = "voices: {nair: Priya Nair}\ndisputes: {road: Should it close?}\nviewpoints:\n  - {who: nair, on: road, holds: "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"facts: ['The council of the town at last opened {LONG}, to [Arle].']", ["card-alone"]),
        (f"facts: [{{fact: 'The council of the town at last opened {LONG}, to [Arle].', ask: Whither?}}]", []),
        (f"facts: ['The council of the town at [last] opened {LONG}, to [Arle].']", ["card-alone"]),
        ("facts: ['The tram was opened on Monday by the mayor of [Arle].']", ["card-alone"]),
        ("facts: ['The tram was opened on 3 May 1908 by the mayor of [Arle].']", []),
        (f"cards: [{{q: 'Who opened {LONG} and had built on the hill?', a: Ann}}]", ["long-question"]),
        (f"cards: [{{q: 'Who said “{LONG} was mine”?', a: Ann}}]", []),
        ("cards: [{q: Who is the mayor?, a: Ann Elsby, accept: [the mayor]}]", ["gives-away"]),
        (f"{VIEW}The closure cost his shop a third of its sales.}}", ["single-position", "no-antecedent"]),
        (f"{VIEW}The closure hurt what she had built.}}", ["single-position", "no-antecedent"]),
        (f"{VIEW}The mayor forgets her promise.}}", ["single-position"]),
        (f"{VIEW}Here Eva Mayer forgot her promise.}}", ["single-position"]),
        (f"{VIEW}The closure cost the shop a third of its sales.}}", ["single-position"]),
        (f"language: de\n{VIEW}Der Laden kam nie her.}}", ["single-position"]),
        ("facts: [{fact: 'The [lamp] is lit.', ask: Which light is lit?, accept: light}]", ["gives-away"]),
    ],
)
def test_what_the_questions_show_is_told_once_an_entry(text: str, told: list[str]) -> None:
    assert codes(f"title: T\n{text}\n") == told


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_can_only_be_a_flashcard_has_no_other_question(language: str) -> None:
    text = (
        f"title: T\nlanguage: {language}\nfacts: ['The council opened {LONG}, at last, to the [people] of [Arle].']\n"
    )
    deck = read_deck(text.encode()).deck
    assert deck is not None
    assert {question.kind for question in Bank(deck).all(0)} == {Kind.FLASHCARD}
    (problem,) = asked(deck, text)
    assert "“people”, “Arle”" in problem.message
    assert text.splitlines()[2][problem.place.column - 1 :].startswith("people")


def test_the_longest_answer_is_told_in_choices_that_are_made() -> None:
    towns = [
        f"{{fact: 'The tram of line {n} stops at [Upper Market Hill {n}].', wrong: [Arle {n}, Bo {n}, Cam {n}]}}"
        for n in range(24)
    ]
    found = codes("\n".join(["title: T", "facts:", *(f"  - {town}" for town in towns), ""]))
    assert "always-longest" in found


def test_the_questions_of_a_very_large_deck_are_not_made() -> None:
    text = big_deck_text(MOST_POINTS)
    deck = read_deck(text.encode()).deck
    assert deck is not None and len(Bank(deck).points) > MOST_POINTS
    assert [*asked(deck, text)] == []


@pytest.mark.parametrize(
    ("card", "unfit"),
    [
        ("{q: What colour is the lamp?, a: Red, options: [Green, All of these]}", ["All of these"]),
        ("{q: What was its price?, a: 6 million, options: [Blue, 7 million, 9 million]}", ["Blue"]),
        ("{q: When was it lit?, a: '1908', options: ['1908-05', '1910', '1912']}", ["1908-05"]),
        ("{q: Who lit the old lamp?, a: Ann Elsby, options: [Ann, Bo Holt, Eva Mayer]}", ["Ann"]),
        ("{q: Who lit it for Bo Holt?, a: Ann Elsby, options: [Bo Holt, Eva Mayer]}", ["Bo Holt"]),
        ("{q: How many people died of it?, a: '41', options: ['12', '60']}", ["12", "60"]),
        ("{q: Who lit the old lamp?, a: Ann Elsby, options: [Bo Holt, Eva Mayer]}", []),
    ],
)
def test_options_that_are_never_offered_are_told(card: str, unfit: list[str]) -> None:
    text = f"title: T\ncards:\n  - {card}\n"
    found = [problem for problem in checked(text.encode(), looks=LOOKS) if problem.code == "unfit-option"]
    assert [text.splitlines()[2][each.place.column - 1 :][: each.width] for each in found] == unfit
    deck = read_deck(text.encode()).deck
    assert deck is not None
    offered = {
        option.text for question in Bank(deck).all(0) if question.kind is Kind.CHOICE for option in question.options
    }
    assert offered.isdisjoint(unfit)
