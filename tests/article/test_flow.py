"""Taking things out of a text, and knowing where the rest stood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.article.flow import Edit, flow_of


def test_without_edits_the_flow_is_the_text() -> None:
    flow = flow_of("One two.")
    assert (flow.text, flow.is_plain, flow.spans(0, 3)) == ("One two.", True, [(0, 3)])


def test_a_stretch_over_a_cut_has_two_places() -> None:
    flow = flow_of("The gate [ad] opened.", [Edit(9, 14)])
    assert flow.text == "The gate opened."
    assert flow.spans(4, 15) == [(4, 8), (14, 20)]


def test_a_blank_that_stands_for_a_cut_has_no_place() -> None:
    flow = flow_of("the\n\ngate", [Edit(3, 5, " ")])
    assert flow.text == "the gate"
    assert flow.spans(0, 8) == [(0, 3), (5, 9)]
    assert flow.origin(4) == 5


def test_an_empty_stretch_has_no_place() -> None:
    assert flow_of("abc").spans(2, 2) == []


@given(st.text(min_size=1, max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(0, 5)), max_size=6))
def test_every_letter_kept_stands_where_the_map_says(text: str, cuts: list[tuple[int, int]]) -> None:
    edits, last = [], 0
    for start, length in sorted(cuts):
        if last <= start <= len(text):
            edits.append(Edit(start, min(len(text), start + length), " " if length else ""))
            last = edits[-1].end + 1
    flow = flow_of(text, edits)
    for place, char in enumerate(flow.text):
        if char != " ":
            assert text[flow.origin(place)] == char
