"""Memories that lag behind a long log are computed anew beside the window that has the record open."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from quizapp.record.behind import Behind
from quizapp.study.remembering import Fsrs
from tests.record.long_log import lengthen
from tests.record.making import answer, opened


class LeftError(Exception):
    """The learner has left."""


@pytest.fixture
def behind(path: Path) -> Behind:
    with closing(opened(path)) as store:
        store.record(answer())
    lengthen(path, 45_000)
    return Behind(45_000, path, "default", Fsrs())


def test_another_thread_catches_up_and_tells_how_far_it_is(behind: Behind) -> None:
    told: list[tuple[int, int]] = []
    with closing(opened(behind.path)) as store:
        store.keep_memories(behind.keeper)
        assert store.memories_outdated() == 45_000
        thread = Thread(target=behind.catch_up, args=(lambda *how_far: told.append(how_far),))
        thread.start()
        thread.join()
        assert store.memories_outdated() == 0
        found = store.remembered.memories("river")
        store.rebuild_memories()
        assert store.remembered.memories("river") == found
    assert told == [(0, 45_000), (20_000, 45_000), (40_000, 45_000), (45_000, 45_000)]


def test_where_another_window_was_first_nothing_is_done_twice(behind: Behind) -> None:
    behind.catch_up()
    told: list[tuple[int, int]] = []
    behind.catch_up(lambda *how_far: told.append(how_far))
    assert told == []


def test_who_leaves_meanwhile_changes_nothing(behind: Behind) -> None:
    def leave(done: int, _: int) -> None:
        if done:
            raise LeftError

    with pytest.raises(LeftError):
        behind.catch_up(leave)
    with closing(opened(behind.path)) as store:
        store.keep_memories(behind.keeper)
        assert store.memories_outdated() == 45_000
        store.record(answer())
