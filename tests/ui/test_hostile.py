"""A deck that means harm goes through every screen: it is shown letter by letter, and nothing of it is obeyed."""

from __future__ import annotations

import unicodedata
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import count

import pytest
from textual.widgets._toast import Toast

from quizapp.deck.text import clean
from quizapp.questions.model import Kind
from quizapp.study.desk import Desk
from quizapp.study.quiz import QuizChoice
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import StartQuiz
from quizapp.ui.screens.quiz import Quiz
from tests.study.river import House, right, wrong
from tests.ui.hostile import HOSTILE, deck
from tests.ui.stories import NARROW, Walker, keys_for, question_on, screen_text

ONE_OF_EACH_FORM = (
    Kind.TRUE_FALSE,
    Kind.WHO_SAYS,
    Kind.SEVERAL,
    Kind.MATCH,
    Kind.ORDER,
    Kind.ESTIMATE,
    Kind.OPEN,
    Kind.FLASHCARD,
)
"""Kinds that between them are answered in all ways."""

OURS = {"key", "tab", "offset", "option", "@mouse.down", "@mouse.up"}
"""What content may carry for the mouse: our keys and tabs, Textual's scroll bars, options and places in text."""

SCROLL_BAR = {"grab", "release", "scroll_up", "scroll_down"}
"""The only actions that may be carried."""


class Watched(QuizApp):
    """Remembers when something asked it to quit, to ring or to open an address."""

    asked: list[str]

    async def action_quit(self) -> None:
        self.asked.append("quit")

    async def action_bell(self) -> None:
        self.asked.append("bell")

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        self.asked.append(url)


def look(pilot: Walker) -> None:
    """What is painted steers no terminal, carries no action and no link, and keeps to the width."""
    app = pilot.app
    assert isinstance(app, Watched)
    assert app.is_running
    assert not app.asked
    for strip in app.screen._compositor.render_strips():
        assert strip.cell_length == app.size.width
        for segment in strip:
            if segment.control:
                continue
            assert not [char for char in segment.text if unicodedata.category(char) in {"Cc", "Cs"}], segment.text
            assert not set(segment.text) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2028\u2029")
            if segment.style is not None:
                assert segment.style.link is None
                check_meta(segment.style.meta)


def check_meta(meta: Mapping[str, object]) -> None:
    """What a click would do is ours or Textual's own."""
    assert set(meta) <= OURS
    assert {value for key, value in meta.items() if key.startswith("@")} <= SCROLL_BAR


async def press(pilot: Walker, *keys: str) -> None:
    """Press keys one after the other and look at what each one does."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
        look(pilot)


@asynccontextmanager
async def open_hostile(house: House, text: str, size: tuple[int, int]) -> AsyncIterator[tuple[Walker, Desk]]:
    """The app at home on the hostile deck."""
    house.write(deck(text))
    seeds = count(1)
    house.seeds = iter(seeds.__next__, None)
    with house.workspace() as workspace:
        desk = workspace.open(house.path)
        app = Watched(workspace)
        app.asked = []
        async with app.run_test(size=size, notifications=True) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            look(pilot)
            yield pilot, desk


async def click_all_over(pilot: Walker) -> None:
    """Click each word that stands in the first lines of the screen."""
    for y in range(0, pilot.app.size.height - 3, 5):
        for x in range(2, min(pilot.app.size.width, 40), 9):
            await pilot.click(offset=(x, y))
    await pilot.pause()
    look(pilot)


@pytest.mark.parametrize("name", HOSTILE)
async def test_home_reader_options_scores_help_and_palette(house: House, name: str) -> None:
    async with open_hostile(house, HOSTILE[name], (90, 40)) as (pilot, _):
        expected = clean(f"Deck {HOSTILE[name]}").replace(" ", "")[:30]
        assert expected in screen_text(pilot).replace(" ", "").replace("▌", "")
        await press(pilot, "r", *("down", "right") * 10, "escape")
        await press(pilot, "o", *("down", "right") * 4, "escape")
        await press(pilot, "s", "right", "right", "escape", "question_mark", "escape", "slash", "d", "escape")
        await press(pilot, "ctrl+p", "d", "e", "c", "k", "down")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "escape")
        await click_all_over(pilot)


@pytest.mark.parametrize("name", HOSTILE)
async def test_questions_of_every_form_and_the_result(house: House, name: str) -> None:
    async with open_hostile(house, HOSTILE[name], NARROW) as (pilot, desk):
        for kind in ONE_OF_EACH_FORM:
            await pilot_through(pilot, desk, kind)


async def pilot_through(pilot: Walker, desk: Desk, kind: Kind) -> None:
    """A question of a kind answered wrongly, one rightly, then the result; the answer is also typed as hostile text."""
    pilot.app.post_message(StartQuiz(desk, QuizChoice(number=2, kinds=(kind.value,))))
    await pilot.pause()
    for respond in (wrong, right):
        if not isinstance(pilot.app.screen, Quiz):
            break
        look(pilot)
        question = question_on(pilot)
        if kind in {Kind.OPEN, Kind.CLOZE}:
            pilot.app.screen.typed.value = f"\x1b]52;c;x\x07[@click=app.quit]{question.answer[:200]}"
            await press(pilot, "enter", "enter")
        else:
            await pilot.press(*keys_for(question, respond(question)))
            await press(pilot, *([] if kind is Kind.FLASHCARD else ["enter"]))
    look(pilot)
    await press(pilot, "escape")


async def test_notices_and_typed_words_are_shown_letter_by_letter(house: House) -> None:
    async with open_hostile(house, HOSTILE["markup"], (80, 24)) as (pilot, _):
        app = pilot.app
        assert isinstance(app, Watched)
        app.complain(ValueError("[@click=app.quit]no[/] \x1b]52;c;x\x07[/b]"))
        while not pilot.app.screen.query(Toast):
            await pilot.pause()
        look(pilot)
        toast = pilot.app.screen.query_one(Toast)
        assert "[@click=app.quit]no[/] [/b]" in str(toast.render())
        await click_all_over(pilot)
