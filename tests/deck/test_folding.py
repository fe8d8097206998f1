"""Folding: equal writings become equal in any script, different words stay different."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.folding import LONGEST_FOLDED, content_words, drop_titles, fold, unmarked_case, words

EQUAL = [
    ("López Obrador", "lopez  OBRADOR"),
    ("cafe\u0301", "café"),
    ("Straße", "STRASSE"),
    ("ﬁne ﬂow", "fine flow"),
    ("Ærø", "aero"),
    ("Łódź", "Lodz"),
    ("İstanbul", "ıstanbul"),
    ("ISPARTA", "ısparta"),
    ("18–49", "18-49"),
    ("18—49", "18−49"),
    ("O’Brien", "O'Brien"),
    ("“quoted”", '"quoted"'),
    ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width"),
    ("١٢٣", "123"),
    ("१२३", "123"),
    ("2½", "2 1/2"),
    ("ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"),
    ("Ἀθήνα", "Αθηνα"),
    ("Ёлка", "елка"),
    ("за́мок", "замок"),
    ("مُحَمَّد", "محمد"),
    ("محمـــد", "محمد"),
    ("أحمد", "احمد"),
    ("إيران", "ايران"),
    ("آسيا", "اسيا"),
    ("ٱلله", "الله"),
    ("على", "علي"),
    ("שָׁלוֹם", "שלום"),
    ("ﷺ", "صلى الله عليه وسلم"),
    ("ﾊﾟﾝ", "パン"),
    ("㍿", "株式会社"),
    ("\u1112\u1161\u11ab", "한"),
    ("Đà Nẵng", "da nang"),
    ("a\u200bb\u00adc", "abc"),
    ("\u202eabc", "abc"),
]

DIFFERENT = [
    ("किताब", "कताब"),  # matras make the syllable
    ("कि", "की"),
    ("मा", "मां"),
    ("ไม้", "ไม่"),  # tones make the word
    ("ข่าว", "ขาว"),
    ("か", "が"),
    ("ハ", "パ"),
    ("мой", "мои"),
    ("їх", "іх"),
    ("ў", "у"),
    ("שלום", "שלם"),
    ("سأل", "سال ما"),
    ("مسؤول", "مسوول"),
    ("ة", "ه"),
    ("a", "b"),
    ("10-5", "105"),
    ("习近平", "习进平"),
    ("김", "감"),
]


@pytest.mark.parametrize(("one", "two"), EQUAL)
def test_writings_of_one_word_are_equal(one: str, two: str) -> None:
    assert fold(one) == fold(two)


@pytest.mark.parametrize(("one", "two"), DIFFERENT)
def test_different_words_stay_different(one: str, two: str) -> None:
    assert fold(one) != fold(two)


def test_strict_folding_keeps_accents_and_tones() -> None:
    assert unmarked_case("Ma") != unmarked_case("Má")
    assert unmarked_case("MÁ") == unmarked_case("ma\u0301")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The U.S.-Mexico divide", ["the", "us", "mexico", "divide"]),
        ("roughly 107,000 deaths, 3.5 percent", ["roughly", "107000", "deaths", "3.5", "percent"]),
        ("the 19th century", ["the", "19th", "century"]),
        ("It isn't O’Brien’s", ["it", "isn't", "o'brien's"]),
        ("e.g. this", ["eg", "this"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("กรุงเทพ", ["กรุงเทพ"]),
        ("東京、大阪", ["東京", "大阪"]),
        ("— … !", []),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_content_words_leave_out_small_words_and_possessives() -> None:
    assert content_words("The army's report on what it had found in 2021") == ["army", "report", "found", "2021"]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Gen. Salvador Cienfuegos", "salvador cienfuegos"),
        ("Sen. Lindsey O. Graham", "lindsey o graham"),
        ("the former President Trump", "trump"),
        ("Dr. Martin Luther King Jr.", "martin luther king"),
        ("President", "president"),
        ("The President", "president"),
        ("King", "king"),
    ],
)
def test_drop_titles(name: str, bare: str) -> None:
    assert drop_titles(name) == bare


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(st.text())
def test_case_and_composition_do_not_matter(text: str) -> None:
    assert fold(text.upper().lower()) == fold(text.upper())


@given(st.text(), st.text())
def test_words_are_folded_and_hold_no_space(one: str, two: str) -> None:
    for word in words(f"{one} {two}"):
        assert word
        assert not set(word) & set(" \t\n")


def test_a_text_beyond_all_measure_is_cut() -> None:
    assert len(fold("x" * 1_000_000)) == LONGEST_FOLDED
    assert len(fold("é" * 1_000_000)) == LONGEST_FOLDED
