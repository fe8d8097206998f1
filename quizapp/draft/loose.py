"""Quotations that no verb of saying claims: behind a colon, beside some other verb, in a clause about a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.article.flow import Span
from quizapp.draft.cues import BESIDE, COLON, Cue, cues, is_passive, main_subject
from quizapp.draft.frames import Frame
from quizapp.draft.phrases import Phrase, first_subject, subject_before
from quizapp.draft.statement import Statement, span_of, statement_of
from quizapp.draft.words_saying import VERBS

_LONGEST_LEAD: Final = 20
"""Units; a longer sentence does not merely lead to the quotation behind it."""

_MANY_WORDS: Final = 7
"""A quotation of as many words in a clause about a person is that person's, whatever the verb."""


def loose_quotations(frame: Frame, made: Sequence[Statement]) -> list[int]:
    """The quotations of a sentence that belong to no statement yet."""
    return [
        at
        for at, unit in enumerate(frame.units)
        if unit.tag == "Q"
        and not any(a <= unit.start and unit.end <= b for statement in made for a, b in statement.content)
    ]


def without_cue(frame: Frame, loose: Sequence[int], made: Sequence[Statement]) -> list[Statement]:
    """The statements that quotations without a cue make, given those made already."""
    found = _from_colon(frame, loose) or _from_any_verb(frame, loose)
    return found or _from_known_verb(frame, loose) or _within(frame, loose, made)


def _from_colon(frame: Frame, loose: Sequence[int]) -> list[Statement]:
    """``The mayor was clear: "..."``: a quotation behind a colon is of the sentence's subject."""
    at = loose[0]
    if not at or frame.tags[at - 1] != ":":
        return []
    subject = _before_colon(frame, at - 1)
    if subject is None:
        return []
    end = at + 1 if re.search(r",\W*$", frame.units[at].text) and "Q" not in frame.tags[at + 1 :] else len(frame.units)
    return [statement_of(frame, Cue(at - 1, at, COLON, subject), [(at, end)])]


def _from_any_verb(frame: Frame, loose: Sequence[int]) -> list[Statement]:
    """``"...," X started`` and ``X jeered, "..."``: a verb beside a quotation, whatever it is."""
    for at in loose:
        found = _verb_after(frame, at) or _verb_before(frame, at)
        if found is not None:
            cue = Cue(found[0], found[0] + 1, BESIDE, found[1])
            begin = at if found[0] < at or not _opens_clause(frame, at) else 0
            return [statement_of(frame, cue, [(begin, at + 1)])]
    return []


def _from_known_verb(frame: Frame, loose: Sequence[int]) -> list[Statement]:
    """``X, ..., criticized Y for "..."``: a verb of judging further to the left."""
    for at in loose:
        for verb in reversed(range(at)):
            known = VERBS.get(frame.units[verb].low) if frame.tags[verb] == "V" else None
            if known is None or known.sort != "about":
                continue
            subject = main_subject(frame, verb) if known.form == "ing" else subject_before(frame, verb)
            if subject is not None and set(frame.tags[slice(*subject)]) & set("KNP#"):
                return [statement_of(frame, Cue(verb, verb + 1, known, subject), [(verb + 1, _end_behind(frame, at))])]
            break
    return []


def _end_behind(frame: Frame, quotation: int) -> int:
    """Where the phrase ends that a quotation stands in."""
    tags = frame.tags
    end = next((place for place in range(quotation + 1, len(tags)) if tags[place] not in "IDN"), len(tags))
    listed = re.match(r"(?:,?C?D?[NK]{0,2}Q)+", tags[end:])
    return end + listed.end() if listed else end


def _within(frame: Frame, loose: Sequence[int], made: Sequence[Statement]) -> list[Statement]:
    """``X won praise for "many quoted words"``: a long quotation in a clause about a person, whatever the verb."""
    at = loose[0]
    if made or frame.units[at].text.count(" ") < _MANY_WORDS:
        return []
    for verb in reversed(range(at)):
        subject = subject_before(frame, verb) if frame.tags[verb] == "V" else None
        if subject is not None and frame.tags[subject[0]] in "KP":
            cue = Cue(verb, verb + 1, BESIDE, subject)
            return [statement_of(frame, cue, [(verb + 1, _end_behind(frame, at))])._replace(sure=False)]
    return []


