"""Migrations: an older file reaches the present schema whole, after a backup, or stays as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from quizapp.record.backup import kept
from quizapp.record.schema import APPLICATION, STEPS, Step, migrate, version_of
from quizapp.record.store import Store
from quizapp.record.transaction import connect
from tests.record.making import NOON, answer, opened, rows_of, scores_in

V1 = """
    INSERT INTO decks VALUES (1, 'river');
    INSERT INTO learners VALUES (1, 'default');
    INSERT INTO points VALUES (1, 1, 'f-1', NULL);
    INSERT INTO names VALUES (1, 'f-1', 1);
    INSERT INTO sittings VALUES (1, 1, 1, 'quiz', '', '7', '["f-1~choice"]', 5, 0);
    INSERT INTO answers VALUES (1, 1, 1, 1, 1, 'f-1~choice', 'choice', 'How?', '["41"]', '[0]', '', 'right', 1, 9, 8);
    INSERT INTO answers VALUES (2, 1, 1, 1, 1, 'f-1~choice', 'choice', 'How?', '["41"]', '[0]', '', 'wrong', 0, 9, 8);
    INSERT INTO amendments VALUES (2, 'undo', 10);
"""
"""What a file of the first version may hold."""


@pytest.fixture
def older(path: Path) -> Path:
    """A file made by the first step alone, as the first version of the app made it."""
    path.parent.mkdir()
    connection = connect(path)
    migrate(connection, 1, STEPS[:1])
    connection.executescript(V1)
    connection.close()
    return path


def test_a_new_file_says_what_it_is(path: Path) -> None:
    opened(path).close()
    assert rows_of(path, "PRAGMA application_id") == [(APPLICATION,)]
    assert rows_of(path, "PRAGMA user_version") == [(len(STEPS),)]
    assert rows_of(path, "SELECT version, what, at FROM migrations") == [
        (number, step.what, NOON) for number, step in enumerate(STEPS, 1)
    ]


def test_an_older_file_is_backed_up_and_brought_up_to_date(older: Path) -> None:
    before = rows_of(older, "SELECT * FROM answers")
    store = opened(older)
    assert [row[: len(before[0])] for row in rows_of(older, "SELECT * FROM answers")] == before
    assert [one.day for one in store.answers()] == [719_163]
    assert store.point_scores("river")["f-1"].asked == 1
    assert store.deck_summaries()["river"].learning == 1
    store.record(answer(sitting=1))
    store.close()
    (copy,) = kept(older.parent / "backups")
    assert copy.name == f"record-2024-03-02-120000-before-v{len(STEPS)}.sqlite"
    assert rows_of(copy, "PRAGMA user_version") == [(1,)]
    assert rows_of(copy, "SELECT * FROM answers") == before


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_every_older_version_ends_at_the_same_tables(tmp_path: Path, version: int) -> None:
    schemas = []
    for name, steps in (("old", STEPS[:version]), ("new", STEPS)):
        file = tmp_path / name / "record.sqlite"
        file.parent.mkdir()
        connection = connect(file)
        migrate(connection, 1, [step._replace(rebuilds=False) for step in steps])  # each version rebuilt in its own way
        connection.close()
        opened(file).close()
        schemas.append(rows_of(file, "SELECT type, name, sql FROM sqlite_schema ORDER BY name"))
    assert schemas[0] == schemas[1]


def test_rebuilding_after_the_migration_says_the_same(older: Path) -> None:
    store = opened(older)
    migrated = scores_in(older)
    store.rebuild()
    assert scores_in(older) == migrated
    assert all(migrated.values())


def test_a_step_that_fails_leaves_the_file_as_it_was(older: Path) -> None:
    broken = Step("cannot be", ("CREATE TABLE half (x)", "INSERT INTO nowhere VALUES (1)"))
    connection = connect(older)
    schema = rows_of(older, "SELECT * FROM sqlite_schema")
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, 1, (STEPS[0], STEPS[1], broken))
    assert version_of(connection) == 1
    assert not connection.in_transaction
    connection.close()
    assert rows_of(older, "SELECT * FROM sqlite_schema") == schema


def test_no_migration_without_its_backup(older: Path) -> None:
    (older.parent / "backups").write_text("a file where the folder should be", encoding="utf-8")
    found = Store.open(older, lambda: NOON)
    assert not found.store.lasting
    assert "backup was not made" in found.notices[0]
    assert rows_of(older, "PRAGMA user_version") == [(1,)]
    assert len(found.store.answers()) == 1  # what is there can be seen all the same


def test_a_file_up_to_date_is_not_written(path: Path) -> None:
    opened(path).close()
    before = path.read_bytes()
    opened(path).close()
    assert path.read_bytes() == before
    assert kept(path.parent / "backups") == []
