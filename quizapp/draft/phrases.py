"""Noun phrases: what they are about, and which of them, beside a verb of saying, tells who says it.

All places are indices into a frame's units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from quizapp.deck.kinds_words import listed
from quizapp.draft.frames import Frame
from quizapp.draft.words_common import BE, PREPOSITIONS
from quizapp.draft.words_saying import VERBS

Phrase = tuple[int, int]
"""The first unit of a phrase and the one behind its last."""

_INNER_PREPOSITIONS: Final = listed(
    "of for at from in with on to by against behind inside near under through across about into over between among"
)
_CHAINS: Final = listed(
    """
    went on continued continues began begins seemed appeared refused declined tried attempted wants wanted sought goes
    proceeded used rushed failed managed likes liked got took came
    """
)
"""Words before "to" that leave the subject where it is: he went on to say."""

_FARTHEST: Final = 45
"""Units looked at to the left of a verb; no apposition is longer."""


def head_at(lows: Sequence[str], ends: AbstractSet[str] = PREPOSITIONS) -> int:
    """Where in a phrase the noun stands that it is about: the last word before the first of those that end it."""
    return next((at for at, low in enumerate(lows) if at and low in ends), len(lows)) - 1


def subject_before(frame: Frame, verb: int) -> Phrase | None:
    """The subject that stands before a verb; None when there is none, as in "but said"."""
    at = _before_auxiliaries(frame, verb)
    if at < 0:
        return None
    tag = frame.tags[at]
    if tag in "PR" or (tag == "S" and frame.units[at].low == "that" and re.match("[NK]SV[:,]?Q", frame.tags[at - 1 :])):
        return at, at + 1
    if tag in "KN#GD":
        return _headed(frame, _phrase_ending(frame, at))
    if tag in ",-)":
        return _before_apposition(frame, at)
    return None


def _headed(frame: Frame, phrase: Phrase | None) -> Phrase | None:
    """The subject that a phrase before a verb leads to: "an aide who spoke to explain plans said" is the aide."""
    if phrase is None or not phrase[0]:
        return phrase
    tags, first = frame.tags, phrase[0]
    before = tags[first - 1]
    if before == "," and _is_open_apposition(frame, phrase):
        return _phrase_ending(frame, first - 2 if tags[first - 2] != ")" else tags.rfind("(", 0, first) - 1) or phrase
    if before not in "VIX":
        return phrase
    if before == "X" and tags[first] == "N" and frame.units[first - 1].low not in BE:
        return subject_before(frame, first)
    if before == "I" and tags[first] == "N" and frame.units[first - 1].low == "to":
        return None
    if before == "I" and first > 1 and tags[first - 2] == "C" and tags[phrase[1] - 1] == "N":
        return None
    relative = max(tags.rfind("R", 0, first), tags.rfind(",", 0, first))
    if relative > 0 and tags[relative] == "R" and tags[relative - 1] in "KN#)":
        return _phrase_ending(frame, relative - 1) if first - relative < _FARTHEST else None
    if before == "I" and first > 1 and tags[first - 2] in "XPR":
        return subject_before(frame, first - 1)
    if before == "V":
        verb = VERBS.get(frame.units[first - 1].low)
        return phrase if verb is not None and verb.sort in {"clause", "mind"} else None
    return phrase


def _is_open_apposition(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase tells who the name before its comma is, though no comma closes it: "Jane Roe, an aide said"."""
    first = phrase[0]
    if first < 2 or frame.tags[first - 2] not in "K)" or frame.units[first].low not in {"a", "an"}:
        return False
    named = _phrase_ending(frame, first - 2 if frame.tags[first - 2] == "K" else frame.tags.rfind("(", 0, first) - 1)
    return named is not None and (not named[0] or frame.tags[named[0] - 1] in ",Q")


def _before_auxiliaries(frame: Frame, verb: int) -> int:
    """The last unit before the verb that is no auxiliary, adverb or time: where the subject ends."""
    tags, units = frame.tags, frame.units
    at = verb - 1
    while at >= 0:
        if (
            (tags[at] == "G" and units[at].low in {"'s", "'"} and at and tags[at - 1] in "PR")
            or tags[at] in "XAT"
            or (tags[at] == "D" and tags[at + 1] == "T")
        ):
            at -= 1
        elif units[at].low == "to" and at and units[at - 1].low in _CHAINS:
            at -= 1 + (units[at - 1].low == "on" and at > 1)
            at -= at >= 0 and units[at].low in _CHAINS
        elif tags[at] == "I" and at + 1 < verb and tags[at + 1] == "T":
            at -= 1
        else:
            break
    return at


