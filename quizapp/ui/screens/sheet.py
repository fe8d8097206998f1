"""The sheet as a file: its form, with or without one's weak spots, and where. Enter writes it and says where it is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.exchange.sheet import sheet_html, sheet_markdown
from quizapp.exchange.sheet_file import hindrance, write_sheet
from quizapp.study.weak import weak_spots
from quizapp.ui.frame import Frame
from quizapp.ui.show import ACCENT, BAD, GOOD, QUIET, line, lines, shown
from quizapp.ui.widgets.field import Field
from quizapp.ui.widgets.values import Value, Values

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

ABOUT = (
    "What to have before you in a discussion: on each dispute the best points of every side with their passages, facts "
    "to have at hand, open questions."
)
FORMS = ((".html", "a page to print"), (".md", "Markdown"))
WEAK = (("", "left out"), ("on", "at the end"))


class SheetScreen(Frame):
    """How the sheet is to be, and where."""

    CSS_PATH: ClassVar = ["shared.tcss", "starting.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "Values"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", "Write it"),
        Binding("tab", "field(1)", "File"),
        Binding("shift+tab", "field(-1)", "File", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._folder = _folder()
        self._replaces: Path | None = None

    def body(self) -> ComposeResult:
        """What it is, how it may be, where it goes, and how that went."""
        with VerticalScroll(id="sheet"):
            yield Static(shown(ABOUT, QUIET), id="about")
            yield Values([Value("form", "Form", FORMS), Value("weak", "My weak spots", WEAK)])
            yield Static(shown("File"), id="label")
            yield Field("such as sheet.html", "file")
            yield Static(id="told")

    def on_mount(self) -> None:
        """Name the deck, and a file for its sheet."""
        self.title_bar.say(self.desk.deck.title, "The sheet")
        name = f"{Path(self.desk.file).stem}-sheet{FORMS[0][0]}"
        self.query_one("#file", Field).value = _short(self._folder / name)

    def action_field(self, by: int) -> None:
        """To the file's name and back."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    @on(Values.Changed)
    def _form_changed(self) -> None:
        """The name ends as the form asks."""
        field, form = self.query_one("#file", Field), self.query_one(Values).keys()["form"]
        stem, dot, ending = field.value.rpartition(".")
        if dot and f".{ending}" in dict(FORMS):
            field.value = f"{stem}{form}"
        self._tell()

    @on(Field.Changed)
    def _tell_no_more(self) -> None:
        self._tell()

    def _tell(self, *told: Content) -> None:
        self.query_one("#told", Static).update(lines(told))

    @on(Field.Submitted)
    def action_write(self) -> None:
        """Write it; where a file is in its place, ask once."""
        named = self.query_one("#file", Field).value.strip()
        if not named:
            self._tell(shown("✗ Name a file, such as sheet.html.", BAD))
            return
        target = self._folder / _expanded(named)
        try:
            if told := hindrance(target, Path(self.desk.file)):
                self._tell(shown(f"✗ {told}", BAD))
            elif target.exists() and self._replaces != target:
                self._replaces = target
                self._tell(line(("! ", ACCENT), f"{_short(target)} is there already. Enter again replaces it."))
            else:
                self._write(target)
        except OSError as error:
            self._tell(shown(f"✗ {_short(target)} cannot be written: {error.strerror}.", BAD))

    def _write(self, target: Path) -> None:
        self._replaces = None
        keys = self.query_one(Values).keys()
        weak = self.attempt(lambda: weak_spots(self.desk)) if keys["weak"] else ()
        if weak is None:
            return
        page = keys["form"] == FORMS[0][0]
        write_sheet(target, (sheet_html if page else sheet_markdown)(self.desk.deck, weak))
        self._tell(*_written(target, page, bool(keys["weak"]) and not weak))


def _written(target: Path, page: bool, nothing_weak: bool) -> Iterator[Content]:
    yield line(("✓ ", GOOD), ("Written: ", GOOD), (_short(target), "bold"))
    if page:
        yield shown("Open it in a browser to print it: two sides of paper.", QUIET)
    if nothing_weak:
        yield shown("No weak spots: nothing was missed that is not known by now.", QUIET)


def _folder() -> Path:
    """Where quizapp was started, or home where nothing can be written there."""
    try:
        here = Path.cwd()
    except OSError:  # it was deleted meanwhile
        return Path.home()
    return here if os.access(here, os.W_OK) else Path.home()


def _expanded(named: str) -> Path:
    """A path with ``~`` for home; where nobody is called so, as it was typed."""
    try:
        return Path(named).expanduser()
    except RuntimeError:
        return Path(named)


def _short(path: Path) -> str:
    """A path as one would type it."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
