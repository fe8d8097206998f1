"""A deck file as its author laid it out: texts, lists and keys with all comments and blank lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, cast

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from quizapp.deck.compose_events import Mark, Parser, parser_of
from quizapp.deck.pattern import pattern

BLANK: Final = ""
"""Stands among comments for a blank line."""

_HEADER = pattern(r"[|>][-+0-9]*[ \t]+(#[^\n]*)")


class LayoutError(ValueError):
    """A file that cannot be laid out anew; the message says why."""


class Note(NamedTuple):
    """A comment on a line of its own, or a blank line; ``column`` counts from 0."""

    column: int
    text: str


@dataclass(slots=True)
class Leaf:
    """A text, or an empty list or mapping, with what stands before it and behind it on its line.

    ``start`` and ``end`` are offsets into the file's text. ``style`` is empty for a plain text, else ``'``, ``"``,
    ``|`` or ``>``, or ``[]`` or ``{}`` for what is empty.
    """

    text: str
    style: str
    start: int
    end: int
    before: list[Note] = field(default_factory=list)
    trailing: str = ""


@dataclass(slots=True)
class Items:
    """A list; ``flow``: in brackets. ``column`` is where it begins, from 0; ``end`` is an offset."""

    flow: bool
    column: int
    start: int
    nodes: list[Node] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class Pairs:
    """Keys with their values; ``flow``: in braces. ``column`` is where they begin, from 0; ``end`` is an offset."""

    flow: bool
    column: int
    start: int
    pairs: list[tuple[Leaf, Node]] = field(default_factory=list)
    end: int = 0


Node = Leaf | Items | Pairs


class Tree(NamedTuple):
    """The root of a file, and the comments at its end."""

    root: Node
    after: list[Note]


class _Event:
    """What is used of all events; both parsers' classes fit."""

    start_mark: Mark
    end_mark: Mark
    value: str
    style: str | None
    flow_style: bool
    version: object
    tags: object


def tree_of(text: str, *, anchors: bool = False) -> Tree:
    """The tree of a YAML text without syntax errors. Raises LayoutError where it holds what decks don't.

    With ``anchors`` these and tags are let be where they stand; what refers to an anchor is refused all the same.
    """
    return _Builder(text, anchors).tree()


def leaves(node: Node) -> Iterator[Leaf]:
    """All leaves below a node, in the order of the file."""
    if isinstance(node, Leaf):
        yield node
    elif isinstance(node, Items):
        for each in node.nodes:
            yield from leaves(each)
    else:
        for key, value in node.pairs:
            yield key
            yield from leaves(value)


def comments(tree: Tree) -> list[str]:
    """All comments of a file."""
    found = [note.text for note in tree.after]
    for leaf in leaves(tree.root):
        found += [note.text for note in leaf.before]
        found.append(leaf.trailing)
    return [text for text in found if text]


class _Builder:
    """Builds the tree from the parser's events."""

    def __init__(self, text: str, anchors: bool) -> None:
        self.text = text
        self.anchors = anchors
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.parser: Parser = parser_of(text)
        self.last: Leaf | None = None

    def tree(self) -> Tree:
        root: Node | None = None
        while not isinstance(event := self.parser.get_event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                self.plain_document(cast(_Event, event))
            elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
                if root is not None:
                    raise LayoutError("it holds more than one deck")
                root = self.node(event)
        if root is None:
            raise LayoutError("it holds nothing")
        return Tree(root, self.gap(len(self.text)))

    def plain_document(self, event: _Event) -> None:
        if event.version or event.tags:
            raise LayoutError("it begins with a line for YAML parsers (%)")

    def node(self, event: object) -> Node:
        """What begins with an event."""
        marked = (getattr(event, "anchor", None) or getattr(event, "tag", None)) and not self.anchors
        if isinstance(event, AliasEvent) or marked:
            raise LayoutError("it holds a tag, an anchor or a reference to one")
        told = cast(_Event, event)
        if isinstance(event, ScalarEvent):
            return self.scalar(told)
        start = self.offset(told.start_mark)
        column = told.start_mark.column
        if isinstance(event, SequenceStartEvent):
            return self.items(Items(bool(told.flow_style), column, start))
        return self.pairs(Pairs(bool(told.flow_style), column, start))

    def items(self, made: Items) -> Items | Leaf:
        """A list, up to its end."""
        while not isinstance(event := self.parser.get_event(), SequenceEndEvent):
            made.nodes.append(self.node(event))
        made.end = self.offset(cast(_Event, event).end_mark)
        return made if made.nodes else self.leaf(Leaf("", "[]", made.start, made.end))

    def pairs(self, made: Pairs) -> Pairs | Leaf:
        """Keys with their values, up to the end."""
        while not isinstance(event := self.parser.get_event(), MappingEndEvent):
            key = self.node(event)
            if not isinstance(key, Leaf):
                raise LayoutError("it holds a key that is no text")
            made.pairs.append((key, self.node(self.parser.get_event())))
        made.end = self.offset(cast(_Event, event).end_mark)
        return made if made.pairs else self.leaf(Leaf("", "{}", made.start, made.end))

    def scalar(self, event: _Event) -> Leaf:
        """A text."""
        start, end = self.offset(event.start_mark), self.offset(event.end_mark)
        style = event.style or ""
        if style not in ("|", ">"):
            return self.leaf(Leaf(event.value, style, start, end))
        end = start + len(self.text[start:end].rstrip())  # the parser counts the blank lines behind it
        made = self.leaf(Leaf(event.value, style, start, end))
        if header := _HEADER.match(self.text, start):
            made.trailing = header[1].rstrip()
        return made

    def leaf(self, made: Leaf) -> Leaf:
        """A leaf takes what stands before it; what stands behind the one before goes to that one."""
        made.before = self.gap(made.start)
        self.last = made
        return made

    def gap(self, until: int) -> list[Note]:
        """The comments and blank lines from the last leaf to an offset, but for one on that leaf's line."""
        start = self.last.end if self.last else 0
        rest, *lines = self.text[start:until].split("\n")
        if self.last is None:
            lines = [rest, *lines]
        elif "#" in rest:
            self.last.trailing = _comment(rest)
        if until < len(self.text):
            lines = lines[:-1]  # the line in which the leaf begins
        return [
            Note(line.find("#"), _comment(line)) if "#" in line else Note(0, BLANK) for line in lines if _told(line)
        ]

    def offset(self, mark: Mark) -> int:
        """A place as an offset."""
        if mark.line >= len(self.starts):  # behind the last line, as the parser says of one without an end
            return len(self.text)
        return self.starts[mark.line] + mark.column


def _comment(line: str) -> str:
    return line[line.find("#") :].rstrip()


def _told(line: str) -> bool:
    """Whether a line holds a comment or nothing, rather than only what parts texts."""
    return "#" in line or not line.strip()
