"""The end of a sitting of two people: both scores in words, then what each of them missed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from quizapp.study.pair import PairResult, Person
from quizapp.ui.frame import Frame
from quizapp.ui.reviewing import headline, review_row
from quizapp.ui.routes import Aim, UseDesk
from quizapp.ui.show import QUIET, bar, count, lines, paragraphs, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from quizapp.study.desk import Desk


class PairOver(Frame):
    """How both did."""

    CSS_PATH: ClassVar = ["shared.tcss", "review.tcss"]
    RESTS: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "more", "Once more"),
        Binding("r", "read", "Read"),
    ]

    listing = getters.query_one("#list", Rows)

    def __init__(self, desk: Desk, result: PairResult) -> None:
        super().__init__()
        self.desk = desk
        self.result = result

    def body(self) -> ComposeResult:
        """The scores above what was missed; all of it moves together."""
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Name the deck and show how both did."""
        self.title_bar.say(self.desk.deck.title, "Two people")
        missed = [row for person in self.result.people for row in _missed_rows(person)]
        self.listing.show([headline(score_content(self.result)), *missed])
        self.call_after_refresh(self.listing.scroll_home, animate=False)

    def action_more(self) -> None:
        """Another sitting of two."""
        self.post_message(UseDesk(self.desk, Aim.TWO))

    def action_read(self) -> None:
        """Look things up in the deck."""
        self.post_message(UseDesk(self.desk, Aim.READ))


def score_content(result: PairResult) -> Content:
    """Both scores in words and as bars, who is ahead, and what was recorded."""
    first = result.people[0].name
    recorded = f"What {first} answered was recorded." if result.recorded else "Nothing was recorded."
    return paragraphs(
        [
            shown(_ahead(result), "bold"),
            lines(part for person in result.people for part in _score_lines(person)),
            shown(recorded, QUIET),
        ]
    )


def _ahead(result: PairResult) -> str:
    one, two = result.people
    if one.right == two.right:
        return "You are level."
    better = one if one.right > two.right else two
    return f"{better.name} is ahead by {abs(one.right - two.right)}."


def _score_lines(person: Person) -> Iterator[Content]:
    yield shown(f"{person.name}: {person.right} of {person.turns} right")
    yield bar(person.right / person.turns if person.turns else 0.0, 16)


def _missed_rows(person: Person) -> Iterator[Row]:
    missed = len(person.missed)
    words = f"{person.name} missed {count(missed, 'question')}." if missed else f"{person.name} missed nothing."
    yield Row(shown(words, "bold"), choice=False)
    yield from (review_row(number, told) for number, told in enumerate(person.missed, 1))
