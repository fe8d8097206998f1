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
from quizapp.ui.routes import Aim, Part, Rehearse, UseDesk
from quizapp.ui.show import QUIET, count, line, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

COLUMN, COLUMNS = 11, 5
"""The cells of a side's column, and how many sides have one."""


LEGEND = f"Beside each side: how many views it has, and how well you know them ({', '.join(GRADES.values())})."


class DisputeMap(Rehearsing):
    """All disputes, one a row."""

    CSS_PATH = "map.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open"), Binding("s", "sheet", "Sheet")]

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
        """All disputes; columns where there is room for them, and lines between."""
        atlas, wide, narrow = self.rehearsal.atlas, self.has_class("-wide"), self.has_class("-narrow")
        roomy = wide or self.has_class("-tall")
        rows = [_row(atlas, atlas.ground(dispute), wide, narrow) for dispute in atlas.disputes]
        heads = [_heads(atlas)] if wide and rows else []
        at = self.listing.cursor - self._heads + len(heads)
        self._heads = len(heads)
        legend = [Row(shown(""), choice=False)] if rows and not roomy else []
        legend += [Row(shown(LEGEND, QUIET), choice=False)] if rows and not narrow else []
        nothing = [Row(shown("This deck names no dispute."), choice=False)]
        self.listing.show([*heads, *rows, *legend] or nothing, max(at, 0), int(roomy))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to open where there is no dispute."""
        return action not in {"open", "sheet"} or bool(self.rehearsal.atlas.disputes)

    def action_sheet(self) -> None:
        """What to have before one in a discussion, as a file."""
        self.post_message(UseDesk(self.desk, Aim.SHEET))

    @on(Rows.Picked)
    def action_open(self) -> None:
        """The dispute under the cursor."""
        disputes, at = self.rehearsal.atlas.disputes, self.listing.cursor - self._heads
        if 0 <= at < len(disputes):
            self.post_message(Rehearse(self.desk, Part.DISPUTE, disputes[at]))


def _row(atlas: Atlas, ground: Ground, wide: bool, narrow: bool) -> Row:
    own = strength_bar(ground.strength)
    if narrow:
        return Row(shown(ground.question, "bold"), detail=line(own, _counts(ground)))
    if wide:
        cells = [_cell(atlas, ground, side) for side in atlas.sides[:COLUMNS]]
        return Row(shown(ground.question), end=line(*cells, own))
    return Row(shown(ground.question, "bold"), end=own, detail=shown(_sides(atlas, ground)))


def _counts(ground: Ground) -> str:
    views = count(len(ground.positions), "view")
    return f" · {views} of {count(len(ground.camps), 'side')}" if ground.camps else f" · {views}"


def _sides(atlas: Atlas, ground: Ground) -> str:
    """Each side that holds something on a dispute, with what a column says of it."""
    told = ((_short(atlas, side), _told(atlas, ground, side)) for side in atlas.sides)
    return " · ".join(f"{name} {words}" for name, words in told if words)


def _told(atlas: Atlas, ground: Ground, side: str) -> str:
    """How many views a side has on a dispute, and the sign of one's strength on them; nothing where it has none."""
    number = sum(side in atlas.sides_of(position.view) for position in ground.positions)
    sign = strength_word(atlas.strengths.camps.get((ground.id, side), NOTHING)).split(" ")[0]
    return f"{number} {sign}" if number else ""


def _cell(atlas: Atlas, ground: Ground, side: str) -> Content:
    """The column of a side."""
    told = _told(atlas, ground, side)
    return _column(shown(told or "–", "" if told else QUIET))


def _column(content: Content) -> Content:
    """The content, as wide as a column."""
    return content.pad_right(COLUMN).truncate(COLUMN)


def _heads(atlas: Atlas) -> Row:
    """The names of the sides over their columns: as many whole words as have room."""
    names = [_short(atlas, side) for side in atlas.sides[:COLUMNS]]
    cells = [_column(shown(name).truncate(COLUMN - 1, ellipsis=True)) for name in names]
    return Row(shown(""), end=line(*cells, "you".ljust(BAR_CELLS + 1 + WORD_CELLS)), tone="head", choice=False)


def _short(atlas: Atlas, side: str) -> str:
    """The first words of a side's name that fit into a column; its first word where none does."""
    name = atlas.side_name(side).removeprefix("The ")
    first, *rest = name.split()[:COLUMN] or [name]
    for word in rest:
        if len(first) + 1 + len(word) > COLUMN - 1:
            break
        first = f"{first} {word}"
    return first.rstrip(":,;")
