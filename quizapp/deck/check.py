"""Problems as people and programs read them: lines with a caret, or JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from quizapp.deck.problems import Problem
from quizapp.deck.text import clean

if TYPE_CHECKING:
    from pathlib import Path

WINDOW: Final = 100
"""Columns of a source line that are shown round the caret."""


def render(problem: Problem, path: Path) -> str:
    """A problem as lines: ``path:line:column: level: message``, the source line with a caret, what to do."""
    place = problem.place
    lines = [f"{clean(str(path))}:{place.line}:{place.column}: {problem.level}: {clean(problem.message)}"]
    if problem.line_text.strip():
        lines += _pointed_at(problem)
    if problem.remedy:
        lines.append(f"    {clean(problem.remedy)}")
    return "\n".join(lines)


def _pointed_at(problem: Problem) -> list[str]:
    """The source line, and below it a caret under what is wrong."""
    line, column = problem.line_text, problem.place.column
    start = max(0, column - WINDOW // 2)
    shown = "".join(map(_shown, line[start : start + WINDOW]))
    before = sum(map(_columns, line[start : column - 1]))
    under = sum(map(_columns, line[column - 1 : min(column - 1 + problem.width, start + WINDOW)]))
    return [f"    {shown.rstrip()}", f"    {' ' * before}{'^' * max(1, under)}"]


def _shown(char: str) -> str:
    """One character as it may stand on a terminal, always as wide as ``_columns`` says."""
    if char in "\t " or unicodedata.combining(char):
        return " " if char == "\t" else char
    return clean(char) or "\N{REPLACEMENT CHARACTER}"


def _columns(char: str) -> int:
    """Columns that a character takes on a terminal."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def as_json(problems: Iterable[Problem], path: Path) -> list[dict[str, str | int]]:
    """Problems as plain values for JSON."""
    return [
        {
            "path": str(path),
            "line": problem.place.line,
            "column": problem.place.column,
            "level": str(problem.level),
            "code": problem.code,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in problems
    ]
