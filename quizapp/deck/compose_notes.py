"""The problems of one file as they are gathered while it is read."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck.compose_nodes import Node, Scalar
from quizapp.deck.model import Place
from quizapp.deck.problems import Level, Problem

MOST_PROBLEMS: Final = 1000
"""Problems listed of one file; a file with more is broken as a whole."""

LONGEST_LINE: Final = 2000
"""Characters of a source line that are kept with a problem."""

LINE_BREAK: Final = re.compile("\r\n|\r|\n")


class Notes:
    """Collects the problems of one file as they are found, each with its source line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[Problem] = []
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        """The lines of the file, split only once something is wrong."""
        if self._lines is None:
            self._lines = LINE_BREAK.split(self.text)
        return self._lines

    def line(self, number: int) -> str:
        """The text of a line, numbered from 1; nothing beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

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
        if len(self.problems) > MOST_PROBLEMS:
            return
        if len(self.problems) == MOST_PROBLEMS:
            code, message, remedy = "too-many", "there are more problems; the rest is not listed", ""
        line = self.line(at.line)
        room = max(1, len(line) - at.column + 1)
        wanted = width or (written_width(at) if isinstance(at, Scalar) else 1)
        place = Place(at.line, min(at.column, len(line) + 1))
        shown = line[:LONGEST_LINE]
        self.problems.append(Problem(code, message, place, remedy, level, shown, max(1, min(wanted, room))))


def written_width(node: Scalar) -> int:
    """How many characters a text takes in the file, as far as one line shows it."""
    return 1 if node.quote in {"|", ">"} else len(node.text) + (2 if node.quote else 0)


def shorten(text: str, most: int = 60) -> str:
    """A text cut to a length that suits a message."""
    return text if len(text) <= most else text[: most - 1] + "…"
