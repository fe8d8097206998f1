"""The command ``format``: decks in the one layout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from quizapp.cli import console
from quizapp.cli.given import Namespace
from quizapp.cli.naming import deck_path, places
from quizapp.cli.rewriting import changes, content, replace
from quizapp.deck.finding import find_decks
from quizapp.deck.reformat import LayoutError, reformatted

DONE, WOULD_CHANGE, REFUSED = 0, 1, 2


def format_decks(arguments: Namespace) -> int:
    """Rewrite decks; 1 when ``--check`` finds one to rewrite, 2 when one can't be. Each is told of in a line."""
    decks = [path for word in arguments.decks for path in _named(word)]
    return max(_format(path, arguments.check, arguments.diff) for path in decks)


def _named(word: str) -> Iterator[Path]:
    if not Path(word).is_dir():
        yield deck_path(word, places())
        return
    found = find_decks(Path(word))
    if not found:
        raise console.CommandError(f"{word}: there is no deck in this folder (a file that ends in .yaml).")
    yield from found


def _format(path: Path, check: bool, diff: bool) -> int:
    try:
        was = content(path)
        made = reformatted(was)
        if not (check or diff or made == was):
            replace(path, was, made)
    except LayoutError as error:
        return console.complain(f"{path}: left as it is: {error}. See: quizapp check {path}", REFUSED)
    except (console.CommandError, OSError) as error:
        told = console.file_trouble(error) if isinstance(error, OSError) else str(error)
        return console.complain(told, REFUSED)
    if diff:
        for line in changes(path, was, made):
            console.write_raw(line + "\n")
    elif made == was:
        console.say(f"{path}: in order")
    else:
        console.say(f"{path}: {'would be laid out anew' if check else 'laid out anew'}")
    return WOULD_CHANGE if check and made != was else DONE
