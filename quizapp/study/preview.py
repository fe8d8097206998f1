"""A deck as its author sees it beside the editor: the entry that changed last, its questions, and what is wrong.

Who shows it calls ``look`` again and again; only where the file's stamp is another one is the file read. Advice, which
takes longer than reading, is asked for apart: at once for a deck as people write them, aside for a very large one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from quizapp.deck.full_check import advised
from quizapp.deck.model import Deck, Entry, Voice
from quizapp.deck.overrule import not_overruled
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Level, Problem, Reading
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import text_of
from quizapp.deck.read_paused import collector_paused
from quizapp.deck.text import without_controls
from quizapp.questions.advice import quality
from quizapp.questions.advice_asked import of_points
from quizapp.questions.bank import Bank
from quizapp.questions.model import Point, Question
from quizapp.questions.points import VOICE

SEED: Final = 0
"""What options are drawn by, as in ``quizapp questions``."""

TRIAL: Final = "trial"
"""The mode of a sitting in which one question is tried out; nothing of it is kept."""


AT_ONCE: Final = 100_000
"""Bytes of a file up to which advice takes so little time that it comes with the reading."""


Known = tuple[str, str, str]
"""What a problem is known by when lines above it come and go: its code, what is told, and its line."""


class View:
    """A deck that could be read, entry by entry; only the questions that are asked for are built.

    ``problems`` are those of reading until advice was taken, which makes it ``advised``.
    """

    def __init__(self, deck: Deck, reading: Reading, data: bytes) -> None:
        self.deck = deck
        self.bank = Bank(deck)
        self.problems = reading.problems
        self.advised = False
        self.entries = tuple(deck.entries())
        self._reading = reading
        self._data = data

    @property
    def small(self) -> bool:
        """Whether its advice takes so little time that one can wait for it."""
        return len(self._data) <= AT_ONCE

    def advice(self) -> tuple[Problem, ...]:
        """All problems as ``check`` tells them. Changes nothing, so that another thread may work it out."""
        return advised(self._reading, self._data, (quality,))

    @cached_property
    def _points(self) -> dict[str, list[Point]]:
        points: dict[str, list[Point]] = {}
        for point in self.bank.points:
            points.setdefault(point.entry, []).append(point)
        return points

    @cached_property
    def _starts(self) -> list[int]:
        """The lines at which something begins, in their order."""
        deck = self.deck
        entries = [entry.place for entry in self.entries]
        others = [prompt.place for prompt in deck.discussion] + [dispute.place for dispute in deck.disputes.values()]
        sides = [side.place for side in deck.sides.values()]
        return sorted({place.line for place in (*entries, *others, *sides)})

    def points(self, entry: Entry) -> Sequence[Point]:
        """The points of an entry; none for a voice of which there is nothing to ask."""
        return self._points.get(key_of(entry), [])

    def questions(self, point: Point) -> tuple[Question, ...]:
        """A point's questions in all forms, from recognising to recalling."""
        return self.bank.ask(point.id, SEED)

    def about(self, entry: Entry) -> list[Problem]:
        """The problems that stand at an entry, and those that its questions show."""
        read = (problem for problem in self.problems if self._start(problem.place.line) == entry.place.line)
        found = of_points(self.bank, self.points(entry), self._where)
        return [*read, *not_overruled(found, self._reading.overrules, self.deck)]

    @cached_property
    def _where(self) -> Pointer:
        """Where in the file words of it stand."""
        text = text_of(self._data)
        return Pointer(without_controls(text) if isinstance(text, str) else "")

    def _start(self, line: int) -> int:
        """The line at which that begins what a line belongs to; 0 for the head of the file."""
        at = bisect_right(self._starts, line)
        return self._starts[at - 1] if at else 0


