"""The part a word plays in its sentence, told by small word lists and its neighbours: one letter each.

``Q`` quotation, ``,`` comma, ``:`` colon, ``-`` dash, ``;`` ``(`` ``)`` and ``.`` other marks, ``D`` determiner, ``P``
pronoun, ``R`` relative, ``S`` subordinator, ``C`` coordinator, ``I`` preposition, ``X`` auxiliary, ``A`` adverb, ``T``
time, ``G`` possessive or clitic, ``V`` verb, ``K`` capitalised word, ``#`` number, ``N`` any other word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizapp.draft.tokens import QUOTES, Token
from quizapp.draft.words_common import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
)
from quizapp.draft.words_common import VERBS as COMMON_VERBS
from quizapp.draft.words_saying import AMBIGUOUS, VERBS, Verb

_MARKS: Final = (
    dict.fromkeys(",", ",")
    | dict.fromkeys(":", ":")
    | dict.fromkeys("([", "(")
    | dict.fromkeys(")]", ")")
    | dict.fromkeys(("—", "–", "―", "--", "-"), "-")
    | dict.fromkeys((".", "!", "?", "…", "..."), ".")
    | dict.fromkeys("$£€¥%", "#")
)
_LISTED: Final = (
    (PRONOUNS, "P"),
    (RELATIVES, "R"),
    (COORDINATORS, "C"),
    (AUXILIARIES, "X"),
    (frozenset({"that"}), "S"),
    (DETERMINERS, "D"),
    (SUBORDINATORS - {"since", "before", "after", "until"}, "S"),
    (PREPOSITIONS, "I"),
    (TIMES, "T"),
    (ADVERBS, "A"),
)
_TAGS: Final = {word: tag for words, tag in reversed(_LISTED) for word in words} | {"'s": "G", "'": "G"}
_FIRST: Final = frozenset({"so", "rarely", "exactly", "not"})
"""Words that are no names though a sentence begins with them."""

_COUNTS: Final = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_ARTICLES: Final = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "every", "no"}
)
_NAMES_TOO: Final = frozenset({"will", "may"})
_BEFORE_PAST: Final = frozenset("NKPRXAGT),Q")
_AFTER_PAST: Final = frozenset("DIPSKG#QR:,.TAC")
_SAID: Final = frozenset("SPQ:D")
"""What stands behind a verb of saying: that, a pronoun, a quotation, a colon, a determiner."""


def tag_of(words: Sequence[Token], at: int, first: bool = False) -> str:
    """The tag of a word by itself; ``first``: its sentence begins with it, so that its capital tells nothing."""
    token = words[at]
    if token.text in QUOTES:
        return "G"
    if token.text == "-" and _joins(words, at):
        return "N"
    if not token.is_word:
        return _TAGS.get(token.low) or _MARKS.get(token.text, ";")
    if token.text[0].isdigit() or token.low in _COUNTS:
        return "#"
    if first and token.low in _FIRST:
        return "A"
    tag = _TAGS.get(token.low, "")
    name = token.is_capital and not first and (tag == "A" or token.low in _NAMES_TOO)
    return tag if tag and not name else _open_class(token, first)


def _joins(words: Sequence[Token], at: int) -> bool:
    """Whether a hyphen stands within a word: 43-year-old."""
    inside = 0 < at < len(words) - 1
    return inside and words[at - 1].end == words[at].start and words[at].end == words[at + 1].start


def _open_class(token: Token, first: bool) -> str:
    """The tag of a word that no list of small words holds."""
    if token.is_capital and not (first and token.low in VERBS):
        return "K"
    if token.low.endswith("ly") and len(token.low) > 4:
        return "A"
    return "V" if token.low in COMMON_VERBS else "N"


def retag(lows: Sequence[str], tags: list[str]) -> None:
    """Find the verbs among the words of a sentence: verbs of saying, and words that end and stand like verbs."""
    for at, low in enumerate(lows):
        if tags[at] not in "NV":
            if low == "once" and at + 1 < len(lows) and lows[at + 1] in VERBS:  # she once said
                tags[at] = "A"
            continue
        verb = VERBS.get(low)
        if verb is None and tags[at] == "V":
            continue
        before, after = _around(tags, at)
        if verb is not None:
            tags[at] = "V" if _is_verb(verb, lows, tags, at) else "N"
        elif _looks_finite(low, before, after):
            tags[at] = "V"


def _around(tags: Sequence[str], at: int) -> tuple[str, str]:
    """The tags before and behind; the ends of a sentence count as full stops."""
    return tags[at - 1] if at else ".", tags[at + 1] if at + 1 < len(tags) else "."


def _looks_finite(low: str, before: str, after: str) -> bool:
    """Whether an unknown word ends and stands like a verb."""
    if low.endswith("ed") and len(low) > 4:
        return (before in _BEFORE_PAST and after in _AFTER_PAST) or (before == "C" and after in "KDPQ")
    third = low.endswith("s") and not low.endswith("ss")
    return third and ((before in "PK" and after in "DP") or (before == "P" and after in ".,IAST"))


def _is_verb(verb: Verb, lows: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a form of a verb of saying is a verb where it stands."""
    before, after = _around(tags, at)
    if verb.form == "ing":
        noun = before in "GD" or (before == "I" and lows[at - 1] not in {"by", "after"})
        if noun:
            return False
    if before == "D" and after in "NK" and lows[at - 1] in _ARTICLES:
        return False
    if before == "G" and (verb.form in {"plain", "third"} or after == "Q"):
        return False
    if lows[at] not in AMBIGUOUS:
        return True
    if lows[at] in {"state", "states"} and before not in "PR" and after != "S":
        return False
    if verb.form == "plain" and at and lows[at - 1] == "to" and after in "KPDSQ":
        return True
    if verb.form == "past" and before in "KP" and after not in "KN#":
        return True
    return _is_ambiguous_verb(verb, lows, tags, at)


def _is_ambiguous_verb(verb: Verb, lows: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a word that is a noun as often is a verb, by its neighbours alone."""
    before, after = _around(tags, at)
    if before in "PRX" or (before == "A" and at > 1 and tags[at - 2] in "PRXKN"):
        return True
    if before in "DGI#.C(":
        return before == "C" and after in "SPQD"
    if before == ",":
        return after in _SAID or (after == "K" and verb.form == "third" and "K" in tags[:at])
    if verb.form == "plain" and before == "N" and not lows[at - 1].endswith("s"):
        return False
    behind_quotation = before == "K" and after in ".," and "Q" in tags[:at]
    if lows[at].endswith("s") and before in "KN)T":
        of = after == "I" and lows[at + 1] in {"of", "in", "by", "on", "from", "about"}
        return (behind_quotation and after == ".") or (after in _SAID | set("KI") and not of)
    return (before in "KNQT)" and after in _SAID) or behind_quotation
