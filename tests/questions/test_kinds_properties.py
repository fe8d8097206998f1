"""What holds of every question that is generated, whatever the deck."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.folding import fold
from quizapp.deck.model import AnswerKind, Deck, Fact, Mark, Viewpoint
from quizapp.questions.bank import Bank
from quizapp.questions.model import Form, Kind, Point
from quizapp.questions.rules import Rules
from quizapp.questions.rules_words import stands_in
from tests.questions.made_decks import decks

SEEDS = st.integers(0, 1000)
few = settings(max_examples=40)


@few
@given(decks(), SEEDS)
def test_no_rule_refuses_a_question(deck: Deck, seed: int) -> None:
    rules = Rules(deck)
    for question in Bank(deck).all(seed):
        if question.kind is not Kind.FLASHCARD:
            assert not [v for v in rules.violations(question) if v.level == "E"], question


@few
@given(decks(), SEEDS)
def test_one_option_is_right_and_none_is_there_twice(deck: Deck, seed: int) -> None:
    for question in Bank(deck).all(seed):
        folded = [fold(option.text) for option in question.options]
        assert len(set(folded)) == len(folded)
        right = tuple(i for i, option in enumerate(question.options) if option.correct)
        if question.form is Form.ONE:
            assert right == question.right
            assert len(right) == 1
        elif question.form is Form.SOME:
            assert right == question.right
            assert 2 <= len(right) < len(question.options)
        elif question.form is Form.SEQUENCE:
            assert sorted(question.right) == list(range(len(question.options)))
        elif question.form is Form.PAIRS:
            assert sorted(question.right) == list(range(len(question.items)))


@few
@given(decks(), SEEDS)
def test_the_same_seed_gives_the_same(deck: Deck, seed: int) -> None:
    questions = list(Bank(deck).all(seed))
    again = Bank(deck)
    assert [again.question(question.id, seed) for question in reversed(questions)] == questions[::-1]


@few
@given(decks(), SEEDS)
def test_no_claim_stands_without_its_holder(deck: Deck, seed: int) -> None:
    views = {view.id: view for view in deck.viewpoints}
    for question in Bank(deck).all(seed):
        view = views.get(question.entry)
        if view is None:
            continue
        names = [deck.speaker(who) for who in view.who]
        among = any if question.kind is Kind.SEVERAL else all  # of many holders, only some stand among its options
        assert among(name in question.holder for name in names)
        assert fold(question.holder) in fold(question.answer)
        if question.kind is Kind.HOLDS:
            assert any(stands_in(name, question.prompt) for name in names)


@few
@given(decks(), SEEDS)
def test_wrong_options_are_of_the_same_sort(deck: Deck, seed: int) -> None:
    bank = Bank(deck)
    for question in bank.all(seed):
        if question.kind is not Kind.CHOICE or ":" not in question.point:
            continue
        own = bank.point(question.point)
        assert own is not None
        for option in question.options:
            other = bank.point(option.ref)
            if other is not None and question.answer_kind is own.answer_kind:
                assert _sort(other) == _sort(own) or other.section == "voice"


def _sort(point: Point) -> tuple[AnswerKind, str, str]:
    return point.answer_kind, point.unit, point.precision


@few
@given(decks(), SEEDS)
def test_a_typed_answer_does_not_stand_in_its_stem(deck: Deck, seed: int) -> None:
    for question in Bank(deck).all(seed):
        if question.form is Form.TEXT and question.expected is not None:
            for text in (question.expected.answer, *question.expected.accepted):
                assert not stands_in(text, question.prompt)


@few
@given(decks(), SEEDS)
def test_nobody_is_a_wrong_answer_who_holds_the_view(deck: Deck, seed: int) -> None:
    views = {view.id: view for view in deck.viewpoints}
    for question in Bank(deck).all(seed):
        view = views.get(question.entry)
        if question.kind is Kind.WHO_SAYS and view is not None:
            wrong = {option.text.casefold() for option in question.options if not option.correct}
            for other in deck.viewpoints:
                if other.holds == view.holds:
                    assert not wrong & {deck.speaker(who).casefold() for who in (*other.who, *other.shared_by)}


@few
@given(decks(), SEEDS)
def test_a_false_statement_changes_one_value_of_a_fact(deck: Deck, seed: int) -> None:
    facts = {fact.id: fact for fact in deck.facts}
    for question in Bank(deck).all(seed):
        if question.kind is not Kind.TRUE_FALSE:
            continue
        fact = facts[question.entry]
        said = question.prompt.partition(": ")[2]
        if question.id.endswith("~true"):
            assert said == fact.text
        else:
            assert said != fact.text
            assert any(_fits(said, fact, mark) for mark in fact.marks)


def _fits(said: str, fact: Fact | Viewpoint, mark: Mark) -> bool:
    assert isinstance(fact, Fact)
    return said.startswith(fact.text[: mark.start]) and said.endswith(fact.text[mark.end :])
