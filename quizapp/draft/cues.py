"""What tells who says something in a sentence: verbs of saying with their subject, "according to", colons."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from quizapp.deck.kinds_words import listed
from quizapp.draft.frames import Frame
from quizapp.draft.phrases import Phrase, object_end, subject_after, subject_before
from quizapp.draft.words_common import BE
from quizapp.draft.words_saying import INVERTED, NOUNS, VERBS, Verb

ACCORDING: Final = Verb("according", "clause", "past")
COLON: Final = Verb(":", "clause", "past")
BESIDE: Final = Verb("beside", "clause", "past")
SIGNED: Final = Verb("signed", "clause", "past")
NOUN: Final = Verb("noun", "clause", "past")

_UNSAID: Final = listed(
    """
    refuse refuses refused refusing decline declines declined fail fails failed want wants wanted hope hopes hoped plan
    plans planned try tries tried need needs needed have has had able unable unwilling reluctant likely unlikely
    expected afraid ought used going about right freedom
    """
)
"""Words before "to" with which nothing need have been said."""

_MAY_BE: Final = listed("may might could can must should cannot can't couldn't shouldn't won't wouldn't")
_LEADING: Final = listed("while when after as because if since although though before")
_TURNS: Final = listed("though although while but whereas")
_MESSAGES: Final = listed("statement letter email e-mail message memo tweet post note speech text release")
_INVERTING: Final = frozenset({"clause", "person"})


class Cue(NamedTuple):
    """A cue in a frame: the unit of its verb (``end`` lies behind its last), whose subject ``source`` is.

    ``inverted``: the source stands behind the verb. ``shared``: the source is that of the cue before.
    """

    at: int
    end: int
    verb: Verb
    source: Phrase | None
    inverted: bool = False
    shared: bool = False

    @property
    def first(self) -> int:
        """The first unit of cue and source together."""
        return self.at if self.source is None or self.shared else min(self.at, self.source[0])

    @property
    def last(self) -> int:
        """Behind the last unit of cue and source together."""
        return self.end if self.source is None or self.shared else max(self.end, self.source[1])


def cues(frame: Frame) -> list[Cue]:
    """The cues of a frame from left to right, each with its source."""
    found: list[Cue] = []
    for at, tag in enumerate(frame.tags):
        cue: Cue | None = None
        if tag == "V" and [unit.low for unit in frame.units[at : at + 2]] in (["put", "it"], ["puts", "it"]):
            cue = _put_it(frame, at)
        elif tag == "V":
            cue = _verb_cue(frame, at, found)
        elif tag in "NK" and frame.units[at].low in {"according", "per"}:
            cue = _according(frame, at)
        elif tag == "N" and frame.units[at].low in NOUNS:
            cue = _noun_cue(frame, at)
        elif tag == "N" and frame.units[at].low == "words":
            cue = _in_words(frame, at)
        if cue is not None:
            found.append(cue)
    return found


def _verb_cue(frame: Frame, at: int, before: list[Cue]) -> Cue | None:
    verb = VERBS.get(frame.units[at].low)
    if verb is None or (verb.form == "plain" and frame.tags[at - 1 : at + 2] == ",V,"):  # "no better than, say, this"
        return None
    if verb.form == "past" and is_passive(frame, at):
        return _agent(frame, at, verb)
    if verb.form == "ing":
        return _participle(frame, at, verb, before)
    if _may_invert(frame, at, verb):
        behind = subject_after(frame, at)
        if behind is not None and _may_end(frame, at, behind[1]):
            return Cue(at, at + 1, verb, behind, inverted=True)
    subject = subject_before(frame, at)
    if subject is not None and not _is_somebody(frame, subject, verb, at):
        return None
    if subject is not None:
        if verb.form == "plain" and _is_infinitive(frame, at):
            return None
        return Cue(at, at + 1, verb, subject)
    return _shared(frame, at, verb, before) or _infinitive(frame, at, verb)


def _agent(frame: Frame, at: int, verb: Verb) -> Cue | None:
    """``was called "..." by X``, ``was asked by X: "..."``: quoted words whose source is behind "by"."""
    by = next((place for place in range(at + 1, min(at + 8, len(frame.units))) if frame.units[place].low == "by"), None)
    agent = subject_after(frame, by) if by and not set(frame.tags[at + 1 : by]) & {"V", "X", ","} else None
    if agent is None or "Q" not in frame.tags[at:] or not set(frame.tags[agent[0] : agent[1]]) & {"K", "N", "P"}:
        return None
    return Cue(at, at + 1, verb, agent, inverted=True)


def _infinitive(frame: Frame, at: int, verb: Verb) -> Cue | None:
    """``X was quick to add that "..."``: quoted words in what somebody goes on to say, unless it is left unsaid."""
    if verb.form != "plain" or at < 2 or frame.units[at - 1].low != "to" or frame.units[at - 2].low in _UNSAID:
        return None
    if "Q" not in frame.tags[at:] or not re.search("X[DAN]{1,3}I$", frame.tags[:at]):
        return None
    source = main_subject(frame, at - 1)
    return Cue(at, at + 1, verb, source, shared=True) if source else None


def is_passive(frame: Frame, at: int) -> bool:
    """Whether a form of "be" stands before a participle, adverbs apart."""
    place = at - 1
    while (place >= 0 and frame.tags[place] == "A") or (place >= 0 and frame.units[place].low == "not"):
        place -= 1
    if place < 0:
        return False
    return frame.units[place].low in BE | {"got", "get", "being"} or (
        frame.units[place].low == "'s" and frame.tags[place] == "X"
    )


def _participle(frame: Frame, at: int, verb: Verb, before: list[Cue]) -> Cue | None:
    """``..., adding that``: the source is that of the clause before."""
    place = at - 1
    while place >= 0 and frame.tags[place] == "A":
        place -= 1
    if place >= 0 and frame.tags[place] == "X" and frame.units[place].low in BE | {"'s"}:
        subject = subject_before(frame, at)
        return Cue(at, at + 1, verb, subject) if subject else None
    if place >= 0 and frame.tags[place] in "KNT":
        subject = subject_before(frame, at)
        if subject and subject[0] and frame.units[subject[0] - 1].low == "with":
            return Cue(at, at + 1, verb, subject)
        if frame.units[place].low in _MESSAGES:
            source = clause_subject(frame, place)
            return Cue(at, at + 1, verb, source) if source else None
    if place >= 0 and frame.tags[place] not in ",-CQ" and frame.units[place].low not in {"by", "while", "in", "before"}:
        return None
    return _shared(frame, at, verb, before)


def _shared(frame: Frame, at: int, verb: Verb, before: list[Cue]) -> Cue | None:
    """A verb without a subject of its own, joined by a conjunction or comma: that of the cue or clause before."""
    place = at - 1
    while place >= 0 and frame.tags[place] in "XAT":
        place -= 1
    if place >= 0 and frame.tags[place] not in "C,-" and not (verb.form == "ing" and frame.tags[place] in "ISQ"):
        return None
    if verb.form == "plain" and place >= 0 and frame.tags[place] == ",":
        return None
    firm = [cue for cue in before if cue.source and frame.tags[cue.source[0]] != "R" and cue.verb.sort != "mind"]
    source = firm[-1].source if firm else None
    if source is None or (firm and (_in_lead(frame, firm[-1], place) or _new_clause(frame, firm[-1].last, place))):
        find = main_subject if verb.form == "ing" else clause_subject
        source = find(frame, max(place, 0)) or source
    if source is None and verb.form == "ing" and (place < 0 or (place == 0 and frame.tags[0] in "ISC")):
        source = _subject_behind(frame, at)
    return Cue(at, at + 1, verb, source, shared=True) if source else None


def _subject_behind(frame: Frame, at: int) -> Phrase | None:
    """The subject of the main clause behind a leading participle: "Calling it so, Jane Roe left"."""
    for verb in range(at + 2, len(frame.tags)):
        if frame.tags[verb] in "VX":
            subject = subject_before(frame, verb)
            if subject is not None and subject[0] > at + 1 and _is_set_off(frame, subject[0]):
                return subject
    return None


def _is_set_off(frame: Frame, at: int) -> bool:
    """Whether a comma stands before a unit, by itself or at the end of a quotation."""
    return frame.tags[at - 1] == "," or (
        frame.tags[at - 1] == "Q" and re.search(r",\W*$", frame.units[at - 1].text) is not None
    )


def _in_lead(frame: Frame, cue: Cue, last: int) -> bool:
    """Whether a cue stands in a leading clause, "While X said so, Y ...", that a main clause follows."""
    comma = frame.tags.find(",", cue.last, last)
    begin = frame.tags.rfind(",", 0, cue.first) + 1
    lead = {unit.low for unit in frame.units[begin : cue.first]} & _LEADING
    return bool(lead) and comma > 0 and re.match("[DNKG#]*[NKP]A?[XV]", frame.tags[comma + 1 : last]) is not None


def _new_clause(frame: Frame, first: int, last: int) -> bool:
    """Whether another main clause begins between: ", though he used"."""
    for at in range(first, last - 2):
        if frame.tags[at] == "," and frame.units[at + 1].low in _TURNS and set(frame.tags[at + 2 : last]) & {"V", "X"}:
            return True
        if frame.units[at].low == "and" and re.match("[DNKG#]*[NKP][XV]", frame.tags[at + 1 : last]):
            return True
    return False


def clause_subject(frame: Frame, upto: int) -> Phrase | None:
    """The subject of the nearest clause to the left."""
    for at in reversed(range(upto)):
        if frame.tags[at] in "VX":
            subject = subject_before(frame, at)
            if subject is not None and frame.tags[subject[0]] != "R":
                return subject
    return None


def main_subject(frame: Frame, upto: int) -> Phrase | None:
    """The subject of the main clause to the left: behind a leading "When he came," and the last ", but"."""
    start = _behind_lead(frame, 0, upto)
    for at in range(start, upto - 2):
        if frame.tags[at] in ",;-" and frame.units[at + 1].low in _TURNS | {"and"} and at >= start:
            start = _behind_lead(frame, at + 1, upto)
            start += start == at + 1
    for at in range(start, upto):
        if frame.tags[at] in "VX":
            subject = subject_before(frame, at)
            if subject is not None and frame.tags[subject[0]] != "R" and subject[0] >= start:
                return subject
    return clause_subject(frame, upto)


def _behind_lead(frame: Frame, first: int, upto: int) -> int:
    """Where the main clause begins behind a leading "When he came," or "Speaking for all,"; ``first`` without one."""
    lead = frame.tags[first] in "SIV" or frame.units[first].low.endswith("ing")
    comma = frame.tags.find(",", first, upto)
    behind = lead and comma > 0 and set(frame.tags[comma + 1 : upto]) & {"V", "X"}
    return comma + 1 if behind else first


def _is_infinitive(frame: Frame, at: int) -> bool:
    """Whether "to" or a helping verb stands before, so that nothing has been said: he may say."""
    place = at - 1
    while place >= 0 and frame.tags[place] == "A":
        place -= 1
    return place >= 0 and frame.units[place].low in _MAY_BE


def _may_invert(frame: Frame, at: int, verb: Verb) -> bool:
    """Whether the subject may stand behind the verb: a quotation or clause with its comma stands before."""
    if verb.sort not in _INVERTING or verb.lemma in {"tell", "inform", "remind", "assure", "notify"}:
        return False
    if not at:  # Said the mayor: "..."
        return verb.form == "past" and re.match(r"V[DKN#G]{1,8}(,.{1,20})?[,:]Q", frame.tags) is not None
    tag = frame.tags[at - 1]
    if tag == "," and re.match(r"V[DKN#G]{1,6}(,.{1,20})?,Q", frame.tags[at:]):  # But, said Mr. Roe, "..."
        return True
    finite = re.search("[VXQ]|[PR]G", frame.tags[:at])
    if tag == "Q" or frame.tags[at - 2 : at] == "Q,":  # "X", said Jane Roe
        return True
    return tag in ",-" and at > 2 and verb.lemma in INVERTED and finite is not None


def _is_somebody(frame: Frame, subject: Phrase, verb: Verb, at: int) -> bool:
    """Whether a phrase can be who says something: more than "the"; not "a group called X"."""
    first, last = subject
    if not set(frame.tags[first:last]) & set("KNPR#") and frame.units[first].low in {"the", "a", "an", "no", "each"}:
        return False
    named = verb.sort == "naming" and verb.form == "past" and frame.tags[at + 1 : at + 2] in {"K", "Q"}
    return not (named and last == at and any(unit.low in {"a", "an"} for unit in frame.units[first:last]))


def _may_end(frame: Frame, verb: int, at: int) -> bool:
    """Whether a subject behind the verb is all there is: not so in "..., said Mr. Roe was ill"."""
    if at >= len(frame.tags):
        return True
    if not verb:
        return True
    low = frame.units[at].low
    if frame.tags[at] == "S":
        return frame.tags[verb - 1] == "Q" and low != "that"
    if frame.tags[verb - 1] == "Q" and re.search(r",\W*$", frame.units[verb - 1].text):
        return frame.tags[at] not in "XQ"
    if frame.tags[verb - 1] == "Q":
        return (frame.tags[at] not in "VXQ" or low.endswith("ing")) and low not in {"'d", "'ll", "'s"}
    if frame.tags[at] == "-" and frame.units[at].start == frame.units[at - 1].end:
        return False
    return frame.tags[at] in ".,-(;" or (frame.tags[at] in "ITC" and "V" not in frame.tags[at:])


def _according(frame: Frame, at: int) -> Cue | None:
    """``according to S``, ``per S``."""
    units = frame.units
    if units[at].low == "according" and (at + 1 >= len(units) or units[at + 1].low != "to"):
        return None
    to = at + (units[at].low == "according")
    if units[at].low == "per" and at and frame.tags[at - 1] not in ",.":
        return None
    behind = subject_after(frame, to)
    return Cue(at, to + 1, ACCORDING, behind, inverted=True) if behind else None


def _in_words(frame: Frame, at: int) -> Cue | None:
    """``in the words of X``, ``in X's words``: they tell who says the sentence they stand in."""
    units, tags = frame.units, frame.tags
    if tags[max(0, at - 2) : at + 2] == "IDNI" and units[at - 2].low == "in":
        source = subject_after(frame, at + 1)
        return Cue(at - 2, at + 2, ACCORDING, source, inverted=True) if source else None
    first = tags.rfind("I", 0, at)
    if first >= 0 and units[first].low == "in" and 2 < at - first < 7 and tags[at - 1] == "G":
        return Cue(first, at + 1, ACCORDING, (first + 1, at - 1))
    return None


