"""What an author probably did where YAML could not be read: in plain words, at the place where it can be mended.

The parser says where it gave up, which is often a line after the cause. So the lines in question are looked at for
what people really write: a colon or a leading bracket in a text without quotes, a tab, a quotation mark left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose_events import Mark
from quizapp.deck.compose_notes import Lines, shorten
from quizapp.deck.pattern import pattern

QUOTE_IT: Final = "Put the whole text in quotes: '…' (write '' for an apostrophe inside)."

CUT: Final = "from here on YAML reads a comment, and the text ends before it"
CUT_REMEDY: Final = "Put the whole text in quotes; a comment is written with a blank behind the #."


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong in a line; ``column`` counts from 1."""

    code: str
    message: str
    column: int
    remedy: str
    width: int = 1
    line: int = 0


@dataclass(frozen=True, slots=True)
class Failure:
    """What the parser said: two marks (lines and columns of the file, from 1; 0 when unknown) and its words."""

    line: int
    column: int
    problem: str
    context: str = ""
    context_line: int = 0
    context_column: int = 0


def failure_of(error: Exception, base: int) -> Failure:
    """A parser's error as values; ``base`` is the number of the first line that it was given."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    before: Mark | None = getattr(error, "context_mark", None)
    mark: Mark | None = getattr(error, "problem_mark", None) or before
    if mark is None:
        return Failure(base, 1, problem, context)
    found = Failure(mark.line + base, mark.column + 1, problem, context)
    if before is None:
        return found
    return Failure(found.line, found.column, problem, context, before.line + base, before.column + 1)


def explain(failure: Failure, lines: Lines, since: int) -> Finding:
    """The likely cause of a failure in lines ``since`` to the one where the parser gave up."""
    if "quoted scalar" in failure.context or "double-quoted" in failure.context:
        return _quoted(failure, lines.line(failure.context_line))
    if cut := _cut(failure, lines):
        return cut
    for number in _suspects(failure, since):
        line = lines.line(number)
        for look in _LOOKS:
            finding = look(line)
            if finding is not None:
                return _at(finding, number)
    if (above := _text_above(lines, failure.line)) and "not allowed" in failure.problem:
        return above
    return _by_words(failure, lines.line(failure.line))


def _cut(failure: Failure, lines: Lines) -> Finding | None:
    """A # that took the end of a text with it, and so a closing bracket or the way into the next line."""
    flow = "flow" in failure.context
    wrong = failure.context_line if "could not find" in failure.problem else failure.line
    if not flow and _LEAD_KEY.match(f"{lines.line(wrong)} "):
        return None
    first, last = (max(failure.context_line, wrong - 6), failure.line) if flow else (wrong - 1, wrong)
    for number in range(max(first, 1), last):
        found = (_CUT_IN_FLOW if flow else _CUT_LINE).match(_QUOTED.sub(_blanked, lines.line(number)))
        if found is not None:
            return Finding("cut-off", CUT, found.start(1) + 1, CUT_REMEDY, 1, number)
    return None


def _text_above(lines: Lines, number: int) -> Finding | None:
    """A thing's short key with its name behind it, below which its other keys stand: “ruiz: Ana Ruiz”, “role: …”."""
    line, above = lines.line(number), lines.line(number - 1)
    key, found = _LEAD_KEY.match(line), _NAMED.match(above)
    if key is None or found is None or found[2] in schema.DECK.names or len(line) - len(line.lstrip()) <= len(found[1]):
        return None
    sort = next((sort for sort in schema.KEYED.values() if key[1] in sort.names), None)
    if sort is None or any(found[2] in other.names for other in schema.SECTIONS.values()):
        return None
    message = f"“{found[2]}” has a text behind it and keys below it, of which only one may be"
    remedy = f"Put the text on a line of its own below “{found[2]}:”, as “{sort.required[0]}: {shorten(found[3])}”."
    return Finding("text-above", message, found.start(3) + 1, remedy, len(found[3]), number - 1)


def _blanked(found: re.Match[str]) -> str:
    """Something of the same length that says nothing."""
    return "_" * len(found.group())


def _at(finding: Finding, line: int) -> Finding:
    """A finding with the number of its line."""
    return Finding(finding.code, finding.message, finding.column, finding.remedy, finding.width, line)


def _suspects(failure: Failure, since: int) -> list[int]:
    """Numbers of lines to look at, the likeliest first."""
    near = [failure.line, failure.context_line, *range(failure.line - 1, max(since, failure.line - 6) - 1, -1)]
    return [number for number in dict.fromkeys(near) if number >= max(1, since)]


