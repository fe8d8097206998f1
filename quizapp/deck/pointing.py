"""Advice at a place of a deck's file: at some words of an entry, where these are found, else at the entry."""

from __future__ import annotations

from typing import Final

from quizapp.deck.compose_notes import LONGEST_LINE, Lines
from quizapp.deck.place import Place
from quizapp.deck.problems import Level, Problem

REACH: Final = 4_000
"""Characters from the beginning of an entry in which its words are looked for."""


class Pointer:
    """Points at words of entries in the text of a deck's file."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)

    def problem(self, code: str, message: str, remedy: str, at: Place, words: str = "", before: str = "") -> Problem:
        """Advice at some words of the entry at a place; ``before`` stands before the words."""
        lines = self.lines
        start = lines.start(at.line) + at.column - 1
        lead = lines.text.find(before, start, start + REACH) if before else start
        found = lines.text.find(words, max(lead, start), start + REACH) if words and lead >= 0 else -1
        if found >= 0:
            number = lines.number(found)
            at = Place(number, found - lines.start(number) + 1)
        width = len(words) if found >= 0 else 1
        return Problem(code, message, at, remedy, Level.WARNING, lines.line(at.line, LONGEST_LINE), width)
