"""Stories of a learner whose deck was edited: what the app says, and what it counts."""

from __future__ import annotations

from textual.app import App
from textual.widgets import Static

from quizapp.ui.app import QuizApp
from tests.study.river import DECK, House, right
from tests.ui.stories import NORMAL, WIDE, at_home, screen_text

RENAMED = DECK.replace("id: river\n", "")


def study(house: House, times: int = 2) -> int:
    """Turns all flashcards so often; gives how many points the deck has."""
    for _ in range(times):
        session = house.desk().cards()
        while session.current:
            session.answer(right(session.current))
            session.next()
    return house.desk().progress().all.total


def toasts(app: App[None]) -> str:
    return " ".join(str(toast.message) for toast in app._notifications)


async def test_opening_a_deck_from_the_command_line_tells_what_became_of_its_points(house: House) -> None:
    study(house, 1)
    house.write(RENAMED)
    with house.workspace() as workspace:
        desk = workspace.open(house.path)
        app = QuizApp(workspace, house.path, (), (desk, desk.cards()))
        async with app.run_test(size=NORMAL) as pilot:
            await pilot.pause()
            assert "This deck went by “river” before" in toasts(app)


FACT = '  - {fact: "Farms in the valley draw [73] percent of the water.", topic: use, from: 5}\n'


async def test_home_counts_what_the_edited_deck_holds_and_tells_what_left_it(house: House) -> None:
    points = study(house)
    house.write(DECK.replace(FACT, ""))
    async with at_home(house, WIDE) as pilot:
        assert f"{points - 1} of {points - 1} known" in screen_text(pilot)
        assert "1 point that you had answered left it; the answers are kept." in toasts(pilot.app)
        assert "1 point of yours is no longer in this deck as it was" in str(
            pilot.app.screen.query_one("#about", Static).content
        )
        await pilot.press("t")
        await pilot.pause()
        assert "1 point of yours is no longer in this deck as it was" in " ".join(screen_text(pilot).split())
    async with at_home(house, WIDE) as pilot:
        assert "left it" not in toasts(pilot.app)


async def test_home_counts_a_renamed_deck_with_its_record(house: House) -> None:
    points = study(house)
    house.write(RENAMED)
    async with at_home(house, WIDE) as pilot:
        assert f"{points} of {points} known" in screen_text(pilot)
        assert "This deck went by “river” before" in toasts(pilot.app)


async def test_home_sees_an_edit_made_while_it_is_open(house: House) -> None:
    points = study(house)
    async with at_home(house, WIDE) as pilot:
        await pilot.press("t")
        await pilot.pause()
        house.write(DECK.replace("a: Alder", "a: Rhine"))
        await pilot.press("escape")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert f"{points - 1} of {points} known" in screen_text(pilot)
        assert "the answer to 1 point is another one now" in toasts(pilot.app)
