"""Stories of a draft's open dispute: once it is worded, its views are gone through for the question of each."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck
from quizapp.study.vetting_sorting import CHOOSE
from quizapp.ui.widgets.form import Pick
from tests.study.river import House
from tests.study.vetted import DRAFT
from tests.ui.reviews import press, reviewing, text_of, words
from tests.ui.stories import SIZES, keys_on, screen_text


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_after_the_open_dispute_is_worded_its_views_are_gone_through(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "e", "f7", "delete", *words("Who should set the limit?"), "enter")
        assert "2 views" in screen_text(pilot)
        assert "Sort views" in keys_on(pilot)
        await press(pilot, "o")
        assert text_of(house).count(CHOOSE) == 2
        assert "6 left" in screen_text(pilot) or "5 left" in screen_text(pilot)
        assert "Question" in keys_on(pilot)
        await press(pilot, "o")
        assert isinstance(pilot.app.focused, Pick)
        await press(pilot, "right", "tab", *words("Whose wells ran dry?"), "enter")
        await press(pilot, "a")
        assert CHOOSE not in text_of(house)
        deck = read_deck(text_of(house).encode()).deck
        assert deck is not None
        asked = [deck.disputes[view.on].question for view in deck.viewpoints]
        assert asked == ["Whose wells ran dry?", "Who should set the limit?"]
        await press(pilot, *"uuuu")
        assert text_of(house) == DRAFT


async def test_an_open_dispute_that_is_accepted_offers_that_too_and_can_be_left(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "a")
        assert "Sort views" in keys_on(pilot)
        await press(pilot, "escape")
        assert CHOOSE not in text_of(house)
        assert "Needs your eye: two dates" in screen_text(pilot)


async def test_another_dispute_offers_nothing_by_itself_but_has_the_key(house: House) -> None:
    async with reviewing(house, text=DRAFT.replace("  open:", "  river:").replace("on: open", "on: river")) as pilot:
        await press(pilot, "n")
        assert "Sort views" in keys_on(pilot)
        await press(pilot, "a")
        assert "Needs your eye: two dates" in screen_text(pilot)
        assert "Sort views" not in keys_on(pilot)
