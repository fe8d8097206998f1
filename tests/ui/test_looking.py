"""Stories of looking things up: the reader, quiz options, settings, scores, help, the palette."""

from __future__ import annotations

import pytest
from textual.command import CommandList

from quizapp.questions.model import Kind
from quizapp.record.settings import Settings
from quizapp.ui.app import QuizApp
from quizapp.ui.commands import Palette
from quizapp.ui.screens.choose import Choose
from quizapp.ui.screens.help import Help
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.reader import Reader
from quizapp.ui.screens.result import ResultScreen
from quizapp.ui.screens.scores import Scores
from quizapp.ui.screens.settings import SettingsScreen
from quizapp.ui.widgets.bars import live_keys
from quizapp.ui.widgets.values import Values
from tests.study.river import House
from tests.ui.stories import (
    NARROW,
    SIZES,
    WIDE,
    Walker,
    at_home,
    begin,
    beginning,
    click_on,
    keys_on,
    on_screen,
    question_on,
    resize,
    screen_text,
    session_on,
    sit_through,
)

PAGES = {
    "Facts": "41 percent of its normal flow",
    "Disputes": "Should the old dam be raised?",
    "Voices": "Ana Ruiz",
    "Timeline": "The province named a mediator",
    "Terms": "aquifer",
    "Cards": "What is the river's name?",
    "About": "A dry summer",
}


