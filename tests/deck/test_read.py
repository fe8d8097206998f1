"""Reading decks: what an author writes is what the deck holds."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.model import NO_SOURCE, AnswerKind, Deck, Place, Status, VoiceKind
from quizapp.deck.problems import Level, Reading
from quizapp.deck.read import read_deck

SMALLEST = b"title: Small\ncards:\n  - q: What is wet?\n    a: Water\n"

RICH = """\
title: Who should run the river?
about: The quarrel about the water of the Arle.
source: {title: River wars, publisher: The Post, author: A. Writer, date: 2024-03-02, url: "https://example.org/x"}
as_of: 2024-03
sides: {farms: The growers, town: {name: The town council, note: Seven members.}}
voices:
  ruiz: {name: Ana Ruiz, aka: [Ruiz], role: mayor of the town, side: town, from: 2}
  growers: {name: Growers First, kind: organisation, side: farms}
  clerk: {name: A clerk, role: clerk of the council, anonymous: yes}
  okri: Ben Okri
disputes:
  water: Who should decide how much water is drawn?
  dam: {question: Should the dam stay?, note: Built in 1921.}
facts:
  - fact: The river fell to [41] percent of its normal flow in [August 2023].
    id: low
    said_by: the regional water office
    topic: drought
    on: water
    from: [3, 4]
    note: The lowest since records began.
    marks:
      "41": {ask: To how many percent did it fall?, accept: [forty-one], tolerance: 1, not_wrong: 40, note: So low.}
  - fact: The dam holds [twelve] gates.
    status: claim
    said_by: Ana Ruiz
    accept: [12, a dozen]
    wrong: [seven, nine]
    kind: phrase
  - A bare fact with [one] mark and \\[brackets\\].
viewpoints:
  - who: [ruiz, okri]
    on: water
    holds: The council should set the limit each [month].
    because: Wells in the town ran dry first.
    against: [growers, keep-it]
    shared_by: clerk
    quote: the wells come first
    from: 7
  - {id: keep-it, who: growers, on: dam, holds: The dam should stay., status: forecast, shared_by: clerk}
events:
  - {event: The dam was opened, when: 1921-06-30, said_by: okri}
terms:
  - {term: aquifer, means: Rock that holds water, aka: groundwater body}
cards:
  - {q: Is it wet?, a: yes, options: [no, 012], accept: [12:30, 3.10], kind: term, note: ~}
discussion:
  - Who decides?
  - {ask: Should it stay?, on: dam, from: 9}
