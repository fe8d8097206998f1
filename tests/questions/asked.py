"""Short ways to a question of the sample deck, or of a deck changed from it."""

from __future__ import annotations

from dataclasses import replace

from quizapp.deck.model import Deck, Fact
from quizapp.questions.bank import Bank
from quizapp.questions.model import Kind, Question
from tests.questions.sample import bridge_deck


def asked(question_id: str, seed: int = 0, deck: Deck | None = None) -> Question:
    """The question with this id; fails when there is none."""
    found = Bank(deck or bridge_deck()).question(question_id, seed)
    assert found is not None, question_id
    return found


def kinds_of(point: str, seed: int = 0, deck: Deck | None = None) -> set[Kind]:
    """The kinds in which a point is asked."""
    return {question.kind for question in Bank(deck or bridge_deck()).ask(point, seed)}


def texts(question: Question) -> list[str]:
    """The options as shown."""
    return [option.text for option in question.options]


def wrong(question: Question) -> set[str]:
    """The wrong options."""
    return {option.text for option in question.options if not option.correct}


def with_facts(*facts: Fact) -> Deck:
    """The sample deck with other facts, and nothing else but its voices."""
    return replace(bridge_deck(), facts=facts, viewpoints=(), events=(), terms=(), cards=())