def _phrase_ending(frame: Frame, last: int) -> Phrase | None:
    """The noun phrase that ends with a unit: back to what cannot belong to it."""
    tags, units = frame.tags, frame.units
    first = last
    joined: int | None = None  # where "and" stands, which joins two names or two clauses
    while first > 0:
        tag = tags[first - 1]
        if tag in "KNG#" or (tag == "D" and tags[first] != "D") or (tag == "A" and tags[first] in "N#"):
            first -= 1
        elif _goes_on_left(frame, first):
            first -= 2
        elif tag == "C" and first > 1 and tags[first - 2] in "KN" and units[first - 1].low != "but":
            joined = first
            first -= 2
        else:
            break
    if joined is not None and first > 0 and tags[first - 1] in "VXSPI":
        first = joined
    while first <= last and tags[first] in "AG":
        first += 1
    return (first, last + 1) if first <= last else None


def _goes_on_left(frame: Frame, first: int) -> bool:
    """Whether a phrase goes on past the unit to its left: the mayor of X, the "dry" party."""
    if first < 2:
        return False
    tags, word = frame.tags, frame.units[first - 1].low
    if tags[first - 1] == "Q":
        return tags[first] == "N" and tags[first - 2] == "D"
    return tags[first - 1] == "I" and word in _INNER_PREPOSITIONS and tags[first - 2] in "KN#T)"


def _before_apposition(frame: Frame, mark: int) -> Phrase | None:
    """The phrase before words set apart by commas, dashes or brackets: "Jane Roe, the mayor, said"."""
    tags = frame.tags
    if tags[mark - 1 : mark + 1] == "),":
        bracket = tags.rfind("(", 0, mark)
        if bracket > 0 and tags[bracket - 1] == "K":
            return _phrase_ending(frame, bracket - 1)
    opening = "(" if tags[mark] == ")" else tags[mark]
    for at in range(mark - 1, max(-1, mark - _FARTHEST), -1):
        if tags[at] == "Q" and not (
            at > 1 and frame.units[at - 1].low in {"titled", "entitled", "called", "named", "dubbed"}
        ):
            return None
        if tags[at] == opening and at + 1 < mark and at:
            phrase = _set_apart(frame, at, mark)
            if phrase is not None:
                return phrase
    return None


def _set_apart(frame: Frame, opening: int, closing: int) -> Phrase | None:
    """The phrase that ends before an apposition, if it can be a subject."""
    tags, end = frame.tags, opening - 1
    if tags[end] == "R":
        return end, end + 1
    inner = _before_apposition(frame, end) if tags[end] == ")" else None
    if inner is not None or tags[end] not in "KN#GT)":
        return inner
    phrase = _phrase_ending(frame, end)
    if phrase is None or _is_subject(frame, phrase, opening, closing):
        return phrase
    if phrase[0] and tags[phrase[0] - 1] == "," and tags[phrase[0]] == "D":
        return _before_apposition(frame, phrase[0] - 1)
    return None


def _is_subject(frame: Frame, phrase: Phrase, opening: int, closing: int) -> bool:
    """Whether a phrase before an apposition begins a clause."""
    tags = frame.tags
    first = phrase[0]
    named = "K" in tags[first : phrase[1]]
    before = tags[first - 1] if first else "."
    if before in "IVXG":
        return False
    if tags[opening + 1] in "CX" and tags[opening] == ",":
        return False
    if before == ",":
        return (named and tags[first] != "D") or (tags[first] == "D" and not named and tags[opening + 1] == "K")
    return named or tags[first] in "DNP"


def subject_after(frame: Frame, verb: int) -> Phrase | None:
    """The subject that stands behind a verb: said Jane Roe."""
    tags, units = frame.tags, frame.units
    first = verb + 1
    if first >= len(tags) or tags[first] not in "KDN#P":
        return None
    if tags[first] == "P":
        return first, first + 1
    last = first
    while last + 1 < len(tags):
        tag = tags[last + 1]
        if tag in "KNG#D" and not (tag == "D" and last + 2 < len(tags) and tags[last + 2] == "T"):
            last += 1
        elif (
            tag == "I"
            and units[last + 1].low in _INNER_PREPOSITIONS
            and last + 2 < len(tags)
            and tags[last + 2] in "KND#"
        ) or (tag == "C" and last + 2 < len(tags) and tags[last + 2] in "KD" and tags[last] == "K"):
            last += 2
        else:
            break
    return first, last + 1


def object_end(frame: Frame, verb: int) -> int:
    """Behind whom somebody tells something: the unit after the phrase that follows a verb."""
    tags = frame.tags
    at = verb + 1
    if at < len(tags) and tags[at] == "P":
        return at + 1
    first = at
    while at < len(tags) and (
        tags[at] in "KNG#" or (tags[at] == "D" and at == first) or (at == first and tags[at] == "A")
    ):
        if tags[at] == "N" and at > first and tags[at - 1] == "K" and at + 1 < len(tags) and tags[at + 1] in "XV":
            break
        at += 1
    return at


def first_subject(frame: Frame) -> Phrase | None:
    """The subject of a frame's main clause, as far as one can tell: the phrase before its first verb."""
    for at, tag in enumerate(frame.tags):
        if tag in "VX":
            phrase = subject_before(frame, at)
            if phrase is not None and frame.tags[phrase[0]] != "R":
                return phrase
    return None
