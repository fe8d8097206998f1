"""A full disk and a record that may not be written: said as long as it is so, on every screen, and no longer."""

from __future__ import annotations

import sqlite3

import pytest

from quizapp.questions.model import Kind
from quizapp.record.errors import RecordError
from quizapp.ui.app import QuizApp
from tests.study.river import House, right
from tests.ui.stories import NARROW, NORMAL, Walker, answer, at_home, begin, screen_lines, screen_text, session_on


def connection(pilot: Walker) -> sqlite3.Connection:
    """The record's own connection."""
    app = pilot.app
    assert isinstance(app, QuizApp)
    return app.workspace._store._connection


def fill(record: sqlite3.Connection) -> None:
    """Leave the record no room, as a full disk does."""
    record.execute("PRAGMA journal_mode = DELETE")
    record.execute("CREATE TABLE block (x)")
    pages = record.execute("PRAGMA page_count").fetchone()[0]
    record.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        record.execute("INSERT INTO block VALUES (zeroblob(100000))")
    while True:
        try:
            record.execute("INSERT INTO block VALUES (zeroblob(900))")
        except sqlite3.OperationalError:
            return


@pytest.mark.parametrize("size", [NORMAL, NARROW])
async def test_a_full_disk_is_said_until_an_answer_is_kept_again(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await begin(pilot, Kind.OPEN)
        record = connection(pilot)
        fill(record)
        session = session_on(pilot)
        assert session.current
        with pytest.raises(RecordError, match="full"):  # there is room yet in pages that were begun
            for _ in range(100):
                session.answer(right(session.current))
                session.undo()
        said = "! The answer was not kept: the disk is full. Free some space and try again."
        await answer(pilot)
        assert session.feedback is None
        assert said in screen_text(pilot)
        assert not pilot.app._notifications  # a toast is gone too early, or too late
        await pilot.press("f1")
        await pilot.pause()
        assert said in screen_text(pilot)
        assert "Back" in screen_lines(pilot)[-1]
        record.execute("PRAGMA max_page_count = 1000000")
        await pilot.press("escape")
        await pilot.pause()
        await answer(pilot)
        assert session_on(pilot).feedback is not None
        assert "the disk is full" not in screen_text(pilot)


async def test_that_answers_cannot_be_kept_is_said_on_every_screen(house: House) -> None:
    house.places.data.write_text("a file where the folder should be", encoding="utf-8")
    async with at_home(house) as pilot:
        assert screen_text(pilot).count("Answers can't be kept") == 1
        await begin(pilot, Kind.CHOICE)
        await answer(pilot)
        assert session_on(pilot).feedback is not None
        assert "! Answers can't be kept" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "! Answers can't be kept" in screen_text(pilot)


async def test_settings_that_cannot_be_kept_are_said_until_they_are(house: House) -> None:
    async with at_home(house) as pilot:
        house.places.settings.unlink()
        house.places.settings.mkdir()
        await pilot.press("comma", "right")
        await pilot.pause()
        assert "! The settings were not kept" in screen_text(pilot)
        house.places.settings.rmdir()
        await pilot.press("right")
        await pilot.pause()
        assert "The settings were not kept" not in screen_text(pilot)
