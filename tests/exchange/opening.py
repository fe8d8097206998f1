"""Decks for the tests of sheets: the bundled ones, and one made by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import quizapp.deck.model as m
from quizapp.deck.files import load
from quizapp.deck.finding import bundled, find_decks

BUNDLED = [path.stem for path in find_decks(bundled())]
"""The names of the bundled decks."""


@cache
def bundled_deck(name: str) -> m.Deck:
    """A bundled deck."""
    deck = load(bundled() / f"{name}.yaml").deck
    assert deck is not None
    return deck


def view(id: str, who: str, holds: str, *, on: str = "water", against: str = "", because: str = "") -> m.Viewpoint:
    """A view of the voices named, apart by blanks."""
    reasons = (because,) if because else ()
    return m.Viewpoint(id, tuple(who.split()), on, holds, because=reasons, against=tuple(against.split()), passage=(7,))


VOICES = (
    m.Voice("ruiz", "Ana Maria Ruiz", ("Ruiz", "the mayor"), "mayor of the town", "town"),
    m.Voice("lund", "Greta Lund", (), "river keeper", "town"),
    m.Voice("osei", "Kofi Osei", ("Osei",), "head of the growers", "farms"),
    m.Voice("clerk", "Bert Secret", ("Berty",), "a clerk, not named", "farms", anonymous=True),
)

RIVER = m.Deck(
    id="river",
    title="Who should run the river?",
    source=m.Source("A dry summer", "The Valley Post", "", "2024-03"),
    as_of="2024-03",
    sides={"farms": m.Side("farms", "The growers"), "town": m.Side("town", "The town council")},
    voices={voice.id: voice for voice in VOICES},
    disputes={"water": m.Dispute("water", "Who should set the limit?"), "dam": m.Dispute("dam", "Raise the dam?")},
    viewpoints=(
        view("council", "ruiz", "The council should set the limit.", against="growers", because="Wells ran dry."),
        view("keeper", "lund", "A keeper should set the limit.", against="council"),
        view("growers", "osei", "The growers should set the limit.", against="ruiz"),
        view("law", "clerk", "The law of 1921 is enough.", against="council"),
    ),
    discussion=(m.Prompt("d", "What is fair?", "water"), m.Prompt("e", "Who is not heard?")),
)
"""Two sides on one dispute, and a dispute without views."""


def with_facts(*facts: m.Fact) -> m.Deck:
    """The deck of the river with facts."""
    return replace(RIVER, facts=facts)
