"""A statement turned into a question with its asking words first: only where its verb is beyond doubt (English)."""

from __future__ import annotations

import re

_AUX = frozenset(("is", "are", "was", "were", "will", "would", "can", "could", "may", "might", "should", "must"))
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
_STARTS = frozenset(f"{_PREPOSITIONS} of between when while if because although once then there and but or".split())
_BREAKS = re.compile(r",(?!\d)|[;:()–—]|\b(?:that|which|who|whom|whose|when|where|while|if|because|than|and|but|or)\b")
_REST = re.compile(rf"^(?: (?:{_PREPOSITIONS.replace(' ', '|')})\b.*)?$")


def inverted(before: str, subject_inside: str | None = None) -> str | None:
    """``was the dam built`` for "The dam was built", ``did the town open`` for "The town opened"; None when unsure.

    ``before`` is a statement up to what is asked for; ``subject_inside`` the same as it is written inside a sentence.
    """
    told = (subject_inside or before).split()
    if not told or before.split()[0].casefold() in _STARTS or _BREAKS.search(before):
        return None
    if subject_inside is None and _noun_follows(told):
        return None
    at = next((n for n, word in enumerate(told) if word in _AUX | _PERFECT or word in _PAST), 0)
    if not at:
        return None
    verb, subject, rest = told[at], " ".join(told[:at]), told[at + 1 :]
    if verb in _AUX or (verb in _PERFECT and rest and _participle(rest[0])):
        return None if _finite(rest) else " ".join((verb, subject, *rest))
    if verb in _PERFECT or any(_verbal(word) for word in rest):
        return None
    return " ".join(("did", subject, _PAST[verb], *rest))


def _noun_follows(told: list[str]) -> bool:
    """Whether a small word that is no verb follows the first one, whose capital may then be the sentence's alone."""
    second = told[1] if len(told) > 1 else ""
    return second.islower() and second not in _STARTS and not _verbal(second)


def sound_rest(after: str) -> bool:
    """Whether what follows the words asked for may stand at the end: nothing, or one phrase without a verb."""
    return _REST.match(after) is not None and in_one_piece(after)


def in_one_piece(text: str) -> bool:
    """Whether words hold no other clause: no conjunction, no comma, no verb that is known."""
    return not _BREAKS.search(text) and not any(map(_verbal, text.split()))


def _participle(word: str) -> bool:
    return word in _PAST or word == "been" or word.endswith(("ed", "en"))


def _finite(found: list[str]) -> bool:
    return any(word in _AUX | _PERFECT for word in found)


def _verbal(word: str) -> bool:
    return word in _AUX | _PERFECT or word in _PAST
