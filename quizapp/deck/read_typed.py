"""What people type who have never seen YAML, brought into the form that it wants: blanks, dashes and colons.

Each pass looks at how lines begin. It reports what is not YAML and gives the text as it was meant; lines stay lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose_notes import MOST_PROBLEMS, Lines, Notes
from quizapp.deck.model import Place
from quizapp.deck.pattern import pattern

KEYS: Final = frozenset(
    name for sort in (schema.DECK, schema.SOURCE, schema.MARK, *schema.SECTIONS.values()) for name in sort.names
)
"""All keys of the format."""

LISTING: Final = schema.SECTIONS.keys() | {
    name
    for sort in (schema.MARK, *schema.SECTIONS.values())
    for name, key in sort.keys.items()
    if key.shape in {schema.Shape.TEXTS, schema.Shape.PASSAGE}
}
"""Keys below which a list may stand."""

MOST_EDITS: Final = 100_000
"""Lines of one file that are brought into form; a file that needs more is told so by the parser."""

MOST_NAMED: Final = 10
"""Lines that are named of those that have the same problem."""

_FURTHEST: Final = 100
"""Lines above one that are looked at for the list that it belongs to."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the text, what to read instead, and a problem: code, message and remedy."""

    start: int
    end: int
    instead: str
    code: str
    message: str
    remedy: str
    mark: int = -1

    @property
    def shown(self) -> int:
        """Where the problem is shown, if not where the stretch begins."""
        return self.start if self.mark < 0 else self.mark


def typed(text: str, notes: Notes) -> str:
    """A deck's text in the form that YAML wants; what had to be brought into that form is reported."""
    beginnings = _ODD.search(f"\n{text}") is not None
    for find, once in _PASSES:
        if find in _BEGINNINGS and not beginnings:
            continue
        edits = list(islice(find(text), MOST_EDITS))
        if edits:
            _report(text, edits, notes, once=once)
            text = edited(text, edits)
    return text


def _report(text: str, edits: list[Edit], notes: Notes, *, once: bool) -> None:
    """Report edits, all of them or the first for all."""
    lines = Lines(text)
    for count, edit in enumerate(edits[:MOST_PROBLEMS]):
        number = lines.number(edit.start)
        if count == 0 or not once:
            more = _also(lines, edits[1:]) if once else ""
            place = Place(number, edit.shown - lines.start(number) + 1)
            notes.add(edit.code, edit.message + more, place, edit.remedy, width=max(1, edit.end - edit.shown))
        notes.moved[number] = notes.moved.get(number, 0) + len(edit.instead) - (edit.end - edit.start)
        notes.told.add(number)


def _also(lines: Lines, edits: list[Edit]) -> str:
    """Which other lines a problem is in as well."""
    numbers = [str(lines.number(edit.start)) for edit in edits[:MOST_NAMED]]
    if len(edits) > len(numbers):
        return f"; so it is in lines {', '.join(numbers)} and {len(edits) - len(numbers)} more"
    if len(numbers) > 1:
        return f"; so it is in lines {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"; so it is in line {numbers[0]}" if numbers else ""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with stretches replaced."""
    pieces, end = [], 0
    for edit in edits:
        pieces += [text[end : edit.start], edit.instead]
        end = edit.end
    return "".join([*pieces, text[end:]])


_ODD = pattern(
    r"\n *+(?:[\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u2013\u2014*]|\d{1,3}[.)]|-[^\s\d]"
    r"|(?:- ++)*+[a-z_]++(?::[^\s/:]| *+(?:\uff1a|= )|[ ;.,]*+(?:\n|\Z)))"
)
_OPENING = pattern(r"(?:- +)*([\w-]+) *:\s*$")
_ODD_BLANK = pattern(
    r"^(?:[ \t]*[\xa0\u2007\u202f][ \t\xa0\u2007\u202f]*(?=\S)|[ \t]*(?:- *)?(?:[\w-]+:|-)[\xa0\u2007\u202f])", re.M
)
_FENCE = pattern(r"\A\s*^(```[a-z]*)[ \t]*$|^(```)\s*\Z", re.M)
_TAB = pattern(r"^ *(?:- *)?\t[ \t]*(?=- |(?:- +)?([\w-]+): |(?:- +)?([\w-]+):$|(?<=-\t)\S)", re.M)
_BESIDE = pattern(r"[\w-]+: +[^\s|>\[{&][^\n]*+(?:\n *+\t[^\n]*+){0,20}\n( +)(?=[a-z_]++:\s)")
"""A key with its text, and the blanks before the key of the next line that has no tab."""

