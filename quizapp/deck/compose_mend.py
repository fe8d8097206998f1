"""Lines that begin in a wrong column: where they were probably meant to begin, so that their entry need not be lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose_errors import Finding
from quizapp.deck.pattern import pattern

REACH: Final = 200
"""Lines before and after a wrong one that are looked at."""

_KEY: Final = pattern(r"""["']?([\w-]+)["']?:(?:\s|$)""")
_WORD: Final = pattern(r" *(?:- +)?([a-z_]+)((?:[;.,]| *[-–—=>]+)? +)(?![:=])(?=\S)")
_RUNNING: Final = pattern(r" *(?:- +)*(?:[\w-]+: +)?[^\s'\"#\[{|>&*!%@`:-][^:]*$")
_OUTSIDE: Final = pattern(r"[\w\"']")
_BEHIND: Final = pattern(r"""- +(?:["']?([\w-]+)["']?:(?:\s|$))?""")


@dataclass(frozen=True, slots=True)
class Mend:
    """Where to read again, and what to read there in place of some lines; all by their indexes, the wrong one first."""

    start: int
    lines: dict[int, str]
    dash: bool = False
    bare: str = ""
    colon: str = ""
    wrong: int = -1
    text: bool = False

    @property
    def column(self) -> int:
        """Where the wrong line should begin, from 1."""
        return _indent(next(iter(self.lines.values()))) + 1


def told(finding: Finding, mend: Mend, lines: list[str], first: int) -> Finding:
    """A finding that says in which column a line should begin, or what is missing in it or above it.

    ``lines`` are those that were given, the first of them has the number ``first``.
    """
    if mend.colon:
        column = lines[mend.wrong].index(mend.colon) + len(mend.colon) + 1
        message = f"“{mend.colon}” needs a colon behind it"
        return Finding("no-colon", message, column, f"Write “{mend.colon}: …”.", 1, first + mend.wrong)
    if mend.text:
        remedy = f"Begin it in column {mend.column} if it belongs to the text above; else write “key: …”."
        return Finding(finding.code, finding.message, finding.column, remedy, finding.width, finding.line)
    if mend.wrong >= 0:
        remedy = f"Begin it in column {mend.column}. {finding.remedy}"
        column = _indent(lines[mend.wrong]) + 1
        return Finding(finding.code, finding.message, column, remedy, finding.width, first + mend.wrong)
    if mend.bare:
        message = "this key stands below a text that has no key"
        remedy = f"Write “- {mend.bare}: …” before that text, and its other keys below “{mend.bare}”."
        return Finding("no-key", message, finding.column, remedy, finding.width, finding.line)
    remedy = f"Begin it in column {mend.column}. {finding.remedy}"
    return Finding(finding.code, finding.message, finding.column, remedy, finding.width, finding.line)


def first_column(line: int, column: int) -> Finding:
    """What is wrong when a deck begins further right than it goes on."""
    message = "this line does not begin where the other keys of the deck begin"
    return Finding("indentation", message, column, "Begin all keys of the deck in column 1.", 1, line)


def mend(lines: list[str], at: int, column: int, section: str) -> Mend | None:
    """How to read the line at an index as part of a section, or None when nobody can say.

    ``column`` is where the section's dashes or keys begin, from 0.
    """
    found = _mend(lines, at, column, section)
    if found is None or found.wrong >= 0:
        return found
    if at not in found.lines:
        return None
    return found if found.lines[at] != lines[at] or found.bare or found.start == at else None


def _mend(lines: list[str], at: int, column: int, section: str) -> Mend | None:
    """How to read a line, not yet looked at for whether that makes a difference."""
    key = _key(lines[at])
    if key in schema.LISTS or key in schema.KEYED or (not section and key in schema.DECK.names):
        cut = at > 0 and _indent(lines[at - 1]) == 0 and _key(lines[at - 1]) in schema.DECK.names
        return Mend(at - cut, _block(lines, at, 0))  # a text just above it would swallow it
    if not section and not key and at and _OUTSIDE.match(lines[at - 1]) and _key(lines[at - 1]) in schema.DECK.names:
        return _text(lines, at - 1, at, 2)
    if section in schema.LISTS:
        return _in_list(lines, at, column, schema.LISTS[section])
    return _under_keys(lines, at, column, schema.KEYED[section]) if section in schema.KEYED else None


def _in_list(lines: list[str], at: int, column: int, sort: schema.Sort) -> Mend | None:
    """A line within a list of entries."""
    start = _above(lines, at, re.compile(rf" {{{column}}}-\s"))
    if lines[at].lstrip(" ").startswith("-"):
        return _dash(lines, start, at, column, sort)
    if start is None:
        return _dashless(lines, at, sort)
    key = _key(lines[at])
    if bad := _without_colon(lines, start, (at, start), sort):
        return bad
    if not key and _RUNNING.match(lines[at - 1]) and at - 1 in range(start, at):
        return _text(lines, start, at, column + 4)
    below = _next_dash(lines, at, column)
    if below is not None and below != column and _indent(lines[at]) == below + 2:
        return Mend(start, {start: _shifted(lines[start], below - column)}, wrong=start)
    found = _BEHIND.match(lines[start], column)
    if found is None or found[1] is None:
        return _below_text(lines, start, at, sort) if key in sort.names else None
    if key == sort.required[0] and _indent(lines[at]) == column:
        return Mend(start, _dashes(lines, at, key), dash=True)
    keys = _nearest(lines, start, at, found.start(1), dashed=False)
    return Mend(start, _run(lines, at, column, keys)) if key and (key in sort.names or keys > found.start(1)) else None


def _dashless(lines: list[str], at: int, sort: schema.Sort) -> Mend | None:
    """An entry that lacks its dash although its other keys stand where they would below one."""
    before = lines[at - 1] if at else ""
    by = _indent(lines[at]) - _indent(before)
    if by != 2 or _key(before) not in sort.names or _key(lines[at]) not in sort.names:
        return None
    dashed = f"{' ' * _indent(before)}- {before.lstrip(' ')}"
    return Mend(at - 1, {at - 1: dashed, at: lines[at]}, dash=True, wrong=at - 1)


def _without_colon(lines: list[str], start: int, suspects: tuple[int, ...], sort: schema.Sort) -> Mend | None:
    """Read with its colon the first of some lines that begins with a key without it."""
    for number in suspects:
        line = lines[number]
        found = _WORD.match(line)
        if found is not None and found[1] in sort.names:
            whole = f"{line[: found.end(1)]}: {line[found.end() :]}"
            return Mend(start, {number: whole}, colon=found[1], wrong=number)
    return None


def _text(lines: list[str], start: int, at: int, column: int) -> Mend | None:
    """Lines without a key that go on with the text above, brought to a column where they do."""
    moved = {}
    for number in range(at, len(lines)):
        line = lines[number]
        if not line.strip() or _key(line) or line.lstrip(" ").startswith(("- ", "#")):
            break
        moved[number] = _shifted(line, column - _indent(line))
    return Mend(start, moved, text=True) if moved else None


def _next_dash(lines: list[str], at: int, column: int = -1) -> int | None:
    """The column of the next entry's dash below a line of an entry; None when the section ends there.

    Entries' dashes stand in ``column``, or anywhere further left than the line.
    """
    for line in lines[at + 1 :]:
        if _OUTSIDE.match(line):
            return None
        if line.lstrip(" ").startswith("- ") and (_indent(line) == column or _indent(line) < _indent(lines[at])):
            return _indent(line)
    return None


def _alone(lines: list[str], start: int, at: int, column: int) -> bool:
    """Whether the entry that starts at an index is the only one whose dash does not stand where a later line's does."""
    above = next((line for line in reversed(lines[:start]) if line.strip() and not line.lstrip().startswith("#")), "")
    below = _next_dash(lines, at)
    return bool(_OUTSIDE.match(above)) and below == _indent(lines[at]) != column


def _dash(lines: list[str], start: int | None, at: int, column: int, sort: schema.Sort) -> Mend | None:
    """A line with a dash, of an entry or of a list within one."""
    found = _BEHIND.match(lines[at].lstrip(" "))
    if found is None:
        return None
    entry = (found[1] or sort.bare) in sort.names
    if not entry and start is not None:
        column = _nearest(lines, start, at, column, dashed=True)
        entry = column > _indent(lines[start])
    if entry and start is None:
        return Mend(at, {at: lines[at]})
    if entry and start is not None and _alone(lines, start, at, column):
        by = _indent(lines[at]) - column
        return Mend(start, {number: _shifted(lines[number], by) for number in range(start, at)}, wrong=start)
    moved = _block(lines, at, column)
    if not entry or (start is not None and moved[at] == lines[at]):
        return None
    return Mend(at if start is None else start, moved)


def _below_text(lines: list[str], start: int, at: int, sort: schema.Sort) -> Mend | None:
    """A key below a bare text: the text gets its key too."""
    if not sort.bare:
        return None
    column = _indent(lines[start])
    begun = lines[start].replace("- ", f"- {sort.bare}: ", 1)
    return Mend(start, {at: lines[at], **_run(lines, at, column, column + 2), start: begun}, bare=sort.bare)


def _nearest(lines: list[str], start: int, at: int, column: int, *, dashed: bool) -> int:
    """The column nearest to a line's own where keys or dashes stand above it in its entry; else the one given."""
    indent = _indent(lines[at])
    columns = {
        _indent(line) for line in lines[start + 1 : at] if (line.lstrip(" ").startswith("- ") if dashed else _key(line))
    }
    return min(columns | {column}, key=lambda other: (abs(other - indent), -other))


def _under_keys(lines: list[str], at: int, column: int, sort: schema.Sort) -> Mend | None:
    """A line within things that stand under keys of their own."""
    start = _above(lines, at, re.compile(rf" {{{column}}}[\w\"']"))
    key = _key(lines[at])
    if start is None:
        return None
    if bad := _without_colon(lines, start, (at, *range(at - 1, start, -1)), sort):
        return bad
    if not key:
        return None
    if key not in sort.names:
        return Mend(start, _block(lines, at, column))
    keys = _nearest(lines, start, at, _indent(lines[start + 1]), dashed=False)
    if not lines[start].rstrip().endswith(":") or keys <= column or start + 1 == at:
        return None
    return Mend(start, _run(lines, at, column, keys))


def _above(lines: list[str], at: int, pattern: re.Pattern[str]) -> int | None:
    """The nearest line above that a pattern fits, before the section begins."""
    for number in range(at - 1, -1, -1):
        if pattern.match(lines[number]):
            return number
        if _OUTSIDE.match(lines[number]):
            return None
    return None


def _indent(line: str) -> int:
    """Blanks before a line."""
    return len(line) - len(line.lstrip(" "))


def _key(line: str) -> str:
    """The key that a line begins with, or nothing."""
    found = _KEY.match(line.lstrip(" "))
    return found[1] if found is not None else ""


def _block(lines: list[str], at: int, column: int) -> dict[int, str]:
    """A line brought to a column, along with the lines that belong to it."""
    indent = _indent(lines[at])
    moved = {at: _shifted(lines[at], column - indent)}
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if line.strip() and (_indent(line) < indent + 1 + (column > indent) or line.startswith(" " * column + "- ")):
            break
        moved[number] = _shifted(line, column - indent)
    return moved


def _run(lines: list[str], at: int, column: int, keys: int) -> dict[int, str]:
    """Lines from a key on brought to the column of an entry's keys, up to one that stands there already."""
    indent = _indent(lines[at])
    moved = {}
    following = next((line for line in lines[at + 1 :] if line.strip()), "")
    if lines[at].rstrip().endswith(":") and _indent(following) <= indent:
        return {at: _shifted(lines[at], keys - indent)}  # what belongs to it stands where it should
    for number in range(at, len(lines)):
        line = lines[number]
        if line.strip() and (
            _indent(line) in {keys, *range(indent)} or (_indent(line) <= column and line.lstrip(" ").startswith("- "))
        ):
            break
        moved[number] = _shifted(line, keys - indent)
    return moved


def _dashes(lines: list[str], at: int, main: str) -> dict[int, str]:
    """Entries that begin without a dash, from a line on, with their dashes."""
    indent = _indent(lines[at])
    moved, by = {}, 2
    for number in range(at, len(lines)):
        line = lines[number]
        if line.strip() and (_indent(line) < indent or (_indent(line) == indent and line[indent] == "-")):
            break
        begins = _indent(line) == indent and _key(line) == main
        if begins:
            by = 2 if _indent(next((below for below in lines[number + 1 :] if below.strip()), "")) <= indent else 0
        moved[number] = f"{' ' * indent}- {line[indent:]}" if begins else _shifted(line, by)
    return moved


def _shifted(line: str, by: int) -> str:
    """A line with more or fewer blanks before it."""
    return line if not line.strip() else " " * max(0, _indent(line) + by) + line.lstrip(" ")
