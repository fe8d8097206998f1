"""How many slips of the finger lie between two words."""

from __future__ import annotations

from typing import Final

_FIRST_CHINESE: Final = "\u3400"
_LAST_CHINESE: Final = "\u9fff"
"""Chinese characters are words or nearly so: it takes eight of them to forgive one."""


def distance(one: str, two: str, most: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours that make one word the other; ``most + 1`` if more.

    Optimal string alignment (Damerau's four errors, no place edited twice), in the band of width ``most``.
    """
    if abs(len(one) - len(two)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, start=1):
        last, row, far = row, [i], before
        for j, b in enumerate(two, start=1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, far[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
        before = last
    return min(row[-1], most + 1)


def slips_allowed(word: str) -> int:
    """Slips taken for such in a folded word: 0 under four letters, 1 under nine, else 2; none beside digits."""
    if any(char.isdigit() for char in word):
        return 0
    size = len(word) // 2 if any(_FIRST_CHINESE <= char <= _LAST_CHINESE for char in word) else len(word)
    return 0 if size < 4 else 1 if size < 9 else 2
