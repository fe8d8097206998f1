"""Who is heard in an article, by name: what a deck that is held against it should have as voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from quizapp.article.text import ArticleText
from quizapp.deck.article_check import Hearing
from quizapp.deck.article_voices import quoted_names
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article, worded
from quizapp.draft.genre import interviewers, speaking
from quizapp.draft.people import People
from quizapp.draft.speakers import Speaker
from quizapp.draft.spoken import Spoken, spoken
from quizapp.draft.turns import ASKED, turns

_CAPITALS: Final = r"[A-Z][\w'’.-]*"
_NAMED = pattern(rf"(?:[Tt]he )?{_CAPITALS}(?: (?:(?:of|and|for|de|del|van|von) (?:the )?)?{_CAPITALS})*$")
_OF_A_BODY = pattern(rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{1,3}}) (?:of|from|at|for|with) ")


def heard(article: ArticleText) -> Hearing:
    """Who says something, with the paragraph in which each is heard first, and what kind of paragraphs there are.

    What words of saying tell by themselves is added to what is drafted: neither finds all. Who only asks in an
    interview is none of them.
    """
    found: dict[str, int] = {}
    words = worded(article)
    said = spoken(words)
    asking = interviewers(words, said)
    for each in said:
        for name in _names(each.who) if each.who is None or each.who.key not in asking else ():
            found.setdefault(name, words.paragraphs[each.statement.paragraph].number)
    last = {name.split()[-1] for name in found} | {key.split()[-1].title() for key in asking}
    more = {name: number for name, number in quoted_names(article.paragraphs).items() if name.split()[-1] not in last}
    return Hearing(found | more, *_kinds(words, said, asking))


def _kinds(words: Article, said: Sequence[Spoken], asking: frozenset[str]) -> tuple[frozenset[int], frozenset[int]]:
    """The paragraphs that are somebody's own words, and those in which an interviewer asks."""
    taken = turns(words.paragraphs)
    asked = {place for turn in taken if turn.label in ASKED for place in turn.places}
    by_name = (
        each for each in said if each.statement.how == "turn" and each.who is not None and each.who.key in asking
    )
    asked |= {each.statement.paragraph for each in by_name}
    own = {place for turn in taken for place in turn.places}
    own |= {each.statement.paragraph for each in speaking(words, People(words), said)}
    own -= asked
    return _numbers(words, own), _numbers(words, asked)


def _numbers(words: Article, places: Iterable[int]) -> frozenset[int]:
    return frozenset(words.paragraphs[place].number for place in places)


def _names(who: Speaker | None) -> Iterator[str]:
    """The name of a person or body; roles, and papers that are cited, have none."""
    if who is None:
        return
    if who.sort != "role" and _NAMED.match(who.name):
        yield who.name
    elif named := _OF_A_BODY.match(who.name):
        yield named["name"]
