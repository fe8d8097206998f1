"""What sort of answer marked words are, guessed from the words and those around them. The author's word wins."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizapp.deck.model import AnswerKind

Names = Mapping[str, AnswerKind]
"""Names that the deck itself declares (voices and terms), casefolded, with what they are."""

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(rf"(?:\d{{1,2}}\s+(?:{_MONTHS})|(?:{_MONTHS})\s+\d{{1,2}},?)\s+\d{{4}}|\d{{4}}-\d\d-\d\d", re.I)
_MONTH = re.compile(rf"(?:{_MONTHS})\s+\d{{4}}|\d{{4}}-\d\d", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_FIGURE = re.compile(r"(?:about |more than )?[$€£]?\d[\d,. ]*\s*(?:percent|per cent|%|million|billion|thousand)?", re.I)


def infer(text: str, before: str, after: str, names: Names) -> tuple[AnswerKind, str, str]:
    """The kind of an answer, its unit (figures) and its precision (dates), from the text before and after it too."""
    known = names.get(text.casefold())
    if known is not None:
        return known, "", ""
    for pattern, precision in ((_DAY, "day"), (_MONTH, "month"), (_YEAR, "year")):
        if pattern.fullmatch(text):
            return AnswerKind.DATE, "", precision
    if _FIGURE.fullmatch(text):
        following = re.match(r"\s*(percent|%|\w+)", after)
        return AnswerKind.FIGURE, following.group(1) if following else "", ""
    return AnswerKind.PHRASE, "", ""
