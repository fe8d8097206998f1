"""Whole decks: no question that a bank gives out breaks a refusing rule, nor does any quiz made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind, Question
from quizapp.questions.rules import Rules, set_violations
from quizapp.study.quiz import QuizChoice, compose
from tests.deck.big import big_deck_text
from tests.questions.rules_decks import odd_decks
from tests.questions.rules_items import RIVER

STARTER = Path(__file__).parents[2] / "quizapp" / "cli" / "starter.yaml"
DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))


def refused(deck: Deck, questions: Iterable[Question]) -> list[tuple[str, int, str]]:
    """What refusing rules say; a point's own flashcard is kept in any case, so that each point can be asked."""
    rules = Rules(deck)
    return [
        (question.id, violation.rule, violation.message)
        for question in questions
        if question.id != f"{question.point}~{Kind.FLASHCARD}"
        for violation in rules.violations(question)
        if violation.level == "E"
    ]


def deck_of(data: bytes) -> Deck:
    deck = read_deck(data).deck
    assert deck is not None
    return deck


@pytest.mark.parametrize("path", [*DECKS, STARTER, RIVER], ids=lambda path: path.stem)
def test_no_question_of_a_deck_is_refused(path: Path) -> None:
    deck = deck_of(path.read_bytes())
    for seed in (1, 2):
        assert refused(deck, Bank(deck).all(seed)) == []


def test_no_question_of_a_made_deck_is_refused() -> None:
    deck = deck_of(big_deck_text(120).encode())
    assert refused(deck, Bank(deck).all(1)) == []


def test_the_rules_leave_the_good_deck_its_kinds() -> None:
    """The hand-made deck offers nearly all kinds: no rule takes one away altogether."""
    deck = deck_of(RIVER.read_bytes())
    kinds = Counter(question.kind for question in Bank(deck).all(1))
    assert len(kinds) >= 12


@settings(max_examples=60)
@given(odd_decks(), st.integers(0, 99))
def test_odd_decks_give_sound_questions_and_quizzes(deck: Deck, seed: int) -> None:
    bank = Bank(deck)
    assert refused(deck, bank.all(seed)) == []
    plan = compose(bank, QuizChoice(), {}, seed)
    questions = [bank.question(entry, seed) for entry in plan]
    assert set_violations([question for question in questions if question is not None]) == []
    assert None not in questions
