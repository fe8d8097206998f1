"""Reading a deck: bytes in, a deck and its problems out. Never raises, whatever the bytes; touches no file."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose_nodes import Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes
from quizapp.deck.compose_recover import compose
from quizapp.deck.model import NOWHERE, Deck
from quizapp.deck.overrule import not_overruled
from quizapp.deck.problems import Level, Problem, Reading
from quizapp.deck.read_bounds import digest_of, text_of, too_many
from quizapp.deck.read_curly import straightened
from quizapp.deck.read_cut import hashes_in, report_cuts
from quizapp.deck.read_paused import collector_paused
from quizapp.deck.read_typed import typed
from quizapp.deck.sections import Sections
from quizapp.deck.sections_points import points_in
from quizapp.deck.text import without_controls

_BEGIN: Final = "Begin with “title: …”, then “facts:” or “cards:”."
_TAG = re.compile(r"^%TAG\b", re.M)


def read_deck(data: bytes, name: str = "deck") -> Reading:
    """A deck from the bytes of its file. ``name`` stands in for a missing title."""
    digest = digest_of(data)
    text = text_of(data)
    if isinstance(text, Problem):
        return Reading(None, (text,), digest)
    with collector_paused():
        return _read(text, name, digest)


def _read(text: str, name: str, digest: str) -> Reading:
    """A deck from text."""
    text = without_controls(text)
    if _TAG.search(text):
        return Reading(None, (Problem("tag", "the file defines tags (%TAG), which decks may not do"),), digest)
    notes = Notes(text)
    if ":" not in text and text[:1].isalnum():
        notes.add("not-a-deck", "this is not a deck: the file holds no key of a deck", NOWHERE, _BEGIN)
        return Reading(None, notes.in_order(), digest)
    if too_many(text):
        remedy = "Split it into several decks."
        notes.add("too-many-values", "the file holds more texts than a deck can", NOWHERE, remedy, width=1)
        return Reading(None, notes.in_order(), digest)
    hashes = hashes_in(text, notes)
    deck = _deck(compose(straightened(typed(text, notes), notes), notes), notes, name)
    report_cuts(text, hashes, notes)
    overrules = tuple(notes.overrules)
    return Reading(deck, not_overruled(notes.in_order(), overrules, deck), digest, overrules)


def _deck(root: Node | None, notes: Notes, name: str) -> Deck | None:
    """The deck of a root node, if there is one that can be studied."""
    if isinstance(root, Pairs) and any(key.casefold() in schema.DECK.names for key in root.values):
        deck = Sections(root, notes).deck(name)
        if points_in(deck):
            return deck
        remedy = "Add a fact with a [marked] word, or a card with “q” and “a”."
        if all(problem.level is Level.WARNING for problem in notes.problems):
            notes.add("nothing-to-ask", "the deck holds nothing that can be asked", NOWHERE, remedy)
    elif root is not None or not notes.problems:
        notes.forget()
        what = "plain text" if isinstance(root, Scalar) else "a list" if isinstance(root, Items) else "no key of a deck"
        notes.add("not-a-deck", f"this is not a deck: the file holds {what}", root or NOWHERE, _BEGIN, width=1)
    return None
