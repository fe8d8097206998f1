"""Stating a case: which cases a deck has, whose turn it is, the checklist of what is held and why, and how it went.

A case is what a side, or one voice, holds on a dispute. It is stated from memory and checked against a list by the
learner, who decides; words alone can't judge a case (checklists beat any measure of likeness of texts). Each side gets
its turn: of those stated least the one that the learner is weakest on comes next.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from quizapp.deck.folding import content_words
from quizapp.deck.model import Viewpoint
from quizapp.study.rehearsal_map import Atlas
from quizapp.study.rehearsal_strength import NOTHING

KEPT_AS: Final = "cases"
"""The name under which the record keeps how cases went."""

STEM: Final = 5
"""So many first letters of two words are compared: ``limit`` stands for ``limits``, and for no more than a proposal."""

HALF: Final = 0.5
"""A statement is proposed as named when so great a share of its words was typed."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a side (or, with ``voice``, one voice) holds on a dispute; ``name`` is how it is called."""

    dispute: str
    side: str
    voice: str
    name: str

    @property
    def id(self) -> str:
        """Names the case in the record."""
        return json.dumps([self.dispute, self.side if not self.voice else "", self.voice], ensure_ascii=False)

    @property
    def whose(self) -> str:
        """What gets equal turns: the side, else the voice."""
        return f"side {self.side}" if self.side else f"voice {self.voice}"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to name: what is held, or with ``reason`` why; ``who`` holds it, ``passage`` is where it stands."""

    text: str
    reason: bool
    who: str
    passage: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """How a case went the last time: named of how many, of the replies too; ``times`` stated in all, ``day`` the last.

    ``day`` is an ordinal. ``replies`` is 0 of 0 where they were not gone through.
    """

    day: int
    named: int
    total: int
    replies: int = 0
    replies_total: int = 0
    times: int = 1


class Cases:
    """The cases of one deck."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self.all: tuple[Case, ...] = tuple(case for dispute in atlas.disputes for case in self._on(dispute))

    def find(self, id: str) -> Case | None:
        """The case with this id."""
        return next((case for case in self.all if case.id == id), None)

    def of(self, dispute: str, side: str = "", voice: str = "") -> Case | None:
        """The case of a voice on a dispute, else of its side, which speaks through it alone."""
        own = [case for case in self.all if case.dispute == dispute]
        found = [case for case in own if voice and case.voice == voice]
        found += [case for case in own if side and case.side == side and not case.voice]
        return next(iter(found), None)

    def views(self, case: Case) -> tuple[Viewpoint, ...]:
        """The views that make up a case."""
        views = self.atlas.views_on(case.dispute)
        if case.voice:
            return tuple(view for view in views if case.voice in (*view.who, *view.shared_by))
        return tuple(view for view in views if case.side in self.atlas.sides_of(view))

    def checklist(self, case: Case) -> tuple[Item, ...]:
        """What there is to name: each view, and then its reasons."""
        return tuple(item for view in self.views(case) for item in self._items(view))

    def replies(self, case: Case) -> tuple[Item, ...]:
        """What those would say who are set against the case by the deck's author, on either side."""
        own = {view.id: view for view in self.views(case)}
        found: dict[str, Viewpoint] = {}
        for view in own.values():
            others = (*self.atlas.opposition.answered_by(view), *self.atlas.opposition.answers(view))
            found.update((other.id, other) for other in others if self._opposes(case, other))
        return tuple(item for id, view in found.items() if id not in own for item in self._items(view))

    def next(self, stated: Mapping[str, Stated]) -> Case | None:
        """Whose turn it is: the side stated least, then the weakest; of its cases the one stated least and weakest."""
        turns = self.turns(stated)
        if not turns:
            return None
        place = {whose: index for index, whose in enumerate(turns)}
        whose = min(turns, key=lambda each: (turns[each], self._strength_of(each), place[each]))
        own = [case for case in self.all if case.whose == whose]
        return min(own, key=lambda case: (bool(case.voice and case.side), _times(stated, case), self._strength(case)))

    def turns(self, stated: Mapping[str, Stated]) -> dict[str, int]:
        """How often each side, or voice of no side, had its turn."""
        counted = Counter[str]()
        for case in self.all:
            counted[case.whose] += _times(stated, case)
        return dict(counted)

    def unstated(self, stated: Mapping[str, Stated]) -> tuple[str, ...]:
        """The names of those whose case was never stated."""
        turns = self.turns(stated)
        names = {case.whose: self._whose_name(case) for case in self.all}
        return tuple(names[whose] for whose, times in turns.items() if not times)

    def _whose_name(self, case: Case) -> str:
        return self.atlas.side_name(case.side) if case.side else case.name

    def _on(self, dispute: str) -> Iterator[Case]:
        """Each side, after it those of its voices that do not make it up alone; then the voices of no side."""
        views = self.atlas.views_on(dispute)
        sides = {side for view in views for side in self.atlas.sides_of(view)}
        for side in (side for side in self.atlas.sides if side in sides):
            speakers = dict.fromkeys(who for view in views for who in view.who if self._side(who) == side)
            if side:
                yield Case(dispute, side, "", self.atlas.side_name(side))
            if not side or len(speakers) > 1:
                yield from (Case(dispute, side, who, self.atlas.deck.speaker(who)) for who in speakers)

    def _side(self, who: str) -> str:
        voice = self.atlas.deck.voices.get(who)
        return voice.side if voice else ""

    def _items(self, view: Viewpoint) -> Iterator[Item]:
        who = self.atlas.names(view.who)
        yield Item(view.holds, False, who, view.passage)
        yield from (Item(reason, True, who, view.passage) for reason in view.because)

    def _opposes(self, case: Case, view: Viewpoint) -> bool:
        """Whether a view is somebody else's: of another side, or where one voice is stated of another voice."""
        if case.voice:
            return case.voice not in (*view.who, *view.shared_by)
        return case.side not in self.atlas.sides_of(view)

    def _strength(self, case: Case) -> float:
        strengths = self.atlas.strengths
        if case.side and not case.voice:
            return strengths.camps.get((case.dispute, case.side), NOTHING).share
        return strengths.voices.get(case.voice, NOTHING).share

    def _strength_of(self, whose: str) -> float:
        kind, _, name = whose.partition(" ")
        known = self.atlas.strengths.sides if kind == "side" else self.atlas.strengths.voices
        return known.get(name, NOTHING).share


