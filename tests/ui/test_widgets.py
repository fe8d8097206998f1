"""Rows, values, tabs and bars by themselves, in an app that holds nothing else."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widget import Widget

from quizapp.ui import screens
from quizapp.ui.filtering import holds_all
from quizapp.ui.frame import Frame
from quizapp.ui.widgets.bars import TitleBar, key_name
from quizapp.ui.widgets.rows import WRAP_MOST, Row, Rows
from quizapp.ui.widgets.tabs import Tabs
from quizapp.ui.widgets.values import Value, Values


class Holder(App[None]):
    """Holds one widget and remembers what it said."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget
        self.picked: list[int] = []
        self.moved: list[int] = []

    def compose(self) -> ComposeResult:
        yield self.widget

    def on_rows_picked(self, event: Rows.Picked) -> None:
        self.picked.append(event.index)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        self.moved.append(event.index)


def rows(*texts: str, heads: Sequence[int] = ()) -> list[Row]:
    return [Row(Content(text), choice=index not in heads) for index, text in enumerate(texts)]


def painted(app: App[None]) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def test_the_cursor_passes_headings_over_and_stays_within() -> None:
    listing = Rows(rows("head", "a", "b", "head", "c", heads=(0, 3)))
    app = Holder(listing)
    async with app.run_test() as pilot:
        seen = [listing.cursor]
        for key in ("down", "down", "down", "up", "up", "up", "end", "home"):
            await pilot.press(key)
            seen.append(listing.cursor)
    assert seen == [1, 2, 4, 4, 2, 1, 1, 4, 1]


async def test_a_click_picks_the_row_that_it_hits_and_no_heading() -> None:
    listing = Rows([Row(Content("head"), choice=False), Row(Content("word " * 30)), Row(Content("last"))])
    app = Holder(listing)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.click(offset=(5, 0))
        await pilot.click(offset=(5, 3))
        await pilot.click(offset=(5, 19))
        assert app.picked == [1]


async def test_a_long_text_is_wrapped_and_nothing_of_it_is_lost() -> None:
    words = [f"word{number}" for number in range(40)]
    listing = Rows([Row(Content(" ".join(words)), key="1", sign="✓", end=Content("end"), detail=Content("detail"))])
    app = Holder(listing)
    async with app.run_test(size=(30, 60)):
        text = " ".join(painted(app)).split()
    assert [word for word in text if word.startswith("word")] == words
    assert "detail" in text
    assert text[:3] == ["▌", "1", "✓"]


async def test_folded_rows_say_whether_they_keep_something_back() -> None:
    brief, long = (Row(Content("Ana"), detail=Content("word " * many), folded=True) for many in (3, 30))
    listing = Rows([brief])
    async with Holder(listing).run_test(size=(40, 20)):
        cuts = [listing.cuts]
        for row in (long, long._replace(folded=False)):
            listing.show([brief, row])
            cuts.append(listing.cuts)  # before the next painting: the keys are shown by it
    assert cuts == [False, True, False]


async def test_a_word_longer_than_the_line_is_folded() -> None:
    app = Holder(Rows(rows("x" * 300)))
    async with app.run_test(size=(40, 20)):
        assert "".join(painted(app)).count("x") == 300


async def test_wide_and_combining_characters_keep_the_lines_to_their_width() -> None:
    app = Holder(Rows(rows("漢字" * 40, "e\u0301" * 100, "👩‍👩‍👧" * 30)))
    async with app.run_test(size=(41, 30)):
        assert {strip.cell_length for strip in app.screen._compositor.render_strips()} == {41}


async def test_very_many_rows_take_a_line_each_and_are_all_reached() -> None:
    many = WRAP_MOST * 5
    listing = Rows(rows(*(f"row {number} " + "long " * 30 for number in range(many))))
    app = Holder(listing)
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert listing.virtual_size.height == many
        assert f"row {many - 1}" in "".join(painted(app))


async def test_showing_other_rows_keeps_the_cursor_near() -> None:
    listing = Rows(rows("a", "b", "c"))
    async with Holder(listing).run_test() as pilot:
        await pilot.press("end")
        listing.show(rows("a", "b"))
        assert listing.cursor == 1
        listing.show([])
        await pilot.press("down", "up", "pagedown", "home")
        assert listing.row is None


NUMBER = Value("number", "Questions", (("5", "five"), ("10", "ten")))
SWITCH = Value("kind", "Typed", (("", "off"), ("on", "on")), at=1, switch=True)


async def test_values_change_round_and_round_by_keys() -> None:
    values = Values([NUMBER, Content("head"), SWITCH])
    async with Holder(values).run_test() as pilot:
        await pilot.press("right", "right", "left", "down", "space")
        assert values.keys() == {"number": "10", "kind": ""}


async def test_values_change_by_clicks() -> None:
    values = Values([NUMBER, Content("head"), SWITCH])
    app = Holder(values)
    async with app.run_test() as pilot:
        for y in (0, 1, 2):
            await pilot.click(offset=(4, y))
        assert values.keys() == {"number": "10", "kind": ""}


async def test_tabs_show_the_present_one_however_narrow() -> None:
    tabs = Tabs([f"Page{number}" for number in range(12)])
    app = Holder(tabs)
    async with app.run_test(size=(30, 5)) as pilot:
        for at in range(12):
            tabs.go(at)
            await pilot.pause()
            shown = " ".join(painted(app)).split()
            assert f"Page{at}" in shown
            assert (shown[0] == "‹", shown[-1] == "›") == ("Page0" not in shown, "Page11" not in shown)
        tabs.step(1)
        assert tabs.at == 0


async def test_the_left_of_the_title_gives_way() -> None:
    title = TitleBar()
    app = Holder(title)
    async with app.run_test(size=(30, 5)) as pilot:
        title.say("A very long title of a deck that has no room", "7 of 20")
        await pilot.pause()
        first = painted(app)[0]
    assert first.endswith("7 of 20")
    assert "…" in first


@pytest.mark.parametrize(
    ("key", "name"),
    [("enter", "Enter"), ("ctrl+p", "^P"), ("question_mark", "?"), ("a", "a"), ("f1", "F1"), ("shift+tab", "⇧Tab")],
)
def test_keys_are_written_as_on_a_keyboard(key: str, name: str) -> None:
    assert key_name(key) == name


def test_a_filter_passes_over_case_and_accents() -> None:
    assert holds_all("Andrés Manuel López Obrador", ["lopez", "andres"])
    assert not holds_all("Andrés Manuel López Obrador", ["ebrard"])


def test_no_key_of_a_screen_overtakes_the_letters_typed_before_it() -> None:
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    kinds = [Frame]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert len(kinds) > 20
    for kind in kinds:
        bound = kind._merged_bindings.key_to_bindings if kind._merged_bindings else {}
        assert not [key for key, bindings in bound.items() if any(binding.priority for binding in bindings)], kind
