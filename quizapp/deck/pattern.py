"""Regular expressions that are compiled when they are first used: a command uses a part of them only."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import AnyStr, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile``, put off to the first use; compiling takes a tenth of a millisecond to a whole one.

    A slip in ``source`` therefore raises ``re.error`` only then; a test compiles them all.
    """
    return cast(re.Pattern[AnyStr], _Pattern(source, lambda: re.compile(source, flags)))


class _Pattern:
    """Stands in for a compiled expression; from the first use on it holds that one's methods as its own."""

    def __init__(self, source: str | bytes, compiled: Callable[[], object]) -> None:
        self.pattern = source
        self._compiled = compiled

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # of copying and the like, which ask for what is not there
            raise AttributeError(name)
        compiled = self._compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
