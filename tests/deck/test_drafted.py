"""What a deck remembers of its draft: digests that go by what is said, sketches that outlast a correction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.deck.drafted import (
    ALIKE,
    GONE,
    LOOK,
    Remembered,
    cells,
    digest,
    held_in,
    likeness,
    read_line,
    remembered,
    remembered_head,
    sketch,
)

SAID = "The river fell to 41 percent of its normal flow in August 2023, according to the regional water office."


def test_a_digest_goes_by_what_is_said() -> None:
    base = digest({"fact": SAID, "from": 1, "id": "f-1"})
    assert digest({"id": "x", "review": "long", "from": 9, "fact": f" {SAID} ".replace(" fell", "\n  fell")}) == base
    assert digest({"fact": SAID.replace("41", "42")}) != base
    assert digest({"fact": SAID, "status": "claim"}) != base
    assert digest({"aka": ("A",), "anonymous": True}) == digest({"anonymous": "yes", "aka": "A"})
    assert digest({"aka": ("A", "B")}) != digest({"aka": "A B"})


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (SAID.replace("normal", "usual"), True),
        (SAID.replace("river", "rvier"), True),
        (SAID.replace("41", "[41]").upper(), True),
        ("The river fell to 41 percent of its normal flow, the regional water office said.", True),
        ("The council should keep its hands off the gates of the river, the regional office said.", False),
        ("The river rose to 90 feet in May 2019 after weeks of rain.", False),
    ],
)
def test_a_sketch_outlasts_a_correction(other: str, alike: bool) -> None:
    assert (likeness(sketch(SAID), sketch(other)) >= ALIKE) is alike


def test_a_sketch_is_found_in_the_paragraph_that_it_is_of() -> None:
    paragraph = cells(f"Nothing is the same. {SAID.replace('according', 'as they said')} Nobody minds. " * 2)
    assert held_in(sketch(SAID), paragraph)
    assert not held_in(sketch("The council should keep its hands off the gates."), paragraph)
    assert likeness(frozenset(), frozenset()) == 0.0


def test_a_line_is_read_as_it_was_written() -> None:
    entry = remembered("facts", "f-1", {"fact": SAID, "from": 3}, LOOK)
    assert (entry.name, entry.passage, entry.state) == ("f-1", "3", LOOK)
    voice = remembered("voices", "ana", {"name": "Ana Ruiz", "from": (1, 3)})
    assert (voice.name, voice.passage) == ("voices.ana", "1,3")
    for each in (entry, voice, remembered_head("title", "T"), entry._replace(state=GONE)):
        assert read_line(each.line()) == each
    assert read_line("") is read_line("alone") is None
    assert read_line("f-1 - ~xx @ what") == Remembered("f-1", "-")


@given(st.text(max_size=80), st.text(max_size=80))
def test_sketches_of_any_texts_compare(one: str, other: str) -> None:
    assert 0.0 <= likeness(sketch(one), sketch(other)) <= 1.0
    assert held_in(sketch(one), cells(one))
    assert read_line(remembered("facts", "f", {"fact": one}).line()) == remembered("facts", "f", {"fact": one})
