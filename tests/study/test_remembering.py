"""Memory: how an answer changes it, and that the log alone gives the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.record.memory import Memory, Review
from quizapp.study.ratings import Rating, rating
from quizapp.study.remembering import FARTHEST, Fsrs

DAY = 739_000
RIGHT = Review("open", "right", False, "", 0, "", DAY)
REVIEWS = st.builds(
    Review,
    st.sampled_from(["choice", "open", "flashcard", "order"]),
    st.sampled_from(["right", "slip", "wrong"]),
    st.booleans(),
    st.sampled_from(["", "again", "hard", "good", "easy", "a word"]),
    st.integers(0, 2),
    st.sampled_from(["", "sure", "think", "guess"]),
    st.integers(DAY, DAY + 400),
)


@pytest.mark.parametrize(
    ("review", "wanted"),
    [
        (RIGHT._replace(outcome="wrong"), Rating.AGAIN),
        (RIGHT, Rating.GOOD),
        (RIGHT._replace(outcome="slip"), Rating.GOOD),
        (RIGHT._replace(sure="guess"), Rating.HARD),
        (RIGHT._replace(hints=1), Rating.HARD),
        (RIGHT._replace(outcome="wrong", override=True), Rating.HARD),
        (RIGHT._replace(kind="choice"), Rating.HARD),
        (RIGHT._replace(kind="choice", sure="sure"), Rating.GOOD),
        (RIGHT._replace(kind="choice", sure="guess"), Rating.AGAIN),
        (RIGHT._replace(kind="choice", outcome="wrong", sure="sure"), Rating.AGAIN),
        (RIGHT._replace(kind="flashcard", typed="again", outcome="wrong"), Rating.AGAIN),
        (RIGHT._replace(kind="flashcard", typed="hard"), Rating.HARD),
        (RIGHT._replace(kind="flashcard", typed="good"), Rating.GOOD),
        (RIGHT._replace(kind="flashcard", typed="easy"), Rating.EASY),
        (RIGHT._replace(kind="open", typed="easy"), Rating.GOOD),
    ],
)
def test_the_table_of_ratings(review: Review, wanted: Rating) -> None:
    assert rating(review) is wanted


def test_a_memory_grows_with_each_recall_and_falls_with_a_miss() -> None:
    keeper = Fsrs()
    first = keeper.after(None, RIGHT)
    second = keeper.after(first, RIGHT._replace(day=first.due))
    missed = keeper.after(second, RIGHT._replace(day=second.due, outcome="wrong"))
    assert first.stability < second.stability > missed.stability
    assert (missed.reps, missed.lapses, missed.first) == (3, 1, DAY)
    assert missed.due - missed.day < second.due - second.day


@pytest.mark.parametrize("retention", [0.7, 0.8, 0.9, 0.97])
def test_a_point_is_due_when_recall_has_faded_to_what_is_wanted(retention: float) -> None:
    keeper = Fsrs(retention=retention)
    memory = Memory(stability=50.0, difficulty=5.0, first=DAY, day=DAY, due=DAY + 40)
    after = keeper.after(memory, RIGHT._replace(day=DAY + 40))
    assert keeper.recall(after, after.due) == pytest.approx(retention, abs=0.01)


def test_a_clock_set_back_is_as_if_no_time_had_gone_by() -> None:
    keeper = Fsrs()
    memory = keeper.after(keeper.after(None, RIGHT), RIGHT._replace(day=DAY + 2))
    assert keeper.after(memory, RIGHT._replace(day=DAY - 500)) == keeper.after(memory, RIGHT._replace(day=DAY + 2))
    assert keeper.recall(memory, DAY - 500) == 1.0


@given(st.lists(REVIEWS, min_size=1, max_size=30), st.floats(0.5, 1.0))
def test_any_history_gives_a_sound_memory(reviews: list[Review], retention: float) -> None:
    keeper = Fsrs(retention=retention)
    memory: Memory | None = None
    for review in reviews:
        memory = keeper.after(memory, review)
        assert memory.day < memory.due <= memory.day + FARTHEST
        assert memory.stability > 0
        assert 1 <= memory.difficulty <= 10
        assert 0 <= keeper.recall(memory, memory.due) <= 1
    assert memory is not None
    assert memory.reps == len(reviews)


def test_the_intervals_on_the_keys_are_those_that_come_true() -> None:
    keeper = Fsrs()
    memory = keeper.after(None, RIGHT)
    told = keeper.intervals(memory, DAY + 3)
    assert list(told.values()) == sorted(told.values())
    assert keeper.rated(memory, Rating.EASY, DAY + 3).due == DAY + 3 + told[Rating.EASY]


def test_another_retention_is_another_rule() -> None:
    assert Fsrs(retention=0.9).rule != Fsrs(retention=0.8).rule
    with pytest.raises(ValueError, match="21 parameters"):
        Fsrs(parameters=[1.0, 2.0])
