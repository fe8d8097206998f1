"""What proposals are held to: the article's paragraphs, who says what in them, and how a text may be written at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizapp.deck.folding import DASHES, QUOTES
from quizapp.deck.text import clean
from quizapp.draft.article import Article, Paragraph
from quizapp.draft.ground import squeezed
from quizapp.draft.model.words import FREE, Word, words_of
from quizapp.draft.people import People
from quizapp.draft.spoken import Spoken

BEHIND: Final = 2
"""Paragraphs before an entry's own in which somebody may be named whom its pronouns mean."""

BEFORE: Final = 3
"""Sentences before a sentence in which its pronouns find whom they mean."""

_MARKS: Final = frozenset(" .,;:!?'\"“”‘’«»„()-‐‑–—…%‰&/$€£¥+°")
"""Marks that a sentence may hold besides letters and digits; no mark of any markup is among them."""

_FIRST: Final = frozenset("\"“‘'«„$€£¥+-")
_PLAIN: Final = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys(QUOTES, "'") | dict.fromkeys("“”„‟″«»", '"'))
_QUOTED = re.compile('"([^"]*)"')
_ADDRESS = re.compile(r"://|\bwww\.|\S@\S|\w\.(?:com|org|net|io|ai|dev|info|biz|gov|edu)\b", re.I)

ODD: Final = "hold characters, markup or an address that no sentence has"
INVENTED: Final = "hold words that are not in the passage"
QUOTING: Final = "put words between quotation marks that are not quoted so"


@dataclass(frozen=True, slots=True)
class Said:
    """Something that a voice says: in which paragraph, and the words."""

    number: int
    text: str


@dataclass(frozen=True)
class Ground:
    """The article as proposals are held to it.

    ``paragraphs`` by number, and the ``sentences`` of each; ``said`` by voice; ``own`` what nobody says; ``sexes`` the
    persons by the words of their names.
    """

    paragraphs: Mapping[int, str]
    sentences: Mapping[int, Sequence[str]]
    said: Mapping[str, Sequence[Said]]
    own: Sequence[str]
    sexes: Mapping[tuple[str, ...], str]

    def around(self, numbers: Sequence[int]) -> list[str]:
        """Some paragraphs and those before each of them in which somebody may be named."""
        wanted = sorted({number - back for number in numbers for back in range(BEHIND + 1)})
        return [self.paragraphs[number] for number in wanted if number in self.paragraphs]

    def before(self, base: str, numbers: Sequence[int]) -> list[str]:
        """The sentence of some paragraphs that a text is taken from, and the last ones before it."""
        wanted = {word.low for word in words_of(base)}
        found: list[str] = []
        for number in numbers:
            here = self.sentences.get(number, ())
            shared = [len(wanted & {word.low for word in words_of(sentence)}) for sentence in here]
            at = shared.index(max(shared)) + 1 if shared else 0
            earlier = [each for back in (2, 1) for each in self.sentences.get(number - back, ())]
            found += [*earlier, *here[:at]][-BEFORE - 1 :]
        return found

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of the article that stand in nobody's mouth."""
        return frozenset(word.low for text in self.own for word in words_of(text))

    @cached_property
    def voiced(self) -> Mapping[str, frozenset[str]]:
        """Which voices use a word."""
        found: dict[str, set[str]] = {}
        for voice, every in self.said.items():
            for each in every:
                for word in words_of(each.text):
                    found.setdefault(word.low, set()).add(voice)
        return {low: frozenset(voices) for low, voices in found.items()}


