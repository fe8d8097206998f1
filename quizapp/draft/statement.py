"""A statement: something that somebody is said to say, and how firmly that stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from quizapp.article.flow import Span
from quizapp.draft.behind import Range
from quizapp.draft.cues import ACCORDING, BESIDE, Cue
from quizapp.draft.frames import Frame
from quizapp.draft.phrases import Phrase
from quizapp.draft.words_saying import FIRM, SURE, TAKING, VERBS, WARY

_LOOSE: Final = frozenset({"N", "R", "#"})
"""Sources with which a clause is something said less often: bare nouns, relatives, numbers of people asked."""

_CLAUSES: Final = frozenset({"that", "pronoun", "finite", "how", "inserted", "around", "left"})

_GUESSED: Final = frozenset({"noun", "to", "for", "on", "around"})
"""Ways in which a clause stands to its cue that leave open what of it is said."""

LONGEST_CLAUSE: Final = 150
"""Characters of a clause without marks, some 25 words; with more, it holds as often what the writer adds."""

_LONGEST_START: Final = 9
"""Words before a cue within a clause; with more, the clause may begin later: Y came for a day that, X said, was."""


class Statement(NamedTuple):
    """Something that somebody is said to say. ``content`` and ``source`` are offsets into the flow.

    ``cue`` is the verb's plain form, ``:`` for a colon, ``""`` where only the place tells the speaker. ``direct``:
    the content is nothing but quotations. ``sure``: the cue leaves no doubt. ``held``: the source says so, and does not
    deny, ask or leave unsaid.
    """

    content: tuple[Span, ...]
    source: Span | None
    cue: str
    direct: bool
    sure: bool
    paragraph: int
    how: str = ""
    quoted: bool = False
    by: str = ""
    held: bool = True

    @property
    def firm(self) -> bool:
        """Whether it is quoted, or told with a verb that is hardly ever used otherwise."""
        if self.quoted:
            return self.how not in {"near", "answer"} and self.by != "#"
        if self.cue in SURE and self.how in {"that", "how"}:
            return self.by not in _LOOSE or self.by == "N"
        known = self.cue in FIRM and self.how not in _GUESSED
        return known and (self.by not in _LOOSE or (self.cue == "say" and self.by == "N"))

    @property
    def plain(self) -> bool:
        """Whether it is firm, and plain besides who says it and where it begins and ends.

        Not so for a clause before "according to", one that shares its subject with the verb before, unless "that"
        begins it, a long one, and words quoted in part behind a verb that tells what somebody thinks: of these one in
        five to one in three is wrong, of the others one in ten.
        """
        if self.quoted:
            judging = self.how == "clause" and not self.direct and self.cue not in SURE and self.cue not in FIRM
            return self.firm and not judging and self.cue != BESIDE.lemma and self.how != "alone"
        told = self.cue in FIRM and self.how != "of" and (self.cue != "according" or self.how == "finite")
        long = sum(end - start for start, end in self.content) > LONGEST_CLAUSE
        return self.firm and told and not long and (self.by != "shared" or self.how == "that")


def statement_of(frame: Frame, cue: Cue, ranges: Sequence[Range]) -> Statement:
    """The statement that a cue makes of the given units."""
    spans = tuple((frame.units[a].start, frame.units[b - 1].end) for a, b in ranges)
    direct = all(set(frame.tags[a:b]) <= set("Q,.-;:C") for a, b in ranges)
    quoted = any("Q" in frame.tags[a:b] for a, b in ranges)
    return Statement(
        spans,
        span_of(frame, cue.source),
        cue.verb.lemma,
        direct,
        cue.verb.lemma in SURE,
        frame.place,
        _how_quoted(frame, cue, ranges) if quoted else _how(frame, cue, ranges),
        quoted,
        _by(frame, cue),
        _is_held(frame, cue),
    )


def _how_quoted(frame: Frame, cue: Cue, ranges: Sequence[Range]) -> str:
    """How quoted words stand to their cue: what somebody is called, part of a whole clause, or alone."""
    if _named_as(frame, ranges):
        return "as"
    return "clause" if _how(frame, cue, ranges) in _CLAUSES else "quoted"


def _by(frame: Frame, cue: Cue) -> str:
    """What the source is: ``shared`` with the cue before, else the tag of its first word; counts in words are ``D``."""
    if cue.shared:
        return "shared"
    if cue.source is None:
        return ""
    first = frame.units[cue.source[0]]
    return "D" if first.tag == "#" and first.text.isalpha() else first.tag


def _is_held(frame: Frame, cue: Cue) -> bool:
    """Whether the source says what is told: not so in "denied that", "did not say that", "asked whether"."""
    if cue.verb.lemma in {"deny", "ask", "question", "doubt", "reject", "refuse", "decline"}:
        return False
    before = [unit.low for unit in frame.units[max(0, cue.at - 4) : cue.at]]
    return not any(low.endswith("n't") or low in {"not", "never", "cannot", "refused", "declined"} for low in before)


def _named_as(frame: Frame, ranges: Sequence[Range]) -> bool:
    """Whether somebody is called something in quotation marks: blasted him as a "disgrace"."""
    first, last = ranges[0]
    at = frame.tags.find("Q", first, last)
    while at > first and frame.tags[at - 1] in "DXA":
        at -= 1
    return at > first and frame.units[at - 1].low == "as"


def _how(frame: Frame, cue: Cue, ranges: Sequence[Range]) -> str:
    """How a clause without quotation stands to its cue."""
    if len(ranges) > 1:
        short = ranges[0][1] - ranges[0][0] <= _LONGEST_START and cue.verb is not ACCORDING
        order = "inserted" if short else "around"
    elif ranges[0][0] < cue.at:
        order = "left"
    else:
        first = next((unit for unit in frame.units[slice(*ranges[0])] if unit.tag != "A"), frame.units[ranges[0][0]])
        if first.low == "that":
            order = "that"
        elif first.tag == "P":
            order = "pronoun"
        elif first.low in {"how", "why", "what", "whether", "if"}:
            order = "how"
        elif first.low in {"to", "for", "of", "on", "about", "against", "as", "with", "by", "in", "at", "from"}:
            order = first.low
        elif first.tag in "VXI":
            order = first.tag
        else:
            order = "finite" if _finite(frame, ranges[0]) else "noun"
    return order


def _finite(frame: Frame, part: Range) -> bool:
    for tag in frame.tags[part[0] : part[1]]:
        if tag in "VXG":
            return True
        if tag in ",;:-SRC":
            return False
    return False


def span_of(frame: Frame, phrase: Phrase | None) -> Span | None:
    """Where a phrase stands in the flow."""
    return (frame.units[phrase[0]].start, frame.units[phrase[1] - 1].end) if phrase else None


def is_said(statement: Statement) -> bool:
    """Whether a clause without quotation is something said beyond doubt."""
    if statement.quoted:
        return not _is_thought(statement) or statement.how == "clause"
    order = statement.how
    if statement.cue in WARY and order not in {"that", "pronoun", "how", "inserted", "around"}:
        return order in TAKING.get(statement.cue, ())
    if order in TAKING.get(statement.cue, ()):
        return True
    return statement.cue in SURE and order in _CLAUSES


def _is_thought(statement: Statement) -> bool:
    """Whether the verb tells what somebody thinks or what is known."""
    verb = VERBS.get(statement.cue)
    return verb is not None and verb.sort == "mind"
