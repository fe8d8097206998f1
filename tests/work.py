"""How much work something takes, counted in calls of functions, which are the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls_in(run: Callable[[], object]) -> int:
    """How many functions are called while something runs, built-in ones too."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count
