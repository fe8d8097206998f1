"""Where deck files lie: the bundled ones, and those of a folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

SUFFIXES: Final = (".yaml", ".yml")

MISNAMED: Final = (".txt", ".rtf")
"""What a simple editor adds to the name of a file that was to end in .yaml."""

_NUMBER = re.compile(r"(\d+)")


def bundled() -> Path:
    """The folder of the decks that ship with the app: in the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parent / "decks"


def find_decks(folder: Path) -> list[Path]:
    """All deck files directly in a folder, by name; none when it cannot be listed."""
    return [path for path in _listed(folder) if path.suffix.lower() in SUFFIXES]


def misnamed(folder: Path) -> list[Path]:
    """Files directly in a folder that were meant to be decks: an editor added .txt to the name."""
    return [
        path
        for path in _listed(folder)
        if path.suffix.lower() in MISNAMED and Path(path.stem).suffix.lower() in SUFFIXES
    ]


def _listed(folder: Path) -> list[Path]:
    """What lies in a folder, by name; nothing when it cannot be listed."""
    try:
        found = [path for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []
    return sorted(found, key=_in_order)


def _in_order(path: Path) -> tuple[list[str | int], str]:
    """What a file is sorted by: its name in any case, with numbers by their size, so that 10 comes after 2."""
    parts = _NUMBER.split(path.stem.casefold())
    return [int(part) if number % 2 else part for number, part in enumerate(parts)], path.name


def left_out(folder: Path) -> list[str]:
    """A line on each file directly in a folder that was meant to be a deck and is none by its name."""
    return [f"{path} is left out: {path.name} must be called {path.stem} to be a deck." for path in misnamed(folder)]
