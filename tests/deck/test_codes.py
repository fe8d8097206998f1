"""Every code that can be told is explained, and its example is really told of, its mended form not."""

from __future__ import annotations

import ast
import re
from functools import partial
from pathlib import Path

import pytest

import quizapp
from quizapp.article.reading import read_text
from quizapp.deck.article_check import against_article
from quizapp.deck.codes import CODES, GROUPS, explained, listed, nearest
from quizapp.deck.full_check import checked
from quizapp.deck.problems import WAITS, Problem
from quizapp.deck.read import read_deck
from quizapp.deck.schema import SECTIONS
from quizapp.questions.advice_asked import LOOKS

WITHOUT = {
    **dict.fromkeys(("no-file", "no-permission", "folder", "not-a-file", "not-readable", "not-written", "too-large")),
    "empty": b" \n",
    "not-text": b"\x89PNG\x00\x00",
    "not-utf-8": "title: Züge\n".encode("latin-1"),
    "utf-16": "title: T\n".encode("utf-16"),
    "rich-text": rb"{\rtf1 title: T}",
    "too-many-values": b"title: T\nfacts:\n" + b"- A [b]\n" * 120_001,
    "too-deep": b"title: T\nabout: " + b"[" * 60 + b"]" * 60,
    "too-many": b"title: T\nfacts:\n" + b"  - {fact: 'A [b]', x: y}\n" * 1_001,
    "gave-up": b"title: T\nfacts:\n" + b"".join(b"  - [a] b %d\n" % each for each in range(30)),
    "too-long": b"title: T\nfacts:\n  - fact: A [b]\n    note: " + b"x" * 20_001 + b"\n",
}
"""Codes that have no example on a page, and files that give those that come from a file's content."""

CALLS = {"add", "warn", "refuse", "Finding", "Problem", "slip", "Edit", "problem"}
A_CODE = re.compile(r"[a-z]+(?:-[a-z\d]+)*")


def told_in_the_code() -> set[str]:
    """All codes that the program's text holds where a problem is made."""
    found = {WAITS, *(f"unknown-{name[:-1]}" for name in ("sides", "disputes", "voices"))}
    assert {"sides", "disputes", "voices"} <= SECTIONS.keys()
    package = Path(quizapp.__file__).parent
    besides = (*(package / "questions").glob("advice*.py"), package / "cli" / "checking.py")
    for file in (*(package / "deck").glob("*.py"), *besides):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                texts = (
                    [each.value for each in node.args[:4] if isinstance(each, ast.Constant)] if name in CALLS else []
                )
                found |= {text for text in texts if isinstance(text, str) and A_CODE.fullmatch(text)}
    return found


def problems(text: str, article: str) -> tuple[Problem, ...]:
    """All that is told of a deck, held against an article if there is one."""
    held = [partial(against_article, paragraphs=read_text(article).paragraphs)] if article else []
    return checked(text.encode(), looks=[*LOOKS, *held])


def test_every_code_is_explained_and_no_other() -> None:
    assert told_in_the_code() == CODES.keys()
    assert sum(map(len, GROUPS.values())) == len(CODES)


@pytest.mark.parametrize("code", [code for code, told in CODES.items() if told.example])
def test_the_example_gives_its_code_alone_and_its_mended_form_none(code: str) -> None:
    told = CODES[code]
    assert {problem.code for problem in problems(told.example, told.article)} == {code}
    assert problems(told.mended, told.article) == ()


def test_codes_without_an_example_are_those_that_no_page_can_show() -> None:
    assert {code for code, told in CODES.items() if not told.example} == WITHOUT.keys()


@pytest.mark.parametrize("code", [code for code, data in WITHOUT.items() if data])
def test_a_code_without_an_example_can_be_told(code: str) -> None:
    data = WITHOUT[code]
    assert data is not None
    assert code in {problem.code for problem in read_deck(data).problems}


def test_an_explanation_says_what_it_means_why_and_how() -> None:
    lines = explained("gives-away")
    assert lines is not None
    text = "\n".join(lines)
    assert text.startswith("gives-away\n  A question holds its answer.\n\nWhy: ")
    assert "Told of:\n    title: Trams\n" in text
    assert "Not told of:\n    title: Trams\n" in text
    assert explained("gives") is None
    assert nearest("give-away") == "gives-away"
    assert nearest("x" * 100_000) == ""


def test_the_list_holds_every_code_with_its_meaning() -> None:
    text = "\n".join(listed())
    assert all(code in text and told.means in text for code, told in CODES.items())
    assert all(told.means.endswith(".") and told.why.endswith((".", "?")) for told in CODES.values())
    assert max(map(len, listed())) <= 100
