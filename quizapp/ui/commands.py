"""The command palette: every key that works right now as a command, and every deck. Loaded when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.fuzzy import FuzzySearch
from textual.screen import Screen
from textual.style import Style

from quizapp.ui.routes import Aim, UseDesk, Vet, left_aim, open_shelved
from quizapp.ui.show import brief, line
from quizapp.ui.widgets.bars import live_keys

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.shelf import Shelved

MOVING = frozenset({"Move", "Page up", "Page down", "First", "Last", "Commands"})
"""What nobody looks for in a list of commands."""

SPECIAL = {
    Aim.EXAM: "Exam: no verdicts until you hand in",
    Aim.PRETEST: "Before you read: five questions, then the passages",
    Aim.TWO: "Two people, one keyboard: in turns, two scores",
    Aim.SHEET: "Sheet: what to have before you in a discussion",
}
"""What is of its own kind, in words."""

Command = tuple[str, Content, Callable[[], object]]
"""Words to search in, how it is shown, what it does."""


class Palette(CommandPalette):
    """Textual's palette, but high enough up for the smallest window and without its magnifying glass.

    The glass is wider than a cell in many terminals.
    """

    DEFAULT_CSS = """
    Palette SearchIcon { display: none; }
    Palette > Vertical { margin-top: 1; }
    Palette CommandList { scrollbar-size-vertical: 1; scrollbar-color: $foreground 30%; }
    """


class Commands(Provider):
    """What can be done here and now."""

    def __init__(self, screen: Screen[object], match_style: Style | None = None) -> None:
        super().__init__(screen, match_style)
        self._found: list[Command] = []

    async def startup(self) -> None:
        """Gather the commands as the screen stands."""
        self._found = [*self._keys(), *self._special(), *self._decks()]

    async def discover(self) -> Hits:
        """All commands."""
        for words, shown_as, do in self._found:
            yield DiscoveryHit(shown_as, do, text=words)

    async def search(self, query: str) -> Hits:
        """The commands that match, best first."""
        search = FuzzySearch()
        for words, shown_as, do in self._found:
            score, _ = search.match(query, words)
            if score > 0:
                yield Hit(score, shown_as, do, text=words)

    def _keys(self) -> Iterator[Command]:
        for live in live_keys(self.screen, hidden=True):
            if live.does not in MOVING:
                yield live.does, line(live.does, "  ", (live.keys, "not bold")), partial(self._press, live.press)

    def _press(self, key: str) -> None:
        self.app.simulate_key(key)

    def _special(self) -> Iterator[Command]:
        """What is of its own kind, with the deck that is open, else the one under the cursor."""
        desk: Desk | None = getattr(self.screen, "desk", None)
        deck: Shelved | None = getattr(self.screen, "deck", None)
        for aim, does in SPECIAL.items():
            if desk is not None:
                yield does, line(does), partial(self.screen.post_message, UseDesk(desk, aim))
            elif deck is not None and deck.usable:
                yield does, line(does), partial(self._open, deck, aim)

    def _decks(self) -> Iterator[Command]:
        shelf: Callable[[], list[Shelved]] = getattr(self.app, "shelf", list)
        for deck in shelf():
            if deck.usable and deck.waiting:
                shown_as = line("Review ", (brief(deck.title), "bold"))
                yield f"Review {deck.title}", shown_as, partial(self.screen.post_message, Vet(deck.path))
            if deck.usable:
                for does, aim in _aims(deck):
                    shown_as = line(f"{does} ", (brief(deck.title), "bold"))
                    yield f"{does} {deck.title}", shown_as, partial(self._open, deck, aim)

    def _open(self, deck: Shelved, aim: Aim) -> None:
        self.screen.post_message(open_shelved(deck, aim))


def _aims(deck: Shelved) -> list[tuple[str, Aim]]:
    """What the palette offers to do with a deck: go on with what was left, else begin."""
    left = [(f"Continue {each.words}:", left_aim(each)) for each in deck.unfinished]
    return left or [("Study", Aim.STUDY)]
