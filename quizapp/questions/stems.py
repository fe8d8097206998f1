"""Stems for open questions where the author worded none: only what can be made in good English, else nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizapp.deck.model import AnswerKind, Mark
from quizapp.questions.clauses import speaks_to_readers
from quizapp.questions.inversion import Room, in_one_piece, inverted, one_verb, sound_rest
from quizapp.questions.wording import bare, capital, masked

_PERCENT = re.compile(r"^(?: percent| per cent|%)\b ?", re.IGNORECASE)
_SHARE = re.compile(r"(?P<number>[\d.,]+) ?(?:%|percent|per cent)", re.IGNORECASE)
_NOUN = re.compile(r"^ (?!(?:to|in|on|at|by|for|from|with|per|and|or|but|than|was|were|is|are|as)\b|\w+ing\b)[a-z]")
_NO_VERB = re.compile(r"^(?: (?!of\b)[a-z-]+){1,3}? to (?!the\b|an?\b)[a-z]")
_NO_ANSWER = re.compile(r"^ (?:\w+ )?(?:not|also)\b|^ \w+n['’]t\b")

_VERB_FIRST = re.compile(
    r"^,? (?:is|was|has|had|will|would|can|could|may|might|should|must|does|did|\w+ed|\w+s|began|came|fell|found|gave"
    r"|bought|brought|built|caught|drew|drove|felt|fought|flew|heard|hid|hit|laid|paid|put|read|shot|taught|thought|threw"
    r"|got|grew|held|kept|knew|led|left|lost|made|met|ran|rose|said|saw|sent|set|sold|spoke|spent|stood|took|told|won|wrote)\b"
)
_PLAIN = re.compile(r"[\d,. ]+|[a-z]+")
_BAD_END = re.compile(r"(?:\b(?:the|an?|its|their|his|her|our|and|or|of|than|per|between)|['’]s?) $", re.IGNORECASE)
_ASKED = {
    AnswerKind.PERSON: "whom",
    AnswerKind.ORGANISATION: "which body",
    AnswerKind.PLACE: "which place",
}
_DATED = {"year": "which year", "month": "which month and year"}
_LEADS = "by|from|with|against|to|for|in|at|on|near|through|into|since|until|before|after|within|under|over"
_LED_IN = re.compile(rf"^(?P<told>.*\S) (?P<lead>{_LEADS})(?: the)? $")
_ABOUT = re.compile(
    r"^(?P<told>(?:.* )?)(?:some|(?P<about>about|around|roughly|nearly|almost|more than|fewer than)) $", re.IGNORECASE
)
_LEAD_IN = re.compile(
    r"^(?:(?:In|At|On|By|For|From|Of|Among|During|Since|Until|Within|Under|After|Before|Between|Across|Over|Near)\b"
    r"[^,;:]*, )?$"
)
_COUNTED = re.compile(
    r"^(?P<what>.*?)(?P<rest>(?: (?:in|on|at|from|for|by|with|to|since|during|across|over|into|onto|through|near|along"
    r"|around|between|under|after|before|within|against|past|towards?|behind|beyond|inside|outside|off|up|down|out|about"
    r"|without|among|until|as|via|last|this|next)\b.*)?)$"
)
_DATED_BY = frozenset({"in", "since", "until", "by", "before", "after", "during"})
_TIMES = frozenset({"in", "since", "until", "during"})
"""What leads a time that belongs to the verb whatever its object is: "opened 37 gates in May"."""
_COUNTS_ON = re.compile(r"\b(?:and|but) (?:\w+ )?\d")

Inside = Callable[[str], str | None]


def _as_it_stands(clause: str) -> str | None:
    """A clause whose first word is an article, as it is written inside a sentence; others unchanged."""
    return re.sub(r"^(?:The|An?) ", lambda found: found[0].lower(), clause)


def open_stem(text: str, mark: Mark, hidden: tuple[str, ...], inside: Inside = _as_it_stands) -> str | None:
    """A question that asks for a mark of a statement; None when no sound one can be made.

    Two ways are safe in English: asking for its opening ("Who built the dam?"), and, where the verb is beyond doubt,
    turning it about ("In which year was the dam built?"). Asking in place ("The dam was built in which year?") reads
    badly: such a mark is asked for by a blank. ``inside`` gives a sentence as it is written inside another.
    """
    before, after = masked(text[: mark.start], hidden), masked(bare(text[mark.end :]), hidden)
    if not one_clause(text) or speaks_to_readers(text):
        return None
    if share := _SHARE.fullmatch(mark.text):  # as if the number alone were marked
        mark, after = replace(mark, text=share["number"]), f" percent{after}"
    lead = _ABOUT.match(before) if mark.kind is AnswerKind.FIGURE else None
    told, about = (lead["told"], lead["about"] or "") if lead else (before, "")
    made = _opening(mark, after, told, about) if _LEAD_IN.match(told) else _turned(mark, told, about, after, inside)
    return f"{capital(' '.join(made.split()))}?" if made else None


def one_clause(text: str) -> bool:
    """Whether a statement is one sentence without quotation marks or colons, which a question would break."""
    return not re.search(r"[.!?;:]\s|[“”\"]", bare(text))


def _opening(mark: Mark, after: str, told: str, about: str) -> str | None:
    """A question for what a statement opens with, or what it has after an adverbial ("In May, 37 gates …")."""
    if mark.kind is AnswerKind.FIGURE:
        sound = _countable(mark, after) and one_verb(after) and in_one_piece(told.rstrip(", "))
        sound = sound and not _NO_VERB.match(after) and not (told and _COUNTS_ON.search(after))
        return f"{told}{about} {_how_many(after)}" if sound else None
    if told or not _VERB_FIRST.match(after) or _NO_ANSWER.match(after) or not one_verb(after):
        return None
    asked = {AnswerKind.PERSON: "Who", AnswerKind.ORGANISATION: "Which body", AnswerKind.PLACE: "Which place"}
    return f"{asked[mark.kind]}{after}" if mark.kind in asked else None


def _countable(mark: Mark, after: str) -> bool:
    return _PERCENT.match(after) is not None or (
        _NOUN.match(after) is not None and _PLAIN.fullmatch(mark.text) is not None
    )


def _how_many(after: str) -> str:
    percent = _PERCENT.match(after)
    return f"what percentage {after[percent.end() :]}" if percent else f"how many{after}"


def _turned(mark: Mark, told: str, about: str, after: str, inside: Inside) -> str | None:
    """A question with the asking words first and the statement's verb before its subject."""
    led = _LED_IN.match(told)
    if led and mark.kind is AnswerKind.DATE and led["lead"] not in _DATED_BY:
        return None
    if mark.kind is AnswerKind.FIGURE:
        parts = _COUNTED.match(after)
        if parts is None or not _countable(mark, after) or not in_one_piece(parts["what"]) or _BAD_END.search(told):
            return None
        what, rest = f"{about} {_how_many(parts['what'])}", parts["rest"]
    else:
        what = _DATED.get(mark.precision, "") if mark.kind is AnswerKind.DATE else _ASKED.get(mark.kind, "")
        rest = after
        if not what or led is None:
            return None
    clause, lead = (led["told"], led["lead"]) if led else (told.rstrip(), "")
    question = inverted(clause, inside(clause), _room(mark, lead)) if sound_rest(rest) else None
    if question and mark.kind is AnswerKind.DATE and lead != "since" and re.match(r"(?:has|have) ", question):
        return None  # "In which year has it opened?"
    return f"{lead} {what} {question}{rest}" if question else None


def _room(mark: Mark, lead: str) -> Room:
    """What may stand between the verb and what is asked for, if that is to belong to the verb and nothing else."""
    if mark.kind is AnswerKind.DATE and lead in _TIMES:
        return Room.OBJECT
    valued = mark.kind in (AnswerKind.DATE, AnswerKind.FIGURE)
    return Room.PHRASES if lead and valued else Room.NOTHING
