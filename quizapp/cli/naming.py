"""Which deck a word on the command line means: a path, or the title, id or file name of a deck at hand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from quizapp.cli.console import CommandError, clean_line
from quizapp.deck import finding, glance
from quizapp.record.places import Places

LONGEST = 80
"""Characters of a word that are compared for a likely name."""


def places() -> Places:
    """The app's places for this process."""
    return Places.find(os.environ)


def deck_path(word: str, home: Places, others: tuple[str, ...] = ()) -> Path:
    """The deck file that ``word`` means. ``others`` are words that would also have been right here, for the advice.

    Raises CommandError when there is no such file and no deck of that name.
    """
    path = Path(word)
    if path.is_dir():
        raise CommandError(f"{word} is a folder. Name a deck in it{_one_of(finding.find_decks(path))}.")
    if os.path.lexists(path):
        return path
    if os.sep in word or path.suffix.lower() in finding.SUFFIXES:
        raise CommandError(f"There is no file {clean_line(word)}.{_other_file(path, word, home)}")
    return _deck_at_hand(word, home, others)


def left_out(given: Iterable[Path]) -> list[str]:
    """A line on each file that is no deck by its name, in the folder for decks or in a folder among those given."""
    return [line for folder in (*given, places().decks) for line in finding.left_out(folder)]


def _one_of(paths: list[Path]) -> str:
    return f", such as {paths[0]}" if paths else " (it holds none)"


def _other_file(path: Path, word: str, home: Places) -> str:
    """Advice where a file is missing: the file beside it with a like name, or the deck at hand with that name."""
    beside = {other.stem.casefold(): other.name for other in finding.find_decks(path.parent)}
    near = _near(path.stem, beside)
    if near:
        return _did_you_mean(beside[near])
    at_hand = {other.stem.casefold() for other in _at_hand(home)}
    return _did_you_mean(path.stem) if word == path.name and path.stem.casefold() in at_hand else ""


def _at_hand(home: Places) -> list[Path]:
    return finding.find_decks(home.decks) + finding.find_decks(finding.bundled())


def _without_ending(word: str) -> Path | None:
    """The file in this folder that a word names without its ending."""
    return next((path for suffix in finding.SUFFIXES if os.path.lexists(path := Path(word + suffix))), None)


def _deck_at_hand(word: str, home: Places, others: tuple[str, ...]) -> Path:
    named: dict[str, Path] = {}
    at_hand = _at_hand(home)
    for path in at_hand:
        named.setdefault(path.stem.casefold(), path)
    wanted = word.casefold()
    if wanted not in named:
        for path in at_hand:
            for name in _names_inside(path, home):
                named.setdefault(name.casefold(), path)
    if wanted in named:
        return named[wanted]
    if unsaid := _without_ending(word):
        return unsaid
    advice = _did_you_mean(_near(word, [*named, *others])) or " See: quizapp decks"
    raise CommandError(f"There is no deck {clean_line(word)!r}, neither a file nor by name.{advice}")


def _names_inside(path: Path, home: Places) -> Iterator[str]:
    summary = glance.peek(path, home.cache)
    if summary:
        yield summary.id
        yield summary.title


def _near(word: str, known: Iterable[str]) -> str:
    """The known name that a word is most like, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word[:LONGEST].casefold(), [name for name in known if len(name) <= LONGEST], n=1)
    return near[0] if near else ""


def _did_you_mean(name: str) -> str:
    return f" Did you mean {clean_line(name)}?" if name else ""
