"""The words that the rules look for, and how a phrase is looked for in a text.

Lists of English words apply only to decks in English (``Case.english``); shapes, values and repeats apply to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from quizapp.deck.folding import STOP_WORDS, content_words, fold, words
from quizapp.deck.pattern import pattern

BLANK = pattern(r"_{2,}")
"""A blank in a stem: two or more low lines."""

FILL_IN = pattern(r"^Fill in [^:]{1,40}: ")
"""What stands before a sentence with a blank to be typed: it says what is wanted, and is no part of the sentence."""

_UNSPACED = pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that are written without spaces between words."""

NEGATION = pattern(r"\b(?:not|never|except|neither|nor|cannot)\b|n't\b|(?<!at )\bleast\b")
"""Negations in folded text (rule 9: not, except, least, never, n't); "at least" is none."""

ABSOLUTE = pattern(r"\b(?:always|never|all|none|only|every|completely|entirely)\b")
"""Terms that leave no exception (rule 11)."""

VAGUE = pattern(r"\b(?:usually|often|sometimes|may|some|generally|frequently|typically)\b")
"""Terms that commit to nothing (rule 12)."""

SWEEPING = pattern(
    r"^(?:all|none|both|neither|any|either) of (?:the|these|those|them)\b|^(?:all|none|both|neither) (?:the )?above\b"
    r"|^(?:both )?(?:[a-e]|[1-5]) (?:and|or) (?:[a-e]|[1-5])(?: only)?$|^(?:none|all|both|neither)$"
)
"""Options that point at other options (rule 8), in folded text without a final mark."""

BACKWARD = pattern(
    r"\b(?:the|this) (?:passage|article|excerpt|paragraph)\b"
    r"|\b(?:the|this) text\b(?! (?:messages?|of the (?:law|bill|treaty|agreement)))"
)
"""Mentions of a text that the learner does not have in view (rule 19)."""

UNNAMED = pattern(r"\bthe (official|spokes(?:man|woman|person)|speaker|writer|author|man|woman)\b(?! [a-z]+ of\b)")
"""A definite person without a name (rule 19); allowed when the stem has introduced the same noun before."""

_SAYS = r"(?:says?|said|saying|tells? of|told of|reports?|reported|reporting|alleges?|alleged|estimates?|estimated)"
_SAYS_THAT = (
    r"(?:hold|claim|argu|warn|suggest|acknowledg|state|not|believ|think|thought|doubt|den|announc|t[eo]l[dl]|accus|insist)"
    r"\w*(?: \w+)? (?:that|having|of having)"
)
_TELLS = pattern(rf"^(?: himself| herself| itself| themselves| also| has| have| had)* (?:{_SAYS}|{_SAYS_THAT})\b")
_TOLD_BY = pattern(r"\b(?:according to|alleged by|reported by|said by|told by|word of|report of|count of)(?: the)? $")
"""What follows or goes before a name where its bearer is the one who tells, and not one who acts (English, folded).

"The police reported that" tells who says so; "the police counted", "called" and "used" are deeds that somebody tells.
"""

OPPOSITES = (
    ("rose", "fell"),
    ("rise", "fall"),
    ("increased", "decreased"),
    ("increase", "decrease"),
    ("more", "less"),
    ("more", "fewer"),
    ("higher", "lower"),
    ("up", "down"),
    ("grew", "shrank"),
    ("accepted", "rejected"),
    ("supported", "opposed"),
    ("supports", "opposes"),
    ("for", "against"),
    ("won", "lost"),
)
"""Pairs that between them leave nothing over (rule 15)."""

AMOUNTS = frozenset(
    (
        "all",
        "almost",
        "always",
        "both",
        "each",
        "every",
        "few",
        "many",
        "more",
        "most",
        "much",
        "never",
        "often",
        "some",
    )
)
"""Words without much content that a blank may well stand for: they say how many, how much, how often."""

ARTICLES = frozenset({"a", "an", "the"})
"""English articles. The longer list by which answers are judged holds words that carry meaning in English options."""


@lru_cache(maxsize=4096)
def spaced(text: str) -> str:
    """Folded words of a text, each with a space on both sides, for ``stands_in``."""
    return f" {' '.join(words(text))} "


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """``fold`` remembered: the rules fold the same few texts many times."""
    return fold(text)


@lru_cache(maxsize=4096)
def content(text: str) -> tuple[str, ...]:
    """Content words of a text (stop words out), remembered."""
    return tuple(content_words(text))


def stands_in(phrase: str, text: str) -> bool:
    """Whether the words of ``phrase`` stand in ``text`` one after the other, whatever their case and accents."""
    wanted = spaced(phrase)
    if not wanted.strip():
        return False
    if _UNSPACED.search(wanted):
        return wanted.replace(" ", "") in spaced(text).replace(" ", "")
    return wanted in spaced(text)


def tells_who(names: Iterable[str], text: str) -> bool:
    """Whether a text puts what it says into the mouth of one who is called by one of these names (English)."""
    told = fold(text)
    for name in filter(None, map(fold, names)):
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", told):
            if _TOLD_BY.search(told[: found.start()]) or _TELLS.match(told[found.end() :]):
                return True
    return False


def same_words(one: str, two: str) -> bool:
    """Whether all content words of one text stand in the other: "as Ana noted" and the like make no other sentence."""
    first, second = set(content(one)), set(content(two))
    return min(len(first), len(second)) > 0 and (first <= second or second <= first)


def unspaced(text: str) -> bool:
    """Whether a text is in a script without spaces, so that its words cannot be counted."""
    return _UNSPACED.search(text) is not None


def same_stem(one: str, two: str) -> bool:
    """Whether two folded words are forms of one word: at least five letters alike, endings of four at most."""
    if one == two:
        return len(one) >= 5
    longest, shortest = max(len(one), len(two)), min(len(one), len(two))
    need = max(5, longest - 4)
    return shortest >= need and one[:need] == two[:need]


def shared_stems(one: Iterable[str], two: Sequence[str]) -> int:
    """How many words of ``one`` have a form in ``two``."""
    return sum(any(same_stem(a, b) for b in two) for a in one)


def without_meaning(text: str) -> bool:
    """Whether a text is nothing but small words of grammar (rule 21); U.S. and Who are written with capitals."""
    found = words(text)
    return text.islower() and bool(found) and all(word in STOP_WORDS - AMOUNTS for word in found)


def without_article(text: str) -> str:
    """Folded words without a leading article."""
    found = words(text)
    return " ".join(found[1:] if len(found) > 1 and found[0] in ARTICLES else found)


_QUOTED = pattern(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


def unquoted(text: str) -> str:
    """A text without what stands between quotation marks."""
    return _QUOTED.sub(" ", text)


def word_count(text: str) -> int:
    """Words of a text as a reader counts them; a blank is one. Two letters of an unspaced script count as a word."""
    if unspaced(text):
        return len(text.replace(" ", "")) // 2
    return len(text.split())
