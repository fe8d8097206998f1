"""A deck held against its article: what does not stand there, or elsewhere, and what was left out. Advice alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from quizapp.deck.article_found import Passages, is_checked
from quizapp.deck.article_voices import missing_voices, quoted_names
from quizapp.deck.compose_notes import shorten
from quizapp.deck.figures import parse_figure
from quizapp.deck.model import AnswerKind, Deck, Entry, Fact, Mark, Viewpoint
from quizapp.deck.place import NOWHERE
from quizapp.deck.pointing import Pointer
from quizapp.deck.problems import Level, Problem

MOST_NAMED: Final = 5
"""Paragraphs that one piece of advice names."""

MOST_LEFT_OUT: Final = 100
"""Paragraphs without an entry that are told of one by one."""

SMALL: Final = 12
"""Figures up to this are often counted by a deck's author, and stand in many places."""

_ASK: Final = "Take it from the article letter by letter, or say it in “holds” in words of your own."


class Hearing(NamedTuple):
    """Who is heard in an article: the names, each with its first paragraph.

    ``own`` are the paragraphs that are somebody's own words as a whole, as those of a speech or of an answer in an
    interview: they need no quotation marks. ``asked`` are those in which an interviewer asks: nothing is to be drawn
    from a question.
    """

    names: Mapping[str, int]
    own: frozenset[int] = frozenset()
    asked: frozenset[int] = frozenset()


def against_article(deck: Deck, text: str, paragraphs: Sequence[str], heard: Hearing | None = None) -> list[Problem]:
    """What an article tells of a deck, of which ``text`` is the file; in the order of the file, the rest at last.

    Without ``heard`` those who are quoted are looked for here.
    """
    heard = heard or Hearing(quoted_names(paragraphs))
    passages, where = Passages(paragraphs, heard.own), Pointer(text)
    found = [problem for entry in deck.entries() for problem in of_entry(entry, passages, where)]
    found.sort(key=lambda problem: (problem.place.line, problem.place.column))
    return [*found, *_left_out(deck, passages, heard.asked), *_voices(deck, heard.names)]


def of_entry(entry: Entry, passages: Passages, where: Pointer) -> Iterator[Problem]:
    """What an article tells of one entry."""
    yield from _beyond(entry, passages, where)
    if isinstance(entry, Viewpoint) and entry.quote:
        yield from _quote(entry, passages, where)
    if isinstance(entry, Fact | Viewpoint):
        for mark in entry.marks:
            if is_checked(mark):
                yield from _mark(entry, mark, passages, where)


def _beyond(entry: Entry, passages: Passages, where: Pointer) -> Iterator[Problem]:
    """Paragraphs that the article does not have."""
    for number in entry.passage:
        if number > len(passages):
            message = f"the article has {len(passages)} paragraphs, and no paragraph {number}"
            remedy = "Count its paragraphs without headlines and page marks."
            yield where.problem("no-paragraph", message, remedy, entry.place, str(number), "from:")


def _quote(view: Viewpoint, passages: Passages, where: Pointer) -> Iterator[Problem]:
    """A quotation that the article does not have, not in the paragraphs named, or not between quotation marks."""
    found, shown = passages.quoted_in(view.quote), shorten(view.quote)
    if not found:
        message = f"“{shown}” does not stand in the article"
        yield where.problem("quote-not-found", message, _ASK, view.place, view.quote, "quote:")
    elif view.passage and not set(found) & set(view.passage):
        message, remedy = f"“{shown}” stands in {_paragraphs(found)}", f"Write “from: {_written(view.passage, found)}”."
        yield where.problem("quote-elsewhere", message, remedy, view.place, view.quote, "quote:")
    elif not any(passages.marked_as_quoted(view.quote, number) for number in found):
        message = f"“{shown}” are the article's own words: there they stand in no quotation marks"
        yield where.problem("quote-unmarked", message, _ASK, view.place, view.quote, "quote:")


def _mark(entry: Fact | Viewpoint, mark: Mark, passages: Passages, where: Pointer) -> Iterator[Problem]:
    """A figure or name that the article does not have, or not in the paragraphs named."""
    known = [number for number in entry.passage if number <= len(passages)]
    if any(passages.holds(mark, number) for number in known) or (entry.passage and not known):
        return
    found, shown = [] if _small(mark) else passages.marked_in(mark), shorten(mark.text)
    if not found and (known or not _small(mark)):
        message = f"“{shown}” does not stand in {_paragraphs(known) if known else 'the article'}"
        remedy = (
            "Look it up there. If it is right as it is, add a line “fine: mark-not-found”, and this is told no more."
        )
        yield where.problem("mark-not-found", message, remedy, entry.place, mark.text)
    elif found and known:
        message = f"“{shown}” does not stand in {_paragraphs(known)}, but in {_paragraphs(found)}"
        remedy = f"Write “from: {_written(entry.passage, found)}”."
        yield where.problem("mark-elsewhere", message, remedy, entry.place, mark.text)


def _small(mark: Mark) -> bool:
    """Whether marked words are a figure so small that it stands everywhere and tells nothing of its paragraph."""
    figure = parse_figure(mark.text) if mark.kind is AnswerKind.FIGURE else None
    return figure is not None and figure.high is None and figure.value <= SMALL


def _left_out(deck: Deck, passages: Passages, asked_in: Collection[int]) -> Iterator[Problem]:
    """Paragraphs from which no entry is, but those in which an interviewer asks."""
    asked = (deck.facts, deck.viewpoints, deck.events, deck.terms, deck.cards, deck.discussion)
    used = {number for section in asked for entry in section for number in entry.passage}
    left = [number for number in passages.numbers() if number not in used and number not in asked_in]
    for number in left[:MOST_LEFT_OUT]:
        message = f"no entry is from paragraph {number}: “{shorten(passages.plain[number - 1])}”"
        remedy = "Add what is worth knowing of it, or let it be if that is nothing."
        yield Problem("paragraph-unused", message, NOWHERE, remedy, Level.WARNING)
    if len(left) > MOST_LEFT_OUT:
        message = f"no entry is from {len(left) - MOST_LEFT_OUT} more paragraphs"
        yield Problem("paragraph-unused", message, NOWHERE, "", Level.WARNING)


def _voices(deck: Deck, heard: Mapping[str, int]) -> Iterator[Problem]:
    """Who is quoted in the article and is no voice of the deck."""
    for name, number in missing_voices(heard, deck.voices.values()).items():
        message = f"“{shorten(name)}” is quoted in paragraph {number}, but is no voice of the deck"
        remedy = "Add this voice and what it holds; or its name as “aka”, if it is there under another."
        yield Problem("voice-missing", message, NOWHERE, remedy, Level.WARNING)


def _paragraphs(numbers: Sequence[int]) -> str:
    shown = [str(number) for number in numbers[:MOST_NAMED]]
    if len(shown) == 1:
        return f"paragraph {shown[0]}"
    return f"paragraphs {', '.join(shown[:-1])} and {shown[-1]}"


def _written(passage: Iterable[int], found: Sequence[int]) -> str:
    """What to write as ``from``: what stands there, and where the words were found."""
    numbers = sorted({*passage, found[0]})
    return str(numbers[0]) if len(numbers) == 1 else str(numbers)
