"""The entries that are gone through, as a list: how each stands, also when the file was changed elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final, NamedTuple

from quizapp.study.vetting_file import Opened, title_of


class Done(Enum):
    """How an entry stands."""

    WAITING = "waits"
    ACCEPTED = "accepted"
    CHANGED = "changed and accepted"
    DROPPED = "dropped"
    ELSEWHERE = "gone, changed elsewhere"


GONE: Final = frozenset({Done.DROPPED, Done.ELSEWHERE})
"""How an entry stands that is no longer in the file."""


class Item(NamedTuple):
    """One entry that needs an eye, or needed one: its place in the order of the file (-1: gone), why, what it says."""

    at: int
    section: str
    reason: str
    title: str
    done: Done = Done.WAITING


def begun(opened: Opened, every: bool) -> list[Item]:
    """The entries that wait, or every one."""
    ats = range(len(opened.entries))
    return [
        Item(at, opened.entries[at].section, opened.reason(at), title_of(opened.entries[at]))
        for at in ats
        if every or opened.reason(at)
    ]


def followed(
    items: Sequence[Item], stood: int, before: Opened, opened: Opened, every: bool
) -> tuple[tuple[Item, ...], int]:
    """The entries by what somebody else made of the file, those that are gone last; and where the one is that stood."""
    free: dict[tuple[str, str], list[int]] = {}
    for at in range(len(opened.entries)):
        free.setdefault(_known_by(opened, at), []).append(at)
    there: dict[int, tuple[Item, int]] = {each.at: (each, -1) for each in begun(opened, every)}
    lost: list[tuple[Item, int]] = []
    for number, item in enumerate(items):
        places = [] if item.done in GONE else free.get(_known_by(before, item.at), [])
        if places:
            at = places.pop(0)
            there[at] = (_now(item, opened, at), number)
        else:
            lost.append((item if item.done in GONE else item._replace(at=-1, done=Done.ELSEWHERE), number))
    found = [*(there[at] for at in sorted(there)), *lost]
    numbers = [number for _, number in found]
    return tuple(item for item, _ in found), numbers.index(stood) if stood in numbers else 0


def _known_by(opened: Opened, at: int) -> tuple[str, str]:
    """What an entry is known by when others come and go."""
    spot = opened.entries[at]
    says = spot.says
    own = says.get("id", "") if isinstance(says, dict) else ""
    return spot.section, spot.key or (own if isinstance(own, str) else "") or title_of(spot)


def _now(item: Item, opened: Opened, at: int) -> Item:
    """An entry as it is in a file that somebody else changed."""
    reason = opened.reason(at)
    done = item.done
    if item.done is Done.WAITING and item.reason and not reason:
        done = Done.ACCEPTED
    if item.done is not Done.WAITING and reason:
        done = Done.WAITING
    return item._replace(at=at, done=done, reason=reason or item.reason, title=title_of(opened.entries[at]))
