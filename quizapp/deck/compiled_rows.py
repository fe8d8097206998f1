"""A reading as JSON and back: each value becomes the list of its fields. JSON, since it can hold nothing but data."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, make_dataclass
from operator import attrgetter
from typing import Any, Final, TypeVar

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
from quizapp.deck.problems import Level, Problem, Reading
from quizapp.deck.read_paused import collector_paused

Row = list[Any]
Value = TypeVar("Value")

_CLASSES: Final = (
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
_GETTERS: Final[dict[type, Callable[[object], object]]] = {cls: attrgetter(*names) for cls, names in _FIELDS.items()}

SHAPE: Final = json.dumps([[cls.__name__, *names] for cls, names in _FIELDS.items()])
"""The fields of everything that is written, in order: what was written in another shape is not read."""


def dumps(reading: Reading) -> bytes:
    """A reading as JSON."""
    text = json.dumps(reading, default=_row, ensure_ascii=False, check_circular=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _row(value: object) -> object:
    """The fields of a value."""
    return _GETTERS[type(value)](value)


def loads(data: bytes) -> Reading:
    """The reading that JSON from ``dumps`` holds.

    Other JSON raises ValueError, TypeError, LookupError or AttributeError.
    """
    with collector_paused():
        deck, problems, digest = json.loads(data)
        return Reading(_deck(deck) if deck is not None else None, tuple(map(_problem, problems)), digest)


def _maker(cls: type[Value]) -> Callable[..., Value]:
    """Makes values of a frozen class three times as fast as the class does.

    A frozen dataclass sets each field by a call. A twin with the same slots that is not frozen sets them directly,
    and then becomes a value of the class, which Python allows as both are laid out alike.
    """
    twin = make_dataclass(cls.__name__, _FIELDS[cls], slots=True)
    become = object.__setattr__

    def make(*row: object) -> Value:
        value: Value = twin(*row)
        become(value, "__class__", cls)
        return value

    return make


_fast_mark = _maker(Mark)
_fast_fact = _maker(Fact)
_fast_viewpoint = _maker(Viewpoint)
_fast_event = _maker(Event)
_fast_term = _maker(Term)
_fast_card = _maker(Card)
_fast_place = _maker(Place)

_KINDS: Final = {kind.value: kind for kind in AnswerKind}
_STATUSES: Final = {status.value: status for status in Status}


def _mark(row: Row) -> Mark:
    text, start, end, key, kind, unit, precision, ask, accept, wrong, not_wrong, tolerance, note = row
    return _fast_mark(
        text,
        start,
        end,
        key,
        _KINDS[kind],
        unit,
        precision,
        ask,
        tuple(accept),
        tuple(wrong),
        tuple(not_wrong),
        tolerance,
        note,
    )


def _fact(row: Row) -> Fact:
    key, text, marks, status, said_by, topic, on, passage, note, place = row
    marks = tuple(map(_mark, marks))
    return _fast_fact(
        key, text, marks, _STATUSES[status], said_by, topic, on, tuple(passage), note, _fast_place(*place)
    )


def _viewpoint(row: Row) -> Viewpoint:
    key, who, on, holds, marks, because, against, shared_by, quote, status, topic, passage, note, place = row
    return _fast_viewpoint(
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
        _fast_place(*place),
    )


def _event(row: Row) -> Event:
    key, text, when, said_by, topic, passage, note, place = row
    return _fast_event(key, text, when, said_by, topic, tuple(passage), note, _fast_place(*place))


def _term(row: Row) -> Term:
    key, term, means, aka, topic, passage, note, place = row
    return _fast_term(key, term, means, tuple(aka), topic, tuple(passage), note, _fast_place(*place))


def _card(row: Row) -> Card:
    key, q, a, options, accept, kind, unit, precision, topic, passage, note, place = row
    return _fast_card(
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
        _fast_place(*place),
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
