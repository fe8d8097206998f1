"""Names of learners."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.record.learners import LONGEST_NAME, learner_name


@pytest.mark.parametrize(("typed", "kept"), [("Ana", "Ana"), ("  Ana   Ruiz ", "Ana Ruiz"), ("李\x1b[31m", "李")])
def test_names_are_cleaned(typed: str, kept: str) -> None:
    assert learner_name(typed) == kept


@pytest.mark.parametrize("typed", ["", "   ", "\x1b[31m", "a" * (LONGEST_NAME + 1)])
def test_impossible_names_are_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="learner's name"):
        learner_name(typed)


@given(st.text(max_size=60))
def test_a_kept_name_stays(typed: str) -> None:
    try:
        name = learner_name(typed)
    except ValueError:
        return
    assert learner_name(name) == name
    assert not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in name)
