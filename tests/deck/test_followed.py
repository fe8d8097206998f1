"""Advice that is followed to the letter works: afterwards a deck has no problem and says what was meant."""

from __future__ import annotations

import pytest

from quizapp.deck.read import read_deck
from tests.deck.following import followed

LAST = "  - {q: What is last?, a: This}\n"
CARD = "title: T\ncards:\n  - q: What is it?\n    a: Blue\n"
FACT = "title: T\nfacts:\n  - fact: It had [2000] men.\n"
VIEW = "title: T\nvoices:\n  mayer: {name: Eva Mayer}\ndisputes:\n  build: Should we?\n"
VIEWPOINT = "viewpoints:\n  - who: mayer\n    on: build\n    holds: The town should not.\n"

FOLLOWED = [
    # a deck; the same deck as it should have been
    ("title: Tram #4\ncards:\n" + LAST, "title: 'Tram #4'\ncards:\n" + LAST),
    (CARD.replace("Blue", "Bus #4"), CARD.replace("Blue", "'Bus #4'")),
    (CARD + "    options: Red, Green, Yellow\n", CARD + "    options: [Red, Green, Yellow]\n"),
    (CARD + "    options: Car, Van]\n", CARD + "    options: [Car, Van]\n"),
    (CARD + "    options: [Car; Van; Bus]\n", CARD + "    options: [Car, Van, Bus]\n"),
    (CARD + "    options: {e, f}\n", CARD + "    options: [e, f]\n"),
    (FACT + "    wrong: [1,000, 4,000]\n", FACT + '    wrong: ["1,000", "4,000"]\n'),
    (FACT + "    wrong: [1000 4000]\n", FACT + "    wrong: [1000, 4000]\n"),
    (FACT + "    accept: 2 k; two k\n", FACT + "    accept: [2 k, two k]\n"),
    (FACT + "    wrong: [2000.0, 3000]\n", FACT + "    wrong: [3000]\n"),
    (FACT + "    from: [3, 4-5, p. 6]\n", FACT + "    from: [3, 4, 5, 6]\n"),
    (FACT + "    from: [3, [4, 5], 6]\n", FACT + "    from: [3, 4, 5, 6]\n"),
    (FACT + "    tolerance: 1,5\n", FACT + "    tolerance: 1.5\n"),
    (FACT + "    marks:\n      2000: How many?\n", FACT + "    marks:\n      2000: {ask: How many?}\n"),
    (
        "title: T\nevents:\n  - event: It went.\n    when: 12/04/2024\n",
        "title: T\nevents:\n  - event: It went.\n    when: 2024-04-12\n",
    ),
    ("title: T\ncards:\n  - q; What?\n    a: Bus\n", "title: T\ncards:\n  - q: What?\n    a: Bus\n"),
    ("title The tram\ncards:\n" + LAST, "title: The tram\ncards:\n" + LAST),
    ('title: "The tram\ncards:\n  - q: A "car"?\n    a: x\n', 'title: "The tram"\ncards:\n  - q: A "car"?\n    a: x\n'),
    ("title: A: b\ncards:\n" + LAST, "title: 'A: b'\ncards:\n" + LAST),
    (
        "title: T\ncards:\n  - q: What is it,\nwhich runs?\n    a: x\n",
        "title: T\ncards:\n  - q: What is it,\n      which runs?\n    a: x\n",
    ),
    ("title: T\ncards:\n  - q: A ship? a: Ship\n", "title: T\ncards:\n  - q: A ship?\n    a: Ship\n"),
    (
        "title: T\nsides: {pro: For con: Against}\ncards:\n" + LAST,
        "title: T\nsides: {pro: For, con: Against}\ncards:\n" + LAST,
    ),
    ("title: T\ncards:\n  - q:\n      - What?\n    a: x\n", "title: T\ncards:\n  - q: What?\n    a: x\n"),
    (CARD.replace("Blue", "[Train, bus]"), CARD.replace("Blue", "Train\n    accept: [bus]")),
    (
        "title: T\ndisputes:\n  - build: Should we?\ncards:\n" + LAST,
        "title: T\ndisputes:\n  build: Should we?\ncards:\n" + LAST,
    ),
    (
        "title: T\nsource: The Post, 2024\ncards:\n" + LAST,
        'title: T\nsource: {title: "The Post, 2024"}\ncards:\n' + LAST,
    ),
    (VIEW + VIEWPOINT.replace("holds", "says"), VIEW + VIEWPOINT),
    (VIEW + VIEWPOINT.replace("on: build", "on: Should we?"), VIEW + VIEWPOINT),
    (VIEW + VIEWPOINT.replace("on: build", "on: [build, cost]"), VIEW + VIEWPOINT),
    (
        "title: T\n" + VIEWPOINT.replace("mayer", "Eva Mayer"),
        "title: T\n" + VIEWPOINT + "disputes:\n  build: …?\nvoices:\n  mayer: {name: Eva Mayer}\n",
    ),
    (
        VIEW + VIEWPOINT.replace("mayer", "Jon Holt"),
        VIEW.replace("voices:\n", "voices:\n  holt: {name: Jon Holt}\n") + VIEWPOINT.replace("mayer", "holt"),
    ),
    (
        VIEW.replace("voices:\n", "voices:\n  holt: {name: Jon Holt}\n") + VIEWPOINT.replace("mayer", "mayer, holt"),
        VIEW.replace("voices:\n", "voices:\n  holt: {name: Jon Holt}\n") + VIEWPOINT.replace("mayer", "[mayer, holt]"),
    ),
]


@pytest.mark.parametrize(("text", "meant"), FOLLOWED)
def test_what_a_remedy_says_can_be_done(text: str, meant: str) -> None:
    reading, wanted = read_deck(followed(text).encode()), read_deck(meant.encode())
    assert reading.problems == wanted.problems == ()
    assert reading.deck is not None
    assert wanted.deck is not None
    assert reading.deck.title == wanted.deck.title
    assert [(card.q, card.a, card.options, card.accept) for card in reading.deck.cards] == [
        (card.q, card.a, card.options, card.accept) for card in wanted.deck.cards
    ]
    assert [(fact.text, fact.passage, fact.marks) for fact in reading.deck.facts] == [
        (fact.text, fact.passage, fact.marks) for fact in wanted.deck.facts
    ]
    assert [(view.who, view.on, view.holds) for view in reading.deck.viewpoints] == [
        (view.who, view.on, view.holds) for view in wanted.deck.viewpoints
    ]
    assert [event.when for event in reading.deck.events] == [event.when for event in wanted.deck.events]
