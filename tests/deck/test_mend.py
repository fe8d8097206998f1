"""A line that begins in a wrong column is told at its own place, and its entry is read as it was meant."""

from __future__ import annotations

import pytest
import yaml

from quizapp.deck.read import read_deck

LAST = "cards:\n  - {q: What is last?, a: This}\n"

COLUMNS = [
    # the facts in line 3 on; lines and columns of the problems; texts, paragraphs and notes that are read
    ("  - fact: A [b]\n      note: c\n    from: 3\n  - D [e]\n", [(4, 7)], [("A b", (3,), "c"), ("D e", (), "")]),
    ("  - fact: A [b]\n      note: c\n      from: 3\n  - D [e]\n", [(4, 7)], [("A b", (3,), "c"), ("D e", (), "")]),
    ("  - fact: 'A [b]'\n      from: 3\n  - D [e]\n", [(4, 7)], [("A b", (3,), ""), ("D e", (), "")]),
    ("  - fact: A [b]\n   note: c\n    from: 3\n  - D [e]\n", [(4, 4)], [("A b", (3,), "c"), ("D e", (), "")]),
    ("  - fact: A [b]\n    from: 3\n note: c\n  - D [e]\n", [(5, 2)], [("A b", (3,), "c"), ("D e", (), "")]),
    ("  - fact: A [b]\n  note: c\n  from: 3\n  - D [e]\n", [(4, 3)], [("A b", (3,), "c"), ("D e", (), "")]),
    ("  - fact: A [b]\n    note: |\n      c\n   from: 3\n  - D [e]\n", [(6, 4)], [("A b", (3,), "c"), ("D e", (), "")]),
    (
        "  - fact: A [b]\n   - fact: D [e]\n     from: 3\n  - G [h]\n",
        [(4, 4)],
        [("A b", (), ""), ("D e", (3,), ""), ("G h", (), "")],
    ),
    (
        "  - fact: A [b]\n - fact: D [e]\n   from: 3\n  - G [h]\n",
        [(4, 2)],
        [("A b", (), ""), ("D e", (3,), ""), ("G h", (), "")],
    ),
    ("  - fact: A [b]\n    from: 3\n- fact: D [e]\n", [(5, 1)], [("A b", (3,), ""), ("D e", (), "")]),
    (
        "  - fact: A [b]\n     from: 3\n\n  - fact: D [e]\n   from: 4\n",
        [(4, 6), (7, 4)],
        [("A b", (3,), ""), ("D e", (4,), "")],
    ),
    ("  - fact: A [b]\n      nota: c\n  - D [e]\n", [(4, 7)], [("D e", (), "")]),
    (
        "  - fact: A [b]\n  from: 3\n  - D [e]\n- G [h]\n",
        [(4, 3), (6, 1)],
        [("A b", (3,), ""), ("D e", (), ""), ("G h", (), "")],
    ),
    (" - fact: A [b]\n    from: 3\n  - D [e]\n", [(3, 2)], [("A b", (3,), ""), ("D e", (), "")]),
    ("  - fact: A [b]  # note: this\n     from: 3\n  - D [e]\n", [(4, 6)], [("A b", (3,), ""), ("D e", (), "")]),
]


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize(("facts", "places", "expected"), COLUMNS)
def test_a_line_in_a_wrong_column_costs_no_entry(
    facts: str,
    places: list[tuple[int, int]],
    expected: list[tuple[str, tuple[int, ...], str]],
    fast: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", fast and yaml.__with_libyaml__)
    text = f"title: T\nfacts:\n{facts}{LAST}"
    reading = read_deck(text.encode())
    assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
        ("indentation", *place) for place in places
    ]
    assert reading.deck is not None
    assert [(fact.text, fact.passage, fact.note) for fact in reading.deck.facts] == expected
    assert len(reading.deck.cards) == 1
    for problem in reading.problems:
        assert problem.line_text == text.splitlines()[problem.place.line - 1]


def test_a_remedy_names_the_column() -> None:
    (problem,) = read_deck(f"title: T\nfacts:\n  - fact: A [b]\n   note: c\n{LAST}".encode()).problems
    assert problem.remedy.startswith("Begin it in column 5.")


