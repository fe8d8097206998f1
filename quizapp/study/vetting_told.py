"""What is said of entries that wait, in plain lines: for the list, for screen readers, and for the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizapp.deck import schema
from quizapp.deck.entry_text import Plain
from quizapp.deck.text import clean
from quizapp.study.counts import count, waiting
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_file import REVIEW, Opened
from quizapp.study.vetting_items import Done, Item

NONE_WAITS: Final = "No entry waits for your eye."

_UNSAID: Final = frozenset({"id", REVIEW, "fine"})
"""Keys that no learner meets."""


def sort_of(section: str) -> str:
    """What an entry of a section is called: Fact, Viewpoint."""
    name = schema.SECTIONS[section].what.split(maxsplit=1)[1]
    return f"{name[:1].upper()}{name[1:]}"


def listed(vetting: Vetting, path: str) -> Iterator[str]:
    """All that waits: where, what and why, a line each."""
    for item in vetting.items:
        if item.at >= 0 and vetting.opened is not None:
            line = vetting.opened.line(item.at)
            yield f"{path}:{line}: {sort_of(item.section).lower()}: {item.reason or 'not marked'}: {item.title}"


def keys_of(opened: Opened, at: int) -> Iterator[tuple[str, str]]:
    """What an entry says, key by key, in the words of its file."""
    spot = opened.entries[at]
    keys = spot.says if isinstance(spot.says, dict) else {}
    for key, value in keys.items():
        if key not in _UNSAID and (said := _joined(value)):
            yield key, said


def _joined(value: Plain) -> str:
    """What stands behind a key, in one line; below “marks” stand keys again."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return "; ".join(filter(None, map(_joined, value)))
    return "; ".join(f"{clean(key)}: {said}" for key, each in value.items() if (said := _joined(each)))


def became(vetting: Vetting) -> list[str]:
    """What became of the entries that no longer wait: how many of each."""
    words = {Done.ACCEPTED: "accepted", Done.CHANGED: "changed", Done.DROPPED: "dropped", Done.ELSEWHERE: "gone"}
    return [f"{number:,} {word}" for done, word in words.items() if (number := vetting.number(done))]


def done_so_far(vetting: Vetting, between: str = " · ") -> str:
    """How many are left and what became of the others."""
    return between.join([f"{vetting.left:,} left", *became(vetting)])


def summary(vetting: Vetting, deck: str) -> Iterator[str]:
    """What became of all entries, and what to do next."""
    told = became(vetting)
    if vetting.left:
        yield f"{waiting(vetting.left)} Go on with: quizapp review {deck}"
    elif vetting.items:
        yield f"All {count(len(vetting.items), 'entry', 'entries')} looked at: {', '.join(told)}."
    else:
        yield NONE_WAITS
    if vetting.left and told:
        yield f"So far: {', '.join(told)}."
    if not vetting.left:
        yield f"To study the deck: quizapp {deck}"
        yield f"To see whether something is wrong with it: quizapp check {deck}"


def heading(vetting: Vetting, item: Item) -> str:
    """Which entry it is."""
    line = f", line {vetting.opened.line(item.at)}" if vetting.opened and item.at >= 0 else ""
    return f"{sort_of(item.section)}{line}"
