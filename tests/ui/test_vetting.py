"""Stories of a teacher going through a drafted deck: the entry, the passage beside it, one key for each thing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from quizapp.deck.read import read_deck
from quizapp.study.quiz import QuizChoice
from quizapp.study.shelf import told
from quizapp.study.vetting_passage import Article
from quizapp.ui.app import QuizApp
from quizapp.ui.screens.home import Home
from quizapp.ui.screens.quiz import Quiz
from quizapp.ui.screens.vetting import VettingScreen
from tests.study.river import House, right
from tests.study.vetted import DRAFT, PARAGRAPHS
from tests.test_hostile_terminal import ATTACKS, MARKUP, hostile_deck
from tests.ui.editors import Editor
from tests.ui.reviews import draft, press, reviewing, text_of, words
from tests.ui.stories import (
    NARROW,
    NORMAL,
    SIZES,
    WIDE,
    Walker,
    at_home,
    click_on,
    keys_on,
    on_screen,
    resize,
    screen_lines,
    screen_text,
)

FORBIDDEN = {*map(chr, range(32)), *map(chr, range(127, 160)), "\u202e", "\u2067"}
"""Characters that no screen may get."""


def unwrapped(pilot: Walker) -> str:
    """What stands on the left side, in one line."""
    return " ".join(" ".join(line.partition("│")[0].replace("▌", " ") for line in screen_lines(pilot)).split())


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_entry_stands_beside_its_passage(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "n")
        text, lines = screen_text(pilot), screen_lines(pilot)
        assert "Needs your eye: two dates" in text
        assert "6 left" in text
        assert "3 of 6" in text
        assert "[1957]" in text
        entry = next(at for at, line in enumerate(lines) if "[1957]" in line)
        passage = next(at for at, line in enumerate(lines) if "▌ Paragraph 5" in line)
        assert (passage > entry) if size == NARROW else abs(passage - entry) < 6
        assert {"Accept", "Edit", "Drop", "Entry", "List", "Editor", "Back"} <= {*keys_on(pilot)}
        assert "Undo" not in keys_on(pilot)


async def test_the_words_of_the_entry_are_marked_in_the_passage_and_not_by_colour_alone(house: House) -> None:
    async with reviewing(house, WIDE) as pilot:
        await press(pilot, "n", "n")
        strips = pilot.app.screen._compositor.render_strips()
        marked = " ".join(
            segment.text for strip in strips for segment in strip if segment.style and segment.style.underline
        )
        assert "1957" in marked
        assert "last repaired in" in marked
        assert "A mediator" not in marked
        assert "Paragraph 4, before it" in screen_text(pilot)


async def test_questions_and_advice_stand_at_the_entry_and_a_question_can_be_tried(house: House) -> None:
    long = DRAFT.replace("quote: Wells ran dry first here", "quote: Wells ran dry first here and there today")
    async with reviewing(house, (120, 50), long) as pilot:
        await press(pilot, "n", "n", "n", "n")
        text = screen_text(pilot)
        assert "this quotation is long" in text
        assert "does not stand in the article" in text
        assert "Asked in 6 forms" in text
        assert "Try it" not in keys_on(pilot)
        await press(pilot, "end", "enter")
        on_screen(pilot, Quiz)
        await press(pilot, "escape")
        assert on_screen(pilot, VettingScreen).vetting.at == 4


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_one_key_accepts_and_goes_on_and_one_takes_it_back(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "n", "n", "a")
        assert text_of(house) == DRAFT.replace("    review: two dates in one sentence\n", "")
        assert "5 left · 1 accepted" in screen_text(pilot)
        assert "Needs your eye: it is not said" in screen_text(pilot)
        await press(pilot, "u")
        assert text_of(house) == DRAFT
        assert "Needs your eye: two dates" in screen_text(pilot)


async def test_dropping_asks_once_where_something_hangs_on_it(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "d")
        assert "The old dam" not in text_of(house)
        await press(pilot, "n", "d")
        assert "named by 1 view" in screen_text(pilot)
        assert "v-ruiz" in text_of(house)
        await press(pilot, "escape")
        assert "named by" not in screen_text(pilot)
        await press(pilot, "d", "d")
        assert "v-ruiz" not in text_of(house)
        assert "4 left · 2 dropped" in screen_text(pilot)
        await press(pilot, "u", "u")
        assert text_of(house) == DRAFT


async def test_dropping_what_one_has_learnt_asks_too(house: House) -> None:
    deck = draft(house)
    with house.workspace() as workspace:
        desk = workspace.open(deck)
        point = next(point.id for point in desk.bank.points if point.answer == "January")
        session = desk.quiz(QuizChoice(number=1, points=(point,)))
        assert session.current is not None
        session.answer(right(session.current))
        session.next()
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "n", "d")
        assert "You have answered 1 point of it" in screen_text(pilot)
        assert "A mediator" in text_of(house)
        await press(pilot, "d")
        assert "A mediator" not in text_of(house)


async def test_the_list_shows_all_with_reasons_and_ticks_what_is_done(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n", "a", "d", "l")
        lines = screen_lines(pilot)
        assert any("✓ The old dam" in line for line in lines)
        assert any("✗ A mediator" in line for line in lines)
        assert "accepted: two dates in one sentence" in screen_text(pilot)
        assert "dropped: it is not said" in screen_text(pilot)
        await press(pilot, "home", "enter")
        assert "Needs your eye: the role" in screen_text(pilot)
        await press(pilot, "l")
        await click_on(pilot, "The growers should")
        assert "Needs your eye: in other words" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", [("p", "n"), ("l", "enter"), ("e", "escape")], ids=str)
async def test_the_paragraph_is_in_sight_and_answers_fit_however_one_comes(
    house: House, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    many = " ".join("w" * (number % 9 + 1) for number in range(400))
    long = "\n\n".join([*PARAGRAPHS[:3], f"{PARAGRAPHS[3]} {many}", PARAGRAPHS[4], f"{PARAGRAPHS[5]} {many}"])
    async with reviewing(house, size, article=long) as pilot:
        await press(pilot, "n", "n")
        before = screen_text(pilot)
        pane = on_screen(pilot, VettingScreen).side.content_region
        assert screen_lines(pilot)[pane.y][pane.x :].startswith("▌ Paragraph 5")
        await press(pilot, *keys)
        assert screen_text(pilot) == before


async def test_at_the_end_it_says_what_was_done_and_what_to_do_next(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "a", "a", "a", "a", "a", "a", "a")  # one leaves the views where they are
        text = screen_text(pilot)
        assert "All 6 entries looked at: 6 accepted." in text
        assert "To study the deck: quizapp" in text
        assert "to-review" not in {problem.code for problem in read_deck(text_of(house).encode()).problems}
        await press(pilot, "u")
        assert "1 left" in screen_text(pilot)
        await press(pilot, "a", "enter")
        on_screen(pilot, Quiz)


async def test_a_deck_in_which_nothing_waits_says_so(house: House) -> None:
    async with reviewing(house, text="title: Trams\nfacts:\n  - It is [red].\n") as pilot:
        assert "No entry waits for your eye." in screen_text(pilot)
        assert not {"Accept", "Drop", "Edit", "List"} & {*keys_on(pilot)}


async def test_all_entries_can_be_gone_through(house: House) -> None:
    async with reviewing(house, every=True) as pilot:
        assert "1 of 9" in screen_text(pilot)
        assert "Not marked for your eye" in screen_text(pilot)
        await press(pilot, "a")
        assert text_of(house) == DRAFT
        assert "8 left · 1 accepted" in screen_text(pilot)


async def test_without_an_article_it_says_how_to_name_it(house: House) -> None:
    async with reviewing(house, text=DRAFT.replace("drafted: {article: summer.txt}\n", ""), article="") as pilot:
        assert "--article FILE" in screen_text(pilot)
    async with reviewing(house, WIDE, DRAFT.replace("summer.txt", "gone.txt"), article="") as pilot:
        assert "There is no file gone.txt" in screen_text(pilot)
        assert "--article FILE" in screen_text(pilot)


async def test_a_save_elsewhere_is_followed_and_nothing_of_it_lost(house: House) -> None:
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n")
        other = DRAFT.replace("title: A dry summer", "title: A very dry summer")
        draft(house, other)
        await press(pilot, "a")
        assert text_of(house) == other
        assert "A very dry summer" in screen_text(pilot)
        await press(pilot, "a")
        assert text_of(house) == other.replace("    review: two dates in one sentence\n", "")


async def test_a_file_broken_elsewhere_is_said_and_nothing_can_be_done_until_it_is_mended(house: House) -> None:
    async with reviewing(house) as pilot:
        draft(house, "title: [")
        on_screen(pilot, VettingScreen).look()
        await pilot.pause()
        assert "Nothing of the file can be used as it is now: line 1" in unwrapped(pilot)
        assert not {"Accept", "Drop", "Edit"} & {*keys_on(pilot)}
        draft(house)
        on_screen(pilot, VettingScreen).look()
        await pilot.pause()
        assert {"Accept", "Drop", "Edit"} <= {*keys_on(pilot)}


@contextmanager
def _make_way(_: QuizApp) -> Iterator[None]:
    """Without a terminal there is nothing to make way on."""
    yield


@pytest.mark.skipif(sys.platform == "win32", reason="the editor is a script with a first line")
async def test_the_authors_editor_opens_at_the_entry_and_what_it_saves_is_followed(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(tmp_path)
    editor.will(("    review: two dates in one sentence\n", ""), ("was built in", "was built of stone in"))
    monkeypatch.setenv("VISUAL", editor.command)
    monkeypatch.setattr(QuizApp, "suspend", _make_way)
    async with reviewing(house) as pilot:
        await press(pilot, "n", "n")
        line = DRAFT[: DRAFT.index("  - fact: The old dam")].count("\n") + 1
        assert f"line {line}" in screen_text(pilot)
        await press(pilot, "f4")
        assert editor.called == [f"+{line}", str(house.path.with_name("summer.yaml"))]
        assert "5 left" in screen_text(pilot)


async def test_the_passage_scrolls_and_the_entry_too(house: House) -> None:
    async with reviewing(house, NARROW) as pilot:
        screen = on_screen(pilot, VettingScreen)
        assert keys_on(pilot)["Passage"] == "Tab"
        await press(pilot, "n", "n", "n", "n", "tab")
        assert pilot.app.focused == screen.side
        assert keys_on(pilot)["The entry"] == "Tab"
        before = screen.side.scroll_y
        await press(pilot, "down", "down")
        assert screen.side.scroll_y > before
        await press(pilot, "tab")
        assert screen.entry.has_focus


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_passage_stands_where_it_stood_after_a_look_at_the_list(house: House, size: tuple[int, int]) -> None:
    long = "\n\n".join(f"{text} {'It is said again and again in the valley. ' * 30}" for text in PARAGRAPHS)
    async with reviewing(house, size, article=long) as pilot:
        await press(pilot, "n", "n")
        stood = on_screen(pilot, VettingScreen).side.scroll_offset
        assert stood.y > 0
        await press(pilot, "l", "escape")
        assert on_screen(pilot, VettingScreen).side.scroll_offset == stood


async def test_whom_a_view_is_against_is_told_by_name_and_questions_in_whole_where_there_is_room(house: House) -> None:
    async with reviewing(house, (120, 50)) as pilot:
        await press(pilot, "p")
        text = unwrapped(pilot)
        assert "Against: Ana Ruiz: The council should set the limit each month." in text
        assert "v-ruiz" not in text
        asked = "should be done about the river? 6 left"
        assert asked in text
        await resize(pilot, NORMAL)
        await press(pilot)
        assert asked not in unwrapped(pilot)


async def test_an_article_that_changed_is_read_anew(house: House) -> None:
    async with reviewing(house, WIDE) as pilot:
        await press(pilot, "n", "n")
        draft(
            house, article="\n\n".join(["A new head.", *PARAGRAPHS]).replace("built in 1957", "built by hand in 1956")
        )
        on_screen(pilot, VettingScreen).look()
        await press(pilot)
        assert "A mediator is" not in screen_text(pilot)
        assert "Paragraph 6, after it" in screen_text(pilot)
        draft(
            house, DRAFT.replace("from: 5  # counted", "from: 6  # counted"), article="\n\n".join(["New.", *PARAGRAPHS])
        )
        on_screen(pilot, VettingScreen).look()
        await press(pilot)
        assert "▌ Paragraph 6" in screen_text(pilot)
        assert "was built in 1957" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_home_tells_what_waits_and_a_key_leads_there_and_back(house: House, size: tuple[int, int]) -> None:
    async with reviewing(house, size) as pilot:
        await press(pilot, "a", "escape")
        home = on_screen(pilot, Home)
        stand_on(home, "A dry summer")
        await pilot.app.workers.wait_for_complete()
        await press(pilot)
        assert "5 to review" in screen_text(pilot)
        assert "5 entries wait for your eye." in about(home)
        assert keys_on(pilot)["Review"] == "w"
        await press(pilot, "w")
        assert "5 left" in screen_text(pilot)
        await press(pilot, "escape")
        stand_on(on_screen(pilot, Home), "Who should run the river?")
        await press(pilot)
        assert "Review" not in keys_on(pilot)


async def test_the_palette_leads_there_too(house: House) -> None:
    draft(house)
    async with at_home(house, WIDE) as pilot:
        await press(pilot, "ctrl+p", *words("review a dry"))
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        assert on_screen(pilot, VettingScreen).vetting.left == 6


def stand_on(home: Home, title: str) -> None:
    home.listing.cursor = next(at for at, deck in enumerate(home._in_sight) if deck.title == title)


def about(home: Home) -> str:
    return " ".join(told(home.deck)) if home.deck is not None else ""


async def test_a_window_that_grows_and_shrinks_shows_both_all_the_time(house: House) -> None:
    async with reviewing(house, WIDE) as pilot:
        await press(pilot, "n", "n")
        for size in (NARROW, NORMAL, WIDE):
            await resize(pilot, size)
            assert "[1957]" in screen_text(pilot)
            assert "▌ Paragraph 5" in screen_text(pilot)


async def test_the_advice_on_a_very_large_deck_follows(house: House) -> None:
    """It takes as long as reading it: the entry stands there before."""
    facts = "".join(f"  - fact: Well {number} is [{number + 20}] metres deep.\n" for number in range(5_000))
    card = "cards:\n  - q: Is the river Alder called Alder?\n    a: Alder\n    review: look\n"
    async with reviewing(house, WIDE, f"title: Wells\n{card}facts:\n{facts}", article="") as pilot:
        on_screen(pilot, VettingScreen).look()
        await pilot.app.workers.wait_for_complete()
        await press(pilot)
        assert "gives its answer away" in screen_text(pilot)


async def test_a_hostile_deck_and_article_are_shown_letter_by_letter(house: House) -> None:
    """Fields and list too: what is written in a deck runs nothing and reaches no terminal."""
    attack = "".join(attack for attack, _ in ATTACKS.values())
    async with reviewing(house, WIDE, hostile_deck(attack), every=True) as pilot:
        screen = on_screen(pilot, VettingScreen)
        screen.article = Article(tuple(f"{MARKUP} {attack} {each}" for each in PARAGRAPHS), "x")
        for _ in screen.vetting.items:
            await press(pilot, "e", "escape", "n")
            assert not FORBIDDEN & {*"".join(screen_lines(pilot))}
        await press(pilot, "l")
        assert not FORBIDDEN & {*"".join(screen_lines(pilot))}
        assert "click" in screen_text(pilot)
