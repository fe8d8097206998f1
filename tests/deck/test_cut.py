"""A text that a # cuts off is told of wherever it stands; a comment and a text in quotes are let be."""

from __future__ import annotations

import pytest
import yaml

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck

CUT = [
    # a deck; lines and columns where texts are cut off; whether it is only a warning
    ("title: Tram #4\ncards:\n  - {q: A, a: B}\n", [(1, 13)], True),
    ("title: T #1\nabout: The #1 of all\ncards:\n  - {q: A, a: B}\n", [(1, 10), (2, 12)], True),
    ("title: T\ncards:\n  - q: A\n    a: Line #4 is run by the town\n", [(4, 13)], True),
    ("title: T\ncards:\n  - q: A\n    a: Bus #4\n", [(4, 12)], True),
    ("title: T\ncards:\n  - q: A\n    a: Car #1 is the best\n", [(4, 12)], True),
    ("title: T\ncards:\n  - q: A\n    a: A bus #what else\n", [(4, 14)], True),
    ("title: T\ncards:\n  - q: A\n    a: The song #metoo\n", [(4, 17)], True),
    ("title: T\ncards:\n  - q: Number one\n      is bus #7 of the town\n    a: B\n", [(4, 14)], True),
    ("title: T\ncards:\n  - q: 'In \"The #1\"' # why\n    a: The bus #9\n", [(4, 16)], True),
    ("title: T\nfacts:\n  - fact: Line #[4] opened in [1990].\n", [(3, 16)], True),
    ("title: T\nfacts:\n  - fact: A [b]\n    said_by: Local #12\n", [(4, 20)], True),
    ("title: T\nsides:\n  pro: Team #1 of all\ncards:\n  - {q: A, a: B}\n", [(3, 13)], True),
    ("title: T\nfacts:\n  - fact: #1 of [b]\n", [(3, 11)], False),
    ("title: T\nsource: {title: The bus #4}\ncards:\n  - {q: A, a: B}\n", [(2, 25)], False),
    ("title: T\ncards:\n  - {q: What bus #4?, a: x}\n  - {q: A, a: B}\n", [(3, 18)], False),
    (
        "title: T\ncards:\n  - q: The bus #7 of the town\n      which runs\n    a: x\n  - {q: A, a: B}\n",
        [(3, 16)],
        False,
    ),
]


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "places", "used"), CUT)
def test_a_text_that_is_cut_off_is_told_once(
    text: str, places: list[tuple[int, int]], used: bool, fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", fast and yaml.__with_libyaml__)
    problems = read_deck(text.encode()).problems
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("cut-off", *place) for place in places
    ]
    assert {problem.level for problem in problems} == {Level.WARNING if used else Level.ERROR}


@pytest.mark.parametrize(
    "text",
    [
        "title: T # 4\n",
        "title: T #\n",
        "title: 'Tram #4'\n",
        "title: T ##### all #####\n",
        "title: T#4\n",
        "title: T\n #4\nabout: B\n",
        "title: T\nabout: >\n  The bus #7 of the town\n  and #8\n",
        "title: T\nabout: |\n  The bus #7 of the town\n",
        "title: T\nabout: 'The bus\n  and #7 of the town'\n",
        "title: T\nas_of: 2024 #year\n",
        "title: T\nsides: #camps\n  pro: For it\n",
        'title: T\nabout: "x" #y\n',
    ],
)
def test_what_cuts_off_nothing_is_let_be(text: str) -> None:
    assert read_deck(f"{text}cards:\n  - {{q: A, a: B}}\n".encode()).problems == ()


def test_behind_lines_brought_into_form_a_cut_has_its_place() -> None:
    problems = read_deck(b"title: T\ncards:\n  - q:A\n    a:Bus #4\n").problems
    assert [(problem.code, problem.place.line, problem.place.column) for problem in problems] == [
        ("no-blank", 3, 6),
        ("no-blank", 4, 6),
        ("cut-off", 4, 11),
    ]
