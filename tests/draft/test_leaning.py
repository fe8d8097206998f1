"""Whether a sentence stands alone, and what is put in where it does not."""

from __future__ import annotations

import pytest

from quizapp.draft.article import read
from quizapp.draft.leaning import Mended, mended
from quizapp.draft.passages import passages
from quizapp.draft.people import People


def last_mended(text: str, title: str = "") -> Mended:
    article = read(text)
    return mended(list(passages(article, ()))[-1], article.flow.text, People(article), frozenset(title.split()))


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("The canal is old. It is 47 miles long.", "The canal is 47 miles long."),
        ("The canal is old. With a summit at 9 feet it was low.", "With a summit at 9 feet the canal was low."),
        ("The Water Board met. Its members were tired.", "The Water Board's members were tired."),
        ("Mayor Ana Ruiz came. She left at once.", "Ana Ruiz left at once."),
        ("The canal is old. It is 47 miles long. It has 29 locks.", "The canal has 29 locks."),
        ("In 2009 the ferry carried many. In 2023 it carried none.", "In 2023 the ferry carried none."),
    ],
)
def test_a_pronoun_is_replaced_by_the_one_name_it_can_mean(text: str, alone: str) -> None:
    made = last_mended(text)
    assert (made.text, made.leans) == (alone, "")
    assert made.name and made.word


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("It is 47 miles long.", "It"),
        ("Mayor Ana Ruiz met Mayor Eva Holm. She left at once.", "She"),
        ("A boat came. It was late.", "It"),
        ("The boats came. It was late.", "It"),
        ("The town slept. The idea was opposed by many.", "the idea"),
        ("The town slept. Most of those gates were shut.", "those"),
        ("The town slept. Many were shut.", "Many"),
    ],
)
def test_where_more_than_one_or_none_can_be_meant_it_is_told(text: str, leans: str) -> None:
    made = last_mended(text)
    assert (made.leans, made.name) == (leans, "")


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the gates were shut.",
        "Those who came late stood outside.",
        "The mayor shut her gates this year.",
        "Researchers say that it sends out its spores.",
    ],
)
def test_a_sentence_that_stands_alone_is_left(text: str) -> None:
    assert last_mended(text) == Mended(text, (text,))


def test_a_noun_that_the_title_tells_needs_no_more() -> None:
    assert last_mended("The plan was opposed by many.", "the plan").leans == ""


def test_what_is_put_in_stands_in_the_article() -> None:
    made = last_mended("The canal is old. Since 1988 it has been a monument.")
    assert made.pieces == ("The canal", "Since 1988", "has been a monument.")
