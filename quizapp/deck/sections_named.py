"""Names that entries refer to others by: by their keys or by what they are called, and what to do about strangers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from quizapp.deck.compose_nodes import Scalar
from quizapp.deck.compose_notes import shorten
from quizapp.deck.model import Dispute, Side, Voice
from quizapp.deck.sections_fields import ID, Fields
from quizapp.deck.sections_remedies import as_list, quoted, short_key
from quizapp.deck.text import clean

_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+and\s+")
_MOST_TOGETHER: Final = 9


class Speakers:
    """The declared voices, found by their keys or by a name that only one of them has."""

    def __init__(self, voices: Mapping[str, Voice]) -> None:
        self.voices = voices
        self.named: dict[str, str] = {}
        for key, voice in voices.items():
            for name in (voice.name, *voice.aka):
                folded = name.casefold()
                self.named[folded] = key if self.named.get(folded, key) == key else ""

    def names(self) -> list[str]:
        """What the voices are called."""
        return [voice.name for voice in self.voices.values()]

    def key_of(self, word: str) -> str:
        """The key of the voice that a word means, or nothing."""
        return word if word in self.voices else self.named.get(word.casefold(), "")

    def each(self, fields: Fields, name: str) -> Iterator[Scalar]:
        """The texts under a key; where one of them names several voices, one text for each, and that is reported."""
        for node in fields.scalars(name):
            if _BETWEEN.search(node.text):
                yield from self._parted(fields, name, node)
            else:
                yield node

    def _parted(self, fields: Fields, name: str, node: Scalar) -> Iterator[Scalar]:
        """A text as it is, or one text for each voice that it names."""
        word = clean(node.text)
        parts = [part for part in _BETWEEN.split(word)[:_MOST_TOGETHER] if part]
        if len(parts) < 2 or self.key_of(word) or not any(self.key_of(part) for part in parts):
            yield node
            return
        remedy = f"Write “{name}: {as_list(parts)}”."
        fields.notes.add("no-list", f"“{shorten(word)}” names {len(parts)} voices as if they were one", node, remedy)
        for part in parts:
            yield Scalar(part, node.line, node.column + max(0, node.text.find(part)), "")


def key_named(word: str, declared: Mapping[str, object]) -> str:
    """The key of a side or dispute that is meant by its name or question, or nothing."""
    folded = word.casefold()
    for key, thing in declared.items():
        name = thing.name if isinstance(thing, Side) else thing.question if isinstance(thing, Dispute) else ""
        if name.casefold() == folded:
            return key
    return ""


def declaring(word: str, name: str, section: str, begun: bool) -> str:
    """How to declare what an entry names under a key; ``begun``: the section is there already."""
    key = word if ID.fullmatch(word) else short_key(word)
    line = f"{key}: …?" if section == "disputes" else f"{key}: …"
    if section == "voices":
        line = f"{key}: {{name: {quoted(shorten(word)) if key != word else '…'}}}"
    elif key != word:
        line = f"{key}: {shorten(word)}"
    written = f"Write “{name}: {key}”, and add" if key != word and section != "voices" else "Add"
    if begun:
        return f"{written} it to “{section}”: “{line}”."
    return f"{written} a section “{section}:”, and below it, two blanks further in, “{line}”."
