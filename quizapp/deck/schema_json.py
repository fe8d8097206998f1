"""The deck format as JSON Schema (2020-12), made from the table of keys: editors complete and explain with it.

``schema.json`` beside this module is what ``text()`` gives; a test holds that they are the same.
"""

from __future__ import annotations

import json
from typing import Final

from quizapp.deck import schema
from quizapp.deck.schema import WORDS, Key, Shape, Sort

Value = dict[str, "Value"] | list["Value"] | str | int | bool
"""A JSON value as schemas hold it."""

TITLE: Final = "quizapp deck"
"""By which the schema is known."""

_TEXT: Final[Value] = {"type": ["string", "number", "boolean"]}
"""A text. YAML's own reading of 2021, 3.10 and yes does not matter: quizapp takes all of them as written."""

_ID_PATTERN: Final = r"^\w[\w.-]{0,79}$"

_LISTS: Final[dict[Shape, Sort]] = {
    Shape.FACTS: schema.FACT,
    Shape.VIEWPOINTS: schema.VIEWPOINT,
    Shape.EVENTS: schema.EVENT,
    Shape.TERMS: schema.TERM,
    Shape.CARDS: schema.CARD,
    Shape.DISCUSSION: schema.PROMPT,
}
_KEYED: Final[dict[Shape, Sort]] = {
    Shape.SIDES: schema.SIDE,
    Shape.VOICES: schema.VOICE,
    Shape.DISPUTES: schema.DISPUTE,
    Shape.MARKS: schema.MARK,
}
_PLAIN_KEYS: Final = (schema.SOURCE, schema.DRAFTED)
"""What is keys alone, once in a deck."""


def text() -> str:
    """The schema as a file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def json_schema() -> Value:
    """The schema of a deck file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        "description": "What an article says: its facts, who holds which view, and what is worth knowing about it.",
        **_entry(schema.DECK),
        "$defs": {_name(sort): _entry(sort) for sort in (*_LISTS.values(), *_KEYED.values(), *_PLAIN_KEYS)},
    }


def _name(sort: Sort) -> str:
    """What a sort of entry is called among the definitions: ``fact`` for "a fact"."""
    return sort.what.split(maxsplit=1)[1].replace(" ", "-")


def _entry(sort: Sort) -> dict[str, Value]:
    """An entry with its keys."""
    return {
        "type": "object",
        "properties": {name: _key(key) for name, key in sort.keys.items()},
        "required": list(sort.required),
        "additionalProperties": False,
    }


def _key(key: Key) -> Value:
    """The value of a key, with its description. What need not be written may be left empty."""
    rule = _shape(key.shape)
    types = rule.get("type")
    if isinstance(types, list) and "null" not in types and not key.required:
        rule = {**rule, "type": [*types, "null"]}
    return {"description": key.about, **rule}


def _shape(shape: Shape) -> dict[str, Value]:
    """What may stand as a value."""
    if shape in WORDS:
        read_as: tuple[Value, ...] = (True, False) if shape is Shape.FLAG else ()  # what editors take yes and no for
        return {"enum": [*map(str, WORDS[shape]), *read_as]}
    if shape in _LISTS:
        return _list(_LISTS[shape])
    if shape in _KEYED:
        names: Value = {} if shape is Shape.MARKS else {"pattern": _ID_PATTERN}
        return {"type": ["object"], "propertyNames": names, "additionalProperties": _ref(_KEYED[shape])}
    return _PLAIN[shape]


def _list(sort: Sort) -> dict[str, Value]:
    """A list of entries; one that may be bare may also stand alone."""
    items = _ref(sort)
    if not sort.bare:
        return {"type": ["array", "null"], "items": items}
    return {"anyOf": [{"type": ["array", "null"], "items": items}, _TEXT]}


def _ref(sort: Sort) -> Value:
    """An entry by reference, or the bare text that may stand for it."""
    reference: Value = {"$ref": f"#/$defs/{_name(sort)}"}
    return {"anyOf": [_TEXT, reference]} if sort.bare else reference


_NUMBER: Final[Value] = {"type": "integer", "minimum": 1}

_PLAIN: Final[dict[Shape, dict[str, Value]]] = {
    Shape.TEXT: {"type": ["string", "number", "boolean"]},
    Shape.TEXTS: {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]},
    Shape.ID: {"type": ["string", "number", "boolean"], "pattern": _ID_PATTERN},
    Shape.NUMBER: {"type": ["number", "string"], "minimum": 0},
    Shape.PASSAGE: {"anyOf": [_NUMBER, {"type": "array", "items": _NUMBER}]},
    Shape.SOURCE: {"$ref": f"#/$defs/{_name(schema.SOURCE)}"},
    Shape.DRAFTED: {"$ref": f"#/$defs/{_name(schema.DRAFTED)}"},
}