"""


def deck_in(text: str) -> Deck:
    """The deck of a text that must have no problem."""
    reading = read_deck(text.encode())
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


def test_the_smallest_deck_is_a_title_and_a_card() -> None:
    reading = read_deck(SMALLEST)
    assert reading.ok
    assert reading.deck is not None
    assert [(card.q, card.a) for card in reading.deck.cards] == [("What is wet?", "Water")]


def test_the_head_of_a_deck() -> None:
    deck = deck_in(RICH)
    assert (deck.id, deck.title, deck.as_of) == ("who-should-run-the-river", "Who should run the river?", "2024-03")
    assert deck.source.date == "2024-03-02"
    assert deck.source.url == "https://example.org/x"
    assert {key: side.name for key, side in deck.sides.items()} == {"farms": "The growers", "town": "The town council"}
    assert deck.disputes["dam"].question == "Should the dam stay?"
    assert deck.language == "en"


def test_voices() -> None:
    voices = deck_in(RICH).voices
    assert list(voices) == ["ruiz", "growers", "clerk", "okri"]
    assert voices["ruiz"].aka == ("Ruiz",)
    assert (voices["ruiz"].side, voices["ruiz"].passage) == ("town", (2,))
    assert voices["growers"].kind is VoiceKind.ORGANISATION
    assert voices["clerk"].anonymous
    assert voices["okri"].name == "Ben Okri"


def test_facts_and_what_is_said_of_their_marks() -> None:
    low, gates, bare = deck_in(RICH).facts
    assert (low.id, low.text) == ("low", "The river fell to 41 percent of its normal flow in August 2023.")
    assert (low.said_by, low.topic, low.on, low.passage) == ("the regional water office", "drought", "water", (3, 4))
    figure, month = low.marks
    assert (figure.key, figure.kind, figure.unit, figure.tolerance) == ("41", AnswerKind.FIGURE, "percent", 1.0)
    assert (figure.ask, figure.accept, figure.not_wrong) == (
        "To how many percent did it fall?",
        ("forty-one",),
        ("40",),
    )
    assert (month.key, month.kind, month.precision, month.note) == ("august-2023", AnswerKind.DATE, "month", "")
    assert low.text[month.start : month.end] == "August 2023"
    (mark,) = gates.marks
    assert (mark.kind, mark.accept, mark.wrong) == (AnswerKind.PHRASE, ("12", "a dozen"), ("seven", "nine"))
    assert (gates.status, gates.said_by) == (Status.CLAIM, "ruiz")
    assert bare.text == "A bare fact with one mark and [brackets]."
    assert bare.id.startswith("f-")


def test_viewpoints() -> None:
    limit, keep = deck_in(RICH).viewpoints
    assert (limit.who, limit.on, limit.shared_by) == (("ruiz", "okri"), "water", ("clerk",))
    assert limit.against == ("growers", "keep-it")
    assert limit.because == ("Wells in the town ran dry first.",)
    assert (limit.status, keep.status) == (Status.CLAIM, Status.FORECAST)
    assert [mark.text for mark in limit.marks] == ["month"]


def test_events_terms_cards_and_discussion() -> None:
    deck = deck_in(RICH)
    assert [(event.when, event.said_by) for event in deck.events] == [("1921-06-30", "okri")]
    assert [(term.term, term.aka) for term in deck.terms] == [("aquifer", ("groundwater body",))]
    assert [(prompt.text, prompt.on) for prompt in deck.discussion] == [
        ("Who decides?", ""),
        ("Should it stay?", "dam"),
    ]
    (card,) = deck.cards
    assert (card.a, card.kind) == ("yes", AnswerKind.TERM)


def test_scalars_stay_as_written() -> None:
    words = ["yes", "No", "012", "12:30", "3.10", "2024-03", "~", "null", "1e3", "0x1F", "1_000", "=", ".inf", "TRUE"]
    cards = "".join(f"  - {{q: Number {number}?, a: {word}, accept: [{word}]}}\n" for number, word in enumerate(words))
    deck = deck_in(f"title: 2024\ncards:\n{cards}")
    assert [card.a for card in deck.cards] == words
    assert [card.accept for card in deck.cards] == [(word,) for word in words]
    assert deck.title == "2024"


def test_places_are_those_of_the_file() -> None:
    deck = deck_in(RICH)
    lines = RICH.splitlines()
    for entry in deck.entries():
        assert lines[entry.place.line - 1][entry.place.column - 1 :].strip()
    assert deck.facts[0].place == Place(lines.index("    id: low"), 5)


@pytest.mark.parametrize("when", ["2021", "2021-03", "2021-03-04"])
def test_dates_of_events_stay_as_written(when: str) -> None:
    assert deck_in(f"title: T\nevents: [{{event: It froze, when: {when}}}]").events[0].when == when


def test_a_date_in_words_becomes_one_in_digits() -> None:
    assert deck_in("title: T\nevents: [{event: It froze, when: 4 March 2021}]").events[0].when == "2021-03-04"


def test_a_section_begun_but_empty_is_let_be() -> None:
    assert deck_in("title: T\nfacts:\nvoices:\nsource:\ncards: [{q: a, a: b}]").source == NO_SOURCE


def test_json_is_read_too() -> None:
    assert deck_in('{"title": "T", "cards": [{"q": "What?", "a": "That"}]}').cards[0].a == "That"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"# a comment\n", b"---\n", b"%YAML 1.2\n---\n"])
def test_what_may_stand_before_a_deck(mark: bytes) -> None:
    assert read_deck(mark + SMALLEST).ok


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end: str) -> None:
    assert read_deck(RICH.replace("\n", end).encode()).deck == deck_in(RICH)


def test_a_text_over_several_lines_is_one_text() -> None:
    deck = deck_in(
        "title: T\nterms:\n  - term: weir\n    means: >\n      A low\n      wall.\n    note: |\n      One\n      two\n"
    )
    assert (deck.terms[0].means, deck.terms[0].note) == ("A low wall.", "One two")


def test_text_comes_in_clean() -> None:
    reading = read_deck('title: "T\\e[31m\\u202e"\ncards: [{q: "a\x1b[2J", a: "b\u200b"}]'.encode())
    assert reading.deck is not None
    assert reading.deck.title == "T"
    assert (reading.deck.cards[0].q, reading.deck.cards[0].a) == ("a", "b")
    assert reading.problems == ()


def test_controls_in_a_file_go_and_the_rest_stays_in_its_place() -> None:
    reading = read_deck(b"title: T\nfacts:\n  - \x1b[31mA\x1b[0m [b] \x07c\n  - \x1b]0;t\x1b\\ D [e\n")
    assert reading.deck is not None
    assert [fact.text for fact in reading.deck.facts] == ["A b c", "D e"]
    (problem,) = reading.problems
    assert (problem.place.line, problem.place.column) == (4, 15)


def test_two_entries_with_the_same_words_are_two() -> None:
    deck = read_deck(b"title: T\nfacts: ['[One] two', 'One [two]']").deck
    assert deck is not None
    assert [fact.id[-2:] for fact in deck.facts][1] == "-2"


def test_a_missing_title_is_made_up_from_the_name() -> None:
    reading = read_deck(b"cards: [{q: a, a: b}]", "my notes")
    assert reading.deck is not None
    assert (reading.deck.title, reading.deck.id) == ("my notes", "my-notes")
    assert not reading.ok


def test_the_digest_tells_contents_apart() -> None:
    assert read_deck(SMALLEST).digest == read_deck(SMALLEST, "other").digest != read_deck(SMALLEST + b"\n").digest


def test_both_parsers_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [RICH, *(path.read_text(encoding="utf-8") for path in find_decks(bundled()))]
    fast = [read_deck(text.encode()) for text in texts]
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert [read_deck(text.encode()) for text in texts] == fast


@pytest.mark.parametrize(
    "card",
    [
        "{question: What is it?, note: …}",
        "{q: Who??, a: I}",
        "{q: What ?, a: I}",
        "{q: Who is it -?, a: I}",
        "{q: (Who?), a: I}",
        "{? q : What, a: I}",
        "{q: What, why?, a: I}",
        "{q: ?, a: I}",
    ],
)
def test_both_parsers_take_a_question_mark_alike(card: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"title: T\ncards:\n  - {card}\n  - ? q\n    : What ?\n    a: b\n".encode()
    fast = read_deck(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read_deck(text) == fast


def problems_fit(reading: Reading, text: str) -> None:
    """Every problem has a place within the file, a caret within its line, and words."""
    lines = text.split("\n")
    assert reading.deck is not None or any(problem.level is Level.ERROR for problem in reading.problems)
    for problem in reading.problems:
        assert problem.code
        assert problem.message
        assert 1 <= problem.place.line <= len(lines)
        line = lines[problem.place.line - 1]
        assert 1 <= problem.place.column <= len(line) + 1
        assert problem.width >= 1
        assert problem.place.column + problem.width - 1 <= max(len(line), problem.place.column)


@given(st.binary())
@example(b"\xff\xfe\x00")
@example(b"title: \xc3")
def test_any_bytes_are_read(data: bytes) -> None:
    reading = read_deck(data)
    assert reading.deck is not None or reading.problems


_PIECES = (
    *("title: T\n", "facts:\n", "  - fact: a [b] c\n", "    from: 3\n", "voices:\n", "  v: {name: V}\n", "cards:\n"),
    *(
        "  - q: a\n",
        "    a: b\n",
        "viewpoints:\n",
        "  - who: v\n",
        "    holds: h [x]\n",
        "    on: d\n",
        "disputes: {d: D}\n",
    ),
    *(
        "    marks:\n",
        "      b: {accept: x}\n",
        "\t",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ": ",
        ", ",
        "'",
        '"',
        "&a ",
        "*a ",
        "!t ",
    ),
    *("\u00a0", "• ", "–", "“", "”", "1. ", "-", " ", "=", "facts\n", "fact:"),
    *("|\n", ">\n", "#", "\n", "  ", "---\n", "...\n", "%TAG ", "? ", "\\", "é", "\x1b", "\u2028", "x", "\r", "<<: "),
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_PIECES), max_size=30))
@example(["title: T\n", "facts:\n", "  - fact: a [b] c\n", "- "])
def test_any_text_is_read_and_its_problems_have_places(pieces: Sequence[str]) -> None:
    text = "".join(pieces)
    problems_fit(read_deck(text.encode()), text.replace("\r\n", "\n").replace("\r", "\n"))


@settings(max_examples=100)
@given(st.integers(0, len(RICH)), st.integers(0, 40), st.sampled_from(_PIECES))
def test_a_spoiled_deck_is_read_and_its_problems_have_places(at: int, gone: int, piece: str) -> None:
    text = RICH[:at] + piece + RICH[at + gone :]
    problems_fit(read_deck(text.encode()), text.replace("\r\n", "\n").replace("\r", "\n"))
