"""The JSON Schema as a real validator takes it: it is one, decks fit it, and each kind of wrong entry does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.read import read_deck
from tests.deck.test_read import RICH
from tests.deck.test_schema import FILE, SCHEMA, as_editors_read
from tests.study.river import DECK as RIVER

VALIDATOR = Draft202012Validator(SCHEMA)
README = Path(__file__).parent.parent.parent / "README.md"
IN_README = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
SMALL = "title: T\ncards: [{q: Who?, a: Ana}]\n"
GOOD = [
    RICH,
    RIVER,
    SMALL,
    *IN_README,
    f"{SMALL}as_of: 2024-03-02\n",
    f"{SMALL}about:\ndiscussion: Why?\n",
    "title: 2021\nfacts:\n  - It fell to [41] percent.\n  - fact: It [rose].\n    from: [3, 4]\n    tolerance: 0.5\n",
    "title: yes\nterms:\n  - {term: 12:30, means: half past noon, aka: [1, yes, 3.10]}\n",
    "title: T\nvoices: {a: {name: Ana, anonymous: yes, role: mayor}}\nevents: [{event: It fell., when: 2021}]\n",
]
WRONG = {
    "a misspelt section": "fcats: ['A [b]']\n",
    "a misspelt key": "facts: [{fact: 'A [b]', topik: x}]\n",
    "a section that is no list": "facts: {a: b}\n",
    "a list that is a text": "terms: hello\n",
    "a fact without its sentence": "facts: [{note: x}]\n",
    "an empty fact": "facts: [{fact: }]\n",
    "a list for a text": "facts: [{fact: [a, b]}]\n",
    "a word of no status": "facts: [{fact: 'A [b]', status: rumour}]\n",
    "a word of no kind": "facts: [{fact: 'A [b]', kind: number}]\n",
    "a paragraph that is no number": "facts: [{fact: 'A [b]', from: third}]\n",
    "a paragraph of 0": "facts: [{fact: 'A [b]', from: [3, 0]}]\n",
    "a tolerance below 0": "facts: [{fact: 'A [b]', tolerance: -1}]\n",
    "a wrong key of a mark": "facts: [{fact: 'A [b]', marks: {b: {aks: Who?}}}]\n",
    "a mark without a key": "facts: [{fact: 'A [b]', marks: {b: Who?}}]\n",
    "a viewpoint without its dispute": "viewpoints: [{who: ana, holds: It should.}]\n",
    "a viewpoint without a holder": "viewpoints: [{on: x, holds: It should.}]\n",
    "an event without a date": "events: [{event: It fell.}]\n",
    "a term without a meaning": "terms: [{term: pier}]\n",
    "a card without an answer": "facts: ['A [b]']\ncards: [{q: Who?}]\n",
    "two answers": "cards: [{q: Who?, a: [Ana, Ben]}]\n",
    "a voice without a name": "voices: {ana: {role: mayor}}\n",
    "a sort of voice that there is not": "voices: {ana: {name: Ana, kind: robot}}\n",
    "anonymous in other words": "voices: {ana: {name: Ana, anonymous: maybe}}\n",
    "an odd short key": "sides: {the town: The town}\n",
    "an odd id": "facts: [{fact: 'A [b]', id: a b}]\n",
    "a wrong key of the source": "source: {headline: x}\n",
    "a source that is a text": "source: The Post\n",
    "a discussion with an answer": "discussion: [{ask: Why?, a: x}]\n",
}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_no_type_is_named_twice() -> None:
    """Validators of older drafts, as editors have them, refuse the whole schema for that."""
    lists = re.findall(r'"type": (\[[^]]*\])', FILE.read_text(encoding="utf-8"))
    names = [re.findall(r"\w+", one) for one in lists]
    assert names
    assert all(len(set(one)) == len(one) for one in names)


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.name)
def test_a_bundled_deck_is_valid(path: Path) -> None:
    assert not list(VALIDATOR.iter_errors(as_editors_read(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("text", GOOD)
def test_a_good_deck_is_valid(text: str) -> None:
    assert read_deck(text.encode()).ok
    assert not list(VALIDATOR.iter_errors(as_editors_read(text)))


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_entry_is_not(wrong: str) -> None:
    text = f"title: T\n{wrong}"
    assert read_deck(text.encode()).problems
    assert list(VALIDATOR.iter_errors(as_editors_read(text)))


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.name)
def test_a_bundled_deck_leads_editors_to_the_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found
    assert (path.parent / found[1]).resolve() == FILE.resolve()
