"""Judging names, terms and phrases: word by word, with slips of typing, and never a rival for the answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from quizapp.deck.folding import fold, folded_words, unmarked_case
from quizapp.deck.model import AnswerKind
from quizapp.deck.text import clean
from quizapp.questions.judge_alike import different_words
from quizapp.questions.judge_distance import distance
from quizapp.questions.judge_extras import is_aside, names_one_of, splits, wordings
from quizapp.questions.judge_match import Match, in_order, nearest, negations
from quizapp.questions.judge_names import identity, lacks_last_name
from quizapp.questions.judge_phrases import items, match_list, nearest_answer
from quizapp.questions.judge_spelling import DIRECTIONS, NEGATIONS, SMALL, Spelling, expanded, spelled
from quizapp.questions.model import Expected, Outcome, Verdict

LONGEST_SHOWN: Final = 60
"""Characters of what was typed that a note repeats."""

_BRACKETS: Final = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]")
_NICKNAME: Final = re.compile(r"[\"“„«']([^\"”“»']{2,})[\"”»']\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """A match, and the part of what was typed that matched."""

    match: Match
    core: str


def judge_words(typed: str, expected: Expected, prompt: str = "") -> Verdict:
    """The verdict on typed words that are neither the answer nor a rival letter by letter.

    ``prompt``: words of the question may be left out of an answer, or repeated in it.
    """
    typed = clean(typed)
    keys = key_forms(expected)
    rivals = rivals_of(expected)
    found = _nearest(typed, keys, rivals, expected.kind)
    if found is None and (short := _beside_prompt(typed, keys, rivals, prompt)):
        return _right(short, expected, typed)
    if found is None:
        return _wrong(typed, keys, rivals, expected)
    rival = nearer_rival(found, rivals, keys, expected.kind)
    if rival:
        return _refused(found, rival, typed)
    return _right(found.match, expected, typed)


def key_forms(expected: Expected) -> tuple[str, ...]:
    """All wordings of an answer that are accepted: with and without brackets, umlauts in two letters, nicknames."""
    forms: list[str] = []
    for text in (expected.answer, *expected.accepted):
        forms += [text, _BRACKETS.sub("", text)]
        nickname = _NICKNAME.search(text)
        if expected.kind is AnswerKind.PERSON and nickname:
            forms += [_NICKNAME.sub("", text), nickname[1]]
    forms += [expanded(form) for form in forms]
    return tuple(dict.fromkeys(form for form in forms if form.strip()))


def strictly(text: str, kind: AnswerKind) -> tuple[str, ...]:
    """The words of a text with their accents, without article (titles for persons); a text without words is one.

    Two texts of which this is equal are one answer.
    """
    words = Spelling(tuple(folded_words(unmarked_case(text), signs=True)))
    return (identity(words) if kind is AnswerKind.PERSON else words.bare.words) or (fold(text),)


def rivals_of(expected: Expected) -> tuple[str, ...]:
    """The rivals that are other answers than the one expected."""
    own = {strictly(text, expected.kind) for text in (expected.answer, *expected.accepted)}
    return tuple(rival for rival in dict.fromkeys(expected.rivals) if strictly(rival, expected.kind) not in own)


def _nearest(typed: str, keys: tuple[str, ...], rivals: tuple[str, ...], kind: AnswerKind) -> Found | None:
    best: Found | None = None
    for wording in wordings(typed):
        for text in dict.fromkeys((wording, expanded(wording))):
            best = _nearer(best, nearest_answer(spelled(text), keys, kind), text)
        for key in keys:
            best = _nearer(best, match_list(wording, key, kind).match, wording)
    return best or _with_aside(typed, keys, rivals, kind)


def _nearer(best: Found | None, match: Match | None, core: str) -> Found | None:
    if match is None or (best is not None and best.match.rank <= match.rank):
        return best
    return Found(match, core)


def _with_aside(typed: str, keys: tuple[str, ...], rivals: tuple[str, ...], kind: AnswerKind) -> Found | None:
    """The answer with more said of it behind."""
    best: Found | None = None
    for wording in wordings(typed):
        for head, rest, apart in splits(wording):
            aside = is_aside(rest)
            where = not aside and kind is AnswerKind.PLACE and _is_where(rest)
            if not (aside or where) or names_one_of(rest, rivals) or _are_rivals(head, rest):
                continue
            match = nearest_answer(spelled(head), keys, kind)
            if match:
                best = _nearer(best, replace(match, loss=match.loss + 3, slip=match.slip or where or not apart), head)
    return best


def _are_rivals(head: str, rest: str) -> bool:
    """Whether two things of one sort were typed, such as two countries, or the second part takes the first back."""
    behind = spelled(rest)
    return negations(behind) > 0 or any(different_words(a, b) for a in spelled(head).words for b in behind.words)


def _beside_prompt(typed: str, keys: tuple[str, ...], rivals: tuple[str, ...], prompt: str) -> Match | None:
    """The answer less the words that the question has: "Sinaloa" where it asks for a cartel. No rival may fit so."""
    asked = frozenset(spelled(prompt).words) - SMALL - DIRECTIONS - NEGATIONS
    if not asked:
        return None
    core = _less(spelled(wordings(typed)[-1]) if typed else spelled(typed), asked)
    match = nearest([in_order(core, _less(spelled(key), asked)) for key in keys])
    if match is None or any(in_order(core, _less(spelled(rival), asked)) for rival in rivals):
        return None
    return match


def misspelt(wrote: str, typed: str) -> str:
    """The note on a slip: which word of what was typed it is in; the right answer is told beside it anyway."""
    return "Misspelt." if wrote.strip() == typed.strip() else f"Misspelt: “{wrote}”."


def _less(spelling: Spelling, asked: frozenset[str]) -> Spelling:
    return Spelling(tuple(word for word in spelling.words if word not in asked and word not in SMALL), spelling.exact)


def _is_where(rest: str) -> bool:
    """Whether words behind a place say where that lies (Culiacán, Sinaloa)."""
    return len(items(rest)) == 1 and 0 < len(spelled(rest).words) <= 3 and "/" not in rest


def nearer_rival(found: Found, rivals: tuple[str, ...], keys: tuple[str, ...], kind: AnswerKind) -> str:
    """The first rival that what was typed is as near to as to the answer, or nearer; ``""`` when there is none."""
    core = spelled(found.core)
    for rival in rivals:
        other = nearest_answer(core, (rival,), kind)
        if other and other.rank <= found.match.rank and not _told_by_accents(found.core, rival, keys):
            return rival
        if found.match.edits and _letters_apart(core, spelled(rival), found.match.edits) <= found.match.edits:
            return rival
    return ""


def _letters_apart(core: Spelling, rival: Spelling, most: int) -> int:
    """Slips between what was typed and a rival, or its last word when only one was typed."""
    whole = distance(core.letters, rival.letters, most)
    if len(core.words) == 1 and len(rival.words) > 1:
        return min(whole, distance(core.words[0], rival.words[-1], most))
    return whole


def _told_by_accents(typed: str, rival: str, keys: tuple[str, ...]) -> bool:
    """Whether accents alone tell an answer from a rival, and those typed are nearer to the answer's."""
    plain, other = unmarked_case(typed), unmarked_case(rival)
    if spelled(typed).words != spelled(rival).words:
        return False
    most = 24
    return min(distance(plain, unmarked_case(key), most) for key in keys) < distance(plain, other, most)


