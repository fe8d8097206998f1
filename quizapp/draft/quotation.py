"""Where quotations stand: marks of every kind, nested, never closed, or running over several paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.draft.tokens import QUOTES, Token
from quizapp.draft.words_common import PRONOUNS

_STRAIGHT: Final = frozenset({'"', "''", "'''"})
_OPENERS: Final = {"“": "”", "„": "“", "«": "»", "「": "」", "『": "』", "``": "''", "‟": "”"}
_REVERSED: Final = {"»": "«"}
_SINGLE: Final = frozenset("'‘’‚‛‹›")
_DOUBLE: Final = QUOTES - _SINGLE
_DASHES: Final = frozenset({"—", "–", "―"})
_BEFORE_TAG: Final = frozenset({",", "?", "!", "…"})
SPOKEN: Final = frozenset({"said", "says", "asked", "asks", "replied", "answered", "added", "explained", "cried"})
"""Verbs that stand beside speech without marks; others would be too many there."""

_ENDS: Final = frozenset(",.?!…—-")


class Quotation(NamedTuple):
    """Quoted words as a range of tokens of their paragraph, marks included: ``words[first:last]``.

    ``opened``, ``closed``: whether the mark stands there. A quotation that is not closed runs on in the next
    paragraph when that opens with a mark, else to where its sentence ends.
    """

    first: int
    last: int
    opened: bool = True
    closed: bool = True


def main_marks(paragraphs: Iterable[Sequence[Token]]) -> frozenset[str]:
    """The marks that hold quotations in a text: double ones, or single ones where it has hardly any double ones."""
    double, single = 0, 0
    for words in paragraphs:
        for place, token in enumerate(words):
            if token.text in _DOUBLE and (_opens(words, place) or _stands_alone(words, place)):
                double += 1
            elif token.text in _SINGLE and _opens(words, place):
                single += 1
    return _SINGLE if single > 1.5 * double and single > 1 else _DOUBLE


def quotations(words: Sequence[Token], marks: frozenset[str]) -> list[Quotation]:
    """The outermost quotations of a paragraph, in order; marks of the other kind within them are let be."""
    found: list[Quotation] = []
    opened: int | None = None
    closer = ""
    for place, token in enumerate(words):
        if token.text not in marks:
            continue
        if opened is None:
            if _opens(words, place) or _stands_alone(words, place):
                opened, closer = place, _closer(token.text)
            continue
        if _closes(words, place, closer, marks):
            found.append(Quotation(opened, place + 1))
            opened = None
        elif place and _opens(words, place) and words[place - 1].text in {".", "!", "?"} and token.text in _OPENERS:
            found.append(Quotation(opened, place, closed=False))  # the mark that should have closed is missing
            opened, closer = place, _closer(token.text)
    if opened is not None and opened + 1 < len(words):
        found.append(Quotation(opened, len(words), closed=False))
    return found or list(_behind_dashes(words))


def _behind_dashes(words: Sequence[Token]) -> Iterator[Quotation]:
    """Speech that a dash begins and no mark ends, where a verb of saying with its subject sets it off.

    Dialogue is written so in many languages: — It is late, said Jane Roe. — Let us go.
    """
    if not words or words[0].text not in _DASHES:
        return
    tag = next((at for at in range(3, len(words)) if words[at - 1].text in _BEFORE_TAG and _is_tag(words, at)), 0)
    if not tag:
        return
    yield Quotation(1, tag)
    more = next((at + 1 for at in range(tag + 2, len(words) - 1) if words[at].text in _DASHES), 0)
    if more:
        yield Quotation(more, len(words))


def _is_tag(words: Sequence[Token], at: int) -> bool:
    """Whether words tell who speaks: said Jane Roe; she said."""
    row = words[at : at + 4]
    said = next((place for place, token in enumerate(row) if token.low in SPOKEN), None)
    if said is None:
        return False
    return row[0].is_capital or row[0].low in PRONOUNS if said else len(row) > 1 and row[1].is_word


def _closer(mark: str) -> str:
    return _OPENERS.get(mark) or _REVERSED.get(mark, "")


def _opens(words: Sequence[Token], place: int) -> bool:
    """Whether a mark stands like one that opens: a blank before it, none behind."""
    token = words[place]
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if before is None and token.text in _DOUBLE and after is not None:
        return True
    apart = before is None or before.end < token.start or before.text in {"(", "[", "—", "–", "--", "-", "‘", "'", "/"}
    return apart and after is not None and after.start == token.end


def _stands_alone(words: Sequence[Token], place: int) -> bool:
    """Whether a mark that only ever opens has blanks at both sides."""
    return words[place].text in {"“", "«", "„", "``"} and place + 1 < len(words)


def _closes(words: Sequence[Token], place: int, closer: str, marks: frozenset[str]) -> bool:
    """Whether a mark closes the quotation that is open."""
    token, before = words[place], words[place - 1]
    after = words[place + 1] if place + 1 < len(words) else None
    apart = after is None or after.start > token.end or not after.is_word
    if marks is _SINGLE and not _closes_single(words, place):
        return False
    if token.text == closer and token.text not in {"“", "''"}:
        return True
    if _opens(words, place) and token.text not in {"”", "’"}:
        return False
    if token.text in _STRAIGHT or token.text in {"“", "”", "»", "«"} or marks is _SINGLE:
        return apart or (before.text in _ENDS and token.start == before.end)
    return False


def _closes_single(words: Sequence[Token], place: int) -> bool:
    """Whether a single mark closes rather than stands for a letter: the workers' union, rock 'n' roll."""
    before = words[place - 1]
    if before.end < words[place].start:
        return False
    return not before.low.endswith("s") or not any(
        token.text in _SINGLE and words[number - 1].text in _ENDS and words[number - 1].end == token.start
        for number, token in enumerate(words[place + 1 : place + 120], place + 1)
    )
