"""The sheet from within the app: written where one is told, never over something else unasked."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.ui.screens.discuss import Discuss
from quizapp.ui.screens.sheet import SheetScreen
from quizapp.ui.widgets.field import Field
from tests.study.council import COUNCIL
from tests.study.river import House
from tests.ui.stories import SIZES, Walker, answer, at_home, keys_on, on_screen, screen_text, sit_through

NAME = "river-sheet.html"

BESIDE = re.compile(r"[\s▀-▟]")
"""What stands between the lines of what is told: spaces, and the blocks of its edge and of a scroll bar."""


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """A learner with the council's deck, who started quizapp in a folder of notes."""
    notes = tmp_path / "notes"
    notes.mkdir()
    monkeypatch.chdir(notes)
    with closing(House(tmp_path / "home", COUNCIL)) as house:
        yield house


async def open_sheet(pilot: Walker) -> SheetScreen:
    for key in ("d", "s"):
        await pilot.press(key)
        await pilot.pause()
    return on_screen(pilot, SheetScreen)


async def name_file(pilot: Walker, name: str) -> None:
    """Have another name in the field, and write."""
    pilot.app.screen.query_one("#file", Field).value = name
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_and_enter_write_a_page_and_say_where_it_is(town: House, size: tuple[int, int]) -> None:
    async with at_home(town, size) as pilot:
        await open_sheet(pilot)
        await pilot.press("enter")
        await pilot.pause()
        written = Path(NAME).read_text(encoding="utf-8")
        assert written.startswith("<!doctype html>")
        assert "The council should set the limit each month." in written
        assert "My weak spots" not in written
        said = BESIDE.sub("", screen_text(pilot))
        assert f"Written:{Path.cwd() / NAME}" in said
        await pilot.press("escape")
        on_screen(pilot, Discuss)


async def test_it_is_one_of_the_parts_and_on_the_map(town: House) -> None:
    async with at_home(town) as pilot:
        await pilot.press("d")
        await pilot.pause()
        await pilot.press("down", "down", "down", "down", "enter")
        await pilot.pause()
        on_screen(pilot, SheetScreen)
        for key in ("escape", "home", "down", "enter", "s"):
            await pilot.press(key)
            await pilot.pause()
        on_screen(pilot, SheetScreen)


async def test_markdown_has_its_own_ending(town: House) -> None:
    async with at_home(town) as pilot:
        await open_sheet(pilot)
        await pilot.press("right", "enter")
        await pilot.pause()
        assert not Path(NAME).exists()
        assert Path("river-sheet.md").read_text(encoding="utf-8").startswith("# ")


async def test_weak_spots_stand_on_it_only_when_asked_for(town: House) -> None:
    async with at_home(town) as pilot:
        await open_sheet(pilot)
        await pilot.press("down", "right", "enter")
        await pilot.pause()
        assert "No weak spots" in screen_text(pilot)
        await pilot.press("escape", "escape", "enter")
        await pilot.pause()
        await answer(pilot, well=False)
        await pilot.press("enter")
        await pilot.pause()
        await sit_through(pilot)
        await pilot.press("escape")
        await open_sheet(pilot)
        await pilot.press("down", "right", "enter", "enter")
        await pilot.pause()
        assert "My weak spots" in Path(NAME).read_text(encoding="utf-8")


async def test_a_file_in_its_place_is_replaced_only_when_told_twice(town: House) -> None:
    Path(NAME).write_text("my notes", encoding="utf-8")
    async with at_home(town) as pilot:
        await open_sheet(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "is there already. Enter again replaces it." in screen_text(pilot)
        assert Path(NAME).read_text(encoding="utf-8") == "my notes"
        Path("other.html").write_text("other notes", encoding="utf-8")
        await name_file(pilot, "other.html")  # of another file nothing was told yet
        assert Path("other.html").read_text(encoding="utf-8") == "other notes"
        await pilot.press("enter")
        await pilot.pause()
        assert Path("other.html").read_text(encoding="utf-8").startswith("<!doctype html>")
        assert Path(NAME).read_text(encoding="utf-8") == "my notes"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "Name a file"),
        (".", "is a folder"),
        ("none/sheet.html", "There is no folder"),
        ("{deck}", "is the deck itself"),
        ("x" * 300, "cannot be written"),
    ],
)
async def test_where_none_can_be_written_it_says_why(town: House, name: str, told: str) -> None:
    async with at_home(town) as pilot:
        await open_sheet(pilot)
        await name_file(pilot, name.format(deck=town.path))
        assert told in screen_text(pilot)
        assert town.path.read_text(encoding="utf-8") == COUNCIL
        assert not list(Path.cwd().iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="home is named by other variables there")
async def test_home_may_be_written_as_a_tilde(town: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(Path.cwd()))
    async with at_home(town) as pilot:
        await open_sheet(pilot)
        assert pilot.app.screen.query_one("#file", Field).value == f"~/{NAME}"
        await name_file(pilot, "~/mine.html")
        assert Path("mine.html").exists()
        await name_file(pilot, "~nobody-of-this-name/mine.html")
        assert "There is no folder" in screen_text(pilot)


async def test_a_deck_without_views_offers_none(town: House) -> None:
    town.write("title: Plain\nid: plain\ncards:\n  - {q: What is it?, a: A card}\n")
    async with at_home(town) as pilot:
        await pilot.press("d")
        await pilot.pause()
        assert "Sheet" not in keys_on(pilot)
