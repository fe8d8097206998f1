"""Quotation marks that an author did not close: found where they are opened, closed where they were meant to be."""

from __future__ import annotations

from typing import Final

from quizapp.deck.compose_errors import Failure, Finding
from quizapp.deck.compose_notes import Lines
from quizapp.deck.pattern import pattern

REACH: Final = 50
"""Lines above a syntax error that are looked at."""

_OPEN: Final = pattern(r"""^(\s*(?:- +)*(?:[\w.-]+: +)?)(?:"[^"]*|'[^']*)$""")
_BEGINS: Final = pattern(r"""^\s*(?:- |["']?[\w.-]+["']?:(?:\s|$))""")
_AFTER: Final = pattern(r"\s*(?:#|$)")


def unclosed(failure: Failure, lines: Lines) -> Finding | None:
    """The quotation mark that took in whole keys below it, up to the next one, behind which reading broke off."""
    for number in range(failure.line - 1, max(0, failure.line - REACH), -1):
        line = lines.line(number)
        found = _OPEN.match(line)
        if found is None:
            continue
        column, mark = found.end(1) + 1, line[found.end(1)]
        closing = next((at for at in range(number + 1, failure.line + 1) if mark in lines.line(at)), 0)
        keys = any(_BEGINS.match(lines.line(at)) for at in range(number + 1, closing + 1))
        if closing < failure.line - 1 or not keys or _AFTER.match(lines.line(closing).partition(mark)[2]):
            return None
        message = "this quotation mark is never closed"
        remedy = "Close it at the end of its text, or put the text in the other sort of quotes."
        return Finding("open-quote", message, column, remedy, 1, number)
    return None


def closed(lines: list[str]) -> list[str]:
    """Lines of which the first opens a quotation mark, with that mark closed before the next key or entry."""
    found = _OPEN.match(lines[0])
    if found is None:
        return lines
    end = next((at for at in range(1, len(lines)) if _BEGINS.match(lines[at])), len(lines))
    while end > 1 and not lines[end - 1].strip():
        end -= 1
    last = lines[end - 1].rstrip().rstrip("”“„" if lines[0][found.end(1)] == '"' else "’‘")
    return [*lines[: end - 1], f"{last}{lines[0][found.end(1)]}", *lines[end:]]
