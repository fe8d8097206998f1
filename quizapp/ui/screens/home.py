"""Home: the decks, how far each is known, and Enter to study."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizapp.ui.frame import Frame
from quizapp.ui.routes import Aim, OpenDeck
from quizapp.ui.show import ACCENT, BAD, QUIET, bar, count, line, lines, paragraphs, percent, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from pathlib import Path

    from textual.widgets import Input

    from quizapp.study.workspace import Shelved

MANY = 9
"""From so many decks on, typing filters at once."""

BAR_CELLS = 16


class Home(Frame):
    """The decks. ``shelf`` gives them anew each time that the screen comes to the front."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", "Show all"),
        Binding("enter", "aim('study')", "Start"),
        Binding("enter", "aim('go_on')", "Continue"),
        Binding("n", "aim('fresh')", "New quiz"),
        Binding("c", "aim('cards')", "Cards"),
        Binding("o", "aim('choose')", "Options"),
        Binding("r", "aim('read')", "Read"),
        Binding("s", "aim('scores')", "Scores"),
        Binding("slash", "filter", "Filter"),
        Binding("down", "to_decks(1)", "Move"),
        Binding("up", "to_decks(-1)", "Move"),
        Binding("tab", "leave_filter", "Commands"),
        Binding("q", "app.quit", "Quit"),
    ]

    def __init__(self, shelf: Callable[[], Sequence[Shelved]], notices: Sequence[str], start: Path | None) -> None:
        super().__init__()
        self._shelf = shelf
        self._notices = notices
        self._start = start
        self._decks: list[Shelved] = list(shelf())
        self._in_sight: list[Shelved] = self._decks
        self._words: list[str] = []

    def body(self) -> ComposeResult:
        """Notices, decks, and what is known of the deck under the cursor."""
        yield Static(paragraphs(shown(f"! {notice}") for notice in self._notices), id="notices")
        with Vertical(id="shelf"):
            yield Rows([deck_row(deck) for deck in self._decks], gap=1, id="decks")
            yield Static(self._about(), id="about")

    def on_mount(self) -> None:
        """Say how many decks there are; stand on the one that was asked for."""
        self.query_one("#notices").display = bool(self._notices)
        self.query_one(Rows).display = bool(self._decks)
        self._say_title()
        if self._start is not None:
            self._stand_on(self._start)
        if len(self._decks) >= MANY:
            self.action_filter()

    def on_screen_resume(self) -> None:
        """Something may have been learnt meanwhile."""
        self.renew()

    def renew(self) -> None:
        """Read the shelf again and show it."""
        self._decks = list(self._shelf())
        self._sift()

    @property
    def deck(self) -> Shelved | None:
        """The deck under the cursor."""
        cursor = self.query_one(Rows).cursor
        return self._in_sight[cursor] if cursor < len(self._in_sight) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the deck under the cursor and the filter allow."""
        if not self.is_mounted:
            return True
        if action == "aim":
            return self._can(str(parameters[0]))
        if action in {"to_decks", "leave_filter"}:
            return self._typing
        if action == "filter":
            return not self._typing and len(self._decks) > 1
        if action == "clear":
            return bool(self.query("#filter"))
        return True

    def _can(self, aim: str) -> bool:
        deck = self.deck
        if deck is None or not deck.usable:
            return False
        if aim in {"go_on", "fresh"}:
            return deck.unfinished
        return aim != "study" or not deck.unfinished

    def action_aim(self, aim: str) -> None:
        """Open the deck under the cursor and do something with it."""
        if (deck := self.deck) is not None:
            self.post_message(OpenDeck(deck.path, Aim.STUDY if aim == "go_on" else Aim(aim)))

    @on(Rows.Picked)
    def _pick(self) -> None:
        if self._can("study") or self._can("go_on"):
            self.action_aim("study")

    @on(Rows.Moved)
    def _tell(self) -> None:
        self.query_one("#about", Static).update(self._about())
        self.refresh_bindings()

    # --- the filter

    @property
    def _typing(self) -> bool:
        return self.focused is not None and self.focused.id == "filter"

    def action_filter(self) -> None:
        """Type to filter; the field is made with its first use, so that starting up does not wait for it."""
        from textual.widgets import Input

        if not self.query("#filter"):
            self.mount(Input(placeholder="Type to filter", id="filter", compact=True), before="#shelf")
        self.call_after_refresh(self.set_focus_to, "#filter")

    def set_focus_to(self, selector: str) -> None:
        """Give the keys to a widget and show which ones work there."""
        self.query(selector).focus()
        self.refresh_bindings()

    def action_leave_filter(self) -> None:
        """To the decks, where letters are commands."""
        self.set_focus_to("#decks")

    def action_to_decks(self, by: int) -> None:
        """Move over the decks while the filter keeps the letters."""
        self.query_one(Rows).action_move(by)

    def action_clear(self) -> None:
        """Show all decks again."""
        self.query("#filter").remove()
        self._words = []
        self._sift()
        self.set_focus_to("#decks")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the decks whose titles hold all the words typed."""
        self._words = event.value.casefold().split()
        self._sift()

    def on_input_submitted(self) -> None:
        """Start the deck under the cursor."""
        self._pick()

    def _sift(self) -> None:
        self._in_sight = [deck for deck in self._decks if all(word in deck.title.casefold() for word in self._words)]
        rows = self.query_one(Rows)
        rows.show([deck_row(deck) for deck in self._in_sight])
        rows.display = bool(self._in_sight)
        self._say_title()
        self._tell()

    # --- what is said

    def _say_title(self) -> None:
        shown_of = f"{len(self._in_sight)} of " if len(self._in_sight) != len(self._decks) else ""
        self.title_bar.say("Your decks", shown_of + count(len(self._decks), "deck"))

    def _stand_on(self, path: Path) -> None:
        for index, deck in enumerate(self._in_sight):
            if deck.path == path:
                self.query_one(Rows).cursor = index

    def _about(self) -> Content:
        if not self._decks:
            return lines([shown(NO_DECKS), shown("quizapp where", "bold")])
        rows = self.query(Rows)
        cursor = rows.first().cursor if rows else 0
        if cursor >= len(self._in_sight):
            return shown("No deck has these words in its title. Esc shows all.")
        return about_deck(self._in_sight[cursor])


