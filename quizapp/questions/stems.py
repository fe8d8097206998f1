"""Stems for open questions where the author worded none: only what can be made in good English, else nothing."""

from __future__ import annotations

import re

from quizapp.deck.model import AnswerKind, Mark
from quizapp.questions.wording import bare, masked

_PERCENT = re.compile(r"^(?: percent| per cent|%)\b ?", re.IGNORECASE)
_NOUN = re.compile(r"^ [a-z]")
_VERB_FIRST = re.compile(
    r"^,? (?:is|was|has|had|will|would|can|could|may|might|should|must|does|did|\w+ed|\w+s|began|came|fell|found|gave"
    r"|bought|brought|built|caught|drew|drove|felt|fought|flew|heard|hid|hit|laid|paid|put|read|shot|taught|thought|threw"
    r"|got|grew|held|kept|knew|led|left|lost|made|met|ran|rose|said|saw|sent|set|sold|spoke|spent|stood|took|told|won|wrote)\b"
)
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an?) $", re.IGNORECASE)
_IN_PLACE = {
    AnswerKind.PERSON: "whom",
    AnswerKind.ORGANISATION: "which body",
    AnswerKind.PLACE: "which place",
}
_BEFORE_NAME = re.compile(r"\b(?:by|of|from|with|against|to|for|in|at|on|near|through|into|than|between)(?: the)? $")


def open_stem(text: str, mark: Mark, hidden: tuple[str, ...]) -> str | None:
    """A question that asks for a mark of a statement; None when no sound one can be made.

    Two ways are safe in English whatever the sentence: asking for its opening ("Who built the dam?"), and asking
    in place ("The dam was built in which year?").
    """
    before, after = masked(text[: mark.start], hidden), masked(bare(text[mark.end :]), hidden)
    if not one_clause(text):
        return None
    stem = _opening(mark, after) if not before.strip() else _in_place(mark, before, after)
    return f"{' '.join(stem.split())}?" if stem else None


def one_clause(text: str) -> bool:
    """Whether a statement is one sentence without quotation marks or colons, which a question would break."""
    return not re.search(r"[.!?;:]\s|[“”\"]", bare(text))


def _opening(mark: Mark, after: str) -> str | None:
    if mark.kind is AnswerKind.FIGURE:
        percent = _PERCENT.match(after)
        if percent:
            return f"What percentage {after[percent.end() :]}"
        return f"How many{after}" if _NOUN.match(after) and mark.text[-1:].isdigit() else None
    if not _VERB_FIRST.match(after) or after.startswith(","):
        return None
    asked = {AnswerKind.PERSON: "Who", AnswerKind.ORGANISATION: "Which body", AnswerKind.PLACE: "Which place"}
    return f"{asked[mark.kind]}{after}" if mark.kind in asked else None


def _in_place(mark: Mark, before: str, after: str) -> str | None:
    if mark.kind is AnswerKind.DATE and mark.precision in ("year", "month"):
        asked = "which year" if mark.precision == "year" else "which month and year"
        return (
            f"{before}{asked}{after}" if re.search(r"\b(?:in|since|until|by|of|from|before|after) $", before) else None
        )
    if mark.kind is AnswerKind.FIGURE:
        return _figure_in_place(mark, before, after)
    asked = _IN_PLACE.get(mark.kind, "")
    if not asked or not _BEFORE_NAME.search(before) or after.strip().startswith(("and ", ", and")):
        return None
    return f"{re.sub(r'the $', '', before)}{asked}{after}"


def _figure_in_place(mark: Mark, before: str, after: str) -> str | None:
    percent = _PERCENT.match(after)
    if percent:
        return f"{before}what percentage {after[percent.end() :]}"
    if not _NOUN.match(after) or not re.fullmatch(r"[\d,. ]+|[a-z]+", mark.text) or _ARTICLE_BEFORE.search(before):
        return None
    return f"{before}how many{after}"
