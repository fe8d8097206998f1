"""Opening: whatever lies at the record's place, the app starts and nothing is harmed."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.record.backup import daily, restore
from quizapp.record.errors import RecordError
from quizapp.record.schema import APPLICATION, STEPS
from quizapp.record.standing import SMALL
from quizapp.record.store import Opened, Store
from tests.record.making import NOON, answer, answers_in, opened, rows_of


def reopen(path: Path) -> Opened:
    return Store.open(path, lambda: NOON)


def filled(path: Path, answers: int = 3) -> None:
    store = opened(path)
    for _ in range(answers):
        store.record(answer())
    store.close()


def large(path: Path) -> None:
    """A record of more than is checked wholly at a start."""
    filled(path)
    connection = sqlite3.connect(path)
    columns = (
        "deck, learner, point, sitting, question, kind, prompt, options, chosen, typed, outcome, credit, at, millis"
    )
    copy = f"INSERT INTO answers ({columns}) SELECT {columns} FROM answers"
    for _ in range(13):
        connection.execute(copy)
    connection.commit()
    connection.close()
    assert path.stat().st_size > 2 * SMALL


def another_program_s(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode = WAL; CREATE TABLE songs (name); INSERT INTO songs VALUES ('x')")
    connection.close()


def a_text(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Dear diary", encoding="utf-8")


def zeros(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(bytes(20_000))


def newer(path: Path) -> None:
    filled(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()


def cut_in_the_header(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:60])


def cut_short(path: Path) -> None:
    filled(path)
    path.write_bytes(path.read_bytes()[:9_000])


def cut_short_and_large(path: Path) -> None:
    large(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage_inside(path: Path) -> None:
    filled(path)
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 9] = b"\xa5" * (4096 * 6)
    path.write_bytes(data)


def tables_missing(path: Path) -> None:
    filled(path)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA foreign_keys = OFF; DROP VIEW log; DROP TABLE answers; PRAGMA user_version = 1")
    connection.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Bytes of all files but the empty ones that hold locks."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(("-lock", "-sittings")))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize(
    ("make", "word", "said"),
    [
        (another_program_s, "foreign", "not a quizapp record"),
        (a_text, "foreign", "not a quizapp record"),
        (zeros, "foreign", "not a quizapp record"),
        (newer, "newer", "newer version"),
        (cut_in_the_header, "damaged", "damaged"),
        (cut_short, "damaged", "damaged"),
        (cut_short_and_large, "damaged", "damaged"),
        (garbage_inside, "damaged", "damaged"),
        (tables_missing, "damaged", "damaged"),
    ],
)
def test_what_cannot_be_used_is_kept_untouched_and_said(
    path: Path, make: Callable[[Path], None], word: str, said: str
) -> None:
    make(path)
    before = contents(path.parent)[path.name]
    found = reopen(path)
    kept = path.with_name(f"record-2024-03-02-120000-{word}.sqlite")
    assert kept.read_bytes() == before
    assert said in found.notices[0]
    assert kept.name in found.notices[0]
    assert found.store.lasting
    found.store.record(answer())
    found.store.close()
    assert answers_in(path) == 1


def test_a_newer_file_keeps_its_log_and_can_be_read_by_the_newer_version(path: Path) -> None:
    newer(path)
    # A process of the newer version was killed: its last answers are in the log alone.
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("UPDATE answers SET typed = 'in the log'")
    living = path.with_name("living")
    living.mkdir()
    for companion in ("", "-wal", "-shm"):
        shutil.copy(f"{path}{companion}", living)
    writer.close()
    shutil.rmtree(path.parent / "backups", ignore_errors=True)
    killed = living / path.name
    before = contents(living)
    assert before[f"{path.name}-wal"]
    found = reopen(killed)
    found.store.close()
    kept = living / "record-2024-03-02-120000-newer.sqlite"
    assert (kept.read_bytes(), Path(f"{kept}-wal").read_bytes()) == (
        before[path.name],
        before[f"{path.name}-wal"],
    )
    assert rows_of(kept, "SELECT DISTINCT typed FROM answers") == [("in the log",)]


def test_a_version_that_stands_in_the_log_alone_is_seen(path: Path) -> None:
    filled(path)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    killed = path.with_name("killed")
    killed.mkdir()
    for companion in ("", "-wal"):
        shutil.copy(f"{path}{companion}", killed)
    writer.close()
    found = reopen(killed / path.name)
    assert "newer version" in found.notices[0]
    found.store.close()
    kept = killed / "record-2024-03-02-120000-newer.sqlite"
    assert rows_of(kept, "PRAGMA user_version") == [(len(STEPS) + 1,)]
    assert rows_of(kept, "SELECT count(*) FROM answers") == [(3,)]


def test_a_log_without_its_file_is_kept_aside(path: Path) -> None:
    store = opened(path)
    store.record(answer())
    leftover = Path(f"{path}-wal").read_bytes()
    store.close()
    path.unlink()
    Path(f"{path}-wal").write_bytes(leftover)
    found = reopen(path)
    assert "log" in found.notices[0]
    assert path.with_name("record-2024-03-02-120000-leftover.sqlite-wal").read_bytes() == leftover
    assert found.store.answers() == []
    found.store.close()


def test_a_folder_in_the_record_s_place_is_kept(path: Path) -> None:
    path.mkdir(parents=True)
    (path / "mine.txt").write_text("x", encoding="utf-8")
    found = reopen(path)
    assert found.store.lasting
    assert (path.with_name("record-2024-03-02-120000-foreign.sqlite") / "mine.txt").exists()
    found.store.close()


def test_nothing_kept_aside_is_overwritten(path: Path) -> None:
    for _ in range(3):
        path.parent.mkdir(exist_ok=True)
        path.write_text("Dear diary", encoding="utf-8")
        reopen(path).store.close()
    assert len([name for name in contents(path.parent) if "foreign" in name]) == 3


def test_an_empty_file_is_a_new_record(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    opened(path).close()
    assert rows_of(path, "PRAGMA application_id") == [(APPLICATION,)]


def test_damage_names_the_latest_backup(path: Path) -> None:
    filled(path)
    backup = daily(path, path.parent / "backups", NOON)
    cut_short(path)
    found = reopen(path)
    assert str(backup) in found.notices[0]
    assert "quizapp restore" in found.notices[0]
    found.store.close()
    assert backup is not None
    restore(backup, path, NOON)
    assert answers_in(path) == 3


def test_damage_met_later_is_said_and_found_at_the_next_start(path: Path) -> None:
    large(path)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096 * 40] = b"\xa5" * (4096 * 40)
    path.write_bytes(data)
    store = opened(path)  # the edges are sound, and a large file is not read wholly at each start
    with pytest.raises(RecordError, match="damaged") as met:
        store.answers()
    assert met.value.damage
    assert "Start the app again" in met.value.remedy
    store.close()
    again = reopen(path)
    assert "damaged" in again.notices[0]
    again.store.close()


def test_a_false_alarm_is_forgotten(path: Path) -> None:
    filled(path)
    suspicion = path.with_name(f"{path.name}-suspect")
    suspicion.touch()
    opened(path).close()
    assert not suspicion.exists()


def test_a_place_that_cannot_be_made_still_opens(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    found = reopen(tmp_path / "data" / "record.sqlite")
    assert not found.store.lasting
    assert "Answers can't be kept" in found.notices[0]
    found.store.record(answer())
    assert found.store.deck_summaries()["river"].answered == 1


def test_odd_names_of_folders_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "a b#c?d%41é" / "record.sqlite"
    filled(path)
    assert daily(path, path.parent / "backups", NOON)
    assert answers_in(path) == 3
