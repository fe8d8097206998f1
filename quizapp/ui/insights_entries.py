"""What pages of insight are made of: a row, and what can be done on it. No widgets here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from quizapp.study.insight import SetApart
from quizapp.study.quiz import QuizChoice
from quizapp.ui.show import lines, shown
from quizapp.ui.widgets.rows import Row

if TYPE_CHECKING:
    from quizapp.record.model import Sitting

BAR_CELLS = 16

LONGEST = 300
"""A question in a list is cut after so many characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row, and what can be done on it: a quiz, looking back on a sitting, releasing what was set apart."""

    row: Row
    quiz: QuizChoice | None = None
    sitting: Sitting | None = None
    apart: SetApart | None = None


Drawing = Callable[[int], Iterable[Entry]]
"""The rows of a page for a width in cells."""


def plain(*parts: Content) -> Entry:
    """A row that only tells."""
    return Entry(Row(lines(part for part in parts if part), choice=False))


def head(text: str) -> Iterator[Entry]:
    """A head, apart from what stands before it."""
    yield plain(Content(" "))
    yield Entry(Row(shown(text), tone="head", choice=False))


def spaced(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries with an empty line between."""
    for number, entry in enumerate(entries):
        if number:
            yield plain(Content(" "))
        yield entry


def duration(millis: int) -> str:
    """A time in words: ``40 s``, ``12 min``, ``3 h 5 min``."""
    seconds = round(millis / 1000)
    if seconds < 60:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
