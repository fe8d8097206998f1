"""What is said: which words of a sentence belong to a cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.draft.cues import ACCORDING, NOUN, Cue, content_start, is_passive
from quizapp.draft.frames import Frame
from quizapp.draft.words_saying import SURE

Range = tuple[int, int]
"""Units of a frame: the first, and the one behind the last."""

_TELLING: Final = frozenset({"clause", "person"})
_RANKING: Final = _TELLING | {"naming"}
_FINITE: Final = pattern("[VX]|[PRKN]G(?![NK#])")
"""A verb, or 's for "is" behind a word that it does not make a possessive of."""

_ASIDE: Final = listed("while as though although after when because if")
_REMARKS: Final = listed("while compared which remarks")
_JOINING: Final = listed("while whereas as but and though although after when before")


def contents(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> list[Range]:
    """The ranges of units that a cue's statement is made of, marks at the edges included; empty when none."""
    end = _right_end(frame, cue, all_cues)
    if cue.shared and cue.source and cue.source[0] > cue.at:  # Calling it so, Jane Roe left
        end = min(end, cue.source[0])
    if cue.verb is ACCORDING:
        return _according(frame, cue, end)
    if cue.inverted and cue.source and cue.verb.form == "past" and is_passive(frame, cue.at):
        inner = (cue.at + 1, cue.source[0] - 1)
        return _kept(frame, [inner if "Q" in frame.tags[slice(*inner)] else (cue.last, end)])
    if cue.verb is NOUN:
        return _kept(frame, [(cue.end, end)])
    if _is_relative(frame, cue) and cue.source and cue.source[0] and frame.tags[cue.source[0] - 1] not in ",C-(":
        return []
    if cue.first and frame.units[cue.first - 1].low == "what" and not re.match("[DPKNI]{0,6}Q", frame.tags[cue.end :]):
        return []
    left = None if _is_relative(frame, cue) else _left(frame, cue, all_cues)
    apart = left is not None and "C" in frame.tags[left[1] : cue.first]
    if (cue.shared or apart) and not _is_trivial(frame, (min(content_start(frame, cue), end), end)):
        left = None
    right = _narrowed(frame, cue, (min(content_start(frame, cue), end), end))
    if left is not None and frame.tags[left[1] - 1] == "Q" and cue.verb.sort in _TELLING:
        return _kept(frame, [left, *_joined_right(frame, cue, right)])
    run = _joined_right(frame, cue, right)
    if left is not None and "Q" in frame.tags[slice(*left)] and run and cue.verb.sort in _TELLING:
        return _kept(frame, [left, *run])
    if left is not None and cue.verb.sort in _TELLING and not cue.shared:
        sides = _inserted(frame, cue, left, right)
        if sides:
            return _kept(frame, sides)
    if cue.inverted and cue.at and frame.tags[cue.last : cue.last + 2] != ",Q":
        return []
    return _kept(frame, [right])


def _is_relative(frame: Frame, cue: Cue) -> bool:
    return cue.source is not None and frame.tags[cue.source[0]] == "R"


def _narrowed(frame: Frame, cue: Cue, right: Range) -> Range:
    """What stands behind a cue, without clauses that go on with something else."""
    first, end = right
    if _is_relative(frame, cue):
        end = _end_of_relative(frame, first, end)
        if cue.verb.sort in _TELLING:
            return first, end
    lead = frame.units[cue.first - 1].low if cue.first else ""
    if lead in _ASIDE or (cue.first > 1 and frame.units[cue.first - 2].low in _ASIDE) or _leads(frame, cue, first, end):
        comma = _comma(frame, cue.last if lead == "as" else first, end)
        return (comma, end) if lead == "as" else (first, _more_quoted(frame, comma, end))
    if cue.verb.sort in _TELLING:
        return first, _before_remark(frame, first, _end_of_quoted(frame, first, end))
    quoted = next((at for at in range(first, end) if frame.tags[at] == "Q"), None)
    comma = _comma(frame, first, end)
    if quoted is None or (quoted > comma and cue.verb.sort != "naming"):
        return first, comma
    last = _more_quoted(frame, _comma(frame, quoted, end), end)
    turn = re.search(r"[(]|C[DNA#]{0,3}[PK]|CA?V|CD?NX?V", frame.tags[quoted:last])
    last = quoted + turn.start() if turn else last
    behind = frame.tags.rfind("Q", first, last) + 1
    aside = behind < last and frame.units[behind].low in {"in", "on", "at", "during"}
    return first, behind if aside and cue.verb.sort == "naming" else last


def _leads(frame: Frame, cue: Cue, first: int, end: int) -> bool:
    """Whether a sentence begins with a clause such as "Although in May she said so," that the main clause follows."""
    begins = [unit.low for unit in frame.units[:2]]
    if not _ASIDE & set(begins[: 1 + (begins[0] in {"but", "and"})]) or "," in frame.tags[: cue.first]:
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
    begin = _comma(frame, first, end) if opening & (_ASIDE - {"because"}) else first
    for at in range(begin + 1, end - 2):
        tag, word = frame.tags[at], frame.units[at + 1].low
        if word in {"which", "who"} and re.search(",[XV]", frame.tags[at + 1 : end]):
            continue
        if (
            at >= first + 3
            and tag in ",-"
            and (word in _REMARKS or (frame.tags[at + 1] == "D" and word in {"a", "an"}))
        ):
            return at if tag == "," or word in _REMARKS else end
        if at >= first + 3 and tag == "," and (word == "despite" or (word == "as" and frame.tags[at + 2] == "X")):
            return at
        ended = tag == "Q" and _ends_with_comma(frame, at)
        if ended and (word in _REMARKS or word in {"a", "an", "another", "the"} or _goes_on_doing(frame, at + 1)):
            return at + 1
    return end


def _end_of_quoted(frame: Frame, first: int, end: int) -> int:
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
        if frame.tags[at] == "Q" and frame.tags[at + 1 : at + 2] in {"V", "X"} and _ends_with_comma(frame, at):
            return at + 1
    return end


def _ends_with_comma(frame: Frame, at: int) -> bool:
    """Whether a quotation ends with a comma."""
    return re.search(r",\W*$", frame.units[at].text) is not None


def _right_end(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> int:
    """Where what stands behind a cue ends: before the next cue of the same rank, or with the sentence."""
    semicolon = frame.tags.find(";", cue.last)
    limit = semicolon if semicolon >= 0 else len(frame.tags)
    named = re.search("[-.;]K[KC#]{0,5}:Q", frame.tags[cue.last :])
    if named and cue.source != (cue.last + named.start() + 1, cue.last + named.end() - 2):  # ... - Jane Roe: "X"
        limit = min(limit, cue.last + named.start())
    colon = frame.tags.find(":Q", cue.last)
    if colon > cue.last and any(other.first > colon for other in all_cues):  # ...: "X," he said
        limit = min(limit, colon)
    for other in all_cues:
        if other.at <= cue.at or other.first > limit:
            continue
        first = other.first
        while first > 0 and frame.tags[first - 1] in "XAT":
            first -= 1
        before = frame.tags[first - 1] if first else "."
        if other.verb is ACCORDING and first > cue.last:
            return first
        same = other.verb.sort in _RANKING or cue.verb.sort not in _TELLING or cue.verb.form == other.verb.form == "ing"
        if other.shared and same and first > cue.end and other.source == cue.source:
            return first - 1 if before in "C,-" else first
        apart = other.source[0] if other.shared and other.source and other.source[0] > cue.end + 2 else 0
        if apart and frame.tags[apart - 1] == "C" and frame.tags[apart - 2] == ",":  # ..., and Y sued, saying ...
            return apart - 2
        if not other.shared and before in "CS" and frame.units[first - 1].low in _JOINING and first > cue.last + 2:
            comma = first > 1 and frame.tags[first - 2] in ",-"
            if (
                comma
                or (before == "S" and other.verb.sort in _RANKING)
                or (frame.tags[first] in "PK" and other.verb.sort in _RANKING)
            ):
                return first - 1
    return limit


def _left(frame: Frame, cue: Cue, all_cues: Sequence[Cue]) -> Range | None:
    """The words before a cue that may be what is said: a quotation, or a clause with its comma."""
    last = cue.first
    while last > 0 and frame.tags[last - 1] in "CA":
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
    return cue.verb.sort in _RANKING and not _is_relative(frame, cue)


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
    if comma and (cue.inverted or _goes_on_doing(frame, cue.last + 1)):
        return [left] if whole else []
    if comma and cue.last < right[1] and not _has_quotation_next(frame, cue.last + 1):
        if frame.units[cue.last + 1].low in {"who", "which"}:
            return [left] if whole else []
        return [left, (cue.last + 1, right[1])]
    return [left] if cue.inverted and whole else []


def _goes_on_doing(frame: Frame, at: int) -> bool:
    """Whether what follows a cue tells what the speaker did meanwhile: ", wiping his face"."""
    return at < len(frame.units) and frame.units[at].low.endswith("ing") and len(frame.units[at].low) > 4


def _has_quotation_next(frame: Frame, at: int) -> bool:
    return at < len(frame.tags) and frame.tags[at] == "Q"


def _is_clause(frame: Frame, part: Range) -> bool:
    """Whether a stretch holds a whole clause and not merely when or where: a subject and a verb."""
    tags = frame.tags[part[0] : part[1]]
    if "Q" in tags and not (tags[0] == "S" and "," not in tags and frame.units[part[0]].low in _ASIDE):
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
        return _kept(frame, [(right_from, _end_of_quoted(frame, right_from, end))])
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
    if aside == left[0] - 1 or _is_clause(frame, left) and frame.tags[first - 2 : first - 1] not in {"S", "C"}:
        more = not _is_trivial(frame, right) and frame.tags[right_from : right_from + 1] not in {"R", "D", "C"}
        return _kept(frame, [left, right] if more else [left])
    return _kept(frame, [right] if _is_trivial(frame, right) else [left, right])


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
