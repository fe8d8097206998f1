"""Stems that are made from a statement: good English, or none."""

from __future__ import annotations

import pytest

from quizapp.deck.model import AnswerKind
from quizapp.questions.stems import open_stem
from tests.questions.sample import mark

FIGURE, DATE, PERSON, BODY, PLACE = (
    AnswerKind.FIGURE,
    AnswerKind.DATE,
    AnswerKind.PERSON,
    AnswerKind.ORGANISATION,
    AnswerKind.PLACE,
)


def stem(text: str, words: str, kind: AnswerKind, precision: str = "") -> str | None:
    return open_stem(text, mark(text, words, kind, precision=precision), (words,))


@pytest.mark.parametrize(
    ("text", "words", "kind", "precision", "wanted"),
    [
        ("Karl Ohm built the old bridge.", "Karl Ohm", PERSON, "", "Who built the old bridge?"),
        ("The port office was closed by the town.", "The port office", BODY, "", "Which body was closed by the town?"),
        ("41 percent of the voters stayed at home.", "41", FIGURE, "", "What percentage of the voters stayed at home?"),
        ("37 gates were opened in spring.", "37", FIGURE, "", "How many gates were opened in spring?"),
        ("The town opened 37 gates in spring.", "37", FIGURE, "", "The town opened how many gates in spring?"),
        ("The river fell by 41 percent in May.", "41", FIGURE, "", "The river fell by what percentage in May?"),
        ("The dam was built in 1931.", "1931", DATE, "year", "The dam was built in which year?"),
        (
            "It rained since May 2023 in Varn.",
            "May 2023",
            DATE,
            "month",
            "It rained since which month and year in Varn?",
        ),
        ("The dam was built by Karl Ohm in Varn.", "Karl Ohm", PERSON, "", "The dam was built by whom in Varn?"),
        ("The dam stands near Lund.", "Lund", PLACE, "", "The dam stands near which place?"),
        ("The dam belongs to the Port Office.", "Port Office", BODY, "", "The dam belongs to which body?"),
    ],
)
def test_a_good_stem(text: str, words: str, kind: AnswerKind, precision: str, wanted: str) -> None:
    assert stem(text, words, kind, precision) == wanted


@pytest.mark.parametrize(
    ("text", "words", "kind", "precision"),
    [
        ("The town wants slow trains.", "slow", AnswerKind.PHRASE, ""),
        ("He said: Karl Ohm built it.", "Karl Ohm", PERSON, ""),
        ("The mayor Karl Ohm built it.", "Karl Ohm", PERSON, ""),
        ("It was built by Karl Ohm and Ida Holm.", "Karl Ohm", PERSON, ""),
        ("It was built on 4 March 1931.", "4 March 1931", DATE, "day"),
        ("The 1931 dam fell.", "1931", DATE, "year"),
        ("The 37 gates were opened.", "37", FIGURE, ""),
        ("Karl Ohm, a smith, built it.", "Karl Ohm", PERSON, ""),
        ("The dam fell. Ohm built it by 1931.", "1931", DATE, "year"),
    ],
)
def test_no_stem_rather_than_a_bad_one(text: str, words: str, kind: AnswerKind, precision: str) -> None:
    assert stem(text, words, kind, precision) is None