@pytest.mark.parametrize(
    "voices",
    [
        "  a:\n    name: Ann\n     role: x\n  b: Ben\n",
        "  a:\n    name: Ann\n   role: x\n  b: Ben\n",
        "  a:\n    name: Ann\n    role: x\n   b: Ben\n",
        "  a:\n    name: Ann\n    role: x\n b: Ben\n",
        "  a: {name: Ann, role: x}\n   b: Ben\n",
    ],
)
def test_voices_in_a_wrong_column(voices: str) -> None:
    reading = read_deck(f"title: T\nvoices:\n{voices}{LAST}".encode())
    assert [problem.code for problem in reading.problems] == ["indentation"]
    assert reading.deck is not None
    assert [(key, voice.name, voice.role) for key, voice in reading.deck.voices.items()] == [
        ("a", "Ann", "x"),
        ("b", "Ben", ""),
    ]


@pytest.mark.parametrize("reasons", ["      - x\n     - y\n", "      - x\n    - y\n"])
def test_a_list_in_an_entry_in_a_wrong_column(reasons: str) -> None:
    view = f"viewpoints:\n  - who: a\n    on: w\n    holds: It\n    because:\n{reasons}    from: 3\n"
    reading = read_deck(f"title: T\ndisputes: {{w: W?}}\nvoices: {{a: Ann}}\n{view}{LAST}".encode())
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("indentation", 10)]
    assert reading.deck is not None
    assert [(view.because, view.passage) for view in reading.deck.viewpoints] == [(("x", "y"), (3,))]


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (f"title: T\n facts:\n  - A [b]\n{LAST}", 2, 2),
        (f"title: T\nfacts:\n  - A [b]\n {LAST}", 4, 2),
        (f" title: T\nfacts:\n  - A [b]\n{LAST}", 1, 2),
        (f"  title: T\n  facts:\n    - A [b]\n{LAST}", 1, 3),
    ],
)
def test_a_section_in_a_wrong_column(
    text: str, line: int, column: int, fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", fast and yaml.__with_libyaml__)
    reading = read_deck(text.encode())
    assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
        ("indentation", line, column)
    ]
    assert reading.deck is not None
    assert (reading.deck.title, len(reading.deck.facts), len(reading.deck.cards)) == ("T", 1, 1)


def test_a_key_below_a_bare_text_is_told_to_give_that_text_its_key() -> None:
    reading = read_deck(f"title: T\nfacts:\n  - A [b]\n    from: 3\n  - D [e]\n{LAST}".encode())
    ((problem),) = reading.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("no-key", 4, 5)
    assert "“- fact: …”" in problem.remedy
    assert reading.deck is not None
    assert [(fact.text, fact.passage) for fact in reading.deck.facts] == [("A b", (3,)), ("D e", ())]


def test_an_entry_without_a_dash_among_others_is_read() -> None:
    facts = "  - fact: A [b]\n    from: 3\n  fact: D [e]\n  from: 4\n  fact: G [h]\n  - I [j]\n"
    reading = read_deck(f"title: T\nfacts:\n{facts}{LAST}".encode())
    assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
        ("no-dash", 5, 3)
    ]
    assert reading.deck is not None
    assert [fact.text for fact in reading.deck.facts] == ["A b", "D e", "G h", "I j"]


def test_a_dash_after_an_entry_without_one_is_not_blamed() -> None:
    reading = read_deck(f"title: T\nfacts:\n  fact: A [b]\n  from: 3\n  - fact: D [e]\n{LAST}".encode())
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("no-dash", 3)]
    assert reading.deck is not None
    assert [fact.text for fact in reading.deck.facts] == ["A b", "D e"]


def test_a_problem_in_a_line_that_was_moved_has_its_place_in_the_file() -> None:
    text = f"title: T\nfacts:\n  - fact: A [b]\n   status: rumor\n    from: 3\n{LAST}"
    problems = read_deck(text.encode()).problems
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("indentation", 4, 4),
        ("unknown-word", 4, 12),
    ]


def test_a_key_of_an_entry_in_the_first_column_is_told_whose_it_is() -> None:
    (problem,) = read_deck(f"title: T\nfacts:\n  - fact: A [b]\nfrom: 3\n{LAST}".encode()).problems
    assert (problem.code, problem.place.line) == ("indentation", 4)
    assert "key of a fact" in problem.message


