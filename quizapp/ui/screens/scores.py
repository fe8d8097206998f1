"""Scores: the sittings so far, the latest first, each to be looked back on; of one deck also what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quizapp.record.model import Sitting, SittingScore
from quizapp.study.progress import Tally
from quizapp.study.quiz import QuizChoice
from quizapp.ui.frame import Frame
from quizapp.ui.routes import Review, StartQuiz
from quizapp.ui.show import bar, line, percent, shown
from quizapp.ui.telling import sitting_words
from quizapp.ui.widgets.rows import Row, Rows
from quizapp.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from quizapp.study.desk import Desk

BAR_CELLS = 12


@dataclass(frozen=True, slots=True)
class Page:
    """Rows under a name; for each the sitting that it tells of, where that can be looked back on, or a quiz on it."""

    name: str
    rows: Sequence[Row]
    sittings: Sequence[Sitting | None] = ()
    choices: Sequence[QuizChoice] = ()


class Scores(Frame):
    """Sittings as rows; of one deck, on further pages, how its topics and voices stand, the weakest first.

    ``read`` gives the pages anew each time that the screen comes to the front, always of the same names.
    """

    CSS_PATH = "scores.tcss"
    STAYS: ClassVar[bool] = True
    ASIDE: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "review", "Look back", tooltip="Look back on this sitting: what was missed"),
        Binding("enter", "quiz", "Quiz on this"),
        Binding("left", "page(-1)", "Page"),
        Binding("right", "page(1)", "Page"),
    ]

    listing = getters.query_one("#list", Rows)
    tabs = getters.query_one(Tabs)

    def __init__(self, title: str, read: Callable[[], Sequence[Page]], desk: Desk | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._title = title
        self._read = read
        self._pages = read()

    def body(self) -> ComposeResult:
        """Names of the pages, and the page."""
        yield Tabs([page.name for page in self._pages])
        yield Rows(gap=1, id="list")

    def on_mount(self) -> None:
        """Show the first page."""
        self.title_bar.say(self._title, "Scores")
        self.tabs.display = len(self._pages) > 1
        self._show(0)

    def renew(self) -> None:
        """Something may have been asked again meanwhile."""
        if (pages := self.attempt(self._read)) is not None:
            self._pages = pages
            self._show()

    @on(Tabs.Changed)
    def _turned(self) -> None:
        self._show(0)

    def _show(self, cursor: int | None = None) -> None:
        self.listing.show(self._pages[self.tabs.at].rows, cursor)
        self.refresh_bindings()

    @on(Rows.Moved)
    def _moved(self) -> None:
        self.refresh_bindings()

    @property
    def sitting(self) -> Sitting | None:
        """The sitting under the cursor, where it can be looked back on."""
        sittings = self._pages[self.tabs.at].sittings if self.is_mounted else ()
        return sittings[self.listing.cursor] if self.listing.cursor < len(sittings) else None

    @property
    def about(self) -> QuizChoice | None:
        """What a quiz on the row under the cursor would ask, where that is a topic, a dispute or a voice."""
        choices = self._pages[self.tabs.at].choices if self.is_mounted else ()
        return choices[self.listing.cursor] if self.listing.cursor < len(choices) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pages only where there are several; back on a sitting only where there is one."""
        if action == "review":
            return self.sitting is not None
        if action == "quiz":
            return self.about is not None
        return action != "page" or len(self._pages) > 1

    @on(Rows.Picked)
    def _picked(self) -> None:
        self.action_review()
        self.action_quiz()

    def action_quiz(self) -> None:
        """A quiz on what the cursor stands on."""
        if self.about is not None and self.desk is not None:
            self.post_message(StartQuiz(self.desk, self.about))

    def action_review(self) -> None:
        """Look back on the sitting under the cursor."""
        if (sitting := self.sitting) is not None:
            self.post_message(Review(sitting, self.desk))

    def action_page(self, by: int) -> None:
        """The next page or the one before."""
        self.tabs.step(by)


