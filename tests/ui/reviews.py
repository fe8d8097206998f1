"""What the stories of a draft being gone through need: the deck with its article, the app on it, keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from quizapp.study.vetting_house import Wanted
from quizapp.ui.app import QuizApp
from quizapp.ui.screens.vetting import VettingScreen
from tests.study.river import House
from tests.study.vetted import ARTICLE, DRAFT
from tests.ui.stories import (
    NORMAL,
    Walker,
    on_screen,
)


def draft(house: House, text: str = DRAFT, article: str = ARTICLE) -> Path:
    """A drafted deck beside its article."""
    deck = house.path.with_name("summer.yaml")
    deck.write_text(text, encoding="utf-8")
    if article:
        deck.with_name("summer.txt").write_text(article, encoding="utf-8")
    return deck


@asynccontextmanager
async def reviewing(
    house: House, size: tuple[int, int] = NORMAL, text: str = DRAFT, article: str = ARTICLE, every: bool = False
) -> AsyncIterator[Walker]:
    """The app as ``quizapp review`` opens it."""
    deck = draft(house, text, article)
    with house.workspace() as workspace:
        app = QuizApp(workspace, None, [deck], vetting=Wanted(deck, every=every))
        async with app.run_test(size=size) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            on_screen(pilot, VettingScreen)
            yield pilot


def text_of(house: House) -> str:
    return house.path.with_name("summer.yaml").read_text(encoding="utf-8")


async def press(pilot: Walker, *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()
    await pilot.pause()


def words(text: str) -> list[str]:
    return ["space" if char == " " else {"?": "question_mark", ".": "full_stop"}.get(char, char) for char in text]
