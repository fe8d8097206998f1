"""Numbers in words: so many of something, a share in percent."""

from __future__ import annotations


def count(number: int, one: str, many: str = "") -> str:
    """``1 deck``, ``2 decks``; ``many`` where the plural is not just an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def waiting(number: int) -> str:
    """How many entries wait."""
    return f"{count(number, 'entry waits', 'entries wait')} for your eye."


def percent(share: float) -> str:
    """A share from 0.0 to 1.0 as whole percent, never 100 % before all is right nor 0 % when something is."""
    value = round(share * 100)
    if share < 1:
        value = min(value, 99)
    if share > 0:
        value = max(value, 1)
    return f"{value} %"
