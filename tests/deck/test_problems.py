"""What is wrong in a deck is said with its place and what to do; the rest of the deck is read all the same."""

from __future__ import annotations

import pytest

from quizapp.deck.problems import Level, Problem
from quizapp.deck.read import read_deck

DECK = """\
title: T
sides: {town: The town}
voices: {ruiz: {name: Ana Ruiz}, okri: {name: Ben Okri}}
disputes: {water: Who decides?}
"""
LAST = "cards:\n  - {q: What is last?, a: This}\n"


def problems_of(middle: str) -> tuple[Problem, ...]:
    """The problems of a deck with something in its middle; what stands around is always read."""
    reading = read_deck(f"{DECK}{middle}{LAST}".encode())
    assert reading.deck is not None
    assert len(reading.deck.voices) == 2
    assert [card.a for card in reading.deck.cards] == ["This"]
    return reading.problems


def the_one(middle: str) -> Problem:
    problems = problems_of(middle)
    assert len(problems) == 1, problems
    return problems[0]


ONE_PROBLEM = [
    # what stands in line 5 on; code; line; column; width of the caret; a piece of the remedy
    ("factz: ['A [b]']\n", "unknown-key", 5, 1, 5, "Did you mean “facts”?"),
    ("Facts: ['A [b]']\n", "unknown-key", 5, 1, 5, "Did you mean “facts”?"),
    ("title: Again\n", "duplicate-key", 5, 1, 5, "Keep one"),
    ("as_of: soon\n", "not-a-date", 5, 8, 4, "2021-03"),
    ("id: a b\n", "bad-id", 5, 5, 3, "“a-b”"),
    ("about: [a]\n", "wrong-type", 5, 8, 1, "quotes"),
    ("facts: {a: b}\n", "wrong-type", 5, 8, 1, "“- ”"),
    ("facts:\n  - fact: A [b]\n    topik: x\n", "unknown-key", 7, 5, 5, "“topic”"),
    ("facts:\n  - fact: A [b]\n    xyzzy: x\n", "unknown-key", 7, 5, 5, "Known here: fact"),
    ("facts:\n  - fact: A [b]\n    note: x\n    note: y\n", "duplicate-key", 8, 5, 4, "Keep one"),
    ("facts:\n  - topic: x\n", "missing", 6, 5, 1, "fact: …"),
    ("facts:\n  - fact:\n", "missing", 6, 5, 4, "Write something"),
    ("facts:\n  - fact: '  '\n", "missing", 6, 5, 4, "Write something"),
    ("facts:\n  - fact: [a, b]\n", "wrong-type", 6, 11, 1, "quotes"),
    ("facts:\n  - [a, b]\n", "wrong-type", 6, 5, 1, "quotes"),
    ("facts:\n  - He said it: no [b]\n", "colon", 6, 15, 1, "quotes"),
    ("facts:\n  - A [] b [c]\n", "empty-mark", 6, 7, 1, "between them"),
    ("facts:\n  - 'A ] b [c]'\n", "unbalanced", 6, 8, 1, "pairs"),
    ("facts:\n  - fact: A [c] [b\n", "unbalanced", 6, 17, 1, "pairs"),
    ("facts:\n  - fact: A [c[d]] b\n", "nested", 6, 15, 1, "one or the other"),
    ("facts:\n  - fact: A [b]\n    status: rumor\n", "unknown-word", 7, 13, 5, "fact, claim"),
    ("facts:\n  - fact: A [b]\n    kind: figures\n", "unknown-word", 7, 11, 7, "“figure”"),
    ("facts:\n  - fact: A [b]\n    tolerance: wide\n", "not-a-number", 7, 16, 4, ""),
    ("facts:\n  - fact: A [b]\n    from: third\n", "not-a-paragraph", 7, 11, 5, "[3, 4]"),
    ("facts:\n  - fact: A [b]\n    from: [3, 0]\n", "not-a-paragraph", 7, 15, 1, "[3, 4]"),
    ("facts:\n  - fact: A [b]\n    on: watr\n", "unknown-dispute", 7, 9, 4, "“water”"),
    ("facts:\n  - fact: A [b]\n    on: dam\n", "unknown-dispute", 7, 9, 3, "Add it to “disputes”"),
    ("facts:\n  - fact: A [b]\n    wrong: [c, B]\n", "wrong-is-right", 7, 16, 1, "Take it out"),
    ("facts:\n  - fact: A [b]\n    marks: {bb: {note: x}}\n", "unknown-mark", 7, 13, 2, "“b”"),
    ("facts:\n  - fact: A [b]\n    marks: {b: x}\n", "wrong-type", 7, 16, 1, ""),
    ("facts:\n  - fact: A [b]\n    marks: {b: {aks: x}}\n", "unknown-key", 7, 17, 3, "“ask”"),
    ("facts:\n  - fact: A [b] [c]\n    accept: x\n", "which-mark", 7, 5, 6, "“b:” or “c:”"),
    ("facts:\n  - {id: x, fact: 'A [b]'}\n  - {id: x, fact: 'C [d]'}\n", "same-id", 7, 10, 1, "id of its own"),
    ("facts:\n  - {id: 'x:y', fact: 'A [b]'}\n", "bad-id", 6, 10, 5, "“x-y”"),
    ("viewpoints:\n  - {who: ruis, on: water, holds: It}\n", "unknown-voice", 6, 11, 4, "“ruiz”"),
    ("viewpoints:\n  - {who: [ruiz, x], on: water, holds: It}\n", "unknown-voice", 6, 18, 1, "Add it to “voices”"),
    ("viewpoints:\n  - {who: ruiz, holds: It}\n", "missing", 6, 5, 1, "“on: …”"),
    ("viewpoints:\n  - {who: ruiz, on: water, holds: It, against: [x9]}\n", "unknown-viewpoint", 6, 49, 2, "“id”"),
    ("viewpoints:\n  - {who: ruiz, on: water, holds: It, against: ruiz}\n", "against-itself", 6, 48, 4, ""),
    ("events:\n  - {event: It froze, when: 2021-13}\n", "not-a-date", 6, 29, 7, "2021-03"),
    ("events:\n  - {event: It froze, when: early 2023}\n", "not-a-date", 6, 29, 10, "2021-03"),
    ("events:\n  - It froze\n", "wrong-type", 6, 5, 8, "a colon and a blank"),
    ("terms:\n  - {term: weir}\n", "missing", 6, 5, 1, "means: …"),
    ("facts:\n  - fact: A [b]\n    note: *c\n", "alias", 7, 11, 1, "quotes"),
    ("facts:\n  - fact: A [b]\n    note: &c d\n", "anchor", 7, 11, 1, "quotes"),
    ("facts:\n  - fact: A [b]\n    note: !c d\n", "tag", 7, 11, 1, "quotes"),
    ("facts:\n  - fact: A [b]\n    ? [x]\n    : y\n", "key-not-text", 7, 7, 1, "quotes"),
]


