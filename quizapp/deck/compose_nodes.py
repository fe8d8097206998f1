"""What a deck file consists of before it means anything: texts, lists and keys, each with its place."""

from __future__ import annotations


class Scalar:
    """Text as written. ``line`` and ``column`` count from 1; ``quote`` is ``'``, ``"``, ``|``, ``>`` or empty."""

    __slots__ = ("column", "line", "quote", "text")

    def __init__(self, text: str, line: int, column: int, quote: str) -> None:
        self.text = text
        self.line = line
        self.column = column
        self.quote = quote


class Items:
    """A list."""

    __slots__ = ("column", "line", "nodes")

    def __init__(self, line: int, column: int) -> None:
        self.nodes: list[Node] = []
        self.line = line
        self.column = column


class Pairs:
    """Keys with their values. ``keys`` holds each key's own place; of a key written twice the first one counts."""

    __slots__ = ("column", "keys", "line", "values")

    def __init__(self, line: int, column: int) -> None:
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}
        self.line = line
        self.column = column


class Broken:
    """Something that a deck may not hold, already reported where it stood."""

    __slots__ = ("column", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


Node = Scalar | Items | Pairs | Broken
