"""The entries of a drafted deck, each with its passage, how far it can be relied on, and why."""

from __future__ import annotations

from typing import NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.written import Value
from quizapp.draft.spoken import Spoken, Trust

__all__ = ["DraftVoice", "Entry", "Left", "Value"]


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


class Left:
    """How much was left out, by reason."""

    def __init__(self) -> None:
        self.reasons: dict[str, int] = {}

    def note(self, reason: str, times: int = 1) -> None:
        """Count something left out."""
        if times:
            self.reasons[reason] = self.reasons.get(reason, 0) + times
