"""How a file is known as a sheet that nobody has written into since: its last line holds a digest of the rest."""

from __future__ import annotations

import hashlib
import re
from typing import Final

DIGITS: Final = 16
"""Hexadecimal digits of the digest: it tells edits, not forgeries."""

_MARK = re.compile(rf"<!-- made by quizapp sheet: ([0-9a-f]{{{DIGITS}}}) -->\n\Z")


def marked(text: str) -> str:
    """The text with the mark as a last line. ``text`` ends with a line break."""
    return f"{text}<!-- made by quizapp sheet: {_digest(text)} -->\n"


def is_untouched(data: bytes) -> bool:
    """Whether a file's content is a sheet just as it was made."""
    text = data.decode(errors="replace")
    found = _MARK.search(text)
    return found is not None and found[1] == _digest(text[: found.start()])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:DIGITS]
