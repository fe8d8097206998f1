"""Acronyms and definitions in an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.draft.facts import Found
from quizapp.draft.leaning import tagged
from quizapp.draft.passages import sentence_at
from quizapp.draft.spoken import Trust
from quizapp.draft.tokens import tokens
from quizapp.draft.words_common import AUXILIARIES, DETERMINERS, PREPOSITIONS
from quizapp.draft.words_names import WORK
from quizapp.draft.words_saying import VERBS

if TYPE_CHECKING:
    from quizapp.article.flow import Span
    from quizapp.draft.article import Article, Paragraph
    from quizapp.draft.people import People

_ACRONYM = pattern(
    r"((?:[A-Za-z][\w'’-]*,?\s+(?:(?:of|for|and|the|on|in|to)\s+){0,2}){1,8}[A-Za-z][\w'’-]*)\s+\(([A-Z][A-Za-z]{1,7})\)"
)
_IS_A = pattern(
    r"^((?:The |A |An )?[A-Za-z][\w'’-]+(?: [A-Za-z][\w'’-]+){0,2}) (?:is|are) ((?:an?|the) [a-z][^.;:]{10,140}?"
    r"|(?![a-z]*(?:ed|ly|ing|ous|ful|able|ible|ive|ent|ant|less|sure|clear|glad|aware|happy|sorry|proud|certain) )"
    r"[a-z]+ (?:that|which|made|won|taken|produced|used) [^.;:]{8,120}?)\.$"
)
_NAMED = pattern(
    r"\b(?:called|known as|termed|named) (?:an? |the )?([a-z][\w'’-]+(?: [a-z][\w'’-]+)?), "
    r"((?:an?|the) [a-z][^.;:]{10,120}?)[.;:]"
)
_APPOSED = pattern(
    r"\b(?:of|to|use|uses|used|by|with|for|the|from|called|a|an) ((?:[a-z][\w'’-]+ )?[a-z][\w'’-]+), "
    r"((?:an?|the) [a-z]+ [^.;:,]{8,110}|[a-z]+s (?:that|which|beside|used|made|in which|where) [^.;:,]{8,110})[.;:,]"
)
_NAME_APPOSED = pattern(
    r"(?:^|[.!?—–-] |\bthe |\bThe |, )"
    r"((?:[A-Z][\w'’&-]+ (?:(?:of|for) (?:the )?)?){0,4}[A-Z][\w'’&-]+(?: \([A-Z]{2,8}\))?(?: [a-z]{4,})?), "
    r"(an? [a-z][^.;:,]{8,110})[.;:,]"
)
_LABEL = pattern(r"[A-Z][\w'’ -]{1,30}: ")
_EMPTY: Final = listed(
    """
    it there this that he she they we one some who which what here first second third reason point question problem
    thing idea hope plan aim goal result fact issue truth case way time day year week month man woman people person
    city country place body job number group
    """
)
_MEASURES: Final = listed(
    """
    figure prospect product bit drop split feeling session movement decision response springboard result results leader
    battleground step move sign victory dip rise number lot share half part average third majority reason example case
    shape role willingness event size minimum maximum supporter ally member friend fan opponent critic rival rest
    chance time moment day year week race contest fact point problem issue question policy speech statement
    """
)
"""Nouns that tell how much or what came of something, and not what kind of thing it is."""

_UNFIT: Final = listed(
    "but such also them himself herself itself themselves far whole most elsewhere said says more less other same own"
)
_ABBREVIATED = pattern(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|[A-Z])$|\([^)]*$")
_RELATING: Final = listed("that which in where with from for of made won used to who whose by as beside between")


def terms(article: Article, people: People) -> Iterator[Found]:
    """Acronyms with what they stand for, and sentences that say what something is; what a person is are roles."""
    told = {form.casefold() for person in people.by_name.values() for form in (person.name, *person.forms)}
    for place, paragraph in enumerate(article.paragraphs):
        if not paragraph.number:
            continue
        for found in _in_paragraph(article, paragraph, place):
            word = article.flow.text[found.key[0] : found.key[1]].casefold()
            if word not in told:
                told.add(word)
                yield found


_KNOWN_AS = pattern(
    r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?:,| —| –| \() ?(?:also |better |widely )?known "
    r"(?:as|by (?:his|her|their|its) initials,?) [“\"]?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})[”\"]?(?=[,;.)]| [—–])"
)


def other_names(article: Article, found: Iterable[Found]) -> dict[str, str]:
    """Other names by the longer ones: letters for a body's name, and what somebody is "known as"."""
    text = article.flow.text
    names = {each.value: text[each.key[0] : each.key[1]] for each in found if each.kind == "acronym"}
    for paragraph in article.body:
        if text.find("known ", paragraph.start, paragraph.end) >= 0:
            names |= {known[1]: known[2] for known in _KNOWN_AS.finditer(text, paragraph.start, paragraph.end)}
    return names


def _in_paragraph(article: Article, paragraph: Paragraph, place: int) -> Iterator[Found]:
    text = article.flow.text
    bracketed = text.find("(", paragraph.start, paragraph.end) >= 0
    for match in _ACRONYM.finditer(text, paragraph.start, paragraph.end) if bracketed else ():
        long = _initials(match[1], match[2])
        if long:
            yield _found("acronym", match.span(2), paragraph, long, place)
    quoted = paragraph.quoted
    for first, last in paragraph.sentences:
        start, end = paragraph.words[first].start, paragraph.words[last - 1].end
        if not any(a < end and start < b for a, b in quoted):
            yield from _definitions(text[start:end], start, paragraph, place)


