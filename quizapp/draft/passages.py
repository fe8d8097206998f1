"""The sentences of an article's body, each with who says what of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.deck.pattern import pattern
from quizapp.draft.tokens import Token

if TYPE_CHECKING:
    from quizapp.draft.article import Article, Paragraph
    from quizapp.draft.spoken import Spoken

_MOSTLY: Final = 0.3
"""The share of a sentence in quotation marks from which it is its speaker's and no longer the article's."""


class Passage(NamedTuple):
    """A sentence of the body: its place in the flow, its words, its paragraph's place and number, what is said in it.

    ``before`` are the sentences before it in its paragraph, the nearest last. ``led``: the paragraph before ends with
    a colon, so that these may be words that it leads to.
    """

    span: Span
    words: tuple[Token, ...]
    place: int
    number: int
    said: tuple[Spoken, ...]
    quoted: bool
    before: tuple[Passage, ...] = ()
    led: bool = False


def passages(article: Article, said: Sequence[Spoken]) -> Iterator[Passage]:
    """The sentences of the body, each with the statements that are told in it."""
    by_place: dict[int, list[Spoken]] = {}
    for each in said:
        for place in sorted({article.place_at(start) for start, _ in each.statement.content}):
            by_place.setdefault(place, []).append(each)
    led = 0
    for place, paragraph in enumerate(article.paragraphs):
        if paragraph.number:
            for made in _of_paragraph(paragraph, place, by_place.get(place, [])):
                yield made._replace(led=True) if led and not made.said else made
            led = _led(article.flow.text[paragraph.start : paragraph.end].rstrip(), led)


_LOOKED_BACK: Final = 3
"""Sentences before one in which a pronoun's name is looked for."""


_LISTED: Final = 4
"""Paragraphs behind a colon that may all be what it leads to: "The group said that:" and its points."""

_TELLS = pattern(
    r"\b(?:sa(?:ys|id)|that|report(?:s|ed)|argue[sd]|wr(?:ites|ote)|claim(?:s|ed)|announced|told|reads?):$"
)


def _led(text: str, before: int) -> int:
    """How many paragraphs may still be what a colon leads to, behind one with this text."""
    if text.endswith(":"):
        return _LISTED if _TELLS.search(text) else 1
    return max(0, before - 1)


def _of_paragraph(paragraph: Paragraph, place: int, said: Sequence[Spoken]) -> Iterator[Passage]:
    words = paragraph.words
    quoted = paragraph.quoted
    before: tuple[Passage, ...] = ()
    for first, last in paragraph.sentences:
        span = (words[first].start, words[last - 1].end)
        inside = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in quoted)
        told = tuple(each for each in said if overlaps(each, span))
        turn = next((each for each in told if each.statement.how == "turn"), None)
        if turn is not None:  # without the speaker's name and colon
            span = (max(span[0], turn.statement.content[0][0]), span[1])
        own = tuple(token for token in words[first:last] if token.start >= span[0])
        made = Passage(span, own, place, paragraph.number, told, inside > _MOSTLY * (span[1] - span[0]), before)
        before = (*before[1 - _LOOKED_BACK :], made._replace(before=()))
        yield made


def overlaps(said: Spoken, span: Span) -> bool:
    """Whether a statement is told in a stretch of the flow."""
    return any(start < span[1] and span[0] < end for start, end in said.statement.content)


def sentence_at(paragraph: Paragraph, at: int) -> Span:
    """The sentence of a paragraph in which a place lies."""
    words = paragraph.words
    for first, last in paragraph.sentences:
        if words[first].start <= at < words[last - 1].end:
            return words[first].start, words[last - 1].end
    return paragraph.start, paragraph.end


def part_of(passage: Passage, span: Span) -> Passage | None:
    """The part of a sentence that lies in a stretch of the flow, as a passage of its own; None for one that goes on."""
    if span[0] < passage.span[0] or span[1] > passage.span[1]:
        return None
    words = [token for token in passage.words if span[0] <= token.start < span[1]]
    ahead = tuple(token for token in passage.words if token.end <= span[0])
    if words and words[0].low == "that":
        words = words[1:]
    if not words:
        return None
    before = passage.before
    for row in (ahead, _clause_before(ahead)):
        if row:
            before = (*before, passage._replace(words=row, before=()))
    return passage._replace(span=(words[0].start, span[1]), words=tuple(words), before=before)


def _clause_before(ahead: tuple[Token, ...]) -> tuple[Token, ...]:
    """The clause to which another is joined with "and that": its subject is what "it" means there."""
    if [token.low for token in ahead[-2:]] != ["and", "that"]:
        return ()
    begins = next((at + 1 for at in range(len(ahead) - 3, -1, -1) if ahead[at].low == "that"), 0)
    return ahead[begins:-2]
