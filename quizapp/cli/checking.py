"""The command ``check``: what is wrong in decks."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from quizapp.cli import console
from quizapp.cli.naming import deck_path, places
from quizapp.deck import finding
from quizapp.deck.check import as_json, as_workflow, render
from quizapp.deck.files import load
from quizapp.deck.problems import Problem

Checked = list[tuple[Path, tuple[Problem, ...]]]
"""The problems of each deck."""

Missing = list[tuple[str, Problem]]
"""What is wrong with words that name no deck."""

CLEAN, PROBLEMS = 0, 1
UNREADABLE = {"no-file", "no-permission", "folder", "not-a-file", "not-readable"}
"""Problems of the command line rather than of a deck."""


def check(arguments: Namespace) -> int:
    """All problems of all decks; 0 when there are none, 1 when there are, 2 when a file can't be had."""
    if arguments.explain is not None:
        return _explain(arguments.explain)
    if not arguments.decks:
        raise console.CommandError("Name a deck to check, or --explain a code. See: quizapp check --help")
    checked, missing = _checked(arguments.decks)
    _TELL["json" if arguments.json else arguments.format](checked, missing)
    all_problems = [problem for _, problems in checked for problem in problems]
    if missing or any(problem.code in UNREADABLE for problem in all_problems):
        return 2
    return PROBLEMS if all_problems else CLEAN


def _explain(code: str) -> int:
    """Tell what a code means, or list all of them."""
    from quizapp.deck import codes  # a long table that no other use of the command needs

    lines = codes.explained(code) if code else codes.listed()
    if lines is None:
        near = codes.nearest(code)
        advice = f"Did you mean {near}?" if near else "All codes: quizapp check --explain"
        raise console.CommandError(f"There is no code {console.clean_line(code)!r}. {advice}")
    console.write_raw("".join(f"{line}\n" for line in lines))
    return CLEAN


def _checked(words: Iterable[str]) -> tuple[Checked, Missing]:
    """The problems of each deck that some words name, and what is wrong with the words that name none.

    None of these hides anything of the others.
    """
    checked, missing = [], []
    for word in words:
        try:
            checked += [(path, load(path).problems) for path in _named(word)]
        except console.CommandError as error:
            missing.append((word, Problem("no-file", str(error))))
    return checked, missing


def _named(word: str) -> list[Path]:
    if not Path(word).is_dir():
        return [deck_path(word, places())]
    found, left_out = finding.find_decks(Path(word)), finding.left_out(Path(word))
    if not found:
        told = " ".join([f"{word}: there is no deck in this folder (a file that ends in .yaml).", *left_out])
        raise console.CommandError(told)
    for line in left_out:
        console.note(line)
    return found


def _json(checked: Checked, missing: Missing) -> None:
    found = [each for path, problems in checked for each in as_json(problems, path)]
    found += [each for word, problem in missing for each in as_json([problem], Path(word))]
    console.write_raw(json.dumps(found, indent=2) + "\n")


def _github(checked: Checked, missing: Missing) -> None:
    for path, problems in checked:
        for problem in problems:
            console.write_raw(as_workflow(problem, path) + "\n")
    for _, problem in missing:
        console.write_raw(as_workflow(problem, None) + "\n")


def _text(checked: Checked, missing: Missing) -> None:
    for path, problems in checked:
        for problem in problems:
            _show_problem(problem, path)
        if not problems:
            console.say(f"{path}: no problems")
    for _, problem in missing:
        console.complain(problem.message, 2)


_TELL = {"text": _text, "json": _json, "github": _github}


def _show_problem(problem: Problem, path: Path) -> None:
    # Lines are clean already, and cleaning them again would move the caret from its place.
    console.write_raw(render(problem, path) + "\n")
