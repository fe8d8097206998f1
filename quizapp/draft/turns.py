"""Transcripts: paragraphs that begin with the speaker's name and a colon, or with Q: and A:."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.draft.article import Paragraph
from quizapp.draft.tokens import QUOTES, Token

FEWEST: Final = 3
"""Labelled paragraphs from which a text is taken to hold a transcript."""

ASKED: Final = frozenset({"q", "q."})
"""Labels of questions; they are nobody's statements."""

ANSWERED: Final = frozenset({"a", "a."})
"""Labels of answers, by whoever is interviewed."""

_ENDS: Final = frozenset({".", "!", "?", "…", "..."})
_LONGEST_LABEL: Final = 5
_FEWEST_WORDS: Final = 4


class Turn(NamedTuple):
    """What one speaker says in a transcript: spans of the flow, of whom, and the paragraphs it fills."""

    source: Span
    content: tuple[Span, ...]
    places: tuple[int, ...]
    label: str


def turns(paragraphs: Sequence[Paragraph]) -> list[Turn]:
    """The turns of a transcript, in order; none where fewer than three paragraphs begin with a label."""
    labels = {place: label for place, paragraph in enumerate(paragraphs) if (label := _label(paragraph.words))}
    names = Counter(_name(paragraphs[place].words, label) for place, label in labels.items())
    kept = {
        place: label
        for place, label in labels.items()
        if names[_name(paragraphs[place].words, label)] > 1 or _is_shouted(paragraphs[place].words, label)
    }
    long = [place for place, label in kept.items() if len(paragraphs[place].words) - label[1] > _FEWEST_WORDS]
    if len(kept) < FEWEST or len(long) < FEWEST - 1:
        return []
    return [_turn(paragraphs, kept, place) for place in kept]


def _label(words: Sequence[Token]) -> tuple[int, int] | None:
    """The tokens of the name that a paragraph begins with, before its colon."""
    if [token.text for token in words[:2]] == ["(", "("]:
        return _bracketed(words)
    first = 1 if words and words[0].text in QUOTES else 0
    for at in range(first, min(first + _LONGEST_LABEL + 1, len(words) - 1)):
        if words[at].text == ":":
            named = at > first + 1 or (at > first and len(words[first].text) > 1)
            asked = at == first + 1 and words[first].low in ASKED | ANSWERED
            said = len(words) - at > _FEWEST_WORDS or words[-1].text in _ENDS
            return (first, at) if (named or asked) and said else None
        if not words[at].is_capital:
            return None
    return None


def _bracketed(words: Sequence[Token]) -> tuple[int, int] | None:
    """The tokens of a name in double brackets, as some interviews set it: ((Jane Roe)) It is so."""
    end = next((at for at, token in enumerate(words[: _LONGEST_LABEL + 4]) if token.text == ")"), 0)
    closed = end > 2 and [token.text for token in words[end : end + 2]] == [")", ")"] and end + 2 < len(words)
    return (2, end) if closed else None


def _name(words: Sequence[Token], label: tuple[int, int]) -> str:
    return " ".join(token.low for token in words[label[0] : label[1]])


def _is_shouted(words: Sequence[Token], label: tuple[int, int]) -> bool:
    return all(token.text.isupper() for token in words[label[0] : label[1]])


def _turn(paragraphs: Sequence[Paragraph], labels: dict[int, tuple[int, int]], place: int) -> Turn:
    """A labelled paragraph, with those behind it that go on within quotation marks."""
    paragraph, (first, colon) = paragraphs[place], labels[place]
    source = (paragraph.words[first].start, paragraph.words[colon - 1].end)
    begin = next(at for at in range(colon + 1, len(paragraph.words)) if paragraph.words[at].text != ")")
    content = [(paragraph.words[begin].start, paragraph.end)]
    places = [place]
    quoted = first == 1
    behind = place + 1
    while quoted and behind < len(paragraphs) and behind not in labels and paragraphs[behind].words[:1]:
        words = paragraphs[behind].words
        if words[0].text not in QUOTES or words[-1].text == ")":
            break
        content.append((paragraphs[behind].start, paragraphs[behind].end))
        places.append(behind)
        if words[-1].text in QUOTES:
            break
        behind += 1
    return Turn(source, tuple(content), tuple(places), _name(paragraph.words, labels[place]))
