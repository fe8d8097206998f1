"""The map of disputes at a glance: how strong one is on each; where there is room, who holds how much on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.study.rehearsal_map import Atlas, Ground
from quizapp.study.rehearsal_strength import NOTHING
from quizapp.ui.positions import BAR_CELLS, GRADES, WORD_CELLS, strength_bar, strength_word
from quizapp.ui.rehearsing import Rehearsing
from quizapp.ui.routes import Part, Rehearse
from quizapp.ui.show import QUIET, count, line, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

COLUMN, COLUMNS = 11, 5
"""The cells of a side's column, and how many sides have one."""


LEGEND = f"Under each side: how many views it has, and how well you know them ({', '.join(GRADES.values())})."


class DisputeMap(Rehearsing):
    """All disputes, one a row."""

    CSS_PATH = "map.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open")]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._heads = 0

    def body(self) -> ComposeResult:
        """The disputes, with the heads of columns where there are any."""
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "The map")
        self.show_rows()

    def show_rows(self) -> None:
        """All disputes; columns where there is room for them."""
        atlas, wide, narrow = self.rehearsal.atlas, self.has_class("-wide"), self.has_class("-narrow")
        rows = [_row(atlas, atlas.ground(dispute), wide, narrow) for dispute in atlas.disputes]
        heads = [_heads(atlas)] if wide and rows else []
        at = self.listing.cursor - self._heads + len(heads)
        self._heads = len(heads)
        legend = [Row(shown(LEGEND, QUIET), choice=False)] if heads else []
        self.listing.show(
            [*heads, *rows, *legend] or [Row(shown("This deck names no dispute."), choice=False)], max(at, 0)
        )
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to open where there is no dispute."""
        return action != "open" or bool(self.rehearsal.atlas.disputes)

    @on(Rows.Picked)
    def action_open(self) -> None:
        """The dispute under the cursor."""
        disputes, at = self.rehearsal.atlas.disputes, self.listing.cursor - self._heads
        if 0 <= at < len(disputes):
            self.post_message(Rehearse(self.desk, Part.DISPUTE, disputes[at]))


def _row(atlas: Atlas, ground: Ground, wide: bool, narrow: bool) -> Row:
    own = strength_bar(ground.strength)
    if narrow:
        return Row(shown(ground.question), detail=line(own, _counts(ground)))
    if wide:
        cells = [_cell(atlas, ground, side) for side in atlas.sides[:COLUMNS]]
        return Row(shown(ground.question), end=line(*cells, own))
    return Row(shown(ground.question), end=own)


def _counts(ground: Ground) -> str:
    views = count(len(ground.positions), "view")
    return f" · {views} of {count(len(ground.camps), 'side')}" if ground.camps else f" · {views}"


def _cell(atlas: Atlas, ground: Ground, side: str) -> Content:
    """How many views a side has on a dispute, and the sign of one's strength on them."""
    number = sum(side in atlas.sides_of(position.view) for position in ground.positions)
    sign = strength_word(atlas.strengths.camps.get((ground.id, side), NOTHING)).split(" ")[0]
    return _column(shown(f"{number} {sign}" if number else "–", "" if number else QUIET))


def _column(content: Content) -> Content:
    """The content, as wide as a column."""
    return content.pad_right(COLUMN).truncate(COLUMN)


def _heads(atlas: Atlas) -> Row:
    """The names of the sides over their columns: as many whole words as have room."""
    names = [_fitting(atlas.side_name(side).removeprefix("The ")) for side in atlas.sides[:COLUMNS]]
    cells = [_column(shown(name).truncate(COLUMN - 1, ellipsis=True)) for name in names]
    return Row(shown(""), end=line(*cells, "you".ljust(BAR_CELLS + 1 + WORD_CELLS)), tone="head", choice=False)


def _fitting(name: str) -> str:
    """The first words of a name that fit into a column; its first word where none does."""
    first, *rest = name.split()[:COLUMN] or [name]
    for word in rest:
        if len(first) + 1 + len(word) > COLUMN - 1:
            break
        first = f"{first} {word}"
    return first.rstrip(":,;")
