"""Problems as people and programs read them: lines with a caret, JSON, or annotations of a workflow."""

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
    """A problem as lines: ``path:line:column: level: message [code]``, the source line with a caret, what to do."""
    place = problem.place
    at = f"{clean(str(path))}:{place.line}:{place.column}"
    lines = [f"{at}: {problem.level}: {clean(problem.message)} [{problem.code}]"]
    if problem.line_text.strip():
        lines += [f"    {line}" for line in pointed_at(problem)]
    if problem.remedy:
        lines.append(f"    {clean(problem.remedy)}")
    return "\n".join(lines)


def pointed_at(problem: Problem, window: int = WINDOW) -> list[str]:
    """The source line, at most ``window`` characters of it, and below it a caret under what is wrong.

    Both are fit for a terminal.
    """
    line, column = problem.line_text, problem.place.column
    start = max(0, column - window // 2)
    shown = "".join(map(_shown, line[start : start + window]))
    before = sum(map(_columns, line[start : column - 1]))
    under = sum(map(_columns, line[column - 1 : min(column - 1 + problem.width, start + window)]))
    return [shown.rstrip(), " " * before + "^" * max(1, under)]


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


def as_workflow(problem: Problem, path: Path | None) -> str:
    """A problem as a command that GitHub's workflows turn into an annotation; ``path`` None: it is of no file.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands: a per cent sign and line ends
    are escaped everywhere, colons and commas in properties too, else deck text could end the command or begin another.
    """
    place = problem.place
    told = clean(problem.message) + (f"\n{clean(problem.remedy)}" if problem.remedy else "")
    properties: dict[str, str | int] = {}
    if path is not None:
        end = place.column + problem.width
        properties = {"file": clean(path.as_posix()), "line": place.line, "col": place.column, "endColumn": end}
    properties["title"] = problem.code
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.level} {listed}::{_escaped(told)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