def _opens_clause(frame: Frame, quotation: int) -> bool:
    """Whether the words before a quotation belong to it: The plan ''had me at once,'' she wrote."""
    return quotation > 0 and frame.tags[quotation - 1] not in ",:-" and not re.search("[VX]", frame.tags[:quotation])


def _verb_after(frame: Frame, quotation: int) -> tuple[int, Phrase] | None:
    if not re.search(r"[,!?—-]\W*$", frame.units[quotation].text):
        return None
    found = re.match(r"([KDNPG#]*[KNP])([VN])(?=[.,ITADCS]|$)", frame.tags[quotation + 1 :])
    if found is None or not _like_verb(frame.units[quotation + 1 + found.start(2)].low, found[2]):
        return None
    return quotation + 1 + found.start(2), (quotation + 1, quotation + 1 + found.end(1))


def _verb_before(frame: Frame, quotation: int) -> tuple[int, Phrase] | None:
    if quotation < 3 or frame.tags[quotation - 1] != ",":
        return None
    verb = quotation - 2
    if not _like_verb(frame.units[verb].low, frame.tags[verb]) or is_passive(frame, verb):
        return None
    subject = subject_before(frame, verb)
    return (verb, subject) if subject else None


def _like_verb(word: str, tag: str) -> bool:
    if word in {"titled", "entitled", "called", "named"}:
        return False
    return tag == "V" or (tag == "N" and word.endswith(("ed", "s", "gan", "ang", "ote", "ew")))


def _before_colon(frame: Frame, colon: int) -> Phrase | None:
    """Whose words follow a colon: the name right before it, else the subject of the sentence."""
    named = re.search(r"(?:^|[-.;])(K[KC#]{0,5}|#)(?:\([^)]*\))?$", frame.tags[:colon]) or re.match(
        r"([DNKG][DNKIG]*K)(?:\([^)]*\))?$", frame.tags[:colon]
    )
    if named:
        return named.span(1)
    verb = colon - 1
    while verb > 0 and frame.tags[verb] == "A":
        verb -= 1
    if verb > 0 and frame.units[verb].low.endswith("ing"):
        return main_subject(frame, verb)
    if verb > 0 and _like_verb(frame.units[verb].low, frame.tags[verb]):
        subject = subject_before(frame, verb)
        if subject is not None and (frame.tags[verb] == "V" or frame.tags[subject[0]] in "KPD#"):
            return subject
    return main_subject(frame, colon) or first_subject(frame) or _who_else(frame, colon)


def _who_else(frame: Frame, colon: int) -> Phrase | None:
    """The name in words without a verb before a colon: "From the report:", "Here's Jane Roe in May:"."""
    named = re.match(r"[AINVX]{0,2}G?(D?[KN#]*K[KG#]*)", frame.tags[:colon]) or re.search(
        ",(K+|P)(?=[NV])", frame.tags[:colon]
    )
    if named:
        return named.span(1)
    found = re.search(r"I(D?[KN#]+)$", frame.tags[:colon])
    return found.span(1) if found and frame.units[found.start()].low in {"from", "by"} else None


def colon_source(frame: Frame) -> Span | None:
    """Whose words follow a sentence that ends with a colon."""
    found = [cue for cue in cues(frame) if cue.source]
    return span_of(frame, found[-1].source if found else _before_colon(frame, len(frame.tags) - 1))


def source_near(frame: Frame) -> Span | None:
    """The subject of the sentence before a quotation, where it is a person's name or a pronoun."""
    if len(frame.tags) > _LONGEST_LEAD:
        return None
    subject = first_subject(frame)
    return span_of(frame, subject) if subject and set(frame.tags[subject[0] : subject[1]]) & {"K", "P"} else None


def words_quoted(frame: Frame) -> int:
    """How many words of a sentence stand in quotation marks."""
    return sum(unit.text.count(" ") + 1 for unit in frame.units if unit.tag == "Q")
