"""The key of each section's entries that says the most: apart from the schema, which a draft need not load for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MAIN: Final[Mapping[str, str]] = {
    "facts": "fact",
    "viewpoints": "holds",
    "events": "event",
    "terms": "term",
    "cards": "q",
    "discussion": "ask",
    "sides": "name",
    "voices": "name",
    "disputes": "question",
}
"""The key that says the most, by section."""

BY_KEY: Final = frozenset({"sides", "voices", "disputes"})
"""The sections whose entries stand under keys of their own: ``schema.KEYED``."""
