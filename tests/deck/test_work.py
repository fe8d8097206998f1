"""The work that reading takes grows with the file and no faster, and a file that is no deck is given up early.

Work is counted in calls of functions, which are the same on every machine.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from yaml.events import StreamEndEvent

from quizapp.deck.compose import MOST_EVENTS_AN_ENTRY
from quizapp.deck.compose_events import parser_of
from quizapp.deck.compose_notes import MOST_PROBLEMS
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import LARGEST, MOST_ENTRIES, too_many
from tests.work import calls_in

SMALL = 1_500
"""Entries of the smaller of two files: more than problems are listed of one."""

MOST_AN_ENTRY = 800
"""Calls that an entry with its problem may take."""

EARLY = 400_000
"""Calls that giving up a file may take, whatever its size: a third of a second or so."""


def calls_of(text: str) -> int:
    """How many functions are called while a text is read, built-in ones too."""
    data = text.encode()
    return calls_in(lambda: read_deck(data))


def lines_of(line: str) -> Callable[[int], str]:
    """A deck's facts, all of them a line in which ``#`` is a number of its own."""

    def text(entries: int) -> str:
        return "title: T\nodd: 1\nfacts:\n" + "".join(line.replace("#", str(number)) for number in range(entries))

    return text


GROWING = {
    "brackets left open": lines_of("- fact: a[b\n"),
    "brackets left open, and odd keys": lines_of("- fact: a[b #\n  odd#: x\n"),
    "brackets in brackets": lines_of("- fact: a [b [c] d] #\n"),
    "the same fact": lines_of("- The [same] fact\n"),
    "nothing marked": lines_of("- Fact #\n"),
    "no blank behind the colon": lines_of("- fact:The [one] #\n"),
    "curly quotes": lines_of("- fact: “The: [one] #”\n"),
    "curly quotes where something else was mended": lines_of("- fact:x\n- fact: “The: [one] #”\n"),
    "curly keys": lines_of("- “fact”: The [one] #\n"),
    "hashes": lines_of("- fact: The [one] #1 of #\n"),
    "bullets": lines_of("* The [one] #\n"),
    "tabs": lines_of("-\tThe [one] #\n"),
    "unknown names": lines_of("- fact: The [one] #\n  on: d#\n  said_by: v#\n"),
    "lists without brackets": lines_of("- fact: The [one] #\n  accept: one, two, three #\n"),
    "one id": lines_of("- fact: The [one] #\n  id: x\n"),
    "keys twice": lines_of("- fact: The [one] #\n  note: x\n  note: y\n"),
    "bad paragraphs": lines_of("- fact: The [one] #\n  from: page #\n"),
    "entries further right": lines_of("- The [one] #\n - The [other] #\n"),
    "texts in blocks": lines_of("- fact: |\n    The [one] #\n   - x\n"),
    "sections begun again": lines_of("- The [one] #\nfacts:\n"),
    "things begun again": lambda entries: "".join(
        f"terms:\n- {{term: t, means: m}}\nvoices:\n  v{number}: V\n" for number in range(entries)
    ),
    "unknown voices": lambda entries: (
        "title: T\nvoices:\n"
        + "".join(f"  voice{number}: V{number}\n" for number in range(entries))
        + "disputes: {d: D?}\nviewpoints:\n"
        + "".join(
            f"- {{who: voic{number}, on: d, holds: It is so., against: x{number}}}\n" for number in range(entries)
        )
    ),
}


@pytest.mark.parametrize("text", GROWING.values(), ids=GROWING)
def test_work_grows_with_the_file_alone(text: Callable[[int], str]) -> None:
    few, many = calls_of(text(SMALL)), calls_of(text(2 * SMALL))
    assert many < 2.3 * few
    assert many < MOST_AN_ENTRY * 2 * SMALL


REFUSED = {
    "a list of numbers": ("not-a-deck", "[" + "1, " * 300_000 + "1]"),
    "a list of cards": ("not-a-deck", "[" + '{"q": "Q?", "a": "A"}, ' * 200_000 + "]"),
    "a list with dashes": ("not-a-deck", "- a\n" * 110_000),
    "keys of something else": ("not-a-deck", "".join(f"k{number}: 1\n" for number in range(300_000))),
    "keys beside a title": ("too-many-values", "title: T\n" + "".join(f"k{number}: 1\n" for number in range(300_000))),
    "one entry with all": ("too-many-values", "title: T\nfacts:\n- fact: a [b]\n  accept: [" + "a," * 900_000 + "a]\n"),
    "lists in an entry": ("too-many-values", "title: T\nfacts:\n- " + "[[a], " * 9 + "[a]," * 400_000 + "]" * 10),
}


@pytest.mark.parametrize(("code", "text"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_deck_is_given_up_early(code: str, text: str) -> None:
    assert calls_of(text) < EARLY
    assert [problem.code for problem in read_deck(text.encode()).problems] == [code]


def test_more_problems_than_are_listed_are_counted() -> None:
    reading = read_deck(lines_of("- fact: a[b #\n")(SMALL).encode())
    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert reading.problems[-1].message == f"{SMALL + 1 - MOST_PROBLEMS:,} more problems are not listed"


def rich(number: int) -> str:
    """An entry with nine keys."""
    return f"""\
  - fact: The river {number} fell to [{number}] percent, so they say, of what it was.
    id: fact-{number}
    status: fact
    said_by: ruiz
    topic: rivers
    on: water
    from: [{number % 90 + 1}, {number % 90 + 2}]
    note: The lowest since records began, number {number}.
    accept: [about {number}, around {number}]
"""


def test_a_deck_of_a_hundred_thousand_rich_entries_is_within_bounds() -> None:
    text = "title: T\nfacts:\n" + "".join(map(rich, range(100_000)))
    assert len(text.encode()) < LARGEST
    assert not too_many(text)
    parser = parser_of("facts:\n" + "".join(map(rich, range(10))))
    events = sum(1 for _ in iter(lambda: type(parser.get_event()), StreamEndEvent))
    assert events / 10 < MOST_EVENTS_AN_ENTRY
    assert MOST_ENTRIES > 100_000
