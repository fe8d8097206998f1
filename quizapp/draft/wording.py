"""What is said, as sentences of a deck: whole, short enough, and in the words that were said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizapp.deck.kinds_words import listed
from quizapp.deck.pattern import pattern
from quizapp.deck.text import LONGEST_QUOTE
from quizapp.draft.words_common import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS

_FEWEST_QUOTED: Final = 3
_STANCE = pattern(
    r"\b(?:should|would|could|must|ought|will|won't|can't|cannot|may|might|needs? to|has to|have to|had to|too|never"
    r"|best|better|worse|worst|wrong|right|dangerous|unfair|fair|risk\w*|threat\w*|unlikely|likely|crucial|important)\b"
)
_THAT = pattern(r"^that\s+")
_STARTS_BADLY = pattern(r"^(?:how|why|what|whether|if|to|for|of|on|as|by|about|him|her|them|it to)\b", re.I)
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|may|might|must|should|does|do|did|[a-z]{3,}(?:ed|es|s))\b"
    r"|'s\b|’s\b|'re\b|’re\b|n't\b|n’t\b|'d\b|’d\b|'ll\b|’ll\b"
)
_SMALL: Final = (
    AUXILIARIES
    | DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | SUBORDINATORS
    | listed("and or but so not there here who which us them him me my your our very just also too")
)
_WHOLE: Final = 5
"""What a clause quoted whole tells more than a part of one."""

QUOTED: Final = pattern(r"[“\"]([^“”\"]+)[”\"]")
"""Words in quotation marks."""

_CUT = pattern(r"[,;:—–.?!()\[\]“”\"]+\s*")


def is_stance(text: str) -> bool:
    """Whether words say what should or may be, or how good something is, and do not merely report."""
    return _STANCE.search(text) is not None


_JUDGES = pattern(r"\b(?:not|n't|nobody|nothing|think|believe|hope|fear|want|let|refuse|because)\b|n['’]t\b", re.I)


def is_view(text: str) -> bool:
    """Whether a sentence of a speech or an answer says what its speaker holds, and not what happened."""
    return is_stance(text) or _JUDGES.search(text) is not None


_THINKS = pattern(
    r"(?:He|She|They|It) (?:still |also |strongly |truly |really )?"
    r"(?:believe|think|expect|fear|feel|hope|suspect)(?:s|ed)?"
    r"(?: that)? (?=(?:the|an?|no|any|most|many|some|few|[A-Z])\b)|(?:He|She|They|It) thought (?=(?:the|an?|[A-Z])\b)"
)
_DOUBTS = pattern(r"(?:He|She|They|It) doubt(?:s|ed)? (?:that )?(?=(?:the|an?|no|any|[A-Z])\b)")
AND_THAT: Final = pattern(r",? and that ")
"""What joins two clauses that somebody says."""

DOUBTFUL: Final = "It is doubtful that "


def unwrapped(holds: str) -> tuple[str, str]:
    """What somebody holds who is said to say "he thinks that", and the words that this program puts before it.

    "He doubts the town would pay" is that it is doubtful that the town would pay.
    """
    if not holds.startswith(("He ", "She ", "They ", "It ")):
        return holds, ""
    if found := _THINKS.match(holds):
        return holds[found.end() :], ""
    if found := _DOUBTS.match(holds):
        return holds[found.end() :], DOUBTFUL
    return holds, ""


def as_sentence(text: str) -> str:
    """Words as a sentence of their own: without "that", with a capital and a full stop."""
    bare = _THAT.sub("", " ".join(text.split())).strip(" ,;:")
    for marks in ("''", '"', "”"):
        if bare.endswith(f",{marks}"):
            bare = bare.removesuffix(f",{marks}") + marks
    if bare and bare[-1] not in ".!?”\"'’":
        bare += "."
    return bare[:1].upper() + bare[1:]


def inside_sentence(words: str) -> str:
    """Words that may begin a sentence as they stand within one: without the capital of "The" or "A"."""
    return words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words


def is_whole(sentence: str) -> bool:
    """Whether words can stand as a sentence: they begin and go on like one."""
    return not _STARTS_BADLY.match(sentence) and _FINITE.search(sentence) is not None


def is_finite(words: str) -> bool:
    """Whether words hold a verb that tells."""
    return _FINITE.search(words) is not None


COMFORTABLE: Final = 28
"""Words of a sentence from which a question made of it is hard to read."""

_SHORTEST: Final = 8
_GOES_ON = pattern(r", (?:which|who|where|whose)\b|;| [—–] ")


def shortened(sentence: str, least: int) -> str:
    """A long sentence up to where it only goes on to tell more, behind ``least`` characters; any other as it is.

    It is cut before ", which", a semicolon or a dash alone: what stands before them says the same without the rest.
    """
    if sentence.count(" ") < COMFORTABLE:
        return sentence
    for found in _GOES_ON.finditer(sentence, least):
        before = sentence[: found.start()]
        words = before.count(" ") + 1
        whole = is_finite(before) and before.count("(") == before.count(")") and not before.count('"') % 2
        if _SHORTEST <= words <= COMFORTABLE and whole and before.count("“") == before.count("”"):
            return f"{before}."
    return sentence


def telling_words(words: str) -> str:
    """At most six words in a row of a quotation, those that tell most; nothing where there are hardly any."""
    best, worth = "", 0
    for piece in _CUT.split(words):
        row = piece.split()
        if _FEWEST_QUOTED <= len(row) <= LONGEST_QUOTE and _telling(row) + _WHOLE > worth:
            best, worth = " ".join(row), _telling(row) + _WHOLE
        for length in range(_FEWEST_QUOTED, LONGEST_QUOTE + 1):
            for at in range(len(row) - length + 1):
                part = row[at : at + length]
                value = _telling(part) + (at + length == len(row)) + (not at) - 2 * ("and" in part)
                if value > worth:
                    best, worth = " ".join(part), value
    return best


def _telling(part: Sequence[str]) -> int:
    """How much some words tell: words of content count, small ones at the edges count against them."""
    lows = [word.lower().replace("’", "'").split("'")[0] or word for word in part]
    content = sum(low not in _SMALL and len(low) > 2 for low in lows)
    edges = (lows[0] in _SMALL) + 2 * (lows[-1] in _SMALL)
    return 4 * content - 3 * edges - len(part)


def is_cut(holds: str) -> bool:
    """Whether a quotation in a view is not closed."""
    return holds.count('"') % 2 > 0 or holds.count("“") != holds.count("”")


def short_quote(holds: str) -> str:
    """The words quoted in a clause, where a deck may quote as many."""
    for found in QUOTED.finditer(holds):
        words = found[1].strip(" .,;!?")
        if 1 < len(words.split()) <= LONGEST_QUOTE:
            return words
    return ""
