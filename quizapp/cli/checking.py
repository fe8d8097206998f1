"""The command ``check``: what is wrong in decks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.cli.rewriting import changes, content, replace
from quizapp.deck import finding
from quizapp.deck.check import as_json, as_workflow, render
from quizapp.deck.files import read_bytes
from quizapp.deck.fix import fixed
from quizapp.deck.full_check import Look, checked
from quizapp.deck.model import Deck
from quizapp.deck.problems import Problem
from quizapp.questions.advice_asked import LOOKS

Checked = list[tuple[Path, tuple[Problem, ...]]]
"""The problems of each deck."""

Missing = list[tuple[str, Problem]]
"""What is wrong with words that name no deck."""

CLEAN, PROBLEMS = 0, 1
UNREADABLE = {"no-file", "no-permission", "folder", "not-a-file", "not-readable"}
"""Problems of the command line rather than of a deck."""

LONG: Final = 100_000
"""Bytes of a file from which on looking at it may take a second, which is told."""


def check(arguments: Namespace) -> int:
    """All problems of all decks; 0 when there are none, 1 when there are, 2 when a file can't be had."""
    if arguments.explain is not None:
        return _explain(arguments.explain)
    if not arguments.decks:
        raise console.CommandError("Name a deck to check, or --explain a code. See: quizapp check --help")
    looks = [*LOOKS, *([_held_against(arguments.article)] if arguments.article else [])]
    found, missing = _checked(arguments.decks, looks, _mend if arguments.fix else _leave)
    _TELL["json" if arguments.json else arguments.format](found, missing)
    all_problems = [problem for _, problems in found for problem in problems]
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


def _held_against(word: str) -> Look:
    """What holds a deck against an article. Raises CommandError where this can't be read."""
    from quizapp.cli.articles import article_at
    from quizapp.deck.article_check import against_article
    from quizapp.draft.heard import heard  # who says what is found as for a draft

    article = article_at(word)

    def look(deck: Deck, file: str) -> Iterable[Problem]:
        headed = article.headed(deck.source.title)
        return against_article(deck, file, headed.paragraphs, heard(headed) if deck.english else None)

    return look


def _problems(path: Path, looks: Sequence[Look]) -> tuple[Problem, ...]:
    """The problems of one file."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        return (data,)
    if len(data) > LONG and console.is_watched():
        console.note_reading(str(path), len(data))
        looks = [_looking(path), *looks]
    return checked(data, path.stem, looks)


def _looking(path: Path) -> Look:
    """What says that a large deck is read and looked at now."""

    def look(deck: Deck, _: str) -> Iterable[Problem]:
        console.note(f"{path}: looking at {sum(1 for _ in deck.entries()):,} entries")
        return ()

    return look


def _leave(path: Path) -> None:
    """Do nothing to a deck's file."""


def _mend(path: Path) -> None:
    """Mend the slips in a deck's file, and show what changes. Raises CommandError where it can't be written."""
    was = content(path)
    made = fixed(was)
    if made == was:
        return
    try:
        replace(path, was, made)
    except OSError as error:
        raise console.CommandError(console.file_trouble(error)) from error
    for line in changes(path, was, made, around=0):
        console.write_raw(line + "\n", aside=True)


def _checked(words: Iterable[str], looks: Sequence[Look], before: Callable[[Path], None]) -> tuple[Checked, Missing]:
    """The problems of each deck that some words name, and what is wrong with the words that name none.

    None of these hides anything of the others. ``before`` is done with each file first.
    """
    found: Checked = []
    missing: Missing = []
    for word in words:
        try:
            paths = _named(word)
        except console.CommandError as error:
            missing.append((word, Problem("no-file", str(error))))
            continue
        for path in paths:
            try:
                before(path)
            except console.CommandError as error:
                missing.append((str(path), Problem("not-written", str(error))))
            found.append((path, _problems(path, looks)))
    return found, missing


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


def _json(decks: Checked, missing: Missing) -> None:
    found = [each for path, problems in decks for each in as_json(problems, path)]
    found += [each for word, problem in missing for each in as_json([problem], Path(word))]
    console.write_raw(json.dumps(found, indent=2) + "\n")


def _github(decks: Checked, missing: Missing) -> None:
    for path, problems in decks:
        for problem in problems:
            console.write_raw(as_workflow(problem, path) + "\n")
    for _, problem in missing:
        console.write_raw(as_workflow(problem, None) + "\n")


def _text(decks: Checked, missing: Missing) -> None:
    for path, problems in decks:
        for problem in problems:
            _show_problem(problem, path)
        if not problems:
            console.say(f"{path}: no problems")
    for _, problem in missing:
        console.complain(problem.message, 2)
    if console.is_watched() and any(problems for _, problems in decks):
        console.note("What a word in [brackets] means, with an example: quizapp check --explain WORD")


_TELL = {"text": _text, "json": _json, "github": _github}


def _show_problem(problem: Problem, path: Path) -> None:
    # Lines are clean already, and cleaning them again would move the caret from its place.
    console.write_raw(render(problem, path) + "\n")
