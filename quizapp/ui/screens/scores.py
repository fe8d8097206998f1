"""Scores: the sittings so far, the latest first; of one deck also what is known of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quizapp.record.model import SittingScore
from quizapp.study.progress import Tally
from quizapp.ui.frame import Frame
from quizapp.ui.show import bar, line, percent, shown
from quizapp.ui.widgets.rows import Row, Rows
from quizapp.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

BAR_CELLS = 12


class Scores(Frame):
    """Sittings as rows; of one deck, on further pages, how its topics and voices stand, the weakest first."""

    CSS_PATH = "scores.tcss"
    STAYS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "page(-1)", "Page"),
        Binding("right", "page(1)", "Page"),
    ]

    def __init__(self, title: str, pages: Mapping[str, Sequence[Row]]) -> None:
        super().__init__()
        self._title = title
        self._pages = pages

    def body(self) -> ComposeResult:
        """Names of the pages, and the page."""
        yield Tabs([*self._pages])
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Show the first page."""
        self.title_bar.say(self._title, "Scores")
        self.query_one(Tabs).display = len(self._pages) > 1
        self._open(0)

    @on(Tabs.Changed)
    def _turned(self, event: Tabs.Changed) -> None:
        self._open(event.at)

    def _open(self, at: int) -> None:
        self.query_one(Rows).show([*self._pages.values()][at], 0)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages only where there are several."""
        return action != "page" or len(self._pages) > 1

    def action_page(self, by: int) -> None:
        """The next page or the one before."""
        self.query_one(Tabs).step(by)


def sitting_rows(scores: Sequence[SittingScore], titles: Mapping[str, str]) -> list[Row]:
    """The sittings in which something was answered."""
    rows = [score_row(score, titles) for score in scores if score.answered]
    return rows or [Row(shown("No sitting yet. Press Enter on a deck to begin."), choice=False)]


def deck_pages(desk: Desk) -> dict[str, list[Row]]:
    """A deck's sittings, topics and voices."""
    progress, deck = desk.progress(), desk.deck
    disputes = {id: dispute.question or id for id, dispute in deck.disputes.items()}
    pages = {
        "Sittings": sitting_rows(desk.history(), {}),
        "Topics": _tally_rows({name: name for name in progress.topics if name}, progress.topics),
        "Disputes": _tally_rows(disputes, progress.disputes),
        "Voices": _tally_rows({id: deck.speaker(id) for id in deck.voices}, progress.voices),
    }
    return {name: rows for name, rows in pages.items() if rows}


def _tally_rows(names: Mapping[str, str], tallies: Mapping[str, Tally]) -> list[Row]:
    """How much of each is known, the weakest first."""
    found = [(tallies[key], name) for key, name in names.items() if key in tallies]
    return [_tally_row(tally, name) for tally, name in sorted(found, key=lambda pair: pair[0].share)]


def _tally_row(tally: Tally, name: str) -> Row:
    return Row(shown(name), detail=line(bar(tally.share, BAR_CELLS), f"  {tally.known} of {tally.total} known"))


def score_row(score: SittingScore, titles: Mapping[str, str]) -> Row:
    """One sitting: when, of which deck, how much was right."""
    share = score.right / score.answered
    text = line(bar(share, BAR_CELLS), f"  {score.right} of {score.answered} right", ("  " + percent(share), "bold"))
    return Row(text, detail=shown(" · ".join(_told(score, titles))))


def _told(score: SittingScore, titles: Mapping[str, str]) -> Iterable[str]:
    sitting = score.sitting
    yield written_time(sitting.started)
    if sitting.deck in titles:
        yield titles[sitting.deck]
    yield {"cards": "flashcards", "plain": "plain lines"}.get(sitting.mode, sitting.mode)
    if sitting.label:
        yield sitting.label
    if not sitting.ended:
        yield "unfinished"


def written_time(at: int) -> str:
    """A time in ms since 1970 UTC as local day and minute."""
    return f"{datetime.fromtimestamp(at / 1000):%d %b %Y, %H:%M}"
