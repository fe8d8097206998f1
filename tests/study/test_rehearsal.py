"""Rehearsing with a deck that is open: runs that survive the program, how they went, cases that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.questions.model import Question
from quizapp.study.desk import Desk
from quizapp.study.rehearsal import Rehearsal
from quizapp.study.rehearsal_end import Readiness
from quizapp.study.session import Session
from tests.study.council import COUNCIL
from tests.study.river import House, right, wrong


@pytest.fixture
def council_house(tmp_path: Path) -> Iterator[House]:
    with closing(House(tmp_path / "home", COUNCIL)) as house:
        yield house


def sit(session: Session, missing: str = "", sure: str = "", most: int = 99) -> None:
    """Answer what is left, those on the dispute ``missing`` wrongly."""
    while session.current is not None and most:
        question: Question = session.current
        missed = bool(missing) and question.dispute == missing
        session.answer(wrong(question) if missed else right(question), sure=sure)
        session.next()
        most -= 1


def ready_run(desk: Desk, missing: str = "", sure: str = "") -> Readiness:
    session = Rehearsal(desk).ready()
    sit(session, missing, sure)
    return Rehearsal(desk).readiness(session.sitting)


def test_a_run_without_a_miss_says_what_holds(council_house: House) -> None:
    told = ready_run(council_house.desk())
    assert told.holds == ("Who should decide how much water is drawn?", "Should the old dam be raised?")
    assert "The growers" in told.sides
    assert not told.reread
    assert not told.sure_and_wrong
    assert told.unstated == ("The growers", "The town council", "Researchers", "guest of the council")


def test_a_miss_says_what_to_reread_and_what_one_was_sure_of(council_house: House) -> None:
    told = ready_run(council_house.desk(), missing="dam", sure="sure")
    assert told.holds == ("Who should decide how much water is drawn?",)
    assert [(each.about, bool(each.paragraphs)) for each in told.reread] == [("Should the old dam be raised?", True)]
    assert told.sure_and_wrong
    assert len(set(told.reread[0].missed)) == len(told.reread[0].missed) > 0
    assert "Researchers" not in told.sides


def test_a_run_survives_the_end_of_the_program_and_counts_in_memory(council_house: House) -> None:
    first = Rehearsal(council_house.desk()).ready()
    sit(first, most=2)
    standing = first.current
    desk = council_house.desk()
    again = Rehearsal(desk).ready()
    assert again.sitting.id == first.sitting.id
    assert again.current == standing
    assert again.sitting.mode == "ready"
    assert desk.recall()


def test_what_was_missed_a_minute_ago_makes_nobody_strong_on_it(council_house: House) -> None:
    rehearsal = Rehearsal(council_house.desk())
    sit(rehearsal.ready(), missing="water")
    known = rehearsal.renew().atlas.strengths.disputes
    assert known["water"].met > 0
    assert known["water"].share == 0.0
    assert known["dam"].share > 0.0


def test_statements_left_in_the_middle_go_on_too(council_house: House) -> None:
    first = Rehearsal(council_house.desk()).sort()
    sit(first, most=1)
    assert Rehearsal(council_house.desk()).sort().sitting.id == first.sitting.id


def test_a_case_is_kept_and_the_next_side_has_its_turn(council_house: House) -> None:
    rehearsal = Rehearsal(council_house.desk())
    case = rehearsal.next_case()
    assert case is not None
    rehearsal.keep(case, (2, 3))
    rehearsal.keep(case, (2, 3), (1, 2))
    later = Rehearsal(council_house.desk())
    kept = later.stated[case.id]
    assert (kept.named, kept.total, kept.replies, kept.replies_total, kept.times) == (2, 3, 1, 2, 1)
    following = later.next_case()
    assert following is not None
    assert following.whose != case.whose


def test_the_pace_is_told_from_the_last_sittings(council_house: House) -> None:
    desk = council_house.desk()
    session = Rehearsal(desk).ready()
    while session.current is not None:
        council_house.clock.move(60_000)
        session.answer(right(session.current))
        session.next()
    assert Rehearsal(desk).ready_length == 12


def test_a_dispute_with_more_right_than_wrong_is_nearly_held(council_house: House) -> None:
    desk = council_house.desk()
    session = Rehearsal(desk).ready()
    missed = False
    while session.current is not None:
        wrongly = not missed and session.current.dispute == "water"
        missed = missed or wrongly
        session.answer(wrong(session.current) if wrongly else right(session.current))
        session.next()
    told = Rehearsal(desk).readiness(session.sitting)
    assert told.nearly == ("Who should decide how much water is drawn?",)
    assert told.holds == ("Should the old dam be raised?",)
