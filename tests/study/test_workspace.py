from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.record.errors import RecordError
from quizapp.study.quiz import QuizChoice
from quizapp.study.shelf import Shelved
from quizapp.study.workspace import UnreadableDeckError, Workspace
from tests.deck.big import big_deck_text
from tests.study.river import DECK, House, right

SMALLEST = "title: Tiny\ncards: [{q: Who is the mayor?, a: Ana}]\n"


def looked_at(workspace: Workspace, *extra: Path) -> dict[str, Shelved]:
    """The shelf by title, each deck looked at where need be."""
    shelf = [shelved if shelved.ready else workspace.look(shelved) for shelved in workspace.shelf(extra)]
    return {shelved.title: shelved for shelved in shelf}


def test_the_shelf_holds_own_decks_and_bundled_ones(house: House) -> None:
    with house.workspace() as workspace:
        shelf = workspace.shelf()
    assert shelf[0].path == house.path
    assert [shelved.path.name for shelved in shelf if shelved.bundled] == [
        "fentanyl.yaml",
        "daylight.yaml",
        "smallest.yaml",
    ]
    assert not shelf[0].bundled


def test_files_and_folders_given_come_first_and_no_deck_comes_twice(house: House, tmp_path: Path) -> None:
    (tmp_path / "given").mkdir()
    tiny = tmp_path / "given" / "tiny.yaml"
    tiny.write_text(SMALLEST)
    with house.workspace() as workspace:
        shelf = workspace.shelf([tmp_path / "given", tiny, house.path])
    assert [shelved.path for shelved in shelf[:2]] == [tiny, house.path]
    assert [shelved.path for shelved in shelf].count(house.path) == 1


def test_a_deck_once_read_is_on_the_shelf_with_all_that_is_known_of_it(house: House) -> None:
    with house.workspace() as workspace:
        session = workspace.open(house.path).quiz(QuizChoice(number=4, kinds=("open", "cloze")))
        assert session.current
        session.answer(right(session.current))
        session.next()
        shelved = looked_at(workspace)["Who should run the river?"]
    assert (shelved.deck, shelved.known, shelved.learning) == ("river", 1, 0)
    assert [left.words for left in shelved.unfinished] == ["quiz, 1 of 4 (type the answer, fill the gap)"]
    assert shelved.points >= 20
    assert shelved.usable
    with house.workspace() as workspace:
        assert workspace.shelf()[0] == shelved


def test_a_quiz_and_flashcards_that_were_left_are_both_on_the_shelf_the_latest_first(house: House) -> None:
    with house.workspace() as workspace:
        desk = workspace.open(house.path)
        quiz = desk.quiz(QuizChoice(number=4))
        house.clock.move(1_000)
        desk.cards(number=3, mode="plain", label="what was missed")
        left = looked_at(workspace)["Who should run the river?"].unfinished
        assert [(each.words, each.label) for each in left] == [
            ("cards, 0 of 3 (what was missed)", "what was missed"),
            ("quiz, 0 of 4", ""),
        ]
        house.clock.move(1_000)
        assert quiz.current
        quiz.answer(right(quiz.current))
        left = looked_at(workspace)["Who should run the river?"].unfinished
        assert [each.words for each in left] == ["quiz, 1 of 4", "cards, 0 of 3 (what was missed)"]


def test_a_sitting_of_which_all_is_answered_is_not_left_unfinished(house: House) -> None:
    with house.workspace() as workspace:
        session = workspace.open(house.path).quiz(QuizChoice(number=1))
        assert session.current
        session.answer(right(session.current))
        assert looked_at(workspace)["Who should run the river?"].unfinished == ()


def test_a_deck_edited_since_is_told_to_be_looked_at_again(house: House) -> None:
    with house.workspace() as workspace:
        looked_at(workspace)
        house.write(DECK.replace("Who should run the river?", "The river"))
        assert "The river" in looked_at(workspace)


