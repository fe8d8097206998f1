"""Advice on what can be read but makes poor questions: always a warning, and none without cause."""

from __future__ import annotations

import pytest

from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck

DECK = """\
title: T
sides: {pro: For the tram, con: Against the tram}
voices:
  mayer: {name: Eva Mayer, aka: Mayer, side: con}
  holt: {name: Jon Holt, side: pro}
  board: {name: the Transport Board, kind: group}
disputes:
  build: Should we build the tram?
viewpoints:
  - {who: holt, on: build, holds: The tram is worth its price.}
"""
VIEW = "  - {who: mayer, on: build, holds: The tram is too dear.}\n"


def view(holds: str) -> str:
    """A deck that ends in a view."""
    return f"{DECK}  - who: [mayer, board]\n    on: build\n    holds: {holds}\n"


def fact(text: str, more: str = "") -> str:
    """A deck of one fact."""
    return f"title: T\nfacts:\n  - fact: {text}\n{more and f'    {more}'}\n"


ADVICE = [
    # a deck; code, line and column of the only problem
    (fact('"[The line is 6 km long.]"'), "all-marked", 3, 11),
    (fact('"[6]"'), "all-marked", 3, 11),
    (fact('"[6] [7]."'), "all-marked", 3, 11),
    (fact("It needs [more than 5] drivers."), "hedge-marked", 3, 11),
    (fact("It costs [about $5,000]."), "hedge-marked", 3, 11),
    (fact("The church opened in [1850].", "ask: Did the church open in 1850?"), "gives-away", 4, 10),
    (fact("It has [4] lines.", "ask: How many lines has it"), "no-question", 4, 10),
    (fact("The [tram] is new.", "marks: {tram: {ask: What of the Tram is new?}}"), "gives-away", 4, 25),
    (view("Is the tram too dear?"), "not-held", 13, 12),
    (fact("Has the town [4] lines?"), "not-held", 3, 11),
    (view("no tram"), "no-sentence", 13, 12),
    (view("No tram"), "no-sentence", 13, 12),
    (view("the tram is far too dear for us"), "no-sentence", 13, 12),
    (view("I think the tram is dear."), "first-person", 13, 12),
    (view("We want no tram here."), "first-person", 13, 12),
    (view("She wants no tram in this town."), "no-antecedent", 13, 12),
    (view("Their town needs no tram."), "no-antecedent", 13, 12),
    (view("Mayer wants no tram in this town.").replace(", aka: Mayer", ""), "names-holder", 13, 12),
    (view("Eva Mayer thinks that no tram should be built."), "names-holder", 13, 12),
    (view("The Transport Board should build it."), "names-holder", 13, 12),
    (f"{DECK}{VIEW[:-2]}, shared_by: [holt, mayer]}}\n", "twice", 11, 70),
    (f"{DECK}{VIEW}".replace("Should we build the tram?", "Tram line"), "no-question", 8, 10),
    (DECK, "one-sided", 8, 3),
    ("title: T\nevents:\n  - event: The tram opened in 1908.\n    when: 1908\n", "gives-away", 3, 12),
    ("title: T\nevents:\n  - event: On 3 May 1908 it opened.\n    when: 1908-05-03\n", "gives-away", 3, 12),
    ('title: T\nevents:\n  - event: "[The council] voted."\n    when: 1908\n', "marked-event", 3, 12),
    ("title: T\nterms:\n  - term: depot\n    means: A depot is a place for trams.\n", "gives-away", 4, 12),
    (
        "title: T\ncards:\n  - {q: Who is mayor?, a: Eva Mayer, accept: [Jon Holt]}\n  - {q: Who pays?, a: Jon Holt}\n",
        "accept-elsewhere",
        3,
        47,
    ),
    (
        "title: T\nfacts:\n  - {fact: 'The mayor is [Eva Mayer].', topic: Paper}\n"
        "  - {fact: 'The clerk is [Jon Holt].', topic: paper}\n",
        "topic-twice",
        4,
        47,
    ),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), ADVICE)
