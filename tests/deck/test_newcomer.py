"""What newcomers to the format write: the cause is told at its place, nothing follows from it, the rest is read."""

from __future__ import annotations

import pytest
import yaml

from quizapp.deck.model import Deck
from quizapp.deck.read import read_deck

LAST = "  - {q: What is last?, a: This}\n"
CARDS = f"title: T\ncards:\n{LAST}"
HEAD = "title: T\nsides: {pro: For the tram, con: Against the tram}\n"
VOICES = "voices:\n  mayer: {name: Eva Mayer, side: con}\n  holt: {name: Jon Holt, side: pro}\n"
DISPUTE = "disputes: {build: Should we build?, cost: Is it dear?}\n"
BOTH = "  - {who: holt, on: build, holds: It is worth it.}\n  - {who: mayer, on: build, holds: It is too dear.}\n"
VIEWS = f"{HEAD}{VOICES}{DISPUTE}viewpoints:\n{BOTH}"

AGAINST = "  - who: holt\n    on: build\n    holds: It is.\n    against: mayer, Eva Mayer"

Told = tuple[int, int, str]
"""Line and column of a problem, and a piece of its message or remedy."""

FORM: list[tuple[str, list[Told], list[str]]] = [
    # a deck; what is told of it; the title and the questions and answers that are read
    (
        f"title: T\ncards:\n  - q; What is a bus?\n    a: Bus\n{LAST}",
        [(3, 6, "“q” needs a colon")],
        ["T", "What is a bus?", "Bus"],
    ),
    (
        f"title: T\ncards:\n  - q. What is it?\n    a: Bus\n{LAST}",
        [(3, 6, "“q” needs a colon")],
        ["T", "What is it?", "Bus"],
    ),
    (
        f"title: T\ncards:\n  - q - What is it?\n    a: Bus\n{LAST}",
        [(3, 6, "“q” needs a colon")],
        ["T", "What is it?", "Bus"],
    ),
    (
        f"title: T\ncards:\n  - q; What is it?\n    a= Bus\n{LAST}",
        [(3, 6, "“q” needs a colon"), (4, 6, "“a” needs a colon")],
        ["T", "What is it?", "Bus"],
    ),
    (f"title The tram\ncards:\n{LAST}", [(1, 6, "“title” needs a colon")], ["The tram"]),
    (f"# mine\n\ntitle - The tram\ncards:\n{LAST}", [(3, 6, "“title” needs a colon")], ["The tram"]),
    (
        f'title: "The tram\ncards:\n  - q: What is a "car"?\n    a: x\n{LAST}',
        [(1, 8, "this quotation mark is never closed")],
        ["The tram", 'What is a "car"?', "x"],
    ),
    (
        f"title: 'A tram\nabout: The mayor's plan\ncards:\n{LAST}",
        [(1, 8, "this quotation mark is never closed")],
        ["A tram"],
    ),
    (
        f'title: T\ncards:\n  - q: "Say “no”\n    a: "A "quoted" word"\n{LAST}',
        [(3, 8, "this quotation mark is never closed"), (4, 8, 'ends at the next "')],
        ["T"],
    ),
    (f'title: T\ncards:\n  - q: "What?\n    a: Bus\n{LAST}', [(3, 8, "never closed")], ["T", "What?", "Bus"]),
    (
        f"title: T\ncards:\n  - q: What is a tram,\nwhich runs in streets?\n    a: Train\n{LAST}",
        [(4, 1, "Begin it in column 7")],
        ["T", "What is a tram, which runs in streets?", "Train"],
    ),
    (f"title: T\nabout: A tram\nruns here\ncards:\n{LAST}", [(3, 1, "Begin it in column 3")], ["T"]),
    (
        f"title: T\ncards:\n  - q: What is a ship? a: Ship\n{LAST}",
        [(3, 24, "Put “a: …” on a line of its own")],
        ["T"],
    ),
    (
        f"title: T\nsides: {{pro: For it con: Against it}}\ncards:\n{LAST}",
        [(2, 21, "Write a comma before “con”")],
        ["T"],
    ),
    (f"title: The tram: a dispute\ncards:\n{LAST}", [(1, 16, "in quotes")], ["The tram: a dispute"]),
    (f"title: It's here: a tram\ncards:\n{LAST}", [(1, 17, "in quotes")], ["It's here: a tram"]),
    (
        f"title: T\ncards:\n  - q:\n      - What is it?\n    a: x\n{LAST}",
        [(4, 7, "Take the dash out")],
        ["T", "What is it?", "x"],
    ),
    (f"title: T\ncards:\n  - - q: What?\n      a: b\n{LAST}", [(3, 5, "Take one of the two out")], ["T", "What?", "b"]),
    (
        f"title: T\ncards:\n  - q: What?\n    a: [Train, bus]\n{LAST}",
        [(4, 8, "“a: Train”, and the others as “accept: [bus]”")],
        ["T"],
    ),
    (
        f"title: T\ncards:\n  - q: What?\n    a: x\n    options: {{e, f}}\n{LAST}",
        [(5, 14, "Write [e, f].")],
        ["T", "What?", "x"],
    ),
    (
        f"```yaml\ntitle: T\ncards:\n{LAST}```\n",
        [(1, 1, "Take it out"), (5, 1, "belongs to Markdown")],
        ["T"],
    ),
    (
        f'title: T\ncards:\n  - q: What?\n    a: "Bus”\n{LAST}',
        [(4, 8, 'Write a straight " at the end, in place of ”')],
        ["T", "What?", "Bus"],
    ),
    (f"title: T\ncards:\n  - q: What?\n\ta: Bus\n    from: 3\n{LAST}", [(4, 1, "a tab")], ["T", "What?", "Bus"]),
    (
        f"title: T\ncards:\n  - What is a bus?: A car\n{LAST}",
        [(3, 5, "Write “- q: What is a bus?”, and below it “a: A car”.")],
        ["T"],
    ),
    (f"title: T\ncards:\n  - What is a bus?\n{LAST}", [(3, 5, "Write “- q: What is a bus?”, and below it")], ["T"]),
    (
        f"title: T\nterms:\n  - depot: Where trams stand\ncards:\n{LAST}",
        [(3, 5, "Write “- term: depot”, and below it “means: Where trams stand”.")],
        ["T"],
    ),
    (f"title: T\nflashcards:\n{LAST}", [(2, 1, "Did you mean “cards”?")], ["T"]),
]


