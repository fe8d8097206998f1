"""The shelf: all decks at hand as a list, told from their compiled copies and the record, without reading them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quizapp.record.model import EXAM
from quizapp.study.cards import APART, of_cards
from quizapp.study.counts import count, percent, waiting
from quizapp.study.names import label_words

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.deck.problems import Problem
    from quizapp.record.model import SittingScore


SCHEME = "1"
"""How points are named. A new way of naming gets a new number, so that every deck is gone through once more."""


def edition_of(digest: str) -> str:
    """What the record calls a deck's content once it has followed it; ``""`` for content without a name."""
    return f"{SCHEME}:{digest}" if digest else ""


class Left(NamedTuple):
    """A sitting that can be gone on with: flashcards or a quiz, how many of how many are answered, what was chosen.

    Of an exam, what is answered is known only when it is handed in.
    """

    cards: bool
    answered: int
    total: int
    label: str = ""
    exam: bool = False

    @property
    def name(self) -> str:
        """``exam``, ``cards`` or ``quiz``."""
        return "exam" if self.exam else "cards" if self.cards else "quiz"

    @property
    def words(self) -> str:
        """Such as ``quiz, 7 of 20``, and in brackets what was chosen."""
        far = count(self.total, "question") if self.exam else f"{self.answered} of {self.total}"
        return f"{self.name}, {far}{f' ({label_words(self.label)})' if self.label else ''}"


def left_of(scores: Iterable[SittingScore]) -> tuple[Left, ...]:
    """Of unfinished sittings, the latest first, the first quiz, flashcards and exam with something left to ask."""
    found: dict[str, Left] = {}
    for score in scores:
        sitting = score.sitting
        if sitting.mode == EXAM:
            found.setdefault(EXAM, Left(False, 0, len(sitting.plan), sitting.label, exam=True))
        elif sitting.mode not in APART and score.answered < len(sitting.plan):
            left = Left(of_cards(sitting), score.answered, len(sitting.plan), sitting.label)
            found.setdefault("cards" if left.cards else "quiz", left)
    return tuple(found.values())


class Standings(NamedTuple):
    """What the record says of one deck: points known, being learnt and due today, and how its sittings stand.

    ``gone`` counts points answered that the deck no longer has.
    """

    known: int = 0
    learning: int = 0
    last_share: float | None = None
    last_at: int = 0
    unfinished: tuple[Left, ...] = ()
    due: int = 0
    gone: int = 0


class Shelved(NamedTuple):
    """A deck as it stands on the shelf.

    ``known``, ``learning``, ``due`` (points to ask again today), ``last_share`` (share right of the last sitting, None
    when there was none), ``last_at`` and ``unfinished`` (at most a quiz, flashcards and an exam, what was under way
    last first) come from the record. ``problems`` counts what reading finds, ``waiting`` the entries that wait for
    their author's eye. ``trouble`` is one line on why it can't be opened, or what to know before (two decks with one
    id), ``""`` when all is well; ``usable`` is False when it can't be opened. ``ready`` is False when the file is large
    and was not looked at yet: then ``deck`` and ``points`` are empty, ``title`` is the file's name, and
    ``Workspace.look`` gives the whole. ``edited`` is True when the file was changed since the record last followed it,
    so that the counts are not true yet: then ``Workspace.look`` and ``Workspace.settle`` make them so. ``gone`` counts
    points answered that the deck no longer has.
    """

    path: Path
    deck: str
    title: str
    points: int = 0
    known: int = 0
    learning: int = 0
    last_share: float | None = None
    last_at: int = 0
    problems: int = 0
    trouble: str = ""
    unfinished: tuple[Left, ...] = ()
    bundled: bool = False
    usable: bool = True
    ready: bool = True
    due: int = 0
    edited: bool = False
    gone: int = 0
    waiting: int = 0

    @property
    def settled(self) -> bool:
        """Whether all that is said of the deck is true."""
        return self.ready and not self.edited


def told(deck: Shelved) -> Iterator[str]:
    """What is known of a deck without opening it, in sentences."""
    if not deck.ready:
        yield "It is being read …"
        return
    if not deck.usable:
        yield f"Nothing of it can be studied: {deck.trouble.removesuffix('.')}."
        return
    unseen = deck.points - deck.known - deck.learning
    yield f"{count(deck.points, 'point')}: {deck.known} known, {deck.learning} being learnt, {unseen} new."
    if deck.due:
        yield f"{count(deck.due, 'point is', 'points are')} due to be asked again today."
    if deck.gone:
        yield left_behind(deck.gone)
    if deck.last_share is not None:
        yield f"Last time {percent(deck.last_share)} right."
    yield from (f"Unfinished: {left.words}." for left in deck.unfinished)
    if deck.waiting:
        yield waiting(deck.waiting)
    if deck.problems:
        yield f"{count(deck.problems, 'problem')} in the file; the rest can be studied."
    if deck.trouble:
        yield deck.trouble


def with_record(shelved: Shelved, standings: Mapping[str, Standings]) -> Shelved:
    """The deck with what the record says of it."""
    found = standings.get(shelved.deck)
    if found is None:
        return shelved
    known = min(found.known, shelved.points)
    return shelved._replace(
        known=known,
        learning=min(found.learning, shelved.points - known),
        last_share=found.last_share,
        last_at=found.last_at,
        unfinished=found.unfinished,
        due=found.due,
        gone=found.gone,
    )


def first_trouble(problems: Sequence[Problem]) -> str:
    """The first error in one line, with its line number, and how many more there are."""
    errors = [problem for problem in problems if problem.level == "error"]
    if not errors:
        return ""
    first = errors[0]
    where = f"line {first.place.line}: " if first.line_text else ""
    more = f" ({len(errors) - 1} more)" if len(errors) > 1 else ""
    return f"{where}{first.message}{more}"


def left_behind(gone: int) -> str:
    """What is said of so many points answered that a deck no longer has, or that have another answer now."""
    if gone == 1:
        return (
            "1 point of yours is no longer in this deck as it was; your answers are kept, and count if it comes back."
        )
    return (
        f"{gone:,} points of yours are no longer in this deck as they were; your answers are kept, and count if they "
        "come back."
    )


def told_apart(shelf: Iterable[Shelved]) -> list[Shelved]:
    """The shelf, with a line on each deck whose id another one before it has."""
    first: dict[str, Shelved] = {}
    told = []
    for shelved in shelf:
        other = first.setdefault(shelved.deck, shelved) if shelved.deck else shelved
        told.append(shelved if other is shelved else shelved._replace(trouble=_twice(shelved, other)))
    return told


def _twice(shelved: Shelved, other: Shelved) -> str:
    line = f"It has the same id as {other.path.name} ({shelved.deck}): they share their scores. Give one another id."
    return f"{shelved.trouble} {line}".strip()
