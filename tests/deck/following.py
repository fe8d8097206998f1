"""Doing to the letter what the remedy of a problem says, as an author would who knows nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizapp.deck.problems import Problem
from quizapp.deck.read import read_deck

Lines = list[str]
Doing = Callable[[Lines, Problem, "re.Match[str]"], None]


def followed(text: str, rounds: int = 4) -> str:
    """A deck's text after all remedies that say what to write were followed, from the last problem to the first."""
    for _ in range(rounds):
        problems = read_deck(text.encode()).problems
        if not problems:
            break
        lines = text.split("\n")
        for problem in reversed(problems):
            _follow(lines, problem)
        text = "\n".join(lines)
    return text


def _follow(lines: Lines, problem: Problem) -> None:
    """Do what one remedy says; raises ValueError for one that does not say what to write."""
    for pattern, do in _DOINGS:
        found = re.match(pattern, problem.remedy)
        if found is not None:
            do(lines, problem, found)
            return
    raise ValueError(problem.remedy)


def _at(problem: Problem) -> tuple[int, int, int]:
    start = problem.place.column - 1
    return problem.place.line - 1, start, start + problem.width


def _in_place(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write something in place of what the caret shows."""
    number, start, end = _at(problem)
    lines[number] = lines[number][:start] + found[1] + lines[number][end:]


def _value(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write a value in place of all that stands behind its key."""
    number, start, _ = _at(problem)
    key = re.match(r"(.*?[\w-]+: )", lines[number])
    lines[number] = (key[1] if key is not None else lines[number][:start]) + found[1]


def _pair(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write a key with its value in place of what stands there for that key."""
    number = problem.place.line - 1
    key = found[1].split(":")[0]
    lines[number] = lines[number][: lines[number].index(f"{key}:")] + found[1]


def _one_and_others(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write one key in place of a value, and another below it."""
    number = problem.place.line - 1
    indent = " " * lines[number].index("a:")
    lines[number : number + 1] = [indent + found[1], indent + found[2]]


def _quotes(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Put the whole text behind a key in quotes."""
    number = problem.place.line - 1
    key, colon, text = lines[number].partition(": ")
    doubled = text.replace("'", "''")
    lines[number] = f"{key}{colon}'{doubled}'"


def _column(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Begin a line in a column."""
    number = problem.place.line - 1
    lines[number] = " " * (int(found[1]) - 1) + lines[number].lstrip()


def _close(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Close a quotation mark at the end of its line."""
    number, start, _ = _at(problem)
    lines[number] += lines[number][start]


def _colon(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write a colon behind a key."""
    number, start, end = _at(problem)
    lines[number] = lines[number][:start] + ": " + lines[number][end:].lstrip(" -;.")


def _own_line(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Put a key on a line of its own, below the one that it stands behind."""
    number, start, _ = _at(problem)
    indent = len(lines[number]) - len(lines[number].lstrip(" -"))
    lines[number : number + 1] = [lines[number][:start].rstrip(), " " * indent + lines[number][start:]]


def _comma(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write a comma before a word."""
    number, start, _ = _at(problem)
    lines[number] = lines[number][:start].rstrip() + ", " + lines[number][start:]


def _no_dash(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Write a text behind its key instead of below it with a dash."""
    number = problem.place.line - 1
    lines[number - 1 : number + 1] = [f"{lines[number - 1]} {lines[number].lstrip(' -')}"]


def _no_dashes(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Take out the dashes of a list, from its first line on."""
    for number in range(problem.place.line - 1, len(lines)):
        if not lines[number].startswith("  - "):
            break
        lines[number] = lines[number].replace("- ", "", 1)


def _section(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Add a section with one line, at the end of the file."""
    lines[len(lines) - 1 :] = [found[1], f"  {found[2]}", ""]


def _to_section(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Add a line to a section."""
    lines.insert(lines.index(f"{found[1]}:") + 1, f"  {found[2]}")


def _out(lines: Lines, problem: Problem, found: re.Match[str]) -> None:
    """Take out what the caret shows, and the comma behind it."""
    number, start, end = _at(problem)
    lines[number] = lines[number][:start] + lines[number][end:].removeprefix(",").lstrip()


_DOINGS: tuple[tuple[str, Doing], ...] = (
    (r"Did you mean “(.+)”\?", _in_place),
    (r"Write one answer, “(a: .+)”, and the others as “(accept: .+)”\.", _one_and_others),
    (r"Write (\[.*?\])[;.]", _value),
    (r"Write ([\d.-]+)(?:\.$| or )", _value),
    (r"Write “([\w-]+: \{.+\}|[\w-]+: \[.+\])”\.", _pair),
    (r"Write its keys: “(source: .+)”\.", _pair),
    (r"Name only one, such as “([\w-]+: [\w-]+)”", _pair),
    (r"Write a comma before", _comma),
    (r"Write “\w+: ?…?”\.", _colon),
    (r"Put “.+?” on a line of its own", _own_line),
    (r"Put the whole text in quotes", _quotes),
    (r"Begin it in column (\d+)", _column),
    (r"Close it at the end of its text", _close),
    (r"Take the dash out", _no_dash),
    (r"Take the dashes out", _no_dashes),
    (r"Take it out", _out),
    (r"Add a section “(\w+:)”, and below it, two blanks further in, “(.+)”\.", _section),
    (r"Add it to “(\w+)”: “(.+)”\.", _to_section),
)
