"""Whether capitalised words name a person, an organisation or a place: by the words themselves and those around."""

from __future__ import annotations

from typing import Final

from quizapp.deck.kinds_words import CALENDAR, OFFICES, ORGANISATION_WORDS, PLACE_WORDS, PLACES
from quizapp.deck.pattern import pattern
from quizapp.deck.sorts import AnswerKind

_PARTICLES: Final = "de|del|de la|da|dos|di|van|van der|von|bin|ibn|al|el|la|le|y|of"
_CAPITAL: Final = r"[^\W\d_a-z][^\W\d_]*(?:[.'’-][^\W\d_]+)*\.?"
_NAME = pattern(rf"{_CAPITAL}(?:\s+(?:(?:{_PARTICLES})\s+)?{_CAPITAL}){{0,4}}")
_CAPITAL_WORD = pattern(_CAPITAL)
_ACRONYM = pattern(r"[A-Z]{2,6}")

_SAYING = pattern(
    r",?\s*(?:\([^)]{1,20}\),?\s*)?(?:who|said|says|told|tells|warned|argued|argues|wrote|added|claims|claimed|insists|insisted)\b"
    r"|,\s+(?:an?|the|his|her|their|its|former|then|senior|chief|co-founder|head)\s+[a-z]"
)
_INSIDE = pattern(r"\b(?:in|into|near|across|outside|throughout)\s+(?:the\s+)?$")


def name_kind(text: str, before: str, after: str) -> AnswerKind:
    """PERSON, ORGANISATION or PLACE where capitalised words are one for good reason, else PHRASE."""
    bare = text[4:] if text[:4] in {"the ", "The "} else text
    lowered = bare.lower().replace("’", "'")
    if lowered in PLACES:
        return AnswerKind.PLACE
    words = lowered.replace(".", "").split()
    if not _CAPITAL_WORD.match(bare):
        return AnswerKind.PHRASE
    if not ORGANISATION_WORDS.isdisjoint(words) or _ACRONYM.fullmatch(bare):
        return AnswerKind.ORGANISATION
    if not _NAME.fullmatch(bare) or words[0] in CALENDAR:
        return AnswerKind.PHRASE
    return _name_in_context(words, before, after)


def _name_in_context(words: list[str], before: str, after: str) -> AnswerKind:
    """What a name is that no word of its own tells."""
    if words[-1] in PLACE_WORDS:
        return AnswerKind.PLACE
    if len(words) > 1 and words[0] in OFFICES:
        return AnswerKind.PERSON
    lead = before[-40:].split()
    if lead and lead[-1].strip(".,").lower() in OFFICES:
        return AnswerKind.PERSON
    if _INSIDE.search(before[-20:]):
        return AnswerKind.PLACE
    if len(words) > 1 and _SAYING.match(after):
        return AnswerKind.PERSON
    return AnswerKind.PHRASE
