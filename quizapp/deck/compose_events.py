"""The parser's events: what is used of them, and which parser gives them."""

from __future__ import annotations

import re
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
    end_mark: Mark


class Parser(Protocol):
    """What gives the events."""

    def get_event(self) -> object:
        """The next event."""


def parser_of(text: str) -> Parser:
    """The fastest parser at hand: libyaml where PyYAML was built with it, else the slower one in Python."""
    return yaml.CSafeLoader(text.encode("utf-8")) if yaml.__with_libyaml__ else _InPython(text)


_QUESTION = re.compile(r"(?<=[^\s\[{,:])\?+|(?<=[^\s\[{,:-])[ \t]+\?+")


class _InPython:
    """PyYAML's own parser, brought to take a question mark inside a text as libyaml does.

    In braces it would end the text there: ``{q: Who?, a: I}``. So question marks behind the beginning of a text go
    through the parser as a character that the text does not hold.
    """

    def __init__(self, text: str) -> None:
        self.stand_in = next(char for char in map(chr, range(0xE000, 0xF8FF)) if char not in text)
        self.loader: Parser = yaml.SafeLoader(
            _QUESTION.sub(lambda found: found.group().replace("?", self.stand_in), text)
        )

    def get_event(self) -> object:
        """The next event."""
        event = self.loader.get_event()
        if isinstance(event, yaml.ScalarEvent):
            event.value = event.value.replace(self.stand_in, "?")
        return event
