"""Whether words are what they seem to be, told by their shape alone: a plain subject, a tail without a verb (English).

No parser stands behind the questions that are made from statements. What is not plain is asked with a blank.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizapp.deck.kinds_words import listed

_LONGEST_SUBJECT = 8
"""Words; in a longer subject a verb that is not known is likely."""

_DETERMINERS = listed("the a an its his her their our my your this that these those some any no every each")
_BEFORE_NOUNS = listed("of in at on for from near between by with and")
_EMPTY = listed("it there this that these those what which who")
_SELF = re.compile(r"\b(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|me|[Yy]ours?|[Yy]ou)\b(?!\.)")
_TOLD_BEFORE = re.compile(r"\b(?:them|him)\b")
_INFINITIVE = re.compile(r"\bto (?!(?:the|an?|its|his|her|their|this|that|these|those|all|both|each)\b)[a-z]")
_WHEN = re.compile(r"\b(?:since|until|till|before|after|as|not)\b")
_NO_FORMS = (
    "spring|evening|morning|building|during|hundred|meeting|hearing|ceiling|king|string|wedding|painting|bed|red"
)
_FORMED = re.compile(rf"(?<![\w-])(?!(?:{_NO_FORMS})\b)[a-z]{{2,}}(?<!e)(?:ed|ing)\b")
_PLURAL = re.compile(r"[a-z]{2,}(?<![su])(?<!i)s")


def speaks_to_readers(text: str) -> bool:
    """Whether words speak of "us", "you" or "them": a question of them alone leaves open who that is."""
    return _SELF.search(text) is not None or _TOLD_BEFORE.search(text) is not None


def is_plain(tail: str) -> bool:
    """Whether what follows a verb has no verb form of its own ("to earn", "built", "using") and no time of its own."""
    return not (_INFINITIVE.search(tail) or _WHEN.search(tail) or _FORMED.search(tail))


def is_subject(told: Sequence[str]) -> bool:
    """Whether the words before the first verb that is known are a subject, and hold no verb that is not known.

    ``told`` as they are written inside a sentence: what has a capital then is a name.
    """
    if len(told) > _LONGEST_SUBJECT or told[0].casefold() in _EMPTY or "to" in told:
        return False
    pairs = list(pairwise(told))
    if any(word in _DETERMINERS and before not in _BEFORE_NOUNS for before, word in pairs):
        return False  # "the council wants a dam"
    if any(_PLURAL.fullmatch(word) and after not in _BEFORE_NOUNS for word, after in pairs):
        return False  # "the council wants dams"
    if any(before[:1].isupper() and _PLURAL.fullmatch(word) for before, word in pairs):
        return False  # "the Linden School wants"
    if any(_FORMED.fullmatch(word) and before not in _DETERMINERS for before, word in pairs):
        return False  # "the council vetoed dams"
    return not (told[0][:1].isupper() and told[0].endswith("s") and told[1:2] == ["of"])  # "Seizures of the drug"
