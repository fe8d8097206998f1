"""Whatever is done, and in whatever order: the file stays a deck, and undoing all gives its first bytes again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck.read import read_deck
from quizapp.study.vetting import Vetting
from quizapp.study.vetting_fields import NEW, changes, fields_of
from quizapp.study.vetting_file import VettingError
from quizapp.study.vetting_items import Done
from tests.study.river import DECK
from tests.study.vetted import DRAFT, Memory

FLOW = DECK.replace("from: 3}", "from: 3, review: why}").replace("from: 7}", "review: 'so, what', from: 7}")
"""All entries in braces, a line each."""

TIGHT = """\
title: Tight
sides: {one: One, two: {name: Two, review: r}}
voices: {a: {name: Ann Ash, side: one, review: r}, b: {name: Bo Birch, side: two}}
disputes: {d: {question: What now?, review: r}, e: And then?}
facts: [{fact: 'It is [red].', on: d, review: r}, {fact: 'It was [blue].', said_by: a, review: r}, 'It is [big].']
viewpoints:
- {who: a, on: d, holds: It stays., id: x, review: r}
- review: r
  who: [a, b]
  on: d
  holds: >-
    It goes,
    and soon.
  against: x
-
  who: b
  on: e
  holds: |
    Nobody knows.
  review: r  # sure
"""
"""Entries in every layout that YAML has for them."""

WINDOWS = DRAFT.replace("\n", "\r\n")
MARKED = "\ufeff" + DRAFT

words = st.text(st.sampled_from("ab [19]:#,'\"{}-|>&*!?%@ü“”\n\t\x1b"), max_size=12)


@st.composite
def deeds(draw: st.DrawFn) -> list[tuple[str, int, str, str]]:
    """What is done, to which entry, in which field, and what is written there."""
    one = st.tuples(st.sampled_from(("accept", "drop", "save", "undo")), st.integers(0, 30), words, words)
    return draw(st.lists(one, min_size=1, max_size=10))


def do(going: Vetting, deed: tuple[str, int, str, str]) -> None:
    """One thing done, where it can be."""
    what, at, text, question = deed
    going.go(at % max(len(going.items), 1))
    if what == "save":
        item, opened = going.item, going.opened
        assert item is not None
        assert opened is not None
        assert opened.view is not None
        if item.at < 0:
            return
        fields = fields_of(opened.entries[item.at], opened.thing(item.at), opened.view.deck)
        field = fields[at % len(fields)]
        chosen = field.choices[at % len(field.choices)][0] if field.choices else text
        going.save(*changes(fields, {field.name: chosen, NEW: question}))
    elif what == "undo":
        going.undo()
    else:
        going.accept() if what == "accept" else going.drop()


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize(
    "text", [DRAFT, FLOW, TIGHT, WINDOWS, MARKED], ids=["draft", "flow", "tight", "windows", "mark"]
)
@given(done=deeds())
@settings(max_examples=25, deadline=None)
def test_the_file_stays_a_deck_and_undoing_all_gives_its_first_bytes(
    text: str, every: bool, done: list[tuple[str, int, str, str]]
) -> None:
    file = Memory(text)
    going = Vetting(file, every=every)
    assert going.trouble == ""
    first, states = file.data, [file.data]
    for deed in done:
        try:
            do(going, deed)
        except VettingError:
            assert file.data == states[-1]
        assert file.data is not None
        reading = read_deck(file.data)
        assert reading.ok, [problem.message for problem in reading.problems]
        assert going.opened is not None
        waiting = sum(item.done is Done.WAITING for item in going.items)
        assert every or waiting == sum(problem.code == "to-review" for problem in reading.problems)
        for item in going.items:
            assert item.at < 0 or going.opened.entries[item.at].section == item.section
        states.append(file.data)
    while going.can_undo:
        going.undo()
    assert file.data == first
    assert all(item.done is Done.WAITING for item in going.items)
