"""The one layout of a deck: what it looks like, and that nothing is lost by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizapp.cli.starting import STARTER
from quizapp.deck.finding import bundled
from quizapp.deck.layout import LayoutError, laid_out, written
from quizapp.deck.layout_tree import comments, leaves, tree_of
from quizapp.deck.read import read_deck
from quizapp.deck.reformat import reformatted
from quizapp.deck.sameness import same
from tests.deck.odd_layouts import Value, decks, laid_out_oddly
from tests.deck.test_read import RICH
from tests.deck.test_schema_validated import IN_README
from tests.questions.made_decks import decks as made_decks

CASES = {
    "indentation": ("facts:\n- fact: A\n  from: 1\n", "facts:\n  - fact: A\n    from: 1\n"),
    "deep indentation": ("facts:\n      -   fact: A\n          from: 1\n", "facts:\n  - fact: A\n    from: 1\n"),
    "blanks": ("title:   A   b  \ncards:   [ a,b ,  c ]\n", "title: A   b\ncards: [a, b, c]\n"),
    "blank lines": ("\n\ntitle: A\n\n\n\ncards:\n\n  - a\n\n\n  - b\n\n\n", "title: A\n\ncards:\n  - a\n\n  - b\n"),
    "no line end": ("title: A", "title: A\n"),
    "quotation marks": ("title: 'A'\nabout: 'say \"a\"'\n", 'title: "A"\nabout: \'say "a"\'\n'),
    "what was plain stays plain": ("title: yes\nabout: 012\n", "title: yes\nabout: 012\n"),
    "what was quoted stays quoted": ('title: "A"\nabout: "012"\n', 'title: "A"\nabout: "012"\n'),
    "a short text over lines": ("title: A\n  b\n  c\nabout: >-\n  D\n", "title: A b c\nabout: D\n"),
    "a short text that is no text elsewhere": ("title: >-\n  yes\n", 'title: "yes"\n'),
    "a text of lines": ("title: |\n      A\n\n      b\n", "title: |\n  A\n\n  b\n"),
    "quoted lines": ('title: "A\\nb"\n', "title: |-\n  A\n  b\n"),
    "nothing": ("title:\nabout: ~\ncards: [ ]\nsides: { }\n", "title:\nabout: ~\ncards: []\nsides: {}\n"),
    "braces": ("sides: {a: b,c:   [d,e]}\n", "sides: {a: b, c: [d, e]}\n"),
    "braces in braces": ("sides: {a: {b: c}, d: {e: f}}\n", "sides:\n  a: {b: c}\n  d: {e: f}\n"),
    "braces over lines": ("sides: {a: b,\n  c: d}\n", "sides: {a: b, c: d}\n"),
    "JSON": ('{"title": "A", "cards": [{"q": "B", "a": "C"}]}', '"title": "A"\n"cards":\n  - {"q": "B", "a": "C"}\n'),
    "an explicit key": ("? title\n: A\n", "title: A\n"),
    "the beginning of a document": ("--- # a\n# b\ntitle: A\n...\n", "# a\n# b\ntitle: A\n"),
    "comments": (
        "#a\ntitle: A   #b\n #c\ncards: # d\n# e\n- f # g\n  # h\n# i\n",
        "#a\ntitle: A #b\n#c\ncards: # d\n  # e\n  - f # g\n  # h\n# i\n",
    ),
    "a comment at the end of an entry": (
        "facts:\n- fact: A\n  # of A\n# of B\n- fact: B\n  # of B\n\n# of cards\ncards: [a]\n",
        "facts:\n  - fact: A\n    # of A\n  # of B\n  - fact: B\n    # of B\n\n# of cards\ncards: [a]\n",
    ),
    "comments in brackets": (
        "cards: [ # a\n  b, # c\n  # d\n  e ] # f\n",
        "cards: # a\n  - b # c\n  # d\n  - e # f\n",
    ),
    "comments in braces": ("sides: {a: b, # c\n d: e}\n", "sides:\n  a: b # c\n  d: e\n"),
    "a comment between a key and its text": ("title: # a\n  # b\n  C # d\n", "# b\n# a\ntitle: C # d\n"),
    "a comment behind a dash": ("cards:\n  - # a\n    b\n", "cards:\n  # a\n  - b\n"),
    "a comment behind a header": ("title: >- # a\n  B\n", "title: B # a\n"),
    "a comment of a text over lines": ("title: | # a\n  B\n  c\n", "# a\ntitle: |\n  B\n  c\n"),
    "no comment": ("title: A#b\nabout: 'c # d'\n", 'title: A#b\nabout: "c # d"\n'),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES.keys())
def test_the_layout(text: str, wanted: str) -> None:
    assert laid_out(text) == wanted
    assert laid_out(wanted) == wanted


def test_a_long_text_is_folded_where_no_line_can_be_taken_for_a_key() -> None:
    text = f"{'word ' * 23}from: 3 - {'word ' * 20}".strip()
    made = laid_out(f'title: "{text}"\n')
    assert made.startswith("title: >-\n  word word")
    assert all(len(line) <= 130 for line in made.splitlines())
    assert not re.search(r"^ *(?:-|from)", made, re.M)
    assert laid_out(made) == made
    assert written(tree_of(f'title: "{text}"\n'), fold=False) == f'title: "{text}"\n'


def test_what_does_not_fit_in_a_line_with_its_key_stands_below_it_or_in_lines() -> None:
    words = ", ".join(f"word {number}" for number in range(13))
    assert laid_out(f"accept: [{words}]\n") == f"accept: [{words}]\n"
    key = "a" * 20
    assert laid_out(f"{key}: [{words}]\n") == f"{key}:\n  [{words}]\n"
    assert laid_out(f"accept: [{words}, and one more]\n").startswith("accept:\n  - word 0\n  - word 1\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: T\nfacts:\n  - fact: A [b]\n    topik: x\n", "line 4: “topik” is not a key of a fact"),
        ("title: T\n", "line 1: the deck holds nothing that can be asked"),
        ("%YAML 1.2\n---\ntitle: T\ncards: [{q: A, a: B}]\n", "it begins with a line for YAML parsers"),
        ("", "line 1: the file is empty"),
        ("title: T\ncards: [{q: A, a: &x B}]\n", "a text cannot begin with &"),
    ],
)
def test_what_is_not_laid_out_is_told(text: str, told: str) -> None:
    with pytest.raises(LayoutError, match=re.escape(told)):
        reformatted(text.encode())


def test_line_ends_and_byte_order_mark_stay() -> None:
    plain = b"title:  T\ncards: [{q: A, a: B}]\n"
    wanted = b"title: T\ncards:\n  - {q: A, a: B}\n"
    assert reformatted(plain) == wanted
    assert reformatted(plain.replace(b"\n", b"\r\n")) == wanted.replace(b"\n", b"\r\n")
    assert reformatted(b"\xef\xbb\xbf" + plain) == b"\xef\xbb\xbf" + wanted
    assert reformatted(b"title:  T\r\ncards: [{q: A,\n a: B}]\r\n") == wanted.replace(b"\n", b"\r\n")


@pytest.mark.parametrize("path", sorted(bundled().glob("*.yaml")), ids=lambda path: path.name)
def test_a_bundled_deck_says_the_same_afterwards(path: Path) -> None:
    data = path.read_bytes()
    once = reformatted(data)
    assert reformatted(once) == once
    assert same(read_deck(data).deck, read_deck(once).deck)


IN_ORDER = [bundled() / "daylight.yaml", bundled() / "smallest.yaml", STARTER]


@pytest.mark.parametrize("path", IN_ORDER, ids=lambda path: path.name)
def test_decks_to_learn_from_are_in_order(path: Path) -> None:
    assert reformatted(path.read_bytes()) == path.read_bytes()


@pytest.mark.parametrize("text", IN_README)
def test_the_readme_is_in_order(text: str) -> None:
    assert reformatted(text.encode()) == text.encode()


def test_a_rich_deck_says_the_same_afterwards() -> None:
    once = reformatted(RICH.encode())
    assert reformatted(once) == once
    assert same(read_deck(RICH.encode()).deck, read_deck(once).deck)


@settings(max_examples=300, deadline=None)
@given(decks, st.integers(0, 1_000_000))
def test_any_deck_in_any_layout_keeps_its_values_order_and_comments(deck: Value, seed: int) -> None:
    text = laid_out_oddly(deck, seed)
    before = read_deck(text.encode())
    assume(before.ok)
    once = reformatted(text.encode())
    after = read_deck(once)
    assert same(before.deck, after.deck)
    assert sorted(comments(tree_of(text))) == sorted(comments(tree_of(once.decode())))
    assert comments(tree_of(once.decode())) == comments(tree_of(reformatted(once).decode()))
    assert reformatted(once) == once


@settings(max_examples=100, deadline=None)
@given(decks, st.integers(0, 1_000_000), st.integers(0, 1_000_000))
def test_every_text_keeps_every_letter(deck: Value, seed: int, other: int) -> None:
    """Values as YAML has them, before any cleaning; and two layouts of the same deck differ in comments alone."""
    for text in (laid_out_oddly(deck, seed), laid_out_oddly(deck, other)):
        assert values(laid_out(text)) == values(text)


def values(text: str) -> list[str]:
    return [leaf.text for leaf in leaves(tree_of(text).root)]


def test_sameness_sees_every_difference_but_places() -> None:
    deck = read_deck(RICH.encode()).deck
    assert same(deck, read_deck(f"# a line more\n{RICH}".encode()).deck)
    for was, now in (("Seven", "Six"), ("[Ruiz]", "[Ruiz, R]"), ("[41]", "[42]"), ("from: 7", "from: 8")):
        assert not same(deck, read_deck(RICH.replace(was, now).encode()).deck)


@given(made_decks(), made_decks())
def test_decks_are_the_same_when_they_are_equal(one: object, other: object) -> None:
    assert same(one, one)
    assert same(one, other) == (one == other)
