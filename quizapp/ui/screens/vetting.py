"""Going through what waits in a drafted deck: the entry, the passage beside it, and one key for each thing to do."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.deck.article_found import Passages
from quizapp.study.vetting_file import VettingError
from quizapp.study.vetting_items import GONE, Done
from quizapp.study.vetting_told import done_so_far, summary
from quizapp.ui.changing import Changing
from quizapp.ui.previewing import words_width
from quizapp.ui.routes import Aim, Edit, OpenDeck, TryOut
from quizapp.ui.show import ACCENT, QUIET, line, lines, safe, shown
from quizapp.ui.vetting import entry_rows, list_rows, on_a_dispute, passage, sorting
from quizapp.ui.vetting_views import WHERE, View
from quizapp.ui.widgets.form import Form
from quizapp.ui.widgets.rows import Rows

if TYPE_CHECKING:
    from quizapp.deck.problems import Problem
    from quizapp.questions.model import Question
    from quizapp.study.vetting import Vetting
    from quizapp.study.vetting_passage import Article

OFTEN: Final = 0.5
"""Seconds between two looks at the file's size and time."""

PAINTED: Final = 0.15
"""Seconds after which what was shown last stands in the terminal."""

SURE: Final = "d drops it all the same, Esc keeps it."
OTHER_ARTICLE: Final = "The article was changed and is read anew."
NOT_KEPT: Final = "What you changed is not kept. Esc again leaves it."