_COLON = pattern(r"^(?: *(?:- +)*([a-z_]+) *(?:\uff1a *|= +)|([a-z]+)[ ;.,]*$)", re.M)
_BULLET = pattern(
    r"^ *([\u2022\u00b7\u25aa\u2023\u25e6\u25cf\u25cb\u2013\u2014*]|\d{1,3}[.)]|-{2,}(?=[ \t]\S)|-(?=[^\s\d-]))"
    r"([ \t]*)(?=\S)",
    re.M,
)
_BARE_TITLE = pattern(r"(?:[ \t]*+(?:#[^\n]*+)?\n)*+([Tt]itle)(?:[;.,]| *[-–—=>]+)? +(?=[^\s:=#-])")
_SECTION = pattern(rf"^(?:{'|'.join(schema.SECTIONS)}):", re.M | re.I)
_NO_BLANK = pattern(r"^ *(?:- +)*([a-z_]+):(?=[^\s/:])", re.M)
_SWALLOWED = pattern(
    r"^( *+)- (?![\w-]++: *+#)[^\s'\"\[{|>&*!%@`#-][^\n]*+(?<![:|>])\n(?=(\1 ++)-\s+(?![\w-]+:(?:\s|$)))", re.M
)
_BLOCK = pattern(r"^( *+)[^\n]*[|>]-?[ \t]*(?: #[^\n]*)?$", re.M)
_CAPITAL = pattern(r"\n([A-Z][A-Za-z_]*+)(?=:\s)")
_LEFT = pattern(r"\n([a-z_]++):(?=(\s))")
_DASHED = pattern(r"\n *- +")
_GOES_ON = pattern(r"[^\n]*+\n *+(?![ \n#-]|[\w-]++:\s)")


def _odd_blanks(text: str) -> Iterator[Edit]:
    """Blanks of a word processor where YAML wants plain ones."""
    if not any(blank in text for blank in "\xa0\u2007\u202f"):
        return
    for found in _ODD_BLANK.finditer(text):
        start = re.search("[\xa0\u2007\u202f]", found.group())
        at = found.start() + (start.start() if start is not None else 0)
        instead = re.sub("[\xa0\u2007\u202f]", " ", text[at : found.end()])
        message = "a blank in this line is a non-breaking one, which YAML takes for a letter"
        yield Edit(at, found.end(), instead, "odd-blank", message, "Delete it and type a plain blank.")


def _fences(text: str) -> Iterator[Edit]:
    """The lines with which Markdown, and so a chat or a web page, begins and ends what is written as code."""
    if "```" not in text:
        return
    for found in _FENCE.finditer(text):
        start, end = found.span(1 if found[1] else 2)
        message, remedy = "this line belongs to Markdown and not to a deck", "Take it out."
        yield Edit(start, end, "", "fence", message, remedy)


def _tabs(text: str) -> Iterator[Edit]:
    """Tabs before a key or a dash."""
    if "\t" not in text:
        return
    for found in _TAB.finditer(text):
        if (found[1] or found[2] or "fact") not in KEYS:
            continue
        at = text.index("\t", found.start())
        beside = _BESIDE.match(text, found.end()) if found[1] and at == found.start() else None
        blanks = text[at : found.end()].replace("\t", "  ") if beside is None else " " * len(beside[1])
        if text[at - 1 : at] == "-":
            yield Edit(at, found.end(), " ", "tab", "a tab stands behind this dash", "Write a blank in its place.")
        else:
            yield Edit(at, found.end(), blanks, "tab", "this line begins with a tab", "Indent with blanks alone.")


def _colons(text: str) -> Iterator[Edit]:
    """Keys that have something else behind them than a colon."""
    for found in _COLON.finditer(text):
        name, group = (found[1], 1) if found[1] else (found[2], 2)
        if name in KEYS if group == 1 else name in schema.SECTIONS:
            start, end = found.end(group), found.end()
            message = f"“{name}” needs a colon behind it"
            yield Edit(start, end, ": " if group == 1 else ":", "no-colon", message, f"Write “{name}:”.")


def _title(text: str) -> Iterator[Edit]:
    """A title without its colon, in the first line, where sections stand below it."""
    found = _BARE_TITLE.match(text)
    if found is not None and _SECTION.search(text, found.end()):
        message, remedy = "“title” needs a colon behind it", "Write “title: …”."
        yield Edit(found.end(1), found.end(), ": ", "no-colon", message, remedy)


def _capitals(text: str) -> Iterator[Edit]:
    """Keys of the deck that begin with a capital."""
    for found in _CAPITAL.finditer(f"\n{text}"):
        name = found[1].lower()
        if name in schema.DECK.names:
            start = found.start()  # one further left in the text itself
            message, remedy = f"“{found[1]}” is not a key of a deck", f"Did you mean “{name}”?"
            yield Edit(start, start + len(name), name, "unknown-key", message, remedy)


