"""How programs write values into a deck: in one line, plain or in quotes, or a long text folded over several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from quizapp.deck.pattern import pattern

Value = str | int | tuple["Value", ...] | Mapping[str, "Value"]
"""What stands behind a key of an entry; a truth value is yes or no."""

WIDTH: Final = 120
"""Columns that a line fills where its words allow it."""

STEP: Final = 2
"""Blanks for each level."""

_TURNING: Final = "\u202a-\u202e\u2066-\u2069"
"""Characters that turn the order of letters round, so that a file shows something else than it says."""

UNPRINTABLE: Final = pattern(
    f"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029{_TURNING}]"
)
"""Characters that a YAML file may not hold as they are, or that would deceive who reads it."""

_UNSAFE = pattern(rf"[^\W\d_].*?(?::(?:\s|$)|\s#|\\|[\x00-\x1f\x7f-\x9f\u2028\u2029{_TURNING}])|[\W\d_]", re.S)
_WORD_APART = pattern(r"(?<=\S) (?=\S)")
_BEGINS_A_LINE = pattern(r"[\w(\"'“‘][^:=]*$")
_NOT_A_NUMBER = pattern(r"(?!\d+[.)]$)")
_FLOW: Final = frozenset(",[]{}:")
_WORDS: Final = frozenset({"yes", "no", "true", "false", "null", "on", "off", "~"})


def written(value: Value, *, flow: bool = False) -> str:
    """A value in one line; ``flow``: within brackets or braces, where commas separate."""
    if isinstance(value, tuple):
        return "[" + ", ".join(written(each, flow=True) for each in value) + "]"
    if isinstance(value, Mapping):
        return (
            "{"
            + ", ".join(f"{written(key, flow=True)}: {written(each, flow=True)}" for key, each in value.items())
            + "}"
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    plain = value and _UNSAFE.match(value) is None and value.lower() not in _WORDS and value == " ".join(value.split())
    return value if plain and not (flow and _FLOW & set(value)) else in_quotes(value)


def in_lines(start: str, key: str, value: Value) -> list[str]:
    """A key with its value behind what its line begins with: in one line, or folded as ``quizapp format`` does it."""
    whole = f"{start}{key}: {written(value)}"
    inner = len(start) + STEP
    first = value.partition(" ")[0].lstrip("[<$€£") if isinstance(value, str) else ""  # a marked word may come first
    folds = len(whole) > WIDTH and _may_begin(first)
    parts = folded(str(value), WIDTH - inner) if folds else []
    return [f"{start}{key}: >-", *(" " * inner + part for part in parts)] if parts else [whole]


def in_quotes(text: str) -> str:
    """A text in double quotes, whatever it holds."""
    if text.isprintable():
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    import json  # a module that few commands need: JSON's way is YAML's too

    return UNPRINTABLE.sub(_escaped, json.dumps(text, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    """A character by its number."""
    code = ord(found.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def folded(text: str, room: int) -> list[str]:
    """A text over lines of at most ``room`` characters, as ``>-`` reads them; nothing where that can't be.

    A line never begins with what might be taken for a key or an entry of a list.
    """
    if not text or text != text.strip() or not (text.isprintable() or _is_shown(text)):
        return []
    words = _WORD_APART.split(text)
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= room or not _may_begin(word):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if len(lines) > 1 else []


def _is_shown(text: str) -> bool:
    """Whether a text holds no breaks or tabs, and nothing that a YAML file may not hold."""
    return "\n" not in text and "\t" not in text and UNPRINTABLE.search(text) is None


def _may_begin(word: str) -> bool:
    return bool(_BEGINS_A_LINE.match(word) and _NOT_A_NUMBER.match(word))
