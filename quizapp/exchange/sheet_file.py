"""A sheet as a file: what stands in the way of writing one, and writing it wholly or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from quizapp.deck.files import read_bytes
from quizapp.exchange.sheet_mark import is_untouched
from quizapp.record.atomic import write_whole

PAGES: Final = (".html", ".htm")
"""How the name of a page ends."""


def hindrance(target: Path, deck: Path) -> str:
    """Why no sheet of the deck can be written there, and what to do instead; ``""`` where one can."""
    if target.is_dir():
        return f"{target} is a folder. Name a file in it, such as {target / 'sheet.html'}."
    if not target.parent.is_dir():
        return f"There is no folder {target.parent}. Make it, or name another."
    if target.exists() and target.samefile(deck):
        return f"{target} is the deck itself. Name another file, such as sheet.html."
    if target.exists() and not target.is_file():
        return f"{target} is no file that can be replaced. Name another."
    return ""


def holds_more(target: Path) -> bool:
    """Whether there is a file already that is not a sheet just as quizapp made it."""
    if not target.exists():
        return False
    held = read_bytes(target)
    return not (isinstance(held, bytes) and is_untouched(held))


def write_sheet(target: Path, text: str) -> None:
    """Write a sheet. Raises ``OSError``."""
    write_whole(target, text.encode(errors="replace"))
