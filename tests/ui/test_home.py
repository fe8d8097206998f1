"""Stories of the first screen: what stands on it, filtering, and where it leads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.widgets import Static

from quizapp.study.shelf import Shelved
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import Aim, OpenDeck
from quizapp.ui.screens.choose import Choose
from quizapp.ui.screens.home import Home, about_deck
from quizapp.ui.screens.problems import Problems
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.scores import Scores
from quizapp.ui.screens.settings import SettingsScreen
from quizapp.ui.widgets.rows import Rows
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    WIDE,
    answer,
    at_home,
    beginning,
    burst,
    keys_on,
    on_screen,
    resize,
    screen_lines,
    screen_text,
    sit_through,
)

TINY = "title: {}\ncards: [{{q: Who is the mayor?, a: Ana}}]\n"


def many(folder: Path, number: int) -> Path:
    """A folder with so many decks."""
    folder.mkdir()
    for index in range(number):
        (folder / f"deck{index:02}.yaml").write_text(TINY.format(f"Deck number {index} on birds"))
    return folder


@pytest.mark.parametrize("size", SIZES)
async def test_home_shows_decks_with_what_is_known_and_asks_nothing(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        text = screen_text(pilot)
        assert "Who should run the river?" in text
        assert "0 of " in text
        assert "known" in text
        assert keys_on(pilot)["Start"] == "Enter"
        assert "Continue quiz" not in keys_on(pilot)


async def test_after_a_sitting_home_shows_what_was_learnt_and_the_last_score(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        await sit_through(pilot)
        await pilot.press("escape")
        await pilot.pause()
        deck = on_screen(pilot, Home).deck
        assert deck is not None
        assert f"{deck.known} of {deck.points} known · last 100 %" in screen_text(pilot)
        assert deck.learning + deck.known > 0


async def test_where_there_is_room_all_is_told_of_the_deck_under_the_cursor(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        assert "new." in screen_text(pilot)
        about = on_screen(pilot, Home).query_one("#about", Static)
        assert about.region.width > 30
        assert house.path.name in str(about.render())
    async with at_home(house, NORMAL) as pilot:
        assert "new." in screen_text(pilot)
        rows = on_screen(pilot, Home)
        assert rows.query_one("#about", Static).region.y >= rows.listing.region.bottom
    async with at_home(house, NARROW) as pilot:
        assert "new." not in screen_text(pilot)


async def test_with_many_decks_one_types_to_filter_and_enter_starts(house: House, tmp_path: Path) -> None:
    async with at_home(house, extra=[many(tmp_path / "more", 40)]) as pilot:
        await pilot.press(*"number", "space", *"37")
        await pilot.pause()
        home = on_screen(pilot, Home)
        assert [deck.title for deck in home._in_sight] == ["Deck number 37 on birds"]
        assert "1 of 44 decks" in screen_text(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert on_screen(pilot, Quiz).session.title == "Deck number 37 on birds"


async def test_enter_in_one_go_with_the_filter_starts_what_was_typed(house: House, tmp_path: Path) -> None:
    async with at_home(house, extra=[many(tmp_path / "more", 40)]) as pilot:
        await burst(pilot, *"number", "space", *"37", "enter")
        assert on_screen(pilot, Quiz).session.title == "Deck number 37 on birds"


async def test_escape_takes_the_filter_away_and_tab_leaves_it(house: House, tmp_path: Path) -> None:
    async with at_home(house, extra=[many(tmp_path / "more", 12)]) as pilot:
        await pilot.press(*"zzz")
        await pilot.pause()
        assert "Nothing here has these words" in screen_text(pilot)
        assert "Start" not in keys_on(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert len(on_screen(pilot, Home)._in_sight) == 16
        await pilot.press("slash", "b", "tab", "r")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Reader)


async def test_the_arrows_move_while_one_types(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("slash", "down", "down", "up")
        assert on_screen(pilot, Home).listing.cursor == 1


@pytest.mark.parametrize(
    ("key", "screen"),
    [("o", Choose), ("r", Reader), ("s", Scores), ("S", Scores), ("comma", SettingsScreen), ("c", Quiz)],
)
async def test_each_key_leads_where_it_says_and_escape_back(house: House, key: str, screen: type) -> None:
    async with at_home(house) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert isinstance(pilot.app.screen, screen)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Home)


async def test_a_deck_that_cannot_be_used_says_why_and_is_not_started(house: House) -> None:
    (house.places.decks / "broken.yaml").write_text("cards: 7\n")
    async with at_home(house) as pilot:
        await pilot.press("home")
        home = on_screen(pilot, Home)
        index = next(at for at, deck in enumerate(home._in_sight) if deck.path.name == "broken.yaml")
        home.listing.cursor = index
        await pilot.pause()
        assert "✗ " in screen_text(pilot)
        assert not {"Start", "Continue quiz", "Read", "Problems"} & set(keys_on(pilot))
        await pilot.press("r")
        assert isinstance(pilot.app.screen, Home)


NOTHING_USABLE = """title: None of it
cards: [{q: What is this?}, {a: an answer alone}]
facts: [{fact: "The [dam", on: nowhere}]
viewpoints: [{who: nobody, on: nothing, holds: ""}]
"""


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_is_wrong_with_a_deck_is_listed_though_nothing_of_it_can_be_used(
    house: House, size: tuple[int, int]
) -> None:
    house.write(NOTHING_USABLE)
    async with at_home(house, size) as pilot:
        await pilot.press("home")
        await pilot.pause()
        assert "the rest can be studied" not in screen_text(pilot)
        assert "0 points" not in screen_text(pilot)
        assert keys_on(pilot)["What is wrong"] == "Enter"
        await pilot.press("enter")
        await pilot.pause()
        listed = on_screen(pilot, Problems).query_one(Rows)
        assert len(listed.rows) >= 4
        assert {"Line 2: ", "Line 3: ", "Line 4: "} <= {row.text.plain[2:10] for row in listed.rows}
        for _ in listed.rows:
            assert beginning(listed.rows[listed.cursor].text.plain) in screen_text(pilot)
            await pilot.press("down")
            await pilot.pause()
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Home)


async def test_what_is_wrong_with_a_deck_that_can_be_studied_is_a_key_away(house: House) -> None:
    house.write(house.path.read_text(encoding="utf-8").replace("cards:\n", "cards:\n  - {q: What?}\n"))
    async with at_home(house) as pilot:
        await pilot.press("home")
        await pilot.pause()
        assert "1 problem in the file; the rest can be studied." in screen_text(pilot)
        await pilot.press("p")
        await pilot.pause()
        assert "a card needs “a”" in screen_text(pilot)
        await pilot.press("escape", "r", "9")
        await pilot.pause()
        assert "Problems" in screen_lines(pilot)[2]  # its name has room beside those of all other pages


async def test_a_deck_that_is_being_read_is_not_called_empty(house: House) -> None:
    unread = Shelved(house.path, "", "river", ready=False)
    assert "being read" in about_deck(unread).plain
    assert "point" not in about_deck(unread).plain
    one = Shelved(house.path, "river", "One", points=1)
    assert "1 point: 0 known" in about_deck(one).plain


async def test_notices_are_said_plainly(house: House) -> None:
    house.places.record.parent.mkdir(parents=True, exist_ok=True)
    house.places.record.write_bytes(b"this is no database" * 100)
    async with at_home(house) as pilot:
        assert "! " in screen_text(pilot)
        assert "kept" in screen_text(pilot)


async def test_a_deck_named_on_the_command_line_is_under_the_cursor(house: House, tmp_path: Path) -> None:
    path = many(tmp_path / "more", 3) / "deck02.yaml"
    with house.workspace() as workspace:
        app = QuizApp(workspace, path, [path.parent])
        async with app.run_test() as pilot:
            await pilot.pause()
            deck = on_screen(pilot, Home).deck
            assert deck is not None
            assert deck.path == path


async def test_without_any_deck_home_says_what_to_do(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with house.workspace() as workspace:
        monkeypatch.setattr(workspace, "shelf", lambda extra: [])
        async with QuizApp(workspace).run_test() as pilot:
            await pilot.pause()
            assert "There is no deck yet" in screen_text(pilot)
            await pilot.press("enter", "down", "c")
            assert isinstance(pilot.app.screen, Home)


@pytest.mark.parametrize("size", [(39, 20), (80, 14), (10, 5)])
async def test_a_window_too_small_is_said_and_comes_back_as_it_was(house: House, size: tuple[int, int]) -> None:
    async with at_home(house) as pilot:
        await pilot.press("down")
        await resize(pilot, size)
        assert "Too small" in screen_text(pilot)
        await resize(pilot, NORMAL)
        assert "Too small" not in screen_text(pilot)
        assert on_screen(pilot, Home).listing.cursor == 1


async def test_a_large_deck_is_opened_in_the_background_and_said_so(house: House) -> None:
    async with at_home(house) as pilot:
        pilot.app.post_message(OpenDeck(house.path, Aim.STUDY, large=True))
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Quiz)


async def test_a_large_deck_that_cannot_be_used_says_why(house: House, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("- no deck\n", encoding="utf-8")
    async with at_home(house) as pilot:
        pilot.app.post_message(OpenDeck(broken, Aim.STUDY, large=True))
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Home)
        assert "broken.yaml" in " ".join(str(note.message) for note in pilot.app._notifications)


async def test_a_sitting_that_was_broken_off_is_under_the_cursor_at_the_next_start(
    house: House, tmp_path: Path
) -> None:
    other = tmp_path / "aaa.yaml"
    other.write_text(TINY.format("Before all others"), encoding="utf-8")
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await answer(pilot)
    async with at_home(house, extra=[other]) as pilot:
        home = on_screen(pilot, Home)
        assert home.deck is not None and home.deck.path == house.path
        assert keys_on(pilot)["Continue quiz"] == "Enter"


async def test_the_app_makes_the_days_backup(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("enter")
        await answer(pilot)
    async with at_home(house) as pilot:
        await pilot.app.workers.wait_for_complete()
    assert list(house.places.backups.iterdir())


async def test_a_backup_that_fails_is_said(house: House) -> None:
    async with at_home(house):
        pass
    shutil.rmtree(house.places.backups, ignore_errors=True)
    house.places.backups.write_text("in the way")
    async with at_home(house) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert any("backup" in str(note.message).casefold() for note in pilot.app._notifications)