def _definitions(sentence: str, start: int, paragraph: Paragraph, place: int) -> Iterator[Found]:
    """What a sentence tells of what something is."""
    label = _LABEL.match(sentence) if ": " in sentence[:40] else None
    offset = label.end() if label else 0
    match = _IS_A.match(sentence[offset:]) if _may_define(sentence[offset:]) else None
    if match and _is_thing(match[1]) and _is_kind(match[2]):
        a, b = match.span(1)
        a += len(match[1]) - len(_bare(match[1]))
        key = (start + offset + a, start + offset + b)
        yield _found("definition", key, paragraph, match[2], place)
        return
    for shape in (_NAMED, _APPOSED, _NAME_APPOSED) if "," in sentence else ():
        for found in shape.finditer(sentence):
            fit = _is_thing(found[1]) and _is_kind(found[2])
            if shape is not _NAMED:
                fit = fit and _fits(found[1], found[2]) and (shape is _NAME_APPOSED or _goes_before(sentence, found))
            if fit:
                a, b = found.span(1)
                yield _found("definition", (start + a, start + b), paragraph, found[2].strip(), place)


def _may_define(sentence: str) -> bool:
    """Whether "is" or "are" stands among the first words, as in all definitions that are looked for."""
    return not {"is", "are"}.isdisjoint(sentence.split(" ", 5)[1:5])


def _found(kind: str, key: Span, paragraph: Paragraph, value: str, place: int) -> Found:
    sentence = sentence_at(paragraph, key[0])
    return Found(kind, key, sentence, value, place, Trust.LIKELY, "the words stand beside each other", asked=False)


def _bare(words: str) -> str:
    """A term without its article."""
    return re.sub(r"^(?:The|A|An) ", "", words)


def _is_thing(words: str) -> bool:
    """Whether the subject of a definition is a thing's name and not "it" or "the man"."""
    parts = words.split()
    first, last = parts[0].lower(), parts[-1].lower()
    if first in PREPOSITIONS or first in DETERMINERS - {"the", "a", "an"}:
        return False
    bare = [part for part in parts if part.lower() not in {"the", "a", "an"}]
    named = first != "the" or (len(bare) > 1 and all(part[0].isupper() for part in bare))
    return named and bool(bare) and last not in PREPOSITIONS | _EMPTY and not last.endswith("ly")


def _is_kind(words: str) -> bool:
    """Whether words tell a kind and what sets it apart: "a stone channel that carries water"."""
    lows = words.lower().split()
    relation = next((at for at, low in enumerate(lows) if at and low in _RELATING), len(lows))
    if any(low in AUXILIARIES for low in lows[:relation]):
        return False
    judged = listed("good great bad big huge key real major best worst sign matter lot same critical far")
    return not judged & set(lows[:4]) and bool(_RELATING & set(lows[2:])) and len(lows) < 24


def _goes_before(sentence: str, found: re.Match[str]) -> bool:
    """Whether a term is more than the end of an opening phrase, which a comma parts from the sentence."""
    tags = tagged(tokens(sentence[: found.start(1)])).tags
    return tags[:1] not in {"I", "S"} or not {"V", "X", ","}.isdisjoint(tags)


def _tells(words: str) -> bool:
    """Whether words have a verb of their own before any "that" or "which", so that they go on the sentence."""
    tags = tagged(tokens(words)).tags
    end = min((at for at, tag in enumerate(tags) if tag in "RS"), default=len(tags))
    said = any(word in VERBS and VERBS[word].form == "past" for word in words.lower().split()[:end])
    return (
        said or "X" in tags[:end] or any(tag == "V" and tags[at - 1] != "N" for at, tag in enumerate(tags[:end]) if at)
    )


def _fits(term: str, means: str) -> bool:
    """Whether words behind a comma tell what a term is, and do not merely follow it in a list."""
    head = _head(means)
    words = set(term.lower().split())
    listed_too = " and " in f" {means.split(' that ')[0].split(' which ')[0]} "[:40]
    if listed_too or term.endswith("ing") or head in _MEASURES or head in WORK or _ABBREVIATED.search(means):
        return False
    return (
        not words & _UNFIT
        and not any(word in VERBS and VERBS[word].form in {"past", "third"} for word in words)
        and not _tells(means)
    )


def _head(means: str) -> str:
    """The noun that tells the kind: "channel" in "a stone channel that carries water"."""
    lows = means.lower().split()
    end = next((at for at, low in enumerate(lows) if at > 1 and low in _RELATING | PREPOSITIONS), len(lows))
    end -= lows[end - 1].endswith("ed") and end > 2
    return lows[end - 1]


def _initials(long: str, short: str) -> str:
    """The end of a name whose first letters make an acronym; nothing when they do not."""
    words = long.replace(",", "").split()
    for start in range(len(words)):
        row = [part for word in words[start:] for part in word.split("-")]
        capitals = "".join(word[0] for word in words[start:] if word[0].isupper())
        letters = "".join(
            word[:1].upper() for word in row if word.lower() not in {"of", "for", "and", "the", "on", "in", "to"}
        )
        begins = words[start][0].upper() == short[0] and (capitals != short or words[start][0].isupper())
        begins = begins and words[start].lower() not in {"of", "for", "and", "the", "on", "in", "to", "a", "an"}
        if begins and short.upper() in {capitals, letters}:
            return " ".join(words[start:])
    return ""