def test_advice_has_its_place_and_a_remedy(text: str, code: str, line: int, column: int) -> None:
    reading = read_deck(text.encode())
    assert [(p.code, p.place.line, p.place.column, p.level) for p in reading.problems] == [
        (code, line, column, Level.WARNING)
    ]
    assert reading.problems[0].remedy
    assert reading.ok


@pytest.mark.parametrize(
    "text",
    [
        fact("[41] percent of [it]").replace("[41] percent of [it]", "'[41] percent of [it]'"),
        fact('"[6]."', "ask: How many are there?"),
        fact("[About] 5 came.").replace("[About] 5 came.", "'[About] 5 came.'"),
        fact("It has [4] lines.", "ask: How many of the 14 lines does it have?"),
        fact("The [tram] is new.", "ask: Is the tram or the bus new?"),
        view("The tram should be built by the mayor."),
        view("Wir wollen keine Tram."),
        view("It is obvious that the town needs no tram."),
        view("The mayer of any town needs no tram.").replace(", aka: Mayer", ""),
        view("Iowa needs a tram, and so do we"),
        view("I byen skal der bygges en bro.").replace("title: ", "language: da\ntitle: "),
        view("Her skal der bygges en bro.").replace("title: ", "language: da\ntitle: "),
        view("Mayerling needs no tram."),
        f"{DECK}{VIEW}",
        f"{DECK.replace('who: holt', 'who: board')}",
        "title: T\nevents:\n  - event: The tram of 1908 was closed.\n    when: 1950\n",
        "title: T\nevents:\n  - event: 12 trams opened.\n    when: 1908-05\n",
        "title: T\nterms:\n  - term: depot\n    means: Where trams stand at night.\n",
        "title: T\ncards:\n  - {q: Who?, a: Eva Mayer, accept: [Mayer]}\n  - {q: What name?, a: Mayer}\n",
        "title: T\ncards:\n  - {q: Who?, a: AMLO, accept: Obrador}\n  - {q: What name?, a: Obrador, accept: AMLO}\n",
        "title: T\nfacts:\n  - {fact: 'A [b].', topic: Paper}\n  - {fact: 'C [d].', topic: Paper}\n",
    ],
)
def test_no_advice_without_cause(text: str) -> None:
    assert read_deck(text.encode()).problems == ()


@pytest.mark.parametrize(
    ("fact_text", "wrong", "left"),
    [
        ("The line is [6] km long.", "[6.0, 6 km, 7, 6 miles]", ("7", "6 miles")),
        ("It fell by [12] percent.", "[12%, twelve, 13%]", ("13%",)),
        ("It had [2,000] men.", "[2000, 'more than 2000']", ("more than 2000",)),
        ("It was the [tram 6].", "[tram 6.0]", ("tram 6.0",)),
    ],
)
def test_a_wrong_option_that_is_the_right_figure_is_taken_out(
    fact_text: str, wrong: str, left: tuple[str, ...]
) -> None:
    reading = read_deck(f"title: T\nfacts:\n  - fact: {fact_text}\n    wrong: {wrong}\n".encode())
    assert {problem.code for problem in reading.problems} <= {"wrong-is-right"}
    assert reading.deck is not None
    assert reading.deck.facts[0].marks[0].wrong == left


def test_a_side_is_not_called_unheard_while_its_view_has_an_error() -> None:
    text = (
        "title: T\nsides: {pro: For, con: Against}\nvoices:\n  a: {name: Ann, side: pro}\n  b: {name: Bob, side: con}\n"
        "disputes: {w: Who decides?}\nviewpoints:\n  - {who: a, on: w, holds: The town should decide.}\n"
        "  - {who: bb, on: w, holds: The growers should decide.}\n"
    )
    assert [problem.code for problem in read_deck(text.encode()).problems] == ["unknown-voice"]
    mended = read_deck(text.replace("who: bb", "who: a").encode()).problems
    assert [problem.code for problem in mended] == ["one-sided"]
