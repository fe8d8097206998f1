"""Words that colour what one side says, and words of time that mean nothing without a date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from quizapp.deck.compose_notes import shorten
from quizapp.deck.model import Card, Deck, Entry, Event, Fact, Term, Viewpoint
from quizapp.deck.pattern import pattern
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Problem
from quizapp.deck.standing import passing_time

MOST_TOLD: Final = 20
"""Entries of one deck of which the same is told."""

_BEFORE: Final = 60
"""Characters before a verb in which its subject is looked for."""

LOADED = pattern(
    r"\b(?:claim(?:s|ed)|insist(?:s|ed)|admit(?:s|ted)|conced(?:es|ed)|confess(?:es|ed)|boast(?:s|ed)|brag(?:s|ged)"
    r"|alleg(?:es|ed) that|slam(?:s|med)|rant(?:s|ed)|whin(?:es|ed)|complain(?:s|ed)|lash(?:es|ed) out|rail(?:s|ed)"
    r"|refus(?:es|ed) to admit|pretend(?:s|ed)|peddl(?:es|ed)|spin(?:s)?|gush(?:es|ed)|sneer(?:s|ed))\b"
)
"""Verbs of saying that cast doubt or praise."""


def loaded_verbs(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Verbs that cast doubt or praise, where one of several sides alone is told with them."""
    named = {name: voice.side for voice in deck.voices.values() if voice.side for name in (voice.name, *voice.aka)}
    if len(set(named.values())) < 2:
        return
    found: dict[str, list[tuple[Entry, str]]] = defaultdict(list)
    for entry in deck.entries():
        for text in _texts(entry):
            for verb in LOADED.finditer(text):
                before = text[max(0, verb.start() - _BEFORE) : verb.start()]
                at, side = max(((before.rfind(name), side) for name, side in named.items()), default=(-1, ""))
                if at >= 0 and not set(".;:?!") & set(before[at:].replace("Dr.", "")):
                    found[side].append((entry, verb.group()))
    if len(found) != 1:
        return
    ((side, hits),) = found.items()
    for entry, said in hits[:MOST_TOLD]:
        message = f"“{said}” colours what is said, and “{shorten(deck.sides[side].name)}” alone is told so"
        remedy = "Write “says”, or what they did: a loaded verb takes a side."
        yield where.problem("loaded-verb", message, remedy, entry.place, said)


def relative_time(deck: Deck, where: Pointer) -> Iterator[Problem]:
    """Words such as "this month" in a deck that does not say of which time it speaks."""
    if deck.as_of or deck.source.date:
        return
    told = 0
    for entry in deck.entries():
        found = next(filter(None, map(passing_time, _texts(entry))), "")
        if found and told < MOST_TOLD:
            told += 1
            message = f"nobody can tell when “{found}” was"
            remedy = "Write the date instead; or say of which time the deck speaks: “as_of: 2024-03”."
            yield where.problem("relative-time", message, remedy, entry.place, found)


def _texts(entry: Entry) -> tuple[str, ...]:
    """What an entry says in running text."""
    if isinstance(entry, Viewpoint):
        return (entry.holds, *entry.because, entry.note)
    if isinstance(entry, Fact | Event):
        return (entry.text, entry.note)
    if isinstance(entry, Card):
        return (entry.q, entry.a, entry.note)
    return (entry.means, entry.note) if isinstance(entry, Term) else (entry.role, entry.note)
