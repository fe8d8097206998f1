"""Stories of an entry that is changed on the screen: its fields, what check says while one types, and saving."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck
from quizapp.ui.screens.vetting import VettingScreen
from quizapp.ui.vetting_views import View
from quizapp.ui.widgets.bars import live_keys
from quizapp.ui.widgets.form import Line, Pick
from tests.study.river import House
from tests.study.vetted import DRAFT
from tests.ui.reviews import draft, press, reviewing, text_of, words
from tests.ui.stories import (
    NARROW,
    SIZES,
    WIDE,
    burst,
    keys_on,
    on_screen,
    screen_lines,
    screen_text,
)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_text_is_changed_on_the_screen_and_saved_by_enter(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "n", "e")
        assert "Fact, with the words to ask in" in screen_text(pilot)
        assert isinstance(pilot.app.focused, Line)
        await press(pilot, "end", "backspace", *words(" by hand."), "enter")
        assert "last repaired in [1988] by hand." in text_of(house)
        assert "two dates" not in text_of(house)
        assert "5 left · 1 changed" in screen_text(pilot)
        assert "Needs your eye: it is not said" in screen_text(pilot)
        await press(pilot, "u")
        assert text_of(house) == DRAFT


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_question_of_a_dispute_is_in_sight_while_one_words_it(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "e")
        assert "The question that they" in screen_text(pilot)
        assert "What should be done" in screen_text(pilot)
        await press(pilot, "backspace", *words(" by May?"), "enter")
        assert "question: What should be done about the river by May?\n" in text_of(house)


async def test_a_field_that_gets_narrower_shows_each_word_once(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "e", "x")
        for right in range(1, 12):
            on_screen(pilot, VettingScreen).form.styles.padding = (1, right, 0, 2)
            await press(pilot)
            field = pilot.app.focused
            assert isinstance(field, Line)
            left, top, width, height = field.content_region
            drawn = [line[left : left + width] for line in screen_lines(pilot)[top : top + height]]
            assert " ".join(" ".join(drawn).split()) == field.text


async def test_keys_that_come_in_one_go_reach_the_field_that_they_are_for(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "n", "e")
        await burst(pilot, *["tab"] * 4, *"May", "tab", *"Why", "question_mark", "enter")
        await press(pilot)
        assert "wrong: May\n" in text_of(house)
        assert "ask: Why?\n" in text_of(house)
        assert "[January].May" not in text_of(house)


async def test_keys_that_come_in_one_go_with_the_one_that_opens_the_fields_are_not_lost(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n")
        await burst(pilot, "e", "backspace", *words(" by hand"), "enter")
        await press(pilot)
        assert "last repaired in [1988] by hand\n" in text_of(house)
        await burst(pilot, "e", "ctrl+u", *words("It is"), "tab", *"Ann", "enter")
        await press(pilot)
        assert "fact: It is\n" in text_of(house)


async def test_what_check_says_is_said_while_one_types_and_errors_are_not_saved(house: House) -> None:
    async with reviewing(house, WIDE) as pilot:
        await press(pilot, "n", "n", "n", "n", "e", "tab", "tab", "tab", "tab")
        assert isinstance(pilot.app.focused, Line)
        await press(pilot, *words(" and there today"))
        on_screen(pilot, VettingScreen).try_text()
        await pilot.pause()
        assert "this quotation is long" in screen_text(pilot)
        await press(pilot, "ctrl+s")
        assert "Wells ran dry first here and there today" in text_of(house)


async def test_where_one_writes_stays_in_sight_beside_what_check_says(house: House) -> None:
    long = DRAFT.replace(
        "holds: The council", "holds: In every year in which the river falls as low as now the council"
    )
    async with reviewing(house, NARROW, long) as pilot:
        await press(pilot, "n", "n", "n", "n", "e", "tab", "tab", "tab", "tab", *words(" and there today again"))
        on_screen(pilot, VettingScreen).try_text()
        await press(pilot)
        await press(pilot)
        assert "▎" in screen_text(pilot)  # what check says
        assert "today again" in screen_text(pilot)
        await press(pilot, "escape")
        assert "What you changed is not" in screen_text(pilot)
        assert "today again" in screen_text(pilot)
        assert {"Save", "Back"} <= {*keys_on(pilot)}


async def test_an_empty_main_text_is_not_saved_and_what_was_typed_stays(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "e", "f7", "delete", "enter")
        assert text_of(house) == DRAFT
        assert "needs “fact”" in screen_text(pilot)
        assert on_screen(pilot, VettingScreen).view is View.FORM


async def test_a_holder_is_chosen_among_the_voices_and_a_question_can_be_ones_own(house: House) -> None:
    async with reviewing(house, WIDE) as pilot:
        await press(pilot, "n", "n", "n", "n", "e", "tab")
        assert isinstance(pilot.app.focused, Pick)
        assert not {"Scroll Home", "Page Up"} & {*keys_on(pilot)}
        assert not [key.does for key in live_keys(pilot.app.screen, hidden=True) if "croll" in key.does]
        await press(pilot, "k")
        assert "Kofi Osei" in screen_text(pilot)
        await press(pilot, "tab", "right")
        assert "a new one, written below" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Write the new question" in screen_text(pilot)
        await press(pilot, "tab", *words("Who sets limits?"), "enter")
        deck = read_deck(text_of(house).encode()).deck
        assert deck is not None
        view = next(view for view in deck.viewpoints if view.id == "v-ruiz")
        assert view.who == ("osei",)
        assert deck.disputes[view.on].question == "Who sets limits?"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_what_a_dispute_asks_is_seen_and_can_be_changed(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "e")
        first = pilot.app.screen.query(Line).first()
        assert first.text == "What should be done about the river?"
        assert first.size.height == first.wrapped_document.height
        await press(pilot, *words(" And when?"), "enter")
        deck = read_deck(text_of(house).encode()).deck
        assert deck is not None
        assert [each.question.endswith("? And when?") for each in deck.disputes.values()] == [True]


async def test_leaving_the_fields_asks_where_something_was_changed(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "e", "escape")
        assert on_screen(pilot, VettingScreen).view is View.ENTRY
        await press(pilot, "e", "x", "escape")
        assert on_screen(pilot, VettingScreen).view is View.FORM
        await press(pilot, "escape")
        assert on_screen(pilot, VettingScreen).view is View.ENTRY
        assert text_of(house) == DRAFT
        await press(pilot, "e", "enter")
        assert text_of(house) == DRAFT


async def test_what_is_being_typed_stays_while_the_file_changes_elsewhere(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "e", "backspace", *words(" by hand."))
        other = DRAFT.replace("title: A dry summer", "title: A very dry summer")
        draft(house, other)
        on_screen(pilot, VettingScreen).look()
        await press(pilot, "enter")
        assert "title: A very dry summer" in text_of(house)
        assert "by hand." in text_of(house)


MINE, THEIRS = "last repaired in [1988] by hand.", "rebuilt in [1957] and last repaired in [1988]."


@pytest.mark.parametrize("seen", [True, False], ids=["seen at once", "seen when it is saved"])
async def test_what_somebody_else_wrote_where_one_types_is_told_and_written_over_only_knowingly(
    house: House, seen: bool
) -> None:
    plain = DRAFT.replace("  - fact: The old dam", "  - id: f-dam\n    fact: The old dam")
    async with reviewing(house, WIDE, plain) as pilot:
        await press(pilot, "n", "n", "e", "backspace", *words(" by hand."))
        other = plain.replace("was built in [1957] and", "was rebuilt in [1957] and")
        draft(house, other)
        if seen:
            on_screen(pilot, VettingScreen).look()
        await press(pilot, *([] if seen else ["enter"]))
        told = " ".join(line.partition("│")[0].strip(" ▌") for line in screen_lines(pilot))
        assert "Changed elsewhere while you wrote" in told
        assert THEIRS in " ".join(told.split())
        assert MINE in " ".join(told.split())
        assert text_of(house) == other
        await press(pilot, "enter")
        assert MINE in text_of(house)
        assert "rebuilt" not in text_of(house)
        await press(pilot, "u")
        assert text_of(house) == other


async def test_what_somebody_else_wrote_under_another_key_is_kept_beside_ones_own(house: House) -> None:
    plain = DRAFT.replace("  - fact: The old dam", "  - id: f-dam\n    fact: The old dam")
    async with reviewing(house, WIDE, plain) as pilot:
        await press(pilot, "n", "n", "e", "backspace", *words(" by hand."))
        draft(house, plain.replace("    from: 5  # counted", "    note: Mind the year.\n    from: 5  # counted"))
        await press(pilot, "enter")
        assert MINE in text_of(house)
        assert "note: Mind the year." in text_of(house)