class Preview:
    """The file as it is now and as it could be read last.

    ``read`` gives the file's content, ``stamp`` what changes whenever the file does, None while there is no file;
    ``name`` is that of the file, which stands in for a missing title.
    ``view`` is None until the file could be read once; ``at`` is the entry that stands, ``errors`` are those of the
    file as it is now, the new ones first, and ``stale`` is True while ``view`` is of an earlier state of it. ``news``
    are the problems of ``view`` that were not there before the save.
    """

    def __init__(self, read: Callable[[], bytes | Problem], stamp: Callable[[], object], name: str = "deck") -> None:
        self.view: View | None = None
        self.at = 0
        self.errors: tuple[Problem, ...] = ()
        self.stale = False
        self.news: tuple[Problem, ...] = ()
        self._read = read
        self._stamp = stamp
        self._name = name
        self._before: frozenset[Known] | None = None
        self._seen: object = self  # no stamp is that
        self._missing = False

    @property
    def entry(self) -> Entry | None:
        """The entry that stands."""
        return self.view.entries[self.at] if self.view and self.view.entries else None

    def look(self) -> bool:
        """Look whether the file changed, and read it if so; True where there is something new to show.

        A file that is gone is given one more look: many editors put a new file in place of the old one.
        """
        stamp = self._stamp()
        if stamp == self._seen:
            self._missing = False
            return False
        if stamp is None and not self._missing:
            self._missing = True
            return False
        self._seen, self._missing = stamp, False
        with collector_paused():  # of a large deck tens of thousands of things are made, none of them rubbish yet
            data = self._read()
            reading = Reading(None, (data,)) if isinstance(data, Problem) else read_deck(data, self._name)
            self._take(reading, b"" if isinstance(data, Problem) else data)
            if self.view and self.view.small and not self.view.advised:
                self.take_advice(self.view, self.view.advice())
        return True

    def take_advice(self, view: View, problems: tuple[Problem, ...]) -> bool:
        """Tell the advice on a view too; False where another one stands by now."""
        if view is not self.view:
            return False
        view.problems, view.advised = problems, True
        self.news = self._new(view)
        self._before = frozenset(map(_known, problems))
        return True

    def step(self, by: int) -> None:
        """To the next entry or the one before, round and round."""
        if self.view and self.view.entries:
            self.at = (self.at + by) % len(self.view.entries)
            self.news = ()  # they were told beside the entry of the save

    def _new(self, view: View) -> tuple[Problem, ...]:
        """The problems of a view that were not told of an earlier one."""
        if self._before is None:
            return ()
        return tuple(problem for problem in view.problems if _known(problem) not in self._before)

    def _take(self, reading: Reading, data: bytes) -> None:
        """Show a reading; one that lost something by an error, and has nothing new instead, only gives its errors."""
        before = {_known(problem) for problem in self.errors}
        errors = [problem for problem in reading.problems if problem.level is Level.ERROR]
        new = [problem for problem in errors if _known(problem) not in before]
        self.errors = (*new, *(problem for problem in errors if problem not in new))
        view = View(reading.deck, reading, data) if reading.deck else None
        changed = self._changed(view) if view else None
        lost = bool(new or (self.stale and errors)) and changed is None
        self.stale = self.view is not None and (view is None or lost)
        if view is not None and not self.stale:
            self.at = self._place_in(view) if changed is None else changed
            self.news, self.view = self._new(view), view

    def _changed(self, now: View) -> int | None:
        """Where the first entry is that is new or reads otherwise than before; None for the first view or no change."""
        if self.view is None:
            return None
        before = {key_of(entry): entry for entry in self.view.entries}
        changed = (at for at, entry in enumerate(now.entries) if not _same(entry, before.get(key_of(entry))))
        return next(changed, None)

    def _place_in(self, now: View) -> int:
        """Where the entry that stands is in another view; where it is gone, the one that took its place."""
        key = key_of(self.entry) if self.entry else ""
        places = (at for at, entry in enumerate(now.entries) if key_of(entry) == key)
        return next(places, max(0, min(self.at, len(now.entries) - 1)))


def key_of(entry: Entry) -> str:
    """An entry's id, as points name it."""
    return f"{VOICE}{entry.id}" if isinstance(entry, Voice) else entry.id


def _same(entry: Entry, before: Entry | None) -> bool:
    """Whether two entries say the same, wherever they stand."""
    return before is not None and (entry == before or replace(entry, place=before.place) == before)


def _known(problem: Problem) -> Known:
    """What a problem is known by."""
    return problem.code, problem.message, problem.line_text
