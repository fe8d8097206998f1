"""The passage of the article that an entry is from, with the entry's words found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.deck.model import Card, Deck, Dispute, Event, Fact, Prompt, Side, Term, Viewpoint, Voice
from quizapp.study.vetting_file import Thing

AROUND: Final = 1
"""Paragraphs before and after the passage that are shown too."""

FEWEST: Final = 3
"""Words in a row, at the least, that an entry and its passage have in common where these are no marked ones."""

MOST: Final = 60
"""Paragraphs that are shown at the most."""

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


class Article(NamedTuple):
    """The paragraphs of an article (number 1 first), the file they are from, and why there are none, in sentences."""

    paragraphs: tuple[str, ...] = ()
    name: str = ""
    trouble: str = ""


class Stretch(NamedTuple):
    """Words of a paragraph, ``text[start:end]``, that the entry has too; ``asked``: it marks or quotes them."""

    start: int
    end: int
    asked: bool


class Shown(NamedTuple):
    """A paragraph beside an entry: its number from 1; ``own`` where the entry is from it."""

    number: int
    text: str
    own: bool
    found: tuple[Stretch, ...] = ()


def beside(article: Article, thing: Thing | None, deck: Deck | None = None) -> list[Shown]:
    """The paragraphs that an entry is from, with the neighbours of each; all where it names none.

    A dispute is from where the views on it are, and a side from where its voices are.
    """
    own = [number for number in _passage(thing, deck) if number <= len(article.paragraphs)]
    near = {number + by for number in own for by in range(-AROUND, AROUND + 1)}
    numbers = sorted(near & {*range(1, len(article.paragraphs) + 1)})[:MOST] if own else range(1, MOST + 1)
    said, asked = _texts(thing), _asked(thing)
    shown = []
    for number in numbers:
        if number <= len(article.paragraphs):
            text = article.paragraphs[number - 1]
            found = stretches(text, said, asked) if number in own or not own else ()
            shown.append(Shown(number, text, number in own, found))
    return shown


def beyond(article: Article, thing: Thing | None) -> list[int]:
    """The paragraphs that an entry names and the article does not have."""
    return [number for number in _passage(thing) if number > len(article.paragraphs) > 0]


def _passage(thing: Thing | None, deck: Deck | None = None) -> tuple[int, ...]:
    if isinstance(thing, Side | Dispute):
        return tuple(number for each in belonging(thing, deck) for number in each.passage)
    return () if thing is None else thing.passage


def belonging(thing: Side | Dispute, deck: Deck | None) -> Sequence[Voice | Viewpoint]:
    """The voices of a side, or the views on a dispute."""
    if deck is None:
        return ()
    if isinstance(thing, Side):
        return [voice for voice in deck.voices.values() if voice.side == thing.id]
    return [view for view in deck.viewpoints if view.on == thing.id]


def _asked(thing: Thing | None) -> list[str]:
    """The words of an entry that an answer is made of, and those it quotes."""
    if isinstance(thing, Fact):
        return [mark.text for mark in thing.marks]
    if isinstance(thing, Viewpoint):
        return [*filter(None, [thing.quote]), *(mark.text for mark in thing.marks)]
    if isinstance(thing, Voice):
        return [thing.name, *thing.aka]
    if isinstance(thing, Term):
        return [thing.term, *thing.aka]
    return [thing.a] if isinstance(thing, Card) else []


def _texts(thing: Thing | None) -> list[str]:
    """All that an entry says."""
    if isinstance(thing, Fact | Event | Prompt):
        return [thing.text]
    if isinstance(thing, Viewpoint):
        return [thing.holds, *thing.because, thing.quote]
    if isinstance(thing, Term):
        return [thing.means]
    if isinstance(thing, Voice):
        return [thing.role]
    return [thing.q, thing.a] if isinstance(thing, Card) else []


def stretches(text: str, said: Sequence[str], asked: Sequence[str]) -> tuple[Stretch, ...]:
    """Words of a paragraph that are asked about wherever they stand, and those said in the same row of some words."""
    words = [(found.start(), found.end(), _plain(found.group())) for found in _WORD.finditer(text)]
    plain = [word for _, _, word in words]
    marks = [0] * len(words)
    for start, end in _runs(plain, said):
        marks[start:end] = [1] * (end - start)
    for start, end in _places(plain, asked):
        marks[start:end] = [2] * (end - start)
    return tuple(_joined(words, marks))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


def _runs(plain: Sequence[str], said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The longest rows of words in common, from each place of what is said on."""
    at: dict[tuple[str, ...], list[int]] = {}
    for start in range(len(plain) - FEWEST + 1):
        at.setdefault(tuple(plain[start : start + FEWEST]), []).append(start)
    for text in said:
        own = [_plain(word) for word in _WORD.findall(text)]
        begin = 0
        while begin + FEWEST <= len(own):
            length, start = max(
                (
                    (_length(own, begin, plain, start), -start)
                    for start in at.get(tuple(own[begin : begin + FEWEST]), ())
                ),
                default=(0, 0),
            )
            if length:
                yield -start, -start + length
            begin += length or 1


def _length(own: Sequence[str], begin: int, plain: Sequence[str], start: int) -> int:
    """How many words are the same from two places on."""
    length = 0
    while begin + length < len(own) and start + length < len(plain) and own[begin + length] == plain[start + length]:
        length += 1
    return length


def _places(plain: Sequence[str], asked: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Wherever some words stand in a row."""
    for text in asked:
        own = [_plain(word) for word in _WORD.findall(text)]
        for start in range(len(plain) - len(own) + 1) if own else ():
            if [*plain[start : start + len(own)]] == own:
                yield start, start + len(own)


def _joined(words: Sequence[tuple[int, int, str]], marks: Sequence[int]) -> Iterator[Stretch]:
    """Neighbours that are marked alike as one stretch."""
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and marks[end] == marks[at]:
            end += 1
        if marks[at]:
            yield Stretch(words[at][0], words[end - 1][1], marks[at] == 2)
        at = end
