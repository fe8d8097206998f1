"""Finding one's way: from heading to heading, to what is weakest, to words on another page, and out."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Kind
from quizapp.ui.screens.dispute import DisputeScreen
from quizapp.ui.screens.help import Help
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.scores import Scores
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    SIZES,
    WIDE,
    at_home,
    begin,
    keys_on,
    on_screen,
    question_on,
    screen_text,
    session_on,
    sit_through,
)


async def test_the_weakest_comes_first_in_the_scores_and_enter_asks_about_it(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, number=4)
        await sit_through(pilot, missing=1)
        await pilot.press("s", "right")
        await pilot.pause()
        assert "answers right" in screen_text(pilot)
        about = on_screen(pilot, Scores).about
        assert about is not None
        assert about.topic
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).label == about.topic
        assert {point.topic for point in session_on(pilot)._bank.points} > {question_on(pilot).topic} == {about.topic}


@pytest.mark.parametrize("size", [(80, 24), NARROW])
async def test_one_jumps_from_dispute_to_dispute(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("r", "2", "down")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        assert keys_on(pilot)["Part"] == "n/p"
        await pilot.press("n")
        await pilot.pause()
        assert reader.leaf is not None
        assert reader.leaf.text.plain == "Should the old dam be raised?"
        await pilot.press("n", "p")
        await pilot.pause()
        assert reader.leaf is not None
        assert reader.leaf.text.plain == "Who should decide how much water is drawn?"


async def test_beside_a_dispute_its_positions_are_told_in_short(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        await pilot.press("r", "2", "home")
        await pilot.pause()
        text = screen_text(pilot)
        assert "Kofi Osei: The growers should" in text.replace("▌", "")


CLAIMS = """facts:
  - {fact: "The dam may [fail] within ten years.", on: dam, said_by: lund, status: forecast, topic: first}
  - {fact: "The dam leaks at [three] places.", on: dam, said_by: park, topic: first}
"""


@pytest.mark.parametrize("size", SIZES)
async def test_a_claim_never_stands_without_its_holder(house: House, size: tuple[int, int]) -> None:
    deck = house.path.read_text(encoding="utf-8").replace("facts:\n", CLAIMS)
    house.write(deck.replace("when: 2023-06,", "when: 2023-06, said_by: osei,"))
    told = "According to Greta Lund: The dam may fail", "According to Kofi Osei: The council called"
    async with at_home(house, size) as pilot:
        for page, words in zip("14", told, strict=True):
            await pilot.press("r", page)
            await pilot.pause()
            assert words in " ".join(row.text.plain for row in on_screen(pilot, Reader).listing.rows)
            await pilot.press("escape")
        await pilot.press("r", "1", "home")
        await pilot.pause()
        heading = on_screen(pilot, Reader).leaf
        assert heading is not None
        assert told[0] in heading.inside[0].plain
        await pilot.press("escape", "d", "down", "enter", "down", "enter")
        await pilot.pause()
        assert any(
            row.text.plain.startswith("According to Min Park: The dam leaks")
            for row in on_screen(pilot, DisputeScreen).listing.rows
        )


async def test_dates_are_read_as_words(house: House) -> None:
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press("r", "4")
        await pilot.pause()
        assert "June 2023 The council called" in screen_text(pilot)
        assert "2023-06" not in screen_text(pilot)


async def test_a_filter_that_finds_nothing_says_on_which_page_it_would(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("r", "slash", *"aquifer")
        await pilot.pause()
        assert "Found in: Terms (1)." in screen_text(pilot)


async def test_ctrl_c_says_how_one_leaves(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [str(note.message) for note in pilot.app._notifications] == [
            "Ctrl+Q leaves quizapp. All answers are kept."
        ]


async def test_the_first_card_tells_what_the_grades_mean(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert "Again, if you did not (it counts as wrong)" in screen_text(pilot)
        await pilot.press("space", "3")
        await pilot.pause()
        assert "counts as wrong" not in screen_text(pilot)


async def test_home_shows_its_keys_in_the_smallest_window(house: House) -> None:
    async with at_home(house, NARROW) as pilot:
        for does in ("Options", "Read", "Scores", "Settings", "Quit", "Help"):
            assert does in screen_text(pilot)


async def test_help_while_typing_lists_no_keys_for_editing(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.OPEN)
        await pilot.press("f1")
        await pilot.pause()
        assert len(on_screen(pilot, Help).keys) < 12
        assert "A deck holds what an article says" in screen_text(pilot)
