"""What keeps an entry the same through edits: ids made from its words, and matching what was reworded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from quizapp.deck.text import slug

_NOT_WORDS = re.compile(r"[\W_]+")
LONGEST_KEY = 32


def entry_id(section: str, text: str) -> str:
    """The id of an entry that has none of its own: the section's first letter and 8 digits made from its words.

    Case, punctuation and spaces do not count, so correcting them changes nothing.
    """
    return f"{section[0]}-{_digits(text, 4)}"


class Ids:
    """Gives out names that are not taken yet: a second ``x`` becomes ``x-2``."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, name: str) -> str:
        """The name itself, or with the first free number from 2 on."""
        if name not in self.taken:
            self.taken.add(name)
            return name
        number = self._next.get(name, 2)
        while f"{name}-{number}" in self.taken:
            number += 1
        self._next[name] = number + 1
        return self.take(f"{name}-{number}")


def mark_key(text: str, ids: Ids) -> str:
    """The name of a mark within its entry: its words as a slug, numbered when the entry marks them twice."""
    key = slug(text)
    if not key or len(key) > LONGEST_KEY:
        key = f"{key[:LONGEST_KEY]}-{_digits(text, 2)}".lstrip("-")
    return ids.take(key)


def _digits(text: str, size: int) -> str:
    """Hex digits of the folded words, two a byte."""
    words = _NOT_WORDS.sub(" ", text.casefold()).strip()
    return blake2b((words or text).encode("utf-8", "replace"), digest_size=size).hexdigest()


@dataclass(frozen=True, slots=True)
class Trace:
    """What is remembered of a point so that it is known again after an edit.

    ``id`` is the point's id, ``entry`` its entry's id, ``context`` the statement with the answer masked.
    """

    id: str
    entry: str
    context: str
    answer: str


def reconcile(old: Sequence[Trace], new: Sequence[Trace]) -> dict[str, str]:
    """Old point id to new point id, for points that vanished and stand there again in other words."""
    there, was = {trace.id for trace in new}, {trace.id for trace in old}
    gone = [trace for trace in old if trace.id not in there]
    fresh = {(_NOT_WORDS.sub(" ", t.context.casefold()), t.answer): t.id for t in new if t.id not in was}
    found = ((trace.id, fresh.get((_NOT_WORDS.sub(" ", trace.context.casefold()), trace.answer))) for trace in gone)
    return {old_id: new_id for old_id, new_id in found if new_id is not None}
