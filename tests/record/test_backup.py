"""Backups: whole, dated, ten of them, and they come back."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from quizapp.record.backup import KEPT, backup, daily, kept, restore
from quizapp.record.errors import RecordError
from quizapp.record.schema import STEPS
from quizapp.record.store import Store
from tests.record.making import DAY, NOON, answer, answers_in, opened, rows_of


@pytest.fixture
def folder(path: Path) -> Path:
    return path.parent / "backups"


def count(path: Path) -> int:
    ((number,),) = rows_of(path, "SELECT count(*) FROM answers")
    assert isinstance(number, int)
    return number


def test_a_backup_holds_what_is_in_the_log_of_a_store_in_use(store: Store, path: Path, folder: Path) -> None:
    store.record(answer())
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    copy = backup(path, folder, NOON)
    assert copy.name == "record-2024-03-02-120000.sqlite"
    assert count(copy) == 1
    assert [file.name for file in folder.iterdir()] == [copy.name]
    store.record(answer())
    assert (count(path), count(copy)) == (2, 1)


def test_one_backup_a_day(store: Store, path: Path, folder: Path) -> None:
    store.record(answer())
    assert daily(path, folder, NOON) is not None
    assert daily(path, folder, NOON + DAY // 4) is None
    assert daily(path, folder, NOON + DAY) is not None
    assert daily(path, folder, NOON) is None  # the clock was set back
    assert len(kept(folder)) == 2


def test_nothing_to_copy_is_no_trouble(path: Path, folder: Path) -> None:
    assert daily(path, folder, NOON) is None


def test_the_last_ten_are_kept_and_other_files_are_left_alone(store: Store, path: Path, folder: Path) -> None:
    store.record(answer())
    folder.mkdir()
    own = [folder / name for name in ("mine.sqlite", "record-2020-01-01-000000-copy.sqlite", "record.sqlite")]
    for file in own:
        file.write_text("x", encoding="utf-8")
    made = [backup(path, folder, NOON + day * DAY) for day in range(KEPT + 3)]
    assert kept(folder) == made[:2:-1]
    assert all(file.exists() for file in own)


def test_a_backup_dated_before_all_others_is_kept_too(store: Store, path: Path, folder: Path) -> None:
    for day in range(KEPT):
        backup(path, folder, NOON + day * DAY)
    early = backup(path, folder, 0)
    assert early.exists()
    assert len(kept(folder)) == KEPT


def test_two_backups_of_one_second_get_two_names(store: Store, path: Path, folder: Path) -> None:
    assert backup(path, folder, NOON) != backup(path, folder, NOON)
    assert len(kept(folder)) == 2


def test_what_a_killed_process_left_is_cleared_away(store: Store, path: Path, folder: Path) -> None:
    folder.mkdir()
    (folder / ".2024-03-01-120000-77.part").touch()
    (folder / ".2024-03-02-120000-77.part").touch()
    backup(path, folder, NOON)
    assert sorted(file.name for file in folder.glob(".*")) == [".2024-03-02-120000-77.part"]


def test_a_damaged_record_takes_no_backup_s_place(store: Store, path: Path, folder: Path) -> None:
    for number in range(50):
        store.record(answer(f"f-{number}"))
    for day in range(KEPT):
        backup(path, folder, NOON + day * DAY)
    store.close()
    good = kept(folder)
    data = bytearray(path.read_bytes())
    data[4096 * 4 : 4096 * 12] = b"\xa5" * (4096 * 8)
    path.write_bytes(data)
    with pytest.raises(RecordError, match="damaged"):
        backup(path, folder, NOON + 20 * DAY)
    assert kept(folder) == good
    assert list(folder.glob(".*")) == []
    assert path.with_name(f"{path.name}-suspect").exists()  # the next start looks closer
    found = Store.open(path, lambda: NOON)
    assert "damaged" in found.notices[0]
    found.store.close()


def test_a_folder_that_cannot_be_made_is_said(store: Store, path: Path, folder: Path) -> None:
    folder.write_text("", encoding="utf-8")
    with pytest.raises(RecordError, match="backup was not made"):
        backup(path, folder, NOON)


def test_a_backup_comes_back_and_the_present_record_is_kept(path: Path, folder: Path) -> None:
    store = opened(path)
    store.record(answer())
    copy = backup(path, folder, NOON)
    store.record(answer())
    store.close()
    aside = restore(copy, path, NOON)
    assert aside == path.with_name("record-2024-03-02-120000-replaced.sqlite")
    assert (count(aside), count(path)) == (2, 1)
    again = opened(path)
    again.record(answer())
    assert count(copy) == 1
    assert restore_is_undone_by_restoring(again, aside, path) == 2


def restore_is_undone_by_restoring(store: Store, aside: Path, path: Path) -> int:
    store.close()
    restore(aside, path, NOON + 1_000)
    return count(path)


def test_a_backup_comes_back_where_there_is_no_record(store: Store, path: Path, folder: Path, tmp_path: Path) -> None:
    store.record(answer())
    elsewhere = tmp_path / "elsewhere" / "record.sqlite"
    assert restore(backup(path, folder, NOON), elsewhere, NOON) is None
    assert answers_in(elsewhere) == 1


def test_a_record_kept_aside_with_its_log_comes_back_whole(store: Store, path: Path, tmp_path: Path) -> None:
    store.record(answer())
    aside = tmp_path / "aside.sqlite"
    for companion in ("", "-wal"):
        shutil.copy(f"{path}{companion}", f"{aside}{companion}")
    elsewhere = tmp_path / "elsewhere" / "record.sqlite"
    restore(aside, elsewhere, NOON)
    assert count(elsewhere) == 1


def test_an_older_backup_is_brought_up_to_date_when_opened(path: Path, tmp_path: Path) -> None:
    from quizapp.record.schema import migrate
    from quizapp.record.transaction import connect

    old = tmp_path / "old.sqlite"
    connection = connect(old)
    migrate(connection, 1, STEPS[:1])
    connection.close()
    restore(old, path, NOON)
    assert answers_in(path) == 0


def test_nothing_is_replaced_while_a_window_has_it_open(path: Path, folder: Path) -> None:
    store = opened(path)
    store.record(answer())
    copy = backup(path, folder, NOON)
    store.record(answer())
    with pytest.raises(RecordError, match="another window"):
        restore(copy, path, NOON)
    store.record(answer())
    assert len(store.answers()) == 3
    assert not list(path.parent.glob("*replaced*"))
    store.close()


@pytest.mark.parametrize("kind", ["text", "songs", "newer", "missing", "damaged"])
def test_what_is_no_sound_record_is_refused(path: Path, tmp_path: Path, kind: str) -> None:
    store = opened(path)
    store.record(answer())
    store.close()
    before = path.read_bytes()
    wrong = tmp_path / "wrong.sqlite"
    make_wrong(wrong, kind, path)
    with pytest.raises(RecordError):
        restore(wrong, path, NOON)
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*replaced*"))
    assert not path.with_name(f"{path.name}-restored").exists()


def make_wrong(file: Path, kind: str, record: Path) -> None:
    if kind == "text":
        file.write_text("Dear diary", encoding="utf-8")
    elif kind == "songs":
        connection = sqlite3.connect(file)
        connection.execute("CREATE TABLE songs (name)")
        connection.close()
    elif kind == "newer":
        shutil.copy(record, file)
        connection = sqlite3.connect(file)
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        connection.close()
    elif kind == "damaged":
        file.write_bytes(record.read_bytes()[:9_000])


def test_a_damaged_present_record_is_replaced_all_the_same(path: Path, folder: Path) -> None:
    store = opened(path)
    store.record(answer())
    copy = backup(path, folder, NOON)
    store.close()
    path.write_bytes(path.read_bytes()[:9_000])
    aside = restore(copy, path, NOON)
    assert aside is not None
    assert aside.stat().st_size == 9_000
    assert count(path) == 1
