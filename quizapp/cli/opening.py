"""The command line without a command: the app, at home or in the deck when one is named."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli import console, house
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, left_out, places

if TYPE_CHECKING:
    from quizapp.study.desk import Desk
    from quizapp.study.session import Session
    from quizapp.study.vetting_house import Wanted
    from quizapp.study.workspace import Workspace
    from quizapp.ui.routes import Aim

NO_TERMINAL = "This needs a terminal. For pipes, scripts and screen readers: quizapp quiz DECK --plain"


def open_app(arguments: Namespace) -> int:
    """The app: at home, or in the deck when one is named."""
    given = [_place(word) for word in arguments.decks]
    start = given[0] if len(given) == 1 and not given[0].is_dir() else None
    refuse_without_terminal()
    _make_room()
    with house.workspace(arguments) as opened:
        opened.notices += left_out(given)
        return show(opened, start, given)


def _make_room() -> None:
    """Make the folder for the learner's own decks, so that there is where to put one."""
    with suppress(OSError):
        places().decks.mkdir(parents=True, exist_ok=True)


def _place(word: str) -> Path:
    from quizapp.cli.arguments import COMMANDS

    return Path(word) if Path(word).is_dir() else deck_path(word, places(), tuple(COMMANDS))


def refuse_without_terminal() -> None:
    """Raises CommandError where the app can't be shown."""
    if not console.is_terminal():
        raise console.CommandError(NO_TERMINAL)


def show(
    opened: Workspace,
    start: Path | None,
    extra: list[Path],
    begun: tuple[Desk, Session | Aim] | None = None,
    preview: Path | None = None,
    vetting: Wanted | None = None,
) -> int:
    """Run the app until the learner leaves it; ``begun``, ``preview`` and ``vetting`` are as in ``ui.app.run``."""
    gc.disable()  # a tenth of the start is the collector looking through modules as they load; the app enables it
    from quizapp.ui.app import run

    return run(opened, start, extra, begun, preview, vetting)
