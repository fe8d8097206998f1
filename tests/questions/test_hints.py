"""Hints: each tells more than the one before, and none the whole answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind
from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.hints import hints
from quizapp.questions.judge import judge
from quizapp.questions.model import Expected, Form, Kind, Question, Response

DECK = Path(__file__).parents[2] / "decks" / "fentanyl.yaml"


def asked(answer: str, kind: AnswerKind = AnswerKind.PHRASE, form: Form = Form.TEXT) -> Question:
    expected = Expected(kind, answer)
    return Question("p~open", "p", "p", Kind.OPEN, form, "What is it?", answer, expected=expected)


@pytest.mark.parametrize(
    ("answer", "kind", "told"),
    [
        ("Sinaloa", AnswerKind.PLACE, ("One word of 7 letters.", "It begins: S…")),
        ("Ana de la Cruz", AnswerKind.PERSON, ("Four words of 3, 2, 2 and 4 letters.", "It begins: A… d… l… C…")),
        ("Vitamin C", AnswerKind.TERM, ("Two words of 7 and 1 letters.", "It begins: V… …")),
        ("“Noël’s” – e\u0301tude", AnswerKind.TERM, ("Two words of 5 and 5 letters.", "It begins: N… e\u0301…")),
        ("C", AnswerKind.TERM, ()),
        ("41", AnswerKind.FIGURE, ("It lies between 10 and 100.", "The first digit of it is 4.")),
        ("7", AnswerKind.FIGURE, ("It lies between 1 and 10.",)),
        ("$1.5 million", AnswerKind.FIGURE,
         ("It lies between 1,000,000 and 10,000,000.", "The first digit of it is 1.")),
        ("18 to 49", AnswerKind.FIGURE,
         ("Its lower end lies between 10 and 100.", "The first digit of its lower end is 1.")),
        ("two thirds", AnswerKind.FIGURE, ("Two words of 3 and 6 letters.", "It begins: t… t…")),
        ("tens of thousands", AnswerKind.FIGURE, ("Three words of 4, 2 and 9 letters.", "It begins: t… o… t…")),
        ("1957", AnswerKind.DATE, ("It lies between 1900 and 1999.", "It lies in the 1950s.")),
        ("August 2023", AnswerKind.DATE, ("It lies in 2023.", "It lies in the second half of 2023.")),
        ("1 December", AnswerKind.DATE, ("It lies in the second half of the year.", "It lies in December.")),
        ("last spring", AnswerKind.DATE, ("Two words of 4 and 6 letters.", "It begins: l… s…")),
    ],
)  # fmt: skip
def test_what_is_told_step_by_step(answer: str, kind: AnswerKind, told: tuple[str, ...]) -> None:
    assert hints(asked(answer, kind)) == told


def test_an_estimate_has_its_magnitude_alone_and_a_choice_nothing() -> None:
    assert hints(asked("8,400", AnswerKind.FIGURE, Form.NUMBER)) == ("It lies between 1,000 and 10,000.",)
    assert hints(asked("8,400", AnswerKind.FIGURE, Form.ONE)) == ()


@given(st.text(max_size=60), st.sampled_from(AnswerKind), st.sampled_from([Form.TEXT, Form.NUMBER]))
def test_any_answer_gives_hints_that_do_not_hold_it(answer: str, kind: AnswerKind, form: Form) -> None:
    words = set(re.findall(r"\w\w+", fold(answer))) - {"it", "begins", "one", "word", "of", "letters", "words"}
    for told in hints(asked(answer, kind, form)):
        begins = told.removeprefix("It begins: ")
        assert begins == told or not words & set(re.findall(r"\w\w+", fold(begins)))


def test_no_hint_of_the_article_s_deck_is_an_answer() -> None:
    deck = read_deck(DECK.read_bytes(), "fentanyl").deck
    assert deck is not None
    typed = [question for question in Bank(deck).all(1) if question.form in {Form.TEXT, Form.NUMBER}]
    assert len(typed) > 50
    for question in typed:
        assert hints(question), question.id
        assert not any(judge(question, Response(text=told)).right for told in hints(question)), question.id
