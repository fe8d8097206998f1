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
        ("The town opened 37 gates in spring.", "37", FIGURE, "", "How many gates did the town open in spring?"),
        ("The river fell by 41 percent in May.", "41", FIGURE, "", "By what percentage did the river fall in May?"),
        ("The river fell by 41 % in May.", "41 %", FIGURE, "", "By what percentage did the river fall in May?"),
        ("The river fell by 41% in May.", "41%", FIGURE, "", "By what percentage did the river fall in May?"),
        ("The river fell by 4.1 per cent.", "4.1 per cent", FIGURE, "", "By what percentage did the river fall?"),
        ("41 % of the voters stayed at home.", "41 %", FIGURE, "", "What percentage of the voters stayed at home?"),
        ("The dam was built in 1931.", "1931", DATE, "year", "In which year was the dam built?"),
        (
            "Ann Lee took office in May 2023.",
            "May 2023",
            DATE,
            "month",
            "In which month and year did Ann Lee take office?",
        ),
        ("Some 140 wells ran dry in May.", "140", FIGURE, "", "How many wells ran dry in May?"),
        ("In May, about 140 wells ran dry.", "140", FIGURE, "", "In May, about how many wells ran dry?"),
        (
            "The town carried about 140 stones from Lund.",
            "140",
            FIGURE,
            "",
            "About how many stones did the town carry from Lund?",
        ),
        (
            "The town has kept its own clock since 1931.",
            "1931",
            DATE,
            "year",
            "Since which year has the town kept its own clock?",
        ),
        ("The bridge will fall within five years.", "five", FIGURE, "", "Within how many years will the bridge fall?"),
        (
            "The town built 9,100 houses in 1931.",
            "1931",
            DATE,
            "year",
            "In which year did the town build 9,100 houses?",
        ),
        (
            "Sula Brandt sent eleven sick men across the sound by boat.",
            "eleven",
            FIGURE,
            "",
            "How many sick men did Sula Brandt send across the sound by boat?",
        ),
        ("Karl Ohm was born near Lund.", "Lund", PLACE, "", "Near which place was Karl Ohm born?"),
        ("The prize was taken by the Port Office.", "Port Office", BODY, "", "By which body was the prize taken?"),
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
        ("The dam stands near Lund.", "Lund", PLACE, ""),
        ("The dam cost 9,100 francs in 1931.", "1931", DATE, "year"),
        ("The dam that fell was built in 1931.", "1931", DATE, "year"),
        ("The town has a dam since 1931.", "1931", DATE, "year"),
        ("In spring the town opened 37 gates.", "37", FIGURE, ""),
        ("The town opened 37 gates that were shut in spring.", "37", FIGURE, ""),
        ("The town has kept winter time since 1931 and counts fewer guests.", "1931", DATE, "year"),
        ("Larkby's 15 councillors vote in June.", "15", FIGURE, ""),
        ("Of all guests, 31 percent walked and 19 percent swam.", "31", FIGURE, ""),
        ("The houses sold in spring were closed in 1931.", "1931", DATE, "year"),
        ("The 37 gates were opened.", "37", FIGURE, ""),
        ("Karl Ohm, a smith, built it.", "Karl Ohm", PERSON, ""),
        ("The dam fell. Ohm built it by 1931.", "1931", DATE, "year"),
        # a verb that is not known stands before the one that is
        ("The Linden Road School wants to fell 19 old apple trees.", "19", FIGURE, ""),
        ("The Linden Road School wants dams built in 1931.", "1931", DATE, "year"),
        ("The council vetoed a dam built in 1931.", "1931", DATE, "year"),
        # the date or place belongs to another verb, or to a noun
        ("Guards had seized 37 sites since Ohm took office in May 2018.", "May 2018", DATE, "month"),
        ("The firm was built by men chartered in 1931.", "1931", DATE, "year"),
        ("Ohm has offered the town $1.8 million over ten years.", "ten", FIGURE, ""),
        ("Ohm is looking for a win in Varn after a bad fifth place in Lund.", "Lund", PLACE, ""),
        ("Ohm is using her speech to draw contrasts with Ida Holm.", "Ida Holm", PERSON, ""),
        ("Clinton won 73 percent of the votes to earn four of six seats.", "73", FIGURE, ""),
        ("Clinton won 73 percent of the votes to earn four of the six seats.", "four", FIGURE, ""),
        ("Varn has opened a second dam in 1931.", "1931", DATE, "year"),
        # a second clause
        ("About 3,000 people dug the canal, most of them convicts.", "3,000", FIGURE, ""),
        ("About 1,900 people live on Hael, and 340 of those are children.", "1,900", FIGURE, ""),
        ("About 1,900 people were old and a little over 40 were young.", "1,900", FIGURE, ""),
        ("In a poll, 48 percent chose Ohm while 45 percent chose Holm.", "48", FIGURE, ""),
        ("When it came to Varn, 48 percent chose Ohm.", "48", FIGURE, ""),
        ("Hart, about 80 miles south, has 41 voters.", "80", FIGURE, ""),
        ("Karl Ohm built the mill, and the town paid.", "Karl Ohm", PERSON, ""),
        # nobody knows who "us" or "it" is
        ("One vote gave us 96 years.", "96", FIGURE, ""),
        ("About 1,900 people live on them.", "1,900", FIGURE, ""),
        ("It took until 1902 for the slip to be noticed.", "1902", DATE, "year"),
        # no noun behind the figure, or a part of one before it
        ("The vote was 12 to 9.", "12", FIGURE, ""),
        ("Ohm was unable to break into the top three in Varn.", "three", FIGURE, ""),
        ("The GOP is over 350 votes.", "350", FIGURE, ""),
        ("5 things to watch in Varn.", "5", FIGURE, ""),
        ("At 263 entering this week, which stood at Varn.", "263", FIGURE, ""),
        ("The accord adopted among towns after two weeks of talks failed.", "two", FIGURE, ""),
        ("The income doubled from 1950 to 1960.", "1950", DATE, "year"),
        ("Karl Ohm is not the first to fail.", "Karl Ohm", PERSON, ""),
        # a common noun with the capital of its sentence
        ("Seizures of the drug have tripled since 2020.", "2020", DATE, "year"),
    ],
)
def test_no_stem_rather_than_a_bad_one(text: str, words: str, kind: AnswerKind, precision: str) -> None:
    assert stem(text, words, kind, precision) is None


@pytest.mark.parametrize(
    ("subject", "question"),
    [("Nitrogen dioxide", None), ("Varn", "By what percentage has Varn fallen?")],
)
def test_what_may_be_a_noun_or_a_name_is_not_moved_into_a_question(subject: str, question: str | None) -> None:
    text = f"{subject} has fallen by 38 percent."
    assert open_stem(text, mark(text, "38", FIGURE), ("38",), lambda clause: None) == question