@pytest.mark.parametrize("fast", [True, False], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "told", "read"), FORM)
def test_what_is_typed_wrongly(
    text: str, told: list[Told], read: list[str], fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", fast and yaml.__with_libyaml__)
    deck = read_with(text, told)
    assert [deck.title, *(part for card in deck.cards[:-1] for part in (card.q, card.a))] == read
    assert deck.cards[-1].a == "This"


def read_with(text: str, told: list[Told]) -> Deck:
    """The deck of a text of which exactly so much is told."""
    reading = read_deck(text.encode())
    assert [(p.place.line, p.place.column) for p in reading.problems] == [(line, column) for line, column, _ in told]
    for problem, (_, _, piece) in zip(reading.problems, told, strict=True):
        assert piece in f"{problem.message}. {problem.remedy}"
    assert reading.deck is not None
    return reading.deck


def test_a_quotation_mark_that_is_closed_is_not_blamed() -> None:
    text = "note: 'one\n      two'\n    from: 3: 4"
    (problem,) = read_deck(f"title: T\nfacts:\n  - fact: A [b]\n    {text}\ncards:\n{LAST}".encode()).problems
    assert problem.code != "open-quote"


THINGS: list[tuple[str, list[Told]]] = [
    # a deck; what is told of it
    (
        VIEWS.replace(VOICES, "voices:\n  - id: mayer\n    name: Eva Mayer\n  - id: holt\n    name: Jon Holt\n"),
        [(4, 3, "Write “mayer:” in place of “- id: mayer”")],
    ),
    (
        VIEWS.replace("mayer: {name: Eva Mayer, side: con}", "mayer: Eva Mayer\n    side: con"),
        [(4, 10, "Put the text on a line of its own below “mayer:”, as “name: Eva Mayer”.")],
    ),
    (
        VIEWS.replace("mayer: {name: Eva Mayer, side: con}", "mayer:\n\tname: Eva Mayer\n    side: con"),
        [(5, 1, "this line begins with a tab")],
    ),
    (VIEWS.replace("voices:", "people:"), [(3, 1, "Did you mean “voices”?")]),
    (VIEWS.replace("viewpoints:", "views:"), [(7, 1, "Did you mean “viewpoints”?")]),
    (VIEWS.replace("worth it.", "worth it., against: Eva Meyer"), [(8, 61, "Did you mean “Eva Mayer”?")]),
    (VIEWS.replace("who: mayer", "who: Eva Meyer"), [(9, 11, "Did you mean “Eva Mayer”?")]),
    (
        VIEWS.replace("  - {who: holt, on: build, holds: It is worth it.}", AGAINST),
        [(11, 14, "Write “against: [mayer, Eva Mayer]”.")],
    ),
    (f"{CARDS}sides:\n  pro = For it\n  con = Against it\n", [(5, 3, "“pro: For it”")]),
    (f"{CARDS}disputes:\n  - build: Should we build?\n", [(5, 3, "Take the dashes out")]),
    (f"{CARDS}voices:\n  - name: Eva Mayer\n", [(5, 3, "in place of each dash, as in “mayer: …”")]),
    (f"{CARDS}sides: [pro, con]\n", [(4, 8, "on a line of its own behind a short key: “pro: …”")]),
    (f"{CARDS}voices: [Eva Mayer, Jon Holt]\n", [(4, 9, "behind a short key: “mayer: Eva Mayer”")]),
    (f"{CARDS}sides: pro, con\n", [(4, 8, "on a line of its own behind a short key: “pro: …”")]),
    (f"{CARDS}disputes: Should we build?\n", [(4, 11, "behind a short key: “build: Should we build?”")]),
    (f"{CARDS}voices:\n  a: {{name: Ann, id: b}}\n", [(5, 18, "Take it out")]),
    (f"{CARDS}source: The Courier, 2024\n", [(4, 9, '“source: {title: "The Courier, 2024"}”')]),
    (VIEWS.replace("side: con", "side: Against the tram"), [(4, 34, "Did you mean “con”?")]),
    (VIEWS.replace("on: build", "on: should we build?", 1), [(8, 21, "Did you mean “build”?")]),
    (VIEWS.replace("side: con", "side: [con, pro]"), [(4, 34, "Name only one, such as “side: con”.")]),
    (f"{VIEWS}  - {{who: holt, on: [build, cost], holds: It is.}}\n", [(10, 21, "write another viewpoint")]),
    (
        f"{VIEWS}facts:\n  - {{fact: 'The tram costs [6] million.', said_by: Eva Mayar}}\n",
        [(11, 52, "Did you mean “Eva Mayer”?")],
    ),
    (VIEWS.replace("who: holt", "against: con, who: holt"), [(8, 15, "“against: [mayer]”")]),
    (VIEWS.replace("who: holt", "against: Against the tram, who: holt"), [(8, 15, "“against: [mayer]”")]),
    (VIEWS.replace("who: mayer", "against: con, who: mayer"), [(9, 15, "Name a voice or the id of a viewpoint")]),
    (VIEWS.replace("who: holt", "against: cost, who: holt"), [(8, 15, "It stands under “on”")]),
    (
        VIEWS.replace("on: build, holds: It is worth", "against: dear, on: build, holds: It is worth").replace(
            "who: mayer, on: build", "id: dera, who: mayr, on: build"
        ),
        [(8, 26, "Did you mean “dera”?"), (9, 21, "Did you mean “mayer”?")],
    ),
    (VIEWS.replace("who: mayer", "who: 'mayer, holt'"), [(9, 11, "Write “who: [mayer, holt]”.")]),
    (VIEWS.replace("who: mayer", "who: Eva Mayer and Jon Holt"), [(9, 11, "Write “who: [Eva Mayer, Jon Holt]”.")]),
    (VIEWS.replace("holds: It is too", "says: It is too"), [(9, 29, "Did you mean “holds”?")]),
    (VIEWS.replace("holds: It is too", "statement: It is too"), [(9, 29, "Did you mean “holds”?")]),
    (
        f"title: T\nviewpoints:\n  - who: Eva Mayer\n    on: build it\n    holds: It is.\ncards:\n{LAST}",
        [
            (3, 10, "Add a section “voices:”, and below it, two blanks further in, “mayer: {name: Eva Mayer}”."),
            (4, 9, "Write “on: build”, and add a section “disputes:”"),
        ],
    ),
    (
        f"{VIEWS}  - {{who: Ann Oldrey, on: cost, holds: It is.}}\n",
        [(10, 11, "Add it to “voices”: “oldrey: {name: Ann Oldrey}”.")],
    ),
]


@pytest.mark.parametrize(("text", "told"), THINGS)
def test_what_is_declared_or_named_wrongly(text: str, told: list[Told]) -> None:
    read_with(text, told)


FACTS: list[tuple[str, str, list[Told]]] = [
    # the fact; a line below it; what is told
    ("It needs [1 500] staff and [3] hours.", "unit: hours", [(4, 5, "“1 500:” or “3:”, and below that “unit: …”")]),
    ("It has [14] stops and [3] cars.", "ask: How many stops?", [(4, 5, "“14:” or “3:”")]),
    (
        "It has [4] lines.",
        "unit: line\n    marks: {4: {ask: How many?}}",
        [(4, 5, "Move it into “marks:”, below “4:”.")],
    ),
    ("It has [4] lines.", "from: [3, 4-5, p. 6]", [(4, 15, "Write [3, 4, 5, 6]."), (4, 20, "Write [3, 4, 5, 6].")]),
    ("It has [4] lines.", "from: [3, [4, 5], 6]", [(4, 11, "Write [3, 4, 5, 6].")]),
    ("It has [4] lines.", "marks: {4: How many are there?}", [(4, 16, "Write “4: {ask: How many are there?}”.")]),
    ("It has [4] lines.", "marks: [4]", [(4, 12, "“4: {ask: …?}”")]),
    ("It has [4] lines.", "tolerance: lots", [(4, 16, "“tolerance: 5”")]),
    ("It has [4] lines.", "tolerance: 1,5", [(4, 16, "Write 1.5.")]),
    ('"It has [] lines and [two] cars."', "from: 3", [(3, 19, "or take them out")]),
]


@pytest.mark.parametrize(("fact", "line", "told"), FACTS)
def test_what_is_said_wrongly_of_a_fact(fact: str, line: str, told: list[Told]) -> None:
    deck = read_with(f"title: T\nfacts:\n  - fact: {fact}\n    {line}\ncards:\n{LAST}", told)
    assert len(deck.facts) == len(deck.cards) == 1


def test_a_question_under_a_marked_text_is_asked() -> None:
    reading = read_deck(b"title: T\nfacts:\n  - fact: It has [4] lines.\n    marks: {4: How many are there?}\n")
    assert reading.deck is not None
    assert reading.deck.facts[0].marks[0].ask == "How many are there?"


def test_a_fact_with_a_lone_bracket_is_told_of_that_alone() -> None:
    facts = "  - fact: The line is [6 km long.\n  - fact: The line is 6] km long.\n"
    read_with(f"title: T\nfacts:\n{facts}cards:\n{LAST}", [(3, 23, "never closed"), (4, 24, "never opened")])


def test_a_file_of_a_word_processor_is_named() -> None:
    (problem,) = read_deck(b"{\\rtf1\\ansi\n{\\fonttbl\\f0 Helvetica;}\n\\f0 title: T\\par\n}").problems
    assert problem.code == "rich-text"
    assert "plain text" in problem.remedy


def test_a_key_that_is_empty_is_read() -> None:
    assert read_deck(b"title: T\ncards:\n  - {q: a, a: b, : }\n").problems


@pytest.mark.parametrize("count", [3, 40])
def test_lines_with_the_same_problem_are_named(count: int) -> None:
    first = read_deck(("title: T\nfacts:\n" + "\t- A [b]\n" * count).encode()).problems[0]
    more = {3: "lines 4 and 5", 40: "lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 29 more"}[count]
    assert first.message.endswith(f"so it is in {more}")
