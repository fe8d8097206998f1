"""Pieces of wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizapp.deck.model import Status
from quizapp.questions.catalogue import Catalogue
from quizapp.questions.points import points_of
from quizapp.questions.rules_words import tells_who
from quizapp.questions.wording import (
    blanked,
    capital,
    closed,
    date_words,
    doubles_determiner,
    joined,
    masked,
    paragraphs,
    replaced,
    with_article,
)
from tests.questions.sample import bridge_deck


def catalogue(language: str = "en") -> Catalogue:
    deck = replace(bridge_deck(), language=language)
    return Catalogue(deck, points_of(deck))


def test_capitals() -> None:
    assert [capital(text) for text in ("the inn", "iPhone", "Ana", "élan", "")] == [
        "The inn",
        "iPhone",
        "Ana",
        "Élan",
        "",
    ]


def test_names_in_a_row() -> None:
    assert [joined(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell", "It fell."),
        ("It fell!", "It fell!"),
        ("at Rand Corp..", "at Rand Corp."),
        ("Well...", "Well..."),
        ("它", "它."),
    ],
)
def test_a_sentence_is_closed_once(text: str, wanted: str) -> None:
    assert closed(text) == wanted


def test_a_blank_hides_the_answer_wherever_it_stands() -> None:
    text = "Lund steel came from Lund by the Lunder boat."
    assert blanked(text, 0, 4, ("LUND",)) == "____ steel came from […] by the Lunder boat."


def test_an_article_before_the_blank() -> None:
    assert blanked("He is an old man", 9, 12) == "He is a(n) ____ man"
    assert blanked("Ha an old", 6, 9, english=False) == "Ha an ____"


def test_an_article_before_another_word() -> None:
    assert replaced("It is an inn here", 9, 12, "barn") == "It is a barn here"
    assert replaced("It is a barn here", 8, 12, "inn") == "It is an inn here"
    assert replaced("Lund is here", 0, 4, "varn") == "Varn is here"


def test_aliases_are_hidden_longest_first() -> None:
    assert masked("Ana Ruiz and Ruiz", ("Ruiz", "Ana Ruiz")) == "[…] and […]"


@pytest.mark.parametrize(
    ("before", "other", "doubles"),
    [
        ("of the ", "the FBI", True),
        ("of ", "the FBI", False),
        ("his current ", "his boss", True),
        ("Varn's ", "a mill", True),
    ],
)
def test_two_articles_in_a_row(before: str, other: str, doubles: bool) -> None:
    assert doubles_determiner(before, other) is doubles


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2021", "2021"),
        ("2021-03", "March 2021"),
        ("2021-03-04", "4 March 2021"),
        ("2021-13", "2021-13"),
        ("then", "then"),
    ],
)
def test_dates_in_words(when: str, words: str) -> None:
    assert date_words(when) == words
    assert date_words(when, english=False) == when


def test_paragraphs_in_words() -> None:
    assert [paragraphs(p) for p in ((), (3,), (3, 5), (1, 2, 3))] == [
        "",
        "paragraph 3",
        "paragraphs 3 and 5",
        "paragraphs 1, 2 and 3",
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The bridge fell.", "the bridge fell."),
        ("Cars are slow.", "cars are slow."),  # stands small elsewhere in the deck
        ("U.S. cars are slow.", "U.S. cars are slow."),
        ("Ruiz is the mayor.", "Ruiz is the mayor."),
        ("Keeping the gate shut helps.", "keeping the gate shut helps."),
        ("Inflation is high.", "inflation is high."),
        ("Beijing says no.", None),
        ("Zebras are rare.", None),
        ("Well-kept gates last.", "well-kept gates last."),
    ],
)
def test_a_sentence_inside_another(sentence: str, wanted: str | None) -> None:
    assert catalogue().inside(sentence) == wanted


def test_a_statement_in_its_holders_mouth() -> None:
    told = catalogue()
    assert told.attributed("The bridge fell.", "Ana Ruiz") == "According to Ana Ruiz, the bridge fell."
    assert told.attributed("Zebras are rare.", "Ana Ruiz") == "According to Ana Ruiz: Zebras are rare."
    assert told.attributed("Mayor Ruiz says that 18 fell.", "Ana Ruiz") == "Mayor Ruiz says that 18 fell."
    assert told.attributed("Did Ruiz report having seen 18?", "Ana Ruiz") == "Did Ruiz report having seen 18?"
    assert told.attributed("Mayor Ruiz sold 18.", "Ana Ruiz") == "According to Ana Ruiz: Mayor Ruiz sold 18."
    assert told.attributed("The bridge fell.", "ruiz", Status.ALLEGATION) == "As alleged by Ana Ruiz, the bridge fell."
    assert told.attributed("The bridge fell.", "") == "The bridge fell."
    assert catalogue("fr").attributed("Le pont.", "Ana Ruiz") == "According to Ana Ruiz: Le pont."


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("The town council", "the town council"),
        ("An official of the DEA", "an official of the DEA"),
        ("Several prominent Democrats", "several prominent Democrats"),
        ("The Washington Post", "The Washington Post"),
        ("Anna Lind", "Anna Lind"),
    ],
)
def test_a_holder_is_written_inside_a_sentence(name: str, called: str) -> None:
    assert catalogue().name(name) == called


@pytest.mark.parametrize(
    ("noun", "said"),
    [("agency", "an agency"), ("city", "a city"), ("union", "a union"), ("island", "an island"), ("uncle", "an uncle")],
)
def test_a_noun_has_the_article_that_fits(noun: str, said: str) -> None:
    assert with_article(noun) == said


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The police reported 18 arrests.", True),
        ("By May, the police say, 18 had come.", True),
        ("How many arrests did the police report?", True),
        ("The police warned that nobody was safe.", True),
        ("According to the police, 18 came.", True),
        ("At the march the police used no force and hurt three people.", False),
        ("The police counted 18 people.", False),
        ("The police called the mayor.", False),
        ("The police denied 18 people entry.", False),
        ("The police held 18 people in the state of Sinaloa.", False),
        ("The mayor said that the police used no force.", False),
    ],
)
def test_who_acts_in_a_statement_is_not_taken_for_who_tells_it(text: str, tells: bool) -> None:
    assert tells_who(("the police",), text) is tells