def _quoted(failure: Failure, opening: str) -> Finding:
    """What is wrong inside quotes."""
    if "escape" in failure.problem:
        message = "a backslash in double quotes begins an escape that YAML does not know"
        remedy = "Use single quotes: '…', or write \\\\ for a backslash."
        return Finding("escape", message, failure.column, remedy, 2, failure.line)
    remedy = "Close it, or put the whole text in the other sort of quotes."
    message = "this quotation mark is never closed"
    mark, last = opening[failure.context_column - 1 : failure.context_column], opening.rstrip()[-1:]
    if last in _BENT.get(mark, ""):
        remedy = f"Write a straight {mark} at the end, in place of {last}."
    return Finding("open-quote", message, failure.context_column, remedy, 1, failure.context_line)


_BENT: Final = {'"': "”“„", "'": "’‘"}
"""What a word processor makes of the mark that closes a text."""


_LEAD: Final = r"^(\s*(?:- +)*(?:[\w.-]+: +)?)"
_TAB: Final = pattern(r"^ *(?:- *)*\t")
_BRACKET: Final = pattern(_LEAD + r"(\[[^\[\]]*\]|\{[^{}]*\})\s*[^\s#,}\]]")
_AFTER_QUOTE: Final = pattern(_LEAD + r"""("[^"\\]*"|'[^']*')(?:\s*[^\s#:,'\]}]|,\s+[^:"'{]*[^\s:,}"']\s*$)""")
_OPEN_QUOTE: Final = pattern(_LEAD + r"""("[^"]*|'[^']*)$""")
_OPEN_LIST: Final = pattern(_LEAD + r"(\[[^\]]*|\{[^}]*)$")
_SPECIAL: Final = pattern(_LEAD + r"([@`%*&!|>?{},\]])")
_CURLY: Final = pattern(_LEAD + r"([“„‘])[^”’]*$")
_DASH: Final = pattern(r"^(\s*(?:- +)?[\w.-]+: +)- ")
_COLON: Final = pattern(r"^\s*(?:- +)*(?:[\w.-]+: +|(?=\w+ ))[^\s'\"\[{|>][^\n]*?(:)(?:\s|$)")
_NAMED: Final = pattern(r"^( *)([\w.-]+): +([^\s'\"\[{|>&*!%@`#][^#]*?)\s*$")
_LEAD_KEY: Final = pattern(r"^\s*(?:- +)*([\w.-]+): ")
_WORD_BEFORE: Final = pattern(r"[^\s:{\[,] +([\w-]+)$")
_COMMENT: Final = pattern(r"\s#.*")
_FLOW_COLON: Final = pattern(r"[\[{][^\"']*?\w+: [^,\]}\"']*(:) ")
_QUOTED: Final = pattern(r"""(?<![^\s\[{,:])(?:"[^"\\]*"|'[^']*')""")
_CUT_IN_FLOW: Final = pattern(r"[^#]*[\[{,][^#]* (#)[^\s#]")
_CUT_LINE: Final = pattern(r"\s*(?:- +)*(?:[\w.-]+: +)?[^\s'\"#\[{|>][^#]* (#)[^\s#]")
_NO_BLANK_DASH: Final = pattern(r"^\s*(-)[^\s\d-]")
_NO_BLANK: Final = pattern(r"^\s*(?:- +)*[a-z_]+(:)[^\s/:]")


def _tab(line: str) -> Finding | None:
    found = _TAB.match(line)
    if found is None:
        return None
    return Finding("tab", "this line begins with a tab", found.end(), "Indent with blanks alone.")


def _bracket(line: str) -> Finding | None:
    found = _BRACKET.match(line)
    if found is None:
        return None
    message = f"a text that begins with {found[2][0]} is read as a list, so what follows does not fit"
    return Finding("bracket-first", message, found.start(2) + 1, QUOTE_IT, len(found[2]))


def _after_quote(line: str) -> Finding | None:
    found = _AFTER_QUOTE.match(line)
    if found is None:
        return None
    mark = found[2][0]
    message = f"a text that begins with {mark} ends at the next {mark}, so what follows does not fit"
    remedy = "Put the whole text in the other sort of quotes: '“No,” he said.'"
    if mark == "'" and line.rstrip().endswith(mark):
        remedy = "Write '' for an apostrophe inside, or put the whole text in double quotes."
    return Finding("quote-first", message, found.start(2) + 1, remedy, len(found[2]))


def _open_quote(line: str) -> Finding | None:
    found = _OPEN_QUOTE.match(line)
    if found is None:
        return None
    message = "this quotation mark is not closed before the next one begins"
    return Finding(
        "open-quote", message, found.start(2) + 1, "Close it, or put the whole text in the other sort of quotes."
    )


