"""The deck as values: what an author writes, after reading. Frozen; no clock, no files, no randomness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from quizapp.deck.place import NOWHERE, Place
from quizapp.deck.sorts import AnswerKind, Status, VoiceKind

__all__ = [
    "NOWHERE",
    "NO_SOURCE",
    "AnswerKind",
    "Card",
    "Deck",
    "Dispute",
    "Entry",
    "Event",
    "Fact",
    "Mark",
    "Place",
    "Prompt",
    "Side",
    "Source",
    "Status",
    "Term",
    "Viewpoint",
    "Voice",
    "VoiceKind",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words of a statement: one thing worth knowing, hence one point.

    ``start`` and ``end`` are offsets into the statement's plain text (brackets removed). ``kind``, ``unit`` and
    ``precision`` are inferred on reading unless the author states them. ``unit`` is a folded word such as
    ``percent``, ``people``, ``year``, ``dollar`` or ``""``; ``precision`` is, for dates, ``year``, ``month`` or
    ``day``, else ``""``. ``key`` names the mark within its entry and is stable under re-ordering.
    """

    text: str
    start: int
    end: int
    key: str
    kind: AnswerKind = AnswerKind.PHRASE
    unit: str = ""
    precision: str = ""
    ask: str = ""
    accept: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    not_wrong: tuple[str, ...] = ()
    tolerance: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement that an article makes, with its marked words. ``said_by`` is a voice's id or free text or ``""``."""

    id: str
    text: str
    marks: tuple[Mark, ...] = ()
    status: Status = Status.FACT
    said_by: str = ""
    topic: str = ""
    on: str = ""
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """What one or more voices hold on a dispute, and why.

    ``who`` and ``shared_by`` are voice ids (``shared_by``: others reported to hold the same, so never a wrong
    option for "who says it"). ``against`` holds ids of viewpoints or voices that it contradicts. ``quote`` is at
    most a few words, exact, of the holder.
    """

    id: str
    who: tuple[str, ...]
    on: str
    holds: str
    marks: tuple[Mark, ...] = ()
    because: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    shared_by: tuple[str, ...] = ()
    quote: str = ""
    status: Status = Status.CLAIM
    topic: str = ""
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Voice:
    """Who holds views: a person or body with a role and a side. An anonymous voice is only ever shown by role."""

    id: str
    name: str
    aka: tuple[str, ...] = ()
    role: str = ""
    side: str = ""
    kind: VoiceKind = VoiceKind.PERSON
    anonymous: bool = False
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE

    @property
    def last_name(self) -> str:
        """The last word of a person's name, by which alone a text may name them; nothing where it is no such name."""
        words = self.name.split()
        if self.kind is not VoiceKind.PERSON or len(words) < 2 or not words[0][:1].isupper():
            return ""
        return words[-1] if len(words[-1]) > 2 and words[-1][:1].isupper() and words[-1].isalpha() else ""


@dataclass(frozen=True, slots=True)
class Side:
    """A camp in the disputes, such as a government or a party."""

    id: str
    name: str
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question that voices answer differently."""

    id: str
    question: str
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated. ``when`` is as written: a year, year-month, or year-month-day."""

    id: str
    text: str
    when: str
    said_by: str = ""
    topic: str = ""
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Term:
    """A word worth knowing and what it means."""

    id: str
    term: str
    means: str
    aka: tuple[str, ...] = ()
    topic: str = ""
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Card:
    """A plain question with its answer; ``options`` are wrong options."""

    id: str
    q: str
    a: str
    options: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    kind: AnswerKind = AnswerKind.PHRASE
    unit: str = ""
    precision: str = ""
    topic: str = ""
    passage: tuple[int, ...] = ()
    note: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question for a discussion, with no right answer."""

    id: str
    text: str
    on: str = ""
    passage: tuple[int, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Source:
    """The article a deck is made from. ``date`` is as written, but for one that could be two days."""

    title: str = ""
    publisher: str = ""
    author: str = ""
    date: str = ""
    url: str = ""


NO_SOURCE = Source()
"""A deck that names no article."""

Entry = Fact | Viewpoint | Event | Term | Card | Voice


def is_english(language: str) -> bool:
    """Whether the code of a language is that of English."""
    return language.casefold().startswith("en")


@dataclass(frozen=True, slots=True)
class Deck:
    """All that one deck file says. ``id`` is the author's, or derived from the title."""

    id: str
    title: str
    about: str = ""
    source: Source = NO_SOURCE
    as_of: str = ""
    language: str = "en"
    sides: Mapping[str, Side] = field(default_factory=dict)
    voices: Mapping[str, Voice] = field(default_factory=dict)
    disputes: Mapping[str, Dispute] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    viewpoints: tuple[Viewpoint, ...] = ()
    events: tuple[Event, ...] = ()
    terms: tuple[Term, ...] = ()
    cards: tuple[Card, ...] = ()
    discussion: tuple[Prompt, ...] = ()

    @property
    def english(self) -> bool:
        """Whether it is in English, of whose words alone much is known here."""
        return is_english(self.language)

    def entries(self) -> Iterator[Entry]:
        """All entries that give points, in the order of the sections."""
        yield from self.facts
        yield from self.viewpoints
        yield from self.events
        yield from self.terms
        yield from self.cards
        yield from self.voices.values()

    def speaker(self, who: str) -> str:
        """How a holder is named on screen: a voice's name (an anonymous one's role), else the text itself."""
        voice = self.voices.get(who)
        if voice is None:
            return who
        return voice.role if voice.anonymous and voice.role else voice.name
