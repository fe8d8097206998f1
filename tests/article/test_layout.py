"""Reading a plain text: paragraphs, furniture, headings."""

from __future__ import annotations

import pytest

from quizapp.article.reading import read_text
from quizapp.article.text import ArticleText
from tests.draft.reading import RIVER


def paragraphs(article: ArticleText) -> list[str]:
    """The paragraphs as they are read, headings included."""
    return [article.flow.text[each.start : each.end] for each in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "3",
        "Page 4",
        "8 von 8",
        "- 12 -",
        "11-14 Minuten",
        "Advertisement",
        "Follow World news",
        "Share this",
        "42 comments",
    ],
)
def test_page_furniture_is_dropped(line: str) -> None:
    article = read_text(f"The mayor opened the gates.\n\n{line}\n\nThe growers went home.\n")
    assert paragraphs(article) == ["The mayor opened the gates.", "The growers went home."]
    assert article.dropped == (line,)


def test_running_heads_are_dropped() -> None:
    pages = [f"The valley paper\n\nThis is what page {number} of the long report says.\n" for number in range(4)]
    article = read_text("\n".join(pages))
    assert [each for each in paragraphs(article) if "valley paper" in each] == []


def test_a_sentence_that_a_page_break_cuts_is_one_paragraph() -> None:
    cut = (
        "The council met on Monday and talked for a long time about the water.\n\n"
        "The engineers had found that the old gates of the upper dam had not been\n\n"
        "8 von 8\n\n"
        "checked for many years, and told the council so.\n"
    )
    assert paragraphs(read_text(cut))[-1] == (
        "The engineers had found that the old gates of the upper dam had not been checked for many years, and told the "
        "council so."
    )


def test_lines_broken_at_one_width_are_joined_and_hyphens_dropped() -> None:
    text = (
        "The river runs through the valley from the hills in the north to the har-\n"
        "bour in the south, and on its way it turns the wheels of eleven old mills\n"
        "and waters the orchards that the growers of the Orchard League look after.\n"
    )
    article = read_text(text)
    assert len(article.paragraphs) == 1
    assert "to the harbour in the south, and on its way it turns" in paragraphs(article)[0]
    start = paragraphs(article)[0].index("harbour")
    assert [text[a:b] for a, b in article.flow.spans(start, start + 7)] == ["har", "bour"]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = (
        "  The river runs through the valley from the hills in the north to the sea\n"
        "and turns the wheels of eleven old mills, of which three are worked today.\n"
        "  The orchards of the valley are looked after by the Orchard League, which\n"
        "was founded when the mills were closed and the workers had to find a trade.\n"
    )
    assert [each[:12] for each in paragraphs(read_text(text))] == ["The river ru", "The orchards"]


def test_lines_may_end_as_on_windows_and_a_file_may_begin_with_a_mark_of_its_encoding() -> None:
    plain, other = read_text(RIVER), read_text("\ufeff" + RIVER.replace("\n", "\r\n"))
    assert paragraphs(other) == paragraphs(plain)
    assert other.title == plain.title


def test_tags_left_in_a_text_are_taken_out() -> None:
    article = read_text("The mayor <u>openly said</u> no.\n")
    assert paragraphs(article) == ["The mayor openly said no."]


def test_a_tag_at_the_end_of_a_paragraph_takes_no_letter_of_the_next() -> None:
    article = read_text("<p>The mayor spoke.</p>\n<p>Nobody minds <b>it.</b></p>\nIt rained.\n")
    assert paragraphs(article) == ["The mayor spoke.", "Nobody minds it.", "It rained."]


def test_a_short_line_without_a_mark_is_a_heading() -> None:
    article = read_text("The mayor spoke.\n\nWhat comes next\n\nNobody knows.\n")
    assert [each.number for each in article.blocks] == [1, 0, 2]


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00\x01", "...", "????", "''''''", '"', "“", "\n" * 1000])
def test_a_text_that_says_nothing_is_read_without_failing(text: str) -> None:
    assert read_text(text).title == "" or len(read_text(text).title) < 10
