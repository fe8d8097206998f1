"""A deck file's bytes in the one layout: proved to hold the same deck and the same comments, else left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizapp.deck.file_text import MARK
from quizapp.deck.layout import LayoutError, written
from quizapp.deck.layout_tree import comments, tree_of
from quizapp.deck.problems import Level, Reading
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import text_of
from quizapp.deck.read_paused import collector_paused
from quizapp.deck.sameness import same
from quizapp.deck.text import without_controls

__all__ = ["LayoutError", "reformatted"]

WAYS = ((True, False), (False, False), (False, True))
"""Whether to fold long texts and whether to quote those of several lines, the best way first.

quizapp mends what careless authors write before YAML reads it, and may take a line of a text for one of these slips.
"""


def reformatted(data: bytes) -> bytes:
    """A deck file in the one layout, with the line ends and the byte order mark that it has.

    Raises LayoutError, with the reason in words, for a deck with errors and for one that the layout would change.
    """
    before = read_deck(data)
    text = text_of(data)
    if not before.ok or not isinstance(text, str):
        raise LayoutError(_first_error(before))
    with collector_paused():
        made = [*_ways(without_controls(text), data, before)]
    if not made:
        raise LayoutError("in the one layout it would not say the same")
    return made[0]


def _ways(text: str, data: bytes, before: Reading) -> Iterator[bytes]:
    """The file in the layout wherever it says the same: first as it is warned of just as before, if it is so at all.

    Warnings may differ for good: two equal cards in one line are told from each other only when they stand in two.
    """
    others = []
    tree = tree_of(text)
    noted = sorted(comments(tree))
    for fold, quote in WAYS:
        laid = written(tree, fold=fold, quote=quote)
        made = encoded(laid, data)
        after = read_deck(made)
        if after.ok and same(before.deck, after.deck) and noted == sorted(comments(tree_of(laid))):
            if _codes(before) == _codes(after):
                yield made
                return
            others.append(made)
    yield from others


def encoded(text: str, like: bytes) -> bytes:
    """A text as the bytes of a file, with the line ends and the byte order mark of another one."""
    if like.count(b"\r\n") * 2 > like.count(b"\n"):
        text = text.replace("\n", "\r\n")
    return (MARK if like.startswith(MARK) else b"") + text.encode()


def _first_error(reading: Reading) -> str:
    error = next((problem for problem in reading.problems if problem.level is Level.ERROR), None)
    return f"line {error.place.line}: {error.message}" if error else "it holds nothing that can be asked"


def _codes(reading: Reading) -> Counter[str]:
    return Counter(problem.code for problem in reading.problems)
