"""Names of modes and kinds as people read them."""

from __future__ import annotations

import pytest

from quizapp.questions.model import Kind
from quizapp.study.names import KIND_NAMES, label_words, mode_words


def test_each_kind_has_a_name_in_the_order_of_the_kinds() -> None:
    assert [*KIND_NAMES] == [kind.value for kind in Kind]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("", ""),
        ("open", "type the answer"),
        ("true-false, cloze", "true or false, fill the gap"),
        ("drought; Ana Ruiz; who-says", "drought; Ana Ruiz; who says it?"),
        ("open, or not", "open, or not"),
        ("what was missed", "what was missed"),
    ],
)
def test_a_label_tells_kinds_by_their_names(label: str, words: str) -> None:
    assert label_words(label) == words


def test_modes_are_told_in_plain_words() -> None:
    assert [mode_words(mode) for mode in ("quiz", "pretest", "cards")] == ["quiz", "before reading", "flashcards"]
