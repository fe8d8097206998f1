"""What became of an entry's words when it was drafted again, told shortly: 5 → 7."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from quizapp.deck.drafted import digest
from quizapp.deck.figures import parse_figure
from quizapp.deck.main_keys import MAIN
from quizapp.deck.pattern import pattern
from quizapp.draft.update_parts import Says

REWORDED: Final = "the draft now says this in other words"
REFIGURED: Final = "the draft now has another figure"
RENAMED: Final = "the draft now has other words"
REDRAFTED: Final = "drafted anew"

MOST: Final = 3
"""Places in a sentence that may differ, beyond which old and new are not set side by side."""

LONGEST: Final = 40
"""Characters of what is set side by side."""

_WORD = pattern(r"[^\s\[\]]*\[[^\]]*\][^\s\[\]]*|\S+")
_AROUND: Final = ' .,;:!?()“”"'


def bare(text: str) -> str:
    """A statement without the brackets of its marks."""
    return text.replace("[", "").replace("]", "")


def swapped(old: str, new: str) -> tuple[str, str]:
    """Why an entry needs an eye whose words were ``old``, and what changed, where that can be set side by side.

    What is marked is taken as one, so that $[60 million] became $[65 million], and not 60 became 65.
    """
    pairs = list(_pairs(_WORD.findall(old), _WORD.findall(new)))
    told = ", ".join(f"{one} → {other}" for one, other in pairs)
    if not pairs or len(pairs) > MOST or any(not all(pair) or max(map(len, pair)) > LONGEST for pair in pairs):
        return REWORDED, ""
    return f"{REFIGURED if all(map(_is_figure, sum(pairs, ()))) else RENAMED}, {told}", told


def _pairs(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What stands in place of what; where there is nothing on one side, that is ``""``."""
    for what, start, end, first, last in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        if what != "equal":
            yield _told(ones[start:end]), _told(others[first:last])


def _told(words: Sequence[str]) -> str:
    return bare(" ".join(words)).strip(_AROUND)


def _is_figure(text: str) -> bool:
    return any(char.isdigit() for char in text) or parse_figure(text) is not None


def redrafted(section: str, old: Says, new: Says) -> str:
    """Why an entry needs an eye of which only other keys are given otherwise, with old and new where that is short."""
    told = []
    for name in dict.fromkeys(name for name in (*new, *old) if name not in {"review", "from", "id"}):
        one, other = old.get(name, ""), new.get(name, "")
        if digest({name: one}) != digest({name: other}):
            short = name != MAIN[section] and all(
                isinstance(each, str) and 0 < len(each) <= LONGEST for each in (one, other)
            )
            told.append(f"{name}, {one} → {other}" if short else name)
    return f"{REDRAFTED} ({'; '.join(told)})"
