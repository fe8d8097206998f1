"""The command ``sheet``: what to have before one in a discussion, on paper or in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quizapp.cli import console, house
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.cli.reading import deck_at
from quizapp.deck.model import Deck
from quizapp.exchange.sheet import sheet_html, sheet_markdown
from quizapp.exchange.sheet_file import PAGES, hindrance, holds_more, write_sheet
from quizapp.exchange.sheet_model import Weak
from quizapp.study.weak import weak_spots

STANDARD_OUTPUT: Final = "-"


def sheet(arguments: Namespace) -> int:
    """The sheet of a deck, to standard output or into a file."""
    path = deck_path(arguments.deck, places())
    target = None if arguments.output in (None, STANDARD_OUTPUT) else Path(arguments.output)
    if target is not None:
        _refuse(target, path, arguments.force)
    deck, weak = _with_weak_spots(arguments, path) if arguments.weak else (deck_at(path), ())
    text = (sheet_html if _as_page(arguments, target) else sheet_markdown)(deck, weak)
    if target is None:
        console.write_raw(text)
    else:
        write_sheet(target, text)
        console.say(f"Sheet written: {target}")
    return 0


def _as_page(arguments: Namespace, target: Path | None) -> bool:
    """Whether HTML is wanted: when it is said, else by the file's name."""
    if arguments.html or arguments.markdown:
        return bool(arguments.html)
    return target is not None and target.suffix.lower() in PAGES


def _with_weak_spots(arguments: Namespace, path: Path) -> tuple[Deck, tuple[Weak, ...]]:
    with house.workspace(arguments) as opened:
        desk = house.desk(opened, path)
        house.tell([*opened.notices, *desk.notices])
        weak = weak_spots(desk)
    if not weak:
        console.note("No weak spots: of this deck nothing was missed that is not known by now.")
    return desk.deck, weak


def _refuse(target: Path, deck: Path, force: bool) -> None:
    """Raises CommandError where writing would destroy something, or can't be done."""
    if told := hindrance(target, deck):
        raise console.CommandError(told)
    if not force and holds_more(target):
        told = "is there already, and is not a sheet just as quizapp made it"
        raise console.CommandError(f"{target} {told}. Name another file, or replace it with --force.")
