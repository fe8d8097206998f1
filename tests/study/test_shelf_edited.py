"""The shelf's counts are true of decks as their files are now, without their being opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.study.shelf import Shelved
from quizapp.study.workspace import Workspace
from tests.study.river import DECK, House, right

FACT = '  - {fact: "The river fell to [41] percent of its normal flow in [August 2023].", topic: drought, from: 3}\n'


def shelved(workspace: Workspace, path: Path) -> Shelved:
    return next(deck for deck in workspace.shelf() if deck.path == path)


def settled(house: House, path: Path | None = None) -> tuple[Shelved, list[str]]:
    """What a start of the program comes to say of the deck."""
    with house.workspace() as workspace:
        found = shelved(workspace, path or house.path)
        return (found, []) if found.settled else workspace.settle(workspace.look(found))


@pytest.fixture
def learnt(house: House) -> House:
    """The deck, all known."""
    for _ in range(2):
        session = house.desk().cards()
        while session.current:
            session.answer(right(session.current))
            session.next()
    return house


def test_points_that_left_are_not_counted_and_the_learner_is_told_once(learnt: House) -> None:
    before, _ = settled(learnt)
    assert (before.known, before.gone) == (before.points, 0)
    learnt.clock.move(400 * 86_400_000)
    learnt.write(DECK.replace(FACT, ""))
    found, notices = settled(learnt)
    assert (found.known, found.points, found.due) == (before.points - 2, before.points - 2, before.points - 2)
    assert found.gone == 2
    assert notices == ["The deck was edited: 2 points that you had answered left it; the answers are kept."]
    again, notices = settled(learnt)
    assert (again, notices) == (found, [])
    assert learnt.desk().notices == []
    learnt.write(DECK)
    assert settled(learnt)[0].known == before.points
    assert settled(learnt)[0].gone == 0


def test_points_put_in_place_of_others_are_not_counted_as_known(learnt: House) -> None:
    learnt.write(DECK.replace("a: Alder", "a: Rhine").replace("[1957]", "[1857]"))
    found, _ = settled(learnt)
    assert (found.known, found.learning, found.points) == (found.points - 2, 0, found.points)


def test_a_deck_not_edited_or_never_begun_is_settled(learnt: House) -> None:
    other = learnt.places.decks / "other.yaml"
    other.write_text("title: Other\ncards: [{q: Who is the mayor?, a: Ana}]\n")
    with learnt.workspace() as workspace:
        assert all(deck.settled for deck in workspace.shelf())


def test_a_renamed_deck_is_counted_with_its_old_record(learnt: House) -> None:
    learnt.write(DECK.replace("id: river\n", ""))
    found, notices = settled(learnt)
    assert found.known == found.points
    assert "went by “river”" in notices[0]
    assert settled(learnt) == (found, [])


def test_a_deck_that_gets_a_title_of_its_own_is_counted_with_its_record(house: House) -> None:
    title = DECK.replace("id: river\n", "").replace("Who should run the river?", "Four capital cities")
    house.write(title)  # as a deck is called that ships with the app
    desk = house.desk()
    session = desk.cards()
    while session.current:
        session.answer(right(session.current))
        session.next()
    house.write(title.replace("Four", "Five"))
    found, notices = settled(house)
    assert (found.learning, len(notices)) == (found.points, 1)


def test_two_files_with_one_id_do_not_undo_one_another(learnt: House) -> None:
    copy = learnt.places.decks / "copy.yaml"
    copy.write_text(DECK.replace(FACT, ""))
    for _ in range(2):
        assert settled(learnt)[1] == settled(learnt, copy)[1] == []


def test_a_deck_moved_and_edited_is_settled(learnt: House) -> None:
    moved = learnt.path.rename(learnt.places.decks / "moved.yaml")
    moved.write_text(DECK.replace(FACT, ""))
    found, notices = settled(learnt, moved)
    assert found.known == found.points
    assert len(notices) == 1


def test_a_deck_broken_by_an_edit_keeps_all_until_it_is_mended(learnt: House) -> None:
    learnt.write("title: [broken")
    found, notices = settled(learnt)
    assert (found.usable, notices) == (False, [])
    learnt.write(DECK)
    found, notices = settled(learnt)
    assert (found.known, notices) == (found.points, [])
