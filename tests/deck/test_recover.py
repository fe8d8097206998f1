"""After a syntax error the reader says what the author probably did, leaves the entry out and reads on."""

from __future__ import annotations

import pytest
import yaml

from quizapp.deck.read import read_deck

HEAD = "title: T\nfacts:\n  - First [one]\n"
TAIL = "  - Last [one]\ncards:\n  - {q: a, a: b}\n"

BROKEN = [
    # the entry in line 4 on; code; line; column
    ("  - fact: He said: no\n", "colon", 4, 18),
    ("  - fact: A [b]\n    note: He said: no\n", "colon", 5, 18),
    ("  - fact: [41] percent of [it]\n    from: 3\n", "bracket-first", 4, 11),
    ("  - [41] percent of [it]\n", "bracket-first", 4, 5),
    ('  - fact: "No [b]" he said\n', "quote-first", 4, 11),
    ('  - "No [b]" he said\n', "quote-first", 4, 5),
    ("  - fact: A [b]\n\tand more\n", "tab", 5, 1),
    ("  - fact: @a [b]\n", "special-first", 4, 11),
    ("  - fact: `a` [b]\n", "special-first", 4, 11),
    ("  - fact: %a [b]\n", "special-first", 4, 11),
    ("  - fact: *very* [b]\n", "special-first", 4, 11),
    ("  - fact: {a} [b]\n", "bracket-first", 4, 11),
    ("  - fact: } [b]\n", "special-first", 4, 11),
    ("  - fact: > a [b]\n", "special-first", 4, 11),
    ("  - fact: - a [b]\n", "dash", 4, 11),
    ("  - fact: 'a [b]\n    from: 3\n  - fact: 'd'\n", "open-quote", 4, 11),
    ("  - fact: A [b]\n    wrong: [c, d\n", "open-list", 5, 12),
    ("  - {fact: A, note: b\n", "open-list", 4, 5),
    ('  - fact: "a \\[b\\]"\n', "escape", 4, 14),
]


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize(("entry", "code", "line", "column"), BROKEN)
def test_a_broken_entry_costs_only_itself(
    entry: str, code: str, line: int, column: int, fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", fast and yaml.__with_libyaml__)
    reading = read_deck(f"{HEAD}{entry}{TAIL}".encode())
    assert reading.deck is not None
    texts = [fact.text for fact in reading.deck.facts]
    assert texts[0] == "First one"
    assert len(reading.deck.cards) == 1
    problem = reading.problems[0]
    assert (problem.code, problem.place.line) == (code, line)
    assert abs(problem.place.column - column) <= (0 if fast else 1)  # the two parsers count an escape differently
    if not entry.endswith("'d'\n"):
        assert texts[1:] == ["Last one"]
        assert len(reading.problems) == 1


@pytest.mark.parametrize(("opened", "closing"), [("[c, d", "]"), ("{c: d", "}")])
def test_what_was_opened_is_to_be_closed_by_its_partner(opened: str, closing: str) -> None:
    (problem,) = read_deck(f"{HEAD}  - fact: A [b]\n    wrong: {opened}\n{TAIL}".encode()).problems
    assert f"Close it with {closing}" in problem.remedy


def test_several_broken_entries_are_all_reported() -> None:
    text = HEAD + "  - fact: a: b\n  - Good [one]\n" * 5 + TAIL
    reading = read_deck(text.encode())
    assert reading.deck is not None
    assert len(reading.deck.facts) == 7
    assert [problem.place.line for problem in reading.problems if problem.code == "colon"] == [4, 6, 8, 10, 12]


def test_a_broken_voice_costs_only_itself() -> None:
    text = "title: T\nvoices:\n  a: {name: A, role: mayor}\n  b: {name: B: C}\n  c: {name: C}\n"
    reading = read_deck(text.encode())
    assert reading.deck is not None
    assert list(reading.deck.voices) == ["a", "c"]
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("colon", 4)]


def test_a_broken_title_is_not_called_missing() -> None:
    reading = read_deck(f"title: T: U\n{TAIL[TAIL.index('cards') :]}".encode())
    assert reading.deck is not None
    assert [problem.code for problem in reading.problems] == ["colon"]


def test_places_after_a_broken_entry_are_those_of_the_file() -> None:
    text = f"{HEAD}  - fact: a: b\n  - {{fact: 'C [d]', topik: x}}\n{TAIL}"
    reading = read_deck(text.encode())
    assert reading.deck is not None
    assert [(problem.code, problem.place.line) for problem in reading.problems] == [("colon", 4), ("unknown-key", 5)]
    assert [fact.place.line for fact in reading.deck.facts] == [3, 5, 6]


def test_what_stood_before_a_break_in_a_json_deck_is_kept() -> None:
    reading = read_deck(b'{"title": "T", "cards": [{"q": "a", "a": "b"}, {"q": "c", "a" "d"}]}')
    assert reading.deck is not None
    assert [card.a for card in reading.deck.cards] == ["b"]
    assert len(reading.problems) == 1


def test_a_file_that_is_broken_all_over_is_given_up() -> None:
    reading = read_deck(("title: T\nfacts:\n" + "  - fact: a: b\n" * 100).encode())
    assert reading.deck is None
    assert len(reading.problems) == 21
    assert reading.problems[-1].code == "gave-up"


@pytest.mark.parametrize(
    "text",
    [
        "Hello world\n",
        "Dear all, this is: a letter\nof two lines\n",
        "<html>\n<body class='a'>b: c</body>\n",
        "# Heading\n\nSome *text*: a\n\n- b\n",
        "- a\n- b\n",
        "# only a comment\n",
        "import os\nprint('x: y')\n",
        "%PDF-1.4\n1 0 obj: <<\n",
        "name: x\nversion: 3\n",
    ],
)
def test_what_is_no_deck_at_all_is_said_once(text: str) -> None:
    reading = read_deck(text.encode())
    assert reading.deck is None
    assert len(reading.problems) == 1
