"""Stories of an author who sees a slip while studying: ``e`` opens the editor, and the same question stands again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.questions.model import Kind
from quizapp.study.quiz import QuizChoice
from quizapp.ui.app import QuizApp
from quizapp.ui.routes import Aim, StartQuiz, UseDesk
from quizapp.ui.screens.problems import Problems
from quizapp.ui.screens.reader import Reader
from quizapp.ui.widgets.rows import Rows
from tests.study.river import DECK, House, wrong
from tests.ui.editors import Editor
from tests.ui.stories import (
    NORMAL,
    WIDE,
    Walker,
    answer,
    at_home,
    begin,
    desk_under_cursor,
    keys_for,
    on_screen,
    question_on,
    screen_text,
    session_on,
)
from tests.ui.test_edited import toasts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editor is a script with a first line")

DAM = '  - {fact: "The dam was built in [1957].", topic: dam, from: 8}\n'


@contextmanager
def _make_way(_: QuizApp) -> Iterator[None]:
    """Without a terminal there is nothing to make way on."""
    yield


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """The editor that VISUAL names, in an app that can make way for it."""
    editor = Editor(tmp_path)
    monkeypatch.setenv("VISUAL", editor.command)
    monkeypatch.setattr(QuizApp, "suspend", _make_way)
    return editor


async def edit(pilot: Walker, key: str = "e") -> None:
    await pilot.press(key)
    await pilot.pause()
    await pilot.pause()


async def ask_about(pilot: Walker, words: str, kind: Kind) -> None:
    """A quiz whose first question is of a kind, about the first point that has some words in its answer."""
    desk = desk_under_cursor(pilot)
    point = next(point.id for point in desk.bank.points if words in point.answer)
    pilot.app.post_message(StartQuiz(desk, QuizChoice(number=1, kinds=(kind.value,), points=(point,))))
    await pilot.pause()
    await pilot.pause()


def options_on(pilot: Walker) -> list[str]:
    return [option.text for option in question_on(pilot).options]


async def test_the_same_question_stands_again_as_it_is_in_the_edited_deck(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await ask_about(pilot, "73", Kind.CHOICE)
        before, number = options_on(pilot), session_on(pilot).total
        editor.will(("Farms in the valley draw", "The farms of the valley draw"))
        await edit(pilot)
        line = DECK.splitlines().index(next(line for line in DECK.splitlines() if "Farms in the valley" in line)) + 1
        assert editor.called == [f"+{line}", str(house.path)]
        assert "The farms of the valley draw" in screen_text(pilot)
        assert options_on(pilot) == before
        assert session_on(pilot).total == number
        await answer(pilot)
        assert session_on(pilot).right == 1
        assert "progress" not in toasts(pilot.app)  # nothing was answered yet


async def test_options_stay_but_for_the_one_that_is_gone(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await ask_about(pilot, "73", Kind.CHOICE)
        before = options_on(pilot)
        gone = next(text for text in before if text != "73")
        editor.will((f"[{gone}]", gone))
        await edit(pilot)
        now = options_on(pilot)
        assert gone not in now
        assert {*before} - {gone} <= {*now}


async def test_what_was_typed_stays_and_f4_edits_where_e_is_a_letter(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await ask_about(pilot, "Alder", Kind.OPEN)
        await pilot.press(*"Alde")
        editor.will(("What is the river's name?", "What is the name of the river?"))
        await edit(pilot, "f4")
        assert "What is the name of the river?" in screen_text(pilot)
        await pilot.press("r", "enter")
        await pilot.pause()
        assert "✓ Right" in screen_text(pilot)


async def test_picks_and_a_turned_card_stay(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.FLASHCARD, 1)
        await pilot.press("space")
        question = question_on(pilot)
        place = quiz.desk.bank.point(question.point)
        assert place is not None
        editor.will(("# note", "# note"))
        house.write(DECK + "# note\n")
        await edit(pilot)
        assert question_on(pilot).id == question.id
        assert quiz.turned
        assert question.answer in screen_text(pilot)


async def test_an_answered_question_stays_answered(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await ask_about(pilot, "73", Kind.CHOICE)
        question = question_on(pilot)
        await pilot.press(*keys_for(question, wrong(question)))
        await pilot.pause()
        editor.will(("Farms in the valley draw", "The farms of the valley draw"))
        await edit(pilot)
        assert "The farms of the valley draw" in screen_text(pilot)
        assert "✗ Wrong" in screen_text(pilot)
        assert session_on(pilot).answered == 1
        assert "your progress on 1 reworded point was kept" in toasts(pilot.app)


async def test_a_broken_deck_lets_the_sitting_go_on_as_it_was(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, 2)
        question = question_on(pilot)
        house.write("title: [\n")
        await edit(pilot)
        assert "The deck cannot be read as it is now: line" in toasts(pilot.app)
        assert question_on(pilot) == question
        await answer(pilot)
        assert session_on(pilot).right == 1
        house.write(DECK)
        await edit(pilot)
        assert session_on(pilot).answered == 1


async def test_an_entry_that_became_faulty_is_told_with_its_line(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, 2)
        editor.will(("{term: aquifer, means:", "{term: aquifer, meens:"))
        await edit(pilot)
        assert "cannot be used as it is now: line" in toasts(pilot.app)


async def test_where_the_point_is_gone_the_next_question_stands_and_it_is_said(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        quiz = await begin(pilot, Kind.CHOICE, 2)
        first, total = question_on(pilot), session_on(pilot).total
        point = quiz.desk.bank.point(first.point)
        assert point is not None
        entry = DECK.splitlines(keepends=True)[point.place.line - 1]
        editor.will((entry, ""))
        await edit(pilot)
        assert "One question was skipped: the deck was edited and no longer has it." in toasts(pilot.app)
        assert question_on(pilot).point != first.point
        assert session_on(pilot).total == total - 1


async def test_a_deck_that_got_another_title_goes_on_with_the_sitting(house: House, editor: Editor) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, 2)
        question = question_on(pilot)
        editor.will(("id: river\n", ""))
        await edit(pilot)
        assert question_on(pilot).prompt == question.prompt
        await answer(pilot)
        assert session_on(pilot).sitting.deck == session_on(pilot).planner._bank.deck.id != "river"
    with house.workspace() as workspace:
        assert [score.answered for score in workspace.scores()] == [1]


async def test_without_an_editor_the_variable_is_named(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, 1)
        await edit(pilot)
        assert "Set VISUAL or EDITOR" in toasts(pilot.app)
        await answer(pilot)


async def test_a_terminal_that_cannot_make_way_says_so_and_reads_the_deck_again(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", Editor(tmp_path).command)
    async with at_home(house) as pilot:
        await ask_about(pilot, "73", Kind.CHOICE)
        await edit(pilot)
        assert "An editor cannot be opened in this terminal." in toasts(pilot.app)
        house.write(DECK.replace("Farms in the valley draw", "The farms of the valley draw"))
        await edit(pilot)
        assert "The farms of the valley draw" in screen_text(pilot)


async def test_in_the_reader_it_opens_where_the_cursor_is(house: House, editor: Editor) -> None:
    async with at_home(house, WIDE) as pilot:
        await pilot.press("r")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        while "1957" not in (reader.leaf.text.plain if reader.leaf else "1957"):
            await pilot.press("down")
        editor.will(("The dam was built in [1957]", "The old dam was built in [1957]"))
        await edit(pilot)
        assert editor.called[0] == f"+{DECK.splitlines(keepends=True).index(DAM) + 1}"
        assert "The old dam was built in 1957" in screen_text(pilot)
        assert reader.leaf is not None and "The old dam" in reader.leaf.text.plain


async def test_the_list_of_problems_opens_at_one_and_gets_shorter(house: House, editor: Editor) -> None:
    house.write(DECK.replace("title:", "titel: x\ntitle:", 1).replace("means: ", "meens: ", 1))
    async with at_home(house) as pilot:
        pilot.app.post_message(UseDesk(desk_under_cursor(pilot), Aim.PROBLEMS))
        await pilot.pause()
        screen = on_screen(pilot, Problems)
        before = len(screen.query_one(Rows).rows)
        editor.will(("titel: x\n", ""))
        await edit(pilot)
        assert editor.called[0] == "+1"
        assert len(screen.query_one(Rows).rows) == before - 1
        assert "titel" not in screen_text(pilot)


@pytest.mark.parametrize("above", ["r", "i", "d"])
async def test_the_screen_below_shows_the_edited_deck_too(house: House, editor: Editor, above: str) -> None:
    async with at_home(house, NORMAL) as pilot:
        desk = desk_under_cursor(pilot)
        pilot.app.post_message(UseDesk(desk, {"r": Aim.READ, "i": Aim.INSIGHT, "d": Aim.DISCUSS}[above]))
        await pilot.pause()
        below = pilot.app.screen
        pilot.app.post_message(StartQuiz(desk, QuizChoice(number=2, kinds=(Kind.CHOICE.value,))))
        await pilot.pause()
        question = question_on(pilot)
        editor.will(("title: Who should run the river?", "title: Who runs the river now?"))
        await edit(pilot)
        assert question_on(pilot).id == question.id
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()
        assert pilot.app.screen is below
        if above == "r":
            assert "Who runs the river now?" in screen_text(pilot)