@pytest.mark.parametrize(("middle", "code", "line", "column", "width", "remedy"), ONE_PROBLEM)
def test_a_problem_has_its_place_and_remedy(
    middle: str, code: str, line: int, column: int, width: int, remedy: str
) -> None:
    found = the_one(middle)
    assert (found.code, found.place.line, found.place.column, found.width) == (code, line, column, width)
    assert remedy in found.remedy
    assert found.level is Level.ERROR
    assert found.line_text == f"{DECK}{middle}".splitlines()[line - 1]


@pytest.mark.parametrize(("key", "remedy"), [("the mayor", "“the-mayor”"), ("'!?'", "“a-short-name”")])
def test_a_key_that_is_no_name_is_given_one(key: str, remedy: str) -> None:
    (problem,) = read_deck(f"title: T\nvoices:\n  {key}: {{name: A}}\n{LAST}".encode()).problems
    assert (problem.code, problem.place.line, problem.place.column) == ("bad-id", 3, 3)
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("fact", "line", "column"),
    [
        ("'A  [b]  c ]'", 6, 22),
        ("A [b]\n      c ] d", 7, 9),
        ("|\n      A [b]\n      c ] d\n", 8, 9),
        (">\n      A [b] \\[ \\] ]\n", 7, 19),
    ],
)
def test_a_bracket_is_found_wherever_its_text_is_written(fact: str, line: int, column: int) -> None:
    found = the_one(f"facts:\n  - fact: {fact}\n")
    assert (found.code, found.place.line, found.place.column) == ("unbalanced", line, column)


