"""A story of somebody with a long log, whose memories must be worked out anew before a deck opens."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from tests.record.long_log import lengthen
from tests.study.river import House, right
from tests.ui.stories import at_home, screen_text


async def test_the_log_is_gone_through_beside_the_screen_which_says_so_and_stays_alive(house: House) -> None:
    session = house.desk().cards(number=1)
    assert session.current
    session.answer(right(session.current))
    session.next()
    lengthen(house.places.record, 30_000)
    async with at_home(house) as pilot:
        with closing(sqlite3.connect(house.places.record, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")  # another window keeps it from going on
            await pilot.press("enter")
            await pilot.pause()
            assert "Going through your 30,000 answers, 0% …" in screen_text(pilot)
            await pilot.press("down")
            home = pilot.app.screen
            assert isinstance(home, Home)
            assert home.listing.cursor == 1
            other.execute("ROLLBACK")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Quiz)
