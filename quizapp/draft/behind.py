"""Where what is said ends behind its cue: before a remark, before what another says, with its list of quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.kinds_words import listed
from quizapp.draft.cues import ACCORDING, Cue
from quizapp.draft.frames import Frame

Range = tuple[int, int]
"""Units of a frame: the first, and the one behind the last."""

TELLING: Final = frozenset({"clause", "person"})
"""Sorts of verbs that a clause or quotation follows."""

RANKING: Final = TELLING | {"naming"}
"""Sorts of verbs that tell something by themselves, rather than within what another tells."""

ASIDE: Final = listed("while as though although after when because if")
"""Words with which a clause begins that stands beside the main one."""

_SHORTEST: Final = 3
"""Units of a clause, and of what the writer adds to it."""

_LEADING: Final = ASIDE | listed("where whereas since until once")
_REMARKS: Final = listed("while compared which remarks")
_JOINING: Final = listed("while whereas as but and though although after when before")


def is_relative(frame: Frame, cue: Cue) -> bool:
    """Whether the source of a cue is "who" or the like."""
    return cue.source is not None and frame.tags[cue.source[0]] == "R"


def narrowed(frame: Frame, cue: Cue, right: Range) -> Range:
    """What stands behind a cue, without clauses that go on with something else."""
    first, end = right
    if is_relative(frame, cue):
        end = _end_of_relative(frame, first, end)
        if cue.verb.sort in TELLING:
            return first, end
    lead = frame.units[cue.first - 1].low if cue.first else ""
    if lead in ASIDE or (cue.first > 1 and frame.units[cue.first - 2].low in ASIDE) or _leads(frame, cue, first, end):
        comma = _comma(frame, cue.last if lead == "as" else first, end)
        return (comma, end) if lead == "as" else (first, _more_quoted(frame, comma, end))
    if cue.verb.sort in TELLING:
        thing = re.match("[D#][^VXQ,:PS]*(?=,(?:V|[PK]+G?[XV]))", frame.tags[first:end])
        if thing:  # announced his candidacy, and then another clause
            return first, first + thing.end()
        return first, _before_writer(frame, first, _before_remark(frame, first, end_of_quoted(frame, first, end)))
    return first, _end_of_object(frame, cue, first, end)


def _end_of_object(frame: Frame, cue: Cue, first: int, end: int) -> int:
    """Where what somebody is called or judged by ends: with its clause, past further quotations of a list."""
    quoted = next((at for at in range(first, end) if frame.tags[at] == "Q"), None)
    if quoted is not None and frame.units[first].low in {"how", "why", "what"}:
        return _before_remark(frame, first, end)
    comma = _comma(frame, first, end)
    if quoted is None or (quoted > comma and cue.verb.sort != "naming"):
        return comma
    last = _more_quoted(frame, _comma(frame, quoted, end), end)
    turn = re.search(r"[(]|C[DNA#]{0,3}[PK]|CA?V|CD?NX?V", frame.tags[quoted:last])
    last = quoted + turn.start() if turn else last
    behind = frame.tags.rfind("Q", first, last) + 1
    aside = behind < last and frame.units[behind].low in {"in", "on", "at", "during"}
    return behind if aside and cue.verb.sort == "naming" else last


def _leads(frame: Frame, cue: Cue, first: int, end: int) -> bool:
    """Whether a sentence begins with a clause such as "Although in May she said so," that the main clause follows."""
    begins = [unit.low for unit in frame.units[:2]]
    if not _LEADING & set(begins[: 1 + (begins[0] in {"but", "and"})]) or "," in frame.tags[: cue.first]:
        return False
    return re.search("[PKN]G?A?[XV]", frame.tags[_comma(frame, first, end) : end]) is not None


def _more_quoted(frame: Frame, last: int, end: int) -> int:
    """Past further quotations that go on a list: a "nasty guy," an "anchor baby" and "sick"."""
    while last < end and re.match(r",?[DNKC#]{0,4}Q", frame.tags[last:end]):
        last = _comma(frame, frame.tags.index("Q", last), end)
    return last


def _before_remark(frame: Frame, first: int, end: int) -> int:
    """Where a clause ends before what the writer adds: ", while others", ", a blow to", after "...," referring to"."""
    opening = {unit.low for unit in frame.units[first : first + 2]}
    begin = _comma(frame, first, end) if opening & (ASIDE - {"because"}) else first
    for at in range(begin + 1, end - 2):
        word = frame.units[at + 1].low
        if word in {"which", "who"} and re.search(",[XV]", frame.tags[at + 1 : end]):
            continue
        if at >= first + 3 and frame.tags[at] in ",-" and (cut := _remark(frame, at, end)) is not None:
            return cut
        ended = frame.tags[at] == "Q" and ends_with_comma(frame, at)
        if ended and (
            word in _REMARKS
            or word in {"a", "an", "another", "the", "despite", "part", "one"}
            or goes_on_doing(frame, at + 1)
        ):
            return at + 1
    return end


def _before_writer(frame: Frame, first: int, end: int) -> int:
    """Where reported speech ends before the writer goes on: behind a dash that no other closes, ", but she left"."""
    tags = frame.tags
    if "Q" in tags[first:end]:
        return end
    dash = tags.find("-", first + _SHORTEST, end)
    if dash >= 0 and "-" not in tags[dash + 1 : end] and end - dash > _SHORTEST:
        end = dash
    turns = re.finditer(",C[DN#]*[KP][KGN]*A?[XV]", tags[first:end])
    places = (first + turn.start() for turn in turns)
    return next((at for at in places if at > first + _SHORTEST and frame.units[at + 1].low == "but"), end)


