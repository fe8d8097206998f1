"""Chance is the same everywhere, fair, and has no memory shared between draws of different labels."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.chance import Chance


def test_draws_are_pinned_for_all_pythons_and_machines() -> None:
    chance = Chance(7, "a question", "options")
    assert [chance.below(100) for _ in range(8)] == [54, 36, 26, 67, 17, 88, 35, 29]
    assert "".join(Chance(7, "x").shuffled("abcdefgh")) == "gbdahefc"


@given(st.integers(), st.text(), st.text())
def test_labels_are_kept_apart(seed: int, one: str, two: str) -> None:
    again = [Chance(seed, one, two).below(10**9) for _ in range(2)]
    assert again[0] == again[1]
    assert one + two == "" or Chance(seed, one, two)._key != Chance(seed, one + two)._key


@given(st.integers(), st.lists(st.integers()), st.integers(0, 10))
def test_shuffling_and_sampling_keep_the_things(seed: int, things: list[int], count: int) -> None:
    assert sorted(Chance(seed).shuffled(things)) == sorted(things)
    sample = Chance(seed).sample(things, count)
    assert len(sample) == min(count, len(things))
    assert not Counter(sample) - Counter(things)


def test_each_place_comes_up_alike() -> None:
    places = Counter(Chance(seed, "q").shuffled(range(4)).index(0) for seed in range(4000))
    assert all(900 < count < 1100 for count in places.values())


def test_nothing_to_draw_from_is_an_error() -> None:
    with pytest.raises(ValueError, match="Nothing to draw from"):
        Chance(1).below(0)
    with pytest.raises(ValueError, match="Nothing to draw from"):
        Chance(1).pick([])