WARNINGS = [
    ("facts:\n  - A b\n", "no-marks", 6, 5),
    ("facts:\n  - fact: A [b]\n    status: hearsay\n", "no-holder", 7, 13),
    ("facts:\n  - fact: A [b]\n    said_by: riuz\n", "unknown-voice", 7, 14),
    ("facts:\n  - fact: A [b]\n    wrong: [c, C]\n", "twice", 7, 16),
    ("facts:\n  - A [b]\n  - a [b]\n  - A [b]\n", "same-text", 8, 5),
    ("facts:\n  - fact: The [cat] is the town's #1 animal\n", "cut-off", 6, 35),
    ("events:\n  - {event: It froze, when: 03/04/2022}\n", "two-days", 6, 29),
    ("events:\n  - {event: It froze, when: 3-4-22}\n", "two-days", 6, 29),
    ("as_of: 03/04/2022\n", "two-days", 5, 8),
    (
        "viewpoints:\n  - {who: ruiz, on: water, holds: It, quote: one two three four five six seven}\n",
        "long-quote",
        6,
        46,
    ),
]


@pytest.mark.parametrize(("middle", "code", "line", "column"), WARNINGS)
def test_what_is_probably_not_meant_is_a_warning(middle: str, code: str, line: int, column: int) -> None:
    found = the_one(middle)
    assert (found.code, found.place.line, found.place.column) == (code, line, column)
    assert found.level is Level.WARNING


KEYS_MEANT = [
    ("Facts:\n  - Fact: A [b]\n    From: 3\n", ["“facts”", "“fact”", "“from”"]),
    ("factz:\n  - factt: A [b]\n    from: 3\n", ["“facts”", "“fact”"]),
    ("facts:\n  - statement: A [b]\n    from: 3\n", ["“fact”"]),
]


@pytest.mark.parametrize(("middle", "remedies"), KEYS_MEANT)
def test_a_key_that_is_surely_meant_is_read(middle: str, remedies: list[str]) -> None:
    reading = read_deck(f"{DECK}{middle}{LAST}".encode())
    assert [problem.code for problem in reading.problems] == ["unknown-key"] * len(remedies)
    assert [problem.remedy for problem in reading.problems] == [f"Did you mean {word}?" for word in remedies]
    assert reading.deck is not None
    assert [(fact.text, fact.passage) for fact in reading.deck.facts] == [("A b", (3,))]


def test_a_deck_in_capitals_is_a_deck() -> None:
    reading = read_deck(b"Title: T\nCards:\n  - Question: Who?\n    Answer: Ann\n")
    assert reading.deck is not None
    assert (reading.deck.title, [(card.q, card.a) for card in reading.deck.cards]) == ("T", [("Who?", "Ann")])
    assert {problem.code for problem in reading.problems} == {"unknown-key"}


@pytest.mark.parametrize(
    ("fact", "column", "level"),
    [
        ("fact: #1 of [b]", 11, Level.ERROR),
        ("fact: He was #1 in [b]", 18, Level.WARNING),
        ("fact: A long story of the #river in [b]", 31, Level.WARNING),
        ("{fact: 'A [b]'}\n  - fact: #river", 11, Level.ERROR),
    ],
)
def test_a_text_that_a_comment_cuts_off_has_one_problem(fact: str, column: int, level: Level) -> None:
    found = the_one(f"facts:\n  - {fact}\n")
    assert (found.code, found.place.column, found.level) == ("cut-off", column, level)


@pytest.mark.parametrize("comment", ["from: 3 #paragraph", "status: fact #no claim", "from: #three\n      - 3"])
def test_a_comment_without_its_blank_is_no_problem_behind_a_word(comment: str) -> None:
    assert problems_of(f"facts: #all\n  - fact: A [b]\n    {comment}\n") == ()


def test_a_comma_in_braces_is_named() -> None:
    found = the_one("facts:\n  - {fact: 'A [b]', note: Well, really, from: 3}\n")
    assert (found.code, found.place.column) == ("comma", 33)


@pytest.mark.parametrize(
    ("written", "remedy"),
    [("p. 3", "Write 3."), ("3-5", "Write [3, 4, 5]."), ("3, 4", "Write [3, 4]."), ("last", "Write 3, or [3, 4].")],
)
def test_paragraphs_written_otherwise_are_told_how(written: str, remedy: str) -> None:
    assert the_one(f"facts:\n  - fact: A [b]\n    from: {written}\n").remedy == remedy


def test_an_apostrophe_in_single_quotes_is_told_to_be_doubled() -> None:
    assert "'' for an apostrophe" in the_one("facts:\n  - fact: 'It's [b]'\n").remedy


def test_a_date_that_is_two_days_is_told_with_both() -> None:
    found = the_one("events:\n  - {event: It froze, when: 03/04/2022}\n")
    assert "3 April" in found.message
    assert "4 March" in found.message
    assert "Write 2022-04-03 or 2022-03-04" in found.remedy


