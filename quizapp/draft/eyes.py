"""What of a draft needs an eye because of how it is worded: what ``check`` would advise on, told beforehand.

The rules are those of ``check`` (``deck.standing``, ``deck.fairness``, ``questions.advice``); a test holds that each
advice on a draft stands at an entry that is marked here or was before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.folding import content_words, fold
from quizapp.deck.kinds import infer
from quizapp.deck.marks import unmark
from quizapp.deck.pattern import pattern
from quizapp.deck.sorts import AnswerKind
from quizapp.deck.standing import DANGLING, LEANING, passing_time, unnamed
from quizapp.draft.entries import DraftDispute, DraftSide, DraftVoice, Entry
from quizapp.draft.spoken import Trust
from quizapp.draft.words_names import HEADING, SPEAKING

_FEWEST: Final = 2
"""Others of its sort that a name or date needs to be offered among."""

_BEGUN: Final = 8
"""Answers up to which a deck is only begun, so that nothing is said of too few."""

_ALIKE: Final = 0.8
_SORTS: Final = {
    AnswerKind.PERSON: "persons",
    AnswerKind.ORGANISATION: "bodies",
    AnswerKind.PLACE: "places",
    AnswerKind.DATE: "dates",
}
_STANCE = pattern(
    r"\b(?:should(?:n't)?|ought to|must not|had better|it is (?:right|wrong|time|high time) (?:to|that))\b"
)
_THE_TEXT = pattern(r"\b(?:the|this) (?:passage|article|excerpt|paragraph|text)\b", re.I)
_LOADED = pattern(
    r"\b(?:claim(?:s|ed)|insist(?:s|ed)|admit(?:s|ted)|conced(?:es|ed)|confess(?:es|ed)|boast(?:s|ed)|slam(?:s|med)"
    r"|complain(?:s|ed)|lash(?:es|ed) out|refus(?:es|ed) to admit|pretend(?:s|ed)|brag(?:s|ged)|rail(?:s|ed)"
    r"|rant(?:s|ed))\b"
)
_PASSING: Final = "“{}” was so on the day of writing: write the date, or it is asked as a flashcard alone"
_TEXTS: Final = {"facts": "fact", "viewpoints": "holds", "events": "event", "terms": "means"}
_NO_OFFICE: Final = HEADING | SPEAKING | {"of", "from", "with"}
"""Words with which what somebody does, or where, is told in place of an office."""

_NAMED: Final = pattern(r"the [a-z]+|(?:officials|authorities|analysts|experts|critics|others|sources)")


def looked_at(
    entries: Sequence[Entry],
    voices: Sequence[DraftVoice],
    dated: bool,
    disputes: Sequence[DraftDispute],
    sides: Sequence[DraftSide],
) -> tuple[list[Entry], list[DraftVoice]]:
    """The entries and voices, those marked that ``check`` would advise on; ``dated``: the article has a day."""
    few = _too_few(entries, voices)
    by_key = {voice.key: voice for voice in voices}
    held = [frozenset(content_words(_text(entry))) for entry in entries if entry.section == "viewpoints"]
    made = []
    for entry in entries:
        why = next(_reasons(entry, by_key, dated, few, held, bool(sides)), "")
        if why and entry.trust is not Trust.CHECK:
            entry = entry._replace(trust=Trust.CHECK, why=why)
        made.append(entry)
    return made, [voice._replace(review=_of_voice(voice, dated)) for voice in voices]


def _text(entry: Entry) -> str:
    return unmark(str(dict(entry.keys).get(_TEXTS.get(entry.section, ""), ""))).text


def _reasons(
    entry: Entry,
    voices: dict[str, DraftVoice],
    dated: bool,
    few: dict[str, str],
    held: Sequence[frozenset[str]],
    sided: bool,
) -> Iterator[str]:
    """Why an entry needs an eye as it is worded."""
    text, keys = _text(entry), dict(entry.keys)
    folded = fold(text)
    if (time := passing_time(text)) and (not dated or entry.section == "facts"):
        yield f"nobody can tell when “{time}” was: write the date" if not dated else _PASSING.format(time)
    if DANGLING.search(folded[:60]) and entry.section in {"facts", "viewpoints"}:
        yield "it begins with a word that points back: put the name in"
    if found := _THE_TEXT.search(text):
        yield f"“{found.group()}” is not before the learner's eyes: name what it speaks of"
    if sided and (found := _LOADED.search(text)):
        yield f"“{found.group()}” colours what is said: write what was said or done"
    if entry.section == "viewpoints":
        yield from _of_view(entry, text, voices)
    if entry.section == "facts":
        yield from _of_fact(entry, text, "said_by" not in keys, few, held)
    if entry.section == "terms" and str(keys["term"]).casefold() in text.casefold():
        yield "what it means holds the term itself"


def _of_view(entry: Entry, text: str, voices: dict[str, DraftVoice]) -> Iterator[str]:
    if (word := unnamed(text)) and len(entry.texts("who")) == 1:
        yield f"“{word}” tells whether a man or a woman holds this: say it without"
    if LEANING.match(text):
        yield "the view begins with a word that points back: put the name in"
    if any(_holder_in(voices[who], text) for who in entry.texts("who") if who in voices):
        yield "the view names its holder: write it without the name"


def _of_fact(
    entry: Entry, text: str, plain: bool, few: dict[str, str], held: Sequence[frozenset[str]]
) -> Iterator[str]:
    if plain and (found := _STANCE.search(text)):
        yield f"“{found.group()}” says what ought to be: whose view is it?"
    words = frozenset(content_words(text))
    if plain and any(len(view) > _FEWEST and len(view & words) >= _ALIKE * max(len(view), len(words)) for view in held):
        yield "somebody holds this as a view below: is it a fact?"
    marked = unmark(str(dict(entry.keys)["fact"]))
    for start, end in marked.spans:
        if why := few.get(fold(marked.text[start:end])):
            yield why


def _holder_in(voice: DraftVoice, text: str) -> bool:
    """Whether a view names its holder, by any of the names that the deck gives."""
    last = voice.name.split()[-1] if voice.kind == "person" and " " in voice.name else ""
    names = (voice.name.removeprefix("the "), *voice.aka, last)
    folded = f" {fold(text)} ".replace(",", " ").replace(".", " ").replace("'s ", " ")
    return any(len(name) > _FEWEST and f" {fold(name)} " in folded for name in names)


def _too_few(entries: Sequence[Entry], voices: Sequence[DraftVoice]) -> dict[str, str]:
    """The marked names and dates that have too few others of their sort in the deck, with what to say of it."""
    known: dict[AnswerKind, set[str]] = defaultdict(set)
    marked: list[tuple[str, AnswerKind]] = []
    declared = {
        name.casefold(): AnswerKind.PERSON if voice.kind == "person" else AnswerKind.ORGANISATION
        for voice in voices
        for name in (voice.name, *voice.aka)
    }
    for entry in entries:
        keys = dict(entry.keys)
        told = unmark(str(keys.get("fact") or keys.get("holds") or ""))
        for start, end in told.spans:
            kind, _, _ = infer(told.text[start:end], told.text[:start], told.text[end:], declared)
            known[kind].add(fold(told.text[start:end]))
            marked.append((fold(told.text[start:end]), kind))
        if entry.section == "events":
            known[AnswerKind.DATE].add(str(keys["when"]))
    for voice in voices:
        known[AnswerKind.PERSON].add(fold(voice.name))
        known[AnswerKind.ORGANISATION].add(fold(voice.name))
    if sum(map(len, known.values())) < _BEGUN:
        return {}
    return {
        text: f"the deck has too few other {_SORTS[kind]} to offer beside it: add “wrong”, or leave it typed"
        for text, kind in marked
        if kind in _SORTS and len(known[kind] - {text}) < _FEWEST
    }


def _of_voice(voice: DraftVoice, dated: bool) -> str:
    """Why a voice needs an eye: nothing where it does not."""
    if not dated and (time := passing_time(voice.role)):
        return f"nobody can tell when “{time}” was: write the role without it"
    first = voice.role.partition(" ")[0]
    if voice.kind == "person" and not voice.anonymous and first in _NO_OFFICE:
        return f"“{voice.role}” does not tell what they are: write their office or work, such as “chair of the union”"
    if _NAMED.fullmatch(voice.name):
        return f"“{voice.name}” does not tell which: name it as the article does elsewhere"
    return ""
