"""The map of a deck's disputes: positions, who holds them and why, who answers whom, what is reported as fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from quizapp.deck.model import Deck, Fact, Prompt, Status, Viewpoint
from quizapp.deck.opposition import Opposition
from quizapp.questions.wording import joined
from quizapp.study.rehearsal_strength import NOTHING, Strength, Strengths

NO_SIDE = "No side"
"""What those are called who are of no side."""

OTHER_VIEWS = "Other views"
"""What views are put under that are on no dispute."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a view: id (or the text itself), name as shown, role (``""`` where the name is the role), side."""

    id: str
    name: str
    role: str
    side: str


@dataclass(frozen=True, slots=True)
class Position:
    """One view on a dispute: its holders, who is said to share it, whom it answers and who answers it."""

    view: Viewpoint
    holders: tuple[Holder, ...]
    sharers: tuple[Holder, ...]
    answers: tuple[Viewpoint, ...]
    answered_by: tuple[Viewpoint, ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class Camp:
    """What one side holds on a dispute. ``differ`` are pairs of its own views that stand against each other."""

    side: str
    name: str
    positions: tuple[Position, ...]
    differ: tuple[tuple[Viewpoint, Viewpoint], ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class Ground:
    """One dispute: its camps, what is reported as fact on it, what it leaves open, and the learner's strength on it."""

    id: str
    question: str
    note: str
    camps: tuple[Camp, ...]
    facts: tuple[Fact, ...]
    prompts: tuple[Prompt, ...]
    strength: Strength

    @property
    def positions(self) -> tuple[Position, ...]:
        """All positions, camp by camp."""
        return tuple(position for camp in self.camps for position in camp.positions)


class Atlas:
    """A deck's disputes, each worked out when it is looked at."""

    def __init__(self, deck: Deck, strengths: Strengths) -> None:
        self.deck = deck
        self.strengths = strengths
        self.opposition = Opposition(deck)

    @cached_property
    def disputes(self) -> tuple[str, ...]:
        """Ids of the disputes in the deck's order, then of those that only views name."""
        return tuple(dict.fromkeys([*self.deck.disputes, *self.opposition.on]))

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Ids of the sides that hold something, in the deck's order; ``""`` where somebody of no side does."""
        found = {side for view in self.deck.viewpoints for side in self.sides_of(view)}
        return tuple(dict.fromkeys([*(side for side in self.deck.sides if side in found), *sorted(found, key=_last)]))

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Ids of the voices that hold or share something, in the deck's order."""
        found = {who for view in self.deck.viewpoints for who in (*view.who, *view.shared_by)}
        return tuple(who for who in self.deck.voices if who in found)

    def ground(self, dispute: str) -> Ground:
        """One dispute; an empty one for an id that the deck has not."""
        told = self.deck.disputes.get(dispute)
        return Ground(
            id=dispute,
            question=self.question(dispute),
            note=told.note if told else "",
            camps=tuple(self._camps(dispute)),
            facts=tuple(f for f in self.deck.facts if dispute and f.on == dispute and f.status is Status.FACT),
            prompts=tuple(prompt for prompt in self.deck.discussion if dispute and prompt.on == dispute),
            strength=self.strengths.disputes.get(dispute, NOTHING),
        )

    def question(self, dispute: str) -> str:
        """What a dispute asks, else its id."""
        told = self.deck.disputes.get(dispute)
        return (told.question if told else "") or dispute or OTHER_VIEWS

    def side_name(self, side: str) -> str:
        """How a side is called."""
        named = self.deck.sides.get(side)
        return (named.name if named else "") or side or NO_SIDE

    def sides_of(self, view: Viewpoint) -> tuple[str, ...]:
        """The sides of those who hold a view, ``""`` for those of none."""
        return tuple(dict.fromkeys(self._side(who) for who in view.who))

    def agreeing(self, view: Viewpoint) -> tuple[str, ...]:
        """The sides of those who hold a view and of those who share it, without those of none."""
        return tuple(dict.fromkeys(side for who in (*view.who, *view.shared_by) if (side := self._side(who))))

    def views_on(self, dispute: str) -> Sequence[Viewpoint]:
        """All views on a dispute."""
        return self.opposition.on.get(dispute, ())

    def views_of(self, voice: str) -> tuple[Viewpoint, ...]:
        """What a voice holds, and what it is said to share."""
        return tuple(view for view in self.deck.viewpoints if voice in (*view.who, *view.shared_by))

    def holder(self, who: str) -> Holder:
        """Who somebody is; a voice that is not named has its role for a name."""
        voice, name = self.deck.voices.get(who), self.deck.speaker(who)
        role = voice.role if voice and voice.role != name and not voice.anonymous else ""
        return Holder(who, name, role, self.side_name(voice.side) if voice and voice.side else "")

    def names(self, who: Iterable[str]) -> str:
        """Several holders in a row."""
        return joined([self.deck.speaker(each) for each in who])

    def position(self, view: Viewpoint) -> Position:
        """A view with all that stands around it."""
        return Position(
            view=view,
            holders=tuple(map(self.holder, view.who)),
            sharers=tuple(map(self.holder, view.shared_by)),
            answers=self.opposition.answers(view),
            answered_by=self.opposition.answered_by(view),
            strength=self.strengths.entries.get(view.id, NOTHING),
        )

    # -- how it is worked out

    def _side(self, who: str) -> str:
        voice = self.deck.voices.get(who)
        return voice.side if voice else ""

    def _camps(self, dispute: str) -> Iterable[Camp]:
        """Camps in the order of the deck's sides; a view of two sides has a camp of its own."""
        found: defaultdict[tuple[str, ...], list[Viewpoint]] = defaultdict(list)
        for view in self.views_on(dispute):
            found[self.sides_of(view)].append(view)
        rank = {side: place for place, side in enumerate(self.sides)}
        for sides in sorted(found, key=lambda sides: (len(sides), [rank.get(side, 0) for side in sides])):
            views = found[sides]
            yield Camp(
                side=sides[0] if len(sides) == 1 else "",
                name=joined([self.side_name(side) for side in sides]),
                positions=tuple(map(self.position, views)),
                differ=tuple(self._differing(views)),
                strength=self.strengths.camps.get((dispute, sides[0]), NOTHING) if sides else NOTHING,
            )

    def _differing(self, views: Sequence[Viewpoint]) -> Iterable[tuple[Viewpoint, Viewpoint]]:
        """Pairs of views of one camp of which one answers the other, each pair once."""
        own, seen = {view.id for view in views}, set[frozenset[str]]()
        for view in views:
            for other in self.opposition.answers(view):
                pair = frozenset((view.id, other.id))
                if other.id in own and pair not in seen:
                    seen.add(pair)
                    yield view, other


def _last(side: str) -> tuple[bool, str]:
    """Those of no side after all others."""
    return not side, side