def _times(stated: Mapping[str, Stated], case: Case) -> int:
    return stated[case.id].times if case.id in stated else 0


# -- what was named


def proposed(items: Sequence[Item], typed: str, given: str) -> frozenset[int]:
    """The places of items that a learner's words may have named; ``given`` is what the task says itself.

    Only a proposal: words of the task count for nothing, and half of an item's other words must have been typed, at
    least two where it has so many.
    """
    told, known = _stems(typed), _stems(given)
    return frozenset(place for place, item in enumerate(items) if _named(_stems(item.text) - known, told))


def _named(wanted: frozenset[str], told: frozenset[str]) -> bool:
    shared = len(wanted & told)
    return bool(wanted) and shared >= min(2, len(wanted)) and shared >= HALF * len(wanted)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in content_words(text))


# -- how cases went, in the record


def read(kept: str) -> dict[str, Stated]:
    """How cases went, from what the record keeps; what can't be read counts as never stated."""
    try:
        told = json.loads(kept) if kept else {}
    except (ValueError, RecursionError):
        return {}
    return dict(_readable(told.items())) if isinstance(told, dict) else {}


def _readable(rows: Iterable[tuple[object, object]]) -> Iterator[tuple[str, Stated]]:
    for id, row in rows:
        if isinstance(id, str) and isinstance(row, list) and len(row) == 6 and all(type(n) is int for n in row):
            yield id, Stated(*row)


def written(stated: Mapping[str, Stated]) -> str:
    """How cases went, as the record keeps it."""
    rows = {id: [s.day, s.named, s.total, s.replies, s.replies_total, s.times] for id, s in stated.items()}
    return json.dumps(rows, ensure_ascii=False)


def after(stated: Mapping[str, Stated], case: Case, now: Stated, *, again: bool = True) -> dict[str, Stated]:
    """How cases went, with one stated once more; ``again`` False where it is only told more of the same time."""
    return {**stated, case.id: replace(now, times=_times(stated, case) + again)}
