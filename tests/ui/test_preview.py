"""Stories of an author with the deck beside the editor: each save shows what changed, and what is wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from quizapp.ui.app import QuizApp
from quizapp.ui.screens.preview import PreviewScreen
from quizapp.ui.screens.quiz import Quiz
from tests.study.river import DECK, House, right
from tests.test_hostile_terminal import ATTACKS, hostile_deck
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    WIDE,
    Walker,
    keys_for,
    keys_on,
    on_screen,
    question_on,
    resize,
    screen_lines,
    screen_text,
)


@asynccontextmanager
async def beside_editor(house: House, size: tuple[int, int] = NORMAL) -> AsyncIterator[Walker]:
    """The app as ``quizapp preview`` opens it."""
    with house.workspace() as workspace:
        app = QuizApp(workspace, None, [house.path], preview=house.path)
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            on_screen(pilot, PreviewScreen)
            yield pilot


async def save(pilot: Walker, house: House, deck: str) -> None:
    """Save the deck and let the app look at it."""
    house.write(deck)
    on_screen(pilot, PreviewScreen).look()
    await pilot.pause()
    await pilot.pause()


async def test_it_opens_with_the_first_entry_and_its_questions(house: House) -> None:
    async with beside_editor(house, WIDE) as pilot:
        text = screen_text(pilot)
        assert "Who should run the river?" in text
        assert "entry 1 of 23" in text
        assert "The river fell to 41 percent of its normal flow in August 2023." in text
        assert "Fact, line 15" in text
        assert "41: " in text and "✓ 41" in text
        assert {"Try it", "Entry", "Edit"} <= {*keys_on(pilot)}


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_save_shows_the_entry_that_changed(house: House, size: tuple[int, int]) -> None:
    async with beside_editor(house, size) as pilot:
        await pilot.press("down", "down", "down", "down", "down")
        await save(pilot, house, DECK.replace("The dam was built in", "The old dam was built in"))
        assert "The old dam was built in 1957." in screen_text(pilot)
        assert "Fact, line 21" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_broken_file_keeps_the_last_view_below_its_error(house: House, size: tuple[int, int]) -> None:
    async with beside_editor(house, size) as pilot:
        line = '  - {fact: "The town has [8,400] residents.", topic: use, from: 5}'
        await save(pilot, house, DECK.replace(line, "  - {topic: use, status: claim, from: 5}"))
        text, lines = screen_text(pilot), screen_lines(pilot)
        assert "✗ Line 19:" in text
        assert "the deck as it could be read last" in " ".join(text.replace("▎", " ").split())
        source = next(at for at, shown in enumerate(lines) if "- {topic: use, status" in shown)
        assert lines[source].index("{topic") == lines[source + 1].index("^")
        assert "The river fell" in text
        await save(pilot, house, DECK)
        assert "✗" not in screen_text(pilot)


async def test_a_caret_stays_in_its_place_in_a_narrow_window(house: House) -> None:
    async with beside_editor(house, WIDE) as pilot:
        long = '  - {fact: "The town has, as all who live in it say and hold, [8,400] residents.", topic: use, frum: 5}'
        await save(
            pilot, house, DECK.replace('  - {fact: "The town has [8,400] residents.", topic: use, from: 5}', long)
        )
        await resize(pilot, NARROW)
        await pilot.pause()
        lines = screen_lines(pilot)
        source = next(at for at, shown in enumerate(lines) if "frum" in shown and "{" not in shown and "“" not in shown)
        assert lines[source].index("frum") == lines[source + 1].index("^")


async def test_problems_stand_at_their_entry(house: House) -> None:
    async with beside_editor(house, WIDE) as pilot:
        told = DECK.replace('means: "a layer of rock that holds water"', "means: an aquifer is a layer of rock")
        await save(pilot, house, told)
        lines = screen_lines(pilot)
        assert "! Line 34: this gives the answer away: it says “aquifer”" in screen_text(pilot)
        source = next(at for at, shown in enumerate(lines) if "{term: aquifer" in shown)
        assert lines[source].index("an aquifer is") == lines[source + 1].index("^")
        await pilot.press("n")
        await pilot.pause()
        assert "1 problem elsewhere in the file" in screen_text(pilot)


async def test_a_problem_that_came_with_the_save_is_told_wherever_it_stands(house: House) -> None:
    async with beside_editor(house, WIDE) as pilot:
        await save(pilot, house, DECK.replace("dam: Should the old dam be raised?", "dam: The old dam"))
        assert "a dispute is a question" in screen_text(pilot)
        await save(pilot, house, DECK.replace("dam: Should the old dam be raised?", "dam: The old dam") + "# more\n")
        assert "1 problem elsewhere in the file" in screen_text(pilot)


@pytest.mark.parametrize("at_once", [100_000, 10])
async def test_the_advice_of_check_stands_there_too(
    house: House, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.study.preview.AT_ONCE", at_once)
    async with beside_editor(house, WIDE) as pilot:
        await pilot.app.workers.wait_for_complete()
        await save(pilot, house, DECK.replace("The dam was built in", "The dam should be gone, and was built in"))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        text = screen_text(pilot)
        assert "says what ought to be" in text
        assert "Write it as a viewpoint with its holder" in text
        await save(pilot, house, DECK)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "says what ought to be" not in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_entry_stands_with_its_head_however_much_is_wrong_with_it(house: House, size: tuple[int, int]) -> None:
    async with beside_editor(house, size) as pilot:
        told = "They said last week that the dam should be gone, in [1957]."
        await save(
            pilot, house, DECK.replace("The dam was built in [1957].", "The dam was built in [1958] in [May 2022].")
        )
        await save(pilot, house, DECK.replace("The dam was built in [1957].", told))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "They said last week" in " ".join(screen_lines(pilot)[1:4])
        await pilot.press("n", "p")
        await pilot.pause()
        assert "They said last week" in " ".join(screen_lines(pilot)[1:4])


async def test_n_and_p_go_from_entry_to_entry_round_and_round(house: House) -> None:
    async with beside_editor(house) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert "entry 23 of 23" in screen_text(pilot)
        await pilot.press("n", "n")
        await pilot.pause()
        assert "62 percent of the long-term mean" in screen_text(pilot)


async def test_a_question_is_tried_out_and_nothing_is_recorded(house: House) -> None:
    async with beside_editor(house) as pilot:
        screen = on_screen(pilot, PreviewScreen)
        wanted = screen.question
        assert wanted is not None
        await pilot.press("enter")
        await pilot.pause()
        quiz = on_screen(pilot, Quiz)
        assert question_on(pilot) == wanted
        assert "Edit" not in keys_on(pilot)
        await pilot.press(*keys_for(wanted, right(wanted)))
        await pilot.pause()
        assert quiz.session.feedback is not None and quiz.session.feedback.right
        await pilot.press("enter")
        await pilot.pause()
        assert on_screen(pilot, PreviewScreen).question == wanted
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        on_screen(pilot, PreviewScreen)
    with house.workspace() as workspace:
        assert workspace.scores() == []
        assert not workspace.open(house.path).unfinished()


async def test_a_save_during_a_trial_is_shown_after_it(house: House) -> None:
    async with beside_editor(house) as pilot:
        screen = on_screen(pilot, PreviewScreen)
        await pilot.press("enter")
        await pilot.pause()
        house.write(DECK.replace("The dam was built in", "The old dam was built in"))
        screen.look()
        await pilot.pause()
        on_screen(pilot, Quiz)
        await pilot.press("escape")
        await pilot.pause()
        assert "The old dam was built in 1957." in screen_text(pilot)


async def test_a_file_that_cannot_be_read_at_first_waits_for_its_mending(house: House) -> None:
    house.write("title: [")
    async with beside_editor(house) as pilot:
        assert "Nothing of the file can be shown yet." in screen_text(pilot)
        await pilot.press("enter", "n", "p")
        await save(pilot, house, DECK)
        assert "The river fell to 41 percent" in screen_text(pilot)


async def test_deck_text_is_shown_letter_by_letter(house: House) -> None:
    attack = " ".join(attack for attack, _ in ATTACKS.values())
    async with beside_editor(house, WIDE) as pilot:
        await save(pilot, house, hostile_deck(attack))
        for _ in range(8):
            text = screen_text(pilot)
            assert "\x1b" not in text and "\u202e" not in text
            await pilot.press("n")
            await pilot.pause()
        on_screen(pilot, PreviewScreen)
        await save(pilot, house, hostile_deck(attack) + "\nfakts: [a, [/b] [@click=app.quit]x[/]")
        on_screen(pilot, PreviewScreen)


async def test_escape_leads_home(house: House) -> None:
    async with beside_editor(house) as pilot:
        await pilot.press("escape")
        await pilot.pause()
        assert "Who should run the river?" in screen_text(pilot)
        assert not isinstance(pilot.app.screen, PreviewScreen)
