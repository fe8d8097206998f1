"""The one door for deck text: what could forge a screen stays out, what scripts need stays in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.text import clean, slug


@pytest.mark.parametrize(
    ("dirty", "kept"),
    [
        ("plain text", "plain text"),
        ("  two\n lines\tand a tab ", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]52;c;ZXZpbA==\x07copied", "copied"),
        ("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("\x9d52;c;x\x9crest", "rest"),
        ("\x1b[", ""),
        ("a\x00b\x7fc\x85d", "abc d"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("a\u2066b\u2069c\u200ed", "abcd"),
        ("zero\u200bwidth\ufeff and \u00adsoft", "zerowidth and soft"),
        ("tag\U000e0041ged", "tagged"),
        ("half \ud800 pair", "half pair"),
        ("no\u00a0break\u3000wide", "no break wide"),
        ("cafe\u0301", "café"),
        ("Latin\u200djoined", "Latinjoined"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("\u200cleading", "leading"),
        ("a\u200cخ", "aخ"),
        ("خ\u200ca", "خa"),
        ("е\u0301\u0302\u0303\u0304\u0305\u0306", "е\u0301\u0302\u0303\u0304"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("中文 Ελληνικά עברית ไทย", "中文 Ελληνικά עברית ไทย"),
    ],
)
def test_what_is_kept_and_what_is_not(dirty: str, kept: str) -> None:
    assert clean(dirty) == kept


def test_taking_one_thing_out_does_not_put_another_together() -> None:
    assert "\x1b" not in clean("\x1b\x1b[31m[31mred")
    assert clean("\x1b\u200b[31mred") in {"red", "[31mred"}


@given(st.text())
def test_cleaning_is_safe_and_settled(text: str) -> None:
    kept = clean(text)
    assert clean(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert all(unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"} for char in kept)
    assert not any("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069" for char in kept)
    assert kept == kept.strip()
    assert "  " not in kept


@given(st.text(st.characters(categories=["L", "N", "P"], max_codepoint=0x24F), max_size=40))
def test_ordinary_letters_are_kept(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text).replace("\xad", "")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Who should run the river?", "who-should-run-the-river"),
        ("  Émile & Zoë — 1.5 %  ", "emile-zoe-1-5"),
        ("Ποιος;", "ποιοσ"),
        ("東京", "東京"),
        ("हिन्दी", "हिन्दी"),
        ("!?", ""),
    ],
)
def test_slugs_are_readable(text: str, made: str) -> None:
    assert slug(text) == made


@given(st.text())
def test_a_slug_can_stand_in_an_id(text: str) -> None:
    made = slug(text)
    assert len(made) <= 60
    assert not set(made) & set(" :~@/\\.\t\n")
    assert not made.startswith("-")
    assert not made.endswith("-")