def _right(match: Match, expected: Expected, typed: str) -> Verdict:
    if match.edits:
        wrote = _as_typed(" ".join(match.wrote) or _shown(typed), typed)
        return Verdict(Outcome.SLIP, 1.0, misspelt(wrote, typed))
    if match.slip:
        return Verdict(Outcome.SLIP, 1.0, f"Taken for: {expected.answer}")
    return Verdict(Outcome.RIGHT, 1.0)


def _as_typed(folded: str, typed: str) -> str:
    """A folded word as the learner wrote it, where it can be found."""
    for word in re.findall(r"[^\s,;:.!?()\"“”]+", typed):
        if spelled(word).words == (folded,):
            return _shown(str(word))
    return _shown(folded if " " not in folded else typed)


def _shown(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def _refused(found: Found, rival: str, typed: str) -> Verdict:
    if found.match.loss and not found.match.edits and len(spelled(found.core).words) == 1:
        note = f"“{_shown(typed)}” fits several answers, such as {rival}: which one?"
    else:
        note = f"That is as near to {rival}, the answer to another question."
    return Verdict(Outcome.WRONG, 0.0, note)


def _wrong(typed: str, keys: tuple[str, ...], rivals: tuple[str, ...], expected: Expected) -> Verdict:
    """Wrong, with the reason where it can be told."""
    words = spelled(wordings(typed)[-1]) if wordings(typed) else spelled(typed)
    for rival in rivals:
        match = nearest_answer(words, (rival,), expected.kind)
        if match and match.loss < 2:
            sure = "That is" if not match.edits else "That looks like"
            return Verdict(Outcome.WRONG, 0.0, f"{sure} {rival}, the answer to another question.")
    if len(items(expected.answer)) > 1:
        listing = match_list(typed, expected.answer, expected.kind)
        if listing.good:
            return Verdict(Outcome.WRONG, min(listing.credit, 0.99), f"{listing.good} of {listing.asked} right.")
    if expected.kind is AnswerKind.PERSON and any(lacks_last_name(words, spelled(key)) for key in keys):
        return Verdict(Outcome.WRONG, 0.0, "The last name is missing.")
    return Verdict(Outcome.WRONG, 0.0, _what_is_missing(words, keys))


def _what_is_missing(typed: Spelling, keys: tuple[str, ...]) -> str:
    key = spelled(keys[0]) if keys else Spelling(())
    if negations(typed) != negations(key) and set(typed.words) & set(key.words):
        return "Mind the negation: it says the opposite."
    if 0 < len(typed.bare.words) < len(key.bare.words) and set(typed.bare.words) < set(key.words):
        return "That is a part of the answer."
    return ""
