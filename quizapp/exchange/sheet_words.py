"""Pieces of wording that a sheet is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from quizapp.deck.model import Deck, Mark, Status, Voice
from quizapp.deck.text import clean
from quizapp.exchange.sheet_model import Words

NOT_NAMED = "somebody the deck does not name"


def joined(names: Sequence[str]) -> str:
    """Names in a row: ``A``, ``A and B``, ``A, B and C``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def named(deck: Deck, who: Iterable[str]) -> str:
    """Holders by name, an anonymous one by role."""
    return joined(list(dict.fromkeys(deck.speaker(each) for each in who if each))) or NOT_NAMED


def paragraphs(passage: Sequence[int]) -> str:
    """``¶3, 5``; ``""`` for none."""
    return f"¶{', '.join(map(str, passage))}" if passage else ""


def capital(text: str) -> str:
    """Text with its first letter as a capital; ``iPhone`` and the like, with a capital inside, stay."""
    first = text.partition(" ")[0]
    return text if first[1:] != first[1:].lower() else text[:1].upper() + text[1:]


def short_names(deck: Deck) -> dict[str, str]:
    """What each voice is called where it is named again: the shortest ending of its name that it is known by.

    Names in full where two voices would be called the same; an anonymous voice by its role.
    """
    short = {who: deck.speaker(who) if voice.anonymous else _short(voice) for who, voice in deck.voices.items()}
    twice = Counter(short.values())
    return {who: name if twice[name] == 1 else deck.speaker(who) for who, name in short.items()}


def _short(voice: Voice) -> str:
    return min((aka for aka in voice.aka if aka and voice.name.endswith(f" {aka}")), key=len, default=voice.name)


def lead(holder: str, status: Status) -> str:
    """The words that put a statement into its holder's mouth, and how firmly it stands."""
    if status is Status.ALLEGATION:
        return f"As alleged by {holder}"
    firm = {Status.HEARSAY: ", at second hand", Status.FORECAST: ", a forecast"}.get(status, "")
    return f"According to {holder}{firm}"


def in_parts(text: str, marks: Sequence[Mark]) -> Words:
    """The text with the words worth knowing told from the rest (where cleaning left the letters in their places)."""
    if clean(text) != text:
        return ((text, False),)
    parts: list[tuple[str, bool]] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.start):
        if at <= mark.start < mark.end <= len(text):
            parts += [(text[at : mark.start], False), (text[mark.start : mark.end], True)]
            at = mark.end
    return tuple(part for part in (*parts, (text[at:], False)) if part[0])
