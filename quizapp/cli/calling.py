"""How the file of a new deck is called: apart from what finds decks, which a command that writes one does without."""

from __future__ import annotations

from pathlib import Path

from quizapp.cli.console import CommandError
from quizapp.deck import finding


def called_as_deck(path: Path) -> Path:
    """The file for a new deck, with .yaml behind a name that ends otherwise.

    A pipe or device keeps its name. Raises CommandError for an ending that simple editors put behind a name.
    """
    if path.exists() and not path.is_file():
        return path
    if path.suffix.lower() in finding.MISNAMED:
        better = path.with_suffix("" if Path(path.stem).suffix.lower() in finding.SUFFIXES else ".yaml")
        raise CommandError(f"The name of a deck ends in .yaml, not in {path.suffix}: {better}")
    return path if path.suffix.lower() in finding.SUFFIXES else path.with_name(f"{path.name}.yaml")
