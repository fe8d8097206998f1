"""Rows to move over and pick from: decks, options, facts, settings. One widget for all lists of the app.

It draws only the lines in sight and measures once a width, so a question's options change in place within a few
milliseconds and ten thousand facts scroll as well as ten.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

from quizapp.ui.show import BAD, GOOD, QUIET

NOTHING = Content("")

TONES = {"right": GOOD, "wrong": BAD, "chosen": "$text-primary", "quiet": QUIET, "head": f"bold {QUIET}"}
"""The style of a row by the word for its tone."""

WRAP_MOST = 2_000
"""With more rows than this each takes one line, so that showing them stays quick."""


class Row(NamedTuple):
    """One row: ``key`` and ``sign`` stand before the text, ``end`` at the right, ``detail`` below it.

    ``tone`` is a word for the style: ``right``, ``wrong``, ``chosen``, ``quiet``, ``head`` or nothing.
    A row that is no ``choice`` is passed over by the cursor. Of one that is ``short`` only a line is shown, of one
    that is ``folded`` its text and a line of the detail.
    """

    text: Content
    detail: Content = NOTHING
    end: Content = NOTHING
    key: str = ""
    sign: str = ""
    tone: str = ""
    choice: bool = True
    short: bool = False
    folded: bool = False


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """A list of rows with a cursor. ``Enter`` belongs to the screen, which knows what it does."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor", "rows--hover"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Move"),
        Binding("down", "move(1)", "Move"),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "edge(-1)", "First", show=False),
        Binding("end", "edge(1)", "Last", show=False),
    ]

    show_cursor: reactive[bool] = reactive(True)
    """Whether the row under the cursor is marked."""
    cursor: reactive[int] = reactive(0, repaint=False)
    hover: reactive[int] = reactive(-1, repaint=False)

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> Rows:
            """The list, for ``on(…, selector)``."""
            return self.rows

    class Picked(Moved):
        """A row was clicked."""

    def __init__(self, rows: Sequence[Row] = (), *, gap: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = tuple(rows)
        self._gap = gap
        self._width = -1
        self._starts: list[int] = []
        self._indent = 2
        self._lines: dict[int, list[Content]] = {}
        self._drawn: dict[tuple[int, int, bool, bool], Strip] = {}
        self.set_reactive(Rows.cursor, self._first_choice())

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand."""
        return self._rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows[self.cursor] if 0 <= self.cursor < len(self._rows) else None

    def show(
        self, rows: Sequence[Row], cursor: int | None = None, gap: int | None = None, *, home: bool = False
    ) -> None:
        """Put other rows in place; the cursor stays where it was unless told, and so do the empty lines between.

        ``home``: what stands first is to be seen, wherever the cursor is.
        """
        self._rows = tuple(rows)
        self._gap = self._gap if gap is None else gap
        self._forget()
        self.hover = -1
        wanted = self.cursor if cursor is None else cursor
        self.set_reactive(Rows.cursor, self._near(wanted))
        self.refresh(layout=True)
        if not self._grows:
            self.call_after_refresh(self._home if home else self._reveal)

    # --- measuring

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """All lines of all rows."""
        self._measure(width - self.scrollbar_size_vertical * (self.styles.scrollbar_gutter == "stable"))
        return self._starts[-1] if self._starts else 0

    @property
    def cuts(self) -> bool:
        """Whether a row that is folded says less than it has to say."""
        room = self.scrollable_content_region.width - self._indented() - 1  # known before the rows are measured anew
        return any(row.folded and (room < 1 or row.detail.get_height({}, room) > 1) for row in self._rows)

    def on_resize(self) -> None:
        """Measure for the new width."""
        self._fit()

    def notify_style_update(self) -> None:
        """Draw anew in another theme."""
        super().notify_style_update()
        self._drawn.clear()

    @property
    def _grows(self) -> bool:
        """Whether it is as high as its rows, so that the box around scrolls."""
        return self.styles.height is not None and self.styles.height.is_auto

    def _forget(self) -> None:
        self._width = -1
        self._lines.clear()
        self._drawn.clear()

    def _fit(self) -> None:
        width = self.scrollable_content_region.width
        if width:
            self._measure(width)
            self.virtual_size = Size(width, self._starts[-1] if self._starts else 0)

    def _measure(self, width: int) -> None:
        if width == self._width or width <= 0:
            return
        self._width, self._indent = width, self._indented()
        self._lines.clear()
        self._drawn.clear()
        heights = (self._height(row) for row in self._rows)
        self._starts = list(accumulate(heights, initial=0))
        if self._rows and not self._one_line(self._rows[-1]):
            self._starts[-1] -= self._gap  # nothing comes after the last

    def _height(self, row: Row) -> int:
        if self._one_line(row):
            return 1
        height = row.text.get_height({}, self._text_width(row))
        if row.detail:
            height += 1 if row.folded else row.detail.get_height({}, self._width - self._indent - 1)
        return height + self._gap

    def _one_line(self, row: Row) -> bool:
        return row.short or len(self._rows) > WRAP_MOST

    def _indented(self) -> int:
        """Cells before the text: caret, blank, key or sign, blank."""
        marks = max((len(row.key) + len(row.sign) + bool(row.key and row.sign) for row in self._rows), default=0)
        return 2 + marks + (1 if marks else 0)

    def _text_width(self, row: Row) -> int:
        end = row.end.cell_length + 2 if row.end else 0
        return max(self._width - self._indent - 1 - end, 4)

    # --- drawing

    def render_line(self, y: int) -> Strip:
        """One line in sight."""
        self._fit()
        at = y + self.scroll_offset.y
        blank = Strip.blank(self.size.width, self.visual_style.rich_style)
        if not self._starts or at >= self._starts[-1]:
            return blank
        index = bisect_right(self._starts, at) - 1
        number = at - self._starts[index]
        return self._strip(index, number) if number < len(self._lines_of(index)) else blank

    def _lines_of(self, index: int) -> list[Content]:
        """The wrapped lines of a row."""
        if index not in self._lines:
            self._lines[index] = self._contents(self._rows[index])
        return self._lines[index]

    def _strip(self, index: int, number: int) -> Strip:
        """One line of a row as it is painted. Only lines that come into sight are ever drawn."""
        marked = self.show_cursor and index == self.cursor and self._rows[index].choice
        key = (index, number, marked, index == self.hover)
        if key not in self._drawn:
            self._drawn[key] = self._draw(index, number, marked)
        return self._drawn[key]

    def _draw(self, index: int, number: int, marked: bool) -> Strip:
        row, content = self._rows[index], self._lines_of(index)[number]
        lead = self._lead(row) if number == 0 else Content(" " * (self._indent - 2))
        toned = (lead + content).stylize_before(TONES.get(row.tone, ""))
        whole = Content.assemble(("▌" if marked else " ", "$primary"), " ", toned)
        ground = self._ground(row, marked, index == self.hover)
        return Visual.to_strips(self, whole, self._width, 1, ground, apply_selection=False, pad=True)[0]

    def _lead(self, row: Row) -> Content:
        width = self._indent - 3
        if width < 0:
            return NOTHING
        sign = f" {row.sign}" if row.key and row.sign else row.sign
        lead = Content.assemble((row.key, "bold $text-primary" if not row.tone else "bold"), (sign, "bold"))
        return lead.pad_right(width - len(lead) + 1)

    def _contents(self, row: Row) -> list[Content]:
        if self._one_line(row):
            return [self._ended(row, row.text.truncate(self._text_width(row), ellipsis=True))]
        found = row.text.wrap(self._text_width(row)) or [NOTHING]
        found[0] = self._ended(row, found[0])
        if row.detail:
            room = self._width - self._indent - 1
            parts = [row.detail.truncate(room, ellipsis=True)] if row.folded else row.detail.wrap(room)
            found += [part.stylize_before(QUIET) for part in parts]
        return found

    def _ended(self, row: Row, first: Content) -> Content:
        if not row.end:
            return first
        room = self._width - self._indent - 1
        return first.pad_right(max(room - first.cell_length - row.end.cell_length, 1)) + row.end

    def _ground(self, row: Row, under_cursor: bool, hovered: bool) -> Style:
        names = ["rows--hover"] if hovered and row.choice else []
        return self.get_visual_style(*names, *(["rows--cursor"] if under_cursor else []))

    # --- moving

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on the rows."""
        return min(max(cursor, 0), max(len(self._rows) - 1, 0))

    def watch_cursor(self, before: int, now: int) -> None:
        """Show the cursor at its new place and tell the screen."""
        self.refresh()
        self._reveal()
        if before != now:
            self.post_message(self.Moved(self, now))

    def watch_hover(self) -> None:
        """Show what a click would pick."""
        self.refresh()

    def action_move(self, by: int) -> None:
        """To the next row up or down that can be chosen."""
        at = self.cursor + by
        while 0 <= at < len(self._rows):
            if self._rows[at].choice:
                self.cursor = at
                return
            at += by
        self._scroll_on(by)

    def stand_on(self, index: int) -> None:
        """To the row of an index, or the next one that can be chosen, with that row at the top of what is seen."""
        self.cursor = self._near(index)
        if not self._grows and index < len(self._starts):
            self.scroll_to(y=self._starts[index], animate=False)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        if self._grows:
            self._scroll_on(by * max(self.app.size.height // 2, 1))
        elif self._starts:
            line = self._starts[self.cursor] + by * max(self.container_size.height - 1, 1)
            self.cursor = self._near(bisect_right(self._starts, max(line, 0)) - 1)

    def action_edge(self, side: int) -> None:
        """To the first row (-1) or the last (1)."""
        self.cursor = self._near(0 if side < 0 else len(self._rows) - 1)

    def _scroll_on(self, by: int) -> None:
        """Past the first choice or the last: bring into sight what stands there, here or in the box around."""
        if not self._grows:
            self.scroll_to(y=0 if by < 0 else self.max_scroll_y, animate=False)
        elif (box := self._box) is not None:
            box.scroll_relative(y=by, animate=False)

    @property
    def _box(self) -> Widget | None:
        """The nearest box around that scrolls."""
        boxes = (box for box in self.ancestors if isinstance(box, Widget) and box.styles.overflow_y != "hidden")
        return next(boxes, None)

    def _first_choice(self) -> int:
        return next((index for index, row in enumerate(self._rows) if row.choice), 0)

    def _near(self, wanted: int) -> int:
        """The choice nearest to a place, downwards first."""
        wanted = min(max(wanted, 0), max(len(self._rows) - 1, 0))
        after = (at for at in range(wanted, len(self._rows)) if self._rows[at].choice)
        before = (at for at in range(min(wanted, len(self._rows) - 1), -1, -1) if self._rows[at].choice)
        return next(after, next(before, 0))

    def _home(self) -> None:
        """Scroll to the first row."""
        self._fit()
        self.scroll_to(y=0, animate=False, force=True)

    def _reveal(self) -> None:
        """Scroll so that the row under the cursor is seen, here or in the box around."""
        self._fit()
        if self.cursor + 1 >= len(self._starts):
            return
        top, bottom = self._starts[self.cursor], self._starts[self.cursor + 1]
        region = Region(0, top, 1, bottom - top)
        if not self._grows:
            self.scroll_to_region(region, animate=False, force=True)
            return
        if (box := self._box) is not None:
            offset = self.content_region.offset - box.content_region.offset + box.scroll_offset
            box.scroll_to_region(region.translate(offset), animate=False, force=True)

    # --- the mouse

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Remember the row under the pointer."""
        self.hover = self._at(event.y)

    def on_leave(self) -> None:
        """The pointer went away."""
        self.hover = -1

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the pointer."""
        index = self._at(event.y)
        if index >= 0 and self._rows[index].choice:
            event.stop()
            self.cursor = index
            self.post_message(self.Picked(self, index))

    def _at(self, y: int) -> int:
        at = y + self.scroll_offset.y
        if not self._starts or at >= self._starts[-1]:
            return -1
        return bisect_right(self._starts, at) - 1
