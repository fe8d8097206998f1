"""A process of its own that writes to a record, for tests that kill it, starve it or run several at once.

Run as ``python -m tests.record.child TASK PATH [ARGUMENT]``. Each answer that was recorded is acknowledged by a line
on standard output: the question that was answered.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from quizapp.record.errors import RecordError
from quizapp.record.store import Opened, Store
from tests.record.making import NOON, PLAIN_SITTING, answer

ROOT: Final = Path(__file__).parents[2]


def start(task: str, path: Path, argument: str = "", *, wrapped: tuple[str, ...] = ()) -> subprocess.Popen[str]:
    """Starts the process; ``wrapped`` is a command that runs it."""
    command = [*wrapped, sys.executable, "-m", __name__, task, str(path), argument]
    return subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def say(*words: object) -> None:
    """A line to the parent, at once. Where nobody listens any more, the process ends."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def opened(path: Path) -> Opened:
    """The store as a start of the app opens it."""
    return Store.open(path, lambda: NOON)


def record(path: Path, name: str) -> None:
    """Records answers without end."""
    say("opening")
    store = opened(path).store
    sitting = store.begin(PLAIN_SITTING).id
    number = 0
    while True:
        number += 1
        kept = store.record(answer(f"{name}-{number}", "right" if number % 3 else "wrong", sitting))
        if number % 5 == 0:
            store.count_as_right(kept.id)
        say(kept.question)


def record_some(path: Path, name: str) -> None:
    """Records 200 answers to points that other writers answer too; begins when a line comes in."""
    store = opened(path).store
    say("ready")
    sys.stdin.readline()
    sitting = store.begin(PLAIN_SITTING).id
    for number in range(200):
        store.record(answer(f"{name}-{number}" if number % 2 else f"shared-{number}", sitting=sitting))
    say("done")


def hold(path: Path, deck: str) -> None:
    """Begins a sitting and keeps it under way until a line comes in."""
    store = opened(path).store
    say(store.begin(PLAIN_SITTING).id)
    sys.stdin.readline()
    say(deck)


def offered(path: Path, deck: str) -> None:
    """Says which unfinished sitting of the deck is offered, 0 for none."""
    found = opened(path).store.unfinished(deck)
    say(found.id if found else 0)


def start_when_told(_: Path, name: str) -> None:
    """Opens each record whose path comes in as a line, and records two answers in it."""
    say("ready")
    while line := sys.stdin.readline().strip():
        store = opened(Path(line)).store
        for number in range(2):
            store.record(answer(f"{name}-{number}"))
        store.close()
        say("done")


def fill_up(path: Path, filler: str) -> None:
    """Records until the disk is full, makes room, records again; says what happened."""
    block = Path(filler)
    block.write_bytes(bytes(300_000))
    store = opened(path).store
    number = 0
    try:
        while True:
            store.record(answer(f"p-{number}"))
            number += 1
    except RecordError as error:
        say(number, error)
    block.unlink()
    say(store.record(answer("p-last")).question, len(store.answers()), store.deck_summaries()["river"].answered)


def start_full(path: Path, filler: str) -> None:
    """Opens a record on a disk that is full to the last byte."""
    with Path(filler).open("wb", buffering=0) as block:
        try:
            while True:
                block.write(bytes(4_096))
        except OSError:
            pass
    found = opened(path)
    say(found.store.lasting, *found.notices)
    found.store.record(answer())
    say(found.store.deck_summaries()["river"].answered)


def fill_to_a_limit(path: Path, limit: str) -> None:
    """Records until a file may not grow any more."""
    import resource

    store = opened(path).store
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    number = 0
    try:
        while True:
            store.record(answer(f"p-{number}"))
            number += 1
    except RecordError as error:
        say(number, error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    say(store.record(answer("p-last")).question, len(store.answers()))


def as_nobody(path: Path, user: str) -> None:
    """Opens the record as a user without rights (where this is a user with all rights), and studies."""
    import os

    path.as_uri()  # loads what the interpreter may keep where that user cannot read
    if user:
        os.setgroups([])
        os.setgid(int(user))
        os.setuid(int(user))
    found = opened(path)
    say(found.store.lasting, *found.notices)
    before = len(found.store.answers())
    found.store.record(answer("p-nobody"))
    say(before, len(found.store.answers()))


_TASKS: Final = (
    record,
    record_some,
    start_when_told,
    hold,
    offered,
    fill_up,
    start_full,
    fill_to_a_limit,
    as_nobody,
)
TASKS: Final[dict[str, Callable[[Path, str], None]]] = {task.__name__: task for task in _TASKS}

if __name__ == "__main__":
    TASKS[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
