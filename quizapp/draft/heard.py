"""Who is heard in an article, by name: what a deck that is held against it should have as voices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizapp.article.text import ArticleText
from quizapp.deck.article_voices import quoted_names
from quizapp.deck.pattern import pattern
from quizapp.draft.article import worded
from quizapp.draft.speakers import Speaker
from quizapp.draft.spoken import spoken

_CAPITALS: Final = r"[A-Z][\w'’.-]*"
_NAMED = pattern(rf"(?:[Tt]he )?{_CAPITALS}(?: (?:(?:of|and|for|de|del|van|von) (?:the )?)?{_CAPITALS})*$")
_OF_A_BODY = pattern(rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{1,3}}) (?:of|from|at|for|with) ")


def heard(article: ArticleText) -> dict[str, int]:
    """The names of those who say something, with the paragraph in which each is heard first.

    What words of saying tell by themselves is added to what is drafted: neither finds all.
    """
    found: dict[str, int] = {}
    words = worded(article)
    for each in spoken(words):
        for name in _names(each.who):
            found.setdefault(name, words.paragraphs[each.statement.paragraph].number)
    last = {name.split()[-1] for name in found}
    more = {name: number for name, number in quoted_names(article.paragraphs).items() if name.split()[-1] not in last}
    return found | more


def _names(who: Speaker | None) -> Iterator[str]:
    """The name of a person or body; roles, and papers that are cited, have none."""
    if who is None:
        return
    if who.sort != "role" and _NAMED.match(who.name):
        yield who.name
    elif named := _OF_A_BODY.match(who.name):
        yield named["name"]
