"""Statements as they are given out: offsets into the text as it was read, the speaker's name, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from quizapp.article.flow import Span
from quizapp.draft.article import Article
from quizapp.draft.people import People
from quizapp.draft.speakers import Speaker, Speakers
from quizapp.draft.speech import statements
from quizapp.draft.statement import Statement


class Trust(StrEnum):
    """How far something drafted can be relied on."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "check"


class Spoken(NamedTuple):
    """A statement of somebody. ``content`` and ``source`` are offsets into the article's source text.

    ``why`` is the reason for ``trust``, in plain words.
    """

    content: tuple[Span, ...]
    source: Span | None
    speaker: str
    trust: Trust
    why: str
    statement: Statement
    who: Speaker | None


def spoken(article: Article, wide: bool = False, people: People | None = None) -> list[Spoken]:
    """Who says what, in the order of the text; ``wide``: with what may be no statement at all."""
    speakers = Speakers(article, people or People(article))
    found = [(statement, speakers.of(statement)) for statement in statements(article)]
    return [_spoken(article, statement, who) for statement, who in found if wide or statement.firm]


def extended(article: Article, people: People, said: Sequence[Spoken], more: Iterable[Statement]) -> list[Spoken]:
    """What ``more`` statements say, of whom: named like those of ``said``; those of nobody are left out."""
    speakers = Speakers(article, people)
    known = {id(each.statement) for each in said}
    found = []
    for statement in sorted([*(each.statement for each in said), *more], key=lambda each: each.content[0]):
        who = speakers.of(statement)
        if id(statement) not in known and who is not None:
            made = _spoken(article, statement, who)
            sure = statement.sure and statement.how == "that" and not statement.firm and not who.unsure
            likely = (Trust.LIKELY, f"“{statement.cue}” with “that” tells what somebody holds")
            found.append(made._replace(trust=likely[0], why=likely[1]) if sure else made)
    return found


def _spoken(article: Article, statement: Statement, who: Speaker | None) -> Spoken:
    trust, why = _trust(statement, who)
    source = article.flow.spans(*statement.source) if statement.source else []
    return Spoken(
        _placed(article, statement.content),
        source[0] if source else None,
        who.name if who else "",
        trust,
        why,
        statement,
        who,
    )


def _placed(article: Article, spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(place for start, end in spans for place in article.flow.spans(start, end))


def _trust(statement: Statement, who: Speaker | None) -> tuple[Trust, str]:
    """How far a statement can be relied on, and why."""
    if who is None:
        return Trust.CHECK, "nobody is named as the speaker"
    if statement.how == "answer":
        return Trust.CHECK, f"an answer without a name; {who.name} is the person named most"
    if not statement.cue:
        return Trust.CHECK, "the quotation stands without a verb of saying; the speaker is the one named before"
    if statement.how == "around":
        return Trust.CHECK, "where the statement begins and ends is a guess"
    if not statement.firm or not statement.sure:
        return Trust.CHECK, f"“{statement.cue}” does not always tell what somebody said"
    if who.unsure:
        return Trust.CHECK, f"the speaker is taken to be {who.name}, but somebody else may be meant"
    if who.near:
        return Trust.LIKELY, f"the speaker is taken to be {who.name}, named earlier"
    if statement.quoted and not statement.direct:
        return Trust.LIKELY, "partly quoted: where the statement ends is a guess"
    return Trust.SURE, "a verb of saying with its speaker beside it"
