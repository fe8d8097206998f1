"""Compiled copies of decks in a cache folder, so that a deck opens fast the next time.

A copy is named after the content of the deck file and holds its reading as JSON below a line with a checksum. Whatever
is missing, damaged, foreign or of another version is made anew; a cache that can't be written is done without.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from quizapp.deck.blake import blake2b
from quizapp.deck.files import read_bytes
from quizapp.deck.glance import BROKEN, edition, write
from quizapp.deck.problems import Problem, Reading

MOST_COPIES: Final = 100
"""Compiled copies kept; of more, the oldest go."""

_MAGIC: Final = b"quizapp deck "


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


def _read(data: bytes, path: Path) -> Reading:
    """A reading from the deck file itself."""
    from quizapp.deck.read import read_deck  # a deck that has its copy needs no YAML, which takes its time to import

    return read_deck(data, path.stem)


def _name(*parts: bytes) -> str:
    """A file name made from what the file is about."""
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def _copied(copy: Path) -> Reading | None:
    """The reading that a compiled copy holds, or None when it is missing or not to be relied on."""
    with suppress(OSError, *BROKEN):
        head, _, body = copy.read_bytes().partition(b"\n")
        if head == _head(body):
            from quizapp.deck.compiled_rows import loads

            return loads(body)
    return None


def _head(body: bytes) -> bytes:
    """The first line of a compiled copy."""
    return _MAGIC + f"{edition()} {blake2b(body, digest_size=16).hexdigest()}".encode()


def _keep(copy: Path, reading: Reading) -> None:
    """Write a compiled copy, and let the oldest go when there are many."""
    from quizapp.deck.compiled_rows import dumps

    body = dumps(reading)
    write(copy, _head(body) + b"\n" + body)
    with suppress(OSError):
        copies = sorted(copy.parent.glob("*.deck"), key=lambda path: path.stat().st_mtime_ns)
        for old in copies[:-MOST_COPIES]:
            old.unlink()
