"""Reading a plain text: paragraphs, furniture, headings, words and sentences."""

from __future__ import annotations

import pytest

from quizapp.deck.dates import find_dates
from quizapp.draft.article import read
from quizapp.draft.tokens import sentences, tokens
from quizapp.draft.when import iso
from tests.draft.reading import RIVER
from tests.work import calls_in


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


def test_reading_takes_work_in_proportion_to_the_length() -> None:
    def work(times: int) -> int:
        text = (RIVER + "\n\n") * times
        return calls_in(lambda: read(text))

    work(1)  # what is made at the first use only
    assert work(32) < 1.3 * 8 * work(4)


@pytest.mark.parametrize("by", ["By Ann Roe, 12 September 2025", "By Ann Roe | September 12, 2025 | 6 min read"])
def test_a_byline_with_a_day_tells_both(by: str) -> None:
    article = read(f"The mill\n\n{by}\n\nThe old mill has 19 wheels. It was built in 1812.")
    assert (article.author, iso(find_dates(article.date)[0].date)) == ("Ann Roe", "2025-09-12")


def test_a_notice_of_rights_is_no_text() -> None:
    article = read("The mill\n\nThe old mill has 19 wheels, all of them old.\n\n© 2025 Fieldnotes Magazine. All of it.")
    assert len(article.body) == 1


def test_the_line_that_tells_who_speaks_is_text() -> None:
    article = read("The mill\n\nSpeech by Ann Roe, mayor, 3 May 2024\n\nThe old mill has 19 wheels. We like it.")
    assert "Speech by Ann Roe" in article.flow.text
    assert any(article.flow.text[each.start : each.end].startswith("Speech by") for each in article.paragraphs)
