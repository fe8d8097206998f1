"""Which views the author sets against each other: ``against`` names a view, or a voice: its views on the dispute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from quizapp.deck.model import Deck, Viewpoint


class Opposition:
    """The views of a deck, and how they stand against each other."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck

    @cached_property
    def views(self) -> dict[str, Viewpoint]:
        """Viewpoints by id."""
        return {view.id: view for view in self._deck.viewpoints}

    @cached_property
    def on(self) -> dict[str, list[Viewpoint]]:
        """Viewpoints by dispute, in the order of the deck."""
        found: defaultdict[str, list[Viewpoint]] = defaultdict(list)
        for view in self._deck.viewpoints:
            found[view.on].append(view)
        return dict(found)

    @cached_property
    def of(self) -> dict[str, list[Viewpoint]]:
        """Viewpoints by voice, in the order of the deck; those that a voice is said to share are not its own."""
        found: defaultdict[str, list[Viewpoint]] = defaultdict(list)
        for view in self._deck.viewpoints:
            for who in view.who:
                found[who].append(view)
        return dict(found)

    @cached_property
    def naming(self) -> dict[str, list[Viewpoint]]:
        """By the id of a view or voice the views that are set against it."""
        found: defaultdict[str, list[Viewpoint]] = defaultdict(list)
        for view in self._deck.viewpoints:
            for target in view.against:
                found[target].append(view)
        return dict(found)

    @cached_property
    def _of_on(self) -> dict[tuple[str, str], list[Viewpoint]]:
        found: defaultdict[tuple[str, str], list[Viewpoint]] = defaultdict(list)
        for view in self._deck.viewpoints:
            for who in view.who:
                found[who, view.on].append(view)
        return dict(found)

    def meant(self, view: Viewpoint, target: str) -> Sequence[Viewpoint]:
        """What a view is set against by naming ``target``: a view, or those of a voice on the same dispute."""
        named = self.views.get(target)
        return self._of_on.get((target, view.on), ()) if named is None else (named,)

    def answers(self, view: Viewpoint) -> tuple[Viewpoint, ...]:
        """The views that a view is set against, each once, never itself."""
        found = {other.id: other for target in view.against for other in self.meant(view, target)}
        found.pop(view.id, None)
        return tuple(found.values())

    def answered_by(self, view: Viewpoint) -> tuple[Viewpoint, ...]:
        """The views that are set against a view: name it, or one of its holders on the same dispute. Never itself."""
        found = {other.id: other for other in self.naming.get(view.id, ())}
        for who in view.who:
            found.update((other.id, other) for other in self.naming.get(who, ()) if other.on == view.on)
        found.pop(view.id, None)
        return tuple(found.values())
