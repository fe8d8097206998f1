"""Stories of a learner whose deck was edited: what the app says, and what it counts."""

from __future__ import annotations

from quizapp.ui.app import QuizApp
from tests.study.river import DECK, House, right
from tests.ui.stories import NORMAL

RENAMED = DECK.replace("id: river\n", "")


def study(house: House, times: int = 2) -> int:
    """Turns all flashcards so often; gives how many points the deck has."""
    for _ in range(times):
        session = house.desk().cards()
        while session.current:
            session.answer(right(session.current))
            session.next()
    return house.desk().progress().all.total


def toasts(app: QuizApp) -> str:
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