def ground_of(article: Article, every: Sequence[Spoken], keys: Mapping[str, str]) -> Ground:
    """The ground of an article in which all this may be said; ``keys`` are the voices by those who say it."""
    people = People(article)
    text = article.flow.text
    said: dict[str, list[Said]] = {}
    for each in every:
        key = keys.get(each.who.key, "") if each.who is not None else ""
        if key and each.statement.held and each.statement.firm:
            number = article.paragraphs[each.statement.paragraph].number
            said.setdefault(key, []).append(Said(number, _content(text, each)))
    persons = [person for group in people.by_last.values() for person in group]
    parts: dict[int, list[Paragraph]] = {}
    for paragraph in article.body:
        parts.setdefault(paragraph.number, []).append(paragraph)
    return Ground(
        {number: squeezed(" ".join(text[part.start : part.end] for part in row)) for number, row in parts.items()},
        {number: [words for each in row for words in _sentences(text, each)] for number, row in parts.items()},
        said,
        _own(article, every),
        {tuple(word.low for word in words_of(form)): each.sex for each in persons for form in (each.name, *each.forms)},
    )


def _sentences(text: str, paragraph: Paragraph) -> list[str]:
    words = paragraph.words
    return [squeezed(text[words[first].start : words[last - 1].end]) for first, last in paragraph.sentences]


def _content(text: str, each: Spoken) -> str:
    return squeezed(" ".join(text[start:end] for start, end in each.statement.content))


def _own(article: Article, every: Sequence[Spoken]) -> list[str]:
    """What stands outside of all that somebody says and of all quotation marks."""
    out = [span for each in every for span in each.statement.content]
    for paragraph in article.paragraphs:
        out += paragraph.quoted
    pieces: list[str] = []
    at = 0
    for start, end in sorted(out):
        pieces.append(article.flow.text[at : max(at, start)])
        at = max(at, end)
    return [*pieces, article.flow.text[at:]]


def plain(text: str) -> str:
    """Text with quotation marks and dashes of one shape, each character at its place."""
    return text.translate(_PLAIN)


def unfit(text: str, longest: int, shortest: int = 1) -> str:
    """Why a text is none that a deck can hold, whatever the article says; nothing when it is."""
    if clean(text) != unicodedata.normalize("NFC", text) or _ADDRESS.search(text):
        return ODD
    if text and not text[0].isalnum() and text[0] not in _FIRST:
        return ODD
    if not all(char.isalnum() or char in _MARKS or unicodedata.category(char)[0] == "M" for char in text):
        return ODD
    count = len(words_of(text))
    return "" if shortest <= count <= longest else "are too short or too long to be asked"


def misquoted(text: str, passages: Sequence[str]) -> bool:
    """Whether quotation marks stand round words that no passage has between its own, or stand alone."""
    shown = plain(text)
    if shown.count('"') % 2:
        return True
    held = [found for passage in passages for found in _QUOTED.findall(plain(passage))]
    for found in _QUOTED.finditer(shown):
        edges = shown[max(0, found.start() - 1) : found.start()] + shown[found.end() : found.end() + 1]
        telling = any(word.low not in FREE for word in words_of(found[1]))
        tidy = telling and found[1] == found[1].strip() and not any(char.isalnum() or char == '"' for char in edges)
        if not tidy or not any(_within(found[1], each) for each in held):
            return True
    return False


def _within(part: str, held: str) -> bool:
    """Whether words stand one after the other in a quotation."""
    bare = part.strip(" .,;:!?")
    found = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", held) if bare else None
    return found is not None


def _told(words: Sequence[Word]) -> Iterator[Word]:
    """The words of a passage but those whose capital tells nothing: they alone have one, and begin a sentence."""
    for at, word in enumerate(words):
        named = at + 1 < len(words) and words[at + 1].is_name and not words[at + 1].marks
        if named or not word.is_name or not (at == 0 or word.is_new):
            yield word


def misspelt(words: Sequence[Word], passages: Sequence[str], *, openings: bool = False) -> bool:
    """Whether a name or figure is not written as the passages write it, letter by letter; a first word may be.

    ``openings``: a word that has a capital only because a sentence begins with it may be a name.
    """
    told = (words_of(passage) if openings else _told(words_of(passage)) for passage in passages)
    held = {plain(word.text) for each in told for word in each}
    held |= {text.removesuffix("'s") for text in held}
    for place, word in enumerate(words):
        text = plain(word.text)
        known = text in held or text.removesuffix("'s") in held
        if (word.is_figure or (word.is_name and place)) and not known:
            return True
    return False
