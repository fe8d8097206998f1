"""Scores: the sittings so far, the latest first; of one deck also what is known of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizapp.record.model import SittingScore
from quizapp.study.progress import Progress, Tally
from quizapp.ui.frame import Frame
from quizapp.ui.show import QUIET, bar, count, line, lines, percent, shown
from quizapp.ui.widgets.rows import Row, Rows

BAR_CELLS = 12


class Scores(Frame):
    """Sittings as rows; above them, for one deck, how its topics stand."""

    CSS_PATH = "scores.tcss"

    def __init__(
        self,
        title: str,
        scores: Sequence[SittingScore],
        titles: Mapping[str, str],
        progress: Progress | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._scores = tuple(score for score in scores if score.answered)
        self._titles = titles
        self._progress = progress

    def body(self) -> ComposeResult:
        """Sittings, and topics beside or below."""
        with VerticalScroll(id="sheet", can_focus=False):
            if self._progress is not None:
                yield Static(lines(_topic_lines(self._progress)), id="topics")
            yield Rows(self._rows(), gap=1, id="list")

    def on_mount(self) -> None:
        """Say what is shown."""
        self.title_bar.say(self._title, count(len(self._scores), "sitting"))

    def _rows(self) -> list[Row]:
        if not self._scores:
            return [Row(shown("No sitting yet. Press Enter on a deck to begin."), choice=False)]
        return [score_row(score, self._titles) for score in self._scores]


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


def _topic_lines(progress: Progress) -> Iterable[Content]:
    yield _tally_line("All", progress.all)
    weakest = sorted(((name, tally) for name, tally in progress.topics.items() if name), key=lambda at: at[1].share)
    for name, tally in weakest:
        yield _tally_line(name, tally)


def _tally_line(name: str, tally: Tally) -> Content:
    return line(bar(tally.share, BAR_CELLS), f"  {tally.known} of {tally.total} known  ", (name, QUIET))
