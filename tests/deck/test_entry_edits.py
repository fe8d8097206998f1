"""Changing entries in a deck's file: what is changed changes, and every other byte stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.deck import schema
from quizapp.deck.entry_edits import Written, applied, inserted, key_dropped, key_set, removed, reworded
from quizapp.deck.entry_text import Entries, Spot
from quizapp.deck.file_text import Change
from quizapp.deck.layout_tree import LayoutError
from quizapp.deck.model import Viewpoint
from quizapp.deck.read import read_deck
from quizapp.deck.reformat import reformatted
from quizapp.deck.text import clean
from tests.deck.odd_layouts import Value, decks, laid_out_oddly, texts
from tests.deck.test_read import RICH

Edit = Callable[[Entries, Spot], Sequence[Change]]


def edited(text: str, section: str, number: int, edit: Edit) -> str:
    entries = Entries(text.encode())
    return applied(entries, edit(entries, entries.within(section)[number])).data.decode()


REMOVED = {
    "the first": ("facts:\n  - fact: A\n    from: 1\n  - fact: B\n", 0, "facts:\n  - fact: B\n"),
    "the last": ("facts:\n  - fact: A\n  - fact: B\n    from: 1\n", 1, "facts:\n  - fact: A\n"),
    "the last without a line end": ("facts:\n- fact: A\n- fact: B", 1, "facts:\n- fact: A\n"),
    "a bare text": ("facts:\n- A\n- B\n  goes on\n- C\n", 1, "facts:\n- A\n- C\n"),
    "a text of lines": (
        "facts:\n- fact: |\n    A\n\n    b\n\n  from: 1\n- fact: >-\n    B\n\n# c\ncards: []\n",
        1,
        "facts:\n- fact: |\n    A\n\n    b\n\n  from: 1\n\n# c\ncards: []\n",
    ),
    "comments above and inside": (
        "facts:\n  - fact: A # a\n  # of B\n  - fact: B # b\n    # b\n    from: 1 # c\n    # b\n  # of C\n  - C\n",
        1,
        "facts:\n  - fact: A # a\n  # of C\n  - C\n",
    ),
    "a comment further in belongs above": (
        "facts:\n  - fact: A\n    # of A\n  - fact: B\n",
        1,
        "facts:\n  - fact: A\n    # of A\n",
    ),
    "a heading of several": (
        "facts:\n  - A\n\n  # Wells\n  - B\n  - C\n",
        1,
        "facts:\n  - A\n\n  # Wells\n  - C\n",
    ),
    "a comment of one among blank lines": (
        "facts:\n  - A\n\n  # of B\n  - B\n\n  - C\n",
        1,
        "facts:\n  - A\n\n  - C\n",
    ),
    "a comment at the head of a section": ("facts:\n  # in order\n  - A\n  - B\n", 0, "facts:\n  # in order\n  - B\n"),
    "the mark of a draft of old": ("facts:\n  # check: long\n  - A\n  - B\n", 0, "facts:\n  - B\n"),
    "an entry set aside": ("facts:\n  - A\n  # - old\n  - B\n  - C\n", 1, "facts:\n  - A\n  # - old\n  - C\n"),
    "a dash on a line of its own": (
        "facts:\n-\n  fact: A\n- # b\n  # b\n  fact: B\n- C\n",
        1,
        "facts:\n-\n  fact: A\n- C\n",
    ),
    "the only one": (
        "title: T\n\n# Facts\nfacts:\n  # in order\n  - A\n\n# Cards\ncards: []\n",
        0,
        "title: T\n\n# Cards\ncards: []\n",
    ),
    "the only one in the first lines": ("# A deck\nfacts:\n  - A\ntitle: T\n", 0, "# A deck\ntitle: T\n"),
    "the only one at the end": ("title: T\n\nfacts:\n  - A\n", 0, "title: T\n"),
    "braces on lines": ("facts:\n  - {fact: A, from: 1}\n  - {fact: B}  # b\n", 1, "facts:\n  - {fact: A, from: 1}\n"),
    "braces over lines": ("facts:\n  - {fact: A,\n     from: 1}\n  - {fact: B}\n", 0, "facts:\n  - {fact: B}\n"),
    "the first in brackets": ("facts: [{fact: A}, {fact: B}, C] # c\n", 0, "facts: [{fact: B}, C] # c\n"),
    "the middle in brackets": ("facts: [{fact: A}, {fact: B}, C]\n", 1, "facts: [{fact: A}, C]\n"),
    "the last in brackets": ("facts: [{fact: A}, {fact: B}, C]\n", 2, "facts: [{fact: A}, {fact: B}]\n"),
    "the only one in brackets": ("title: T\nfacts: [{fact: A}]\n", 0, "title: T\n"),
    "in brackets on lines": (
        "facts: [\n  {fact: A}, # a\n  # of B\n  {fact: B}, # b\n  {fact: C}\n]\n",
        1,
        "facts: [\n  {fact: A}, # a\n  {fact: C}\n]\n",
    ),
    "the last in brackets on lines": (
        "facts: [\n  {fact: A}, # a\n  {fact: B}\n]\n",
        1,
        "facts: [\n  {fact: A}, # a\n]\n",
    ),
    "JSON": ('{"title": "T", "facts": [{"fact": "A"}, {"fact": "B"}]}', 1, '{"title": "T", "facts": [{"fact": "A"}]}'),
    "the only one in JSON": ('{"title": "T", "facts": [{"fact": "A"}]}', 0, '{"title": "T", "facts": []}'),
    "an anchor": ("facts:\n- &a {fact: A}\n- &b\n  fact: B\n- C\n", 1, "facts:\n- &a {fact: A}\n- C\n"),
    "tabs": ("facts:\n- fact:\tA\t# a\n- fact:\tB\t# b\n- C\n", 1, "facts:\n- fact:\tA\t# a\n- C\n"),
}


@pytest.mark.parametrize(("text", "number", "left"), REMOVED.values(), ids=REMOVED)
def test_an_entry_is_taken_out(text: str, number: int, left: str) -> None:
    assert edited(text, "facts", number, removed) == left
    crlf = text.replace("\n", "\r\n")
    assert edited(crlf, "facts", number, removed) == left.replace("\n", "\r\n")


KEYED_REMOVED = {
    "keys below": (
        "voices:\n  ana:\n    name: A\n  # of ben\n  ben:\n    name: B\n",
        "ben",
        "voices:\n  ana:\n    name: A\n",
    ),
    "a bare text": ("disputes:\n  a: Who?\n  b: What?\n  c: Where?\n", "b", "disputes:\n  a: Who?\n  c: Where?\n"),
    "the only one": ("title: T\nsides:\n  a: The town\ncards: []\n", "a", "title: T\ncards: []\n"),
    "braces": ("sides: {a: The town, b: The farms}\n", "a", "sides: {b: The farms}\n"),
    "the last in braces": ("sides: {a: The town, b: The farms}\n", "b", "sides: {a: The town}\n"),
    "a key in quotes": ("voices:\n  'a':\n    name: A\n  \"41\": {name: B}\n", "41", "voices:\n  'a':\n    name: A\n"),
}


@pytest.mark.parametrize(("text", "key", "left"), KEYED_REMOVED.values(), ids=KEYED_REMOVED)
def test_what_stands_under_a_key_is_taken_out(text: str, key: str, left: str) -> None:
    entries = Entries(text.encode())
    section = next(pair[0].text for pair in entries.root.pairs if pair[0].text in schema.KEYED)
    spot = entries.under(section, key)
    assert spot is not None
    assert applied(entries, removed(entries, spot)).data.decode() == left


DROPPED = {
    "the last": ("facts:\n  - fact: A\n    review: long # so\n  - B\n", "facts:\n  - fact: A\n  - B\n"),
    "in the middle": (
        "facts:\n- fact: A\n  review: |\n    long\n    it is\n  from: 1\n",
        "facts:\n- fact: A\n  from: 1\n",
    ),
    "the first": ("facts:\n  - review: long\n    fact: A\n", "facts:\n  - fact: A\n"),
    "the first with comments": (
        "facts:\n  - review: long # a\n    # b\n    fact: A\n",
        "facts:\n  # b\n  - fact: A\n",
    ),
    "in braces": ("facts: [{fact: A, review: long, from: 1}]\n", "facts: [{fact: A, from: 1}]\n"),
    "the last in braces": ("facts:\n- {fact: A, review: long}\n", "facts:\n- {fact: A}\n"),
    "the first in braces": ("facts:\n- {review: , fact: A}\n", "facts:\n- {fact: A}\n"),
    "none": ("facts:\n- fact: A\n", "facts:\n- fact: A\n"),
    "none of a bare text": ("facts:\n- A\n", "facts:\n- A\n"),
}


@pytest.mark.parametrize(("text", "left"), DROPPED.values(), ids=DROPPED)
def test_a_key_is_dropped(text: str, left: str) -> None:
    assert edited(text, "facts", 0, lambda entries, spot: key_dropped(entries, spot, "review")) == left


SET = {
    "a new key": (
        "facts:\n  - fact: A # a\n    # b\n  - B\n",
        "facts:\n  - fact: A # a\n    review: so\n    # b\n  - B\n",
    ),
    "behind a text of lines": ("facts:\n- fact: |\n    A\n\n- B\n", "facts:\n- fact: |\n    A\n  review: so\n\n- B\n"),
    "another value": ("facts:\n- review: long # a\n  fact: A\n", "facts:\n- review: so # a\n  fact: A\n"),
    "in place of nothing": (
        "facts:\n- fact: A\n  review:\n  from: 1\n",
        "facts:\n- fact: A\n  review: so\n  from: 1\n",
    ),
    "in place of lines": (
        "facts:\n- fact: A\n  review: >-\n    it\n    is\n  from: 1\n",
        "facts:\n- fact: A\n  review: so\n  from: 1\n",
    ),
    "without a line end": ("facts:\n- fact: A", "facts:\n- fact: A\n  review: so"),
    "braces": ("facts: [{fact: A}]\n", "facts: [{fact: A, review: so}]\n"),
    "JSON": ('{"facts": [{"fact": "A"}]}', '{"facts": [{"fact": "A", "review": "so"}]}'),
    "a bare text": ("facts:\n- A # a\n- B\n", "facts:\n- fact: A\n  review: so # a\n- B\n"),
    "a bare text over lines": ("facts:\n- A\n  b\n- B\n", "facts:\n- fact: A b\n  review: so\n- B\n"),
    "a bare text in brackets": ("facts: [A, B]\n", "facts: [{fact: A, review: so}, B]\n"),
}


@pytest.mark.parametrize(("text", "made"), SET.values(), ids=SET)
def test_a_key_is_set(text: str, made: str) -> None:
    assert edited(text, "facts", 0, lambda entries, spot: key_set(entries, spot, "review", "so")) == made
    assert edited(made, "facts", 0, lambda entries, spot: key_set(entries, spot, "review", "so")) == made


def test_a_key_is_set_of_a_bare_dispute() -> None:
    made = edited("disputes:\n  a: Who?\n  b: What?\n", "disputes", 0, lambda e, s: key_set(e, s, "review", "so"))
    assert made == "disputes:\n  a:\n    question: Who?\n    review: so\n  b: What?\n"


NEW: Written = {"fact": "N: new", "from": 3}
INSERTED = {
    "behind": (
        "facts:\n  - A\n    # of A\n  # of B\n  - B\n",
        0,
        'facts:\n  - A\n    # of A\n  - fact: "N: new"\n    from: 3\n  # of B\n  - B\n',
    ),
    "at the end": ("facts:\n- A\ncards: []\n", 0, 'facts:\n- A\n- fact: "N: new"\n  from: 3\ncards: []\n'),
    "without a line end": ("facts:\n- A", 0, 'facts:\n- A\n- fact: "N: new"\n  from: 3'),
    "first": ("facts:\n  # all\n  - A\n", None, 'facts:\n  # all\n  - fact: "N: new"\n    from: 3\n  - A\n'),
    "between blank lines": (
        "facts:\n- A\n\n- B\n\ncards: []\n",
        1,
        'facts:\n- A\n\n- B\n\n- fact: "N: new"\n  from: 3\n\ncards: []\n',
    ),
    "in brackets": ("facts: [A, B]\n", 0, 'facts: [A, {fact: "N: new", from: 3}, B]\n'),
    "first in brackets": ("facts: [A]\n", None, 'facts: [{fact: "N: new", from: 3}, A]\n'),
    "in brackets on lines": ("facts: [\n  A,\n  B\n]\n", 1, 'facts: [\n  A,\n  B,\n  {fact: "N: new", from: 3}\n]\n'),
    "a section that is empty": (
        "facts: [] # none\ncards: []\n",
        None,
        'facts: # none\n  - fact: "N: new"\n    from: 3\ncards: []\n',
    ),
    "a section that is only begun": (
        "facts:\n\ncards: []\n",
        None,
        'facts:\n  - fact: "N: new"\n    from: 3\n\ncards: []\n',
    ),
    "no section": (
        "title: T\n\n# Cards\ncards: [a]\n",
        None,
        'title: T\n\n# Facts\nfacts:\n  - fact: "N: new"\n    from: 3\n\n# Cards\ncards: [a]\n',
    ),
    "no section after": ("title: T", None, 'title: T\n\n# Facts\nfacts:\n  - fact: "N: new"\n    from: 3\n'),
    "JSON": ('{"title": "T", "facts": ["A"]}', 0, '{"title": "T", "facts": ["A", {"fact": "N: new", "from": 3}]}'),
    "JSON without a section": ('{"title": "T"}', None, '{"title": "T", "facts": [{"fact": "N: new", "from": 3}]}'),
}


@pytest.mark.parametrize(("text", "after", "made"), INSERTED.values(), ids=INSERTED)
def test_an_entry_is_put_in(text: str, after: int | None, made: str) -> None:
    entries = Entries(text.encode())
    beside = None if after is None else entries.within("facts")[after]
    assert applied(entries, inserted(entries, "facts", [("", NEW)], beside, "Facts")).data.decode() == made
    crlf = Entries(text.replace("\n", "\r\n").encode())
    beside = None if after is None else crlf.within("facts")[after]
    data = applied(crlf, inserted(crlf, "facts", [("", NEW)], beside, "Facts")).data
    assert data.decode() == (made.replace("\n", "\r\n") if "\n" in text else made)


def test_voices_are_put_in_under_their_keys() -> None:
    entries = Entries(b"voices:\n  ana:\n    name: A\n")
    changes = inserted(entries, "voices", [("ben", {"name": "B", "aka": ("C", "D")})], entries.within("voices")[0])
    assert applied(entries, changes).data == b"voices:\n  ana:\n    name: A\n  ben:\n    name: B\n    aka: [C, D]\n"


def test_an_entry_is_worded_anew() -> None:
    text = "facts:\n  # of A\n  - fact: A\n    id: a # so\n  - {fact: B}\n"
    assert edited(text, "facts", 0, lambda e, s: reworded(e, s, {"fact": "C", "id": "c"})) == (
        "facts:\n  # of A\n  - fact: C\n    id: c # so\n  - {fact: B}\n"
    )
    assert edited(text, "facts", 1, lambda e, s: reworded(e, s, {"fact": "C, d"})) == text.replace(
        "{fact: B}", '{fact: "C, d"}'
    )


def test_line_ends_of_both_sorts_stay_where_they_are() -> None:
    data = b"\xef\xbb\xbftitle: T\r\nfacts:\n  - A\r\n  - B\n  - C\r\n# \x07end\r"
    entries = Entries(data)
    changes = [*removed(entries, entries.within("facts")[1])]
    assert applied(entries, changes).data == data.replace(b"  - B\n", b"")
    changes = inserted(entries, "facts", [("", {"fact": "N"})], entries.within("facts")[0])
    assert applied(entries, changes).data == data.replace(b"  - A\r\n", b"  - A\r\n  - fact: N\r\n")


def test_an_entry_is_found_where_a_reading_has_it() -> None:
    data = RICH.encode()
    deck, entries = read_deck(data).deck, Entries(data)
    assert deck is not None
    for section in schema.LISTS:
        for each, spot in zip(getattr(deck, section), entries.within(section), strict=True):
            assert entries.at(section, each.place) == spot
    view = deck.viewpoints[0]
    assert isinstance(view, Viewpoint)
    found = entries.at("viewpoints", view.place)
    assert found is not None and "holds" in found.pairs and isinstance(found.says, dict)
    assert found.says["holds"] is not None


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe\x00", "the file is saved as UTF-16"),
        (b"facts: [\n", "line 2 is no YAML"),
        (b"- a\n", "it holds no keys"),
        (b"a: &a b\nfacts: [*a]\n", "it holds a tag, an anchor or a reference to one"),
    ],
)
def test_what_cannot_be_changed_is_told(data: bytes, told: str) -> None:
    with pytest.raises(LayoutError, match=told):
        Entries(data)


def test_overlapping_changes_are_no_changes() -> None:
    entries = Entries(b"title: T\n")
    with pytest.raises(ValueError, match="overlap"):
        entries.file.changed([Change(0, 4, ""), Change(2, 5, "")])


def _others(entries: Entries, spot: Spot | None) -> list[tuple[str, str, object]]:
    return [
        (each.section, each.key, each.says)
        for spots in entries.sections
        for each in spots
        if spot is None or each is not spot
    ]


def _outside(data: bytes, made: bytes) -> bool:
    """Whether one stretch alone was taken out."""
    start = next((at for at, pair in enumerate(zip(data, made, strict=False)) if pair[0] != pair[1]), len(made))
    return data.endswith(made[start:])


@given(decks, st.integers(0, 10_000), st.booleans(), st.data())
@settings(max_examples=150, deadline=None)
def test_of_any_deck_any_entry_goes_alone(deck: Value, seed: int, windows: bool, data: st.DataObject) -> None:
    text = laid_out_oddly(deck, seed)
    file = text.replace("\n", "\r\n" if windows else "\n").encode()
    entries = Entries(file)
    spots = [spot for spots in entries.sections for spot in spots]
    spot = data.draw(st.sampled_from(spots))
    made = applied(entries, removed(entries, spot)).data
    assert _others(Entries(made), None) == _others(entries, spot)
    assert _outside(file, made)


@given(decks, st.integers(0, 10_000), st.data())
@settings(max_examples=150, deadline=None)
def test_of_any_deck_any_entry_is_marked_and_accepted(deck: Value, seed: int, data: st.DataObject) -> None:
    file = laid_out_oddly(deck, seed).encode()
    entries = Entries(file)
    spot = data.draw(st.sampled_from(entries.spots))
    after = applied(entries, key_set(entries, spot, "review", "it: so"))
    again = after.within(spot.section)[spot.number]
    assert isinstance(again.says, dict) and isinstance(spot.says, dict)
    assert again.says == {**spot.says, "review": "it: so"}
    assert _others(after, again) == _others(entries, spot)
    accepted = applied(after, key_dropped(after, again, "review"))
    assert _others(accepted, None) == _others(entries, None)
    if spot.pairs:
        assert accepted.data == file


@given(decks, st.integers(0, 10_000), st.data())
@settings(max_examples=100, deadline=None)
def test_into_any_deck_entries_are_put(deck: Value, seed: int, data: st.DataObject) -> None:
    file = laid_out_oddly(deck, seed).encode()
    entries = Entries(file)
    section = data.draw(st.sampled_from(["facts", "terms", "cards"]))
    spots = entries.within(section)
    after = data.draw(st.sampled_from([None, *spots]))
    new: list[tuple[str, Written]] = [("", {"fact": "N"}), ("", {"fact": "M: m", "from": (("1", "2"))})]
    made = applied(entries, inserted(entries, section, new, after, "New"))
    at = 0 if after is None else after.number + 1
    said = [spot.says for spot in made.within(section)]
    assert said[at : at + 2] == [{"fact": "N"}, {"fact": "M: m", "from": ["1", "2"]}]
    assert said[:at] + said[at + 2 :] == [spot.says for spot in spots]
    assert [each for each in _others(made, None) if each[0] != section] == [
        each for each in _others(entries, None) if each[0] != section
    ]


@given(texts, st.sampled_from(["  - q: A\n    a: b\n", "- {q: A, a: b}\n"]))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_as_it_was_put_in(text: str, entry: str) -> None:
    entries = Entries(f"title: T\ncards:\n{entry}".encode())
    reading = read_deck(applied(entries, key_set(entries, entries.within("cards")[0], "note", text)).data)
    assert reading.ok and reading.deck is not None
    assert reading.deck.cards[0].note == clean(text)


def test_a_long_text_that_begins_like_an_entry_is_not_folded() -> None:
    entries = Entries(b"title: T\ncards:\n- q: A\n  a: b\n")
    text = "- In a tradition that was kept for years" + " and years" * 15
    made = applied(entries, key_set(entries, entries.within("cards")[0], "note", text)).data
    assert read_deck(made).problems == ()
    assert f'  note: "{text}"\n' in made.decode()


def test_a_long_text_is_folded_as_format_does_it() -> None:
    for begins in ("[Twenty] states led", "$65 million went", "“Nobody,” she said,", "The river"):
        entries = Entries(b"title: T\ncards:\n  - q: A\n    a: b\n")
        made = applied(
            entries, key_set(entries, entries.within("cards")[0], "note", f"{begins} on" + " and on" * 20)
        ).data
        assert b"note: >-\n" in made and reformatted(made) == made
