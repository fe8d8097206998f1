"""Slips mended in a file: the deck stays the same, comments and layout stay, and nothing is guessed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.codes import CODES
from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.fix import fixed
from quizapp.deck.read import read_deck
from quizapp.deck.sameness import same

SLIPS = """\
Title: Trams   # of Larkby
# who speaks
voices:
  holt: {name: Jon Holt}
  mayer: {name: Eva Mayer}
disputes: {tram: Should we build it?}
facts
  • The tram opened in [1908].  # in May
  - fact: It has [6] stops.
    wrong: 5; 7
    note: “All: at once”
viewpoints:
  - who: holt; mayer
    on:tram

    holds: It is   slow.    # two blanks stay
"""
MENDED = """\
title: Trams   # of Larkby
# who speaks
voices:
  holt: {name: Jon Holt}
  mayer: {name: Eva Mayer}
disputes: {tram: Should we build it?}
facts:
  - The tram opened in [1908].  # in May
  - fact: It has [6] stops.
    wrong: [5, 7]
    note: "All: at once"
viewpoints:
  - who: [holt, mayer]
    on: tram

    holds: It is   slow.    # two blanks stay
"""


def test_slips_are_mended_and_all_else_stays() -> None:
    assert fixed(SLIPS.encode()).decode() == MENDED
    assert read_deck(MENDED.encode()).problems == ()


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbf" + SLIPS.replace("\n", "\r\n").encode()
    assert fixed(data) == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nfacts:\n  - {fact: 'A [b]', notte: x}\n",  # the note would be new
        "title: T\nvoices: {holt: {name: H}}\ndisputes: {w: Who?}\n"
        "viewpoints:\n  - {who: hold, on: w, holds: No way.}\ncards: [{q: a, a: b}]\n",
        "title: T\nfine: gives-awya\ncards: [{q: a, a: b}]\n",
        "title: T\nfacts:\n  - {fact: 'A [b]', from: last}\n",
        "plain text",
        "",
        "title: T\r\ncards:\n - {q:a, a: b}\n\r",
    ],
)
def test_what_would_change_the_deck_is_left_to_its_author(text: str) -> None:
    assert fixed(text.encode()) == text.encode()


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.stem)
def test_sound_decks_stay_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    assert fixed(data) == data


@pytest.mark.parametrize("code", [code for code, told in CODES.items() if told.example])
def test_no_example_gets_another_deck(code: str) -> None:
    holds_the_same(CODES[code].example.encode())


def holds_the_same(data: bytes) -> None:
    """Whether mending leaves the deck as it is, with no problem more, and has no more to do afterwards."""
    made = fixed(data)
    before, after = read_deck(data), read_deck(made)
    assert same(before.deck, after.deck)
    assert Counter(p.code for p in after.problems) <= Counter(p.code for p in before.problems)
    assert fixed(made) == made


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_slips_in_a_deck_are_mended_without_changing_it(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SLIPS)))
    more = data.draw(st.sampled_from(["\t", "-", ":", "“", '"', "  ", "\n", "[", "#", "\xa0"]))
    holds_the_same(f"{SLIPS[:at]}{more}{SLIPS[at:]}".encode())
