"""How much a sentence matters in its article: early, near the headline, of what the article comes back to."""

from __future__ import annotations

from typing import Final

from quizapp.deck.pattern import pattern
from quizapp.draft.article import Article

_WORD = pattern(r"[^\W\d_]{4,}")
_STEM: Final = 6
"""Letters by which forms of one word are taken together."""

_EARLY: Final = 0.1
_TITLE: Final = 0.15
_MOST_TITLE: Final = 4
_BACK: Final = 0.5


class Weights:
    """What the words of an article weigh: in its headline, and in how many of its paragraphs they come back."""

    def __init__(self, article: Article) -> None:
        self.title = _stems(article.title)
        self.title_words = frozenset(word.lower() for word in _WORD.findall(article.title))
        self._in: dict[str, int] = {}
        body = article.body
        for paragraph in body:
            for stem in _stems(article.flow.text[paragraph.start : paragraph.end]):
                self._in[stem] = self._in.get(stem, 0) + 1
        self._most = max(self._in.values(), default=1)

    def of(self, text: str, number: int) -> float:
        """The weight of a sentence in paragraph ``number``, about 0 to 2."""
        stems = _stems(text)
        back = sum(self._in.get(stem, 0) for stem in stems) / (self._most * max(1, len(stems)))
        titled = min(_MOST_TITLE, len(stems & self.title))
        return 1 / (1 + _EARLY * number) + _TITLE * titled + _BACK * back


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(text))
