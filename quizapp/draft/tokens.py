"""Words and marks with their offsets, and where sentences end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.pattern import pattern
from quizapp.draft.words_common import ABBREVIATIONS, STARTERS, TITLES

QUOTES: Final = frozenset("\"“”„‟«»‹›‘’‚‛'「」『』") | {"''", "``", "'''"}
"""Tokens that may be quotation marks."""

LONGEST_SENTENCE: Final = 300
"""Words and marks; a longer run without the mark that ends a sentence, such as a table, is read in parts."""

_CLITIC = r"['’](?:s|d|ll|ve|re|m|S)(?!\w)"
_INITIAL = (
    rf"{''.join(f'(?<! {word} )' for word in ('am', 'do', 'did', 'have', 'was', 'will', 'can'))}[A-Z]\.(?=\s[A-Z][a-z])"
)
"""A letter that stands for a name; in "and so am I. Jane left" it does not."""

_TOKEN = pattern(
    r"[a-zA-Z]+(?=[ ,\n])"  # most words, before all the rest is tried
    rf"|(?:[^\W\d_]\.){{2,}}(?:-[^\W_]+)*"  # U.S., a.m., U.S.-led
    rf"|(?:{'|'.join(sorted(word.capitalize() for word in TITLES))})\.(?!\w)"
    rf"|(?:Jr|Sr|Inc|Corp|Ltd|Co)\.(?=,|\s[a-z(])|{_INITIAL}|No\.(?=\s?\d)"
    rf"|(?<=\w){_CLITIC}"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|[kKmM]|bn)?(?!\w)"
    rf"|[^\W_]+(?:(?!{_CLITIC})[-'’&.@_][^\W_]+)*"
    r"|\.(?:\s\.){2,}|'''|''|``|\.\.\.|--|[^\w\s]|_"
)
_ENDING: Final = frozenset({".", "!", "?", "…", "...", "。", "！", "？", "؟", "।"})
_CLOSING: Final = QUOTES | frozenset(")]}")
_INITIALS = pattern(r"(?:[^\W\d_]\.)+")


class Token:
    """A word or a mark: ``text`` as written, ``low`` in lower case with plain apostrophes.

    ``is_word``: it holds a letter or digit. ``is_capital``: it begins with a capital letter.
    """

    __slots__ = ("end", "is_capital", "is_word", "low", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.end = text, start, start + len(text)
        self.low = text.lower().replace("’", "'")
        self.is_word = text[:1].isalnum() or text[1:2].isalnum()
        self.is_capital = text[:1].isupper()


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and marks of ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    return [Token(found.group(), found.start()) for found in _TOKEN.finditer(text, start, stop)]


def sentence_ends(words: Sequence[Token], text: str) -> Iterator[int]:
    """Indices behind the last token of each sentence, closing marks included; the last is ``len(words)``."""
    at = 0
    while at < len(words):
        last = words[at].text
        if (last[-1] != "." and last not in _ENDING) or not _may_end(words, at):
            at += 1
            continue
        behind = at + 1
        while behind < len(words) and words[behind].text in _ENDING and words[behind].start == words[behind - 1].end:
            behind += 1
        behind = _past_closing(words, behind)
        if behind < len(words) and _begins(words, at, behind, text):
            yield behind
        at = behind
    if words:
        yield len(words)


def _may_end(words: Sequence[Token], at: int) -> bool:
    """Whether a sentence could end with this token: a full stop, or an abbreviation that holds its own."""
    token = words[at]
    if token.text in _ENDING:
        return True
    if len(token.text) == 2 and token.text[1] == "." and at + 1 < len(words):  # "the letter Y. If"
        return words[at + 1].low in STARTERS
    return len(token.text) > 2 and token.text.endswith(".") and _INITIALS.fullmatch(token.text) is not None


def _past_closing(words: Sequence[Token], at: int) -> int:
    """Past the closing marks that follow without a blank."""
    while at < len(words) and words[at].text in _CLOSING and words[at].start == words[at - 1].end:
        at += 1
    return at


def _begins(words: Sequence[Token], end: int, at: int, text: str) -> bool:
    """Whether a sentence begins with the token ``at``, after the mark at ``end``."""
    first = words[at]
    if first.start == words[at - 1].end and first.text not in QUOTES and not first.is_capital:
        return False
    gap = text[words[at - 1].end : first.start]
    if "\n" in gap:
        return True
    while first.text in QUOTES | {"(", "[", "—", "-", "–"} and at + 1 < len(words):
        at += 1
        first = words[at]
    if first.text[0].islower():
        return False
    if words[end].text not in {"."} and len(words[end].text) < 3:
        return bool(gap) or first.text in QUOTES
    quoted = words[at - 1].text in QUOTES and words[at - 1].end == first.start
    return bool(gap) and not _is_abbreviation(words, end, first, quoted)


def _is_abbreviation(words: Sequence[Token], end: int, first: Token, quoted: bool) -> bool:
    """Whether the full stop belongs to the word before it and no sentence ends here.

    ``quoted``: a quotation mark stands before the word behind, with which a sentence begins more often than not.
    """
    token = words[end]
    if token.text == "...":
        return False
    if token.text != ".":  # initials such as U.S., which end a sentence only before a word that begins one
        return first.low not in STARTERS and not quoted
    before = words[end - 1] if end else None
    if before is None or before.end != token.start:
        return False
    if len(before.text) == 1 and before.is_capital and before.text != "I":
        return first.low not in STARTERS
    kind = ABBREVIATIONS.get(before.low.rpartition("-")[2], "title" if before.low == "v" else "")
    return kind == "title" or (kind == "other" and first.low not in STARTERS and not quoted)


def sentences(words: Sequence[Token], text: str) -> list[tuple[int, int]]:
    """The sentences as ranges of token indices, endless ones in parts."""
    found, last = [], 0
    for end in sentence_ends(words, text):
        while end - last > LONGEST_SENTENCE:
            found.append((last, last + LONGEST_SENTENCE))
            last += LONGEST_SENTENCE
        found.append((last, end))
        last = end
    return found
