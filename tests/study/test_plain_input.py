from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.model import Form, Grade, Outcome, Question, Response, Verdict
from quizapp.questions.wording import AGAIN, BLANK
from quizapp.study import plain_input
from quizapp.study.feedback import feedback
from tests.study.test_feedback import CARD, ONE, PAIRS, SEQUENCE, SOME, TEXT

NUMBER = replace(TEXT, form=Form.NUMBER)
FORMS = [ONE, SOME, PAIRS, SEQUENCE, TEXT, NUMBER]


@pytest.mark.parametrize(
    ("question", "line", "chosen"),
    [
        (ONE, "2", (1,)),
        (ONE, " 3 ", (2,)),
        (ONE, "cliff", (2,)),
        (SOME, "2 3", (1, 2)),
        (SOME, "3,2;2", (1, 2)),
        (PAIRS, "1b 2c", (1, 2)),
        (PAIRS, "2=C, 1 - b", (1, 2)),
        (PAIRS, "1b2a", (1, 0)),
        (SEQUENCE, "3 1 2", (2, 0, 1)),
        (SEQUENCE, "3,1,2", (2, 0, 1)),
    ],
)
def test_what_is_typed_is_what_is_chosen(question: Question, line: str, chosen: tuple[int, ...]) -> None:
    assert plain_input.response(question, line) == Response(chosen=chosen)


@pytest.mark.parametrize(
    ("question", "line", "told"),
    [
        (ONE, "", "Nothing was typed. Type ? when you do not know."),
        (ONE, "0", "There is no 0 in the list."),
        (ONE, "4", "There is no 4 in the list."),
        (ONE, "1 2", "Only one can be chosen."),
        (ONE, "the third", "“the third” is not a number of the list."),
        (ONE, "²", "“²” is not a number of the list."),
        (SOME, "1 9", "There is no 9 in the list."),
        (PAIRS, "1b", "There is no letter yet for 2."),
        (PAIRS, "1b 2z", "The letters go from a to c."),
        (PAIRS, "brook", "There is no letter yet for 1, 2."),
        (SEQUENCE, "1 2", "Each of the numbers 1 to 3 is wanted once."),
        (SEQUENCE, "1 2 2", "Each of the numbers 1 to 3 is wanted once."),
        (NUMBER, "many", "“many” is not a figure."),
    ],
)
def test_what_cannot_be_meant_is_told(question: Question, line: str, told: str) -> None:
    assert plain_input.response(question, line) == told


def test_words_and_figures_are_handed_on_as_typed() -> None:
    assert plain_input.response(TEXT, " the brook ") == Response(text="the brook")
    assert plain_input.response(NUMBER, "1.5 million") == Response(text="1.5 million")


@pytest.mark.parametrize("question", FORMS)
def test_not_knowing_is_an_answer(question: Question) -> None:
    assert plain_input.response(question, "?") == Response()


@pytest.mark.parametrize("question", FORMS)
@given(line=st.text(max_size=60) | st.text("0123456789abc ,;=-", max_size=20))
def test_any_line_is_a_sensible_response_or_a_reason(question: Question, line: str) -> None:
    given_ = plain_input.response(question, line)
    if isinstance(given_, str):
        assert given_.endswith(".")
    else:
        assert all(0 <= index < len(question.options) for index in given_.chosen)


@pytest.mark.parametrize(
    ("line", "grade"),
    [("1", Grade.AGAIN), ("4", Grade.EASY), (" Good ", Grade.GOOD), ("?", Grade.AGAIN), ("5", None), ("", None)],
)
def test_grades_by_number_or_word(line: str, grade: Grade | None) -> None:
    assert plain_input.grade(line) is grade


@pytest.mark.parametrize("question", [*FORMS, CARD])
def test_each_form_says_how_it_is_answered(question: Question) -> None:
    assert plain_input.how(question)
    assert plain_input.shown(question)[0] == question.prompt


def test_the_example_told_is_a_valid_answer() -> None:
    for question in (SOME, PAIRS, SEQUENCE, NUMBER):
        assert isinstance(plain_input.response(question, example_of(question)), Response)


def example_of(question: Question) -> str:
    return plain_input.how(question).rsplit("such as", 1)[1].strip(" :.").split(" or ")[0]


@pytest.mark.parametrize("question", [SOME, PAIRS, SEQUENCE])
def test_the_example_told_is_never_the_right_answer(question: Question) -> None:
    for right in permutations(range(len(question.options)), 2 if question.form is not Form.SEQUENCE else 3):
        asked = replace(question, right=tuple(sorted(right)) if question.form is Form.SOME else right)
        assert plain_input.response(asked, example_of(asked)) != Response(chosen=asked.right)
    assert "41" not in plain_input.how(replace(NUMBER, answer="41"))


def test_a_gap_is_a_word_to_the_ear() -> None:
    asked = replace(TEXT, prompt=f"The {BLANK} met; a(n) {AGAIN} left.")
    assert plain_input.shown(asked) == ["The (blank) met; a(n) (the same blank) left."]


def test_the_right_pairs_are_told_line_by_line_with_what_was_given() -> None:
    shown = feedback(PAIRS, Response(chosen=(1, 0)), Verdict(Outcome.WRONG, 0.5))
    assert plain_input.right_answer(shown) == [
        "Right answer:",
        "1) signed: Brook",
        "2) dammed: Cliff (you: Alder). Alder is the river.",
    ]


PLACES = [
    f"{place}) {SEQUENCE.options[index].why or SEQUENCE.options[index].text}"
    for place, index in enumerate(SEQUENCE.right, 1)
]


def test_the_right_order_is_told_line_by_line() -> None:
    shown = feedback(SEQUENCE, Response(), Verdict(Outcome.WRONG, 0.0))
    assert plain_input.right_answer(shown) == ["Right answer:", *PLACES]


def test_what_was_chosen_wrongly_is_told() -> None:
    shown = feedback(SOME, Response(chosen=(0, 1)), Verdict(Outcome.WRONG, 0.0))
    assert plain_input.right_answer(shown) == ["Right answer: Brook", "Chosen, but wrong: Alder is the river."]
