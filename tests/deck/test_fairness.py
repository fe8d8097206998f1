"""Advice on fairness: told where a side is wronged, and not where all is well."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.deck.fairness import fairness, positions
from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.full_check import checked
from quizapp.deck.problems import Level, Problem
from quizapp.deck.read import read_deck
from tests.deck.big import big_deck_text
from tests.work import calls_in

HEAD = """\
title: T
sides: {pro: For the tram, con: Against it, far: From afar}
voices:
  holt: {name: Jon Holt, aka: Holt, side: pro}
  mayer: {name: Eva Mayer, side: con}
  board: {name: the Transport Board, kind: group, side: far}
  ann: {name: Ann Elsby}
disputes:
  tram: Should we build the tram?
  bus: Should we keep the bus?
"""
VIEWS = """\
viewpoints:
  - {who: holt, on: tram, holds: The tram is worth its price.}
  - {who: mayer, on: tram, holds: A tram through the old market ruins every shop there.}
"""


def advice(text: str) -> tuple[Problem, ...]:
    return checked(text.encode())


def codes(more: str) -> list[str]:
    return [problem.code for problem in advice(f"{HEAD}{VIEWS}{more}")]


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.stem)
def test_the_bundled_decks_are_fair(path: Path) -> None:
    assert checked(path.read_bytes(), path.stem) == ()


def test_advice_has_its_place_its_reason_and_what_to_do() -> None:
    (found,) = advice(f"{HEAD}{VIEWS}facts:\n  - fact: The town should build a [tram].\n")
    assert (found.code, found.place.line, found.place.column, found.width) == ("stance-as-fact", 15, 20, 6)
    assert found.level is Level.WARNING
    assert "view" in found.message
    assert "said_by" in found.remedy
    assert found.line_text == "  - fact: The town should build a [tram]."


@pytest.mark.parametrize(
    "more",
    [
        "  - {who: ann, on: bus, holds: The bus is old.}\n",
        "  - {who: holt, on: bus, holds: The bus is old.}\n",
        "  - {who: holt, on: bus, holds: It is old., because: It creaks}\n"
        "  - {who: mayer, on: bus, holds: The bus is fine.}\n",
        "  - {who: mayer, on: bus, holds: The bus is fine.}\n"
        + "".join(f"  - {{who: holt, on: bus, holds: It is bad {n}.}}\n" for n in "abcd"),
    ],
)
def test_a_dispute_is_named_by_its_question(more: str) -> None:
    (found,) = advice(f"{HEAD}{VIEWS}{more}")
    assert "on “Should we keep the bus?”" in found.message


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("facts: ['A tram through the market ruins every [shop].']\n", ["disputed-as-fact"]),
        ("facts: [{fact: 'A tram through the market ruins every [shop].', said_by: mayer}]\n", []),
        ("facts: ['The market has [forty] shops, and a tram ran through it until 1950.']\n", []),
        ("facts: ['It [shouldn''t] be built.']\n", ["stance-as-fact"]),
        ("facts: [{fact: 'It should be [built].', status: claim, said_by: the union}]\n", []),
        ("  - {who: holt, on: bus, holds: The bus is old.}\n", ["one-sided"]),
        ("  - {who: ann, on: bus, holds: The bus is old.}\n", ["single-position"]),
        ("  - {who: ann, on: bus, holds: The bus is old.}\n  - {who: an, on: bus, holds: No.}\n", ["unknown-voice"]),
        (
            "  - {who: holt, on: bus, holds: The bus is old.}\n  - {who: holt, on: bus, holds: The bus is slow.}\n",
            ["one-sided"],
        ),
        (
            "  - {who: holt, on: bus, holds: The bus is old.}\n  - {who: ann, on: bus, holds: The bus is fine.}\n",
            [],
        ),
        ("  - {who: holt, on: tram, holds: It is quick., because: It has no stops}\n", ["reasons-uneven"]),
        (
            "  - {who: holt, on: tram, holds: It is quick., because: It has no stops}\n"
            "  - {who: mayer, on: tram, holds: It is slow., because: It has stops}\n",
            [],
        ),
        ("".join(f"  - {{who: holt, on: tram, holds: It is good {n}.}}\n" for n in "abc"), ["lopsided"]),
        ("".join(f"  - {{who: holt, on: tram, holds: It is good {n}.}}\n" for n in "ab"), []),
        ("".join(f"  - {{who: ann, on: tram, holds: It is good {n}.}}\n" for n in "abcde"), []),
        ("facts: ['Holt insists that [six] came.']\n", ["loaded-verb"]),
        ("facts: ['Holt insists that [six] came.', 'Eva Mayer admits that [two] came.']\n", []),
        ("facts: ['Jon Holt was there. The paper claims that [six] came.']\n", []),
        ("facts: ['Ann Elsby insists that [six] came.']\n", []),
        ("facts: ['The tram came [last] year.']\n", ["relative-time"]),
        ("events: [{event: The town ought to build the tram., when: 1908}]\n", ["stance-as-fact"]),
        ("events: [{event: The town ought to build it., when: 1908, said_by: holt}]\n", []),
        ("cards: [{q: Should the town build the tram?, a: 'Yes'}]\n", ["stance-as-fact"]),
        ("cards: [{q: 'Who says that the town should build the tram?', a: Holt}]\n", []),
        ("cards: [{q: Who came yesterday?, a: Ann}]\n", ["relative-time"]),
        ("as_of: 2024\nfacts: ['The tram came [last] year.']\n", []),
        ("source: {date: 2024-03}\nfacts: ['The tram came [two] weeks ago.']\n", []),
        ("facts: ['In the [last] years of the tram, this yearly feast was held.']\n", []),
    ],
)
def test_unfairness_is_told_and_nothing_else(more: str, told: list[str]) -> None:
    assert sorted(codes(more)) == sorted(told)


def test_a_word_in_the_file_sets_it_aside() -> None:
    bus = "  - {who: ann, on: bus, holds: The bus is old.}\n"
    head = HEAD.replace(
        "bus: Should we keep the bus?", "bus: {question: Should we keep the bus?, fine: single-position}"
    )
    assert advice(f"{head}{VIEWS}{bus}") == ()


def test_looking_takes_less_work_than_reading() -> None:
    text = big_deck_text(5_000)
    data = text.encode()
    deck = read_deck(data).deck
    assert deck is not None
    assert calls_in(lambda: [*fairness(deck, text), *positions(deck, text)]) < calls_in(lambda: read_deck(data))
