"""The hub of getting ready for a discussion: its parts in a short list, each with one line on what there is to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from quizapp.study import rehearsal_ready, rehearsal_sort
from quizapp.study.rehearsal import Rehearsal
from quizapp.ui.positions import strength_bar
from quizapp.ui.rehearsing import Rehearsing
from quizapp.ui.routes import Aim, Part, Rehearse, UseDesk
from quizapp.ui.show import QUIET, count, line, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class Entry(NamedTuple):
    """A part in the list: its name, the line on it for a rehearsal, and what is posted to go there.

    A part whose line is empty is left out: the deck has nothing for it.
    """

    name: str
    told: Callable[[Rehearsal], str]
    go: Callable[[Desk], Message]


class Discuss(Rehearsing):
    """What one can do before a discussion."""

    CSS_PATH = "discuss.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "open", "Open"), Binding("s", "sheet", "Sheet")]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._entries: list[Entry] = []

    def body(self) -> ComposeResult:
        """How the learner stands, then the parts."""
        yield Static(id="lead")
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck."""
        self.title_bar.say(self.desk.deck.title, "Discuss")
        self.show_rows()

    def show_rows(self) -> None:
        """The parts that the deck has something for."""
        told = [(entry, entry.told(self.rehearsal)) for entry in ENTRIES]
        self._entries = [entry for entry, words in told if words]
        rows = [Row(shown(entry.name, "bold"), detail=shown(words)) for entry, words in told if words]
        self.query_one("#lead", Static).update(_lead(self.rehearsal, self.has_class("-narrow")))
        self.listing.show(rows or [Row(shown(NOTHING), choice=False)], gap=0 if self.has_class("-low") else 1)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to open where the deck has nothing for it."""
        return action not in {"open", "sheet"} or bool(self._entries)

    def action_sheet(self) -> None:
        """What to have before one in a discussion, as a file."""
        self.post_message(UseDesk(self.desk, Aim.SHEET))

    @on(Rows.Picked)
    def action_open(self) -> None:
        """Go to the part under the cursor."""
        if self.listing.cursor < len(self._entries):
            self.post_message(self._entries[self.listing.cursor].go(self.desk))


NOTHING = "This deck tells nobody's views, so there is nothing to discuss. Its facts can be studied."


def _lead(rehearsal: Rehearsal, narrow: bool) -> Content:
    """How much is disputed, and how strong the learner is on it."""
    atlas = rehearsal.atlas
    sides = sum(bool(side) for side in atlas.sides)
    if not atlas.disputes:
        return shown("")
    counts = f"{count(len(atlas.disputes), 'dispute')}, {count(sides, 'side')}"
    return line((counts, ""), (" · " if narrow else "   you: ", QUIET), strength_bar(atlas.strengths.all))


def _ready(rehearsal: Rehearsal) -> str:
    left = rehearsal.desk.left_in(rehearsal_ready.MODE)
    if left is not None:
        return f"Go on: {left.answered} of {left.total}."
    if not rehearsal.atlas.deck.viewpoints:
        return ""
    return "Ten minutes on every dispute and every side. No pass or fail."


def _map(rehearsal: Rehearsal) -> str:
    return "Who holds what, and why." if rehearsal.atlas.disputes else ""


def _cases(rehearsal: Rehearsal) -> str:
    case = rehearsal.next_case()
    if case is None:
        return ""
    done = len([one for one in rehearsal.cases.all if one.id in rehearsal.stated])
    so_far = f" Stated so far: {done} of {len(rehearsal.cases.all)}." if done else ""
    return f"Next: {case.name}.{so_far}"


def _sort(rehearsal: Rehearsal) -> str:
    left = rehearsal.desk.left_in(rehearsal_sort.MODE)
    if left is not None:
        return f"Go on: {left.answered} of {left.total}."
    if not rehearsal.atlas.deck.viewpoints:
        return ""
    return f"{rehearsal_sort.NUMBER} statements: what is reported as fact, and who claims the rest?"


def _to(part: Part) -> Callable[[Desk], Message]:
    return lambda desk: Rehearse(desk, part)


def _always(words: str) -> Callable[[Rehearsal], str]:
    """The same line for any deck with disputes."""
    return lambda rehearsal: words if rehearsal.atlas.disputes else ""


def _aim(aim: Aim) -> Callable[[Desk], Message]:
    return lambda desk: UseDesk(desk, aim)


ENTRIES: tuple[Entry, ...] = (
    Entry("Ready?", _ready, _to(Part.READY)),
    Entry("The map", _map, _to(Part.MAP)),
    Entry("State their case", _cases, _to(Part.CASES)),
    Entry("Fact or claim?", _sort, _to(Part.SORT)),
    Entry("The sheet", _always("Best points, facts and questions, on two sides of paper."), _aim(Aim.SHEET)),
    Entry("Before you read", _always("Five questions that nobody grades, then where to read."), _aim(Aim.PRETEST)),
    Entry(
        "Two people, one keyboard", _always("In turns, two scores, nothing recorded unless you say so."), _aim(Aim.TWO)
    ),
)
"""The parts, in the order of the list; a further one needs a line here and a message that the app understands."""
