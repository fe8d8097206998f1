"""The command ``check``: what is wrong in decks."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from quizapp.cli import console
from quizapp.cli.naming import deck_path, places
from quizapp.deck import finding
from quizapp.deck.check import as_json, render
from quizapp.deck.files import load
from quizapp.deck.problems import Problem, Reading

CLEAN, PROBLEMS = 0, 1
UNREADABLE = {"no-file", "no-permission", "folder", "not-a-file", "not-readable"}
"""Problems of the command line rather than of a deck."""


def check(arguments: Namespace) -> int:
    """All problems of all decks; 0 when there are none, 1 when there are, 2 when a file can't be had."""
    readings = [(path, load(path)) for word in arguments.decks for path in _named(word)]
    if arguments.json:
        found = [each for path, reading in readings for each in as_json(reading.problems, path)]
        console.write_raw(json.dumps(found, indent=2) + "\n")
    else:
        _show(readings)
    problems = [problem for _, reading in readings for problem in reading.problems]
    if any(problem.code in UNREADABLE for problem in problems):
        return 2
    return PROBLEMS if problems else CLEAN


def _named(word: str) -> Iterator[Path]:
    if not Path(word).is_dir():
        yield deck_path(word, places())
        return
    found, misnamed = finding.find_decks(Path(word)), finding.misnamed(Path(word))
    advice = [f"{path.name} must be called {path.stem} to be one." for path in misnamed]
    if not found:
        told = " ".join([f"{word}: there is no deck in this folder (a file that ends in .yaml).", *advice])
        raise console.CommandError(told)
    for path, line in zip(misnamed, advice, strict=True):
        console.note(f"{path}: not checked, for it is no deck by its name. {line}")
    yield from found


def _show(readings: list[tuple[Path, Reading]]) -> None:
    for path, reading in readings:
        for problem in reading.problems:
            _show_problem(problem, path)
        if not reading.problems:
            console.say(f"{path}: no problems")


def _show_problem(problem: Problem, path: Path) -> None:
    # Lines are clean already, and cleaning them again would move the caret from its place.
    console.write_raw(render(problem, path) + "\n")
