"""What can be changed of an entry on the screen: a field for each key worth it, and the keys that fields give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from quizapp.deck import schema
from quizapp.deck.entry_text import Spot
from quizapp.deck.model import Deck, Fact, Status, Viewpoint
from quizapp.deck.text import clean
from quizapp.study.vetting_file import Thing, Value, VettingError, value_of

NEW: Final = "+"
"""The choice that stands for a question that is written below it, and the field for that; no key of a deck is so."""

Choices = tuple[tuple[str, str], ...]
"""What a key may be, and how each is called."""

_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "facts": ("fact", "said_by", "on", "status", "wrong", "ask", "note", "from"),
    "viewpoints": ("holds", "who", "on", "because", "quote", "status", "note", "from"),
    "events": ("event", "when", "said_by", "note", "from"),
    "terms": ("term", "means", "note", "from"),
    "cards": ("q", "a", "options", "note", "from"),
    "discussion": ("ask", "on", "from"),
    "voices": ("name", "aka", "role", "side", "note"),
    "sides": ("name", "note"),
    "disputes": ("question", "note"),
}
"""The keys of each section that are changed here, the main one first."""

_LABELS: Final = {
    "fact": "Fact, with the words to ask in [brackets]",
    "said_by": "Who says so",
    "on": "On which dispute",
    "status": "How sure it is",
    "note": "Note, shown after the answer",
    "from": "Paragraph of the article",
    "holds": "What they hold",
    "who": "Who holds it",
    "because": "A reason",
    "quote": "At most six of their words, exact",
    "event": "What happened",
    "when": "When, such as 2021, 2021-03 or 2021-03-04",
    "term": "The word",
    "means": "What it means",
    "wrong": "Wrong options, parted by ;",
    "options": "Wrong options, parted by ;",
    "aka": "Other names, parted by ;",
    "q": "Question",
    "a": "Answer",
    "ask": "The question in your words",
    "name": "Name",
    "role": "Office or work",
    "side": "Side",
    "question": "The question that they answer differently",
    NEW: "The new question",
}

_SEVERAL: Final = frozenset({"wrong", "options", "aka"})
"""Keys of several texts that share a field."""

_OF_ONE_MARK: Final = frozenset({"wrong", "ask"})
"""Keys of a fact that are about its marked words, of which there must be one."""

_FIRM: Final = Status.FACT.value
_LESS_FIRM: Final = Status.CLAIM.value
"""How firm a fact is, and a view, where its entry does not say that."""

_NUMBERS = re.compile(r"[\s,;]+")


class Field(NamedTuple):
    """One thing to change: its ``name``, label and text; with ``choices`` one of these. ``key`` is the entry's."""

    name: str
    key: str
    label: str
    text: str
    choices: Choices = ()


def fields_of(spot: Spot, thing: Thing | None, deck: Deck) -> tuple[Field, ...]:
    """The fields of an entry, as they stand in its file."""
    return tuple(field for key in _KEYS[spot.section] for field in _fields(spot, thing, deck, key))


def _fields(spot: Spot, thing: Thing | None, deck: Deck, key: str) -> Iterator[Field]:
    said = value_of(spot, key)
    texts = (said,) if isinstance(said, str) else said
    if key == "because":
        for number, text in enumerate([*filter(None, texts), ""]):
            yield Field(f"because{number}", key, "Another reason" if number and not text else _LABELS[key], text)
        return
    if key in _OF_ONE_MARK and isinstance(thing, Fact) and len(thing.marks) > 1 and not said:
        return  # which of its marked words it is about is said below “marks”
    text = ("; " if key in _SEVERAL else ", ").join(texts)
    optional = key not in schema.SECTIONS[spot.section].required
    choices = _choices(deck, thing, key, text, optional)
    yield Field(key, key, _LABELS[key], text, choices)
    if key == "on":
        yield Field(NEW, NEW, _LABELS[NEW], "")


def _choices(deck: Deck, thing: Thing | None, key: str, text: str, optional: bool) -> Choices:
    """What a key may be; what it is now comes with them, whatever it is."""
    voices = [(each, deck.speaker(each)) for each in deck.voices]
    if key == "who" and isinstance(thing, Viewpoint) and len(thing.who) > 1:
        voices = [(text, ", ".join(map(deck.speaker, thing.who))), *voices]
    known: dict[str, list[tuple[str, str]]] = {
        "who": voices,
        "said_by": voices,
        "side": [(side.id, side.name) for side in deck.sides.values()],
        "on": [*((each.id, each.question) for each in deck.disputes.values()), (NEW, "a new one, written below")],
        "status": [(word, word) for word in schema.WORDS[schema.Shape.STATUS]],
    }
    if key not in known:
        return ()
    unsaid = "none"
    if key == "status":
        unsaid = _FIRM if isinstance(thing, Fact) else _LESS_FIRM
        known[key] = [each for each in known[key] if each[0] != unsaid]
    found = ([("", unsaid)] if optional or not text else []) + known[key]
    return tuple(found if text in dict(found) else [(text, text), *found])


def changes(fields: Iterable[Field], now: Mapping[str, str]) -> tuple[dict[str, Value], str]:
    """What the texts ``now`` in the fields change of the entry: values by key, and the question of a new dispute.

    Raises VettingError where that question is wanted and not written.
    """
    before: dict[str, list[str]] = {}
    after: dict[str, list[str]] = {}
    for field in fields:
        before.setdefault(field.key, []).append(field.text)
        after.setdefault(field.key, []).append(clean(now.get(field.name, field.text)))
    question = after.pop(NEW, [""])[0] if after.get("on") == [NEW] else ""
    after.pop(NEW, None)
    if after.get("on") == [NEW] and not question:
        raise VettingError("Write the new question, or choose another one.")
    if after.get("on") == [NEW]:
        del after["on"]  # it is what the new dispute gets as its key
    return {key: _value(key, texts) for key, texts in after.items() if texts != before[key]}, question


def overtaken(
    fields: Iterable[Field], now: Mapping[str, str], elsewhere: Iterable[Field]
) -> tuple[tuple[str, str], ...]:
    """What was changed both here and elsewhere: the label of each such key, and what the file says there now.

    ``fields`` are as they were when one began to type, ``now`` is what stands in them, ``elsewhere`` as the file is.
    """
    fields = tuple(fields)
    before, theirs = _by_key(fields, {}), _by_key(elsewhere, {})
    ours, labels = _by_key(fields, now), {field.key: field.label for field in reversed(fields)}
    return tuple(
        (labels[key], "; ".join(theirs.get(key, [])))
        for key, texts in before.items()
        if key != NEW and theirs.get(key, []) not in (texts, ours[key]) and ours[key] != texts
    )


def _by_key(fields: Iterable[Field], now: Mapping[str, str]) -> dict[str, list[str]]:
    """The texts of each key, without those that are empty."""
    found: dict[str, list[str]] = {}
    for field in fields:
        found.setdefault(field.key, []).extend(filter(None, [clean(now.get(field.name, field.text))]))
    return found


def _value(key: str, texts: list[str]) -> Value:
    """The texts of a key's fields as they are written."""
    if key == "from":
        numbers = tuple(filter(None, _NUMBERS.split(texts[0].strip("[] "))))
        return numbers[0] if len(numbers) == 1 else numbers
    if key == "who":
        names = tuple(part.strip() for part in texts[0].split(",") if part.strip())
        return names[0] if len(names) == 1 else names
    if key in _SEVERAL:
        texts = [part.strip() for part in texts[0].split(";")]
    there = tuple(filter(None, texts))
    return there[0] if len(there) == 1 else there or ""