def test_a_broken_deck_is_listed_with_its_first_problem(house: House, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: [unclosed\n")
    with house.workspace() as workspace:
        shelved = looked_at(workspace, broken)["broken"]
        assert not shelved.usable
        assert shelved.trouble
        with pytest.raises(UnreadableDeckError, match=r"broken\.yaml: ") as raised:
            workspace.open(broken)
    assert raised.value.problems


def test_a_file_that_is_not_there_is_told(house: House, tmp_path: Path) -> None:
    with house.workspace() as workspace:
        assert not looked_at(workspace, tmp_path / "none.yaml")["none"].usable
        with pytest.raises(UnreadableDeckError, match="no such file"):
            workspace.open(tmp_path / "none.yaml")


def test_two_decks_with_one_id_are_told_apart(house: House) -> None:
    (house.places.decks / "zweite.yaml").write_text(DECK)
    with house.workspace() as workspace:
        looked_at(workspace)
        first, second = [shelved for shelved in workspace.shelf() if shelved.deck == "river"]
    assert first.trouble == ""
    assert second.trouble.startswith("It has the same id as river.yaml (river)")
    assert second.usable


def test_each_learner_has_scores_of_their_own(house: House) -> None:
    with Workspace(house.places, house.clock, lambda: 1, "ana") as ana:
        session = ana.open(house.path).quiz(QuizChoice(number=1))
        assert session.current
        session.answer(right(session.current))
        assert len(ana.scores()) == 1
    with Workspace(house.places, house.clock, lambda: 1) as other:
        assert other.scores() == []
        assert other.learner == "default"


def test_settings_last(house: House) -> None:
    with house.workspace() as workspace:
        workspace.save_settings(workspace.settings._replace(quiz_length=7))
    with house.workspace() as workspace:
        assert workspace.settings.quiz_length == 7


def test_settings_that_cannot_be_written_are_told(house: House) -> None:
    house.places.settings.mkdir(parents=True)
    with house.workspace() as workspace, pytest.raises(RecordError):
        workspace.save_settings(workspace.settings)


def test_a_damaged_record_does_not_keep_the_app_from_starting(house: House) -> None:
    house.places.record.parent.mkdir(parents=True)
    house.places.record.write_bytes(b"no record at all" * 999)
    with house.workspace() as workspace:
        assert workspace.notices
        assert workspace.open(house.path).quiz().total


def test_the_day_has_one_backup(house: House) -> None:
    with house.workspace() as workspace:
        workspace.back_up()
        workspace.back_up()
        assert len(list(house.places.backups.iterdir())) == 1
        assert workspace.notices == []


def test_a_backup_that_cannot_be_made_is_told(house: House) -> None:
    with house.workspace() as workspace:
        house.places.backups.write_text("in the way")
        workspace.back_up()
        assert len(workspace.notices) == 1


def test_a_large_deck_does_not_hold_up_the_shelf(house: House) -> None:
    house.write(big_deck_text(2_000))
    with house.workspace() as workspace:
        looked_at(workspace)
        unread = workspace.shelf()[0]
        assert (unread.ready, unread.title, unread.points) == (False, "river", 0)
        assert workspace.look(unread).points > 2_000


def test_no_more_is_known_than_the_deck_now_holds(house: House) -> None:
    with house.workspace() as workspace:
        desk = workspace.open(house.path)
        for _ in range(2):
            session = desk.cards()
            while session.current:
                session.answer(right(session.current))
                session.next()
        house.write(SMALLEST.replace("title: Tiny", "title: Tiny\nid: river"))
        shelved = looked_at(workspace)["Tiny"]
    assert (shelved.points, shelved.known, shelved.learning) == (1, 1, 0)


def test_a_point_that_the_deck_no_longer_holds_is_not_counted_as_known(house: House) -> None:
    with house.workspace() as workspace:
        session = workspace.open(house.path).quiz(QuizChoice(number=20, kinds=("cloze",)))
        for _ in range(session.total):
            assert session.current
            session.answer(right(session.current))
            session.next()
        before = looked_at(workspace)["Who should run the river?"].known
        house.path.write_text(DECK.replace("was [62] percent", "was [94] percent"), encoding="utf-8")
        workspace.open(house.path)
        after = looked_at(workspace)["Who should run the river?"]
        progress = workspace.open(house.path).progress().all
    assert before == session.total
    assert (after.known, after.learning) == (progress.known, progress.learning) == (before - 1, 0)
