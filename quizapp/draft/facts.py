"""What is worth asking in an article: figures, dates, changes, firsts and mosts, each with its sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.dates import PartialDate, find_dates
from quizapp.deck.figures import Figure, find_figures
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.people import Mention, mentions
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.when import iso, relative_dates

_MOST: Final = pattern(
    r"\b(?:the (?:first|only|last|largest|biggest|smallest|highest|lowest|oldest|youngest|longest|worst|best|main|sole)"
    r"|the most [a-z]+|(?:became|become|is|was) the first|record[- ](?:high|low))\b",
    re.I,
)
_CHANGE: Final = pattern(r"\b(?:halved|doubled|tripled|trebled|quadrupled|quintupled)\b", re.I)
_YEAR = pattern(r"\d{4}")
_NUMERIC = pattern(
    r"\d|\b(?:t(?:wo|hree|en|welve|wenty|hirty|hird|housand|rillion)|four|five|fi(?:f|ft)ty|six|seven|eight|nine|eleven"
    r"|hundred|[mb]illion|half|quarter|dozen|percent|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:for|six|seven|eigh|nine)ty)",
    re.I,
)
"""Without a year or number word the slower search is not begun."""

_PRONOUNS: Final = pattern(
    r"(?:He|She|It|They|We|I|You|This|That|These|Those|Such|His|Her|Its|Their|Here|There|Then|Both|Each|One|Others?|Some"
    r"|Many|Most|All|Few|Neither|Another)\b"
)
_MONTHS: Final = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|January|February|March|April|June|July|August|September"
    r"|October|November|December"
)
_PART_OF_MORE = pattern(rf"\b(?:(?:{_MONTHS})\s+|(?:year|decade|century|month|hour|a day) and\s+)$")
_MONTH_AFTER = pattern(rf"\s+(?:of\s+)?(?:{_MONTHS})\b")
_SELF = pattern(r"\b(?:I|I'm|I've|my|My|me)\b")
_DATELINE = pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:, [^–—.;]{1,30})?(?: \([^)]{1,20}\))? (?:—|–|-|--) ")
_VAGUE_PERSON = pattern(r"\b(?:he|she|him|they|them|his|her|their|we|us|our|my)\b")
_JOINING = pattern(r"(?:But|And|Yet|Still|So|However|Meanwhile|Nonetheless|Indeed|Also|Now|Then|In fact),?\s+")
_ENDS = pattern(r"[.!?…][”\"'’)\]]*$")

SHORTEST: Final = 6
LONGEST: Final = 45
"""Words of a sentence that facts are drafted from; beyond, a question made of it cannot be read."""

_COMFORTABLE: Final = 28


class Found(NamedTuple):
    """Words worth asking. ``key`` and ``sentence`` are offsets into the flow; ``value`` is what the key means.

    ``said`` is the statement that the sentence is part of. ``kind`` is ``figure``, ``date``, ``change``, ``most``,
    ``name``, ``definition`` or ``acronym``; ``asked`` says whether the key may stand in brackets in its sentence.
    """

    kind: str
    key: Span
    sentence: Span
    value: str
    paragraph: int
    trust: Trust
    why: str
    unit: str = ""
    asked: bool = True
    said: Spoken | None = None


class Passage(NamedTuple):
    """A sentence of the body with its paragraph's place, and who says it where somebody does."""

    span: Span
    place: int
    number: int
    said: Spoken | None
    wholly_quoted: bool


def passages(article: Article, said: Sequence[Spoken]) -> Iterator[Passage]:
    """The sentences of the body, each with the statement that it is part of."""
    by_place: dict[int, list[Spoken]] = {}
    starts = [paragraph.start for paragraph in article.paragraphs]
    for each in said:
        for place in sorted({bisect_right(starts, start) - 1 for start, _ in each.statement.content}):
            by_place.setdefault(place, []).append(each)
    for place, paragraph in enumerate(article.paragraphs):
        if paragraph.number:
            yield from _of_paragraph(paragraph, place, by_place.get(place, []))


def _of_paragraph(paragraph: Paragraph, place: int, said: Sequence[Spoken]) -> Iterator[Passage]:
    words = paragraph.words
    quoted = [(words[q.first].start, words[q.last - 1].end) for q in paragraph.quotations]
    for first, last in paragraph.sentences:
        span = (words[first].start, words[last - 1].end)
        inside = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in quoted)
        speaker = next((each for each in said if _overlap(each, span)), None)
        if speaker is not None and speaker.statement.how == "turn":  # without the speaker's name and colon
            span = (max(span[0], speaker.statement.content[0][0]), span[1])
        yield Passage(span, place, paragraph.number, speaker, inside > _MOSTLY * (span[1] - span[0]))


_MOSTLY: Final = 0.3


def _overlap(said: Spoken, span: Span) -> bool:
    """Whether a statement is told in a sentence."""
    return any(start < span[1] and span[0] < end for start, end in said.statement.content)


