"""What the record tells a deck's author: over all learners, whatever points are called by now, and quickly."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizapp.questions.model import Response
from quizapp.record import remarks
from quizapp.record.memory import Held
from tests.study.river import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_flags_of_all_learners_are_counted_by_question_and_note(house: House) -> None:
    desk = house.desk()
    store, point = desk.tools.store, desk.bank.points[0].id
    for learner, note in (("ana", "odd"), ("ben", "odd"), ("cleo", "")):
        store.remembered.hold("river", learner, [Held(point, "flag", 1, f"{point}~cloze", note)])
    store.remembered.hold("river", "ana", [Held(desk.bank.points[1].id, "suspend")])
    question = f"{point}~cloze"
    assert store.remarks.flags("river") == [(point, question, "", 1), (point, question, "odd", 2)]
    assert store.remarks.flags("other") == []
    house.close()


def test_answers_counted_as_right_bear_the_points_present_name(house: House) -> None:
    desk = house.desk()
    store, point = desk.tools.store, desk.bank.points[0].id
    session = desk.run(lambda seed: [f"{point}~cloze", f"{desk.bank.points[1].id}~flashcard"], "quiz")
    session.answer(Response(text="no idea"))
    session.count_as_right()
    session.next()
    session.answer(Response(text="no idea"))
    store.rename_points("river", {point: "new-name"})
    assert [(one.point, one.typed) for one in store.remarks.counted("river")] == [("new-name", "no idea")]
    assert store.remarks.counted("other") == []
    session.undo()
    session.undo()
    assert store.remarks.counted("river") == []
    house.close()


def test_nothing_looks_through_the_log(house: House) -> None:
    steps = house.desk().tools.store.remarks._rows(f"EXPLAIN QUERY PLAN {remarks._COUNTED}", "river")
    assert [step[3] for step in steps if str(step[3]).startswith("SCAN")] == ["SCAN amendments"]
    house.close()
