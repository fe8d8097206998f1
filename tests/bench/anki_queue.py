"""The yardstick for what is due: Anki's own queue, built by its own engine. Needs the package ``anki``."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from anki.collection import AddNoteRequest, Collection
from anki.decks import DeckId

MOST_A_DAY: Final = 9_999
"""The highest limit that Anki knows; with it as many cards go into its queue."""

_DUE: Final = """UPDATE cards SET type = 2, queue = 2, ivl = 10, factor = 2500, reps = 20, due = ? - id % 30,
    data = '{"s":10.0,"d":5.0,"dr":0.9}'"""


@contextmanager
def anki_queue(folder: Path, cards: int) -> Iterator[Callable[[], float]]:
    """A collection of so many cards that are all due; each call builds the queue anew and gives the milliseconds."""
    collection = Collection(str(folder / "collection.anki2"))
    kind = collection.models.by_name("Basic")
    assert kind is not None
    requests = []
    for number in range(cards):
        note = collection.new_note(kind)
        note.fields = [f"question {number}", f"answer {number}"]
        requests.append(AddNoteRequest(note, DeckId(1)))
    collection.add_notes(requests)
    assert collection.db is not None
    collection.db.execute(_DUE, collection.sched.today)
    collection.set_config("fsrs", True)
    yield lambda: _built(collection)
    collection.close()


def _built(collection: Collection) -> float:
    limits = collection.decks.config_dict_for_deck_id(DeckId(1))
    limits["rev"]["perDay"] = MOST_A_DAY
    collection.decks.update_config(limits)  # whereupon the queue is built anew when next asked for
    begun = time.perf_counter()
    queue = collection.sched.get_queued_cards()
    took = (time.perf_counter() - begun) * 1000
    assert queue.review_count == MOST_A_DAY
    return took
