"""Voices as options: who may stand beside whom, so that one is right, the others are wrong, and none stands out."""

from __future__ import annotations

from collections.abc import Callable, Collection

from quizapp.deck.model import Viewpoint, Voice, VoiceKind
from quizapp.questions.asking import Asking
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.model import Option
from quizapp.questions.points import VOICE
from quizapp.questions.wording import capital

LOOKED_AT = 200
"""Voices, and views without a dispute, that are looked at in a deck of many."""


def voice_option(catalogue: Catalogue, who: str, correct: bool, view: Viewpoint | None) -> Option:
    """A voice as an option; ``view`` is what it is told to hold when chosen."""
    told = catalogue.told_of(who, view) if view is not None else catalogue.told(f"{VOICE}{who}")
    return Option(capital(catalogue.name(who)), correct, told, f"{VOICE}{who}")


def is_person(voice: Voice) -> bool:
    """Whether a voice is one person; options do not mix persons with bodies."""
    return voice.kind is VoiceKind.PERSON


def other_voices(
    asking: Asking,
    on: str,
    key: str,
    told: str,
    banned: Collection[str] = (),
    sides: Collection[str] = (),
    might: Callable[[str], bool] | None = None,
) -> list[str]:
    """Voices for wrong options beside ``key``: persons beside a person, those who speak on the same dispute first,
    of its own side last.

    ``banned`` are never offered, nor voices of ``sides``; nor those who ``might`` be right as well (without it: who
    speaks on the dispute and is of the key's side); nor bodies of the key's own side, for a body and its members may
    be thought to say the same; nor those of whom the deck tells nothing, or whom the statement ``told`` names itself.
    """
    catalogue, found = asking.catalogue, list[str]()
    taken = [catalogue.name(who) for who in (key, *sorted(banned))]
    voices = catalogue.deck.voices
    might = might or (lambda who: _of_one_side(voices[key], voices[who]) and bool(catalogue.stances.of(who, on)))
    for who in _by_nearness(asking, on, key):
        known = who in catalogue.views_of or voices[who].role
        if who in banned or not known or not _comparable(voices[key], voices[who], sides) or might(who):
            continue
        if not catalogue.named_in(who, told) and not any(_part(catalogue.name(who), other) for other in taken):
            found.append(who)
            taken.append(catalogue.name(who))
    return found


def _comparable(key: Voice, other: Voice, sides: Collection[str]) -> bool:
    same_camp = not is_person(key) and _of_one_side(key, other)
    return other.side not in sides and is_person(other) == is_person(key) and not same_camp


def _of_one_side(one: Voice, two: Voice) -> bool:
    return bool(one.side) and one.side == two.side


def _part(one: str, two: str) -> bool:
    first, second = set(one.casefold().split()), set(two.casefold().split())
    return first <= second or second <= first


def _by_nearness(asking: Asking, on: str, key: str) -> list[str]:
    """Other voices: the anonymous beside the anonymous, those on the dispute before the rest, then drawn.

    Who is of the key's side without being on the dispute comes last of all.
    """
    voices, chance = asking.catalogue.deck.voices, asking.chance("voices")
    near = nearest_voices(asking.catalogue, on, asking.point.passage, LOOKED_AT if on else 8)
    rest = [who for who in list(voices)[:LOOKED_AT] if who not in near]
    drawn = (*chance.shuffled(near), *chance.shuffled(rest))
    mates = {who for who in rest if _of_one_side(voices[key], voices[who])}
    others = (who for who in drawn if who != key)
    return sorted(others, key=lambda who: (who in mates, voices[who].anonymous != voices[key].anonymous))


def nearest_voices(catalogue: Catalogue, on: str, passage: tuple[int, ...], most: int = 8) -> list[str]:
    """Voices with a view on a dispute; without a dispute, those with views told nearest to a passage."""
    views = catalogue.views_on.get(on, []) if on else []
    if not views:
        views = sorted(catalogue.deck.viewpoints[:LOOKED_AT], key=lambda view: gap(view.passage, passage))
    found = dict.fromkeys(who for view in views for who in view.who if who in catalogue.deck.voices)
    return list(found)[:most]


def gap(one: tuple[int, ...], two: tuple[int, ...]) -> int:
    """How many paragraphs lie between two passages; 0 where one is not known."""
    return min((abs(a - b) for a in one for b in two), default=0)


def best_view(catalogue: Catalogue, who: str, on: str) -> Viewpoint | None:
    """What a voice holds on a dispute, else the first thing that it holds."""
    own = catalogue.views_of.get(who, [])
    return next((view for view in own if view.on == on), own[0] if own else None)
