"""Stating a case: write or say it, check it against what is held and why, then what others would answer, then the sum.

What is written stays on this screen: it is used to propose marks, is shown beside the list, and is kept nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.questions.wording import paragraphs as passage_words
from quizapp.study.rehearsal import Rehearsal
from quizapp.study.rehearsal_cases import Case, Item, proposed
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Part, Rehearse
from quizapp.ui.show import QUIET, line, lines, paragraphs, shown
from quizapp.ui.telling import RIGHT, WRONG
from quizapp.ui.widgets.rows import Row, Rows
from quizapp.ui.widgets.writing import Writing

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class Step(Enum):
    """Where one is."""

    STATE = "state"  # writing or saying the case
    CHECK = "check"  # marking what was named of it
    ANSWER = "answer"  # writing or saying what others would answer
    CHECK_ANSWER = "check answer"
    SUM = "sum"


WRITING = frozenset({Step.STATE, Step.ANSWER})
CHECKING = frozenset({Step.CHECK, Step.CHECK_ANSWER})

PLACEHOLDER = "Write here, or say it aloud. Nothing you write is kept."


class CaseScreen(Frame):
    """One case, from stating it to the sum."""

    CSS_PATH: ClassVar = ["shared.tcss", "case.tcss"]
    AUTO_FOCUS: ClassVar[str | None] = "#writing"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "done", "Done: show the list"),
        Binding("enter", "on", "Go on"),
        Binding("space", "mark", "Named or not"),
        Binding("enter", "following", "Next case"),
    ]

    listing = getters.query_one("#list", Rows)
    writing = getters.query_one("#writing", Writing)
    sheet = getters.query_one("#sheet", VerticalScroll)

    def __init__(self, desk: Desk, case: str) -> None:
        super().__init__()
        self.desk = desk
        self.rehearsal = Rehearsal(desk)
        self.case: Case | None = self.rehearsal.cases.find(case)
        self.step = Step.STATE
        self.items = self.rehearsal.cases.checklist(self.case) if self.case else ()
        self.replies = self.rehearsal.cases.replies(self.case) if self.case else ()
        self.marks: dict[Step, set[int]] = {Step.CHECK: set(), Step.CHECK_ANSWER: set()}
        self._proposed: frozenset[int] = frozenset()
        self._warned = False

    def body(self) -> ComposeResult:
        """The task; the page to write on, or the list and what was written."""
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static(id="task")
            yield Writing(PLACEHOLDER, "writing")
            yield Rows(id="list")
            yield Static(id="written")

    def on_mount(self) -> None:
        """Set the task."""
        self._go(Step.STATE)

    # --- showing

    def _go(self, step: Step) -> None:
        self.step = step
        self._warned = False
        writing = step in WRITING
        self.writing.display = writing
        self.listing.display = not writing
        self.query_one("#written", Static).display = step in CHECKING
        if writing:
            self.writing.text = ""
        self.set_focus(self.writing if writing else self.listing, scroll_visible=False)
        self.query_one("#task", Static).update(self._asked())
        self.title_bar.say(self.case.name if self.case else "", self._where())
        self._show(0)
        self.sheet.scroll_home(animate=False)

    def _show(self, cursor: int | None = None) -> None:
        if self.step in CHECKING:
            self.listing.show([*map(self._row, range(len(self._list)), self._list)], cursor)
        elif self.step is Step.SUM:
            self.listing.show(list(self._sum_rows()), cursor)
        self.listing.show_cursor = self.step in CHECKING
        self.refresh_bindings()

    def _where(self) -> str:
        steps = (Step.STATE, Step.CHECK, Step.ANSWER, Step.CHECK_ANSWER) if self.replies else (Step.STATE, Step.CHECK)
        return f"{steps.index(self.step) + 1} of {len(steps)}" if self.step in steps else ""

    def _asked(self) -> Content:
        case = self.case
        if case is None:
            return shown("This case is no longer in the deck.")
        question = self.rehearsal.atlas.question(case.dispute)
        if self.step is Step.STATE:
            task = line((case.name, "bold"), ": state their best case, in their own reasons.")
            return lines([shown(question, QUIET), task])
        if self.step is Step.CHECK:
            return shown("What of this did you name?", "bold")
        if self.step is Step.ANSWER:
            task = line((case.name, "bold"), ": what would the other side answer to their case, and why?")
            return lines([shown(question, QUIET), task])
        if self.step is Step.CHECK_ANSWER:
            return shown("What of their answers did you name?", "bold")
        return self._sum()

    @property
    def _list(self) -> tuple[Item, ...]:
        return self.items if self.step is Step.CHECK else self.replies

    def _row(self, place: int, item: Item) -> Row:
        marked = place in self.marks[self.step]
        sign = "■" if marked else "□"
        end = shown("you wrote it?" if marked and place in self._proposed else "", QUIET)
        return Row(item_text(item), self._detail(item), end, sign=sign, tone="chosen" if marked else "")

    def _detail(self, item: Item) -> Content:
        who = item.who if self.step is not Step.CHECK or not (self.case and self.case.voice) else ""
        return shown(" · ".join(filter(None, (who, passage_words(item.passage)))))

    # --- the sum

    def _sum(self) -> Content:
        named, total = self._named(Step.CHECK)
        parts = [shown(f"You named {named} of {total}.", "bold")]
        if self.replies:
            named, total = self._named(Step.CHECK_ANSWER)
            parts.append(shown(f"Of the other side's answers you named {named} of {total}."))
        else:
            parts.append(shown("The deck sets nobody against this case.", QUIET))
        return lines(parts)

    def _named(self, step: Step) -> tuple[int, int]:
        return len(self.marks[step]), len(self.items if step is Step.CHECK else self.replies)

    def _sum_rows(self) -> Iterable[Row]:
        """What was missed first, then what was named."""
        heads = ((Step.CHECK, self.items, "Their case"), (Step.CHECK_ANSWER, self.replies, "The answers"))
        for step, items, head in heads:
            if not items:
                continue
            yield Row(shown(head), tone="head", choice=False)
            marks = self.marks[step]
            for place in sorted(range(len(items)), key=lambda place: place in marks):
                sign, tone = (RIGHT, "quiet") if place in marks else (WRONG, "")
                yield Row(item_text(items[place]), self._detail(items[place]), sign=sign, tone=tone)

    # --- the keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the step allows."""
        if action == "done":
            return self.step in WRITING and self.case is not None
        if action in {"on", "mark"}:
            return self.step in CHECKING
        if action == "following":
            return self.step is Step.SUM
        return True

    def action_done(self) -> None:
        """Show the list, with marks proposed for what was written."""
        if self.case is None:
            return
        written = self.writing.text
        following = Step.CHECK if self.step is Step.STATE else Step.CHECK_ANSWER
        given = f"{self.rehearsal.atlas.question(self.case.dispute)} {self.case.name}"
        items = self.items if following is Step.CHECK else self.replies
        self._proposed = proposed(items, written, given)
        self.marks[following] = set(self._proposed)
        kept = [shown(part) for part in written.splitlines() if part.strip()]
        told = paragraphs([shown("What you wrote, not kept:", QUIET), lines(kept)]) if kept else shown("")
        self.query_one("#written", Static).update(told)
        self._go(following)

    @on(Rows.Picked)
    def action_mark(self) -> None:
        """Mark what stands under the cursor as named, or not."""
        if self.step in CHECKING:
            self.marks[self.step] ^= {self.listing.cursor}
            self._show()

    def action_on(self) -> None:
        """Keep how it went; then what others would answer, or the sum."""
        if self.case is None:
            return
        case, first = self.case, self.step is Step.CHECK
        replies = None if first else self._named(Step.CHECK_ANSWER)
        self.attempt(lambda: self.rehearsal.keep(case, self._named(Step.CHECK), replies))
        self._go(Step.ANSWER if first and self.replies else Step.SUM)

    def action_following(self) -> None:
        """The case whose turn it is now."""
        following = self.rehearsal.next_case()
        if following is not None:
            self.post_message(Rehearse(self.desk, Part.CASE, following.id))

    def action_back(self) -> None:
        """Leave; what was written goes with it, so that is asked for twice."""
        if self.step in WRITING and self.writing.text.strip() and not self._warned:
            self._warned = True
            self.notify("What you wrote is not kept. Esc again leaves.", markup=False)
            return
        super().action_back()


def item_text(item: Item) -> Content:
    """A thing to name: a view, or below it a reason."""
    return line(("because: ", QUIET), (item.text, "")) if item.reason else shown(item.text)
