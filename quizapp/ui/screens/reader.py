"""The reader: the deck to look things up in, page by page, and Enter to be asked about what one stands on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.ui.editing import is_of
from quizapp.ui.filtering import NOTHING_FOUND, Filtering, holds_all
from quizapp.ui.reading import Book, Leaf
from quizapp.ui.routes import Edit, StartQuiz
from quizapp.ui.show import lines, paragraphs, shown
from quizapp.ui.widgets.rows import Row, Rows
from quizapp.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.study.desk import Desk


class Reader(Filtering):
    """The deck as pages; where there is room, what stands under the cursor is told in full beside the page."""

    CSS_PATH: ClassVar = ["shared.tcss", "reader.tcss"]
    STAYS: ClassVar[bool] = True
    ASIDE: ClassVar[bool] = True
    SPARE: ClassVar[tuple[str, ...]] = ("move(-1)", "over(1)", "edit")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "quiz", "Quiz on this"),
        Binding("n", "part(1)", "Part"),
        Binding("p", "part(-1)", "Part"),
        Binding("left", "page(-1)", "Page"),
        Binding("right", "page(1)", "Page"),
        Binding("e", "edit", "Edit", tooltip="Edit this entry in your editor"),
        *(Binding(str(number), f"go({number - 1})", "Go to page", show=False) for number in range(1, 10)),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._makers = self._book().makers()
        self._leaves: list[Leaf] = []
        self._in_sight: list[Leaf] = []

    def _book(self) -> Book:
        return Book(self.desk.deck, self.desk.bank.points, self.desk.scores(), self.desk.problems)

    def body(self) -> ComposeResult:
        """Names of the pages, the page, and what is told of one thing on it."""
        yield Tabs([*self._makers])
        with Horizontal(id="spread"):
            yield Rows(gap=1, id="list")
            with VerticalScroll(id="beside", can_focus=False):
                yield Static(id="told")

    def on_mount(self) -> None:
        """Open the first page."""
        self._turn_to(0)

    def renew(self) -> None:
        """Something may have been learnt meanwhile."""
        self._makers = self._book().makers()
        self._open(self.query_one(Tabs).at)

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """The page of the same name as the deck reads now."""
        if is_of(self.desk, path):
            tabs, names = self.query_one(Tabs), [*self._makers]
            self._makers = self._book().makers()
            now = [*self._makers]
            at = now.index(names[tabs.at]) if names[tabs.at] in now else 0
            tabs.rename(now, at)
            self._open(at)

    def refit(self) -> None:
        """Tell in full beside the page, or below each thing."""
        self.call_after_refresh(self._show)

    @property
    def _wide(self) -> bool:
        return self.has_class("-wide")

    @on(Tabs.Changed)
    def _tab(self, event: Tabs.Changed) -> None:
        self._turn_to(event.at)

    def _turn_to(self, at: int) -> None:
        self._open(at)
        self.listing.action_edge(-1)

    def _open(self, at: int) -> None:
        name = [*self._makers][at]
        self._leaves = list(self._makers[name]())
        self.title_bar.say(self.desk.deck.title, name)
        self.sift()

    def sift(self) -> None:
        """Show what holds the words typed."""
        self._in_sight = [leaf for leaf in self._leaves if not self.words or _holds(leaf, self.words)]
        self._show()

    def _show(self) -> None:
        rows = [_row(leaf, self._wide) for leaf in self._in_sight]
        self.listing.show(rows or [Row(self._elsewhere(), choice=False)])
        self._tell()

    def _elsewhere(self) -> Content:
        """That nothing here has the words, and which pages have them."""
        found = {name: sum(_holds(leaf, self.words) for leaf in make()) for name, make in self._makers.items()}
        pages = ", ".join(f"{name} ({number})" for name, number in found.items() if number)
        return shown(f"Nothing on this page has these words. Found in: {pages}.") if pages else NOTHING_FOUND

    @property
    def leaf(self) -> Leaf | None:
        """What stands under the cursor."""
        cursor = self.listing.cursor if self.is_mounted else 0
        return self._in_sight[cursor] if cursor < len(self._in_sight) else None

    @on(Rows.Moved)
    def _tell(self) -> None:
        leaf = self.leaf
        told = paragraphs([leaf.text, *leaf.more, *leaf.inside]) if leaf else NOTHING_FOUND
        self.query_one("#told", Static).update(told)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A quiz only on what has points."""
        if action == "quiz":
            return self.leaf is not None and self.leaf.about is not None
        if action == "edit":
            return self.leaf is not None and self.leaf.line > 0
        if action == "page":
            return not self.typing
        if action == "part":
            return not self.typing and len(self._heads()) > 1
        return super().check_action(action, parameters)

    def _heads(self) -> list[int]:
        """Where the parts of the page begin: at its main headings, which one can be asked about, where it has such."""
        heads = [index for index, leaf in enumerate(self._in_sight) if leaf.head]
        return [index for index in heads if self._in_sight[index].about is not None] or heads

    def action_part(self, by: int) -> None:
        """To the next heading or the one before."""
        at = self.listing.cursor
        there = [head for head in self._heads() if (head > at if by > 0 else head < at)]
        if there:
            self.listing.stand_on(there[0] if by > 0 else there[-1])

    def action_page(self, by: int) -> None:
        """The next page or the one before."""
        self.query_one(Tabs).step(by)

    def action_go(self, at: int) -> None:
        """The page of a number."""
        if at < len(self._makers):
            self.query_one(Tabs).go(at)

    def action_edit(self) -> None:
        """Open the file where the entry under the cursor is."""
        if self.leaf is not None:
            self.post_message(Edit(Path(self.desk.file), self.leaf.line))

    def take(self) -> None:
        """Be asked about what stands under the cursor, where it has points."""
        self.action_quiz()

    def action_quiz(self) -> None:
        """Be asked about what stands under the cursor."""
        if self.leaf is not None and self.leaf.about is not None:
            self.post_message(StartQuiz(self.desk, self.leaf.about))


def _holds(leaf: Leaf, words: list[str]) -> bool:
    return not leaf.head and holds_all(" ".join(part.plain for part in (leaf.text, *leaf.more)), words)


def _row(leaf: Leaf, wide: bool) -> Row:
    if leaf.head:
        return Row(leaf.text, detail=lines(leaf.more), tone="head", choice=leaf.about is not None)
    return Row(leaf.text, detail=lines(() if wide else leaf.more))
