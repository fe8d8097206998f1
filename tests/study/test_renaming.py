"""A deck whose title or id was edited keeps its progress; copies never take one another's."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.study.desk import Desk
from tests.study.river import DECK, House, right

CAPITALS = """\
title: Four capitl cities
cards:
  - {q: What is the capital of Norway?, a: Oslo}
  - {q: What is the capital of Chad?, a: N'Djamena}
  - {q: What is the capital of Peru?, a: Lima}
  - {q: What is the capital of Nepal?, a: Kathmandu}
"""


def answer_some(desk: Desk, number: int = 0) -> int:
    """Answers flashcards rightly; gives how many points have an answer then."""
    session = desk.cards(number=number)
    while session.current:
        session.answer(right(session.current))
        session.next()
    return len(desk.scores())


def opened(house: House, path: Path) -> Desk:
    house.opened.append(house.workspace())
    return house.opened[-1].open(path)


def met(desk: Desk) -> int:
    return desk.progress().all.total - desk.progress().all.unseen


def test_a_typo_mended_in_the_title_keeps_progress_and_says_so(house: House) -> None:
    house.write(CAPITALS)
    answer_some(house.desk())
    house.write(CAPITALS.replace("capitl", "capital"))
    desk = house.desk()
    assert desk.notices == [
        "This deck went by “four-capitl-cities” before: its title or id was edited. Your progress goes on."
    ]
    assert met(desk) == 4
    assert len(desk.history()) == 1
    assert house.desk().notices == []


def test_an_id_given_to_the_deck_keeps_progress_with_a_sitting_under_way(house: House) -> None:
    house.write(CAPITALS)
    session = house.desk().cards()
    assert session.current
    session.answer(right(session.current))
    house.write(f"id: capitals\n{CAPITALS}")
    desk = house.desk()
    assert desk.resume().answered == 1
    house.write(CAPITALS)
    assert house.desk().resume().answered == 1


def test_a_deck_moved_and_renamed_is_found_by_its_points(house: House, tmp_path: Path) -> None:
    house.write(CAPITALS)
    answer_some(house.desk())
    house.path.unlink()
    moved = tmp_path / "elsewhere.yaml"
    moved.write_text(CAPITALS.replace("Four capitl cities", "The capitals").replace("capital of", "capitol of"))
    desk = opened(house, moved)
    assert met(desk) == 4
    assert len(desk.notices) == 2


def test_another_deck_in_the_same_file_begins_anew(house: House) -> None:
    house.write(CAPITALS)
    answer_some(house.desk())
    house.write(DECK)
    desk = house.desk()
    assert (met(desk), desk.notices) == (0, [])
    house.write(CAPITALS)
    assert met(house.desk()) == 4


def test_a_copy_with_another_title_begins_anew_while_the_deck_is_at_hand(house: House) -> None:
    house.write(CAPITALS)
    answer_some(house.desk())
    copy = house.places.decks / "copy.yaml"
    copy.write_text(CAPITALS.replace("Four capitl", "My"))
    assert met(opened(house, copy)) == 0
    assert met(house.desk()) == 4


def test_a_copy_begins_anew_while_the_deck_lies_where_it_was_last_opened(house: House, tmp_path: Path) -> None:
    outside = tmp_path / "capitals.yaml"
    outside.write_text(CAPITALS)
    answer_some(opened(house, outside))
    house.write(CAPITALS.replace("Four capitl", "My"))
    assert met(house.desk()) == 0
    outside.write_text(CAPITALS.replace("capitl", "capital"))
    house.write(CAPITALS.replace("Four capitl", "His"))
    assert met(house.desk()) == 0
    assert met(opened(house, outside)) == 4


def test_a_deck_that_had_the_title_of_another_one_keeps_its_progress_when_it_gets_its_own(house: House) -> None:
    bundled_title = CAPITALS.replace("capitl", "capital")  # which a deck that ships with the app has
    house.write(bundled_title)
    answer_some(house.desk())
    house.write(bundled_title.replace("Four", "My four"))
    desk = house.desk()
    assert met(desk) == 4
    assert len(desk.notices) == 1


def test_what_fits_two_records_equally_well_takes_neither(house: House, tmp_path: Path) -> None:
    paths = [house.places.decks / f"{name}.yaml" for name in "ab"]
    for path in paths:
        path.write_text(CAPITALS.replace("Four capitl cities", f"Cities {path.stem}"))
    for path in paths:
        assert answer_some(opened(house, path)) == 4
    for path in paths:
        path.unlink()
    other = tmp_path / "other.yaml"
    other.write_text(CAPITALS.replace("Four capitl cities", "Cities c"))
    assert met(opened(house, other)) == 0


def test_a_record_of_before_files_were_noted_is_found_too(house: House) -> None:
    house.write(CAPITALS)
    answer_some(house.desk())
    house.close()
    import sqlite3

    with closing(sqlite3.connect(house.places.record)) as connection, connection:
        connection.execute("DELETE FROM deck_files")
    house.write(CAPITALS.replace("capitl", "capital"))
    assert met(house.desk()) == 4


@dataclass
class Kept:
    """A deck file as it should stand: its number in the title, its cards, and how many of them were answered."""

    title: int
    cards: int
    answered: int = 0


FILES = st.integers(0, 2)
STEPS = st.lists(st.tuples(st.sampled_from(["retitle", "copy", "study", "more", "open"]), FILES, FILES), max_size=12)


def text_of(kept: Kept) -> str:
    cards = "".join(f"  - {{q: 'How far is village {n}?', a: place {chr(97 + n)}}}\n" for n in range(kept.cards))
    return f"title: Villages number {kept.title}\ncards:\n{cards}"


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_titles_edited_and_copies_made_at_random_never_move_progress_to_another_deck(
    steps: list[tuple[str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(House(Path(folder), text_of(Kept(0, 4)))) as house:
        paths = [house.places.decks / f"{number}.yaml" for number in range(3)]
        house.path.rename(paths[0])
        decks: dict[int, Kept] = {0: Kept(0, 4)}
        titles = 0
        for what, one, two in steps:
            if one not in decks:
                continue
            kept = decks[one]
            titles += 1
            if what == "retitle":
                kept.title = titles
            elif what == "copy" and two not in decks:
                decks[two] = Kept(titles, kept.cards)
                paths[two].write_text(text_of(decks[two]))
            elif what == "more" and kept.cards < 9:
                kept.cards += 1
            paths[one].write_text(text_of(kept))
            if what == "study":
                kept.answered = answer_some(opened(house, paths[one]), number=2)
            elif what == "open":
                assert met(opened(house, paths[one])) == kept.answered
        for number, kept in decks.items():
            assert met(opened(house, paths[number])) == kept.answered


def test_a_window_with_the_deck_as_it_was_goes_on_and_loses_nothing(house: House) -> None:
    house.write(CAPITALS)
    before = house.desk()
    session = before.cards()
    house.write(CAPITALS.replace("capitl", "capital").replace("Oslo", "Olso"))
    after = house.desk()
    other = after.cards(number=2)
    while session.current:
        session.answer(right(session.current))
        session.next()
        if other.current:
            other.answer(right(other.current))
            other.next()
    answer_some(before, number=1)
    scores = house.desk().scores()
    assert sum(score.asked for score in scores.values()) == 4 + 2 + 1
    assert {score.sitting.deck for score in house.desk().history()} == {"four-capital-cities"}
