from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.questions.model import Question
from quizapp.study import draft
from quizapp.study.draft import Given
from quizapp.study.exam import Exam
from quizapp.study.tools import Tools
from tests.study.exams import again, begun, put
from tests.study.river import House, right

Spoil = Callable[[Tools, Exam, str], str]

SPOILS: dict[str, Spoil] = {
    "cut off": lambda tools, sat, text: text[: len(text) // 2],
    "empty object": lambda tools, sat, text: "{}",
    "a list": lambda tools, sat, text: "[1, 2]",
    "deep": lambda tools, sat, text: "[" * 100_000,
    "another sitting's": lambda tools, sat, text: text.replace(f'"sitting":{sat.sitting.id}', '"sitting":999'),
    "not a draft": lambda tools, sat, text: json.dumps({"sitting": sat.sitting.id, "given": [1], "marked": "all"}),
    "huge": lambda tools, sat, text: json.dumps({"sitting": sat.sitting.id, "x": "y" * (2 << 20)}),
    "numbers": lambda tools, sat, text: json.dumps(
        {
            "sitting": sat.sitting.id,
            "at": 10**30,
            "marked": [-1, 10**20, True, None, 1],
            "submitted": -5,
            "given": {"0": [[99], "", 10**40, -1, "x"], "-1": [], "9" * 50: [[0], "", 1, 1, ""], "x": {}, "1": "y"},
        }
    ),
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS)
def test_a_spoilt_draft_is_passed_over(house: House, spoil: Spoil) -> None:
    sat = begun(house, 4, 10)
    put(sat)
    spoil_draft(house, sat, spoil)
    resumed = again(house)
    assert (resumed.minutes, resumed.at, resumed.unanswered) == (10, min(resumed.at, 3), (1, 2, 3, 4))
    put(resumed)
    assert resumed.submit().right == 1


def spoil_draft(house: House, sat: Exam, spoil: Spoil) -> None:
    tools = house.desk().tools
    name = draft.name_of(sat.sitting)
    text = tools.store.remembered.choice("river", "default", name)
    assert text
    tools.store.remembered.choose("river", "default", name, spoil(tools, sat, text))


def test_times_in_a_draft_are_kept_within_the_sitting(house: House) -> None:
    sat = begun(house, 3)
    put(sat)

    def later(tools: Tools, sat: Exam, text: str) -> str:
        assert sat.current
        given = {
            0: Given(right(sat.current).chosen, right(sat.current).text, 1 << 51, 1 << 51, draft.seal(sat.current))
        }
        return draft.written(sat.sitting.id, {"submitted": 1 << 51}, given)

    spoil_draft(house, sat, later)
    result = again(house).submit()
    (row,) = house.desk().tools.store.answers()
    assert (row.at, result.sitting.ended) == (house.clock.at, house.clock.at)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.sampled_from(["0", "1", "at", "x"]), inner),
    max_leaves=12,
)


QUESTIONS: dict[int, Question] = {}
"""Made once: each example needs the same."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(value=JSON)
def test_no_draft_whatever_it_holds_raises(house: House, value: object) -> None:
    if not QUESTIONS:
        QUESTIONS.update(enumerate(begun(house, 6).questions))
    for text in (json.dumps({"sitting": 1, "given": value, "marked": value, "at": value}), json.dumps(value)):
        fields = draft.read(text, 1) or {}
        kept, _ = draft.given_to(fields.get("given"), QUESTIONS)
        assert set(kept) <= set(QUESTIONS)
        assert draft.places(fields.get("marked"), 3) <= {0, 1, 2}
        assert draft.number(fields.get("at")) >= 0
