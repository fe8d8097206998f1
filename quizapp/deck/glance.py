"""What a list of decks shows of one, from a card in the cache folder, so that no deck need be loaded for it.

A card is named after the deck's path and holds that path, the deck's title and counts, and the size and time of the
file that they are true of. Whatever is missing, damaged, foreign or of another version is made anew; a cache that
can't be written is done without.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from quizapp import __version__

if TYPE_CHECKING:
    from quizapp.deck.problems import Reading

RACY_NS: Final = 2_000_000_000
"""A file changed so shortly before its card was written may have changed again in the same tick of the disk's clock."""

LARGEST_CARD: Final = 64 * 1024

BROKEN: Final = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What reading a damaged or foreign file of the cache may raise."""


class Summary(NamedTuple):
    """What a list of decks shows of one, known without loading it. ``digest`` names the content of its file.

    ``waiting`` counts entries that wait for their author's eye, which are not among the ``problems``.
    """

    id: str
    title: str
    entries: int
    points: int
    problems: int
    waiting: int = 0
    digest: str = ""


def peek(path: Path, folder: Path | None) -> Summary | None:
    """A deck's id, title and counts, or None when the file gives no deck.

    Reads one small file of the cache ``folder`` where it can.
    """
    place = os.fsencode(path.absolute())
    card = folder / f"{crc32(place):08x}.card" if folder else None
    if card is not None:
        with suppress(OSError, *BROKEN):
            return _card(card, path, place.hex())
    from quizapp.deck.compiled import open_deck  # not where all cards are good: it takes its time to import

    before = stamp(path)
    summary = summary_of(open_deck(path, folder))
    if card is not None and before and before == stamp(path):
        fields = list(summary) if summary else None
        write(card, json.dumps([edition(), place.hex(), *before, fields]).encode())
    return summary


def summary_of(reading: Reading) -> Summary | None:
    """The summary of a reading, or None when it has no deck."""
    deck = reading.deck
    if deck is None:
        return None
    from quizapp.deck.problems import WAITS
    from quizapp.deck.sections_points import points_in  # the model of decks is not needed before one is read

    waiting = sum(problem.code == WAITS for problem in reading.problems)
    counts = (sum(1 for _ in deck.entries()), points_in(deck), len(reading.problems) - waiting, waiting)
    return Summary(deck.id, deck.title, *counts, reading.digest)


def _card(card: Path, path: Path, place: str) -> Summary | None:
    """What a card says; raises where it says nothing that can be relied on."""
    with card.open("rb") as file:
        written = os.fstat(file.fileno()).st_mtime_ns
        maker, where, size, changed, fields = json.loads(file.read(LARGEST_CARD))
    if (maker, where) != (edition(), place) or stamp(path) != (size, changed) or written - changed < RACY_NS:
        raise ValueError(card)
    if fields is None:
        return None
    key, title, *counts, digest = fields
    entries, points, problems, waiting = (int(count) for count in counts)
    return Summary(str(key), str(title), entries, points, problems, waiting, str(digest))


def stamp(path: Path) -> tuple[int, int] | None:
    """Size and time of change of a file."""
    with suppress(OSError, ValueError):
        found = path.stat()
        return found.st_size, found.st_mtime_ns
    return None


@cache
def edition() -> str:
    """Which program wrote a file: its version, and the age of its modules so that a changed reader reads anew."""
    folder = Path(__file__).parent
    newest = 0
    with suppress(OSError), os.scandir(folder) as entries:
        newest = max((entry.stat().st_mtime_ns for entry in entries if entry.name.endswith(".py")), default=0)
    return f"{__version__} {newest}"


def write(path: Path, data: bytes) -> None:
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
