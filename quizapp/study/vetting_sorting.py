"""Going through the views under a dispute once it is worded, to choose for each the question that it answers."""

from __future__ import annotations

from typing import Final

from quizapp.deck.model import Dispute, Viewpoint
from quizapp.study.vetting_file import Opened, title_of
from quizapp.study.vetting_items import Done, Item
from quizapp.study.vetting_passage import belonging

CHOOSE: Final = "choose the question that it answers"
"""Why a view waits that hangs under a dispute until somebody sorts it."""

FEWEST: Final = 2
"""Views of which there is something to sort."""


def to_sort(opened: Opened, item: Item) -> list[tuple[int, str]]:
    """The views under the dispute that an entry is, by their places, with the reason why each waits then.

    Those that wait for that already are left out; none where there is nothing to sort.
    """
    thing = opened.thing(item.at) if item.at >= 0 else None
    if not isinstance(thing, Dispute) or opened.view is None:
        return []
    views = [each for each in belonging(thing, opened.view.deck) if isinstance(each, Viewpoint)]
    if len(views) < FEWEST:
        return []
    reasons = [(at, opened.reason(at)) for at in sorted(map(opened.at, views))]
    return [(at, f"{reason}; {CHOOSE}" if reason else CHOOSE) for at, reason in reasons if CHOOSE not in reason]


def with_views(items: tuple[Item, ...], opened: Opened, waiting: list[tuple[int, str]]) -> tuple[Item, ...]:
    """The entries gone through, with these views waiting among them, in the order of the file."""
    reasons = dict(waiting)
    kept = [
        each._replace(reason=reasons.pop(each.at), done=Done.WAITING) if each.at in reasons else each for each in items
    ]
    new = [Item(at, opened.entries[at].section, why, title_of(opened.entries[at])) for at, why in reasons.items()]
    there = sorted((each for each in [*kept, *new] if each.at >= 0), key=lambda each: each.at)
    return (*there, *(each for each in kept if each.at < 0))
