"""What is wrong in a deck's file, line by line, also where nothing of the deck can be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.ui.frame import Frame
from quizapp.ui.reading import problem_leaf
from quizapp.ui.routes import Edit
from quizapp.ui.show import count, lines
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem


NONE_LEFT = Content("No problem is left.")


class Problems(Frame):
    """The problems of a deck of a title, or of the file's name where it has none, in the file at ``path``."""

    CSS_PATH = "problems.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("e", "edit", "Edit")]

    def __init__(self, title: str, problems: Sequence[Problem], path: Path) -> None:
        super().__init__()
        self._title = title
        self._problems = tuple(problems)
        self._path = path

    def body(self) -> ComposeResult:
        """Each problem: where, what, what to write instead, and the line as it stands."""
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck, list its problems."""
        self._show()

    def _show(self) -> None:
        leaves = map(problem_leaf, self._problems)
        rows = [Row(leaf.text, detail=lines(leaf.more)) for leaf in leaves]
        self.query_one(Rows).show(rows or [Row(NONE_LEFT, choice=False)])
        self.title_bar.say(self._title, count(len(self._problems), "problem"))
        self.refresh_bindings()

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """What is wrong now."""
        if path == self._path.absolute():
            self._problems = tuple(problems)
            self._show()

    def action_edit(self) -> None:
        """Open the file where the problem under the cursor is."""
        at = self.query_one(Rows).cursor
        self.post_message(Edit(self._path, self._problems[at].place.line if at < len(self._problems) else 1))
