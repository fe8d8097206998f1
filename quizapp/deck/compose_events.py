"""The parser's events: what is used of them, and which parser gives them."""

from __future__ import annotations

from typing import Protocol

import yaml


class Mark(Protocol):
    """A place, from 0."""

    line: int
    column: int


class Written(Protocol):
    """What all events of interest have; both parsers' classes fit."""

    start_mark: Mark
    anchor: str | None


class Tagged(Written, Protocol):
    """A text, list or mapping."""

    tag: str | None


class Text(Tagged, Protocol):
    """A text."""

    value: str
    style: str | None


class Parser(Protocol):
    """What gives the events."""

    def get_event(self) -> object:
        """The next event."""


def parser_of(data: bytes) -> Parser:
    """The fastest parser at hand: libyaml where PyYAML was built with it, else the slower one in Python."""
    return yaml.CSafeLoader(data) if yaml.__with_libyaml__ else yaml.SafeLoader(data)
