"""The JSON Schema says what the reader takes: same keys, same words, and the bundled decks fit it."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

import quizapp.deck
from quizapp.deck import schema, schema_json
from quizapp.deck.finding import bundled, find_decks
from quizapp.deck.main_keys import BY_KEY, MAIN
from quizapp.deck.model import AnswerKind, Card, Entry, Fact, Status, Term, Viewpoint, Voice, VoiceKind
from tests.deck.test_problems import ONE_PROBLEM
from tests.deck.test_read import RICH

FILE = Path(quizapp.deck.__file__).parent / "schema.json"
SCHEMA: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))

TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def errors(value: object, rule: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """What in a value breaks a schema; knows the keywords that ours uses."""
    if "$ref" in rule:
        yield from errors(value, SCHEMA["$defs"][rule["$ref"].removeprefix("#/$defs/")], path)
    if "anyOf" in rule and all(list(errors(value, each, path)) for each in rule["anyOf"]):
        yield f"{path}: fits none of the ways"
    if "enum" in rule and value not in rule["enum"]:
        yield f"{path}: {value!r} is not in {rule['enum']}"
    types = rule.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(fits(value, name) for name in types):
        yield f"{path}: {value!r} is no {types}"
    if isinstance(value, str) and not re.search(rule.get("pattern", ""), value):
        yield f"{path}: {value!r} has not the form {rule['pattern']}"
    if isinstance(value, int | float) and value < rule.get("minimum", value):
        yield f"{path}: {value!r} is too small"
    if isinstance(value, list) and "items" in rule:
        for number, each in enumerate(value):
            yield from errors(each, rule["items"], f"{path}/{number}")
    if isinstance(value, dict):
        yield from errors_of_keys(value, rule, path)


def errors_of_keys(value: Mapping[str, Any], rule: Mapping[str, Any], path: str) -> Iterator[str]:
    known, other = rule.get("properties", {}), rule.get("additionalProperties", True)
    yield from (f"{path}: {name} is missing" for name in rule.get("required", []) if name not in value)
    for name, each in value.items():
        yield from errors(name, rule.get("propertyNames", {}), f"{path}/{name}")
        if name in known:
            yield from errors(each, known[name], f"{path}/{name}")
        elif other is False:
            yield f"{path}: {name} is not known"
        elif isinstance(other, dict):
            yield from errors(each, other, f"{path}/{name}")


def fits(value: object, name: str) -> bool:
    if isinstance(value, datetime.date):
        return name == "string"
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def as_editors_read(text: str) -> object:
    """A deck as a YAML language server takes it."""
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return with_words(json.loads(json.dumps(yaml.load(text, Loader=loader), default=str)))


def with_words(value: object) -> object:
    """The key ``on`` as YAML 1.2 reads it; PyYAML takes it for true."""
    if isinstance(value, dict):
        return {"on" if key == "true" else key: with_words(each) for key, each in value.items()}
    return [with_words(each) for each in value] if isinstance(value, list) else value


def test_the_file_is_what_the_table_gives() -> None:
    assert FILE.read_text(encoding="utf-8") == schema_json.text()


def test_the_schema_names_the_draft_that_it_is_written_in() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


SORTS = {"deck": schema.DECK} | {name: sort for name, sort in vars(schema).items() if isinstance(sort, schema.Sort)}


@pytest.mark.parametrize("sort", SORTS.values(), ids=SORTS.keys())
def test_the_keys_of_the_schema_are_those_that_the_reader_knows(sort: schema.Sort) -> None:
    name = sort.what.split(maxsplit=1)[1].replace(" ", "-")
    rule = SCHEMA if name == "deck" else SCHEMA["$defs"][name]
    assert list(rule["properties"]) == list(sort.names)
    assert rule["required"] == list(sort.required)
    assert rule["additionalProperties"] is False
    assert all(each["description"].endswith((".", "?")) for each in rule["properties"].values())


@pytest.mark.parametrize(
    ("sort", "entry", "written_as"),
    [
        (schema.FACT, Fact, {"text": "fact", "passage": "from"}),
        (schema.VIEWPOINT, Viewpoint, {"passage": "from"}),
        (schema.TERM, Term, {"passage": "from"}),
        (schema.CARD, Card, {"passage": "from", "unit": "kind", "precision": "kind"}),
        (schema.VOICE, Voice, {"passage": "from", "id": "name"}),
    ],
)
def test_every_field_of_the_model_can_be_written(
    sort: schema.Sort, entry: type[Entry], written_as: Mapping[str, str]
) -> None:
    names = {field.name for field in fields(entry)} - {"place"}
    assert {written_as.get(name, name) for name in names} <= set(sort.names)


def test_the_words_of_the_schema_are_those_of_the_model() -> None:
    fact = SCHEMA["$defs"]["fact"]["properties"]
    assert fact["status"]["enum"] == list(Status)
    assert fact["kind"]["enum"] == list(AnswerKind)
    assert SCHEMA["$defs"]["voice"]["properties"]["kind"]["enum"] == list(VoiceKind)


def test_a_rich_deck_fits_the_schema() -> None:
    assert list(errors(as_editors_read(RICH), SCHEMA)) == []


@pytest.mark.parametrize("path", find_decks(bundled()), ids=lambda path: path.name)
def test_a_bundled_deck_fits_the_schema(path: Path) -> None:
    assert list(errors(as_editors_read(path.read_text(encoding="utf-8")), SCHEMA)) == []


SEEN_BY_SCHEMA = {"unknown-key", "wrong-type", "missing", "unknown-word", "bad-id", "not-a-paragraph"}


@pytest.mark.parametrize("case", [case for case in ONE_PROBLEM if case[1] in SEEN_BY_SCHEMA], ids=lambda case: case[0])
def test_what_the_reader_refuses_the_schema_refuses(case: tuple[str, str, int, int, int, str]) -> None:
    middle, code, *_ = case
    deck = as_editors_read(f"title: T\n{middle}")
    assert list(errors(deck, SCHEMA)) or "'  '" in middle
    assert code in SEEN_BY_SCHEMA


def test_each_section_has_its_main_key() -> None:
    assert MAIN.keys() == schema.SECTIONS.keys()
    assert all(MAIN[name] in sort.required for name, sort in schema.SECTIONS.items())
    assert schema.KEYED.keys() == BY_KEY
