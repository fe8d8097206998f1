"""Brackets round the words worth knowing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.marks import Span, mark, unmark


def test_brackets_are_taken_out() -> None:
    found = unmark("The river fell to [41] percent in [August 2023].")
    assert found.text == "The river fell to 41 percent in August 2023."
    assert [found.text[start:end] for start, end in found.spans] == ["41", "August 2023"]
    assert not found.slips


def test_a_bracket_that_is_meant_as_such_is_escaped() -> None:
    found = unmark(r"He wrote \[sic\] and [C:\\dir] \ more.")
    assert found.text == r"He wrote [sic] and C:\dir \ more."
    assert [found.text[start:end] for start, end in found.spans] == ["C:\\dir"]


def test_blanks_inside_the_brackets_do_not_belong_to_the_answer() -> None:
    found = unmark("It is [ 41 ] now.")
    assert [found.text[start:end] for start, end in found.spans] == ["41"]


@pytest.mark.parametrize(
    ("source", "code", "offset", "text"),
    [
        ("He [] said", "empty-mark", 3, "He said"),
        ("He [  ] said", "empty-mark", 3, "He said"),
        ("He [said", "unbalanced", 3, "He said"),
        ("He said]", "unbalanced", 7, "He said"),
        ("He [[said] no]", "nested", 4, "He said no"),
    ],
)
def test_wrong_brackets_are_reported_at_their_place(source: str, code: str, offset: int, text: str) -> None:
    found = unmark(source)
    assert (found.slips[0].code, found.slips[0].offset, found.text) == (code, offset, text)


def test_a_mark_that_is_nested_and_never_closed_is_reported_once() -> None:
    assert [slip.code for slip in unmark("He [said [no] to it").slips] == ["nested"]


def test_a_blank_at_the_end_of_a_mark_alone_is_left_out() -> None:
    assert unmark("It is [41 ] now.").spans == ((6, 8),)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    pieces = draw(st.lists(st.text(st.sampled_from("ab [\\]é中.")), min_size=1, max_size=7))
    text, spans = "", []
    for number, piece in enumerate(pieces):
        if number % 2 and piece.strip(" ") == piece and piece:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    return text, spans


@given(marked_texts())
def test_marking_and_unmarking_come_round(marked: tuple[str, list[Span]]) -> None:
    text, spans = marked
    found = unmark(mark(text, spans))
    assert (found.text, list(found.spans), found.slips) == (text, spans, ())


@given(st.text(st.sampled_from("ab []\\")))
def test_any_brackets_give_spans_within_the_text(source: str) -> None:
    found = unmark(source)
    last = 0
    for start, end in found.spans:
        assert last <= start < end <= len(found.text)
        last = end
    assert all(0 <= slip.offset < len(source) for slip in found.slips)
