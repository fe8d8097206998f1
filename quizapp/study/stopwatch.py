"""A stopwatch on a clock that is handed in: how long a question has been looked at, pauses left out."""

from __future__ import annotations

from collections.abc import Callable


class Stopwatch:
    """Counts milliseconds of ``clock``. A clock set back meanwhile counts as no time."""

    def __init__(self, clock: Callable[[], int]) -> None:
        self._clock = clock
        self._kept = 0
        self._since: int | None = clock()

    def start(self) -> None:
        """Begin at nought."""
        self._kept = 0
        self._since = self._clock()

    def pause(self) -> None:
        """Stop counting; a second pause changes nothing."""
        self._kept = self.millis()
        self._since = None

    def go_on(self) -> None:
        """Count on after a pause."""
        if self._since is None:
            self._since = self._clock()

    def millis(self) -> int:
        """Milliseconds counted."""
        return self._kept + (0 if self._since is None else max(0, self._clock() - self._since))
