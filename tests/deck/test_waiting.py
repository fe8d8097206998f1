"""An entry that waits for its author's eye is told with its reason; what a draft remembers is let be."""

from __future__ import annotations

import pytest

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck

ENTRIES = {
    "facts": "- {fact: 'The tram opened in [1908].', review: is it sure}",
    "viewpoints": "- {who: holt, on: tram, holds: The tram pays., review: is it sure}",
    "events": "- {event: The tram opened., when: 1908, review: is it sure}",
    "terms": "- {term: depot, means: Where the trams stand at night., review: is it sure}",
    "cards": "- {q: Who was mayor?, a: Eva Mayer, review: is it sure}",
    "discussion": "- {ask: Who should pay?, review: is it sure}",
    "sides": "pro: {name: For it, review: is it sure}",
    "voices": "mayer: {name: Eva Mayer, review: is it sure}",
    "disputes": "fare: {question: Should it be free?, review: is it sure}",
}
BASE = """\
title: Trams
voices: {holt: {name: Jon Holt}}
disputes: {tram: Should there be one?}
facts: ['It is [red].']
"""


@pytest.mark.parametrize("section", ENTRIES)
def test_an_entry_that_waits_is_used_and_told_with_its_reason_and_place(section: str) -> None:
    """Sections given twice would be an error: the entry takes the place of the section in the base."""
    base = "".join(f"{line}\n" for line in BASE.splitlines() if not line.startswith(f"{section}:"))
    reading = read_deck((base + f"{section}:\n  {ENTRIES[section]}\n").encode())
    assert reading.deck is not None
    assert reading.ok
    (told,) = (problem for problem in reading.problems if problem.code == "to-review")
    assert told.level is Level.WARNING
    assert "is it sure" in told.message
    assert told.line_text[told.place.column - 1 :].startswith("is it sure")


def test_an_empty_reason_waits_for_nothing() -> None:
    reading = read_deck(b"title: Trams\nfacts:\n  - fact: It is [red].\n    review:\n")
    assert reading.problems == ()


def test_what_a_draft_remembers_is_no_part_of_the_deck() -> None:
    without = read_deck(BASE.encode())
    with_it = read_deck((BASE + "drafted: {article: a.txt, entries: [f-1 0a, f-2 0b]}\n").encode())
    assert with_it.problems == ()
    assert with_it.deck == without.deck


def test_a_misspelt_key_of_it_is_told() -> None:
    (problem,) = read_deck((BASE + "drafted: {artcle: a.txt}\n").encode()).problems
    assert problem.code == "unknown-key"
    assert "article" in problem.remedy
