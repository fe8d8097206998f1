"""The command ``sheet``: what to have before one in a discussion, on paper or in the terminal."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import Final

from quizapp.cli import console, house
from quizapp.cli.naming import deck_path, places
from quizapp.cli.reading import deck_at
from quizapp.deck.files import read_bytes
from quizapp.deck.model import Deck
from quizapp.exchange.sheet import sheet_html, sheet_markdown
from quizapp.exchange.sheet_mark import is_untouched
from quizapp.exchange.sheet_model import Weak
from quizapp.record.atomic import write_whole
from quizapp.study.weak import weak_spots

PAGES: Final = (".html", ".htm")
"""How the name of a page ends."""

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
        _write(target.resolve(), text)
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
    if target.is_dir():
        raise console.CommandError(f"{target} is a folder. Name a file in it, such as {target / 'sheet.html'}.")
    if not target.parent.is_dir():
        raise console.CommandError(f"There is no folder {target.parent}. Make it, or name another.")
    if not target.exists():
        return
    if target.samefile(deck):
        raise console.CommandError(f"{target} is the deck itself. Name another file, such as sheet.html.")
    if not target.is_file():
        raise console.CommandError(f"{target} is no file that can be replaced. For standard output leave -o out.")
    held = b"" if force else read_bytes(target)
    if not force and not (isinstance(held, bytes) and is_untouched(held)):
        told = "is there already, and is not a sheet just as quizapp made it"
        raise console.CommandError(f"{target} {told}. Name another file, or replace it with --force.")


def _write(path: Path, text: str) -> None:
    """Write a file wholly or not at all; a new one may be read by whom the user lets read new files."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask()
    write_whole(path, text.encode(errors="replace"))
    path.chmod(mode)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
