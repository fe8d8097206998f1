"""A sheet as values: what somebody wants before them in a discussion. All texts are plain; each form escapes them."""

from __future__ import annotations

from dataclasses import dataclass

Weak = tuple[str, str, bool]
"""A weak spot of a learner: the statement with its holder, the words of it that were asked for (``""``: all of it),
and whether it was missed last (else it is still being learnt)."""

Words = tuple[tuple[str, bool], ...]
"""A text in parts; the flag tells the words worth knowing."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A holder named beside a stance, with the numbers of the stances meant that stand on the sheet.

    ``holds`` says what is meant where no stance on the sheet says it and it must be said.
    """

    name: str
    numbers: tuple[int, ...] = ()
    holds: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What somebody holds on a dispute. ``holder`` has the role; ``status`` is ``""`` for a plain claim."""

    number: int
    holder: str
    role: str
    holds: str
    because: tuple[str, ...] = ()
    quote: str = ""
    shared: str = ""
    note: str = ""
    answered: tuple[Mention, ...] = ()
    status: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Camp:
    """The best of one side on a dispute; ``more`` stances of it are left to the deck. ``side`` may be ``""``."""

    side: str
    stances: tuple[Stance, ...]
    more: int = 0
    differ: tuple[tuple[Mention, Mention], ...] = ()


@dataclass(frozen=True, slots=True)
class Debate:
    """One dispute: its question, the sides in the order of the deck, what may be discussed."""

    question: str
    note: str = ""
    camps: tuple[Camp, ...] = ()
    prompts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Something to have at hand. ``lead`` comes before it (whose claim it is), ``by`` after it (who vouches)."""

    words: Words
    lead: str = ""
    by: str = ""
    note: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines of one sort under their name; ``more`` of the sort are left to the deck."""

    name: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of a sheet. ``source`` and ``as_of`` are ready to be read; ``weak`` is there only when asked for."""

    title: str
    language: str
    source: str
    about: str
    debates: tuple[Debate, ...] = ()
    facts: tuple[Group, ...] = ()
    prompts: tuple[str, ...] = ()
    weak: Group | None = None