def _put_it(frame: Frame, at: int) -> Cue | None:
    """``As X put it, ...``."""
    subject = subject_before(frame, at)
    if subject is None or not subject[0] or frame.units[subject[0] - 1].low != "as":
        return None
    return Cue(subject[0] - 1, at + 2, ACCORDING, subject)


def _noun_cue(frame: Frame, at: int) -> Cue | None:
    """``X's claim that``, ``his claim that``."""
    units = frame.units
    if at + 1 >= len(units) or units[at + 1].low != "that":
        return None
    for place in range(at - 1, max(-1, at - 4), -1):
        if units[place].low in {"his", "her", "their", "its", "my", "our"}:
            return Cue(at, at + 1, NOUN, (place, place + 1))
        if units[place].low in {"'s", "'"} and place:
            subject = subject_before(frame, place)
            return Cue(at, at + 1, NOUN, subject) if subject else None
    return None


def content_start(frame: Frame, cue: Cue) -> int:
    """Where what is said begins behind a cue: behind the person told, behind "in a statement", at "that"."""
    tags, units = frame.tags, frame.units
    begin = cue.last if cue.inverted else cue.end
    if cue.verb.sort not in {"clause", "person", "mind"}:
        return begin
    if cue.verb.sort == "person":
        begin = object_end(frame, cue.at)
    aside = cue.verb.sort == "person" or (begin < len(tags) and tags[begin] in "ITA") or tags[begin : begin + 2] == "DT"
    for at in range(begin, min(begin + 16, len(tags))):
        if tags[at] == ":":
            return at + 1
        if tags[at] == "Q":
            aside = tags[begin] in "IT" and units[begin].low != "to"
            return at if tags[at - 1] in ",-" or aside else begin
        if units[at].low == "that" and tags[at] == "S" and tags[at - 1] != "I":
            return at if aside else begin
        if tags[at] == "R" and cue.verb.sort == "person" and at == begin:  # told those who ask that ...
            behind = next(
                (place for place in range(at, len(tags)) if units[place].low == "that" and tags[place] == "S"), 0
            )
            return behind or begin
        if tags[at] in "VXPR.;" or units[at].low in {"how", "why", "what", "whether", "if"}:
            break
    return begin