def _too_far_left(text: str) -> Iterator[Edit]:
    """Keys of an entry that stand where the keys of the deck do."""
    section, begun, keys = "", 0, 0
    for found in _LEFT.finditer(text):
        name, start = found[1], found.start(1)
        if name in schema.DECK.names or section not in schema.LISTS:
            section, begun, keys = name, found.end(), 0
        elif name in schema.LISTS[section].names and found[2] == " " and not _goes_on(text, found.end()):
            if not keys and (dash := _DASHED.search(text, begun, start)):
                keys = dash.end() - dash.start() - 1
            begun = start
            if keys:
                what = schema.LISTS[section].what
                message = f"“{name}” is a key of {what}, but begins where the keys of the deck begin"
                remedy = f"Begin it in column {keys + 1}, like the other keys of {what}."
                yield Edit(start, start, " " * keys, "indentation", message, remedy)


def _goes_on(text: str, at: int) -> bool:
    """Whether the line below one is neither an entry nor a key, so that it may belong to the text above it."""
    found = _GOES_ON.match(text, at)
    return found is not None and found.end() < len(text) and text[found.end() - 1] == " "


def _bullets(text: str) -> Iterator[Edit]:
    """What stands in place of the dash before an entry, or a dash without its blank."""
    columns: set[int] = set()
    for found in _BULLET.finditer(text):
        start, (mark, blanks) = found.start(1), found.groups()
        if (not blanks and mark != "-") or not _lists(text, found.start(), start - found.start(), columns):
            continue
        columns.add(start - found.start())
        if mark == "-":
            message, remedy = "the - of this entry needs a blank behind it", "Write “- ” before each entry."
            yield Edit(start, start + 1, "- ", "no-blank", message, remedy)
        else:
            message = f"{mark} is not the dash that begins an entry"
            yield Edit(
                start, start + len(mark), "-".ljust(len(mark)), "no-dash", message, "Write “- ” before each entry."
            )


def _lists(text: str, start: int, indent: int, columns: set[int]) -> bool:
    """Whether a list begins or goes on in a line that starts at an offset; in ``columns`` such marks stood above."""
    for _ in range(_FURTHEST):
        if start <= 0:
            return False
        before, start = start - 1, text.rfind("\n", 0, start - 1) + 1
        line = text[start:before]
        bare = line.lstrip(" ")
        if bare and len(line) - len(bare) <= indent:
            same = len(line) - len(bare) == indent
            opening = _OPENING.match(bare)
            if opening is not None:
                return opening[1].casefold() in LISTING
            return same and (bare.startswith("- ") or (indent in columns and bool(_BULLET.match(line))))
    return False


def _no_blanks(text: str) -> Iterator[Edit]:
    """Keys whose colon has no blank behind it."""
    for found in _NO_BLANK.finditer(text):
        if found[1] in KEYS:
            at = found.end(1)
            message, remedy = "the : of this key needs a blank behind it", "Write “key: text”."
            yield Edit(at, at + 1, ": ", "no-blank", message, remedy)


def _swallowed(text: str) -> Iterator[Edit]:
    """Entries that stand further right than the one above, which would take them into its text."""
    blocks, end = _blocks(text), 0
    for found in _SWALLOWED.finditer(text):
        while end <= found.start():
            start, end = next(blocks)
        if start < found.start():
            continue
        column = len(found[1]) + 1
        message = "this entry stands further right than the one above, whose text it is taken for"
        remedy = f"Begin it in column {column}, so that all “- ” of a list stand below each other."
        yield Edit(found.end(), found.end(2), found[1], "indentation", message, remedy, found.end(2))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Where texts that are begun with | or > start and end, and at last a place behind all that is written."""
    at = 0
    while (found := _BLOCK.search(text, at)) is not None:
        following = re.compile(rf"^ {{0,{len(found[1])}}}[^ \n]", re.M).search(text, found.end())
        at = following.start() if following is not None else len(text)
        yield found.start(), at
    yield len(text) + 1, len(text) + 2


_PASSES: Final[tuple[tuple[Callable[[str], Iterator[Edit]], bool], ...]] = (
    (_fences, False),
    (_odd_blanks, True),
    (_tabs, True),
    (_title, False),
    (_capitals, False),
    (_colons, False),
    (_bullets, True),
    (_no_blanks, False),
    (_swallowed, False),
    (_too_far_left, False),
)
"""The passes in their order, and whether a whole file is told once."""

_BEGINNINGS: Final = (_colons, _bullets, _no_blanks)
"""Passes that find nothing unless ``_ODD`` does, which looks at all of it at once."""