def facts(article: Article, said: Sequence[Spoken], day: PartialDate | None) -> list[Found]:
    """What is worth asking in the sentences of an article, in the order of the text.

    ``day`` is the article's, by which "Tuesday" is resolved; without it such words are left.
    """
    found: list[Found] = []
    for passage in passages(article, said):
        if not passage.wholly_quoted:
            found += _sentence_facts(article, passage, day)
    return found


def _sentence_facts(article: Article, passage: Passage, day: PartialDate | None) -> Iterator[Found]:
    start, end = passage.span
    text = article.flow.text[start:end]
    words = text.count(" ") + 1
    if not SHORTEST <= words <= LONGEST or not _ENDS.search(text) or _SELF.search(text):
        return
    trust, why = _trust(text, words, passage)
    base = Found("", (start, start), passage.span, "", passage.place, trust, why, said=passage.said)
    taken: list[Span] = []
    for made in (*_dates(text, base, day), *_changes(text, base), *_figures(text, base), *_mosts(article, text, base)):
        key = (made.key[0] - start, made.key[1] - start)
        if all(key[1] <= a or b <= key[0] for a, b in taken):
            taken.append(key)
            yield made


def _trust(text: str, words: int, passage: Passage) -> tuple[Trust, str]:
    """How far a sentence can stand alone as a fact, and why."""
    if passage.said is not None:
        return Trust.CHECK, f"said by {passage.said.speaker or 'somebody'}: asked as a claim"
    if _PRONOUNS.match(standing_alone(text)) or _VAGUE_PERSON.search(text):
        return Trust.CHECK, "the sentence points back to the one before: put the name in"
    if words > _COMFORTABLE:
        return Trust.CHECK, "the sentence is long for a question"
    return Trust.LIKELY, "the article says so in its own words"


def _dates(text: str, base: Found, day: PartialDate | None) -> Iterator[Found]:
    start = base.key[0]
    dated = find_dates(text) if _YEAR.search(text) else []
    for found in dated:
        key = (start + found.start, start + found.end)
        yield base._replace(kind="date", key=key, value=iso(found.date), unit=found.date.precision)
    if day is not None and not dated:
        for relative in relative_dates(text, day):
            key = (start + relative.start, start + relative.end)
            why = f"counted from the article's date, this is {iso(relative.date)}"
            yield base._replace(kind="date", key=key, value=iso(relative.date), trust=Trust.CHECK, why=why, asked=False)


def _changes(text: str, base: Found) -> Iterator[Found]:
    for found in _CHANGE.finditer(text):
        key = (base.key[0] + found.start(), base.key[0] + found.end())
        yield base._replace(kind="change", key=key, value=found.group().lower())


def _figures(text: str, base: Found) -> Iterator[Found]:
    for found in find_figures(text) if _NUMERIC.search(text) else ():
        figure = found.figure
        in_date = _PART_OF_MORE.search(text[: found.start]) or _MONTH_AFTER.match(text[found.end :])
        if in_date or _is_trivial(figure, text[found.start : found.end], text[found.end :]):
            continue
        key = (base.key[0] + found.start, base.key[0] + found.end)
        yield base._replace(kind="figure", key=key, value=_value(figure), unit=_unit(figure))


def _is_trivial(figure: Figure, text: str, after: str) -> bool:
    """Whether a figure is not worth asking: one, a rank, a lone small number in words without a unit."""
    part = text.lower() in {"half", "half a", "half an", "a half", "a quarter", "quarter"} and not after.startswith(
        " of"
    )
    if figure.rank or figure.value == 1 or figure.vague or part:
        return True
    return text.isalpha() and figure.value < 3 and not figure.counted


def _value(figure: Figure) -> str:
    """A figure as plain digits; a range with its two ends."""
    low = f"{figure.value:.10g}"
    return low if figure.high is None else f"{low}-{figure.high:.10g}"


def _unit(figure: Figure) -> str:
    return figure.unit or " ".join(figure.counted)


def _mosts(article: Article, text: str, base: Found) -> Iterator[Found]:
    """A name in a sentence that tells of a first, only or most."""
    if not _MOST.search(text) or base.trust is Trust.CHECK:
        return
    words = [w for w in article.paragraphs[base.paragraph].words if base.sentence[0] <= w.start < base.sentence[1]]
    named = [mention for mention in mentions(words) if _is_askable(mention)]
    if named:
        key = (named[0].words[0].start, named[0].words[-1].end)
        yield base._replace(kind="most", key=key, value=named[0].text)


def _is_askable(mention: Mention) -> bool:
    return len(mention.text) > 3 and mention.text[0].isupper()


def standing_alone(text: str) -> str:
    """A sentence without what ties it to its place: "But the gates held" is "The gates held"; nor a dateline."""
    bare = _DATELINE.sub("", text, count=1) if _DATELINE.match(text) else text
    bare = " ".join(_JOINING.sub("", bare, count=1).split()) if _JOINING.match(bare) else " ".join(bare.split())
    return bare[:1].upper() + bare[1:]
