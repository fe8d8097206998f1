"""What each code of a problem means, why it matters, and an example: one table, which tests run through the reader."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from quizapp.deck.codes_advice import ADVICE
from quizapp.deck.codes_article import ARTICLE
from quizapp.deck.codes_entries import ENTRIES
from quizapp.deck.codes_fairness import FAIRNESS
from quizapp.deck.codes_files import FILES
from quizapp.deck.codes_quality import QUALITY
from quizapp.deck.codes_told import Told
from quizapp.deck.codes_yaml import YAML

GROUPS: Final[Mapping[str, Mapping[str, Told]]] = MappingProxyType(
    {
        "The file as a whole": FILES,
        "How it is written": YAML,
        "What an entry says": ENTRIES,
        "Advice": ADVICE,
        "Advice on questions": QUALITY,
        "Advice on fairness": FAIRNESS,
        "Advice from the article (--article)": ARTICLE,
    }
)
"""All codes by what they are about, in the order of a list."""

CODES: Final[Mapping[str, Told]] = MappingProxyType(
    {code: told for group in GROUPS.values() for code, told in group.items()}
)
"""All codes."""


def explained(code: str) -> list[str] | None:
    """A code as lines of text for a reader; None when there is no such code."""
    told = CODES.get(code)
    if told is None:
        return None
    lines = [code, f"  {told.means}", "", f"Why: {told.why}"]
    if told.example:
        if told.article:
            lines += ["", "With the article:", *_indented(told.article)]
        lines += ["", "Told of:", *_indented(told.example), "", "Not told of:", *_indented(told.mended)]
    return lines


def listed() -> list[str]:
    """All codes with what they mean, as lines of text."""
    wide = max(map(len, CODES))
    lines = []
    for title, group in GROUPS.items():
        lines += [title, *(f"  {code:<{wide}}  {told.means}" for code, told in group.items()), ""]
    return lines[:-1]


def nearest(code: str) -> str:
    """The code most like a word, or nothing."""
    return next(iter(get_close_matches(code[:60].casefold(), CODES, n=1)), "")


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