@pytest.mark.parametrize("when", ["25/04/2022", "04/25/2022", "04/04/2022", "03.04.2022", "2022/03/04", "3 April 2022"])
def test_a_date_that_is_one_day_is_let_be(when: str) -> None:
    assert problems_of(f"events:\n  - {{event: It froze, when: {when}}}\n") == ()


@pytest.mark.parametrize(
    "middle",
    [
        "facts:\n  - fact: A [b]\n    said_by: officials\n",
        "facts:\n  - fact: A [b] # a comment\n    from: 3   # paragraph 1\n",
        "facts: [A [b]]\n".replace("[A [b]]", "'A [b]'"),
        "facts:\n  - A [b] c\n  - A b [c]\n",
        "viewpoints:\n  - {who: Ana Ruiz, on: water, holds: It, against: okri}\n",
        "discussion: Who?\n",
        "facts:\n",
        "as_of: 2023-04\n",
    ],
)
def test_what_is_fine_is_not_reported(middle: str) -> None:
    assert problems_of(middle) == ()


def test_an_entry_is_read_without_the_key_that_is_wrong() -> None:
    reading = read_deck(
        f"{DECK}facts:\n  - {{fact: 'A [b]', topik: x, wrong: [b, c], on: dam, from: [2, x]}}\n".encode()
    )
    assert reading.deck is not None
    (fact,) = reading.deck.facts
    assert (fact.marks[0].wrong, fact.on, fact.passage) == (("c",), "", (2,))
    assert len(reading.problems) == 4


def test_problems_stand_in_the_order_of_the_file() -> None:
    problems = problems_of("facts:\n  - {fact: 'A [b]', on: dam}\nterms:\n  - {term: x}\nabuot: x\n")
    assert [problem.place.line for problem in problems] == [6, 8, 9]


def test_a_text_that_begins_with_a_star_does_not_refuse_the_file() -> None:
    assert [problem.code for problem in problems_of("facts:\n  - fact: *bold* [b]\n  - C [d]\n")] == ["special-first"]


def test_no_more_problems_are_listed_than_anybody_reads() -> None:
    problems = problems_of("facts:\n" + "  - {fact: 'A [b]', topik: x}\n" * 1500)
    assert len(problems) == 1001
    assert (problems[-1].code, problems[-1].message) == ("too-many", "1,999 more problems are not listed")


def test_one_bad_reference_hides_none_of_the_others() -> None:
    text = """\
viewpoints:
  - who: nobody
    on: watr
    holds: The council should set the limit each month.
    against: [zork, ruiz]
    shared_by: somebody
    from: page x
"""
    assert [(problem.code, problem.place.line) for problem in problems_of(text)] == [
        ("unknown-voice", 6),
        ("unknown-dispute", 7),
        ("unknown-viewpoint", 9),
        ("unknown-voice", 10),
        ("not-a-paragraph", 11),
    ]


def test_what_an_entry_lacks_hides_nothing_else_of_it() -> None:
    text = """\
title: T
voices:
  ruiz: {side: down, kind: men}
events:
  - event: It rose.
    when: soon
    from: x
cards:
  - q: Who?
    kind: zzz
"""
    assert [(problem.code, problem.place.line) for problem in read_deck(text.encode()).problems] == [
        ("missing", 3),
        ("unknown-side", 3),
        ("unknown-word", 3),
        ("not-a-date", 6),
        ("not-a-paragraph", 7),
        ("missing", 9),
        ("unknown-word", 10),
    ]


def test_a_faulty_viewpoint_is_still_one_that_others_may_name() -> None:
    text = """\
viewpoints:
  - {id: no-who, on: water, holds: It should be so.}
  - {id: no-dispute, who: ruiz, on: nothing, holds: It should be otherwise.}
  - {id: "bad id!", who: okri, on: water, holds: It should be like this.}
  - {id: with-bad-status, who: okri, on: water, holds: It should be like that., status: x}
  - who: ruiz
    on: water
    holds: All of them are wrong.
    against: [no-who, no-dispute, "bad id!", with-bad-status]
"""
    assert [problem.place.line for problem in problems_of(text)] == [6, 7, 8, 9]


def test_an_entry_in_the_wrong_section_has_one_problem() -> None:
    problems = problems_of(
        "facts:\n  - The [river] fell.\n  - q: Who?\n    a: She\n  - {event: It rose., when: 2021}\n"
    )
    assert [(problem.code, problem.place.line, problem.remedy) for problem in problems] == [
        ("astray", 7, "Move it below “cards:”."),
        ("astray", 9, "Move it below “events:”."),
    ]
