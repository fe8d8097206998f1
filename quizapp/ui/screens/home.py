"""Home: the decks, how far each is known, and Enter to study."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from quizapp.study.shelf import told
from quizapp.ui.filtering import NOTHING_FOUND, Filtering, holds_all
from quizapp.ui.routes import Aim, ShowScores, ShowSettings, Vet, left_aim, open_shelved
from quizapp.ui.show import ACCENT, BAD, QUIET, bar, brief, count, line, lines, paragraphs, percent, shown
from quizapp.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from pathlib import Path

    from quizapp.study.shelf import Shelved

MANY = 9
"""From so many decks on, typing filters at once."""

BAR_CELLS = 16


class Home(Filtering):
    """The decks. ``shelf`` gives them anew each time that the screen comes to the front."""

    KEYS_OVER_ALL: ClassVar[bool] = True
    SPARE: ClassVar[tuple[str, ...]] = (
        "move(-1)",
        "app.command_palette",
        "aim('discard')",
        "filter",
        "settings",
        "aim('choose')",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "aim('study')", "Start"),
        Binding("enter", "go_on('quiz_left', 0)", "Continue quiz"),
        Binding("enter", "go_on('cards_left', 0)", "Continue cards"),
        Binding("enter", "go_on('exam', 0)", "Continue exam"),
        Binding("enter", "aim('why_not')", "What is wrong"),
        Binding("g", "go_on('exam', 1)", "Continue exam"),
        Binding("g", "go_on('quiz_left', 1)", "Continue quiz"),
        Binding("g", "go_on('cards_left', 1)", "Continue cards"),
        Binding("G", "go_on('exam', 2)", "Continue exam"),
        Binding("G", "go_on('quiz_left', 2)", "Continue quiz"),
        Binding("G", "go_on('cards_left', 2)", "Continue cards"),
        Binding("n", "aim('fresh')", "New quiz"),
        Binding("c", "aim('cards')", "Cards"),
        Binding("c", "aim('new_cards')", "New cards"),
        Binding("t", "aim('today')", "Today"),
        Binding("o", "aim('choose')", "Options"),
        Binding("x", "aim('discard')", "Discard", tooltip="Discard what is unfinished; its answers count"),
        Binding("r", "aim('read')", "Read"),
        Binding("s", "aim('scores')", "Scores"),
        Binding("i", "aim('insight')", "Insight"),
        Binding("S", "all_scores", "All scores", show=False),
        Binding("comma", "settings", "Settings"),
        Binding("d", "aim('discuss')", "Discuss"),
        Binding("q", "app.quit", "Quit"),
        Binding("w", "vet", "Review", tooltip="Go through the drafted entries that wait for your eye"),
        Binding("p", "aim('problems')", "Problems", tooltip="What is wrong in the deck's file"),
        Binding("ctrl+p", "app.command_palette", "Commands"),
    ]

    STAYS: ClassVar[bool] = True

    class Looked(Message):
        """A deck whose file is new or was edited was read."""

        def __init__(self, deck: Shelved) -> None:
            super().__init__()
            self.deck = deck

    def __init__(
        self,
        shelf: Callable[[], Sequence[Shelved]],
        look: Callable[[Shelved], Shelved],
        settle: Callable[[Shelved], Shelved],
        notices: Sequence[str],
        start: Path | None = None,
    ) -> None:
        super().__init__()
        self._shelf = shelf
        self._look = look
        self._settle_counts = settle
        self._notices = notices
        self._start = start
        self._decks: list[Shelved] = list(shelf())
        self._in_sight: list[Shelved] = self._decks

    def body(self) -> ComposeResult:
        """Notices, decks, and what is known of the deck under the cursor."""
        if self._notices:
            yield Static(paragraphs(shown(f"! {notice}") for notice in self._notices), id="notices")
        with Vertical(id="shelf"):
            yield Rows(self._rows(), gap=1, id="list")

    def on_mount(self) -> None:
        """Say how many decks there are; stand on the one that was asked for."""
        self._say_title()
        self._stand_on(self._start or self._last_studied())
        if len(self._decks) >= MANY:
            self.action_filter()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """What can come after the first painting."""
        if (shelf := self.query_one("#shelf")).is_attached:  # else the app is already being left
            shelf.mount(Static(self._about(), id="about"))
            self._read_new()

    def renew(self) -> None:
        """Read the shelf again and show it."""
        self._decks = list(self._shelf())
        self.sift()
        self._read_new()

    def _read_new(self) -> None:
        """Read the files that are new or changed, in another thread, the small bundled ones first."""
        if new := sorted((deck for deck in self._decks if not deck.settled), key=lambda deck: not deck.bundled):
            self.run_worker(lambda: self._read(new), thread=True, exclusive=True, group="read")

    def _read(self, decks: list[Shelved]) -> None:
        worker = get_current_worker()
        for deck in decks:
            if not worker.is_cancelled:
                self.post_message(self.Looked(self._look(deck)))

    @on(Looked)
    def _put(self, event: Looked) -> None:
        found = self._settle_counts(event.deck)
        self._decks = [found if deck.path == found.path else deck for deck in self._decks]
        self.sift()

    @property
    def deck(self) -> Shelved | None:
        """The deck under the cursor."""
        cursor = self.listing.cursor if self.is_mounted else 0
        return self._in_sight[cursor] if cursor < len(self._in_sight) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what the deck under the cursor and the filter allow."""
        if action == "aim":
            return self._can(str(parameters[0]))
        if action == "go_on":
            return self._left(int(str(parameters[1]))) == parameters[0]
        if action == "vet":
            return self.deck is not None and self.deck.waiting > 0
        if action == "filter" and len(self._decks) < 2:
            return False
        return action != "back" and super().check_action(action, parameters)

    def _can(self, aim: str) -> bool:
        deck = self.deck
        if deck is None or not deck.usable:
            return deck is not None and aim == "why_not" and deck.ready
        if aim in {"problems", "why_not"}:
            return aim == "problems" and bool(deck.problems)
        if aim in {"study", "fresh"}:
            return bool(deck.unfinished) == (aim == "fresh")
        if aim == "discard":
            return bool(deck.unfinished)
        if aim in {"cards", "new_cards"}:
            return any(left.cards for left in deck.unfinished) == (aim == "new_cards")
        return True

    def _left(self, place: int) -> str:
        """The aim that goes on with a sitting of the deck under the cursor, from 0, the latest; ``""`` for none."""
        deck = self.deck
        if deck is None or not deck.usable or place >= len(deck.unfinished):
            return ""
        return left_aim(deck.unfinished[place]).value

    def action_aim(self, aim: str) -> None:
        """Open the deck under the cursor and do something with it."""
        if (deck := self.deck) is not None:
            self.post_message(open_shelved(deck, ALIKE.get(aim) or Aim(aim)))

    def action_go_on(self, aim: str, _place: int) -> None:
        """Go on with a sitting that was left."""
        self.action_aim(aim)

    def action_vet(self) -> None:
        """Go through what waits in the deck under the cursor."""
        if self.deck is not None:
            self.post_message(Vet(self.deck.path))

    def action_all_scores(self) -> None:
        """The scores over all decks."""
        self.post_message(ShowScores())

    def action_settings(self) -> None:
        """What can be set."""
        self.post_message(ShowSettings())

    @on(Rows.Picked)
    def take(self) -> None:
        """Go on with the deck under the cursor, or begin."""
        if self.deck is not None:
            self.action_aim((self._left(0) or "study") if self.deck.usable else "why_not")

    def refit(self) -> None:
        """Tell of the deck under the cursor as there is room."""
        self.call_after_refresh(self._tell)

    @on(Rows.Moved)
    def _tell(self) -> None:
        for about in self.query("#about").results(Static):
            about.update(self._about())
        self.refresh_bindings()

    def sift(self) -> None:
        """Show the decks whose titles hold the words typed."""
        self._in_sight = [deck for deck in self._decks if holds_all(deck.title, self.words)]
        rows = self.listing
        rows.show(self._rows())
        self._say_title()
        self._tell()

    # --- what is said

    def _rows(self) -> list[Row]:
        if not self._decks:
            return [Row(lines([shown(NO_DECKS), shown("quizapp where", "bold")]), choice=False)]
        if not self._in_sight:
            return [Row(NOTHING_FOUND, choice=False)]
        return [deck_row(deck) for deck in self._in_sight]

    def _say_title(self) -> None:
        shown_of = f"{len(self._in_sight)} of " if len(self._in_sight) != len(self._decks) else ""
        self.title_bar.say("Your decks", shown_of + count(len(self._decks), "deck"))

    def _last_studied(self) -> Path | None:
        """The deck with a sitting to go on with, else the one studied last, if any."""
        latest = max(self._decks, key=lambda deck: (bool(deck.unfinished), deck.last_at), default=None)
        return latest.path if latest is not None and (latest.unfinished or latest.last_at) else None

    def _stand_on(self, path: Path | None) -> None:
        for index, deck in enumerate(self._in_sight):
            if deck.path == path:
                self.listing.cursor = index

    def _about(self) -> Content:
        return about_deck(self.deck, self.has_class("-wide")) if self.deck is not None else Content("")