def sittings_page(scores: Sequence[SittingScore], titles: Mapping[str, str]) -> Page:
    """The sittings in which something was answered, with the titles of the decks at hand by their ids."""
    rows = [score_row(score, titles.get(score.sitting.deck, NOT_AT_HAND)) for score in scores]
    sittings = [score.sitting if score.sitting.deck in titles else None for score in scores]
    return Page("Sittings", rows or [NO_SITTING], sittings)


NOT_AT_HAND = "a deck that is not at hand"
NO_SITTING = Row(shown("No sitting yet. Press Enter on a deck to begin."), choice=False)


def deck_pages(desk: Desk, number: int) -> list[Page]:
    """A deck's sittings; its topics, disputes and voices, on each of which a quiz of so many questions can be begun."""
    progress, deck = desk.progress(), desk.deck
    topics, disputes, voices = _answers(desk)
    named = {id: dispute.question or id for id, dispute in deck.disputes.items()}
    pages = [
        _tally_page("Topics", {name: name for name in progress.topics if name}, progress.topics, topics),
        _tally_page("Disputes", named, progress.disputes, disputes),
        _tally_page("Voices", {id: deck.speaker(id) for id in deck.voices}, progress.voices, voices),
    ]
    scores = desk.history()
    sittings = [score.sitting for score in scores]
    first = Page("Sittings", [score_row(score) for score in scores] or [NO_SITTING], sittings)
    begun = (replace(page, choices=[replace(each, number=number) for each in page.choices]) for page in pages)
    return [first, *(page for page in begun if page.rows)]


Answers = Mapping[str, tuple[int, int]]
"""How many answers were right, and how many there were, by a key."""


def _answers(desk: Desk) -> tuple[Answers, Answers, Answers]:
    """The answers given on each topic, dispute and voice."""
    scores = desk.scores()
    found: tuple[dict[str, tuple[int, int]], ...] = ({}, {}, {})
    for point in desk.bank.points:
        if (score := scores.get(point.id)) is not None:
            for counts, keys in zip(found, ([point.topic], [point.dispute], point.voices), strict=True):
                for key in keys:
                    right, asked = counts.get(key, (0, 0))
                    counts[key] = right + score.right, asked + score.asked
    return found[0], found[1], found[2]


CHOICE_OF: Mapping[str, Callable[[str], QuizChoice]] = {
    "Topics": lambda key: QuizChoice(topic=key),
    "Disputes": lambda key: QuizChoice(dispute=key),
    "Voices": lambda key: QuizChoice(voice=key),
}


def _tally_page(name: str, names: Mapping[str, str], tallies: Mapping[str, Tally], answers: Answers) -> Page:
    """How much of each is known, the weakest first: the least known, of those the one answered rightly least often."""
    found = sorted((key for key in names if key in tallies), key=lambda key: _strength(tallies[key], answers.get(key)))
    rows = [_tally_row(tallies[key], names[key], answers.get(key)) for key in found]
    return Page(name, rows, choices=[CHOICE_OF[name](key) for key in found])


def _strength(tally: Tally, answers: tuple[int, int] | None) -> tuple[float, float]:
    return tally.share, answers[0] / answers[1] if answers else 1.0


def _tally_row(tally: Tally, name: str, answers: tuple[int, int] | None) -> Row:
    often = f" · {answers[0]} of {answers[1]} answers right" if answers else ""
    known = f"  {tally.known} of {tally.total} known{often}"
    return Row(shown(name), detail=line(bar(tally.share, BAR_CELLS), known))


def score_row(score: SittingScore, title: str = "") -> Row:
    """One sitting: when, of which deck, how much was right."""
    hinted = f", {score.hinted} with a hint" if score.hinted else ""
    right = f"  {score.right} of {score.out_of} right{hinted}"
    text = line(bar(score.share, BAR_CELLS), right, ("  " + percent(score.share), "bold"))
    return Row(text, detail=shown(sitting_words(score.sitting, title)))
