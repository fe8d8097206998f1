"""A problem in a deck: what is wrong, where, and what to do. Values, not exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from quizapp.deck.place import NOWHERE, Place

if TYPE_CHECKING:
    from quizapp.deck.model import Deck


class Level(StrEnum):
    """ERROR: the entry (or file) can't be used. WARNING: it is used, but something is probably not meant."""

    ERROR = "error"
    WARNING = "warning"


WAITS: Final = "to-review"
"""The code of the advice that an entry waits for its author's eye."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a deck file.

    ``code`` is a short stable word with dashes such as ``unknown-key``; ``remedy`` says in plain words what to
    write instead, or is empty; ``line_text`` is the source line, ``width`` how many characters the caret spans.
    """

    code: str
    message: str
    place: Place = NOWHERE
    remedy: str = ""
    level: Level = Level.ERROR
    line_text: str = ""
    width: int = 1


@dataclass(frozen=True, slots=True)
class Overrule:
    """Advice that an author sets aside by the key ``fine``: codes, for the entry at a place or the whole deck."""

    codes: tuple[str, ...]
    place: Place
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave: a deck (None when nothing could be used), its problems, and the content's digest.

    ``overrules`` are kept for advice that is found later.
    """

    deck: Deck | None
    problems: tuple[Problem, ...] = ()
    digest: str = ""
    overrules: tuple[Overrule, ...] = ()

    @property
    def ok(self) -> bool:
        """True when no problem is an error."""
        return self.deck is not None and all(p.level is not Level.ERROR for p in self.problems)
