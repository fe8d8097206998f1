"""What people type who have never seen YAML is named in plain words, and read as it was meant."""

from __future__ import annotations

import time

import pytest

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck
from tests.deck.big import big_deck_text

LAST = "cards:\n  - {q: What is last?, a: This}\n"
NB = "\N{NO-BREAK SPACE}"

TYPED = [
    # what stands behind the title; code, line and column of the only problem; what of two facts is read
    (f"facts:\n{NB}{NB}- fact: A [b]\n{NB}{NB}{NB} from: 3\n{NB}{NB}- D [e]\n", "odd-blank", 3, 1),
    (f"facts:\n  - fact: A [b]\n  {NB} from: 3\n  - D [e]\n", "odd-blank", 4, 3),
    (f"facts:\n  -{NB}fact: A [b]\n    from:{NB}3\n  -{NB}D [e]\n", "odd-blank", 3, 4),
    ("facts:\n\t- fact: A [b]\n\t  from: 3\n\t- D [e]\n", "tab", 3, 1),
    ("facts:\n\t- fact: A [b]\n\t\tfrom: 3\n\t- D [e]\n", "tab", 3, 1),
    ("facts:\n  - fact: A [b]\n\tfrom: 3\n  - D [e]\n", "tab", 4, 1),
    ("facts:\n  - fact: A [b]\n  \tfrom: 3\n  - D [e]\n", "tab", 4, 3),
    ("facts:\n-\tfact: A [b]\n\tfrom: 3\n-\tD [e]\n", "tab", 3, 2),
    ("facts\n  - fact: A [b]\n    from: 3\n  - D [e]\n", "no-colon", 2, 6),
    ("facts;\n  - fact: A [b]\n    from: 3\n  - D [e]\n", "no-colon", 2, 6),
    ("facts\uff1a\n  - fact: A [b]\n    from: 3\n  - D [e]\n", "no-colon", 2, 6),
    ("facts:\n  - fact: A [b]\n    from = 3\n  - D [e]\n", "no-colon", 4, 9),
    ("facts:\n  - fact:A [b]\n    from: 3\n  - D [e]\n", "no-blank", 3, 9),
    ("facts:\n  - fact: A [b]\n    from:3\n  - D [e]\n", "no-blank", 4, 9),
    ("facts:\n  -fact: A [b]\n   from: 3\n  -D [e]\n", "no-blank", 3, 3),
    ("facts:\n  - fact: A [b]\n    from: 3\n  -D [e]\n", "no-blank", 5, 3),
    ("facts:\n  • fact: A [b]\n    from: 3\n  • D [e]\n", "no-dash", 3, 3),
    ("facts:\n– fact: A [b]\n  from: 3\n– D [e]\n", "no-dash", 3, 1),
    ("facts:\n  * fact: A [b]\n    from: 3\n  * D [e]\n", "no-dash", 3, 3),
    ("facts:\n  1. fact: A [b]\n     from: 3\n  2. D [e]\n", "no-dash", 3, 3),
    ("facts:\n  -- fact: A [b]\n     from: 3\n  -- D [e]\n", "no-dash", 3, 3),
    ("facts:\n  - fact: A [b]\n    from: 3\n  • D [e]\n", "no-dash", 5, 3),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), TYPED)
def test_what_is_not_yaml_is_said_once_and_read_as_meant(text: str, code: str, line: int, column: int) -> None:
    whole = f"title: T\n{text}{LAST}"
    reading = read_deck(whole.encode())
    assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
        (code, line, column)
    ]
    assert reading.problems[0].line_text == whole.split("\n")[line - 1]
    assert reading.problems[0].level is Level.ERROR
    assert reading.deck is not None
    assert [(fact.text, fact.passage) for fact in reading.deck.facts] == [("A b", (3,)), ("D e", ())]
    assert len(reading.deck.cards) == 1


@pytest.mark.parametrize("title", ["title:T", f"title:{NB}T", "title = T", "title\uff1aT"])
def test_a_first_line_without_its_blank_or_colon_is_still_a_deck(title: str) -> None:
    reading = read_deck(f"{title}\n{LAST}".encode())
    assert [problem.place.line for problem in reading.problems] == [1]
    assert reading.deck is not None
    assert reading.deck.title == "T"


def test_an_entry_that_would_run_into_the_one_above_is_read_apart() -> None:
    for first in ("A [b]", "fact: A [b]"):
        reading = read_deck(f"title: T\nfacts:\n  - {first}\n   - D [e]\n{LAST}".encode())
        assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
            ("indentation", 4, 4)
        ]
        assert reading.deck is not None
        assert [fact.text for fact in reading.deck.facts] == ["A b", "D e"]


