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
        ("The town slept. The vast majority have turned out to be old.", "the majority"),
        ("The town slept. There is a county store for that.", "that"),
        ("The town slept. Osterby did it in 2019.", "it"),
        ("The town slept. Of those that went through, five were healthy.", "those"),
        ("The town slept. Wheat needs about 40 days of it.", "it"),
        ("The town slept. The plants in which that gene was disabled failed.", "that"),
        ("The town slept. At least 460 of them died.", "them"),
        ("The town slept. Work began in the spring of 1775.", "Work"),
        ("The town slept. In 1975 the state gave up the plan.", "the plan"),
        ("The town slept. The number of crabs there did not fall.", "there"),
        ("The town slept. Eight members voted against the road.", "members"),
        ("The town slept. A further 25 boats come from Rome.", "further"),
        ("The town slept. Jane Roe has never asked for one.", "one"),
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
        "The friends opposed the road and collected 28,000 signatures against it.",
        "The government took the dam and sold it.",
        "There are 12 gates.",
        "Jane Roe went to Rome and lived there.",
        "Work on the dam began in May.",
        "The majority of the gates were shut.",
        "The state gave up the plan to close the dam.",
    ],
)
def test_a_sentence_that_stands_alone_is_left(text: str) -> None:
    assert last_mended(text) == Mended(text, (text,))


def test_a_noun_that_the_title_tells_needs_no_more() -> None:
    assert last_mended("The plan was opposed by many.", "the plan").leans == ""


def test_what_is_put_in_stands_in_the_article() -> None:
    made = last_mended("The canal is old. Since 1988 it has been a monument.")
    assert made.pieces == ("The canal", "Since 1988", "has been a monument.")
