"""Compiled copies of decks in a cache folder, so that a deck opens fast the next time and a list of decks at once.

Two files a deck. The copy is named after the content of the deck file and holds its reading as JSON below a line with
a checksum. The card is named after the deck's path and holds its title and counts, with the size and time of the file
that they are true of. Whatever is missing, damaged, foreign or of another version is made anew; a cache that can't be
written is done without.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

from quizapp import __version__
from quizapp.deck.files import read_bytes
from quizapp.deck.problems import Problem, Reading

MOST_COPIES: Final = 100
"""Compiled copies kept; of more, the oldest go."""

RACY_NS: Final = 2_000_000_000
"""A file changed so shortly before its card was written may have changed again in the same tick of the disk's clock."""

LARGEST_CARD: Final = 64 * 1024
_MAGIC: Final = b"quizapp deck "
_BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


class Summary(NamedTuple):
    """What a list of decks shows of one, known without loading it."""

    id: str
    title: str
    entries: int
    points: int
    problems: int


def open_deck(path: Path, cache: Path | None) -> Reading:
    """A deck file's reading, from its compiled copy when there is a good one, else read and compiled."""
    data = read_bytes(path)
    if isinstance(data, Problem):
        return Reading(None, (data,))
    if cache is None:
        return _read(data, path)
    copy = cache / f"{_name(data, path.stem.encode('utf-8', 'replace'))}.deck"
    reading = _copied(copy)
    if reading is None:
        reading = _read(data, path)
        _keep(copy, reading)
    return reading


def peek(path: Path, cache: Path | None) -> Summary | None:
    """A deck's id, title and counts, or None when the file gives no deck. Reads one small file where it can."""
    if cache is None:
        return summary_of(open_deck(path, None))
    card = cache / f"{_name(os.fsencode(path.absolute()))}.card"
    with suppress(OSError, *_BROKEN):
        return _card(card, path)
    before = _stamp(path)
    summary = summary_of(open_deck(path, cache))
    if before and before == _stamp(path):
        fields = list(summary) if summary else None
        _write(card, json.dumps([_edition(), *before, fields]).encode())
    return summary


def summary_of(reading: Reading) -> Summary | None:
    """The summary of a reading, or None when it has no deck."""
    deck = reading.deck
    if deck is None:
        return None
    from quizapp.deck.sections_points import points_in  # the model of decks is not needed before one is read

    return Summary(deck.id, deck.title, sum(1 for _ in deck.entries()), points_in(deck), len(reading.problems))


def _read(data: bytes, path: Path) -> Reading:
    """A reading from the deck file itself."""
    from quizapp.deck.read import read_deck  # a deck that has its copy needs no YAML, which takes its time to import

    return read_deck(data, path.stem)


def _edition() -> str:
    """Which program wrote a file: its version, and the age of its modules so that a changed reader reads anew."""
    folder = Path(__file__).parent
    newest = 0
    with suppress(OSError), os.scandir(folder) as entries:
        newest = max((entry.stat().st_mtime_ns for entry in entries if entry.name.endswith(".py")), default=0)
    return f"{__version__} {newest}"


def _name(*parts: bytes) -> str:
    """A file name made from what the file is about."""
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def _stamp(path: Path) -> tuple[int, int] | None:
    """Size and time of change of a file."""
    with suppress(OSError, ValueError):
        found = path.stat()
        return found.st_size, found.st_mtime_ns
    return None


def _card(card: Path, path: Path) -> Summary | None:
    """What a card says; raises where it says nothing that can be relied on."""
    with card.open("rb") as file:
        written = os.fstat(file.fileno()).st_mtime_ns
        edition, size, changed, fields = json.loads(file.read(LARGEST_CARD))
    if edition != _edition() or _stamp(path) != (size, changed) or written - changed < RACY_NS:
        raise ValueError(card)
    if fields is None:
        return None
    key, title, *counts = fields
    entries, points, problems = (int(count) for count in counts)
    return Summary(str(key), str(title), entries, points, problems)


def _copied(copy: Path) -> Reading | None:
    """The reading that a compiled copy holds, or None when it is missing or not to be relied on."""
    with suppress(OSError, *_BROKEN):
        head, _, body = copy.read_bytes().partition(b"\n")
        if head == _head(body):
            from quizapp.deck.compiled_rows import loads

            return loads(body)
    return None


def _head(body: bytes) -> bytes:
    """The first line of a compiled copy."""
    return _MAGIC + f"{_edition()} {blake2b(body, digest_size=16).hexdigest()}".encode()


def _keep(copy: Path, reading: Reading) -> None:
    """Write a compiled copy, and let the oldest go when there are many."""
    from quizapp.deck.compiled_rows import dumps

    body = dumps(reading)
    _write(copy, _head(body) + b"\n" + body)
    with suppress(OSError):
        copies = sorted(copy.parent.glob("*.deck"), key=lambda path: path.stat().st_mtime_ns)
        for old in copies[:-MOST_COPIES]:
            old.unlink()


def _write(path: Path, data: bytes) -> None:
    """Write a file as a whole or not at all; a cache that cannot be written is done without."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
