"""Who belongs together, where the article shows it: a party, a body that people speak for, those who study a matter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.deck.text import slug
from quizapp.draft.entries import DraftSide, DraftVoice

if TYPE_CHECKING:
    from quizapp.draft.article import Article

_STUDYING: Final = listed(
    """
    analyst analysts researcher researchers professor expert experts scholar scholars scientist scientists economist
    economists historian biologist biophysicist botanist physicist physiologist ecologist psychologist chemist
    """
)
_STUDY_NAMES: Final = ("analysts", "researchers", "experts", "scientists", "scholars", "economists")
_GOVERNING: Final = listed(
    """
    official officials minister ministers government administration ministry president secretary governor congress
    army military police
    """
)
MOST: Final = 5
"""Sides of one deck. With more, or beside some that are no bodies, those that speak for themselves are left out."""

_PARTIES: Final = {"R": "Republicans", "D": "Democrats"}
_PARTY = pattern(r"\b(?:Republicans?|GOP)\b|\b(Democrats?|Democratic)\b")
_NATION = pattern(
    r"\b(U\.S\.|American|Mexican|British|French|German|Russian|Chinese|Israeli|Canadian|Iranian|Turkish|Indian"
    r"|Japanese|Korean|Ukrainian|Polish|Italian|Spanish|Brazilian|Syrian|Iraqi|Cuban|European)(?!\w)"
)
_BODY = pattern(
    r"\b(?:of|for|at|with|leads|heads|runs|chairs) (?:the )?((?:[A-Z][\w.'’&-]*)(?: (?:of |for )?[A-Z][\w.'’&-]*)*)"
)
_HEAD_OR_MINISTER = pattern(r"(?:[a-z]+ ){0,2}(?:minister|president|premier|chancellor)")
_ONLY_OFFICE = pattern(r" (?:[A-Z]?[a-z]+ ){0,3}")
_BESIDE: Final = 40
"""Characters before a name in which a nation and an office stand."""

_FRONTS: Final = {"critics": "critics", "opponents": "opponents", "supporters": "supporters", "backers": "supporters"}


def sides_of(
    article: Article, voices: Sequence[DraftVoice], holding: Mapping[str, int], joined: Sequence[Sequence[str]] = ()
) -> tuple[list[DraftSide], dict[str, str]]:
    """The sides that the article shows, and the side of each voice that has one; none where fewer than two are heard.

    ``holding`` tells how many views each voice has, ``joined`` which hold one together: they share a party that the
    article tells of one of them.
    """
    bodies = {voice.name.removeprefix("the ") for voice in voices if _is_named_body(voice)}
    label = {
        voice.key: named for voice in voices if holding.get(voice.key) and (named := _side(article, voice, bodies))
    }
    for together in joined:
        parties = {label[who] for who in together if label.get(who) in _PARTIES.values()}
        if len(parties) == 1:
            label |= dict.fromkeys((who for who in together if who not in label), *parties)
    label |= _cabinet([voice for voice in voices if holding.get(voice.key) and voice.key not in label])
    several = Counter(label.values())
    if len(several) - len(bodies & set(several)) > 1 or len(several) > MOST:
        label = {voice: name for voice, name in label.items() if several[name] > 1 or name not in bodies}
    if not 1 < len(set(label.values())) <= MOST:
        return [], {}
    sides: dict[str, DraftSide] = {}
    for name in label.values():
        members = ", ".join(voice.name for voice in voices if label.get(voice.key) == name)
        sides.setdefault(
            name,
            DraftSide(
                slug(name) or "side",
                name,
                f"put on one side because of their names and offices, do they belong together? {members}",
            ),
        )
    return list(sides.values()), {voice: sides[name].key for voice, name in label.items()}


def _side(article: Article, voice: DraftVoice, bodies: set[str]) -> str:
    """The side of a voice in words of the article; nothing where it shows none."""
    told = f"{voice.name}, {voice.role}"
    words = set(told.lower().replace(",", " ").split())
    for front, name in _FRONTS.items():
        if front in words:
            return name
    if party := _party(article, voice, told):
        return party
    nation = _NATION.search(told) or _nation_beside(article, voice)
    if nation is not None and words & _GOVERNING:
        return f"{nation[1]} officials"
    body = _BODY.search(voice.role)
    if _is_named_body(voice) or (body is not None and body[1] in bodies):
        return body[1] if body is not None and not _is_named_body(voice) else voice.name.removeprefix("the ")
    if words & _STUDYING or "think tank" in told:
        text = article.flow.text.lower()
        return next((name for name in _STUDY_NAMES if name in text), "researchers")
    return ""


def _cabinet(voices: Sequence[DraftVoice]) -> dict[str, str]:
    """The ministers and the head of a government whose country the article does not tell beside their names."""
    found = [voice.key for voice in voices if voice.kind == "person" and _HEAD_OR_MINISTER.fullmatch(voice.role)]
    ministers = any(voice.role.endswith("minister") for voice in voices)
    return dict.fromkeys(found, "the government") if len(found) > 1 and ministers else {}


def _nation_beside(article: Article, voice: DraftVoice) -> re.Match[str] | None:
    """The nation that the article tells before a person's office and name: Mexican President Jane Roe."""
    if voice.kind != "person" or voice.anonymous:
        return None
    text, last = article.flow.text, voice.name.split()[-1]
    at = text.find(voice.name)
    begin = at if at >= 0 else text.find(last)
    before = text[max(0, begin - _BESIDE) : begin]
    found = [*_NATION.finditer(before)]
    near = found[-1] if found else None
    return near if near is not None and _ONLY_OFFICE.fullmatch(before[near.end() :]) else None


def _is_named_body(voice: DraftVoice) -> bool:
    """Whether a voice is a body with a name of its own, and not "the panel"."""
    return voice.kind == "organisation" and voice.name.removeprefix("the ")[:1].isupper()


def _party(article: Article, voice: DraftVoice, told: str) -> str:
    """The party that a person's name or role tells, or the letter behind the name: (R-S.C.)."""
    found = _PARTY.search(told)
    if found is not None:
        return "Democrats" if found[1] else "Republicans"
    if voice.kind != "person":
        return ""
    last = voice.name.split()[-1]
    return next((name for letter, name in _PARTIES.items() if f"{last} ({letter}-" in article.flow.text), "")