@pytest.mark.parametrize("size", SIZES)
async def test_the_reader_shows_every_page(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("r")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        for name, words in PAGES.items():
            assert name in screen_text(pilot)
            text = " ".join(part.plain for leaf in reader._leaves for part in (leaf.text, *leaf.more))
            assert words in text
            await pilot.press("right")
            await pilot.pause()


async def test_the_map_of_disputes_tells_who_holds_what_and_against_whom(house: House) -> None:
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press("r", "2")
        await pilot.pause()
        text = screen_text(pilot)
        assert "The town council" in text
        assert "Ana Ruiz: The council should set the limit each month. Against: Kofi Osei" in text
        assert "Claim · paragraph 7 · new" in text


async def test_where_there_is_room_what_stands_under_the_cursor_is_told_beside(house: House) -> None:
    async with at_home(house, WIDE) as pilot:
        await pilot.press("r", "2")
        await pilot.press("down")
        await pilot.pause()
        assert screen_text(pilot).count("Against: Kofi Osei") == 1
        await resize(pilot, NARROW)
        assert "Against: Kofi Osei" in screen_text(pilot)


async def test_the_reader_is_filtered_by_typing(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("r", "slash", *"petition")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        assert [leaf.text.plain for leaf in reader._in_sight] == ["Some 1,250 residents signed the petition."]
        await pilot.press("escape")
        await pilot.pause()
        assert len(reader._in_sight) == len(reader._leaves) > 5
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Home)


async def test_enter_in_the_reader_asks_about_what_one_stands_on_and_escape_leads_back(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("r", "3", "down")
        reader = on_screen(pilot, Reader)
        leaf = reader.leaf
        assert leaf is not None
        assert leaf.about is not None
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).label
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is reader


async def test_problems_of_the_deck_have_their_page(house: House) -> None:
    house.write(house.path.read_text().replace("who: ruiz,", "who: riuz,"))
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press("r")
        await pilot.pause()
        reader = on_screen(pilot, Reader)
        assert list(reader._makers)[-1] == "Problems"
        await pilot.press("left")
        await pilot.pause()
        assert "riuz" in screen_text(pilot)
        assert "Line " in screen_text(pilot)


async def test_options_of_a_quiz_are_kept_to(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o")
        await pilot.pause()
        values = on_screen(pilot, Choose).query_one(Values)
        await pilot.press("left", "down", "right")
        keys = values.keys()
        assert (keys["number"], keys["topic"]) == ("5", "drought")
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).total <= 5
        assert question_on(pilot).topic == "drought"


async def test_options_say_when_nothing_fits_and_do_not_start(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "a")
        await pilot.pause()
        choose = on_screen(pilot, Choose)
        assert "No kind of question is chosen." in screen_text(pilot)
        assert "Start" not in keys_on(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is choose
        await pilot.press("a")
        await pilot.pause()
        assert choose.choice().kinds == ()
        assert keys_on(pilot)["No kinds"] == "a"


async def test_options_offer_only_what_fits_beside_the_rest(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "down", "right")
        await pilot.pause()
        values = on_screen(pilot, Choose).query_one(Values)
        assert values.value("topic").key == "drought"
        assert [key for key, _ in values.value("dispute").choices] == [""]
        assert len(values.value("topic").choices) > 2


async def test_options_tell_how_many_questions_there_are_and_a_shorter_quiz_says_why(house: House) -> None:
    async with at_home(house, (80, 40)) as pilot:
        await pilot.press("o", "a")
        await pilot.press("end", *["up"] * 3, "space")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        choose = on_screen(pilot, Choose)
        assert choose.choice().kinds == ("estimate",)
        assert choose._found is not None
        number = choose._found.number
        assert f"{number} questions: no more fit this choice (8 wanted)." in screen_text(pilot)
        assert keys_on(pilot)["Change"] == "←→/Space"
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).total == number
        notes = [str(note.message) for note in pilot.app._notifications]
        assert f"{number} questions instead of 8: the deck has no more that fit what you chose." in notes


async def test_enter_in_the_options_starts_at_once_with_the_defaults(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("o", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Quiz)


@pytest.mark.parametrize("size", [*SIZES, (40, 15)])
async def test_a_time_zone_is_typed_and_kept_and_one_that_is_none_is_refused(
    house: House, size: tuple[int, int]
) -> None:
    async with at_home(house, size) as pilot:
        app = pilot.app
        assert isinstance(app, QuizApp)
        await pilot.press("comma", "end")
        await pilot.pause()
        assert "the machine's own" in screen_text(pilot)
        await pilot.press("enter", *"Pariss", "enter")
        await pilot.pause()
        said = screen_text(pilot)
        assert "There is no time zone “Pariss”. Did you mean Europe/Paris?" in said
        assert said.count("Pariss") == 2  # the line that is typed in is in sight too
        assert app.workspace.settings.timezone == ""
        await pilot.press(*["backspace"] * 6, *"xyz", "enter")
        await pilot.pause()
        said = screen_text(pilot)
        assert "Write such as Europe/Paris, or nothing for the machine's own." in said
        assert said.count("xyz") == 2
        await pilot.press(*["backspace"] * 3, *"paris", "enter")
        await pilot.pause()
        assert "Europe/Paris" in screen_text(pilot)
        assert app.workspace.settings.timezone == "Europe/Paris"
        assert '"timezone": "Europe/Paris"' in house.places.settings.read_text()
        await pilot.press("right", "escape")  # asked again, and left as it is
        await pilot.pause()
        on_screen(pilot, SettingsScreen)
        assert app.workspace.settings.timezone == "Europe/Paris"
        await pilot.press("space", *["backspace"] * 12, "enter")
        await pilot.pause()
        assert app.workspace.settings.timezone == ""


async def test_a_time_zone_in_the_file_that_is_none_is_told_in_the_settings(house: House) -> None:
    house.places.settings.parent.mkdir(parents=True, exist_ok=True)
    house.places.settings.write_text('{"timezone": "Mars/Olympus"}')
    async with at_home(house, WIDE) as pilot:
        await pilot.press("comma")
        await pilot.pause()
        assert "the machine's own, for there is no “Mars/Olympus”" in screen_text(pilot)


async def test_settings_are_worn_at_once_and_kept(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("comma", "right", "down", "right", "down", "right")
        await pilot.pause()
        assert isinstance(pilot.app.screen, SettingsScreen)
        assert pilot.app.theme == "textual-light"
        assert pilot.app.animation_level == "none"
    async with at_home(house) as pilot:
        assert pilot.app.theme == "textual-light"
        assert pilot.app.animation_level == "none"
        app = pilot.app
        assert isinstance(app, QuizApp)
        assert app.workspace.settings.quiz_length == 10


async def test_all_that_the_plan_goes_by_can_be_set(house: House) -> None:
    usual = Settings()
    async with at_home(house) as pilot:
        await pilot.press("comma", "down")
        for _ in range(6):
            await pilot.press("down", "right")
        await pilot.pause()
    async with at_home(house) as pilot:
        app = pilot.app
        assert isinstance(app, QuizApp)
        values = app.workspace.settings
        assert (values.new_a_day, values.due_a_day) == (60, 500)
        assert (values.retention, values.day_starts, values.cards) == (92, 5, False)
        assert values.learner == usual.learner


async def test_a_theme_that_is_not_known_is_passed_over(house: House) -> None:
    house.places.settings.parent.mkdir(parents=True, exist_ok=True)
    house.places.settings.write_text('{"theme": "of another version"}')
    async with at_home(house) as pilot:
        assert pilot.app.theme == "textual-dark"
        await pilot.press("comma")
        await pilot.pause()
        assert "of another version" in screen_text(pilot)


async def test_scores_list_the_sittings_and_what_is_known_of_each_topic(house: House) -> None:
    async with at_home(house) as pilot:
        await begin(pilot, Kind.CHOICE, number=4)
        await sit_through(pilot, missing=1)
        await pilot.press("s")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Scores)
        assert "3 of 4 right 75 %" in screen_text(pilot)
        await pilot.press("right")
        await pilot.pause()
        assert "drought" in screen_text(pilot)
        await pilot.press("escape", "S")
        await pilot.pause()
        assert "3 of 4 right" in screen_text(pilot)
        assert "Who should run the river?" in screen_text(pilot)


@pytest.mark.parametrize("keys", [(), ("r",), ("enter",), ("o",), ("s",)], ids=str)
async def test_help_lists_the_keys_that_work_on_the_screen_below(house: House, keys: tuple[str, ...]) -> None:
    async with at_home(house, (80, 60)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        expected = live_keys(pilot.app.screen, hidden=True)
        await pilot.press("f1")
        await pilot.pause()
        assert on_screen(pilot, Help).keys == tuple(expected)
        text = screen_text(pilot)
        for live in expected:
            assert f"{live.keys} {live.does}" in text
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, Help)


async def test_the_palette_does_what_keys_do_and_opens_decks(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Palette)
        await pilot.press(*"quiz", "space", *"options")
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("ctrl+p", *"options")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Choose)
        await pilot.press("escape", "ctrl+p", *"river")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert session_on(pilot).title == "Who should run the river?"


async def to_the_scores(pilot: Walker, key: str) -> None:
    """Sit through two quizzes with two misses and one, and through flashcards; then to the scores."""
    for missing in (2, 1):
        await begin(pilot, Kind.CHOICE, number=4)
        await sit_through(pilot, missing=missing)
        await pilot.press("escape")
        await pilot.pause()
    await pilot.press("c")
    await pilot.pause()
    await sit_through(pilot)
    await pilot.press("escape", key)
    await pilot.pause()


@pytest.mark.parametrize("key", ["s", "S"])
async def test_enter_on_a_sitting_looks_back_on_it(house: House, key: str) -> None:
    async with at_home(house, (80, 100)) as pilot:
        await to_the_scores(pilot, key)
        assert keys_on(pilot)["Look back"] == "Enter"
        await pilot.press("down", "enter")
        await pilot.pause()
        result = on_screen(pilot, ResultScreen).result
        text = screen_text(pilot)
        assert "quiz · choice" in text
        assert "3 of 4 right." in text
        assert "The time before 50 %." in text
        (told,) = result.missed
        assert "points" not in text
        for words in (
            told.question.prompt,
            told.yours,
            told.chosen_why,
            told.right_answer,
            told.explanation,
            told.source,
        ):
            assert " ".join(words.split()[:4]) in text
        rightly = on_screen(pilot, ResultScreen).rightly
        assert len(rightly) == 3
        assert "Right: 3" in text
        for told in rightly:
            assert f"✓ {beginning(told.question.prompt)}" in text
            assert beginning(told.right_answer) in text
        assert set(keys_on(pilot)) == {"Again the missed", "Read", "Back", "Help"}
        await pilot.press("escape")
        await pilot.pause()
        assert on_screen(pilot, Scores).listing.cursor == 1


async def test_what_was_missed_in_a_sitting_is_asked_again_and_stands_in_the_scores(house: House) -> None:
    async with at_home(house) as pilot:
        await to_the_scores(pilot, "s")
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        assert session_on(pilot).total == 2
        await sit_through(pilot)
        assert "All 2 right" in screen_text(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert "2 of 2 right 100 %" in screen_text(pilot)
        assert len(on_screen(pilot, Scores).listing.rows) == 4


async def test_a_click_on_a_sitting_looks_back_on_it(house: House) -> None:
    async with at_home(house) as pilot:
        await to_the_scores(pilot, "S")
        await click_on(pilot, "3 of 4 right")
        assert "3 of 4 right." in screen_text(pilot)
        assert isinstance(pilot.app.screen, ResultScreen)


async def test_enter_is_offered_only_where_there_is_something_to_look_back_on(house: House) -> None:
    async with at_home(house) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert "No sitting yet" in screen_text(pilot)
        assert "Look back" not in keys_on(pilot)
        await pilot.press("escape")
        await to_the_scores(pilot, "s")
        await pilot.press("right")
        await pilot.pause()
        assert "Look back" not in keys_on(pilot)
        assert keys_on(pilot)["Quiz on this"] == "Enter"
        house.path.unlink()
        await pilot.press("escape", "S")
        await pilot.pause()
        assert "a deck that is not at hand" in screen_text(pilot)
        assert "Look back" not in keys_on(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Scores)


@pytest.mark.parametrize("size", [NARROW, (40, 15), WIDE])
async def test_every_command_of_the_palette_can_be_seen(house: House, size: tuple[int, int]) -> None:
    async with at_home(house, size) as pilot:
        await pilot.press("ctrl+p")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Start Enter" in screen_text(pilot)
        await pilot.press("up")
        await pilot.pause()
        commands = pilot.app.screen.query_one(CommandList)
        assert commands.highlighted == commands.option_count - 1
        assert commands.region.bottom <= size[1]
        assert str(commands.get_option_at_index(commands.option_count - 1).prompt) in screen_text(pilot)
