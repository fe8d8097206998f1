"""Reading a plain text: paragraphs, furniture, headings, words and sentences."""

from __future__ import annotations

import time

import pytest

from quizapp.draft.article import read
from quizapp.draft.tokens import sentences, tokens
from tests.draft.reading import RIVER, paragraphs


def test_title_author_and_body() -> None:
    article = read(RIVER)
    assert (article.title, article.author) == ("As the river falls, the valley argues", "Ada Brook")
    assert [paragraph.number for paragraph in article.body] == [1, 2, 3, 4]
    assert article.dropped == ("Ada Brook",)


def test_words_keep_their_places() -> None:
    article = read(RIVER)
    for paragraph in article.paragraphs:
        for word in paragraph.words:
            start = article.flow.origin(word.start)
            assert RIVER[start : start + len(word.text)] == word.text


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
    article = read(f"The mayor opened the gates.\n\n{line}\n\nThe growers went home.\n")
    assert paragraphs(article) == ["The mayor opened the gates.", "The growers went home."]
    assert article.dropped == (line,)


def test_running_heads_are_dropped() -> None:
    pages = [f"The valley paper\n\nThis is what page {number} of the long report says.\n" for number in range(4)]
    article = read("\n".join(pages))
    assert [each for each in paragraphs(article) if "valley paper" in each] == []


def test_a_sentence_that_a_page_break_cuts_is_one_paragraph() -> None:
    cut = (
        "The council met on Monday and talked for a long time about the water.\n\n"
        "The engineers had found that the old gates of the upper dam had not been\n\n"
        "8 von 8\n\n"
        "checked for many years, and told the council so.\n"
    )
    assert paragraphs(read(cut))[-1] == (
        "The engineers had found that the old gates of the upper dam had not been checked for many years, and told the "
        "council so."
    )


def test_lines_broken_at_one_width_are_joined_and_hyphens_dropped() -> None:
    text = (
        "The river runs through the valley from the hills in the north to the har-\n"
        "bour in the south, and on its way it turns the wheels of eleven old mills\n"
        "and waters the orchards that the growers of the Orchard League look after.\n"
    )
    article = read(text)
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
    assert [each[:12] for each in paragraphs(read(text))] == ["The river ru", "The orchards"]


def test_lines_may_end_as_on_windows_and_a_file_may_begin_with_a_mark_of_its_encoding() -> None:
    plain, other = read(RIVER), read("\ufeff" + RIVER.replace("\n", "\r\n"))
    assert paragraphs(other) == paragraphs(plain)
    assert other.title == plain.title


def test_tags_left_in_a_text_are_taken_out() -> None:
    article = read("The mayor <u>openly said</u> no.\n")
    assert paragraphs(article) == ["The mayor openly said no."]


def test_a_short_line_without_a_mark_is_a_heading() -> None:
    article = read("The mayor spoke.\n\nWhat comes next\n\nNobody knows.\n")
    assert [paragraph.number for paragraph in article.paragraphs] == [1, 0, 2]


@pytest.mark.parametrize("text", ["", " \n\n ", "\x00\x01", "...", "????", "''''''", '"', "“", "\n" * 1000])
def test_a_text_that_says_nothing_is_read_without_failing(text: str) -> None:
    assert read(text).title == "" or len(read(text).title) < 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Vale spoke. He left.", ["Mr. Vale spoke.", "He left."]),
        ("The U.S. Senate voted. It rained.", ["The U.S. Senate voted.", "It rained."]),
        ("He lives in the U.S. He is old.", ["He lives in the U.S.", "He is old."]),
        ("It cost $3.5 million. Yes.", ["It cost $3.5 million.", "Yes."]),
        ("She is No. 1 in town. Good.", ["She is No. 1 in town.", "Good."]),
        ("Is it so? Yes! Good.", ["Is it so?", "Yes!", "Good."]),
        ("“It is so.” He left.", ["“It is so.”", "He left."]),
        ("It rained . . . and then it stopped.", ["It rained . . . and then it stopped."]),
        ("Tom Vale Jr. left. A. B. Reed stayed.", ["Tom Vale Jr. left.", "A. B. Reed stayed."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    words = tokens(text)
    assert [text[words[a].start : words[b - 1].end] for a, b in sentences(words, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He's here", ["He", "'s", "here"]),
        ("O'Hara’s mill-race", ["O'Hara", "’s", "mill-race"]),
        ("U.S.-led talks", ["U.S.-led", "talks"]),
        ("1,200.5 of 7th", ["1,200.5", "of", "7th"]),
        ("''Yes,'' he said", ["''", "Yes", ",", "''", "he", "said"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_reading_takes_time_in_proportion_to_the_length() -> None:
    def took(times: int) -> float:
        text = (RIVER + "\n\n") * times
        begun = time.perf_counter()
        read(text)
        return time.perf_counter() - begun

    took(5)
    assert took(160) < 4 * 8 * max(took(20), 0.001)
