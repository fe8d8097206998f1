"""How views stand to each other: at odds, on one side of a quarrel, or of neither; and who might well hold what.

Only an author knows what two sentences have to do with each other. What a deck tells of it is used here: who holds or
shares a view, which views are set against each other, and who is of one side. Two views that contradict one and the
same view are taken for compatible, and so are all that their holders hold on the same dispute, and views of one side,
unless the author set them against each other: a learner may well think that who holds the one holds the other, so
neither is a wrong option for the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from quizapp.deck.model import Status, Viewpoint, VoiceKind
from quizapp.questions.rules_words import stands_in

if TYPE_CHECKING:
    from quizapp.questions.catalogue import Catalogue

MOST_VIEWS = 60
"""Views on one dispute that are looked at in a deck of many."""


class Stances:
    """How the views of one deck stand to each other. Worked out view by view, when it is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._against: dict[str, frozenset[str]] = {}
        self._fronts: dict[str, frozenset[str]] = {}

    def contradicting(self, view: Viewpoint) -> frozenset[str]:
        """Ids of the views that contradict a view or that it contradicts."""
        if view.id not in self._against:
            self._against[view.id] = frozenset(other.id for other in self._catalogue.set_against(view))
        return self._against[view.id]

    def at_odds(self, one: Viewpoint, two: Viewpoint) -> bool:
        """Whether the author set two views against each other."""
        return two.id in self.contradicting(one)

    def compatible(self, one: Viewpoint, two: Viewpoint) -> bool:
        """Whether who holds the one may well hold the other: of one side, or both against a third view."""
        if self.at_odds(one, two):
            return False
        return bool(self._sides(one.who) & self._sides(two.who) or self.contradicting(one) & self.contradicting(two))

    def _might_go_with(self, one: Viewpoint, two: Viewpoint) -> bool:
        """A wider reading of ``compatible``: what else the holders hold on the dispute counts as well."""
        return self.compatible(one, two) or (not self.at_odds(one, two) and bool(self._front(one) & self._front(two)))

    def _front(self, view: Viewpoint) -> frozenset[str]:
        """Ids of the views that a view contradicts, or anything else that its holders hold on the same dispute."""
        if view.id not in self._fronts:
            held = [view, *(own for who in view.who for own in self.of(who, view.on))]
            self._fronts[view.id] = frozenset().union(*(self.contradicting(own) for own in held))
        return self._fronts[view.id]

    def of(self, who: str, on: str) -> list[Viewpoint]:
        """What a voice is reported to hold or share on a dispute."""
        return [view for view in self._catalogue.views_on.get(on, ())[:MOST_VIEWS] if who in self._held(view)]

    def _held(self, view: Viewpoint) -> tuple[str, ...]:
        return self._catalogue.holders(view)

    def contradicts(self, who: str, view: Viewpoint) -> bool:
        """Whether a voice holds or shares, on the same dispute, what is set against a view."""
        return any(self.at_odds(view, own) for own in self.of(who, view.on))

    def might_hold(self, who: str, view: Viewpoint) -> bool:
        """Whether a voice that speaks on a view's dispute may be thought to hold the view too."""
        own = self.of(who, view.on)
        if any(self.at_odds(view, each) for each in own):
            return False
        mate = bool(self._sides((who,)) & self._sides(view.who))
        return any(mate or self._might_go_with(view, each) for each in own)

    def excluded(self, own: Iterable[Viewpoint], other: Viewpoint) -> bool:
        """Whether who holds ``own`` does surely not hold another view: at odds with one of them, or akin to none."""
        held = list(own)
        if any(self.at_odds(each, other) for each in held):
            return True
        return not any(self._might_go_with(each, other) for each in held)

    def surely_backs(self, who: str, view: Viewpoint) -> bool:
        """Whether nothing that a voice holds on a view's dispute can be read as contradicting the view."""
        return all(self.compatible(view, each) for each in self.of(who, view.on) if each.id != view.id)

    def answers_its_dispute(self, view: Viewpoint) -> bool:
        """Whether a view says something on the matter itself, and not what somebody else says, does or knows.

        What speaks of another person by name is a report about that person; hearsay is a report too, and a forecast
        does not answer what should be done. Such views are asked in other forms than "what does X hold?".
        """
        dispute = self._catalogue.deck.disputes.get(view.on)
        should = dispute is not None and dispute.question.casefold().startswith("should ")
        if view.status is Status.HEARSAY or (should and view.status is Status.FORECAST):
            return False
        return not any(stands_in(name, view.holds) for name in self._persons)

    @cached_property
    def _persons(self) -> tuple[str, ...]:
        voices = [voice for voice in self._catalogue.deck.voices.values() if voice.kind is VoiceKind.PERSON]
        return tuple(name for voice in voices[:MOST_VIEWS] if not voice.anonymous for name in (voice.name, *voice.aka))

    def _sides(self, who: Iterable[str]) -> frozenset[str]:
        voices = self._catalogue.deck.voices
        return frozenset(voices[each].side for each in who if each in voices) - {""}