def _open_list(line: str) -> Finding | None:
    found = _OPEN_LIST.match(line)
    if found is None:
        return None
    opening = found[2][0]
    closing = "]" if opening == "[" else "}"
    return Finding(
        "open-list",
        f"this {opening} is not closed",
        found.start(2) + 1,
        f"Close it with {closing}, or put the text in quotes.",
    )


def _curly(line: str) -> Finding | None:
    found = _CURLY.match(line)
    if found is None:
        return None
    message = f"{found[2]} is no quotation mark for YAML"
    return Finding("curly-quotes", message, found.start(2) + 1, "Write straight ones: \"…\" or '…'.")


def _special(line: str) -> Finding | None:
    found = _SPECIAL.match(line)
    if found is None or (found[2] in "{[" and line.rstrip().endswith(("}", "]", ","))):
        return None
    return Finding(
        "special-first", f"a text cannot begin with {found[2]} unless it is quoted", found.start(2) + 1, QUOTE_IT
    )


def _dash(line: str) -> Finding | None:
    found = _DASH.match(line)
    if found is None:
        return None
    message = "a list cannot begin behind its key"
    remedy = "Begin each entry with “- ” on a line of its own, or put the text in quotes."
    return Finding("dash", message, found.end(1) + 1, remedy)


def _colon(line: str) -> Finding | None:
    line = _COMMENT.sub("", line)
    plain = _COLON.match(line)
    found = plain or _FLOW_COLON.search(line)
    if found is None:
        return None
    before = _WORD_BEFORE.search(line, 0, found.start(1))
    if before is not None and plain is None:
        remedy = f"Write a comma before “{before[1]}”; or, if it is all one text, put that in quotes."
        message = f"a comma is missing before “{before[1]}: ”"
        return Finding("comma", message, before.start(1) + 1, remedy, len(before[1]))
    if before is not None and _belong(line, before[1]):
        remedy = f"Put “{before[1]}: …” on a line of its own; or, if it is all one text, put that in quotes."
        message = f"“{before[1]}” begins behind the text of another key"
        return Finding("colon", message, before.start(1) + 1, remedy, len(before[1]))
    return Finding("colon", "a colon and a blank inside a text that is not in quotes", found.start(1) + 1, QUOTE_IT)


def _belong(line: str, word: str) -> bool:
    """Whether a word and the key that its line begins with are keys of one sort of entry."""
    lead = _LEAD_KEY.match(line)
    names = {lead[1], word} if lead is not None else set()
    return len(names) > 1 and any(names <= sort.names for sort in schema.SECTIONS.values())


def _no_blank(line: str) -> Finding | None:
    found = _NO_BLANK.match(line) or _NO_BLANK_DASH.match(line)
    if found is None:
        return None
    what, remedy = ("key", "“key: text”") if found[1] == ":" else ("entry", "“- ” before each entry")
    message = f"the {found[1]} of this {what} needs a blank behind it"
    return Finding("no-blank", message, found.start(1) + 1, f"Write {remedy}.")


_LOOKS: Final[tuple[Callable[[str], Finding | None], ...]] = (
    _tab,
    _bracket,
    _after_quote,
    _open_quote,
    _open_list,
    _curly,
    _special,
    _dash,
    _colon,
    _no_blank,
)


def _by_words(failure: Failure, line: str) -> Finding:
    """The best that the parser's own words tell."""
    if "could not find expected ':'" in failure.problem:
        remedy = "Write “key: text”; or indent the line further if it belongs to the text above."
        return Finding("no-key", "this line has no key", failure.context_column, remedy, 1, failure.context_line)
    if "flow" in failure.context:
        return _in_flow(failure)
    if "block" in failure.context or "not allowed" in failure.problem:
        column = len(line) - len(line.lstrip()) + 1
        message = "this line does not begin where the lines that belong with it begin"
        remedy = "Let all keys of an entry begin in the same column, and all “- ” of a list."
        return Finding("indentation", message, column, remedy, 1, failure.line)
    return Finding("syntax", f"this is not YAML: {failure.problem}", failure.column, "", 1, failure.line)


def _in_flow(failure: Failure) -> Finding:
    """What is wrong inside brackets or braces that go over several lines."""
    closing = "]" if "sequence" in failure.context else "}"
    remedy = f"Look for a missing comma, a missing {closing} or a text that needs quotes."
    message = f"this does not fit into what was opened in line {failure.context_line}"
    return Finding("open-list", message, failure.column, remedy, 1, failure.line)
