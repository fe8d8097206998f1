"""Problems as people and programs read them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.check import as_json, render
from quizapp.deck.model import Place
from quizapp.deck.problems import Level, Problem
from quizapp.deck.read import read_deck

PATH = Path("river.yaml")


def shown(text: str) -> list[str]:
    """The lines of the only problem of a deck."""
    (problem,) = read_deck(text.encode()).problems
    return render(problem, PATH).splitlines()


def test_a_problem_shows_place_line_caret_and_remedy() -> None:
    assert shown("title: T\ncards: [{q: a, a: b}]\nfactz: []\n") == [
        "river.yaml:3:1: error: “factz” is not a key of a deck",
        "    factz: []",
        "    ^^^^^",
        "    Did you mean “facts”?",
    ]


def test_the_caret_stands_under_wide_and_combining_characters() -> None:
    lines = shown("title: T\ncards: [{q: 東京e\u0301, b: c, a: b}]\n")
    assert lines[1].index("b: c") + 2 - 1 == lines[2].index("^")  # two wide ones more, a combining one less


def test_a_long_line_is_shown_round_the_caret() -> None:
    lines = shown("title: T\ncards: [{q: " + "x" * 900 + ", oops: 1, a: b}]\n")
    assert len(lines[1]) <= 104
    assert lines[1][lines[2].index("^") :].startswith("oops")


def test_what_steers_a_terminal_is_not_shown() -> None:
    problem = Problem("x", "a\x1b[31mb", Place(1, 3), "c\x9bd", line_text="\x1b]0;t\x07é\u202e!", width=2)
    text = render(problem, Path("e\x1b[2Jvil.yaml"))
    assert all(char.isprintable() or char == "\n" for char in text)


@given(st.text(max_size=60), st.integers(1, 70), st.integers(1, 80))
def test_any_line_is_shown_with_one_caret_line_of_its_width(line: str, column: int, width: int) -> None:
    line = line.replace("\n", " ").replace("\r", " ").replace("\v", " ").replace("\f", " ")
    problem = Problem("x", "wrong", Place(1, column), line_text=line, width=width)
    text = render(problem, PATH)
    assert all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in text)
    assert len(text.split("\n")) in {1, 3}


def test_json_holds_all_fields() -> None:
    problem = Problem("unknown-key", "“x” is not a key", Place(3, 5), "Take it out.", Level.WARNING, "  x: y", 1)
    assert json.loads(json.dumps(as_json([problem], PATH))) == [
        {
            "path": "river.yaml",
            "line": 3,
            "column": 5,
            "level": "warning",
            "code": "unknown-key",
            "message": "“x” is not a key",
            "remedy": "Take it out.",
        }
    ]
