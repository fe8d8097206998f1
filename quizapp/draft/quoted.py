"""What a quotation is in its sentence: speech, a title or a nickname; and whether its speaker follows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizapp.deck.kinds_words import listed
from quizapp.draft.quotation import Quotation
from quizapp.draft.tokens import QUOTES, Token
from quizapp.draft.words_common import AUXILIARIES, PREPOSITIONS, PRONOUNS, SUBORDINATORS, TIMES
from quizapp.draft.words_saying import AMBIGUOUS, VERBS

_OF_WORKS: Final = listed(
    "write writes wrote written writing read reads reading publish published publishes released recite recited"
)
_SMALL: Final = listed("the a an of and in on at to for with from by or is") | {"'s"}
_DASHES: Final = frozenset({"—", "–", "―", "--", "-"})
_LONGEST_SIGNATURE: Final = 12
_LONGEST_TAIL: Final = 24
_WHILE: Final = frozenset({"as", "when", "while", "after"})


def is_name(words: Sequence[Token], quotation: Quotation) -> bool:
    """Whether quoted words are no speech but a title, or a nickname within a name."""
    if _is_nickname(words, quotation):
        return True
    row = words[quotation.first : quotation.last]
    return _is_title(row) and not _is_called(words, quotation.first) and not _is_said(words, quotation)


def _is_title(row: Sequence[Token]) -> bool:
    """Whether quoted words are the name of a show, book or the like: a few, with capital letters."""
    inner = [token for token in row if token.is_word]
    main = [token for token in inner if token.low not in _SMALL]
    shouted = any(token.text in {"!", "?", ";"} for token in row)
    if not 2 <= len(inner) <= 9 or shouted or not main:
        return False
    return all(token.text[0].isupper() or token.text[0].isdigit() for token in main)


def _is_said(words: Sequence[Token], quotation: Quotation) -> bool:
    """Whether a verb of saying stands right before quoted words, or behind them and a comma with its subject."""
    if last_mark(words, quotation) != ",":
        return False
    behind = words[quotation.last : quotation.last + 5]
    said = next((place for place, token in enumerate(behind) if token.low in VERBS), None)
    if said is None or VERBS[behind[said].low].sort not in {"clause", "person"} or behind[said].low in AMBIGUOUS:
        return False
    return all(token.is_capital or token.low in PRONOUNS | {"the"} for token in behind[:said])


def _is_called(words: Sequence[Token], at: int) -> bool:
    """Whether a verb such as "called" stands shortly before, so that quoted capitals are what somebody is called."""
    before = words[max(0, at - 7) : at]
    return any((verb := VERBS.get(token.low)) is not None and verb.sort == "naming" for token in before)


def _is_nickname(words: Sequence[Token], quotation: Quotation) -> bool:
    """Whether quoted words stand inside a name: Marcia "Cia" Price."""
    if not quotation.first or quotation.last >= len(words):
        return False
    inner = words[quotation.first + 1 : quotation.last - 1]
    around = words[quotation.first - 1].is_capital and words[quotation.last].is_capital
    return around and 0 < len(inner) < 3 and all(token.is_capital for token in inner)


def last_mark(words: Sequence[Token], quotation: Quotation) -> str:
    """The mark with which a quotation ends, inside or behind its closing mark."""
    last = quotation.last - 1
    while last > quotation.first and words[last].text in QUOTES:
        last -= 1
    return words[last].text


def is_tail(words: Sequence[Token], at: int, mark: str) -> bool:
    """Whether what follows a quotation, though it ended a sentence, tells who said it: "Why?" Mr. Roe asked."""
    if _is_signature(words[at : at + _LONGEST_SIGNATURE + 1]):
        return True
    row = _sentence(words[at : at + _LONGEST_TAIL])
    said = next((place for place, token in enumerate(row[:16]) if token.low in VERBS), None)
    if said is None or not _is_speaker(row[:said]):
        return False
    sort, rest = VERBS[row[said].low].sort, row[said + 1 :]
    if not rest:
        return sort in {"clause", "person", "about"}
    if mark == "." or sort not in {"clause", "person"}:
        return False
    return _goes_with_quotation(rest, inverted=not said or sort == "person")


def _sentence(row: Sequence[Token]) -> list[Token]:
    """The words up to the end of the sentence; none where another quotation begins it, which has its own speaker."""
    found: list[Token] = []
    for token in row:
        if token.text == ":" or (token.text in QUOTES and found and found[-1].text == ","):
            return []
        if token.text in {".", ";"} or token.text in QUOTES:
            break
        found.append(token)
    return found


def _goes_with_quotation(rest: Sequence[Token], inverted: bool) -> bool:
    """Whether words behind a verb of saying tell when or to whom, rather than what is said."""
    low = rest[0].low
    if low == "," or low in PREPOSITIONS | TIMES | _WHILE:
        return True
    return low not in SUBORDINATORS | PRONOUNS and (inverted or len(rest) < 10)


def _is_signature(row: Sequence[Token]) -> bool:
    """Whether a quotation is signed: a dash and a name to the end."""
    if len(row) < 2 or row[0].text not in _DASHES or not row[1].is_capital or len(row) > _LONGEST_SIGNATURE:
        return False
    return not any(token.low in VERBS or token.low in AUXILIARIES for token in row)


def _is_speaker(row: Sequence[Token]) -> bool:
    """Whether words before a verb are a speaker: a few words, or a name with an apposition between commas."""
    commas = sum(token.text == "," for token in row)
    if not commas:
        return len(row) < 7
    return (commas == 2 and row[-1].text == "," and row[0].is_capital) or commas == 3
