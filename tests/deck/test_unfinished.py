"""Texts that break off are told, and nothing that may be as its author wants it."""

from __future__ import annotations

import pytest

from quizapp.deck.full_check import checked

EIGHT = "".join(f"  - 'Tram {n} stops at the [mill {letter}].'\n" for n, letter in enumerate("abcdefgh"))
HEAD = "title: T\nvoices: {holt: Jon Holt, mayer: Eva Mayer}\ndisputes: {tram: Should the town build a tram?}\n"


def told(text: str) -> list[tuple[str, int]]:
    """What is told of texts that break off: the code, and the column."""
    found = checked(text.encode())
    return [(each.code, each.place.column) for each in found if each.code in {"breaks-off", "left-open"}]


def of_fact(text: str, others: str = "") -> list[tuple[str, int]]:
    """The same of a fact, that stands from column 5 on, beside others."""
    return told(f"title: T\nfacts:\n  - {text}\n{others}")


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("The council of [Arle] voted for the", "breaks-off", 37),
        ("The council of [Arle] voted,", "breaks-off", 27),
        ("The council of [Arle] voted –", "breaks-off", 33),
        ("The mayor said “this tram of [1908] is a gift.", "left-open", 20),
        ("The tram (of [1908] is a gift.", "left-open", 14),
    ],
)
def test_what_surely_breaks_off(text: str, code: str, column: int) -> None:
    assert of_fact(text) == [(code, column)]


def test_a_missing_full_stop_where_all_the_others_have_one() -> None:
    assert of_fact("Most of the people of [Arle] were in favou", EIGHT) == [("breaks-off", 42)]
    assert of_fact("Most of the people of [Arle] were in favour", "") == []
    assert of_fact("Most of the people of [Arle] were in favour", "  - The tram was [red]\n" + EIGHT) == []
    assert of_fact("Most of the people of [Arle] said “yes”", EIGHT) == []


@pytest.mark.parametrize(
    "text",
    [
        "The board is 5” wide and made in [Arle].",
        "It came (in [Arle]) 1) late and 2) broken.",
        "Those of [Arle] said ‘no and went off.",
        "Zu [Arle] sagte er „nein“ und ging.",
        "“No” was the word of [Arle], and “never” too.",
        "The people of [Arle] know where it came from",
    ],
)
def test_what_may_be_meant(text: str) -> None:
    assert of_fact(f"'{text}'") == []


def test_events_may_be_written_without_full_stops_beside_facts_with_them() -> None:
    events = "events: [{event: The council voted, when: 1908}, {event: The tram opened, when: 1909}]\n"
    assert told(f"title: T\nfacts:\n{EIGHT}{events}") == []


def test_other_languages_have_other_quotation_marks() -> None:
    assert told("title: T\nlanguage: de\nfacts:\n  - Der Rat von [Arle] sagte »nein“ und ging an\n") == []
    assert told("title: T\nlanguage: de\nfacts:\n  - Der Rat von [Arle] sagte “nein und war für the\n") == []


@pytest.mark.parametrize(
    "entry",
    [
        "cards: [{q: Who said “no?, a: Holt}]\n",
        "terms: [{term: tram, means: A car on rails (in towns.}]\n",
        "events: [{event: The council said “no., when: 1908}]\n",
        "discussion: [{ask: What is “a good town?}]\n",
        "viewpoints: [{who: holt, on: tram, holds: The tram is good., because: It is “cheap.}]\n",
    ],
)
def test_all_texts_of_all_sections_are_looked_at(entry: str) -> None:
    assert [code for code, _ in told(f"{HEAD}facts:\n  - The tram was [red].\n{entry}")] == ["left-open"]


def test_a_view_that_is_no_sentence_is_told_once() -> None:
    view = "viewpoints: [{who: holt, on: tram, holds: no tram for the}]\n"
    codes = [each.code for each in checked((HEAD + view).encode())]
    assert "no-sentence" in codes and "breaks-off" not in codes


def test_it_can_be_set_aside() -> None:
    assert told("title: T\nfacts:\n  - {fact: 'The mayor of [Arle] said “no.', fine: left-open}\n") == []
