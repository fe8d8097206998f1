"""Whether typed words are a place, a body, a term or a phrase; and lists of several things."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizapp.deck.folding import word_set
from quizapp.deck.model import AnswerKind
from quizapp.questions.judge_match import Match, match_words, nearest
from quizapp.questions.judge_names import match_name
from quizapp.questions.judge_spelling import SMALL, Spelling, spelled

_COMPANY: Final = word_set("corporation corp incorporated inc limited ltd company co llc plc gmbh ag sa nv spa")
_REALMS: Final = word_set("city state province town village county region republic kingdom port district")
_BEHIND: Final = word_set("state province county region district")
_AND: Final = re.compile(
    r"\s*[,;，、；]\s*(?:and\s+|&\s*|y\s+|und\s+|et\s+|e\s+)?|\s+(?:and|&|as well as|plus|y|und|et)\s+", re.I
)
_LAST_AND: Final = re.compile(r"[,;]?\s(?:and|&|as well as|plus|y|und|et)\s|;|[，、；]|,[^,]+,", re.I)


def match_answer(typed: Spelling, key: Spelling, kind: AnswerKind) -> Match | None:
    """How near typed words come to one wording of an answer of that kind."""
    return _by_kind(typed, key, kind) or _run_on(typed, key)


def _by_kind(typed: Spelling, key: Spelling, kind: AnswerKind) -> Match | None:
    if kind is AnswerKind.PERSON:
        return match_name(typed, key)
    found = match_words(typed, key)
    if found is None and kind is AnswerKind.ORGANISATION:
        return _body(typed, key)
    if found is None and kind is AnswerKind.PLACE:
        return _realm(typed, key)
    return found


def _run_on(typed: Spelling, key: Spelling) -> Match | None:
    """An answer with its article, all in one word ("elchapo"): a slip."""
    same = len(typed.words) == 1 and len(key.words) > 1 and typed.letters == key.letters
    return Match(0, 1, slip=True) if same and key.letters.isalpha() and len(key.letters) >= 5 else None


def _body(typed: Spelling, key: Spelling) -> Match | None:
    """A body without Corp., Ltd. and the like, or by its initials (three letters or more)."""
    letters = "".join(word[0] for word in key.words if word not in SMALL)
    if len(letters) >= 3 and typed.words == (letters,):
        return Match(0, 2)
    one, two = _without_end(typed, _COMPANY), _without_end(key, _COMPANY)
    return match_words(one, two) if (one, two) != (typed, key) else None


def _realm(typed: Spelling, key: Spelling) -> Match | None:
    """A place with "city of" before it or "province" behind it, or without."""
    one, two = _without_realm(typed), _without_realm(key)
    found = match_words(one, two) if (one, two) != (typed, key) else None
    return Match(found.edits, found.loss + 2, found.wrote, slip=True) if found else None


def _without_end(name: Spelling, ends: frozenset[str]) -> Spelling:
    end = len(name.words)
    while end > 1 and name.words[end - 1] in ends:
        end -= 1
    return name.cut(0, end)


def _without_realm(name: Spelling) -> Spelling:
    words = name.bare.words
    if len(words) > 2 and words[0] in _REALMS and words[1] == "of":
        return name.bare.cut(2, len(words))
    return _without_end(name, _BEHIND)


def items(text: str) -> tuple[str, ...]:
    """The things that a text lists: "Trump, Haley and Ramaswamy" lists three; one that lists nothing is one thing."""
    if not _LAST_AND.search(text):
        return (text,)
    return tuple(item for item in (part.strip() for part in _AND.split(text)) if item)


@dataclass(frozen=True, slots=True)
class Listing:
    """A typed list against the one expected: the match when it is complete, else the share of it that is right."""

    match: Match | None
    good: int = 0
    asked: int = 0
    extra: int = 0

    @property
    def credit(self) -> float:
        """The share of things asked that were named, less those that weren't asked for."""
        return max(0.0, (self.good - self.extra) / self.asked) if self.asked else 0.0


def match_list(typed: str, key: str, kind: AnswerKind) -> Listing:
    """A typed list against the one expected, in any order. A list has from two to twelve things."""
    wanted, given = [spelled(item) for item in items(key)], [spelled(item) for item in items(typed)]
    if not 2 <= len(wanted) <= 12 or len(given) > len(wanted) + 2:
        return Listing(None)
    found: list[Match] = []
    for item in wanted:
        near = [(match.rank, place) for place, thing in enumerate(given) if (match := match_answer(thing, item, kind))]
        if near:
            best = match_answer(given.pop(min(near)[1]), item, kind)
            found += [best] if best else []
    complete = len(found) == len(wanted) and not given
    return Listing(_sum(found) if complete else None, len(found), len(wanted), len(given))


def _sum(found: list[Match]) -> Match:
    wrote = tuple(word for match in found for word in match.wrote)
    slip = any(match.slip for match in found)
    return Match(sum(match.edits for match in found), 1 + max(match.loss for match in found), wrote, slip=slip)


def nearest_answer(typed: Spelling, keys: tuple[str, ...], kind: AnswerKind) -> Match | None:
    """How near typed words come to the nearest of several wordings."""
    return nearest([match_answer(typed, spelled(key), kind) for key in keys])
