"""An exam on the river deck: begun, taken up again, and answered."""

from __future__ import annotations

from quizapp.study import exam
from quizapp.study.exam import Exam
from tests.study.river import House, right, wrong


def begun(house: House, number: int = 6, minutes: int = 0) -> Exam:
    found = exam.begin(house.desk().tools, number, minutes)
    assert found is not None
    assert len(found.questions) == number
    return found


def again(house: House) -> Exam:
    """The same exam after the program was started anew."""
    found = exam.unfinished(house.desk().tools)
    assert found is not None
    return found


def put(sat: Exam, rightly: bool = True) -> bool:
    assert sat.current
    response = (right if rightly else wrong)(sat.current)
    return sat.put(response.chosen, response.text)
