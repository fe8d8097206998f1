"""Chance that is the same on every Python and machine: drawn from a seed and labels by a hash, with no shared state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from quizapp.deck.blake import blake2b

T = TypeVar("T")

_BYTES = 8
_SPAN = 1 << (8 * _BYTES)


class Chance:
    """A row of draws fixed by a seed and labels (such as a question's id).

    Two with the same seed and labels give the same draws; other labels give draws that have nothing to do with them.
    """

    def __init__(self, seed: int, *labels: str) -> None:
        told = "\x1f".join((str(seed), *labels))
        self._key = blake2b(told.encode("utf-8", "replace"), digest_size=16).digest()
        self._drawn = 0

    def below(self, limit: int) -> int:
        """A number from 0 to ``limit`` - 1, each as likely. Raises ValueError when ``limit`` is under 1."""
        if limit < 1:
            raise ValueError(f"Nothing to draw from: the limit is {limit}.")
        fair = _SPAN - _SPAN % limit  # draws from here on would favour small numbers
        while (draw := self._draw()) >= fair:
            pass
        return draw % limit

    def _draw(self) -> int:
        self._drawn += 1
        digest = blake2b(self._drawn.to_bytes(8, "big"), key=self._key, digest_size=_BYTES).digest()
        return int.from_bytes(digest, "big")

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """The things in an order drawn evenly from all orders (Fisher and Yates)."""
        mixed = list(things)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.below(last + 1)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def pick(self, things: Sequence[T]) -> T:
        """One of the things. Raises ValueError when there are none."""
        return things[self.below(len(things))]

    def sample(self, things: Sequence[T], count: int) -> list[T]:
        """``count`` different things (all, when there are fewer), in drawn order."""
        return self.shuffled(things)[:count]
