"""What is said: which words of a sentence belong to a cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.pattern import pattern
from quizapp.draft.behind import (
    ASIDE,
    RANKING,
    TELLING,
    Range,
    end_of_quoted,
    goes_on_doing,
    is_relative,
    narrowed,
    right_end,
)
from quizapp.draft.cues import ACCORDING, NOUN, Cue, content_start, is_passive
from quizapp.draft.frames import Frame
from quizapp.draft.words_saying import SURE

_FINITE: Final = pattern("[VX]|[PRKN]G(?![NK#])")
"""A verb, or 's for "is" behind a word that it does not make a possessive of."""


def contents(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> list[Range]:
    """The ranges of units that a cue's statement is made of, marks at the edges included; empty when none."""
    end = right_end(frame, cue, all_cues)
    if cue.shared and cue.source and cue.source[0] > cue.at:  # Calling it so, Jane Roe left
        end = min(end, cue.source[0])
    if cue.verb is ACCORDING:
        worded = frame.units[cue.at].low in {"in", "as"}
        near = re.match("[,:]?Q", frame.tags[cue.last : end]) if worded else None
        return _kept(frame, [(cue.last, cue.last + near.end())] if near else _according(frame, cue, end))
    if cue.verb is NOUN:
        return _kept(frame, [(cue.end, end)])
    if cue.inverted and cue.source and cue.verb.form == "past" and is_passive(frame, cue.at):
        inner = (cue.at + 1, cue.source[0] - 1)
        return _kept(frame, [inner if "Q" in frame.tags[slice(*inner)] else (cue.last, end)])
    if _tells_apart(frame, cue):
        return []
    return _kept(frame, _sides(frame, cue, all_cues, (min(content_start(frame, cue), end), end)))


def _tells_apart(frame: Frame, cue: Cue) -> bool:
    """Whether a clause only tells whom or what is meant: the man who said so, what he said."""
    if is_relative(frame, cue) and cue.source and cue.source[0]:
        return frame.tags[cue.source[0] - 1] not in ",C-("
    what = cue.first and frame.units[cue.first - 1].low == "what"
    return bool(what) and not re.match("[DPKNI]{0,6}Q", frame.tags[cue.end :])


def _sides(frame: Frame, cue: Cue, all_cues: Sequence[Cue], right: Range) -> list[Range]:
    """What is said before a cue, behind it, or at both sides."""
    left = None if is_relative(frame, cue) else _left(frame, cue, all_cues)
    apart = left is not None and "C" in frame.tags[left[1] : cue.first]
    if (cue.shared or apart) and not _is_trivial(frame, right):
        left = None
    if left is not None and _is_scene(frame, left) and _FINITE.search(frame.tags[slice(*right)]):
        left = None
    right = narrowed(frame, cue, right)
    if left is not None and cue.verb.sort in TELLING:
        run = _joined_right(frame, cue, right)
        if frame.tags[left[1] - 1] == "Q" or (run and "Q" in frame.tags[slice(*left)]):
            return [left, *run]
        sides = [] if cue.shared else _inserted(frame, cue, left, right)
        if sides:
            return sides
    outside = cue.inverted and cue.at and frame.tags[cue.last : cue.last + 2] != ",Q"
    return [] if outside else [right]


def _is_scene(frame: Frame, left: Range) -> bool:
    """Whether the words before a cue only tell what went on meanwhile: To cries of "Go!", she said it was late."""
    tags = frame.tags[slice(*left)]
    return tags[0] != "Q" and "Q" in tags and not set(tags) & set("VXPG:-")


def _left(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> Range | None:
    """The words before a cue that may be what is said: a quotation, or a clause with its comma."""
    last = cue.first
    while last > 0 and (frame.tags[last - 1] in "CA" or frame.units[last - 1].low == "as"):
        last -= 1
    if last < cue.first and (last == 0 or frame.tags[last - 1] != "Q"):
        last = cue.first
    if not last:
        return None
    tag = frame.tags[last - 1]
    if tag not in "Q,-" or (tag == "-" and frame.tags[last - 2 : last - 1] != "Q"):
        return None
    earlier = [other.last for other in all_cues if other.at < cue.at and other.last <= last and _ranks(frame, other)]
    bound = max(earlier, default=0)
    first = bound
    if tag == "Q" and (bound or cue.shared or frame.tags[_run_of_quotations(frame, last) - 1 : last][:1] == ":"):
        first = _run_of_quotations(frame, last)
    if frame.tags[last - 2 : last] == "-Q" and frame.units[last - 1].text.lstrip("\"“”'‘’«»„`")[:1].isupper():
        first = max(first, last - 1)
    bracket = frame.tags.rfind("(", first, last)
    if bracket >= 0 and ")" not in frame.tags[bracket:last]:
        first = bracket + 1
    while first < last - 1 and frame.tags[first] in ",C-.:":
        first += 1
    return (first, last) if first < last and (tag == "Q" or last - first > 1) else None


def _ranks(frame: Frame, cue: Cue) -> bool:
    """Whether a cue tells something by itself, rather than within what another tells."""
    return cue.verb.sort in RANKING and not is_relative(frame, cue)


def _run_of_quotations(frame: Frame, last: int) -> int:
    """Where the quotations begin that end at a unit, with nothing but marks between."""
    first = last - 1
    while first > 0 and frame.tags[first - 1] in "Q,-":
        first -= 1
    while frame.tags[first] != "Q":
        first += 1
    return first


def _joined_right(frame: Frame, cue: Cue, right: Range) -> list[Range]:
    """Behind ``"X," he said``: another quotation that goes on with it."""
    at = cue.last
    if cue.verb.sort == "person":
        at = max(at, right[0])
    for place in range(at, right[1]):
        tag = frame.tags[place]
        if tag == "Q":
            return [(place, _end_of_run(frame, place, right[1]))]
        if tag in "VX" and place > at and not _goes_on_later(frame, place, right[1]):
            return []
    return []


def _goes_on_later(frame: Frame, at: int, end: int) -> bool:
    """Whether a quotation behind goes on, whatever stands between: "Many," he wrote to those ..., "but"."""
    for place in range(at, end):
        if frame.tags[place] == "Q":
            return frame.tags[place - 1] == "," and frame.tags[place - 2] not in "V:"
        if frame.tags[place] == "V" and frame.units[place].low in SURE:
            return False
    return False


def _end_of_run(frame: Frame, first: int, end: int) -> int:
    """Where the quotations end that begin at a unit, with small words between."""
    last = first + 1
    for place in range(first + 1, end):
        if frame.tags[place] == "Q":
            last = place + 1
        elif frame.tags[place] in "VX":
            break
    return last


def _inserted(frame: Frame, cue: Cue, left: Range, right: Range) -> list[Range]:
    """``Recently, he said, he has seen it`` and ``It is so, he said``: the sides that hold what is said."""
    whole = _is_clause(frame, left)
    if _is_trivial(frame, right):
        return [left] if whole else []
    comma = frame.tags[cue.last] == "," if cue.last < len(frame.tags) else False
    if comma and (cue.inverted or goes_on_doing(frame, cue.last + 1)):
        return [left] if whole else []
    if comma and cue.last < right[1] and not _has_quotation_next(frame, cue.last + 1):
        if frame.units[cue.last + 1].low in {"who", "which"}:
            return [left] if whole else []
        return [left, (cue.last + 1, right[1])]
    return [left] if cue.inverted and whole else []


def _has_quotation_next(frame: Frame, at: int) -> bool:
    return at < len(frame.tags) and frame.tags[at] == "Q"


def _is_clause(frame: Frame, part: Range) -> bool:
    """Whether a stretch holds a whole clause and not merely when or where: a subject and a verb."""
    tags = frame.tags[part[0] : part[1]]
    if "Q" in tags and not (tags[0] == "S" and "," not in tags and frame.units[part[0]].low in ASIDE):
        return True
    if len(tags) < 4:
        return False
    at = part[0]
    for piece in tags.split(","):
        lead = piece.lstrip("A")[:1]
        started = frame.units[at].low if at < part[1] else ""
        if _FINITE.search(piece) and lead not in {"I", "R"} and (lead != "S" or started in _NOUN_CLAUSES):
            return True
        at += len(piece) + 1
    return False


_NOUN_CLAUSES: Final = frozenset({"that", "what", "how", "why", "whether"})


def _is_trivial(frame: Frame, part: Range) -> bool:
    """Whether a stretch holds nothing that could be said: no quotation, no verb, or too little."""
    tags = frame.tags[part[0] : part[1]].strip(".;")
    if "Q" in tags:
        return False
    if not tags:
        return True
    if tags[0] in "ITA" or frame.units[part[0]].low in {"as", "when", "after", "while", "in"}:
        return True
    return not _FINITE.search(tags) and len(tags) < 4


def _according(frame: Frame, cue: Cue, end: int) -> list[Range]:
    """``According to S, X``; ``X, according to S``; ``X, according to S, Y``."""
    first = cue.at
    lead = frame.tags[:first].strip("CA,")
    right_from = next((at + 1 for at in range(cue.last, end) if frame.tags[at] in ",Q"), end)
    if right_from <= end and frame.tags[right_from - 1] == "Q":
        right_from -= 1
    if not lead:
        while frame.tags[right_from : right_from + 1] == ",":
            right_from += 1
        return _kept(frame, [(right_from, end_of_quoted(frame, right_from, end))])
    left = (_last_clause(frame, first), first)
    right = (right_from, end)
    aside = max(
        (
            at
            for at in range(2, first - 4)
            if frame.tags[at] == "," and frame.units[at + 1].low in {"which", "who", "with"}
        ),
        default=0,
    )
    if aside and frame.tags[first - 1] == "," and "," not in frame.tags[aside + 1 : first - 1]:
        left = (aside + 1, first)
    clause = _is_clause(frame, left) and frame.tags[first - 2 : first - 1] not in {"S", "C"}
    if clause or aside == left[0] - 1:
        more = not _is_trivial(frame, right) and frame.tags[right_from : right_from + 1] not in {"R", "D", "C"}
        return _kept(frame, [left, right] if more else [left])
    led = frame.units[left[0]].low in ASIDE
    return _kept(frame, [right] if led or _is_trivial(frame, right) else [left, right])


def _last_clause(frame: Frame, end: int) -> int:
    """Where the last of several main clauses begins: behind ", and" with a subject and verb of its own."""
    for at in range(end - 4, 2, -1):
        joined = frame.tags[at] == "," and frame.units[at + 1].low in {"and", "but"}
        if joined and re.match(r"[PKDN#G]+A?[XV]", frame.tags[at + 2 : end]):
            return at + 2
        if frame.tags[at] in ";:(":
            return at + 1
    return 0


def _kept(frame: Frame, ranges: Sequence[Range]) -> list[Range]:
    """The ranges without marks at their edges; those without a word are left out."""
    found = []
    for first, last in ranges:
        while first < last and frame.tags[first] in ",.;:-":
            first += 1
        while first < last and frame.tags[last - 1] in ",;:-":
            last -= 1
        if first < last and set(frame.tags[first:last]) - set(",.;:-"):
            found.append((first, last))
    return found