class VettingScreen(Changing):
    """One entry after the other; what is done to it is in the file at once."""

    CSS_PATH: ClassVar = ["shared.tcss", "vetting.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "#entry"
    STAYS: ClassVar[bool] = True
    SPARE: ClassVar[tuple[str, ...]] = ("move(-1)", "open")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_to", "Go to it"),
        Binding("enter", "study", "Study the deck"),
        Binding("enter,ctrl+s", "save", "Save"),
        Binding("a", "accept", "Accept", tooltip="It is right as it is: take the line “review” out of the file"),
        Binding("e", "edit", "Edit", tooltip="Change it here"),
        Binding("d,delete", "drop", "Drop", tooltip="Take the entry out of the file"),
        Binding("u,ctrl+z", "undo", "Undo", tooltip="Take back what you did last"),
        Binding("a", "leave_views", "Leave them", tooltip="Leave the views under it as they are"),
        Binding("o", "sort", "Sort views", tooltip="Go through the views under it: which question does each answer?"),
        Binding("o", "choose", "Question", tooltip="Choose the question that it answers, or write a new one"),
        Binding("n,right", "entry(1)", "Entry"),
        Binding("p,left", "entry(-1)", "Entry"),
        Binding("l", "list", "List"),
        Binding("enter", "try_out", "Try it", tooltip="Answer this question; nothing is recorded"),
        Binding("f4", "open", "Editor", tooltip="Open the file at this entry in your editor"),
        Binding("tab", "pane(1)", "Passage", tooltip="Let the arrows scroll the passage"),
        Binding("tab", "pane(0)", "The entry", tooltip="Let the arrows move over the entry"),
        Binding("tab", "field(1)", "Field"),
        Binding("shift+tab", "field(-1)", "Field"),
        Binding("escape", "leave", "Back"),
        Binding("q", "app.quit", "Quit", show=False),
    ]

    views = getters.query_one("#views", Container)
    entry = getters.query_one("#entry", Rows)
    side = getters.query_one("#passage", VerticalScroll)
    listing = getters.query_one("#all", Rows)

    def __init__(
        self, vetting: Vetting, article: Article, path: Path, newer: Callable[[], Article | None] = lambda: None
    ) -> None:
        super().__init__(vetting)
        self._newer = newer
        self.article = article
        self.path = path
        self.view = View.ENTRY
        self._asked: list[Question | None] = []

    def body(self) -> ComposeResult:
        """The entry or its fields; the passage; the list of all; the end; how many are left."""
        with Container(id="views"):
            with Vertical(id="left"):
                yield Rows(gap=1, id="entry")
                yield Form("form")
                yield Static(id="told")
            with VerticalScroll(id="passage"):
                yield Static(id="text")
            yield Rows(id="all")
            with VerticalScroll(id="end"):
                yield Static(id="summary")
        yield Static(id="foot")

    def on_mount(self) -> None:
        """Show the first entry, and look again and again whether the file changed."""
        self._look(View.ENTRY if self.vetting.left or self.vetting.trouble else View.END)
        self.set_interval(OFTEN, self.look)

    # --- showing

    def _look(self, view: View) -> None:
        """Look at something, and show it."""
        if not self.vetting.items and not self.vetting.trouble:
            view = View.END
        changed, self.view = view is not self.view, view
        self._warned = False
        for each in View:
            self.views.set_class(each is view, each.value)
        at = {View.LIST: "#all", View.END: "#end", View.FORM: ""}.get(view, "#entry")
        if at and (changed or self.focused is None):
            self.set_focus(self.query_one(at), scroll_visible=False)
        self._show(top=True)
        if changed:
            self.refit()  # a pane that was hidden had no width

    def _show(self, top: bool = False) -> None:
        """Show the entry that stands, or the list, or the end."""
        if not self.is_mounted:
            return
        if self.vetting.news:
            self.notify(safe(self.vetting.news), severity="warning", markup=False)
            self.vetting.news = ""
        if self.view is View.LIST:
            self.listing.show(list_rows(self.vetting))
        elif self.view is View.END:
            self.query_one("#summary", Static).update(self._summary())
        elif self.view is not View.FORM:
            self._show_entry(top)
        if self.view not in (View.LIST, View.END):
            self._show_passage(top)
        self._say_where()
        self.refresh_bindings()

    def _show_entry(self, top: bool) -> None:
        rows = list(entry_rows(self.vetting, self._width(self.entry), self.entry.size.height))
        self._asked = [question for _, question in rows]
        self.entry.show([row for row, _ in rows], 0 if top else None)
        if top:
            self.call_after_refresh(self.entry.scroll_home, animate=False)
        if self.view is View.ENTRY:
            self.tell()

    def _show_passage(self, top: bool) -> None:
        text, above = passage(self.article, self.vetting)
        self.query_one("#text", Static).update(text)
        if top:
            self.call_after_refresh(self._scroll_below, above)

    def _scroll_below(self, above: Content) -> None:
        """Scroll the passage to what stands below some of it; how it wraps is known once it has its width."""
        width = self.query_one("#text", Static).size.width
        self.side.scroll_to(y=above.get_height({}, max(width, 1)) if above else 0, animate=False)

    def _width(self, pane: Rows) -> int:
        return words_width(pane.size.width or self.size.width)

    def _say_where(self) -> None:
        number = sum(item.done not in GONE for item in self.vetting.items[: self.vetting.at + 1])
        there = sum(item.done not in GONE for item in self.vetting.items)
        stands = bool(there) and self.view is not View.END
        self.title_bar.say(self.vetting.title, f"{number:,} of {there:,}" if stands else "")
        self.query_one("#foot", Static).update(shown(done_so_far(self.vetting), QUIET))

    def _summary(self) -> Content:
        told = list(summary(self.vetting, shlex.quote(str(self.path))))
        return Content("\n\n").join([shown(told[0], "bold"), *map(shown, told[1:])])

    def refit(self) -> None:
        """Lines are cut to the new width; the passage is in sight again."""
        self.call_after_refresh(self._refit)

    def _refit(self) -> None:
        self._show()
        if self.is_mounted and self.view not in (View.LIST, View.END):
            self._show_passage(top=True)

    def renew(self) -> None:
        """The file may have changed while a question was tried out."""
        self.look()

    # --- the file

    def look(self) -> None:
        """Show what somebody else made of the file, and seek advice on it."""
        if self.view is View.ENTRY:
            self.seek_advice()
        if (article := self._newer()) is not None:
            self.article = article
            self.vetting.hold_against(Passages(article.paragraphs))
            self.notify(OTHER_ARTICLE, markup=False)
            self._show(top=True)
        if self.vetting.look():
            if self.view is View.FORM:
                self._show()  # what is being typed stays
                self.tell_of_others()
            else:
                self._look(View.ENTRY if self.view is View.END and self.vetting.left else self.view)

    def advised(self) -> None:
        """Show the advice that was worked out."""
        self._show()

    def edited(self, path: Path, problems: Sequence[Problem]) -> None:
        """What the editor that was opened from here left behind."""
        self.look()

    def _attempt(self, do: Callable[[], None]) -> bool:
        """Do something to the file; where it cannot be done say why, and give False."""
        try:
            do()
        except VettingError as error:
            self.notify(safe(str(error)), severity="warning", markup=False)
            self._look(View.ENTRY)
            return False
        self._look(View.ENTRY if self.vetting.left else View.END)
        return True

    # --- the keys

    @property
    def question(self) -> Question | None:
        """The question under the cursor."""
        at = self.entry.cursor if self.is_mounted else 0
        return self._asked[at] if at < len(self._asked) else None

    async def action_edit(self, field: str = "") -> None:
        """Show the fields of the entry, and stand in the first of them or in one of a name."""
        self.vetting.settle()
        if self.can_change:
            self._look(View.FORM)
            await self.begin_to_change(self._width(self.entry), field)

    async def action_choose(self) -> None:
        """Choose the question that an entry answers."""
        await self.action_edit("on")

    def action_save(self) -> None:
        """Write what was changed and go on; where that cannot be, it is said, and stands."""
        done = self.vetting.number(Done.CHANGED)
        if not self.save():
            self._show()
        elif self.vetting.number(Done.CHANGED) == done:
            self._look(View.ENTRY)
        elif self.vetting.to_sort(only_drafted=True):
            self._offer_to_sort()
        else:
            self._go_on()

    def _offer_to_sort(self) -> None:
        self._look(View.SORTING)
        self.tell(sorting(self.vetting))

    def action_sort(self) -> None:
        """Go through the views under a dispute, to choose the question that each answers."""
        self._attempt(self.vetting.sort_views)

    def action_leave_views(self) -> None:
        """Leave the views under a dispute as they are."""
        self._go_on()

    def _go_on(self) -> None:
        """To the next one that waits, or the end."""
        self.vetting.go_on()
        self._look(View.ENTRY if self.vetting.left else View.END)

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the view and the entry allow."""
        if action in WHERE and self.view not in WHERE[action]:
            return False
        vetting = self.vetting
        item = vetting.item
        if action in {"accept", "edit", "drop"}:
            return not vetting.trouble and item is not None and item.done not in GONE
        if action == "pane":
            return bool(parameters[0]) != self.side.has_focus
        if action == "undo":
            return vetting.can_undo
        if action == "try_out":
            return self.question is not None
        if action in {"sort", "choose"}:
            return not vetting.trouble and (bool(vetting.to_sort()) if action == "sort" else on_a_dispute(vetting))
        if action in {"entry", "list"}:
            return len(vetting.items) > (1 if action == "entry" else 0)
        if action == "study":
            return vetting.opened is not None and vetting.opened.view is not None
        if action in {"help", "quit"}:
            return self.view is not View.FORM
        return True

    def action_accept(self) -> None:
        """It is right as it is. The next one is shown before the file is read again."""
        at, views = self.vetting.at, self.vetting.to_sort(only_drafted=True)
        if not self._attempt(self.vetting.accept):
            return
        if views:
            self.vetting.go(at)
            self._offer_to_sort()
        self.set_timer(PAINTED, self._settle)

    def _settle(self) -> None:
        if self.is_mounted and self.vetting.settle() and self.view is not View.FORM:
            self._show()

    def action_drop(self) -> None:
        """Take it out; ask before where something hangs on it."""
        if self.view is not View.ASKING:
            try:
                doubts = self.vetting.doubts()
            except VettingError as error:
                self.notify(safe(str(error)), severity="warning", markup=False)
                return
            if doubts:
                self._look(View.ASKING)
                self.tell(lines([line(("! ", ACCENT), (doubts, "bold")), shown(SURE)]))
                return
        self._attempt(self.vetting.drop)

    def action_undo(self) -> None:
        """Take back what was done last."""
        self._attempt(self.vetting.undo)

    def action_entry(self, by: int) -> None:
        """The next entry or the one before."""
        self.vetting.step(by)
        self._look(View.ENTRY)

    def action_pane(self, passage: int) -> None:
        """To the passage (1), or back to the entry (0)."""
        self.set_focus(self.side if passage else self.entry, scroll_visible=False)
        self.refresh_bindings()

    def action_field(self, by: int) -> None:
        """To the next field or the one before, and to the passage."""
        self.focus_next() if by > 0 else self.focus_previous()

    def action_list(self) -> None:
        """All entries with their reasons."""
        self._look(View.LIST)
        self.listing.stand_on(self.vetting.at)

    @on(Rows.Picked, "#all")
    def action_go_to(self) -> None:
        """The entry under the cursor of the list."""
        if self.view is View.LIST:
            self.vetting.go(self.listing.cursor)
            self._look(View.ENTRY)

    @on(Rows.Picked, "#entry")
    def action_try_out(self) -> None:
        """Answer the question under the cursor for trial."""
        self.vetting.settle()
        view = self.vetting.opened.view if self.vetting.opened else None
        if (question := self.question) is not None and view is not None:
            self.post_message(TryOut(view.bank, question.id))

    def action_open(self) -> None:
        """Open the file where the entry stands."""
        self.vetting.settle()
        item, opened = self.vetting.item, self.vetting.opened
        at = opened.line(item.at) if item is not None and opened is not None and item.at >= 0 else 1
        self.post_message(Edit(self.path, at))

    def action_study(self) -> None:
        """Study the deck."""
        self.post_message(OpenDeck(self.path, Aim.STUDY))

    def action_leave(self) -> None:
        """Back to the entry, or to where one came from."""
        if self.view is View.FORM and self.form.is_changed and not self._warned:
            self._warned = True
            self.warn(NOT_KEPT)
        elif self.view in (View.ENTRY, View.END):
            self.action_back()
        elif self.view is View.SORTING:
            self._go_on()
        else:
            self._look(View.ENTRY if self.vetting.left or self.view is not View.LIST else View.END)
