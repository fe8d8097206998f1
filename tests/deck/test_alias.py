"""Taking an answer over into a deck's text: the smallest edit, wherever the entry and its other answers stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizapp.deck.alias import AliasError, target_of, with_alias
from quizapp.deck.layout_tree import comments, tree_of
from quizapp.deck.read import read_deck
from quizapp.deck.sections_remedies import quoted
from quizapp.questions.points import points_of
from tests.deck.odd_layouts import Value, decks, laid_out_oddly
from tests.deck.test_read import RICH

HEAD = "title: T # t\n"
ONE = "fact: It fell to [41] percent."
CASES = {
    "a fact": "facts:\n  - fact: It fell to [41] percent. # f\n    from: 3 # p\n⟦    accept: NEW\n⟧",
    "a fact in braces": "facts: [{fact: 'A [41]', from: 3⟦, accept: NEW⟧}]\n",
    "a bare fact": "facts:\n-⟦ fact:⟧ It fell to [41].  # f\n⟦  accept: NEW\n⟧",
    "a bare fact in quotes": 'facts:\n-⟦ fact:⟧ "It fell: [41]"\n⟦  accept: NEW\n⟧',
    "one before": "facts:\n  - fact: It fell to [41] percent.\n    accept: ⟦[⟧xli⟦, NEW]⟧ # a\n",
    "one before that holds a comma": ("facts:\n  - fact: It fell to [41] percent.\n    accept: ⟦[⟧'xl, i'⟦, NEW]⟧\n"),
    "some before": "facts:\n  - fact: It fell to [41] percent.\n    accept: [a, 'b'⟦, NEW⟧] # a\n",
    "some over lines": "facts:\n  - fact: It fell to [41] percent.\n    accept: [a, # a\n      b⟦, NEW⟧]\n",
    "a list": "facts:\n  - fact: It fell to [41] percent.\n    accept:\n    - a # a\n    ⟦- NEW\n    ⟧note: n\n",
    "nothing yet": "facts:\n  - fact: It fell to [41] percent.\n    accept: ⟦NEW ⟧# a\n",
    "an empty list": "facts:\n  - fact: It fell to [41] percent.\n    accept: [⟦NEW⟧] # a\n",
    "marks": (
        "facts:\n"
        "  - fact: It fell to [41] percent.\n"
        "    marks:\n"
        "      41:\n"
        "        ask: What? # w\n"
        "    ⟦    accept: NEW\n"
        "    ⟧from: 3\n"
    ),
    "marks in braces": ("facts:\n  - fact: It fell to [41] percent.\n    marks: {41: {ask: What?⟦, accept: NEW⟧}}\n"),
    "marks of others": (
        "facts:\n"
        "  - fact: It fell to [41] in [May].\n"
        "    marks:\n"
        "      May: {ask: When?}\n"
        "⟦      41:\n"
        "        accept: NEW\n"
        "⟧"
    ),
    "several marks": ("facts:\n  - fact: It fell to [41] in [May].\n⟦    marks:\n      41:\n        accept: NEW\n⟧"),
    "several marks in braces": "facts:\n  - {fact: 'It fell to [41] in [May].'⟦, marks: {41: {accept: NEW}}⟧}\n",
    "several marks of a bare fact": (
        "facts:\n  -⟦ fact:⟧ It fell to [41] in [May].\n⟦    marks:\n      41:\n        accept: NEW\n⟧"
    ),
    "a text over lines": (
        "facts:\n  - fact: >-\n      It fell\n      to [41].\n⟦    accept: NEW\n⟧\n  # c\n  - fact: x\n"
    ),
    "no line end": "facts:\n  - fact: It fell to [41] percent.⟦\n    accept: NEW⟧",
    "odd indentation": "facts:\n   -   fact: It fell to [41] percent.\n       from: 3\n⟦       accept: NEW\n⟧",
    "no plain letters": "facts:\n  - note: 🙂 “x”\n    fact: It fell to [41] percent.\n⟦    accept: NEW\n⟧",
    "a card": "cards: [{q: How many?, a: 41⟦, accept: NEW⟧}]\n",
    "a term": "terms:\n  - term: pier\n    means: a support\n⟦    aka: NEW\n⟧",
    "a voice": "voices:\n  ana: {name: Ana Ruiz, aka: ⟦[⟧Ruiz⟦, NEW]⟧, role: mayor}\n",
    "who holds a view": (
        "voices: {ana: ⟦{name: ⟧Ana Ruiz⟦, aka: NEW}⟧}\n"
        "disputes: {d: What?}\n"
        "viewpoints:\n"
        "  - {who: ana, on: d, holds: It should.}\n"
    ),
    "a mark of a view": (
        "voices: {ana: Ana Ruiz}\n"
        "disputes: {d: What?}\n"
        "viewpoints:\n"
        "  - who: ana\n"
        "    on: d\n"
        "    holds: By [41].\n"
        "⟦    marks:\n"
        "      41:\n"
        "        accept: NEW\n"
        "⟧"
    ),
}
"""Decks in which what an edit adds stands between ⟦ and ⟧."""


def parted(case: str) -> tuple[str, str]:
    """A deck as it was, and as it is wanted."""
    return HEAD + re.sub("⟦.*?⟧", "", case, flags=re.S), HEAD + case.replace("⟦", "").replace("⟧", "")


def point_in(text: str) -> str:
    """The first point of a deck, of several the one of a viewpoint's mark."""
    deck = read_deck(text.encode()).deck
    assert deck is not None
    points = [point.id for point in points_of(deck) if not point.id.startswith("voice:")]
    ids = points or [f"voice:{key}" for key in deck.voices]
    return next((point for point in ids if ":" in point), ids[0])


