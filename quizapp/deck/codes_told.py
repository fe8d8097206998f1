"""What is told of one code of a problem, and decks that its examples are put into."""

from __future__ import annotations

from typing import NamedTuple


class Told(NamedTuple):
    """What a code means, why it matters, a deck that gives it and the same deck mended.

    What concerns files that no page can show (their size, their encoding) has no example. With an ``article`` both
    decks are held against that.
    """

    means: str
    why: str
    example: str = ""
    mended: str = ""
    article: str = ""


def deck(*lines: str) -> str:
    """A deck with some lines below its title."""
    return "\n".join(["title: Trams", *lines, ""])


def fact(text: str, *more: str) -> str:
    """A deck of one fact, with further lines below it."""
    return deck("facts:", f"  - fact: {text}", *(f"    {line}" for line in more))


def view(*lines: str, voices: str = "voices: {holt: Jon Holt, mayer: Eva Mayer}") -> str:
    """A deck of some viewpoints on one dispute."""
    return deck(
        voices, "disputes: {tram: Should the town build a tram?}", "viewpoints:", *(f"  {line}" for line in lines)
    )


HOLT = "- {who: holt, on: tram, holds: The tram is worth its price.}"
MAYER = "- {who: mayer, on: tram, holds: The tram is too dear.}"