NO_DECKS = "There is no deck yet. Put a deck file (.yaml) into your decks folder; this command says where it is:"


def deck_row(deck: Shelved) -> Row:
    """A deck in the list: title, how far it is known, the last score."""
    tone = "" if deck.usable else "quiet"
    return Row(shown(deck.title, "bold"), detail=_standing(deck), end=_last(deck), tone=tone)


def _last(deck: Shelved) -> Content:
    if deck.unfinished:
        return shown("unfinished", ACCENT)
    return Content("") if deck.last_share is None else shown(f"last {percent(deck.last_share)}", QUIET)


def _standing(deck: Shelved) -> Content:
    if not deck.usable:
        return line(("✗ ", BAD), (deck.trouble, ""))
    if not deck.ready:
        return shown("being read …")
    share = deck.known / deck.points if deck.points else 0.0
    return line(bar(share, BAR_CELLS), f"  {deck.known} of {deck.points} known")


def about_deck(deck: Shelved) -> Content:
    """All that is known of a deck without opening it."""
    facts = [f"{deck.points} points: {deck.known} known, {deck.learning} being learnt, {_unseen(deck)} new."]
    if deck.last_share is not None:
        facts.append(f"Last time {percent(deck.last_share)} right.")
    if deck.unfinished:
        facts.append("You stopped in the middle: Enter goes on at the same question.")
    if deck.problems:
        facts.append(f"{count(deck.problems, 'problem')} in the file; the rest can be studied. See Read.")
    if deck.trouble:
        facts.append(deck.trouble)
    return paragraphs([shown(deck.title, "bold"), *map(shown, facts), shown(str(deck.path), QUIET)])


def _unseen(deck: Shelved) -> int:
    return deck.points - deck.known - deck.learning
