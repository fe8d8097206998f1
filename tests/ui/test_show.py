from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from quizapp.deck.text import clean
from quizapp.ui.show import bar, count, line, lines, paragraphs, percent, shown

MARKUP = ["[b]x[/b]", "[/b]", "[@click=app.quit]x[/]", "a[i]", "[red", "\\[b]", "$text", "[$x]"]


@given(st.text())
def test_all_text_is_shown_as_cleaned_and_nothing_in_it_is_markup(text: str) -> None:
    content = shown(text)
    assert content.plain == clean(text)
    assert not content.spans


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_shown_letter_by_letter(text: str) -> None:
    assert shown(text).plain == text
    assert line("before ", (text, "bold"), " after").plain == f"before {text} after"


def test_a_line_keeps_the_blanks_between_its_parts_and_no_control_codes() -> None:
    assert line(" a ", ("\x1b[31mb\x07", "bold"), Content("  c")).plain == " a b  c"


def test_styles_cover_just_their_part() -> None:
    content = line("ab", ("cd", "bold"))
    assert [(span.start, span.end, str(span.style)) for span in content.spans] == [(2, 4, "bold")]


def test_lines_and_paragraphs() -> None:
    parts = [Content("a"), Content(""), Content("b")]
    assert lines(parts).plain == "a\n\nb"
    assert paragraphs(parts).plain == "a\n\nb"


@given(st.floats(0, 1), st.integers(2, 60))
def test_a_bar_has_its_cells_and_shows_whether_it_is_none_some_or_all(share: float, cells: int) -> None:
    plain = bar(share, cells).plain
    full = plain.count("━")
    assert len(plain) == cells
    assert (full == 0) == (share == 0)
    assert (full == cells) == (share == 1)


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_percent_says_all_or_nothing_only_when_it_is(right: int, total: int) -> None:
    share = min(right, total) / total
    said = int(percent(share).removesuffix(" %"))
    assert (said == 100) == (share == 1)
    assert (said == 0) == (share == 0)
    assert abs(said - share * 100) <= 1


def test_count() -> None:
    assert [count(1, "deck"), count(2, "deck"), count(2, "entry", "entries"), count(1000, "point")] == [
        "1 deck",
        "2 decks",
        "2 entries",
        "1,000 points",
    ]
