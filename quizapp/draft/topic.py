"""What an article is about, in its own words, and the questions that it says are open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from quizapp.deck.kinds_words import STOPS
from quizapp.deck.pattern import pattern
from quizapp.draft.people import mentions
from quizapp.draft.tokens import Token, tokens
from quizapp.draft.wording import inside_sentence
from quizapp.draft.words_common import DETERMINERS
from quizapp.draft.words_saying import VERBS

if TYPE_CHECKING:
    from quizapp.draft.article import Article

FEWEST: Final = 3
"""Times that a word of the headline must come back to be what the article is about."""

_SHARE: Final = 0.35
"""The share of its places in which a word must stand with "the", or without anything, to be named so."""

_WHETHER = pattern(
    r"\bwhether (?:or not )?((?:the|an?|any|[A-Z][\w.’'-]+)(?: [\w.’'-]+){0,5}?) "
    r"(should|would|will|can|could|must|may|might|is|are|was|were|has|have|had) ([^,.;:?!—–“”\"()]{6,90})(?=[,.;?!—–])"
)
_UNFIT = pattern(r"\b(?:that|which|who|whom|he|she|it|they|him|her|them|this|these|those|his|their|its|I|we|you)\b")


def topic(article: Article) -> str:
    """The noun of the headline that the article comes back to most, as it is mostly written; or nothing."""
    words = [token for paragraph in article.body for token in paragraph.words]
    times = Counter(token.low for token in words)
    titled = [token for token in tokens(article.title) if token.is_word and len(token.text) > 3]
    fitting = [t for t in titled if t.low not in STOPS and t.low not in VERBS and not t.low.endswith(("ing", "ly"))]
    best = max(fitting, key=lambda token: (times[token.low], -token.start), default=None)
    if best is None or times[best.low] < FEWEST:
        return ""
    return _proper(article, best) or _common(words, best.low)


def _proper(article: Article, word: Token) -> str:
    """The name that holds a word, if it is nearly always written with a capital."""
    names: Counter[str] = Counter()
    led: Counter[str] = Counter()
    small = 0
    for paragraph in article.body:
        capital = [token.is_capital for token in paragraph.words if token.low == word.low]
        small += capital.count(False)
        if not any(capital):
            continue
        for mention in mentions(paragraph.words):
            if any(token.low == word.low for token in mention.words):
                names[mention.text] += 1
                led[mention.text] += bool(mention.ahead) and mention.ahead[-1].low == "the"
    if not names or small > sum(names.values()):
        return ""
    name = max(names, key=lambda each: (names[each], len(each)))
    return f"the {name}" if 2 * led[name] > names[name] else name


def _common(words: Sequence[Token], low: str) -> str:
    """A common noun with "the", or bare, as it mostly stands; nothing where it needs another article."""
    places = [at for at, token in enumerate(words) if token.low == low and at]
    before = [words[at - 1].low for at in places]
    if sum(each == "the" for each in before) > _SHARE * len(places):
        return f"the {low}"
    bare = sum((each not in DETERMINERS and not each[:1].isalpha()) or each in STOPS - DETERMINERS for each in before)
    return low if bare > _SHARE * len(places) else ""


def open_questions(article: Article) -> Iterator[tuple[str, str]]:
    """What the article tells as a question with "whether", turned into one, each with its words in the article."""
    text = article.flow.text
    for paragraph in article.body:
        if text.find("whether", paragraph.start, paragraph.end) < 0:
            continue
        for found in _WHETHER.finditer(text, paragraph.start, paragraph.end):
            subject, verb, rest = (" ".join(part.split()) for part in found.groups())
            if not _UNFIT.search(f"{subject} {rest}") and not any(word in VERBS for word in subject.lower().split()):
                yield f"{verb.capitalize()} {inside_sentence(subject)} {rest}?", found.group()
