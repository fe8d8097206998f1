"""What is wrong in a deck's file, line by line, also where nothing of the deck can be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from quizapp.ui.frame import Frame
from quizapp.ui.reading import problem_leaf
from quizapp.ui.show import count, lines
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem


class Problems(Frame):
    """The problems of a deck of a title, or of the file's name where it has none."""

    CSS_PATH = "problems.tcss"

    def __init__(self, title: str, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._title = title
        self._problems = tuple(problems)

    def body(self) -> ComposeResult:
        """Each problem: where, what, what to write instead, and the line as it stands."""
        leaves = map(problem_leaf, self._problems)
        yield Rows([Row(leaf.text, detail=lines(leaf.more)) for leaf in leaves], gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self._title, count(len(self._problems), "problem"))
