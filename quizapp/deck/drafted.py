"""What a drafted deck remembers of its draft, so that drafting again tells what the teacher changed from what it wrote.

Each entry has a line in the section “drafted”: its id, a digest of its words, a sketch of its text, its paragraph, and
``?`` where it was written to be looked at, or ``gone`` where the article had lost it. The sketch is made of a few of
the text's telling words, so that an entry whose text was corrected by a letter is known again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple
from zlib import crc32

from quizapp.deck.blake import blake2b
from quizapp.deck.main_keys import BY_KEY, MAIN
from quizapp.deck.pattern import pattern
from quizapp.deck.written import written

OPEN: Final = "open"
"""The dispute of a draft under which all views stand of which the article does not show what they answer."""

SECTION: Final = "drafted"
ABOUT: Final = (
    "What the program wrote here, so that “quizapp draft ARTICLE --update” keeps what you changed. Let it be."
)
LOOK: Final = "?"
GONE: Final = "gone"

_DIGITS: Final = 8
"""Hex digits of what an entry says, and as many of its main text."""

SKETCHED: Final = 8
"""Words of a text that its sketch holds: those with the smallest checksums, so that like texts hold the same."""

ALIKE: Final = 0.7
"""Share of the words of two sketches from which their texts are the same but for a correction."""

_WORD = pattern(r"\w+")
_CELL = pattern("[0-9a-f]{3}")
_SHORT: Final = 3
"""Letters of words that hardly tell one text from another, unless a text has no others."""

_FEWEST: Final = 3
_APART: Final = frozenset({"review", "from", "id"})
"""Keys that are no words of an entry: the digest goes without them."""


class Remembered(NamedTuple):
    """A line of what was drafted. ``passage`` is the paragraphs as they are written, parted by commas."""

    name: str
    digest: str
    sketch: frozenset[str] = frozenset()
    passage: str = ""
    state: str = ""

    @property
    def words(self) -> str:
        """The part of the digest that goes by the main text alone, its brackets and marks left out."""
        return self.digest[_DIGITS:]

    def line(self) -> str:
        """As it stands in the file."""
        sketch = f"~{''.join(sorted(self.sketch))}" if self.sketch else ""
        passage = f"@{self.passage}" if self.passage else ""
        return " ".join(part for part in (self.name, self.digest, sketch, passage, self.state) if part)


def remembered(section: str, name: str, keys: Mapping[str, object], state: str = "") -> Remembered:
    """What is remembered of an entry with some keys; of a section of keys, the key is the name."""
    return Remembered(
        f"{section}.{name}" if section in BY_KEY else name,
        digest(keys) + _digits(" ".join(_WORD.findall(str(keys.get(MAIN[section], "")).casefold()))),
        sketch(str(keys.get(MAIN[section], ""))),
        _paragraphs(keys.get("from", "")),
        state,
    )


def remembered_head(name: str, value: object) -> Remembered:
    """What is remembered of a key of the deck itself, or of its source: ``source.title``."""
    return Remembered(name, digest({"": value}))


def read_line(line: str) -> Remembered | None:
    """A line of the file read; None where it is none."""
    name, *parts = line.split() or [""]
    if not parts:
        return None
    marked = {part[0]: part[1:] for part in parts[1:] if part[0] in "~@"}
    sketched = frozenset(_CELL.findall(marked.get("~", "")))
    state = next((part for part in parts[1:] if part in {LOOK, GONE}), "")
    return Remembered(name, parts[0], sketched, marked.get("@", ""), state)


def section_text(article: str, lines: Iterable[str]) -> str:
    """What stands behind the key of the section: the article's file, if there is one, and the lines."""
    told = [f"  article: {written(article)}"] if article else []
    return "\n".join(["", *told, "  entries:", *(f"    - {written(line)}" for line in lines)])


def digest(keys: Mapping[str, object]) -> str:
    """8 hex digits made from what an entry says, however it is written, without its id, paragraph and “review”."""
    said = {name: value for name, value in keys.items() if name not in _APART}
    return _digits(_canonical(said))


def _digits(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=_DIGITS // 2).hexdigest()


def _canonical(value: object) -> str:
    """A value as one text: keys in order, a list of one as that one."""
    if isinstance(value, Mapping):
        return "\x01".join(["{", *(f"{name}\x02{_canonical(value[name])}" for name in sorted(value)), "}"])
    if isinstance(value, list | tuple):
        return "\x03".join(map(_canonical, value))
    return " ".join((written(value) if isinstance(value, bool) else str(value)).split())


def sketch(text: str) -> frozenset[str]:
    """A few telling words of a text as three hex digits each."""
    return frozenset(_cell(number) for number in sorted(_numbers(text))[:SKETCHED])


def cells(text: str) -> frozenset[str]:
    """All telling words of a text, as a sketch has them."""
    return frozenset(map(_cell, _numbers(text)))


def _numbers(text: str) -> set[int]:
    words = set(_WORD.findall(text.casefold()))
    telling = {word for word in words if len(word) > _SHORT or word.isdigit()}
    return {crc32(word.encode("utf-8", "replace")) for word in (telling if len(telling) >= _FEWEST else words)}


def _cell(number: int) -> str:
    return f"{number & 0xFFF:03x}"


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sketches share, 0.0 to 1.0."""
    most = max(len(one), len(other))
    return len(one & other) / most if most else 0.0


def held_in(part: frozenset[str], whole: frozenset[str]) -> bool:
    """Whether a text of which ``part`` is the sketch stands in one with the words ``whole``, but for corrections."""
    return len(part & whole) >= ALIKE * len(part)


def _paragraphs(value: object) -> str:
    """The paragraphs of an entry as one text."""
    return ",".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
