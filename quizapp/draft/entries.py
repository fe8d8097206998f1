"""The entries of a drafted deck, each with its passage, how far it can be relied on, and why."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.written import Value
from quizapp.draft.spoken import Spoken, Trust


class Entry(NamedTuple):
    """One entry of a section: its keys in the order in which they are written.

    ``pieces`` are the words of the article that it is made of, which must be found there; ``place`` is the paragraph.
    ``asked`` are offsets into the flow of the words in brackets, ``said`` the statement that the entry tells.
    """

    section: str
    keys: tuple[tuple[str, Value], ...]
    trust: Trust
    why: str
    place: int
    pieces: tuple[str, ...]
    weight: float = 0.0
    asked: tuple[Span, ...] = ()
    said: Spoken | None = None

    @property
    def id(self) -> str:
        """The entry's id within its section."""
        return str(dict(self.keys)["id"])

    def texts(self, key: str) -> tuple[str, ...]:
        """What stands behind a key: one text, several, or none."""
        value = dict(self.keys).get(key, ())
        return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


class DraftVoice(NamedTuple):
    """A speaker as a voice of the deck."""

    key: str
    name: str
    aka: tuple[str, ...]
    role: str
    kind: str
    anonymous: bool
    passage: tuple[int, ...]
    side: str = ""
    review: str = ""


class DraftDispute(NamedTuple):
    """A question that voices answer, always with the reason why it needs an eye."""

    key: str
    question: str
    review: str


class DraftSide(NamedTuple):
    """Voices that belong together, always with the reason why this needs an eye."""

    key: str
    name: str
    review: str


class Parts(NamedTuple):
    """What a draft is made of."""

    entries: tuple[Entry, ...]
    voices: tuple[DraftVoice, ...]
    disputes: tuple[DraftDispute, ...]
    sides: tuple[DraftSide, ...]


class LeftOut(NamedTuple):
    """A sentence or clause left out: why, in which paragraph (0 for a heading), and its words."""

    reason: str
    number: int
    text: str


class Left:
    """What was left out: how much by reason, and each piece in the order in which it was met."""

    def __init__(self) -> None:
        self.told: list[LeftOut] = []

    def note(self, reason: str, number: int, text: str) -> None:
        """Note some words of a paragraph that are left out."""
        self.told.append(LeftOut(reason, number, " ".join(text.split())))

    @property
    def reasons(self) -> Counter[str]:
        """How often something was left out for each reason."""
        return Counter(each.reason for each in self.told)
