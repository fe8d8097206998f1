"""What kind of text an article is, where that tells who speaks in it: a speech, a press release, an interview."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from quizapp.deck.dates import find_dates
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.people import People, mentions
from quizapp.draft.speakers import Speaker
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.statement import Statement
from quizapp.draft.when import iso

if TYPE_CHECKING:
    from quizapp.article.flow import Span

_RELEASE = pattern(r"\W*(?:press|news|media) (?:release|statement)\b|\W*for immediate release\b", re.I)
_SPEECH = pattern(
    r"\W*(?:(?:opening |closing |keynote |full |transcript of (?:the |a )?)*)"
    r"(?:speech|remarks|address|lecture|talk|sermon|testimony|statement)\b[^.]{0,60}?\b(?:by|of|from) (?=[A-Z])",
    re.I,
)
_FIRST: Final = 6
"""Paragraphs and headings at the start in which a text says what it is."""

_ISSUER = pattern(r",? (?:the (?:company|group|organisation|organization|agency|charity) )?announced\b|, an? [a-z]")
_SELF: Final = frozenset({"i", "i'm", "i've", "my", "me"})
_SELVES: Final = 0.008
"""The share of the first person among the words outside quotation marks from which an author speaks as such."""

_ASKS: Final = 0.4
"""The share of turns with a question from which a speaker of a transcript is the one who asks."""

THE_AUTHOR: Final = Speaker("the author", "author", "role")
"""Who speaks in a text that does not tell who wrote it."""


def is_release(article: Article) -> bool:
    """Whether a text is a press release: what it says is its issuer's word."""
    heads = [article.title, *(_text(article, each) for each in article.paragraphs[:_FIRST])]
    return any(_RELEASE.match(head) for head in heads)


def headline(article: Article) -> str:
    """The title; for a press release the first heading that is more than the words "press release"."""
    if not _RELEASE.match(article.title) or article.title.count(" ") > 4:
        return article.title
    for paragraph in article.paragraphs[:_FIRST]:
        text = " ".join(_text(article, paragraph).split())
        if not _RELEASE.match(text) and text.count(" ") > 2 and text[-1] not in ".:" and text != article.title:
            return text
    return article.title


_DATED = pattern(r"^[^.!?]{0,90}?[—–-]{1,2} ")
_LONGEST_BYLINE: Final = 200


def day_told(article: Article) -> str:
    """The day in a dateline or in the lines above the text, where the article gives none elsewhere; or nothing."""
    if article.date:
        return article.date
    for paragraph in article.paragraphs[:_FIRST]:
        text = _text(article, paragraph)
        line = _DATED.match(text)
        above = text if len(text) < _LONGEST_BYLINE and text[-1] not in ".!?" else ""
        for found in find_dates(line.group() if line is not None else above):
            if found.date.precision == "day":
                return iso(found.date)
        if paragraph.number > 1:
            break
    return ""


def issuer(article: Article, people: People) -> tuple[Speaker, int] | None:
    """Who issues a press release, and the place of the paragraph that tells it: whom its first sentence is about."""
    if not is_release(article):
        return None
    for place, paragraph in enumerate(article.paragraphs):
        for mention in mentions(paragraph.words) if paragraph.number and len(paragraph.words) > 12 else ():
            behind = article.flow.text[mention.words[-1].end : mention.words[-1].end + 30]
            if people.of(mention) is None and (
                _ISSUER.match(behind) or behind.startswith((" will ", " has ", " today "))
            ):
                return Speaker(mention.text, mention.text.lower(), "body"), place
    return None


def speaking(article: Article, people: People, said: Sequence[Spoken]) -> list[Spoken]:
    """What the speaker of a speech says, paragraph by paragraph; nothing where a text is no speech."""
    found = _speaker(article, people) if not any(each.statement.how == "turn" for each in said) else None
    if found is None:
        return []
    who, named = found
    taken = sorted(span for each in said for span in each.statement.content)
    ends = [*accumulate((end for _, end in taken), max)]
    return [
        _turn(paragraph, place, who, sentence)
        for place, paragraph in enumerate(article.paragraphs)
        if paragraph.number and place != named
        for sentence in _free(paragraph, taken, ends)
    ]


def _free(paragraph: Paragraph, taken: Sequence[Span], ends: Sequence[int]) -> Iterator[Span]:
    """The sentences of a paragraph in which nobody else is told to say something.

    ``taken`` are the places of what is said, in order, ``ends`` how far they reach up to each of them.
    """
    words = paragraph.words
    for first, last in paragraph.sentences:
        start, end = words[first].start, words[last - 1].end
        begun = bisect_left(taken, (end,))
        if not begun or ends[begun - 1] <= start:
            yield start, end


def _turn(paragraph: Paragraph, place: int, who: Speaker, span: Span) -> Spoken:
    statement = Statement((span,), None, "", True, True, place, "turn", True)
    return Spoken((), None, who.name, Trust.SURE, "it is the speaker's own speech", statement, who)


def _speaker(article: Article, people: People) -> tuple[Speaker, int] | None:
    """Who gives a speech or writes in the first person, and the place of the paragraph that tells it, else -1."""
    for place, paragraph in enumerate(article.paragraphs[:_FIRST]):
        text = _text(article, paragraph)
        begins = _SPEECH.match(text)
        if begins is None:
            continue
        for mention in mentions(paragraph.words):
            person = people.of(mention)
            if person is not None and mention.words[0].start - paragraph.start >= begins.end():
                return Speaker(person.name, person.name.lower(), "person"), place
    if not _is_first_person(article):
        return None
    if article.author:
        return Speaker(article.author, article.author.lower(), "person"), -1
    return THE_AUTHOR, -1


def _is_first_person(article: Article) -> bool:
    """Whether an author says I again and again outside quotation marks and turns."""
    words = selves = 0
    for paragraph in article.body:
        inside = paragraph.quoted_words
        for at, token in enumerate(paragraph.words):
            if at not in inside and token.is_word:
                words += 1
                selves += token.low in _SELF
    return selves > _SELVES * max(1, words) and selves > 3


def interviewers(article: Article, said: Sequence[Spoken]) -> frozenset[str]:
    """The keys of those who only ask in a transcript."""
    turns: dict[str, list[bool]] = {}
    for each in said:
        if each.statement.how == "turn" and each.who is not None:
            text = "".join(article.flow.text[a:b] for a, b in each.statement.content)
            turns.setdefault(each.who.key, []).append("?" in text)
    if len(turns) < 2:
        return frozenset()
    asking = {key: sum(asks) / len(asks) for key, asks in turns.items()}
    most = max(asking, key=lambda key: asking[key])
    return frozenset({most}) if asking[most] >= _ASKS else frozenset()


def _text(article: Article, paragraph: Paragraph) -> str:
    return article.flow.text[paragraph.start : paragraph.end]
