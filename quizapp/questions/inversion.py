"""A statement turned into a question with its asking words first: only where its verb is beyond doubt (English)."""

from __future__ import annotations

import re
from enum import IntEnum

from quizapp.questions.clauses import is_plain, is_subject

_AUX = frozenset(("is", "are", "was", "were", "will", "would", "can", "could", "may", "might", "should", "must"))
_BE = frozenset(("is", "are", "was", "were"))
_PERFECT = frozenset(("has", "have", "had"))

_IRREGULAR = """
    became:become began:begin bought:buy broke:break brought:bring built:build caught:catch chose:choose came:come
    drew:draw drove:drive fell:fall flew:fly fought:fight found:find gave:give grew:grow held:hold kept:keep knew:know
    lost:lose made:make met:meet paid:pay ran:run rose:rise sank:sink saw:see sent:send sold:sell spent:spend
    stood:stand stole:steal struck:strike took:take taught:teach went:go won:win wrote:write
    admitted:admit banned:ban carried:carry denied:deny planned:plan stopped:stop
"""
_REGULAR = """
    abolish accept accuse adopt allow announce approve arrest ask attack award ban blame block call cancel capture cause
    charge claim close collect compare complete conquer control convict count create cross damage decide declare defeat
    demand design destroy detain develop discover divide double earn elect employ end enter establish estimate expand
    explode fire form found gain help hire immigrate import impose improve increase indict inspect introduce invade
    invent investigate invite issue join kill label land last launch lend limit live merge migrate move name need
    negotiate offer open oppose order organize paint pass permit place plant play press produce promise propose protest
    publish pump raise reach receive recruit reduce reject release remain repair replace report resign restore retire
    return reveal review seize serve settle shift sign sponsor start suggest support surrender survey surround suspect
    tackle test threaten trade train transport treat triple unveil use value visit vote walk want warn wash work
"""
_PAST = {f"{base}d" if base.endswith("e") else f"{base}ed": base for base in _REGULAR.split()}
_PAST |= dict(pair.split(":") for pair in _IRREGULAR.split())
"""Past forms, each with its verb. Others are left alone: "-ed" does not tell "opened" from "wicked"."""

_PREPOSITIONS = "in on at to from for by with against near through into since until before after during under over as"
_PREPOSITIONS += " across along around toward towards beyond outside inside without among between"
_STARTS = frozenset(f"{_PREPOSITIONS} of between when while if because although once then there and but or".split())
_BREAKS = re.compile(r",(?!\d)|[;:()–—]|\b(?:that|which|who|whom|whose|when|where|while|if|because|than|and|but|or)\b")
_REST = re.compile(rf"^(?: (?:{_PREPOSITIONS.replace(' ', '|')})\b.*)?$")


class Room(IntEnum):
    """What may stand between a verb and the words asked for, so that these are sure to belong to the verb."""

    NOTHING = 0
    PHRASES = 1
    OBJECT = 2


def inverted(before: str, subject_inside: str | None = None, room: Room = Room.NOTHING) -> str | None:
    """``was the dam built`` for "The dam was built", ``did the town open`` for "The town opened"; None when unsure.

    ``before`` is a statement up to what is asked for; ``subject_inside`` the same as it is written inside a sentence.
    """
    told = (subject_inside or before).split()
    if not told or before.split()[0].casefold() in _STARTS or _BREAKS.search(before):
        return None
    if subject_inside is None and _noun_follows(told):
        return None
    at = next((n for n, word in enumerate(told) if word in _AUX | _PERFECT or word in _PAST), 0)
    if not at or not is_subject(told[:at]):
        return None
    verb, subject, rest = told[at], " ".join(told[:at]), told[at + 1 :]
    if verb in _BE and not rest:
        return None  # "How many was the vote?"
    helped = verb in _AUX or (verb in _PERFECT and bool(rest) and _participle(rest[0]))
    if not helped and room is Room.PHRASES:
        room = Room.NOTHING  # "the accord adopted among diplomats": may be no verb but a participle
    if not _has_room(_behind_verb(rest) if helped else rest, room) or (helped and _finite(rest)):
        return None
    if helped:
        return " ".join((verb, subject, *rest))
    return None if verb in _PERFECT else " ".join(("did", subject, _PAST[verb], *rest))


def _behind_verb(rest: list[str]) -> list[str]:
    """What stands behind the main verb that goes with an auxiliary: "be built", "been sold", "take"."""
    return rest[2:] if rest[:1] in (["be"], ["been"], ["not"]) else rest[1:]


def _has_room(tail: list[str], room: Room) -> bool:
    """Whether what stands behind a verb leaves no doubt what the words asked for belong to."""
    told = " ".join(tail)
    if any(map(_verbal, tail)) or not is_plain(told):
        return False
    if room is Room.PHRASES:
        return _REST.match(f" {told}" if told else "") is not None
    return not tail or room is Room.OBJECT


def _noun_follows(told: list[str]) -> bool:
    """Whether a small word that is no verb follows the first one, whose capital may then be the sentence's alone."""
    second = told[1] if len(told) > 1 else ""
    return second.islower() and second not in _STARTS and not _verbal(second)


def sound_rest(after: str) -> bool:
    """Whether what follows the words asked for may stand at the end: nothing, or one phrase without a verb."""
    return _REST.match(after) is not None and in_one_piece(after) and is_plain(after)


def in_one_piece(text: str) -> bool:
    """Whether words hold no other clause: no conjunction, no comma, no verb that is known."""
    return not _BREAKS.search(text) and not any(map(_verbal, text.split()))


def one_verb(text: str) -> bool:
    """Whether a predicate has no second clause: no comma, and no conjunction with a verb behind it."""
    if re.search(r",(?!\d)|[;:–—]|\b(?:while|whereas|although|though|because|versus|unless)\b", text):
        return False
    first, joined, second = re.split(r"\b(and|but|or)\b", text, maxsplit=1) if _JOINS.search(text) else (text, "", "")
    if not joined or not any(map(_verbal, first.split())):
        return True
    return not any(map(_verbal, second.split())) and _GOES_ON.match(second) is None


_JOINS = re.compile(r"\b(?:and|but|or)\b")
_GOES_ON = re.compile(r" (?:\d|(?:it|they|he|she|we|there)\b|[a-z]{3,}(?:ed|s)\b(?<!ss)(?! (?:of|in|from)\b))")


def _participle(word: str) -> bool:
    return word in _PAST or word == "been" or word.endswith(("ed", "en"))


def _finite(found: list[str]) -> bool:
    return any(word in _AUX | _PERFECT for word in found)


def _verbal(word: str) -> bool:
    return word in _AUX | _PERFECT or word in _PAST
