"""Quizzes composed from real decks: fair as a set, spread, fitted to the learner, the same each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.read import read_deck
from quizapp.questions.bank import Bank
from quizapp.questions.chance import Chance
from quizapp.questions.model import Form, Kind, Question
from quizapp.questions.rules import set_violations
from quizapp.questions.rules_set import keys_of, leaks
from quizapp.questions.rules_words import spaced
from quizapp.record.model import PointScore
from quizapp.study.quiz import MOST, QuizChoice, compose
from tests.deck.big import big_deck_text

DECKS = Path(__file__).parents[2] / "decks"
RIVER = Path(__file__).parents[1] / "questions" / "river.yaml"
NAMES = tuple(sorted(path.stem for path in DECKS.glob("*.yaml")))
RICH = tuple(name for name in NAMES if name != "smallest")


@cache
def bank(name: str) -> Bank:
    if name.startswith("big"):
        data = big_deck_text(int(name[3:])).encode()
    else:
        data = (RIVER if name == "river" else DECKS / f"{name}.yaml").read_bytes()
    deck = read_deck(data, name).deck
    assert deck is not None
    return Bank(deck)


def history(name: str, how: str, seed: int) -> dict[str, PointScore]:
    """What a learner may have done: ``fresh`` nothing, ``right`` all right, ``missed`` all missed, ``some`` of each."""
    if how == "fresh":
        return {}
    chance, known = Chance(seed, "history", how), dict[str, PointScore]()
    for point in bank(name).points:
        right = 0 if how == "missed" else 1 + chance.below(3)
        last = how == "right" or (how == "some" and chance.below(4) > 0)
        if how != "some" or chance.below(2):
            known[point.id] = PointScore(point.id, right + 1, right, last, chance.below(10**9), chance.below(right + 1))
    return known


def asked(name: str, plan: tuple[str, ...], seed: int) -> list[Question]:
    """The questions of a plan, each of which the bank must know."""
    found = [bank(name).question(entry, seed) for entry in plan]
    assert all(question is not None for question in found)
    return [question for question in found if question is not None]


def quiz(name: str, choice: QuizChoice, known: Mapping[str, PointScore], seed: int) -> list[Question]:
    return asked(name, compose(bank(name), choice, known, seed), seed)


@pytest.mark.parametrize("how", ["fresh", "some", "right", "missed"])
@pytest.mark.parametrize("name", [*RICH, "river", "big60"])
def test_quizzes_of_twenty_break_no_rule(name: str, how: str) -> None:
    for seed in range(50 if name in RICH and how == "fresh" else 8):
        questions = quiz(name, QuizChoice(), history(name, how, seed), seed)
        assert len(questions) == 20
        assert set_violations(questions) == [], seed


@pytest.mark.parametrize("number", [1, 2, 3, 5, 8, 13, 40, 100])
@pytest.mark.parametrize("name", [*NAMES, "river"])
def test_quizzes_of_any_length_break_no_rule(name: str, number: int) -> None:
    for seed in range(2):
        questions = quiz(name, QuizChoice(number), {}, seed)
        assert len(questions) <= number
        assert set_violations(questions) == [], seed


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("name", [*RICH, "river"])
def test_quizzes_of_one_kind_break_no_rule(name: str, kind: Kind) -> None:
    for seed in range(2):
        questions = quiz(name, QuizChoice(kinds=(kind,)), {}, seed)
        assert {q.kind for q in questions} <= {kind}
        assert set_violations(questions) == [], seed


@pytest.mark.parametrize("name", RICH)
def test_about_half_of_the_voices_asked_about_would_agree(name: str) -> None:
    """Over the deck, and in a quiz of twenty of nothing else, where "yes" must not be the better guess."""
    agreed = [bool(q.right[0]) for q in bank(name).all(1) if q.kind is Kind.AGREE]
    assert 0.4 <= sum(agreed) / len(agreed) <= 0.6
    for seed in range(8):
        found = [q.right[0] for q in quiz(name, QuizChoice(kinds=(Kind.AGREE,)), {}, seed)]
        assert 0.4 <= sum(found) / len(found) <= 0.6


def test_pieces_of_one_statement_fill_a_quiz_of_one_kind() -> None:
    """The deck has 15 entries that give a choice, 22 that give a question in words; stems still give nothing away."""
    for kind in (Kind.CHOICE, Kind.OPEN):
        found = quiz("daylight", QuizChoice(20, (kind,)), {}, 1)
        assert len(found) == 20
        assert set_violations(found) == []


def test_a_lone_voice_that_is_asked_about_agrees_as_often_as_not() -> None:
    found = [q.right for seed in range(80) for q in quiz("fentanyl", QuizChoice(), {}, seed) if q.kind is Kind.AGREE]
    assert 0.35 <= found.count((0,)) / len(found) <= 0.65


@pytest.mark.parametrize("name", RICH)
def test_a_first_quiz_has_variety_and_each_entry_once(name: str) -> None:
    for seed in range(12):
        questions = quiz(name, QuizChoice(), {}, seed)
        assert len({q.kind for q in questions}) >= 6
        assert max(Counter(q.kind for q in questions).values()) <= 8
        touched = [point for q in questions for point in q.points]
        assert len(touched) == len(set(touched))


def test_flashcards_come_when_wished_for_or_when_nothing_else_is_left() -> None:
    for name in RICH:
        assert all(q.kind is not Kind.FLASHCARD for seed in range(5) for q in quiz(name, QuizChoice(), {}, seed))
    assert {q.kind for q in quiz("daylight", QuizChoice(kinds=(Kind.FLASHCARD,)), {}, 1)} == {Kind.FLASHCARD}


def test_what_is_known_is_recalled_and_what_is_new_recognised() -> None:
    """By how questions are answered: chosen ones for a first quiz, typed ones where most was right before."""
    typed = {"fresh": 0, "right": 0}
    for how in typed:
        for seed in range(10):
            questions = quiz("fentanyl", QuizChoice(), history("fentanyl", how, seed), seed)
            typed[how] += sum(q.form in (Form.TEXT, Form.NUMBER) for q in questions)
    assert typed["right"] > 2 * typed["fresh"]


def test_missed_and_unseen_points_come_before_those_known() -> None:
    points = bank("fentanyl").points
    known = {p.id: PointScore(p.id, 1, 1, True, at) for at, p in enumerate(points)}
    wanting = [p.id for p in points if p.section == "fact"][::9]
    for place, point in enumerate(wanting):
        if place % 2:
            del known[point]
        else:
            known[point] = PointScore(point, 2, 1, False, 5)
    for seed in range(5):
        main = {q.point for q in quiz("fentanyl", QuizChoice(), known, seed)}
        assert len(main & set(wanting)) >= 0.8 * len(wanting)


def test_points_that_are_named_are_all_asked() -> None:
    name = "fentanyl"
    for seed in range(10):
        chosen = tuple(p.id for p in Chance(seed, "named").sample(bank(name).points, 9))
        questions = quiz(name, QuizChoice(number=len(chosen), points=chosen), {}, seed)
        assert {q.point for q in questions} | {p for q in questions for p in q.points} >= set(chosen)


@pytest.mark.parametrize("name", RICH)
def test_a_choice_narrows_the_points(name: str) -> None:
    by_id = {p.id: p for p in bank(name).points}
    voice = next(p.voices[0] for p in by_id.values() if p.section == "viewpoint" and p.voices)
    dispute = next(p.dispute for p in by_id.values() if p.dispute)
    topic = next(p.topic for p in by_id.values() if p.topic)
    assert all(voice in by_id[q.point].voices for q in quiz(name, QuizChoice(voice=voice), {}, 1))
    assert all(by_id[q.point].dispute == dispute for q in quiz(name, QuizChoice(dispute=dispute), {}, 1))
    assert all(by_id[q.point].topic == topic for q in quiz(name, QuizChoice(topic=topic), {}, 1))


def test_nothing_to_ask_gives_an_empty_quiz() -> None:
    assert compose(bank("daylight"), QuizChoice(topic="no such topic"), {}, 1) == ()
    assert compose(bank("smallest"), QuizChoice(kinds=(Kind.MATCH,)), {}, 1) == ()


def test_a_small_deck_gives_what_it_has() -> None:
    questions = quiz("smallest", QuizChoice(number=MOST), {}, 1)
    assert {q.point for q in questions} == {p.id for p in bank("smallest").points}


@pytest.mark.parametrize("number", [-3, 0, 1])
def test_a_quiz_has_a_question_at_least(number: int) -> None:
    assert len(compose(bank("daylight"), QuizChoice(number=number), {}, 1)) == 1


@settings(max_examples=12)
@given(st.integers(0, 10**6), st.integers(1, 30), st.sampled_from(["fresh", "some", "right"]))
def test_the_same_quiz_each_time(seed: int, number: int, how: str) -> None:
    known = history("river", how, seed)
    deck = bank("river").deck
    first = compose(Bank(deck), QuizChoice(number), known, seed)
    other = Bank(deck)
    for point in reversed(other.points):  # what was asked before must not matter
        other.ask(point.id, seed)
    assert compose(other, QuizChoice(number), dict(reversed(known.items())), seed) == first
    assert len(set(first)) == len(first)


def test_seeds_give_different_quizzes() -> None:
    assert len({compose(bank("fentanyl"), QuizChoice(), {}, seed) for seed in range(20)}) == 20


class CountingBank(Bank):
    """A bank that counts the points it was asked for."""

    count = 0

    def ask(self, point_id: str, seed: int) -> tuple[Question, ...]:
        self.count += 1
        return super().ask(point_id, seed)


def test_a_large_deck_is_not_built_for_a_quiz() -> None:
    counting = CountingBank(bank("big2000").deck)
    assert len(compose(counting, QuizChoice(), {}, 1)) == 20
    assert counting.count <= 60
    counting.count = 0
    compose(counting, QuizChoice(kinds=(Kind.ESTIMATE,)), {}, 1)
    assert counting.count <= 300


def test_planned_places_are_kept() -> None:
    plan = compose(bank("fentanyl"), QuizChoice(40), {}, 7)
    planned = [entry for entry in plan if entry[-2:-1] == "@"]
    assert len(planned) > 10
    for entry, question in zip(planned, asked("fentanyl", tuple(planned), 7), strict=True):
        assert question.right == (int(entry[-1]),)


@pytest.mark.parametrize("kinds", [(), (Kind.CLOZE.value,), (Kind.CLOZE.value, Kind.OPEN.value, Kind.CHOICE.value)])
@pytest.mark.parametrize("number", [10, 20, 40])
def test_no_answer_or_explanation_gives_a_later_question_away(number: int, kinds: tuple[str, ...]) -> None:
    """In the article's deck, which has questions enough to keep those apart that tell each other's answers."""
    for seed in range(6):
        questions = quiz("fentanyl", QuizChoice(number=number, kinds=kinds), {}, seed)
        assert len(questions) == number
        told = [spaced(f"{question.answer} {question.explanation}") for question in questions]
        for first in range(number):
            for later in questions[first + 1 :]:
                assert not leaks(told[first], keys_of(later)), (questions[first].id, later.id)
                fixed = later.kind in (Kind.TRUE_FALSE, Kind.FACT_OR_CLAIM, Kind.AGREE)
                assert not fixed or later.entry not in questions[first].points, (questions[first].id, later.id)


def test_of_questions_to_match_two_share_one_pair_at_most() -> None:
    for seed in range(4):
        questions = quiz("fentanyl", QuizChoice(number=20, kinds=(Kind.MATCH.value,)), {}, seed)
        assert len(questions) >= 8
        for one, two in combinations(questions, 2):
            assert len(set(one.points) & set(two.points)) <= 1
