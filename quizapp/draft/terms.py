"""Names with roles, acronyms and definitions in an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quizapp.article.flow import Span
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.facts import Found
from quizapp.draft.people import People, mentions
from quizapp.draft.spoken import Trust
from quizapp.draft.tokens import Token
from quizapp.draft.words_common import DETERMINERS, PREPOSITIONS
from quizapp.draft.words_names import LEADS
from quizapp.draft.words_saying import VERBS

_ACRONYM = pattern(
    r"((?:[A-Z][\w'’-]+\s+(?:(?:of|for|and|the|on|in|to)\s+){0,2}){1,6}[A-Z][\w'’-]+)\s+\(([A-Z]{2,8})\)"
)
_IS_A = pattern(
    r"^((?:The |A |An )?[A-Z][\w'’-]+(?: [a-z][\w'’-]+){0,2}) (?:is|are) "
    r"((?:an?|the) [a-z][^.;:]{10,110}?)(?:, (?:and|but) [^.]*)?\.$"
)
_LONGEST_ROLE: Final = 14
_ROLE_ENDS: Final = frozenset({",", ".", ";", ":", "—", '"', "“", "”", "who", "which", "that"})


def roles(article: Article, people: People) -> list[Found]:
    """The persons of whom the article says what they are: "Ana Ruiz, mayor of Harlow", "Mayor Ana Ruiz"."""
    found: list[Found] = []
    told: set[str] = set()
    for place, paragraph in enumerate(article.paragraphs):
        if not paragraph.number:
            continue
        for mention in mentions(paragraph.words):
            person = people.of(mention)
            if person is None or len(mention.words) < 2 or person.name in told:
                continue
            role = _apposed(paragraph, mention.words[-1]) or _led(mention.leads)
            if role:
                told.add(person.name)
                name = (mention.words[0].start, mention.words[-1].end)
                value = " ".join(article.flow.text[role[0] : role[1]].split())
                found.append(_found("name", name, _sentence_at(paragraph, name[0]), value, place))
    return found


def _found(kind: str, key: Span, sentence: Span, value: str, place: int) -> Found:
    return Found(kind, key, sentence, value, place, Trust.LIKELY, "the words stand beside each other", asked=False)


def _sentence_at(paragraph: Paragraph, at: int) -> Span:
    """The sentence in which a place lies."""
    words = paragraph.words
    for first, last in paragraph.sentences:
        if words[first].start <= at < words[last - 1].end:
            return words[first].start, words[last - 1].end
    return paragraph.start, paragraph.end


def _apposed(paragraph: Paragraph, last: Token) -> Span | None:
    """What stands between commas behind a name, if it tells an office or work."""
    words = paragraph.words
    at = next(place for place, token in enumerate(words) if token.start == last.start) + 1
    if at + 1 >= len(words) or words[at].text != ",":
        return None
    end = at + 1
    while end < len(words) and words[end].low not in _ROLE_ENDS and end - at <= _LONGEST_ROLE:
        end += 1
    row = words[at + 1 : end]
    if end >= len(words) or not _is_role(row):
        return None
    return row[0].start, row[-1].end


def _is_role(row: Sequence[Token]) -> bool:
    """Whether words are what somebody is: they hold a word of office or work, and no verb."""
    if not 1 < len(row) <= _LONGEST_ROLE or row[0].low in {"who", "which", "in", "on", "at", "but", "and", "speaking"}:
        return False
    if any((verb := VERBS.get(token.low)) is not None and verb.form == "past" for token in row):
        return False
    office = any(
        token.low.rstrip("s") in LEADS or token.low.endswith(("er", "or", "ist", "man", "ian")) for token in row
    )
    return office and (row[0].low in DETERMINERS | LEADS or row[0].text[0].islower())


def _led(leads: Sequence[Token]) -> Span | None:
    """The office that stands before a name; a mere Mr. is none."""
    offices = [
        token for token in leads if token.low.rstrip(".") not in {"mr", "mrs", "ms", "miss", "dr", "sir", "then"}
    ]
    return (offices[0].start, offices[-1].end) if offices else None


def terms(article: Article) -> Iterator[Found]:
    """Acronyms with what they stand for, and sentences that say what something is."""
    told: set[str] = set()
    for place, paragraph in enumerate(article.paragraphs):
        if not paragraph.number:
            continue
        for found in _in_paragraph(article, paragraph, place):
            word = article.flow.text[found.key[0] : found.key[1]].casefold()
            if word not in told:
                told.add(word)
                yield found


def _in_paragraph(article: Article, paragraph: Paragraph, place: int) -> Iterator[Found]:
    text = article.flow.text
    bracketed = text.find("(", paragraph.start, paragraph.end) >= 0
    for match in _ACRONYM.finditer(text, paragraph.start, paragraph.end) if bracketed else ():
        long = _initials(match[1], match[2])
        if long:
            key = match.span(2)
            yield _found("acronym", key, _sentence_at(paragraph, key[0]), long, place)
    for first, last in paragraph.sentences:
        span = (paragraph.words[first].start, paragraph.words[last - 1].end)
        sentence = text[span[0] : span[1]]
        match_is = _IS_A.match(sentence) if _says_what(sentence) else None
        if match_is and _is_thing(match_is[1]):
            key = (span[0] + match_is.start(1), span[0] + match_is.end(1))
            yield _found("definition", key, span, match_is[2], place)


def _says_what(sentence: str) -> bool:
    """Whether "is" or "are" and an article stand among the first words, as in all definitions that are looked for."""
    words = sentence.split(" ", 6)
    return any(verb in {"is", "are"} and then in {"a", "an", "the"} for verb, then in pairwise(words[1:6]))


def _is_thing(words: str) -> bool:
    """Whether the subject of a definition is a thing's name and not "it" or "the man"."""
    parts = words.split()
    first = parts[0].lower()
    if first in PREPOSITIONS or first in DETERMINERS - {"the", "a", "an"}:
        return False
    return parts[-1].lower() not in PREPOSITIONS | {
        "it",
        "there",
    }


def _initials(long: str, short: str) -> str:
    """The end of a name whose capitals make an acronym; nothing when they do not."""
    words = long.split()
    for start in range(len(words)):
        if "".join(word[0] for word in words[start:] if word[0].isupper()) == short and words[start][0].isupper():
            return " ".join(words[start:])
    return ""
