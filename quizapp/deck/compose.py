"""From YAML text to nodes that know their place. All scalars stay as written; nothing is built but text and lists.

The parser's events are read one by one, so depth, aliases and tags are seen before anything grows from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from yaml import YAMLError
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

from quizapp.deck import schema
from quizapp.deck.compose_again import begins_entry, joined, key_again, section_again, without_dash
from quizapp.deck.compose_errors import QUOTE_IT
from quizapp.deck.compose_events import Parser, Tagged, Text, Written
from quizapp.deck.compose_nodes import Broken, Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes
from quizapp.deck.read_bounds import MOST_ENTRIES

DEEPEST: Final = 50
"""Most levels of lists within lists."""

MOST_EVENTS: Final = 20_000
"""Events of the parser that are taken before there must be entries: a deck with a few long lists."""

MOST_EVENTS_AN_ENTRY: Final = 40
"""Events for each entry: nine keys with their values, and two lists of some texts."""

_BETWEEN_LOOKS: Final = 5_000
"""Events from one look at how many entries they gave to the next."""

NO_KEY: Final = Scalar("", 1, 1, "")
"""Stands for a key that was refused; its value is dropped."""


class Composer:
    """Builds nodes from the parser's events, iteratively: no depth of input reaches Python's own stack."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.base = 1
        self.root: Node | None = None
        self.top: Items | Pairs | None = None
        self.key: Scalar | None = None
        self.stack: list[tuple[Items | Pairs | None, Scalar | None]] = []
        self.anchors: set[str] = set()
        self.names: dict[str, str] = {}
        self.before: Mapping[str, Scalar] = {}
        self.begun: Pairs | None = None
        self.earlier: list[tuple[str, Node]] = []
        self.taken = 0
        self.entries = 0
        self.aside = 0
        self.documents = 0
        self.refused = False
        self.handlers: dict[type[object], Callable[[Any], None]] = {
            ScalarEvent: self.watched if notes.watched else self.scalar,
            MappingStartEvent: self.open_pairs,
            SequenceStartEvent: self.open_items,
            MappingEndEvent: self.close,
            SequenceEndEvent: self.close,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }

    def scalar(self, event: Text) -> None:
        """A text."""
        start = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self.attach(self.marked(event))
            return
        self.attach(Scalar(event.value, start.line + self.base, start.column + 1, event.style or ""))

    def watched(self, event: Text) -> None:
        """A text in a file of which it matters where its texts end."""
        line = event.end_mark.line + self.base
        if line in self.notes.watched and not event.style:
            self.notes.ends.add((line, event.end_mark.column))
        self.scalar(event)

    def open_pairs(self, event: Tagged) -> None:
        """A mapping begins."""
        self.open(event, Pairs(event.start_mark.line + self.base, event.start_mark.column + 1))

    def open_items(self, event: Tagged) -> None:
        """A list begins."""
        self.open(event, Items(event.start_mark.line + self.base, event.start_mark.column + 1))

    def open(self, event: Tagged, node: Items | Pairs) -> None:
        """Attach a list or mapping and go inside."""
        bad = event.anchor is not None or event.tag is not None
        self.attach(self.marked(event) if bad else node)
        self.stack.append((self.top, self.key))
        self.top, self.key = node, None
        if len(self.stack) > DEEPEST:
            self.refuse_depth(node)

    def close(self, event: object) -> None:
        """The innermost list or mapping ends."""
        self.top, self.key = self.stack.pop()

    def alias(self, event: Written) -> None:
        """A reference to an anchor: never followed. Without its anchor it is a text that begins with a star."""
        node = Broken(event.start_mark.line + self.base, event.start_mark.column + 1)
        if event.anchor in self.anchors:
            self.refuse("alias", f"“*{event.anchor}” repeats another part of the file, which decks may not do", node)
            return
        self.notes.add("alias", "a text cannot begin with * unless it is quoted", node, QUOTE_IT)
        self.attach(node)

    def marked(self, event: Tagged) -> Broken:
        """Report an anchor or a tag and stand in for what carries it."""
        node = Broken(event.start_mark.line + self.base, event.start_mark.column + 1)
        if event.anchor is not None:
            self.anchors.add(event.anchor)
            self.notes.add(
                "anchor", "a text cannot begin with & unless it is quoted; decks hold no anchors", node, QUOTE_IT
            )
        else:
            self.notes.add("tag", "a text cannot begin with ! unless it is quoted; decks hold no tags", node, QUOTE_IT)
        return node

    def document(self, event: Written) -> None:
        """A document begins; a second one is not read."""
        self.documents += 1
        if self.documents > 1:
            node = Broken(event.start_mark.line + self.base, event.start_mark.column + 1)
            self.notes.add(
                "documents",
                "a deck file holds one deck, but “---” begins another",
                node,
                "Put each deck into its own file, or take the line out.",
            )
            self.refused = True

    def refuse(self, code: str, message: str, node: Node) -> None:
        """Give up the whole file: this problem is then its only one."""
        self.notes.forget()
        self.notes.add(code, message, node, "")
        self.root, self.refused = None, True

    def refuse_depth(self, node: Node) -> None:
        """Give up a file that nests too deep."""
        self.refuse("too-deep", f"lists stand inside lists more than {DEEPEST} levels deep", node)

    def attach(self, node: Node) -> None:
        """Put a finished or opened node where it belongs."""
        top = self.top
        if type(top) is Pairs:
            key = self.key
            if key is None:
                self.key = node if type(node) is Scalar else self.no_key(node)
            else:
                self.key = None
                self.pair(top, key, node)
        elif type(top) is Items:
            top.nodes.append(node)
        else:
            self.root = node

    def pair(self, top: Pairs, key: Scalar, node: Node) -> None:
        """Take a node as the value of a key."""
        name = key.text
        if key is NO_KEY:
            return
        if name in top.keys:
            self.again(top, key, node)
            return
        key.text = name = self.names.setdefault(name, name)  # one text for all the keys of a name
        top.keys[name] = key
        top.values[name] = node

    def again(self, top: Pairs, key: Scalar, node: Node) -> None:
        """Take a key that stands there already: a section goes on, or an entry begins that lacks its dash."""
        name = key.text
        if top is self.root and (name in schema.LISTS or name in schema.KEYED):
            section_again(self.notes, self.before.get(name, top.keys[name]), key)
            self.earlier.append((name, top.values.pop(name)))
            self.aside += _length(self.earlier[-1][1])
            top.values[name] = node
        elif begins_entry(self.section(), top, name):
            self.top = fresh = self.begin(top, key)
            fresh.keys[name], fresh.values[name] = key, node
        else:
            key_again(self.notes, top.keys[name], key)

    def section(self) -> str:
        """The section whose entry is being read, or nothing when that is not what is being read."""
        inner = self.stack[2:]
        if not isinstance(self.root, Pairs) or len(self.stack) < 2 or (inner and not isinstance(inner[-1][0], Items)):
            return ""
        return next(reversed(self.root.values), "") if len(inner) < 2 else ""

    def begin(self, top: Pairs, key: Scalar) -> Pairs:
        """Begin an entry where its dash is missing, behind the entry that went on until here."""
        root, fresh = self.root, Pairs(key.line, key.column)
        listed = self.stack[-1][0]
        if isinstance(root, Pairs) and listed is root:
            name, node = next(reversed(root.values.items()))
            listed = node if isinstance(node, Items) else Items(top.line, top.column)
            if listed is not node:
                without_dash(self.notes, name, top)
                listed.nodes.append(top)
                root.values[name] = listed
        elif top is not self.begun:
            without_dash(self.notes, self.section(), fresh)
        if isinstance(listed, Items):
            listed.nodes.append(fresh)
        self.begun = fresh
        return fresh

    def join(self) -> None:
        """Put together what sections hold that were begun again: each part goes into the first, or a file of many
        parts would take as long as their number squared.
        """
        if self.earlier and isinstance(self.root, Pairs):
            first: dict[str, Node] = {}
            last = [(name, self.root.values[name]) for name in dict(self.earlier)]
            for name, node in (*self.earlier, *last):
                first[name] = joined(name, first[name], node, self.notes) if name in first else node
            self.root.values.update(first)
        self.earlier.clear()

    def no_key(self, node: Node) -> Scalar:
        """Stand in for a key that is no text."""
        if not isinstance(node, Broken):
            self.notes.add("key-not-text", "a key must be a word, not a list", node, QUOTE_IT)
        return NO_KEY

    def run(self, parser: Parser, base: int) -> YAMLError | None:
        """Read a text's events, until the end, a syntax error (returned) or a refusal. Its first line is ``base``."""
        self.entries += self.held()
        self.base, self.root, self.top, self.key, self.documents, self.aside = base, None, None, None, 0, 0
        self.stack.clear()
        self.earlier.clear()
        try:
            self.take_all(parser)
        except YAMLError as error:
            return error.with_traceback(None)  # whose frames would keep the parser and all its text alive
        return None

    def take_all(self, parser: Parser) -> None:
        """Hand each event to what deals with it."""
        handlers, next_event = self.handlers, parser.get_event
        while not self.refused and not self.too_many():
            for _ in range(_BETWEEN_LOOKS):
                event = next_event()
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
                    if self.refused:
                        return
                elif type(event) is StreamEndEvent:
                    return
            self.taken += _BETWEEN_LOOKS

    def too_many(self) -> bool:
        """Whether there is more to read than a deck has; gives up the file then.

        What no entry accounts for is no deck, and is given up long before it takes time or memory.
        """
        held, root = self.held(), self.root
        if held <= MOST_ENTRIES and self.taken <= MOST_EVENTS + MOST_EVENTS_AN_ENTRY * (self.entries + held):
            return False
        if isinstance(root, Pairs) and not root.values.keys().isdisjoint(schema.DECK.names):
            self.refuse("too-many-values", "the file holds more texts than a deck can", Broken(1, 1))
        else:
            self.refused = True
        return True

    def held(self) -> int:
        """Entries that all sections hold so far in what is being read."""
        return self.aside + sum(map(_length, self.root.values.values() if isinstance(self.root, Pairs) else ()))

    def opened(self) -> list[Items | Pairs]:
        """The lists and mappings that are open, from the root inwards."""
        path = [*(frame[0] for frame in self.stack), self.top]
        return [node for node in path if node is not None]


def _length(node: Node) -> int:
    """How much a list or mapping holds."""
    return len(node.nodes) if isinstance(node, Items) else len(node.values) if isinstance(node, Pairs) else 0