@pytest.mark.parametrize(
    ("facts", "place", "message"),
    [
        ("  - fact A [b]\n    from: 3\n  - D [e]\n", (3, 9), "“fact” needs a colon behind it"),
        ("  - fact: A [b]\n    from 3\n  - D [e]\n", (4, 9), "“from” needs a colon behind it"),
    ],
)
def test_a_key_without_its_colon_is_told_and_read(facts: str, place: tuple[int, int], message: str) -> None:
    reading = read_deck(f"title: T\nfacts:\n{facts}{LAST}".encode())
    (problem,) = reading.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("no-colon", *place)
    assert problem.message == message
    assert reading.deck is not None
    assert [(fact.text, fact.passage) for fact in reading.deck.facts] == [("A b", (3,)), ("D e", ())]


@pytest.mark.parametrize("value", ["", " 3", " {x: {ask: Who?}}", " [x]"])
def test_marks_where_there_are_none_are_a_problem_and_no_more(value: str) -> None:
    text = f"title: T\nevents:\n  - event: The flood came.\n    when: 2023-01\n    marks:{value}\n{LAST}"
    reading = read_deck(text.encode())
    assert [problem.code for problem in reading.problems] == ["unknown-key"]
    assert reading.deck is not None


NO_DASH = [
    # a deck's middle; the lines of what lacks its dash; how many facts and viewpoints are read
    ("facts:\n  - fact: A [b]\n    from: 2\n  fact: C [d]\n    from: 3\n  - fact: E [f]\n", [5], (3, 0)),
    ("facts:\n  - fact: A [b]\n  fact: C [d]\n  from: 3\n  fact: E [f]\n    from: 4\n", [4], (3, 0)),
    ("viewpoints:\n  who: v\n    on: d\n    holds: It is so.\n  - who: v\n    on: d\n    holds: No.\n", [3], (0, 2)),
]


@pytest.mark.parametrize(("middle", "told", "read"), NO_DASH)
def test_an_entry_whose_dash_alone_is_missing_has_one_problem(
    middle: str, told: list[int], read: tuple[int, int]
) -> None:
    reading = read_deck(f"title: T\n{middle}voices: {{v: V}}\ndisputes: {{d: D?}}\n{LAST}".encode())
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("no-dash", line) for line in told]
    assert reading.deck is not None
    assert (len(reading.deck.facts), len(reading.deck.viewpoints)) == read


def test_keys_of_an_entry_in_the_first_column_cost_nothing_of_it() -> None:
    text = """\
title: T
facts:
  - fact: A [b]
from: 3
note: c
  - fact: D [e]
cards:
- q: What?
a: This
- q: How?
  a: So
terms:
  - term: weir
means: a wall
"""
    reading = read_deck(text.encode())
    assert [(problem.code, problem.place.line, problem.place.column) for problem in reading.problems] == [
        ("indentation", line, 1) for line in (4, 5, 9, 14)
    ]
    assert [problem.remedy.split(",")[0][-8:] for problem in reading.problems] == [
        f"column {number}" for number in (5, 5, 3, 5)
    ]
    assert reading.deck is not None
    assert [(fact.text, fact.passage, fact.note) for fact in reading.deck.facts] == [
        ("A b", (3,), "c"),
        ("D e", (), ""),
    ]
    assert [card.a for card in reading.deck.cards] == ["This", "So"]
    assert [term.means for term in reading.deck.terms] == ["a wall"]


def test_a_section_with_a_capital_hides_no_fault_within() -> None:
    text = "Title: T\nFacts:\n  - fact: A: [b]\n  - fact: C [d] \n  - fact: [E] f\n  - fact: G [h]\n"
    reading = read_deck(text.encode())
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [
        ("unknown-key", 1),
        ("unknown-key", 2),
        ("colon", 3),
        ("bracket-first", 5),
    ]
    assert reading.deck is not None
    assert (reading.deck.title, [fact.text for fact in reading.deck.facts]) == ("T", ["C d", "G h"])


def test_a_comma_behind_a_quotation_is_told_as_its_end() -> None:
    (problem,) = read_deck(f'title: T\nfacts:\n  - fact: "No", he said [twice].\n{LAST}'.encode()).problems
    assert (problem.code, problem.place.line, problem.place.column) == ("quote-first", 3, 11)