@pytest.mark.parametrize("word", ["forty-one", "forty one, or so", "yes", "“41”: it's [so]", "#41 🙂"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_edit_is_the_smallest(case: str, word: str) -> None:
    text, wanted = parted(case)
    assert with_alias(text.encode(), point_in(text), word).decode() == wanted.replace("NEW", quoted(word))


def test_line_ends_and_byte_order_mark_stay() -> None:
    text, wanted = parted(CASES["a fact"])
    for mark in (b"", b"\xef\xbb\xbf"):
        made = with_alias(mark + text.replace("\n", "\r\n").encode(), point_in(text), "xli")
        assert made == mark + wanted.replace("NEW", "xli").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        (f"facts:\n  - {ONE}\n    topik: x\n", "x", "the deck has errors"),
        (f"facts:\n  - {ONE}\n", "41", "the deck accepts it already"),
        (f"facts:\n  - {ONE}\n", "\u200b", "cannot be accepted"),
        (f"facts:\n  - {ONE}\n", "x" * 300, "cannot be accepted"),
        ("facts:\n  - |\n    It fell to [41].\n", "x", "its entry is no line of text"),
        ("facts:\n  - It fell\n    to [41].\n", "x", "its entry is no line of text"),
        (f"facts:\n  - {ONE}\n    accept: |\n      a\n", "x", "stands over several lines"),
        (f"facts:\r\n  - {ONE}\n", "x", "its lines end in different ways"),
        ("events:\n  - {event: It fell., when: 2021}\n", "x", "cannot be accepted"),
    ],
)
def test_what_cannot_be_taken_over_is_told(text: str, word: str, told: str) -> None:
    with pytest.raises(AliasError, match=told):
        with_alias((HEAD + text).encode(), point_in(HEAD + text), word)


def test_a_rich_deck_takes_an_alias_for_each_of_its_points() -> None:
    deck = read_deck(RICH.encode()).deck
    assert deck is not None
    took = 0
    for point in points_of(deck):
        if target_of(deck, point.id) is None:
            continue
        made = with_alias(RICH.encode(), point.id, "some other words")
        assert made != RICH.encode()
        took += 1
    assert took > 8


@settings(max_examples=200, deadline=None)
@given(decks, st.integers(0, 1_000_000), st.data())
def test_in_any_layout_the_deck_takes_it_or_says_why_not(deck: Value, seed: int, data: st.DataObject) -> None:
    text = laid_out_oddly(deck, seed)
    reading = read_deck(text.encode())
    assume(reading.ok and reading.deck is not None)
    assert reading.deck is not None
    point = data.draw(st.sampled_from(points_of(reading.deck)))
    try:
        made = with_alias(text.encode(), point.id, "some other words").decode()
    except AliasError as error:
        assert str(error)
        return
    assert comments(tree_of(made)) == comments(tree_of(text))
    kept = [line for line in text.splitlines() if line in made.splitlines()]
    assert len(kept) >= len(text.splitlines()) - 1
