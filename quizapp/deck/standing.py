"""Words by which a sentence does not stand alone: pronouns for what stood before it, times told from its own day."""

from __future__ import annotations

from quizapp.deck.folding import fold
from quizapp.deck.pattern import pattern

PERIOD = r"(?:day|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)"
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
"""Stretches and days of a calendar, as pieces of patterns."""

_COUNTED = (
    rf"\b(?:this|last|next) (?:{PERIOD}|{DAY})\b|\b(?:yesterday|tomorrow|tonight)\b"
    r"|\b(?:days?|weeks?|months?|years?|decades?) ago\b"
)
RELATIVE = pattern(rf"{_COUNTED}|\b(?:on|by|since|until) {DAY}\b(?!,? (?:the |\d|[a-z]+ \d))")
"""Times that mean something only on the day of writing (rule 19), in folded text. "On Sunday" may be each Sunday."""

NOWADAYS = pattern(
    r"\b(?:now|nowadays|currently|recently|lately|today|these days|at present|at the moment"
    r"|so far(?! (?:away|from|as|apart)))\b"
)
"""Words for the day of writing that a statement outlives (rule 19), in folded text."""

DANGLING = pattern(
    r"^(?:he|she|they|him|them|his|her|their|its|these|those(?! (?:who|which|that|in|of|from|with)\b)|such)\b"
    r"|^it (?!is |was |were |will |would |may |might |could |should |seems |appears |takes |took |became |remains )"
    r"|^(?:this|that) (?:is|was|will|would|means|meant|led|made|came|has|had|could|should|might|may|did|does)\b"
)
"""Openings of a statement that lean on a sentence before it (rule 19). "It is …" may stand alone."""

_PASSING = pattern(f"{NOWADAYS.pattern}|{_COUNTED}")

LEANING = pattern(r"(?:He|She|They|His|Her|Their)(?= [a-z])")
"""Openings of a view that stand for somebody told of before, as they are written."""


_OF_A_PERSON = pattern(r"\b(?:he|she|him|his|hers?|himself|herself)\b")
_NAMED = pattern(r"(?<=\w )[A-Z]|\b(?:\w+(?:er|or|ist|ian|man|woman)|child|boy|girl|who|one|president|chief)\b")


def unnamed(text: str) -> str:
    """The pronoun of a person of whom an English statement names nobody before, or nothing.

    In "The closure cost her shop …" it tells of the holder, in "The mayor forgets her promise." of the mayor.
    """
    found = _OF_A_PERSON.search(text)
    return found.group() if found and not _NAMED.search(text, 0, found.start()) else ""


def leaning(text: str) -> str:
    """The word that an English statement opens with and that stands for something told before, or nothing."""
    found = DANGLING.search(fold(text))
    return found.group().strip() if found else ""


def passing_time(text: str) -> str:
    """The words of a text that tell a time from the day on which it was written ("now", "last week"), or nothing."""
    folded = fold(text)
    found = _PASSING.search(folded)
    if found is None:
        return ""
    return text[found.start() : found.end()] if len(text) == len(folded) else found.group()
