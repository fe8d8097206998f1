"""Problems as people and programs read them."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.check import as_json, as_workflow, render
from quizapp.deck.model import Place
from quizapp.deck.problems import Level, Problem
from quizapp.deck.read import read_deck
from quizapp.deck.text import clean

PATH = Path("river.yaml")


def shown(text: str) -> list[str]:
    """The lines of the only problem of a deck."""
    (problem,) = read_deck(text.encode()).problems
    return render(problem, PATH).splitlines()


def test_a_problem_shows_place_line_caret_and_remedy() -> None:
    assert shown("title: T\ncards: [{q: a, a: b}]\nfactz: []\n") == [
        "river.yaml:3:1: error: “factz” is not a key of a deck [unknown-key]",
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


def test_a_workflow_is_given_one_line_that_nothing_in_a_deck_can_end() -> None:
    problem = Problem("x", "50% is\n::error::no: it, is", Place(3, 5), "Write\r\n::add-mask::x", width=4)
    assert as_workflow(problem, Path("a,b:c%.yaml")) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=3,col=5,endColumn=9,title=x::"
        "50%25 is ::error::no: it, is%0AWrite ::add-mask::x"
    )
    assert as_workflow(Problem("no-file", "There is none", level=Level.WARNING), None) == (
        "::warning title=no-file::There is none"
    )


@given(st.text(), st.text(), st.text(min_size=1).filter(lambda name: "\0" not in name))
def test_a_workflow_reads_back_what_was_told(message: str, remedy: str, name: str) -> None:
    line = as_workflow(Problem("x", message, Place(1, 1), remedy), Path(name))
    head, told = line.removeprefix("::error ").split("::", 1)
    assert "\n" not in line
    assert "\r" not in line
    properties = dict(each.split("=", 1) for each in head.split(","))
    assert properties.keys() == {"file", "line", "col", "endColumn", "title"}
    plain = told.replace("%0A", "\n").replace("%25", "%")
    assert plain == clean(message) + (f"\n{clean(remedy)}" if remedy else "")
