"""Without colour and in the terminal's own colours: all that is on a screen can be told from its ground."""

from __future__ import annotations

import pytest
from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, MONOKAI, TerminalTheme
from textual.command import CommandList

from quizapp.questions.model import Kind
from quizapp.ui.commands import Palette
from tests.study.river import House
from tests.ui.stories import NARROW, WIDE, Walker, answer, at_home, begin, keys_on, screen_text

LEAST = 1.5
"""The least contrast (WCAG's ratio) that words may have; much less cannot be seen at all."""


def luminance(triplet: ColorTriplet) -> float:
    """The relative luminance, as WCAG 2 defines it."""
    parts = [value / 255 for value in triplet]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(style: Style, terminal: TerminalTheme) -> float:
    """The contrast of a style's two colours on a terminal with such colours of its own."""
    words = (style.color or Color.default()).get_truecolor(terminal)
    ground = (style.bgcolor or Color.default()).get_truecolor(terminal, foreground=False)
    dark, light = sorted((luminance(words), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def unseen(pilot: Walker) -> list[str]:
    """Words on the screen that do not stand out from their ground. (What lies below the palette is faded.)"""
    strips = pilot.app.screen._compositor.render_strips()
    if isinstance(pilot.app.screen, Palette):
        above = pilot.app.screen.query_one(CommandList).region
        strips = strips[above.y : above.bottom]
    terminal = MONOKAI if pilot.app.current_theme.dark else DEFAULT_TERMINAL_THEME
    segments = [segment for strip in strips for segment in strip]
    return [
        segment.text
        for segment in segments
        if any(char.isalnum() for char in segment.text) and segment.style and contrast(segment.style, terminal) < LEAST
    ]


def grounds(pilot: Walker) -> set[str]:
    """The colours of the grounds on the screen."""
    segments = [segment for strip in pilot.app.screen._compositor.render_strips() for segment in strip]
    return {str(each.style.bgcolor) for each in segments if each.style and each.style.bgcolor}


async def walk(pilot: Walker) -> None:
    """Go through the screens and look at each."""
    for kind in (Kind.CHOICE, Kind.SEVERAL, Kind.OPEN):
        await begin(pilot, kind)
        assert unseen(pilot) == []
        await answer(pilot, well=False)
        assert "✗ Wrong" in screen_text(pilot)
        assert unseen(pilot) == []
        await pilot.press("escape")
        await pilot.pause()
    for keys in (
        [],
        ["r", "down"],
        ["o"],
        ["s"],
        ["s", "enter"],
        ["comma"],
        ["f1"],
        ["ctrl+p", "down"],
        ["slash", "x"],
    ):
        await pilot.press(*keys)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert unseen(pilot) == [], keys
        await pilot.press(*["escape"] * (2 if keys == ["s", "enter"] else bool(keys)))
        await pilot.pause()


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "textual-dark", "textual-light"])
async def test_nothing_vanishes_in_any_colours(house: House, theme: str, size: tuple[int, int]) -> None:
    house.places.settings.write_text(f'{{"theme": "{theme}", "quiz_length": 8}}', encoding="utf-8")
    async with at_home(house, size) as pilot:
        assert pilot.app.theme == theme
        await walk(pilot)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_nothing_vanishes_without_colour(
    house: House, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_home(house, size) as pilot:
        assert pilot.app.no_color
        await walk(pilot)
        assert "▌" in screen_text(pilot)
        assert all("default" in ground for ground in grounds(pilot)), grounds(pilot)
        assert keys_on(pilot)["Continue quiz"] == "Enter"


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
async def test_what_is_said_quietly_can_be_read(house: House, theme: str) -> None:
    house.places.settings.write_text(f'{{"theme": "{theme}"}}', encoding="utf-8")
    async with at_home(house, WIDE) as pilot:
        for keys in ([], ["r", "down"], ["o"]):
            await pilot.press(*keys)
            await pilot.pause()
            segments = [segment for strip in pilot.app.screen._compositor.render_strips() for segment in strip]
            words = [each for each in segments if each.style and not each.style.bold and each.text.strip(" ─━│▌‹›")]
            dim = {each.text: contrast(each.style, MONOKAI) for each in words if each.style}
            low = {text: ratio for text, ratio in dim.items() if ratio < 4.5}
            assert low == {}
            await pilot.press(*["escape"] * bool(keys))
            await pilot.pause()
