"""Getting ready for a discussion, told as stories: the hub, the map, stating a case, sorting, the run in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Static

from quizapp.study.rehearsal import Rehearsal
from quizapp.ui.screens.case import CaseScreen, Step
from quizapp.ui.screens.cases import CasesScreen
from quizapp.ui.screens.discuss import Discuss
from quizapp.ui.screens.dispute import DisputeScreen
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.map import DisputeMap
from quizapp.ui.screens.pair_start import PairStart
from quizapp.ui.screens.pretest import PretestScreen
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.ready import Ready
from quizapp.ui.screens.sorted import Sorted
from quizapp.ui.screens.voice import VoiceScreen
from tests.study.council import COUNCIL
from tests.study.river import House
from tests.ui.hostile import HOSTILE
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    WIDE,
    Walker,
    answer,
    at_home,
    keys_on,
    on_screen,
    screen_lines,
    screen_text,
    session_on,
    sit_through,
)
from tests.ui.test_hostile import click_all_over, look, open_hostile, press

TALL = (80, 60)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[House]:
    """A learner with the council's deck."""
    with closing(House(tmp_path / "home", COUNCIL)) as house:
        yield house


async def go(pilot: Walker, *keys: str) -> None:
    """Press keys and let the app come to rest."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_the_hub_lists_the_parts_and_how_strong_one_is(town: House, size: tuple[int, int]) -> None:
    async with at_home(town, size) as pilot:
        await go(pilot, "d")
        on_screen(pilot, Discuss)
        text = screen_text(pilot)
        for words in ("2 disputes, 3 sides", "□ new", "Ready?", "The map", "State their case", "Fact or claim?"):
            assert words in text
        await go(pilot, "escape")
        on_screen(pilot, Home)


async def test_the_hub_leads_to_the_questions_before_reading_and_to_two_people(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "end", "enter")
        on_screen(pilot, PairStart)
        await go(pilot, "escape", "up", "enter")
        on_screen(pilot, PretestScreen)
        await go(pilot, "escape")
        on_screen(pilot, Discuss)


async def test_a_deck_without_views_has_nothing_to_discuss(town: House) -> None:
    town.write("title: Plain\nid: plain\ncards:\n  - {q: What is it?, a: A card}\n")
    async with at_home(town) as pilot:
        await go(pilot, "d")
        assert "nothing to discuss" in screen_text(pilot)
        assert "Open" not in keys_on(pilot)
        await go(pilot, "enter")
        on_screen(pilot, Discuss)


async def test_the_map_shows_all_disputes_and_enter_opens_one(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "down", "enter")
        on_screen(pilot, DisputeMap)
        lines = screen_lines(pilot)
        at = next(at for at, line in enumerate(lines) if "Who should decide how much" in line)
        assert "□ new" in lines[at]
        assert "growers 1 □ · town 2 □ · Researchers 1 □" in lines[at + 1]
        await go(pilot, "down", "enter")
        assert on_screen(pilot, DisputeScreen).page == "dam"
        await go(pilot, "escape")
        on_screen(pilot, DisputeMap)


async def test_the_map_has_a_column_for_each_side_where_there_is_room(town: House) -> None:
    async with at_home(town, WIDE) as pilot:
        await go(pilot, "d", "down", "enter")
        lines = screen_lines(pilot)
        head = next(line for line in lines if "growers" in line and "you" in line)
        row = next(line for line in lines if "Who should decide how much" in line)
        assert row[head.index("town") :].startswith("2 □")
        assert row[head.index("growers") :].startswith("1 □")


async def test_a_dispute_tells_who_holds_what_and_why_and_who_answers_whom(town: House) -> None:
    async with at_home(town, (80, 80)) as pilot:
        await go(pilot, "d", "down", "enter", "enter")
        text = screen_text(pilot)
        for words in (
            "Ana Ruiz, mayor of the town: The council should set the limit each month.",
            "because: Wells in the town ran dry first.",
            "2 Ana Ruiz, mayor of the town",
            "answers, and is answered by 1 Kofi Osei",
            "answered by 3 Ugo Bello",
            "answers, and is answered by 2 Ana Ruiz",
            "they differ: 3 Ugo Bello against 2 Ana Ruiz",
            "shared by Min Park, owner of an orchard",
            "Reported as fact",
            "Who pays for a dry year?",
            "□ new · paragraph 7",
        ):
            assert words in text, words


async def test_beside_the_page_what_is_answered_is_told_in_full(town: House) -> None:
    async with at_home(town, WIDE) as pilot:
        await go(pilot, "d", "down", "enter", "enter", "down")
        assert on_screen(pilot, DisputeScreen).spot is not None
        beside = str(pilot.app.screen.query_one("#told", Static).visual)
        assert "answers, and is answered by Kofi Osei: The growers should set the limit among themselves." in beside


async def test_sides_that_share_a_view_are_said_to_agree(town: House) -> None:
    town.write(COUNCIL.replace("holds: Meters at each pump", "shared_by: bello, holds: Meters at each pump"))
    async with at_home(town, TALL) as pilot:
        await go(pilot, "d", "down", "enter", "enter")
        assert "agreed between Researchers and The town council" in screen_text(pilot)
        assert screen_text(pilot).count("agreed between") == 1


async def test_one_key_leads_to_the_next_dispute_and_enter_to_all_that_a_voice_holds(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "down", "enter", "enter")
        await go(pilot, "right")
        assert on_screen(pilot, DisputeScreen).page == "dam"
        await go(pilot, "right")
        assert on_screen(pilot, DisputeScreen).page == "water"
        await go(pilot, "left", "enter")
        assert on_screen(pilot, VoiceScreen).page == "park"
        text = screen_text(pilot)
        assert "owner of an orchard" in text
        assert "as reported, shares: The growers should set the limit" in text
        await go(pilot, "right")
        assert on_screen(pilot, VoiceScreen).page == "ito"
        await go(pilot, "enter")
        assert on_screen(pilot, DisputeScreen).page == "water"
        await go(pilot, *["escape"] * 5)
        on_screen(pilot, Home)


async def test_ones_strength_stands_on_the_map_after_a_run(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "enter")
        assert session_on(pilot).mode == "ready"
        await sit_through(pilot)
        on_screen(pilot, Ready)
        await go(pilot, "m")
        row = next(line for line in screen_lines(pilot) if "Should the old dam" in line)
        assert "✓ strong" in row or "≈ fair" in row


async def test_a_run_ends_in_words_and_says_what_to_reread(town: House) -> None:
    async with at_home(town, TALL) as pilot:
        await go(pilot, "d", "enter")
        await sit_through(pilot, missing=3)
        on_screen(pilot, Ready)
        text = screen_text(pilot)
        assert "Reread before you talk" in text
        assert "aragraph" in text
        assert "Not stated yet: the case of" in text
        assert "%" not in text
        assert "Again the missed" in keys_on(pilot)
        await go(pilot, "escape")
        on_screen(pilot, Discuss)


async def test_a_run_that_was_left_goes_on_where_it_was(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "enter")
        await answer(pilot)
        await go(pilot, "enter", "escape")
        assert "Go on: 1 of" in screen_text(pilot)
    async with at_home(town) as pilot:
        await go(pilot, "d", "enter")
        assert session_on(pilot).answered == 1


async def test_a_run_is_looked_back_on_from_the_scores(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "enter")
        await sit_through(pilot)
        await go(pilot, "escape", "escape", "s", "enter")
        on_screen(pilot, Ready)


async def to_the_case(pilot: Walker) -> CaseScreen:
    """State the case that is offered first."""
    await go(pilot, "d", "down", "down", "enter")
    on_screen(pilot, CasesScreen)
    await go(pilot, "enter")
    return on_screen(pilot, CaseScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_a_case_is_stated_checked_answered_and_summed_up(town: House, size: tuple[int, int]) -> None:
    async with at_home(town, size) as pilot:
        screen = await to_the_case(pilot)
        text = screen_text(pilot)
        assert "The growers: state their best case, in their own reasons." in text
        assert "magine" not in text
        assert "Nothing you write is kept" in text
        await go(pilot, *"they know each field", "enter", *"ok", "ctrl+s")
        assert screen.marks[Step.CHECK] == {1}
        assert "you wrote it?" in screen_text(pilot)
        await go(pilot, "space")
        assert screen.marks[Step.CHECK] == {0, 1}
        await go(pilot, "enter")
        assert "The growers: what would the other side answer to their case" in screen_text(pilot)
        await go(pilot, "ctrl+s", "enter")
        text = screen_text(pilot)
        assert "You named 2 of 2." in text
        assert "Of the other side's answers you named 0 of 3." in text
        await go(pilot, "enter")
        following = on_screen(pilot, CaseScreen).case
        assert following is not None
        assert following.side == "town"
        await go(pilot, "escape")
        assert "named 2 of 2" in screen_text(pilot)


async def test_what_is_missed_stands_before_what_was_named(town: House) -> None:
    async with at_home(town, TALL) as pilot:
        await to_the_case(pilot)
        await go(pilot, "ctrl+s", "space", "enter", "ctrl+s", "enter")
        text = screen_text(pilot)
        assert text.index("because: They know each field") < text.index("The growers should set the limit")


async def test_nothing_that_was_written_reaches_the_record(town: House) -> None:
    async with at_home(town) as pilot:
        await to_the_case(pilot)
        await go(pilot, *"xyzzyplugh", "ctrl+s", "enter", "ctrl+s", "enter")
    stored = b"".join(path.read_bytes() for path in town.places.record.parent.rglob("*") if path.is_file())
    assert b"xyzzyplugh" not in stored
    with closing(sqlite3.connect(town.places.record)) as connection:
        assert connection.execute("SELECT count(*) FROM choices WHERE what = 'cases'").fetchone() == (1,)


async def test_escape_asks_twice_before_it_throws_away_what_was_written(town: House) -> None:
    async with at_home(town) as pilot:
        screen = await to_the_case(pilot)
        await go(pilot, *"some words", "escape")
        assert pilot.app.screen is screen
        await go(pilot, "escape")
        on_screen(pilot, CasesScreen)


async def test_the_case_of_a_voice_is_stated_from_the_map(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "down", "enter", "enter", "down", "c")
        case = on_screen(pilot, CaseScreen).case
        assert case is not None
        assert case.voice == "ruiz"


async def test_a_case_that_nobody_answers_ends_after_the_list(town: House) -> None:
    async with at_home(town) as pilot:
        await go(pilot, "d", "down", "down", "enter", "end", "enter", "ctrl+s", "enter")
        assert on_screen(pilot, CaseScreen).step is Step.SUM
        assert "The deck sets nobody against this case." in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_sorting_ends_with_the_claims_that_were_taken_for_facts(town: House, size: tuple[int, int]) -> None:
    async with at_home(town, size) as pilot:
        await go(pilot, "d", "down", "down", "down", "enter")
        assert session_on(pilot).mode == "fact or claim"
        while isinstance(pilot.app.screen, Quiz):
            await go(pilot, "1", "enter")  # all are called reported facts
        on_screen(pilot, Sorted)
        text = screen_text(pilot)
        assert "sorted rightly" in text
        assert "You took for fact what somebody claims" in text
        await go(pilot, "a")
        assert session_on(pilot).current is not None


async def test_the_keys_are_the_mouses_too(town: House) -> None:
    async with at_home(town) as pilot:
        screen = await to_the_case(pilot)
        await go(pilot, "ctrl+s")
        await pilot.click("#list", offset=(10, 0))
        await pilot.pause()
        assert screen.marks[Step.CHECK] == {0}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [NARROW, NORMAL, WIDE])
async def test_hostile_decks_are_shown_letter_by_letter(town: House, name: str, size: tuple[int, int]) -> None:
    async with open_hostile(town, HOSTILE[name], size) as (pilot, _):
        await press(
            pilot, "d", "down", "enter", "down", "up", "enter", "down", "down", "right", "enter", "down", "right"
        )
        await press(pilot, "enter", *["escape"] * 4)
        on_screen(pilot, Discuss)
        await press(pilot, "down", "enter", "enter")
        writing = on_screen(pilot, CaseScreen).writing
        writing.post_message(Paste("\x1b]52;c;x\x07[@click=app.quit]a\x9b31m\n\u202eabc [/b]"))
        await pilot.pause()
        look(pilot)
        await press(pilot, "ctrl+s", "down", "space", "enter", "ctrl+s", "space", "enter", "escape", "escape")
        await click_all_over(pilot)


async def test_hostile_runs_end_letter_by_letter(town: House) -> None:
    async with open_hostile(town, HOSTILE["markup"], NARROW) as (pilot, desk):
        for keys, kind in ((("d", "enter"), Ready), (("home", "down", "down", "down", "enter"), Sorted)):
            await press(pilot, *keys)
            if not isinstance(pilot.app.screen, Quiz):
                continue
            await sit_through(pilot, missing=50)
            look(pilot)
            on_screen(pilot, kind)
            await press(pilot, "down", "pagedown", "escape")
        assert Rehearsal(desk).cases.all