def _remark(frame: Frame, at: int, end: int) -> int | None:
    """Where a clause ends that a comma or dash stands in: before a remark, or nowhere; None where none follows."""
    word, comma = frame.units[at + 1].low, frame.tags[at] == ","
    if word in _REMARKS:
        return at
    if frame.tags[at + 1] == "D" and word in {"a", "an"}:
        return at if comma else end
    return at if comma and (word == "despite" or (word == "as" and frame.tags[at + 2] == "X")) else None


def end_of_quoted(frame: Frame, first: int, end: int) -> int:
    """Where quoted words end that stand right behind a verb: before "and left"."""
    if frame.tags[first : first + 1] != "Q":
        return end
    last = first + 1
    while last < end and (run := re.match(r"[,CD]*Q", frame.tags[last:end])):
        last += run.end()
    if re.search(r"[,.!?]\W*$", frame.units[last - 1].text):
        return last
    found = re.search(r",?C[AX]*V", frame.tags[last:end])
    return last + found.start() if found and "Q" not in frame.tags[last + found.start() : end] else end


def _comma(frame: Frame, first: int, end: int) -> int:
    """The first comma of a stretch, be it within a quotation's closing mark; its end when there is none."""
    for at in range(first, end):
        if frame.tags[at] in ",-":
            return at
        if frame.tags[at] == "Q" and frame.units[at].text.rstrip("\"”’'»").endswith(",") and at + 1 < end:
            return at + 1
    return end


def _end_of_relative(frame: Frame, first: int, end: int) -> int:
    """Where "who said ..." ends: at a comma before the verb of the main clause."""
    for at in range(first, end):
        if frame.tags[at] == "," and frame.tags[at + 1 : at + 2] in {"V", "X"}:
            return at
        if frame.tags[at] == "Q" and frame.tags[at + 1 : at + 2] in {"V", "X"} and ends_with_comma(frame, at):
            return at + 1
    return end


def ends_with_comma(frame: Frame, at: int) -> bool:
    """Whether a quotation ends with a comma."""
    return re.search(r",\W*$", frame.units[at].text) is not None


def right_end(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> int:
    """Where what stands behind a cue ends: before the next cue of the same rank, or with the sentence."""
    limit = _limit(frame, cue, all_cues)
    for other in all_cues:
        if other.at > cue.at and other.first <= limit:
            end = _before_other(frame, cue, other)
            if end is not None:
                return end
    return limit


def _limit(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> int:
    """Where the sentence or its part with the cue ends: at a semicolon, or a colon with another's quotation."""
    semicolon = frame.tags.find(";", cue.last)
    limit = semicolon if semicolon >= 0 else len(frame.tags)
    bracket = frame.tags.find(")", cue.last)
    if bracket >= 0 and "(" not in frame.tags[cue.last : bracket]:
        limit = min(limit, bracket)
    named = re.search("[-.;]K[KC#]{0,5}:Q", frame.tags[cue.last :])
    if named and cue.source != (cue.last + named.start() + 1, cue.last + named.end() - 2):  # ... - Jane Roe: "X"
        limit = min(limit, cue.last + named.start())
    colon = frame.tags.find(":Q", cue.last)
    if colon > cue.last and any(other.first > colon for other in all_cues):  # ...: "X," he said
        limit = min(limit, colon)
    turn = re.search("[,Q](C)[DN#]*[KP][KGN]*A?[XV]", frame.tags[cue.last : colon]) if colon > cue.last else None
    return min(limit, cue.last + turn.start(1)) if turn else limit  # ..., but Y was clear: "X"


def _before_other(frame: Frame, cue: Cue, other: Cue) -> int | None:
    """Where what is said ends before another cue further on; None where that cue is part of it."""
    first = other.first
    while first > 0 and frame.tags[first - 1] in "XAT":
        first -= 1
    before = frame.tags[first - 1] if first else "."
    if other.verb is ACCORDING and first > cue.last:
        return first
    if other.shared:
        return _before_shared(frame, cue, other, first)
    if before == "R" and frame.tags[first - 2 : first - 1] == "," and first > cue.last + 3:  # ..., whom he calls "X"
        return first - 2
    if before in "CS" and frame.units[first - 1].low in _JOINING and first > cue.last + 2:
        comma = first > 1 and frame.tags[first - 2] in ",-"
        ranks = other.verb.sort in RANKING and (before == "S" or frame.tags[first] in "PK")
        led = cue.verb is ACCORDING and not cue.at and frame.tags[first] == "P"
        return first - 1 if (comma or ranks) and not led else None
    return None


def _before_shared(frame: Frame, cue: Cue, other: Cue, first: int) -> int | None:
    """Where what is said ends before a verb that shares the source, or whose source begins another clause."""
    same = other.verb.sort in RANKING or cue.verb.sort not in TELLING or cue.verb.form == other.verb.form == "ing"
    if same and first > cue.end and other.source == cue.source:
        if frame.tags[first - 1] == "I":  # ..., by calling it so
            return None
        return first - 1 if frame.tags[first - 1] in "C,-" else first
    apart = other.source[0] if other.source and other.source[0] > cue.end + 2 else 0
    if apart and frame.tags[apart - 2 : apart] == ",C":  # ..., and Y sued, saying ...
        return apart - 2
    own = other.verb.form == "ing" and frame.tags[first - 1] == "," and first > cue.last + 2
    return first - 1 if own else None


def goes_on_doing(frame: Frame, at: int) -> bool:
    """Whether what follows a cue tells what the speaker did meanwhile: ", wiping his face"."""
    return at < len(frame.units) and frame.units[at].low.endswith("ing") and len(frame.units[at].low) > 4