def test_bullets_in_a_list_of_an_entry_are_read_as_dashes() -> None:
    text = "  - fact: A [b]\n    wrong:\n      • c\n      • d\n"
    reading = read_deck(f"title: T\nfacts:\n{text}{LAST}".encode())
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("no-dash", 5)]
    assert reading.deck is not None
    assert reading.deck.facts[0].marks[0].wrong == ("c", "d")


def test_lines_without_any_dash_are_asked_about() -> None:
    reading = read_deck(f"title: T\nfacts:\n  A [b].\n  D [e].\n{LAST}".encode())
    assert [(problem.code, problem.place.line, problem.level) for problem in reading.problems] == [
        ("no-dash", 3, Level.WARNING)
    ]
    assert read_deck(f"title: T\nfacts:\n  A [b].\n\n# more\n{LAST}".encode()).problems == ()
    assert read_deck(f"title: T\nfacts: A [b].\n{LAST}".encode()).problems == ()


def test_many_lines_alike_are_told_once_with_their_number() -> None:
    reading = read_deck(("title: T\nfacts:\n" + "  • A [b]\n" * 3).encode())
    first = reading.problems[0]
    assert first.message == "• is not the dash that begins an entry; so it is in lines 4 and 5"


def test_a_problem_behind_what_was_typed_has_its_place() -> None:
    problems = read_deck(f"title: T\nfacts:\n  - fact:A [b]\n    status:rumor\n{LAST}".encode()).problems
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("no-blank", 3, 9),
        ("no-blank", 4, 11),
        ("unknown-word", 4, 12),
    ]


@pytest.mark.parametrize(
    "fact",
    [
        "fact: A [b]\n    note: |\n      – one\n      • two\n      1. three\n      - a\n        - b\n",
        "fact: A [b]\n    note: one\n      – two\n      -three\n",
        "fact: |\n      A [b]\n      -five\n",
        f"fact: A{NB}[b]\n    note: x –{NB}y\n",
        "fact: A [b] in 1.\n    note: 'a\n      * b'\n",
        "fact: A [b]\n    wrong:\n      - -5\n      - 1. May\n",
        "fact: A [b]\n    note: see http://x.example/on:line\n",
        "fact:\n      – A [b]\n    note:\n      1. May\n",
        "'fact': A [b]\n    \"from\": 3\n",
        "fact: A [b]\n    note: this =\n      that\n",
        "fact: A [b]\n    note: | # a list\n      - a\n        - b\n",
        "wrong: # other answers\n      - c\n      - d\n    fact: A [b]\n",
    ],
)
def test_what_is_yaml_is_left_alone(fact: str) -> None:
    assert read_deck(f"title: T\nfacts:\n  - {fact}{LAST}".encode()).problems == ()


@pytest.mark.parametrize(
    "line",
    [f"{NB}- a\n", "\t- a\n", "  • a\n", "  -a\n", "fact:a\n", "facts;\n", "- a\n - b\n", "- " * 50 + "\n", "  1. a\n"],
)
def test_many_odd_lines_take_little_time(line: str) -> None:
    text = ("title: T\nfacts:\n" + line * (500_000 // len(line.encode()))).encode()
    start = time.process_time()
    assert len(read_deck(text).problems) <= 1001
    assert time.process_time() - start < 10


def test_a_long_line_takes_little_time() -> None:
    for piece in ("- ", "-", "a ", "\t", NB, "a: ", "• ", " "):
        start = time.process_time()
        read_deck(("title: T\nfacts:\n  - " + piece * 200_000 + "\n  - b\n").encode())
        assert time.process_time() - start < 5


def test_a_deck_in_form_is_looked_through_quickly() -> None:
    from quizapp.deck.compose_notes import Notes
    from quizapp.deck.read_typed import typed

    text = big_deck_text(10_000)
    start = time.process_time()
    assert typed(text, Notes(text)) is text
    assert time.process_time() - start < 1


def test_what_is_cut_off_in_the_very_first_line_has_its_place_there() -> None:
    for text in ("]- #title: T\n", "{- #title: T\n", "- a #b\nc\n"):
        for problem in read_deck(text.encode()).problems:
            assert problem.place.line >= 1
            assert problem.line_text == text.splitlines()[problem.place.line - 1]


def test_a_tab_is_told_where_it_stands() -> None:
    (behind,) = read_deck(b"title: T\nfacts:\n  -\tfact: A [b]\n").problems
    (before,) = read_deck(b"title: T\nfacts:\n  - fact: A [b]\n\tfrom: 3\n").problems
    assert (behind.message, before.message) == ("a tab stands behind this dash", "this line begins with a tab")
