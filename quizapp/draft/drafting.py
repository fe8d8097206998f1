"""From an article's text to a drafted deck: reading, finding, grounding, ranking, writing. Same text, same deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quizapp.article.text import ArticleText
from quizapp.deck.dates import PartialDate, parse_date
from quizapp.deck.text import slug
from quizapp.deck.written import Value
from quizapp.draft.article import Article, read, worded
from quizapp.draft.deck_file import deck_text
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry, Left, Parts
from quizapp.draft.eyes import looked_at
from quizapp.draft.facts import Found
from quizapp.draft.genre import day_told, headline
from quizapp.draft.making import made
from quizapp.draft.people import People
from quizapp.draft.spoken import Spoken, Trust, spoken
from quizapp.draft.when import iso


class Head(NamedTuple):
    """What a deck's file says of itself and of its article."""

    deck: Sequence[tuple[str, Value]]
    source: Sequence[tuple[str, str]]


class Draft(NamedTuple):
    """What was drafted from an article: who says what, what is worth asking, the deck's file, what was left out.

    ``heard`` is also what is said less surely, ``keys`` the voices by the keys of those who say it.
    """

    article: Article
    said: tuple[Spoken, ...]
    found: tuple[Found, ...]
    entries: tuple[Entry, ...]
    deck: str
    left: Left
    head: Head
    heard: tuple[Spoken, ...]
    keys: Mapping[str, str]
    voices: tuple[DraftVoice, ...] = ()
    disputes: tuple[DraftDispute, ...] = ()
    sides: tuple[DraftSide, ...] = ()

    @property
    def to_check(self) -> list[Entry]:
        """The entries that need an eye."""
        return [entry for entry in self.entries if entry.trust is Trust.CHECK]

    @property
    def waiting(self) -> tuple[int, int]:
        """How many entries of the deck need an eye, and of how many: voices, sides and disputes are entries too."""
        reasons = [each.review for each in self.voices]
        reasons += [each.review for each in self.disputes]
        reasons += [each.review for each in self.sides]
        return len(self.to_check) + sum(map(bool, reasons)), len(self.entries) + len(reasons)


def draft(source: str | ArticleText, name: str = "", date: str = "") -> Draft:
    """Draft a deck from an article's plain text, or from an article that was read.

    ``name`` stands in for a missing title; ``date`` is the article's day.
    """
    article = read(source) if isinstance(source, str) else worded(source)
    article = article._replace(title=headline(article), date=day_told(article))
    left = Left()
    people = People(article)
    said = spoken(article, wide=True, people=people)
    day = parse_date(date or article.date)
    parts = made(article, people, said, day, left)
    head = _head(article, name, day)
    return Draft(
        article,
        tuple(each for each in said if each.statement.firm),
        parts.found,
        parts.entries,
        deck_text(*head, parts.sides, parts.voices, parts.disputes, parts.entries),
        left,
        head,
        parts.heard,
        parts.keys,
        parts.voices,
        parts.disputes,
        parts.sides,
    )


def rewritten(made: Draft, parts: Parts) -> Draft:
    """A draft made of other parts, looked at anew for what needs an eye."""
    dated = any(key == "as_of" for key, _ in made.head.deck)
    entries, _ = looked_at(parts.entries, parts.voices, dated, parts.disputes, parts.sides)
    parts = parts._replace(entries=tuple(entries))
    deck = deck_text(*made.head, parts.sides, parts.voices, parts.disputes, parts.entries)
    return made._replace(**parts._asdict(), deck=deck)


def _head(article: Article, name: str, day: PartialDate | None) -> Head:
    title = article.title or name or "Draft"
    written = iso(day) if day is not None else ""
    head: list[tuple[str, Value]] = [("id", slug(title) or "draft"), ("title", title)]
    if written:
        head.append(("as_of", written))
    told = (("title", article.title), ("publisher", article.publisher), ("author", article.author), ("date", written))
    source = [(key, value) for key, value in told if value]
    return Head(head, source)
