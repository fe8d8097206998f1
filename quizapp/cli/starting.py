"""The command ``new``: a deck to write on in, made from an example that works.

Beside the deck goes a copy of the JSON Schema, to which the deck's first line leads editors. A path into the installed
package would end with the next installation, would not hold on another machine, and would tell those who get the deck
how the author's folders are called; an address on the web would need the web. A file beside works offline, for all
decks of a folder, and goes along when the folder is copied or kept in git.
"""

from __future__ import annotations

import os
import shlex
from contextlib import suppress
from pathlib import Path
from typing import Final

from quizapp.cli import console
from quizapp.cli.calling import called_as_deck
from quizapp.cli.given import Namespace
from quizapp.deck import schema_json
from quizapp.deck.identity import entry_id
from quizapp.deck.sections_remedies import quoted
from quizapp.deck.text import clean, slug
from quizapp.record.atomic import write_new, write_whole

STARTER: Final = Path(__file__).with_name("starter.yaml")
SCHEMA: Final = ".quizapp-schema.json"
"""The copy of the schema: hidden, for nobody has to look at it."""

HEAD: Final = 400
"""Bytes of a file in which the title of a schema stands."""


def new(arguments: Namespace) -> int:
    """Write a new deck and say what to do with it."""
    path = _path(arguments.name)
    _create(path, _starter(path.stem))
    _put_schema(path.parent / SCHEMA)
    written = shlex.quote(str(path))
    console.say(f"Deck written: {path}")
    console.say("It holds an example. Open it in a text editor and put your own words in place of the example's.")
    console.say(f"To see what is wrong in it: quizapp check {written}")
    console.say(f"To see beside the editor what learners will be asked: quizapp preview {written}")
    console.say(f"To study it: quizapp {written}")
    return 0


def _path(name: str) -> Path:
    """The file that a name means. Raises CommandError where it can't be made."""
    path = Path(name)
    if path.is_dir() or name.endswith(("/", os.sep)):
        inside = path / "my-deck.yaml"
        raise console.CommandError(f"{name or 'This'} is a folder. Name the new deck in it, such as {inside}")
    path = called_as_deck(path)
    if path.name != clean(path.name) or path.name.startswith((".", "-")):
        told = "does not begin with a dot or a dash, and holds no invisible characters"
        raise console.CommandError(f"The name of a deck {told}: quizapp new my-deck")
    console.refuse_folderless(path)
    return path


def _starter(stem: str) -> str:
    """The example under the new name."""
    title = clean(stem.replace("-", " ").replace("_", " ")) or "My deck"
    text = STARTER.read_text(encoding="utf-8")
    text = text.replace("title: Your title\n", f"title: {quoted(title[0].upper() + title[1:])}\n")
    return text.replace("id: your-title\n", f"id: {slug(stem) or entry_id('deck', stem)}\n")


def _create(path: Path, text: str) -> None:
    """Write a file that is not there yet; raises CommandError where there is one, be it a link to nowhere."""
    try:
        write_new(path, text.encode())
    except FileExistsError:
        told = f"{path} is there already and stays as it is. Take another name, or go on with it: quizapp check"
        raise console.CommandError(f"{told} {shlex.quote(str(path))}") from None


def _put_schema(path: Path) -> None:
    """Put the schema beside a deck, or renew it; a file of that name that is none of ours stays."""
    with suppress(OSError):  # the deck is there, and works without
        if not path.exists() or f'"title": "{schema_json.TITLE}"'.encode() in path.read_bytes()[:HEAD]:
            write_whole(path, schema_json.text().encode())
