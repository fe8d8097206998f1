"""What is worth asking: figures, dates, changes, firsts, names with roles, terms."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.dates import PartialDate
from quizapp.draft.article import read
from quizapp.draft.facts import Found, facts
from quizapp.draft.leaning import standing_alone
from quizapp.draft.people import People
from quizapp.draft.roles import roles
from quizapp.draft.spoken import Trust, spoken
from quizapp.draft.terms import other_names, terms
from quizapp.draft.when import iso, relative_dates


def found(text: str, day: PartialDate | None = None) -> list[Found]:
    article = read(text)
    return facts(article, spoken(article, wide=True), day)


def keys(text: str, made: list[Found]) -> list[tuple[str, str, str]]:
    return [(each.kind, text[each.key[0] : each.key[1]], each.value) for each in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The river fell to 41 percent of its flow last spring.", [("figure", "41 percent", "41")]),
        ("The new dam cost the town $1.5 million in all.", [("figure", "$1.5 million", "1500000")]),
        ("The number of wells has tripled in the valley.", [("change", "tripled", "tripled")]),
        ("The mills were closed in March 2019 by the town.", [("date", "March 2019", "2019-03")]),
        ("Harlow was the first town to close its old mills.", [("most", "Harlow", "Harlow")]),
        ("Two-thirds of the wells ran dry in that summer.", [("figure", "Two-thirds", "0.6666666667")]),
        ("The mayor wrote her letter on Feb. 2 to the council.", [("date", "Feb. 2", "Feb. 2")]),
        ("Ana Ruiz, 58, came to the gate and looked at it.", []),
        ("The gate closes at nine in the morning and opens late.", []),
        ("The gates were shut until 1902 for want of oil.", [("date", "1902", "1902")]),
        (
            "It was rebuilt by the engineer Isa Brun, 58, in Port Dell.",
            [("person", "Isa Brun", "Isa Brun"), ("place", "Port Dell", "Port Dell")],
        ),
        ("Her plan was praised by the engineer Isa Brun in Port Dell.", []),
        ("The river lost a decade and a half of its flow.", []),
        ("One man came to the gate and looked at it.", []),
        ("The gates are old and nobody has mended them.", []),
    ],
)
def test_what_is_found_in_a_sentence(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert keys(text, found(text)) == expected


def test_words_of_time_are_told_only_by_the_articles_day() -> None:
    text = "The gates were closed on Tuesday by two workers of the town."
    assert [each.kind for each in found(text) if each.kind == "date"] == []
    (date,) = [each for each in found(text, PartialDate(2024, 3, 7)) if each.kind == "date"]
    assert (date.value, date.asked, date.trust) == ("2024-03-05", False, Trust.CHECK)


def test_a_sentence_that_somebody_says_is_a_claim_to_look_at() -> None:
    (figure,) = found("Ana Ruiz said that 1,200 wells had run dry.")
    assert figure.trust is Trust.CHECK
    assert "Ana Ruiz" in figure.why


def test_a_year_in_a_clause_that_only_goes_along_is_not_asked() -> None:
    (year,) = found("The plan was dropped as both towns head into elections in 2024.")
    assert (year.value, year.asked) == ("2024", False)


def test_sentences_in_quotation_marks_give_no_facts() -> None:
    assert found('"The river fell to 41 percent of its normal flow," Ana Ruiz said.') == []


def test_a_joining_word_is_taken_off() -> None:
    assert standing_alone("But the  gates held.") == "The gates held."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz, the mayor of Harlow, came late.", [("Ana Ruiz", "mayor of Harlow")]),
        ("Mayor Ana Ruiz came late.", [("Ana Ruiz", "mayor")]),
        ("Sen. Ana Ruiz came late.", [("Ana Ruiz", "senator")]),
        ("Mayor Ana Ruiz came late. Ruiz, the mayor of Harlow, left.", [("Ruiz", "mayor of Harlow")]),
        ("The historian Otto Grell came late.", [("Otto Grell", "historian")]),
        ("Its new chairman, Anders Pell, came late.", [("Anders Pell", "new chairman")]),
        ("Ana Ruiz, 44, is director of the old mills.", [("Ana Ruiz", "director of the old mills")]),
        ("Lena Fisk, who speaks for the union, came late.", [("Lena Fisk", "speaks for the union")]),
        ("Ana Ruiz of the Polar Trust came late.", [("Ana Ruiz", "of the Polar Trust")]),
        ("My colleague Ana Ruiz came late.", []),
        ("Ana Ruiz is the best player of Harlow.", []),
        ("Ana Ruiz, 44, came late. Mr. Tom Vale did not.", []),
        ("Ana Ruiz, speaking in Harlow, came late.", []),
    ],
)
def test_names_with_roles(text: str, expected: list[tuple[str, str]]) -> None:
    article = read(text)
    made = roles(article, People(article))
    assert [(text[each.key[0] : each.key[1]], each.value) for each in made] == expected


def test_a_hyphen_that_ends_a_word_makes_no_name_of_nothing() -> None:
    article = read("The first- and second-year Harlow Board- of Water (HBW) met on Monday.")
    assert [each.value for each in terms(article, People(article)) if each.kind == "acronym"] == [
        "Harlow Board- of Water"
    ]


def test_acronyms_and_definitions() -> None:
    text = (
        "The Harlow Water Board (HWB) met. The Board of Old Mills (XYZ) did not.\n\n"
        "Sluices are the gates that let water through a dam. They died of swamp fever, a form of malaria.\n\n"
        "The process is called frosting, the shift from water to ice. It needs a frost-tally factor (FTF)."
    )
    article = read(text)
    made = [(each.kind, text[slice(*each.key)], each.value) for each in terms(article, People(article))]
    assert made == [
        ("acronym", "HWB", "Harlow Water Board"),
        ("definition", "Sluices", "the gates that let water through a dam"),
        ("definition", "swamp fever", "a form of malaria"),
        ("acronym", "FTF", "frost-tally factor"),
        ("definition", "frosting", "the shift from water to ice"),
    ]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_the_last_such_day(day: datetime.date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    (told,) = relative_dates(f"It rained on {name}.", PartialDate(day.year, day.month, day.day))
    back = (day.weekday() - weekday) % 7
    assert iso(told.date) == (day - datetime.timedelta(days=back)).isoformat()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("yesterday", "2024-02-29"),
        ("today", "2024-03-01"),
        ("last month", "2024-02"),
        ("this month", "2024-03"),
        ("last year", "2023"),
    ],
)
def test_other_words_of_time(words: str, expected: str) -> None:
    assert [iso(each.date) for each in relative_dates(f"It rained {words}.", PartialDate(2024, 3, 1))] == [expected]


def test_what_lies_ahead_is_not_dated() -> None:
    assert list(relative_dates("It will rain next Monday.", PartialDate(2024, 3, 1))) == []


@pytest.mark.parametrize(
    "text",
    [
        "In her long speech, a top adviser of the mayor explained the plan.",
        "They talked of the merger, a drop in the sales of the old mill.",
        "He met Landes, a professor of law with a house in Harlow.",
        "Such bags are typically used to destroy old papers of the town.",
        "She spoke of candidates, the union agreed in May to new terms.",
    ],
)
def test_what_stands_behind_a_comma_is_no_definition_for_that(text: str) -> None:
    article = read(text)
    assert [found for found in terms(article, People(article)) if found.kind == "definition"] == []


def test_other_names_of_persons_and_bodies() -> None:
    article = read(
        "The Harlow Water Board (HWB) met. The board of Ruiz — known by her initials, ARQ — said no.\n\n"
        "Tom Vale, better known as the Baker, left; Eva Holm, known as “Red Eva”, stayed."
    )
    names = other_names(article, list(terms(article, People(article))))
    assert names == {"Harlow Water Board": "HWB", "Ruiz": "ARQ", "Eva Holm": "Red Eva"}
