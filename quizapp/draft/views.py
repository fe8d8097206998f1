"""What people say as entries of a deck: views held, and words quoted whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from quizapp.deck.identity import entry_id
from quizapp.deck.marks import mark
from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article
from quizapp.draft.entries import Entry, Left
from quizapp.draft.ground import squeezed
from quizapp.draft.spoken import Spoken, Trust
from quizapp.draft.voices import Voices
from quizapp.draft.words_saying import VERBS

DISPUTE: Final = "open"
"""The one dispute that a draft can name: the teacher splits it into the real ones."""

_SELF = pattern(r"\b(?:I|I'm|I've|we|We|we're|We're|my|My|our|Our|me|us)\b")
_THAT = pattern(r"^that\s+")
_STARTS_BADLY = pattern(r"^(?:how|why|what|whether|if|to|for|of|on|as|by|about|him|her|them|it to)\b", re.I)
_POINTS_BACK = pattern(r"^(?:He|She|It|They|This|That|These|Those|Such)\b")
_FINITE = pattern(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|[a-z]{3,}(?:ed|es|s))\b|'s\b|’s\b"
)
_MARKS: Final = "\"“”„«»'‘’` "
FEWEST: Final = 5
MOST: Final = 40
"""Words of a view or quotation that can be asked."""


def views(article: Article, said: Sequence[Spoken], voices: Voices, left: Left) -> Iterator[Entry]:
    """The views among the statements, in the order of the text."""
    told: set[str] = set()
    for each in said:
        key = voices.key_of(each.who)
        pieces = _pieces(article, each)
        holds = _as_sentence(pieces)
        reason = _unfit(each, key, holds)
        if reason or holds in told:
            left.note(reason or "said twice")
            continue
        told.add(holds)
        yield _view(article, each, key, holds, pieces)


def _pieces(article: Article, each: Spoken) -> tuple[str, ...]:
    return tuple(squeezed(article.flow.text[start:end]) for start, end in each.statement.content)


def _as_sentence(pieces: Sequence[str]) -> str:
    """What is said as a sentence of its own: without "that", with a capital and a full stop."""
    text = _THAT.sub("", " ".join(pieces)).strip(" ,;:")
    if text and text[-1] not in ".!?”\"'’":
        text += "."
    return text[:1].upper() + text[1:]


def _unfit(each: Spoken, key: str, holds: str) -> str:
    """Why a statement makes no view; nothing when it does."""
    words = holds.count(" ") + 1
    if not key:
        return "nobody is named who says it"
    if each.statement.direct:
        return "asked as a quotation"
    if not each.statement.held:
        return "denied, asked or left unsaid"
    verb = VERBS.get(each.statement.cue)
    if verb is not None and verb.sort not in {"clause", "person"}:
        return "what somebody is called is no view"
    if not FEWEST <= words <= MOST:
        return "too short or too long to be asked"
    if (
        holds.rstrip(_MARKS).endswith("?")
        or _SELF.search(holds)
        or _STARTS_BADLY.match(holds)
        or not _FINITE.search(holds)
    ):
        return "no sentence that stands alone"
    if holds.count('"') % 2 or holds.count("“") != holds.count("”"):
        return "a quotation is cut"
    return ""


def _view(article: Article, each: Spoken, key: str, holds: str, pieces: tuple[str, ...]) -> Entry:
    trust, why = each.trust, each.why
    if _POINTS_BACK.match(holds):
        trust, why = Trust.CHECK, "the view begins with a word that points back: put the name in"
    elif each.who is not None and each.who.name.split()[-1] in holds:
        trust, why = Trust.CHECK, "the view names its holder: write it without the name"
    paragraph = article.paragraphs[each.statement.paragraph]
    keys = (
        ("who", key),
        ("on", DISPUTE),
        ("holds", mark(holds, ())),
        ("id", entry_id("viewpoints", holds)),
        ("from", paragraph.number),
    )
    return Entry("viewpoints", keys, trust, why, each.statement.paragraph, pieces)


def quotes(article: Article, said: Sequence[Spoken], voices: Voices, left: Left) -> list[Entry]:
    """Cards that ask who said some words, for statements quoted whole; none where one alone is quoted."""
    made: list[Entry] = []
    told: set[str] = set()
    for each in said:
        if not each.statement.direct or each.who is None or not voices.key_of(each.who):
            continue
        words = _quoted(article, each)
        if words in told or not _is_askable(words, each.who.name):
            left.note("a quotation that cannot be asked")
            continue
        told.add(words)
        made.append(_card(article, each, words, voices.shown(each.who)))
    if len({dict(entry.keys)["a"] for entry in made}) > 1:
        return made
    left.note("one person alone is quoted, so nobody need be asked who", len(made))
    return []


def _is_askable(words: str, name: str) -> bool:
    """Whether one can ask whose words these are: some words, no question, and the speaker not named in them."""
    whole = not set('"“”«»„') & set(words)
    fit = FEWEST <= words.count(" ") + 1 <= MOST and not words.endswith("?") and whole
    return fit and name.split()[-1].casefold() not in words.casefold()


def _card(article: Article, each: Spoken, words: str, name: str) -> Entry:
    question = f"Who said: “{words}”?"
    number = article.paragraphs[each.statement.paragraph].number
    keys = (("q", question), ("a", name), ("id", entry_id("cards", question)), ("from", number))
    return Entry("cards", keys, each.trust, each.why, each.statement.paragraph, (words,))


def _quoted(article: Article, each: Spoken) -> str:
    """The longest piece of a quotation without its marks, cut behind a sentence where it is long."""
    pieces = [piece.strip(_MARKS).rstrip(",") for piece in _pieces(article, each)]
    words = max(pieces, key=len)
    while words.count(" ") >= MOST and (cut := max(words.rfind(mark, 0, -1) for mark in ".!?")) > 0:
        words = words[: cut + 1]
    return words
