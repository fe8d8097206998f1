"""Real processes: killed at any moment, or several at once, they lose no answer that was acknowledged."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from quizapp.record.store import Store
from tests.record import child
from tests.record.making import NOON, PLAIN_SITTING, answer, answers_in, opened, rows_of, scores_in

KILLS = 100


@contextmanager
def running(task: str, path: Path, argument: str = "") -> Iterator[subprocess.Popen[str]]:
    process = child.start(task, path, argument)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    text = process.stdout.readline()
    assert text, process.stderr and process.stderr.read()
    return text.strip()


def tell(process: subprocess.Popen[str], what: str = "go") -> None:
    assert process.stdin
    process.stdin.write(f"{what}\n")
    process.stdin.flush()


def killed(path: Path, name: str, chance: random.Random) -> list[str]:
    """Lets a process record, kills it at a random moment, and gives what it had acknowledged by then."""
    with running("record", path, name) as process:
        assert line(process) == "opening"
        heard = [line(process) for _ in range(chance.randrange(-10, 25))]
        for _ in range(chance.randrange(20_000)):  # into the middle of whatever comes next
            pass
        process.kill()
        rest, errors = process.communicate()
        assert "Traceback" not in errors
    # A line that the kill cut in two is no acknowledgement.
    return heard + [text.strip() for text in rest.splitlines(keepends=True) if text.endswith("\n")]


def test_a_process_killed_at_a_hundred_moments_loses_nothing(tmp_path: Path) -> None:
    chance = random.Random(20240302)
    paths = [tmp_path / "one" / "record.sqlite", *(tmp_path / str(turn) / "record.sqlite" for turn in range(25))]
    acknowledged: dict[Path, list[str]] = {path: [] for path in paths}
    for turn in range(KILLS):
        path = paths[0] if turn % 4 else paths[1 + turn // 4]  # each fourth time a first start, killed in the making
        acknowledged[path] += killed(path, f"k{turn}", chance)
    assert sum(map(len, acknowledged.values())) > KILLS
    for path, heard in acknowledged.items():
        store = opened(path)
        kept = [read.question for read in store.answers()]
        assert set(heard) <= set(kept)
        assert len(kept) == len(set(kept))
        assert rows_of(path, "PRAGMA integrity_check") == [("ok",)]
        running_scores = scores_in(path)
        store.rebuild()
        assert scores_in(path) == running_scores
        store.close()


def test_writers_at_once_lose_nothing(path: Path) -> None:
    with running("record_some", path, "a") as one, running("record_some", path, "b") as two:
        for process in (one, two):
            assert line(process) == "ready"
        for process in (one, two):
            tell(process)
        assert [line(one), line(two)] == ["done", "done"]
    store = opened(path)
    assert len(store.answers()) == 400
    assert {point: score.asked for point, score in store.point_scores("river").items() if "shared" in point} == {
        f"shared-{number}": 2 for number in range(0, 200, 2)
    }
    assert [score.answered for score in store.sitting_scores()] == [200, 200]
    running_scores = scores_in(path)
    store.rebuild()
    assert scores_in(path) == running_scores
    store.close()


@pytest.mark.parametrize("foreign", [False, True])
def test_many_first_starts_at_once_make_one_record(tmp_path: Path, *, foreign: bool) -> None:
    with ExitStack() as stack:
        starts = [stack.enter_context(running("start_when_told", tmp_path, name)) for name in "abcd"]
        for process in starts:
            assert line(process) == "ready"
        for turn in range(40):
            path = tmp_path / str(turn) / "record.sqlite"
            path.parent.mkdir()
            if foreign:
                path.write_text("Dear diary", encoding="utf-8")
            for process in starts:
                tell(process, str(path))
            for process in starts:
                assert line(process) == "done"
            assert answers_in(path) == 2 * len(starts)
            assert len(list(path.parent.glob("record-*"))) == foreign


def test_a_sitting_under_way_in_a_living_window_is_not_offered_by_another(path: Path) -> None:
    with running("hold", path) as other:
        held = int(line(other))
        store = opened(path)
        assert store.unfinished("river") is None
        assert not store.deck_summaries().get("river")
        assert not store.claim(held)
        mine = store.begin(PLAIN_SITTING)
        assert store.unfinished("river") == mine
        store.end(mine.id, NOON)
        store.record(answer(sitting=held))  # never refused
        other.kill()
        other.wait()
        found = store.unfinished("river")
        assert found is not None
        assert found.id == held
        assert store.deck_summaries()["river"].unfinished
        assert store.claim(held)
        store.close()


def test_a_sitting_gone_on_with_is_claimed_by_its_first_answer(path: Path) -> None:
    with running("hold", path) as other:
        held = int(line(other))
    store = opened(path)
    sitting = store.unfinished("river")
    assert sitting is not None
    assert sitting.id == held
    assert offered_elsewhere(path) == held
    store.record(answer(sitting=held))
    assert offered_elsewhere(path) == 0
    assert store.unfinished("river") == sitting
    store.close()
    assert offered_elsewhere(path) == held


def offered_elsewhere(path: Path) -> int:
    with running("offered", path, "river") as other:
        return int(line(other))


def test_a_window_that_ends_in_order_lets_its_sittings_go(path: Path, store: Store) -> None:
    with running("hold", path) as other:
        held = int(line(other))
        assert store.unfinished("river") is None
        other.communicate("\n")
    found = store.unfinished("river")
    assert found is not None
    assert found.id == held
