"""The problems of one file as they are gathered while it is read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import accumulate
from typing import Final

from quizapp.deck.compose_nodes import Node, Scalar
from quizapp.deck.model import Place
from quizapp.deck.problems import Level, Overrule, Problem

MOST_PROBLEMS: Final = 1000
"""Problems listed of one file; a file with more is broken as a whole."""

LONGEST_LINE: Final = 2000
"""Characters of a source line that are kept with a problem."""

LONGEST_WORD: Final = 60
"""Characters of a word for which a like one is looked for."""

MOST_COMPARED: Final = 20_000
"""Words looked at in all, over one file, for what an author may have meant: a tenth of a second or so."""

_CHUNK: Final = 1 << 11
"""Characters from one counted place to the next: so few that looking through them is nothing, even if all end lines."""


class Lines:
    """Finds lines of a text by number without cutting it into lines: a file may have millions."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._before: list[int] | None = None

    def before(self) -> list[int]:
        """How many line ends stand before each chunk of the text."""
        if self._before is None:
            counts = (self.text.count("\n", at, at + _CHUNK) for at in range(0, len(self.text), _CHUNK))
            self._before = [0, *accumulate(counts)]
        return self._before

    def start(self, number: int) -> int:
        """Where a line (from 1) begins; the end of the text if there are not so many."""
        before = self.before()
        wanted = number - 1
        if wanted <= 0:
            return 0
        if wanted > before[-1]:
            return len(self.text)
        chunk = bisect_right(before, wanted - 1) - 1
        at = chunk * _CHUNK - 1
        for _ in range(wanted - before[chunk]):
            at = self.text.index("\n", at + 1)
        return at + 1

    def line(self, number: int, most: int = LONGEST_LINE) -> str:
        """A line (from 1) without its end, cut at ``most`` characters."""
        start = self.start(number)
        end = self.text.find("\n", start, start + most)
        return self.text[start : start + most if end < 0 else end]

    def within(self, line: int, column: int) -> Place:
        """A place that exists: one behind the end of its line, or of the file, becomes that end."""
        if self.start(line) >= len(self.text):
            end = len(self.text.rstrip())
            line = self.number(end)
            column = end - self.start(line) + 1
        return Place(line, min(column, len(self.line(line)) + 1))

    def number(self, offset: int) -> int:
        """The number of the line that holds an offset, from 1."""
        chunk = offset // _CHUNK
        return self.before()[chunk] + self.text.count("\n", chunk * _CHUNK, offset) + 1


class Notes:
    """Collects the problems of one file as they are found, each with its source line.

    ``lost`` holds the names of things that the file declares but that could not be read, ``blind`` the sections of
    which nobody can say what they declare: an entry that refers to one of these is not to blame. ``moved`` holds by
    how many columns a line was read further right than it stands, ``told`` the lines of which it is said already that
    they do not begin as they should. Of the lines ``watched``, ``ends`` holds where texts without quotes end in them.
    ``overrules`` are the words by which the author sets advice aside.
    ``unlisted`` is how many problems there are beyond those that are listed.
    """

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)
        self.problems: list[Problem] = []
        self.lost: set[str] = set()
        self.blind: set[str] = set()
        self.moved: dict[int, int] = {}
        self.told: set[int] = set()
        self.watched: set[int] = set()
        self.ends: set[tuple[int, int]] = set()
        self.overrules: list[Overrule] = []
        self._compared = 0
        self.unlisted = 0

    def add(
        self,
        code: str,
        message: str,
        at: Node | Place,
        remedy: str = "",
        *,
        width: int = 0,
        level: Level = Level.ERROR,
    ) -> None:
        """Note a problem at a node or place. Without a width the caret spans the node's text on its line."""
        if self.full:
            self.unlisted += 1
            return
        column = at.column - self.moved.get(at.line, 0) if self.moved else at.column
        place = self.lines.within(at.line, max(1, column))
        line = self.lines.line(place.line)
        wanted = width or (written_width(at) if isinstance(at, Scalar) else 1)
        span = max(1, min(wanted, len(line) - place.column + 1))
        self.problems.append(Problem(code, message, place, remedy, level, line, span))

    def flow(self, at: Node) -> bool:
        """Whether a list or mapping is written in brackets or braces."""
        line = self.lines.line(at.line)
        return line[max(0, at.column - 1 - self.moved.get(at.line, 0)) :][:1] in {"[", "{"}

    def forget(self) -> None:
        """Drop all problems so far: of the file as a whole there is something else to tell."""
        self.problems.clear()
        self.unlisted = 0

    @property
    def full(self) -> bool:
        """Whether no more problems are listed: those that are still noted are counted alone."""
        return len(self.problems) >= MOST_PROBLEMS

    def in_order(self) -> tuple[Problem, ...]:
        """All problems from the top of the file to its end, and at last how many more there are."""
        once = dict.fromkeys(self.problems)  # a line that was read again may have told the same again
        listed = sorted(once, key=lambda problem: (problem.place.line, problem.place.column))
        return (*listed, self._more(listed[-1])) if self.unlisted else tuple(listed)

    def _more(self, last: Problem) -> Problem:
        """The problem that tells of those that are not listed."""
        many = self.unlisted > 1
        message = f"{self.unlisted:,} more problem{'s are' if many else ' is'} not listed"
        return Problem("too-many", message, last.place, level=last.level, line_text=last.line_text, width=last.width)

    def did_you_mean(self, word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
        """A remedy that names the nearest known word, or nothing."""
        near = self.nearest(word, known, cutoff)
        return f"Did you mean “{near}”?" if near else ""

    def nearest(self, word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
        """The nearest known word, or nothing. Bounded in what it compares.

        ``cutoff`` is the least share of letters in common, 0.0 to 1.0.
        """
        if len(word) > LONGEST_WORD or self._compared > MOST_COMPARED:
            return ""
        names = {name.casefold(): name for name in known if len(name) <= LONGEST_WORD}
        self._compared += len(names)
        near = get_close_matches(word.casefold(), names, n=1, cutoff=cutoff)
        return names[near[0]] if near else ""


def written_width(node: Scalar) -> int:
    """How many characters a text takes in the file, as far as one line shows it."""
    return 1 if node.quote in {"|", ">"} else len(node.text) + (2 if node.quote else 0)


def shorten(text: str, most: int = LONGEST_WORD) -> str:
    """A text cut to a length that suits a message."""
    return text if len(text) <= most else text[: most - 1] + "…"
