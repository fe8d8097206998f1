"""Facts, terms and names as entries of a deck: sentences of the article with brackets round what is worth asking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.article.flow import Span
from quizapp.deck.identity import entry_id
from quizapp.deck.marks import mark
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article
from quizapp.draft.entries import Entry, Left, Value
from quizapp.draft.facts import Found, standing_alone
from quizapp.draft.ground import squeezed
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.voices import Voices, is_paper

MOST_MARKS: Final = 3
"""Brackets in one sentence; with more, hardly anything is left to ask with."""

MOST_WORDS: Final = 28
"""Words of a sentence that can be told as an event."""

_WORTH: Final = {"change": 0.5, "figure": 0.4, "most": 0.3, "date": 0.25}
_TRUST: Final = {Trust.SURE: 0.3, Trust.LIKELY: 0.2, Trust.CHECK: -0.3}
_UNIT_WORD = pattern(r"(?P<number>.+?)[\s-]+(?!million|billion|trillion|thousand|hundred|dozen|to\b)[a-z]+")


def facts(article: Article, found: Sequence[Found], voices: Voices, left: Left) -> Iterator[Entry]:
    """One entry for each sentence with words worth asking, in the order of the text."""
    by_sentence: dict[Span, list[Found]] = {}
    for each in found:
        if each.asked:
            by_sentence.setdefault(each.sentence, []).append(each)
    title = _title_words(article)
    for sentence, keys in by_sentence.items():
        entry = _fact(article, sentence, keys[:MOST_MARKS], voices, title)
        if entry is None:
            left.note("a claim whose holder is not told, or words that could not be set in brackets")
        else:
            yield entry


def _fact(
    article: Article,
    sentence: Span,
    keys: Sequence[Found],
    voices: Voices,
    title: frozenset[str],
) -> Entry | None:
    written = article.flow.text[sentence[0] : sentence[1]]
    text = standing_alone(written)
    spans = [span for each in keys if (span := _place(article, each, written, text)) is not None]
    if not spans:
        return None
    speaker = keys[0].said
    by = _vouching(speaker, voices)
    if speaker is not None and not by:
        return None
    pairs: list[tuple[str, Value]] = [("fact", mark(text, spans)), ("id", entry_id("facts", text))]
    if speaker is not None:
        pairs += [("status", "claim"), ("said_by", by)]
    first = keys[0]
    pairs.append(("from", article.paragraphs[first.paragraph].number))
    pieces = (text, *(text[a:b] for a, b in spans))
    weight = _weight(article, first, keys, text, title)
    return Entry("facts", tuple(pairs), first.trust, first.why, first.paragraph, pieces, weight)


def _vouching(speaker: Spoken | None, voices: Voices) -> str:
    """Who vouches for a claim: a voice's key, or what is cited in plain words."""
    if speaker is None or speaker.who is None:
        return ""
    return speaker.who.name if is_paper(speaker.who) else voices.key_of(speaker.who)


def _place(article: Article, each: Found, written: str, text: str) -> Span | None:
    """Where the key stands in the sentence as it is put in the deck; units behind a number stay outside."""
    key = article.flow.text[each.key[0] : each.key[1]]
    times = written[: each.key[0] - each.sentence[0]].count(key)
    gone = written.count(key) - text.count(key)
    at = -1
    for _ in range(max(0, times - gone) + 1):
        at = text.find(key, at + 1)
    if at < 0:
        return None
    shorter = _UNIT_WORD.fullmatch(key) if each.kind == "figure" and each.unit else None
    return at, at + len(shorter["number"] if shorter else key)


def _title_words(article: Article) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w{4,}", article.title.lower()))


def _weight(article: Article, first: Found, keys: Sequence[Found], text: str, title: frozenset[str]) -> float:
    """How much a sentence matters: early, near the title, with figures, standing alone, easy to read."""
    number = article.paragraphs[first.paragraph].number
    shared = len(title & set(re.findall(r"\w{4,}", text.lower())))
    worth = sum(_WORTH.get(each.kind, 0.2) for each in keys)
    length = max(0, text.count(" ") - 20) * 0.02
    return 1 / (1 + 0.1 * number) + 0.15 * shared + worth + _TRUST[first.trust] - length


def events(article: Article, found: Sequence[Found]) -> Iterator[Entry]:
    """What happened on a day that the article tells by a word such as "Tuesday"; not what somebody merely says."""
    told: set[Span] = set()
    for each in found:
        text = article.flow.text[each.sentence[0] : each.sentence[1]]
        if each.asked or each.kind != "date" or each.said is not None or each.sentence in told:
            continue
        told.add(each.sentence)
        happened = standing_alone(text)
        if happened.count(" ") < MOST_WORDS:
            number = article.paragraphs[each.paragraph].number
            keys = (("event", mark(happened, ())), ("when", each.value), ("id", entry_id("events", happened)))
            yield Entry("events", (*keys, ("from", number)), each.trust, each.why, each.paragraph, (happened,))


def terms(article: Article, found: Sequence[Found]) -> Iterator[Entry]:
    """Terms with what they mean."""
    for each in found:
        term = squeezed(article.flow.text[each.key[0] : each.key[1]])
        means = each.value[:1].upper() + each.value[1:]
        if term.casefold() in means.casefold():
            continue
        pairs = (
            ("term", term),
            ("means", means),
            ("id", entry_id("terms", term)),
            ("from", article.paragraphs[each.paragraph].number),
        )
        yield Entry("terms", pairs, each.trust, each.why, each.paragraph, (term, each.value))
