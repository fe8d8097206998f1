"""Curly quotation marks where YAML wants straight ones: word processors write them, and YAML takes them for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from quizapp.deck.compose_notes import MOST_PROBLEMS, Lines, Notes
from quizapp.deck.model import Place
from quizapp.deck.pattern import pattern
from quizapp.deck.problems import Level

STRAIGHT: Final = "Write straight ones: \"…\" or '…'. A word processor bends them; a plain text editor does not."

_BELONG: Final = "these quotation marks belong to the text and are shown with it"
_SHOWN: Final = "Take them out; or, if they are to be shown, put straight ones around them: '“…”'."
_INNER: Final = r'(?:[“„”][^"\\“„”\n]*[”“]|‘[^"\\‘“„”\n]*’)'
_START: Final = r"""^ *(?:(?:- +)+(?:["“”‘’']?(?P<item>[\w-]+)["“”‘’']?: +)?|["“”‘’']?(?P<key>[\w-]+)["“”‘’']?: +)"""
_NAME = pattern(r"^ *(?:- +)*(?P<text>[“„”‘][\w .-]{1,60}[”“’]) *:(?=\s)", re.M)
_WHOLE = pattern(rf"{_START}(?P<text>{_INNER})[ \t]*$", re.M)
_OPEN = pattern(rf"{_START}(?P<text>[“„][^“„”\"\n]*)$(?P<after>(?:\n(?! *(?:-|[\w-]+:) )[^\n]*)*)", re.M)
_FLOW = pattern(rf"{_START}(?P<flow>[\[{{][^\n]*[“„”‘][^\n]*)$", re.M)
_IN_FLOW = pattern(rf"(?<=[\[{{,:])(?P<before> *)(?P<text>{_INNER})(?= *(?:[,\]}}:]|$))")
_NEEDED = pattern(r": | #|^[\[\]{}>|@`%&*!?,-]")
_NEEDED_IN_FLOW = pattern(r"[,\[\]{}]|: | #")
_NAMED: Final = {"id", "who", "said_by", "side", "on", "against", "shared_by", "from", "url"}
WORDS: Final = _NAMED | {"status", "kind", "anonymous", "as_of", "when", "date", "language", "tolerance"}
"""Keys whose values are no running text, so that no quotation mark can belong to them."""


def straightened(text: str, notes: Notes) -> str:
    """A deck's text with straight marks for curly ones that stand where YAML needs them; all of them are reported.

    Every character keeps its place. Marks round a text that YAML reads as it stands are left in it.
    """
    if not any(mark in text for mark in "“”‘„"):
        return text
    lines = notes.lines if len(text) == len(notes.lines.text) else Lines(text)
    text = _names(text, notes, lines)
    pieces, end = [], 0
    for start, stop in sorted(islice(_ends(text, notes, lines), 2 * MOST_PROBLEMS)):
        pieces += [text[end:start], '"', text[start + 1 : stop - 1], '"']
        end = stop
    return "".join([*pieces, text[end:]])


def _names(text: str, notes: Notes, lines: Lines) -> str:
    """Straighten the marks round keys."""

    def straight(found: re.Match[str]) -> str:
        _report(notes, lines, found)
        start, stop = found.start("text") - found.start(), found.end("text") - found.start()
        whole = found.group()
        return f'{whole[:start]}"{whole[start + 1 : stop - 1]}"{whole[stop:]}'

    return _NAME.sub(straight, text, count=MOST_PROBLEMS)


def _ends(text: str, notes: Notes, lines: Lines) -> Iterator[tuple[int, int]]:
    """Where texts begin and end whose marks must be straight."""
    for found in _WHOLE.finditer(text):
        inner = found["text"][1:-1]
        if (found["item"] or found["key"]) in WORDS or _NEEDED.search(inner):
            _report(notes, lines, found)
            yield found.span("text")
        else:
            _note(notes, lines, _BELONG, found, _SHOWN, Level.WARNING)
    for line in _FLOW.finditer(text):
        needed = (line["item"] or line["key"]) in WORDS
        texts = list(islice(_IN_FLOW.finditer(text, line.start("flow"), line.end()), MOST_PROBLEMS))
        if needed or any(_NEEDED_IN_FLOW.search(found["text"]) for found in texts):
            for found in texts:
                yield found.span("text")
            if texts:
                _report(notes, lines, texts[0])
        elif texts:
            _note(notes, lines, _BELONG, texts[0], _SHOWN, Level.WARNING)
    for found in islice(_OPEN.finditer(text), MOST_PROBLEMS):
        if not _NEEDED.search(found["text"][1:]) and not any(mark in found["after"] for mark in "“”"):
            message = f"{found['text'][0]} is never closed, and is shown with the text"
            _note(notes, lines, message, found, "Take it out, or close it with ”.", Level.WARNING)


def _report(notes: Notes, lines: Lines, found: re.Match[str]) -> None:
    """Report curly marks that YAML does not know."""
    message = f"{found['text'][0]} and {found['text'][-1]} are no quotation marks for YAML"
    _note(notes, lines, message, found, STRAIGHT, Level.ERROR)


def _note(notes: Notes, lines: Lines, message: str, found: re.Match[str], remedy: str, level: Level) -> None:
    """Note a problem with a stretch of the text, whose ``lines`` are those of the file."""
    start, stop = found.span("text")
    place = Place(lines.number(start), start - found.string.rfind("\n", 0, start))
    notes.add("curly-quotes", message, place, remedy, width=stop - start, level=level)
