"""A reading as JSON and back: each value becomes the list of its fields. JSON, since it can hold nothing but data."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from quizapp.deck.compiled_making import (
    make_card,
    make_event,
    make_fact,
    make_mark,
    make_place,
    make_term,
    make_viewpoint,
)
from quizapp.deck.model import (
    AnswerKind,
    Card,
    Deck,
    Dispute,
    Event,
    Fact,
    Mark,
    Place,
    Prompt,
    Side,
    Source,
    Status,
    Term,
    Viewpoint,
    Voice,
    VoiceKind,
)
from quizapp.deck.problems import Level, Overrule, Problem, Reading
from quizapp.deck.read_paused import collector_paused

Row = list[Any]

_CLASSES: Final = (
    Overrule,
    Reading,
    Deck,
    Source,
    Side,
    Dispute,
    Voice,
    Fact,
    Mark,
    Viewpoint,
    Event,
    Term,
    Card,
    Prompt,
    Place,
    Problem,
)
_FIELDS: Final[dict[type, tuple[str, ...]]] = {cls: tuple(field.name for field in fields(cls)) for cls in _CLASSES}
_GETTERS: Final[dict[type, Callable[[object], tuple[object, ...]]]] = {
    cls: attrgetter(*names) for cls, names in _FIELDS.items()
}

_SHORT: Final = 7
_NO_MORE: Final = _GETTERS[Mark](Mark("", 0, 0, ""))[_SHORT:]
"""The fields of a mark from ``ask`` on, as most have them."""


def dumps(reading: Reading) -> bytes:
    """A reading as JSON."""
    text = json.dumps(reading, default=_row, ensure_ascii=False, check_circular=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _row(value: object) -> tuple[object, ...]:
    """The fields of a value. A mark of which its author says no more is written short."""
    row = _GETTERS[type(value)](value)
    if type(value) is Mark and row[_SHORT:] == _NO_MORE:
        return row[:_SHORT]
    return row


def loads(data: bytes) -> Reading:
    """The reading that JSON from ``dumps`` holds.

    Other JSON raises ValueError, TypeError, LookupError or AttributeError.
    """
    with collector_paused():
        deck, problems, digest, overrules = json.loads(data)
        made = _deck(deck) if deck is not None else None
        return Reading(made, tuple(map(_problem, problems)), digest, tuple(map(_overrule, overrules)))


def _overrule(row: Row) -> Overrule:
    codes, place, whole = row
    return Overrule(tuple(codes), make_place(*place), whole)


_KINDS: Final = {kind.value: kind for kind in AnswerKind}
_STATUSES: Final = {status.value: status for status in Status}


def _mark(row: Row) -> Mark:
    row[4] = _KINDS[row[4]]
    if len(row) > _SHORT:
        row[8:11] = map(tuple, row[8:11])
    return make_mark(*row)


def _fact(row: Row) -> Fact:
    key, text, marks, status, said_by, topic, on, passage, note, place = row
    marks = tuple(map(_mark, marks))
    return make_fact(key, text, marks, _STATUSES[status], said_by, topic, on, tuple(passage), note, make_place(*place))


def _viewpoint(row: Row) -> Viewpoint:
    key, who, on, holds, marks, because, against, shared_by, quote, status, topic, passage, note, place = row
    return make_viewpoint(
        key,
        tuple(who),
        on,
        holds,
        tuple(map(_mark, marks)),
        tuple(because),
        tuple(against),
        tuple(shared_by),
        quote,
        _STATUSES[status],
        topic,
        tuple(passage),
        note,
        make_place(*place),
    )


def _event(row: Row) -> Event:
    key, text, when, said_by, topic, passage, note, place = row
    return make_event(key, text, when, said_by, topic, tuple(passage), note, make_place(*place))


def _term(row: Row) -> Term:
    key, term, means, aka, topic, passage, note, place = row
    return make_term(key, term, means, tuple(aka), topic, tuple(passage), note, make_place(*place))


def _card(row: Row) -> Card:
    key, q, a, options, accept, kind, unit, precision, topic, passage, note, place = row
    return make_card(
        key,
        q,
        a,
        tuple(options),
        tuple(accept),
        _KINDS[kind],
        unit,
        precision,
        topic,
        tuple(passage),
        note,
        make_place(*place),
    )


def _prompt(row: Row) -> Prompt:
    key, text, on, passage, place = row
    return Prompt(key, text, on, tuple(passage), Place(*place))


def _voice(row: Row) -> Voice:
    key, name, aka, role, side, kind, anonymous, passage, note, place = row
    return Voice(key, name, tuple(aka), role, side, VoiceKind(kind), anonymous, tuple(passage), note, Place(*place))


def _side(row: Row) -> Side:
    key, name, note, place = row
    return Side(key, name, note, Place(*place))


def _dispute(row: Row) -> Dispute:
    key, question, note, place = row
    return Dispute(key, question, note, Place(*place))


def _problem(row: Row) -> Problem:
    code, message, place, remedy, level, line_text, width = row
    return Problem(code, message, Place(*place), remedy, Level(level), line_text, width)


def _deck(row: Row) -> Deck:
    names = dict(zip(_FIELDS[Deck], row, strict=True))
    made: dict[str, Callable[[Row], object]] = {"facts": _fact, "viewpoints": _viewpoint, "events": _event}
    made |= {"terms": _term, "cards": _card, "discussion": _prompt}
    for name, make in made.items():
        names[name] = tuple(map(make, names[name]))
    for name, make in {"sides": _side, "voices": _voice, "disputes": _dispute}.items():
        names[name] = {key: make(value) for key, value in names[name].items()}
    names["source"] = Source(*names["source"])
    return Deck(**names)
