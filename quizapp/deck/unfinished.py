"""Texts that break off: a quotation mark or bracket that nothing closes, a sentence that was cut.

Told is only what is certain. Single quotation marks are apostrophes too, and many decks write no full stops at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.compose_notes import shorten
from quizapp.deck.model import Card, Deck, Dispute, Entry, Event, Fact, Prompt, Term, Viewpoint
from quizapp.deck.pattern import pattern
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Problem
from quizapp.deck.sections_advice import ENDS, no_sentence

STOPPED: Final = 8
"""Sentences of a section with a mark at their end for each without, from which on one without is told."""

_PAIRS: Final = (("“", "”", "quotation"), ("(", ")", "bracket"))
_OPENS: Final = pattern(r"(?:,|[–—]|\b(?:the|an|and|or|but|of|because|than|whose|my|your|his|their|our|its|every))$", 2)

Thing = Entry | Prompt | Dispute


def unfinished(deck: Deck, text: str) -> Iterator[Problem]:
    """Advice on texts of a deck, of which ``text`` is the file, that break off."""
    where = Pointer(text)
    for section in (deck.facts, deck.viewpoints, deck.events):
        yield from _broken_off(section, deck.english, where)
    if deck.english:
        for other in (*deck.entries(), *deck.discussion, *deck.disputes.values()):
            yield from _left_open(other, where)


def _broken_off(section: Sequence[Fact | Viewpoint | Event], english: bool, where: Pointer) -> Iterator[Problem]:
    """Sentences of a section that break off; each section may be written with full stops or without."""
    stated = [(thing, thing.holds if isinstance(thing, Viewpoint) else thing.text) for thing in section]
    without = sum(not said.endswith(ENDS) for _, said in stated)
    stopped = len(stated) - without >= STOPPED * without
    for thing, said in stated:
        if _is_cut(said, english, stopped) and not (isinstance(thing, Viewpoint) and no_sentence(said)):
            message = f"this breaks off: “… {shorten(said[-30:].partition(' ')[2] or said)}”"
            remedy = "Write the sentence to its end, with a full stop."
            yield where.problem("breaks-off", message, remedy, thing.place, said.split()[-1])


def _is_cut(said: str, english: bool, stopped: bool) -> bool:
    """Whether a sentence surely goes on, or lacks the mark at its end that the others have."""
    return not said.endswith(ENDS) and (stopped or (english and _OPENS.search(said) is not None))


def _left_open(thing: Thing, where: Pointer) -> Iterator[Problem]:
    """What is opened in the texts of an entry and not closed."""
    for text in _texts(thing):
        for opens, closes, name in _PAIRS:
            if "„" not in text and text.count(opens) > text.count(closes):
                message = f"a {name} begins here with {opens} and does not end"
                begun = text[text.rindex(opens) :].split(" ")[0]
                yield where.problem("left-open", message, f"Put {closes} where it ends.", thing.place, begun)


def _texts(thing: Thing) -> tuple[str, ...]:
    """The texts of an entry that are shown as its author wrote them."""
    match thing:
        case Fact():
            return thing.text, thing.note, *(mark.ask for mark in thing.marks)
        case Viewpoint():
            return thing.holds, thing.quote, thing.note, *thing.because
        case Event():
            return thing.text, thing.note
        case Term():
            return thing.means, thing.note
        case Card():
            return thing.q, thing.a, thing.note
        case Dispute():
            return thing.question, thing.note
        case Prompt():
            return (thing.text,)
    return thing.role, thing.note
