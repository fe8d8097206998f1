"""Whether a text is English, the language whose word lists the draft has."""

from __future__ import annotations

from typing import Final

from quizapp.draft.article import Article
from quizapp.draft.words_common import AUXILIARIES, COORDINATORS, DETERMINERS, PREPOSITIONS, PRONOUNS

_SMALL: Final = AUXILIARIES | COORDINATORS | DETERMINERS | PREPOSITIONS | PRONOUNS
FEWEST_WORDS: Final = 25
"""A shorter text tells too little of its language."""

LEAST_SHARE: Final = 0.2
"""English prose has its small words in 35 to 50 of a hundred; what shares some of them with it has fewer than 20."""


def is_english(article: Article) -> bool:
    """Whether the small words of English make up the share that they do in English prose."""
    words = [token.low for paragraph in article.paragraphs for token in paragraph.words if token.is_word]
    if len(words) < FEWEST_WORDS:
        return True
    return sum(word in _SMALL for word in words) >= LEAST_SHARE * len(words)
