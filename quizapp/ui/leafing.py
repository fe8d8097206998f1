"""A screen that one leafs through: one dispute, or one voice, after the other, each as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from quizapp.ui.positions import Spot
from quizapp.ui.rehearsing import Rehearsing
from quizapp.ui.routes import Part, Rehearse
from quizapp.ui.show import lines, paragraphs
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.rehearsal_cases import Case


class Leafing(Rehearsing):
    """Pages of the map. Where there is room, what stands under the cursor is told in full beside the page.

    Subclasses give ``pages`` (ids), ``spots`` of one of them, and ``leads`` (where Enter goes from a spot).
    """

    def __init__(self, desk: Desk, page: str) -> None:
        super().__init__(desk)
        self.page = page
        self._spots: list[Spot] = []

    def pages(self) -> Sequence[str]:
        """The ids of all pages."""
        raise NotImplementedError

    def spots(self, page: str) -> Iterable[Spot]:
        """What stands on a page."""
        raise NotImplementedError

    def name_of(self, page: str) -> str:
        """What a page is called."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The page, and what is told of one thing on it."""
        with Horizontal(id="spread"):
            yield Rows(gap=1, id="list")
            with VerticalScroll(id="beside", can_focus=False):
                yield Static(id="told")

    def on_mount(self) -> None:
        """Open the page that was asked for."""
        self._open()

    def show_rows(self) -> None:
        """The page as the learner stands now: told in full beside it, or below each thing."""
        self._open(self.listing.cursor)

    def _open(self, cursor: int = 0) -> None:
        self._spots = list(self.spots(self.page))
        pages = self.pages()
        at = f"{pages.index(self.page) + 1} of {len(pages)}" if self.page in pages else ""
        self.title_bar.say(self.name_of(self.page), at)
        self._show(cursor)

    def _show(self, cursor: int | None = None) -> None:
        if self.is_mounted:
            self.listing.show([_row(spot, self.has_class("-wide")) for spot in self._spots], cursor)
            if cursor == 0:
                self.listing.scroll_home(animate=False)
            self._tell()

    @property
    def spot(self) -> Spot | None:
        """What stands under the cursor."""
        cursor = self.listing.cursor if self.is_mounted else 0
        return self._spots[cursor] if cursor < len(self._spots) else None

    @on(Rows.Moved)
    def _tell(self) -> None:
        if (spot := self.spot) is not None:
            self.query_one("#told", Static).update(paragraphs([spot.text, *spot.more]))
        self.refresh_bindings()

    def case_here(self) -> Case | None:
        """The case of the voice under the cursor on the dispute there."""
        spot = self.spot
        if spot is None or not spot.voice:
            return None
        voice = self.desk.deck.voices.get(spot.voice)
        return self.rehearsal.cases.of(spot.dispute, voice.side if voice else "", spot.voice)

    def action_case(self) -> None:
        """State the case of the voice under the cursor."""
        if (case := self.case_here()) is not None:
            self.post_message(Rehearse(self.desk, Part.CASE, case.id))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what stands under the cursor and what there is more than one of."""
        if action == "case":
            return self.case_here() is not None
        return action != "leaf" or len(self.pages()) > 1

    def action_leaf(self, by: int) -> None:
        """The next page or the one before, round and round."""
        pages = self.pages()
        at = pages.index(self.page) if self.page in pages else 0
        self.page = pages[(at + by) % len(pages)]
        self._open()


def _row(spot: Spot, wide: bool) -> Row:
    if spot.head:
        return Row(spot.text, detail=lines(spot.more), choice=False)
    return Row(spot.text, detail=lines(spot.least if wide else spot.brief or spot.more), key=spot.number)
