"""The commands about the app's own files: where they are, backing the record up and bringing it back."""

from __future__ import annotations

from pathlib import Path

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.cli.house import now, told_plainly
from quizapp.cli.naming import places
from quizapp.deck import finding
from quizapp.record import backup as keeping


def where(arguments: Namespace) -> int:
    """Where the app keeps its files."""
    del arguments
    home = places()
    for name, path in {
        "record": home.record,
        "backups": home.backups,
        "settings": home.settings,
        "your decks": home.decks,
        "bundled decks": finding.bundled(),
        "cache": home.cache,
    }.items():
        console.say(f"{name}: {path}")
    return 0


def backup(arguments: Namespace) -> int:
    """Make a backup of the record, into the backups' folder or another one."""
    home = places()
    if not home.record.exists():
        raise console.CommandError("There is nothing to back up yet: no answer was ever given.", status=1)
    folder = Path(arguments.folder) if arguments.folder else home.backups
    with told_plainly():
        made = keeping.backup(home.record, folder, now())
    console.say(f"Backup made: {made}")
    return 0


def restore(arguments: Namespace) -> int:
    """Bring the record back from a backup; without a name, list the backups."""
    home = places()
    if not arguments.file:
        return _list(keeping.kept(home.backups))
    with told_plainly():
        aside = keeping.restore(Path(arguments.file), home.record, now())
    console.say(f"Restored from {arguments.file}.")
    if aside:
        console.say(f"The record that was there is kept as {aside}")
    return 0


def _list(backups: list[Path]) -> int:
    if not backups:
        console.say("There is no backup yet. One is made each day that you study, and by: quizapp backup")
        return 1
    console.say("Backups, the latest first. Bring one back with: quizapp restore FILE")
    for path in backups:
        console.say(str(path))
    return 0
