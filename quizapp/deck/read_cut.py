"""Texts that YAML cuts off at a # where the author wrote of a number one or a hashtag, not a comment."""

from __future__ import annotations

from itertools import islice
from typing import Final

from quizapp.deck import schema
from quizapp.deck.compose_errors import CUT, CUT_REMEDY
from quizapp.deck.compose_notes import LONGEST_LINE, MOST_PROBLEMS, Notes
from quizapp.deck.model import Place
from quizapp.deck.pattern import pattern
from quizapp.deck.problems import Level
from quizapp.deck.read_curly import WORDS

_HASH = pattern(r" (#)(?=[^\s#=~*!/-])")
_KEY = pattern(r"(?:^|[\s{,\[-])([\w.-]+):(?: +[^:]*)?$")
_LISTS: Final = frozenset({"because", "aka", "options", "accept", "wrong", "not_wrong"})
_NO_TEXT: Final = (schema.DECK.names - {"title", "about"}) | (WORDS - {"said_by"}) | {"marks", *_LISTS}
"""Keys whose value is no running text, or behind which a list may begin in the next line."""
_FOLLOWING: Final = frozenset({"missing", "no-marks", "wrong-type"})


def hashes_in(text: str, notes: Notes) -> list[tuple[int, int]]:
    """Lines and offsets of marks that may cut off a text; ``notes`` will gather which texts end in these lines."""
    if " #" not in text:
        return []
    found = (match.start(1) for match in islice(_HASH.finditer(text), MOST_PROBLEMS))
    hashes = [(notes.lines.number(at), at) for at in found]
    notes.watched.update(line for line, _ in hashes)
    return hashes


def report_cuts(text: str, hashes: list[tuple[int, int]], notes: Notes) -> None:
    """Report the texts that such marks cut off, in place of what else is said of them."""
    told = {problem.place.line for problem in notes.problems if problem.code == "cut-off"} if hashes else set()
    for line, at in hashes:
        start = text.rfind("\n", max(0, at - LONGEST_LINE), at) + 1
        before = text[start:at].rstrip()
        moved = notes.moved.get(line, 0)
        key = _KEY.search(before)
        empty = before.endswith((":", "-"))
        if line in told or (line, len(before) + moved) not in notes.ends:
            continue
        if key and key[1] in _NO_TEXT and (empty or key[1] not in _LISTS):
            continue
        followers = [p for p in notes.problems if p.place.line == line and p.code in _FOLLOWING]
        if any(p.code == "no-marks" for p in followers):
            followers += [p for p in notes.problems if p.code == "nothing-to-ask"]
        for problem in followers:
            notes.problems.remove(problem)
        level = (
            Level.ERROR if any(p.level is Level.ERROR and p.place.line == line for p in followers) else Level.WARNING
        )
        notes.add("cut-off", CUT, Place(line, at - start + 1 + moved), CUT_REMEDY, level=level)
