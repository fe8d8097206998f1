"""Ids of drafted entries: made of few of their words, so that a small change of the article leaves them."""

from __future__ import annotations

import zlib
from typing import Final

from quizapp.deck.folding import content_words

_KEPT: Final = 3
"""Words of an entry that make its id: those that come first by a fixed shuffle of all words there are."""


def drafted_id(section: str, text: str) -> str:
    """The id of a drafted entry.

    It is made of the three of its words, figures left out, that a checksum puts first: a word put in, taken out or
    mended changes it only where it is, or becomes, one of the three (min-wise hashing, Broder 1997).
    """
    words = {word for word in content_words(text) if not word.isdigit()} or set(text.casefold().split())
    first = sorted(words, key=lambda word: (zlib.crc32(word.encode()), word))[:_KEPT]
    return f"{section[0]}-{zlib.crc32(' '.join(sorted(first)).encode()):08x}"