ALIKE = {"new_cards": Aim.CARDS, "why_not": Aim.PROBLEMS}
"""Aims under the names that tell apart what their keys are called."""

NO_DECKS = "There is no deck yet. Put a deck file (.yaml) into your decks folder; this command says where it is:"


def deck_row(deck: Shelved) -> Row:
    """A deck in the list: title, how far it is known, the last score."""
    tone = "" if deck.usable else "quiet"
    return Row(shown(brief(deck.title), "bold"), detail=_standing(deck), tone=tone)


def _standing(deck: Shelved) -> Content:
    if not deck.usable:
        return line(("✗ ", BAD), (deck.trouble, ""))
    if not deck.settled:
        return shown("being read …")
    share = deck.known / deck.points if deck.points else 0.0
    due = f" · {deck.due} due" if deck.due else ""
    waiting = f" · {deck.waiting} to review" if deck.waiting else ""
    wrong = f" · {count(deck.problems, 'problem')}" if deck.problems else ""
    known = line(bar(share, BAR_CELLS), f"  {deck.known} of {deck.points} known{due}{waiting}{wrong}")
    if deck.unfinished:
        return lines([known, *(shown(f"unfinished: {left.words}", ACCENT) for left in deck.unfinished)])
    return known if deck.last_share is None else line(known, f" · last {percent(deck.last_share)}")


def about_deck(deck: Shelved, roomy: bool = True) -> Content:
    """All that is known of a deck without opening it, and which keys go on with what was left."""
    parts = [shown(deck.title, "bold"), shown(" ".join(told(deck))), shown(_how_on(deck)), _place(deck.path)]
    return paragraphs(parts) if roomy else lines(part for part in parts if part)


PATH_CELLS = 36
"""So many characters of a folder are shown: a longer path would be broken in the middle of a name."""


def _place(path: Path) -> Content:
    """A file and its folder, so that lines break between them; of a long folder the end."""
    folder = str(path.parent)
    short = folder if len(folder) <= PATH_CELLS else "…" + folder[-PATH_CELLS + 1 :]
    return shown(f"{path.name} in {short}", QUIET)


def _how_on(deck: Shelved) -> str:
    """By which keys what was left goes on at the same question; ``""`` where nothing was."""
    ways = [f"{key} with the {left.name}" for key, left in zip(KEYS_ON, deck.unfinished, strict=False)]
    return f"{', '.join(ways).replace(' with', ' goes on with', 1)}, at the same question." if ways else ""


KEYS_ON = ("Enter", "g", "G")
"""The keys that go on with what was left, the latest first."""
