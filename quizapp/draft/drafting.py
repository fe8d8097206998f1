"""From an article's text to a drafted deck: reading, finding, grounding, ranking, writing. Same text, same deck."""

from __future__ import annotations

from typing import NamedTuple

from quizapp.article.text import ArticleText
from quizapp.deck.dates import PartialDate, parse_date
from quizapp.deck.text import slug
from quizapp.draft.article import Article, read, worded
from quizapp.draft.deck_file import deck_text
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry, Left, Value
from quizapp.draft.facts import Found
from quizapp.draft.genre import day_told, headline
from quizapp.draft.making import Made, made
from quizapp.draft.people import People
from quizapp.draft.spoken import Spoken, Trust, spoken
from quizapp.draft.when import iso


class Draft(NamedTuple):
    """What was drafted from an article: who says what, what is worth asking, the deck's file, what was left out."""

    article: Article
    said: tuple[Spoken, ...]
    found: tuple[Found, ...]
    entries: tuple[Entry, ...]
    deck: str
    left: Left
    voices: tuple[DraftVoice, ...] = ()
    disputes: tuple[DraftDispute, ...] = ()
    sides: tuple[DraftSide, ...] = ()

    @property
    def to_check(self) -> list[Entry]:
        """The entries that need an eye."""
        return [entry for entry in self.entries if entry.trust is Trust.CHECK]


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
    return Draft(
        article,
        tuple(each for each in said if each.statement.firm),
        parts.found,
        parts.entries,
        _deck(article, name, day, parts),
        left,
        parts.voices,
        parts.disputes,
        parts.sides,
    )


def _deck(article: Article, name: str, day: PartialDate | None, parts: Made) -> str:
    title = article.title or name or "Draft"
    written = iso(day) if day is not None else ""
    head: list[tuple[str, Value]] = [("id", slug(title) or "draft"), ("title", title)]
    if written:
        head.append(("as_of", written))
    told = (("title", article.title), ("publisher", article.publisher), ("author", article.author), ("date", written))
    source = [(key, value) for key, value in told if value]
    return deck_text(head, source, parts.sides, parts.voices, parts.disputes, parts.entries)
