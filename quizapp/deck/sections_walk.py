"""Walking through the sections of a deck file: lists of entries, things under keys, and names that refer to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final, TypeVar

from quizapp.deck import schema
from quizapp.deck.compose_again import without_dash
from quizapp.deck.compose_nodes import Broken, Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.identity import Ids, entry_id
from quizapp.deck.problems import Level
from quizapp.deck.sections_fields import ID, Fields
from quizapp.deck.sections_named import declaring, key_named
from quizapp.deck.sections_remedies import QUOTE_IT, quoted
from quizapp.deck.text import clean, slug

Made = TypeVar("Made")

MOST_STRANGERS: Final = 50
"""Unknown keys of a deck that are looked at for the section that they may be."""

_ONE_DASH: Final = "Take one of the two out, and begin the other keys below the first one."


_TWO: Final = (schema.TERM, schema.CARD)
"""Sorts of entries that are two texts, which people write as one line."""


def _two_lines(sort: schema.Sort, one: str, two: str) -> str:
    """How to write an entry of two texts."""
    first, second = sort.required
    return f"Write “- {first}: {quoted(shorten(clean(one)))}”, and below it “{second}: {shorten(clean(two))}”."


class Walk:
    """What reading each sort of entry has in common."""

    def __init__(self, root: Pairs, notes: Notes) -> None:
        self.root = root
        self.notes = notes
        self.fields = Fields(root, schema.DECK, notes)
        self.ids = Ids()
        strangers = islice((key for key in root.keys if key not in schema.DECK.keys), MOST_STRANGERS)
        notes.blind.update(
            near for key in strangers if (near := notes.nearest(key, schema.DECK.keys)) not in root.values
        )
        self.said: dict[str, tuple[tuple[str, tuple[int, ...]], int]] = {}

    def declared(self, name: str, sort: schema.Sort, make: Callable[[str, Fields], Made | None]) -> dict[str, Made]:
        """A section of things under keys of their own. A bare text stands for the thing's main key."""
        node = self.root.values.get(name)
        if isinstance(node, Items):
            self.misshapen(name, node)
            node = self.keyed(node, sort)
        elif not isinstance(node, Pairs):
            self.misshapen(name, node)
            return {}
        made: dict[str, Made] = {}
        for raw, value in node.values.items():
            key = clean(raw)
            if not ID.fullmatch(key):
                remedy = f"Write “{slug(key) or 'a-short-name'}”."
                self.notes.add("bad-id", f"“{shorten(key)}” cannot be a key here", node.keys[raw], remedy)
                self.notes.lost |= {key, slug(key)}
                continue
            pairs = self.pairs(value, sort, node.keys[raw])
            fields = Fields(pairs, sort, self.notes) if pairs else None
            thing = make(key, fields) if fields else None
            if thing is not None:
                made[key] = thing
            else:
                self.lose(key, pairs)
                self.leftover(fields)
        return made

    def entries(self, name: str, sort: schema.Sort, make: Callable[[Fields], Made | None]) -> Iterator[Made]:
        """A section that is a list of entries."""
        node = self.root.values.get(name)
        if isinstance(node, Items):
            nodes = node.nodes
        elif isinstance(node, Scalar) and sort.bare and node.text.strip():
            self.ask_about_lines(node, sort)
            nodes = [node]
        elif isinstance(node, Pairs) and sort.required[0] in node.values:
            without_dash(self.notes, name, node)
            nodes = [node]
        else:
            self.misshapen(name, node)
            return
        nodes.reverse()
        while nodes:
            item = nodes.pop()  # what is read is let go, or a large deck would be in memory twice
            pairs = item if type(item) is Pairs else self.pairs(item, sort, item)
            if pairs is not None and not self.colon_inside(pairs, sort) and not self.astray(pairs, sort, name):
                fields = Fields(pairs, sort, self.notes)
                made = make(fields)
                if made is not None:
                    yield made
                    continue
                self.leftover(fields)
                if isinstance(own := pairs.values.get("id"), Scalar):
                    self.notes.lost.add(clean(own.text))

    def astray(self, pairs: Pairs, sort: schema.Sort, section: str) -> bool:
        """Whether an entry belongs into another section; reports it."""
        if not pairs.values.keys().isdisjoint(sort.required):
            return False
        for name, other in schema.LISTS.items():
            if other.required[0] in pairs.values and pairs.values.keys() <= other.names:
                message = f"{other.what} stands here among the {section}"
                self.notes.add("astray", message, pairs, f"Move it below “{name}:”.")
                if isinstance(own := pairs.values.get("id"), Scalar):
                    self.notes.lost.add(clean(own.text))
                return True
        return False

    def leftover(self, fields: Fields | None) -> None:
        """Report what else is wrong with an entry that cannot be used: it is told once, also where it was before."""
        if fields is not None:
            for name in fields.values.keys() & fields.sort.names:
                self.look_at(fields, name)

    def look_at(self, fields: Fields, name: str) -> None:
        """Read one key of an entry for the sake of the problems that it has."""
        shape = fields.sort.keys[name].shape
        if shape in schema.WORDS:
            fields.word(name)
        elif shape is schema.Shape.NUMBER:
            fields.number(name)
        elif shape is schema.Shape.PASSAGE:
            fields.passage()
        elif shape is schema.Shape.TEXTS:
            fields.texts(name)
        elif name == "id":
            fields.own_id()
        elif shape is not schema.Shape.MARKS:
            fields.text(name)

    def ask_about_lines(self, node: Scalar, sort: schema.Sort) -> None:
        """Warn of a section that is one bare text over several lines."""
        following = self.notes.lines.line(node.line + 1)
        if not node.quote and following[:1] == " " and following.strip()[:1] not in {"", "#"}:
            message = f"this line and what stands below it are read as one, as {sort.what}"
            remedy = "Begin each entry with “- ” on its own line."
            self.notes.add("no-dash", message, node, remedy, level=Level.WARNING)

    def keyed(self, items: Items, sort: schema.Sort) -> Pairs:
        """What a list holds that should be things under keys: “- ruiz: …”, or things without a key."""
        found = Pairs(items.line, items.column)
        for node in items.nodes:
            if not isinstance(node, Pairs):
                continue
            own, main = node.values.get("id"), node.values.get(sort.required[0])
            if isinstance(own, Scalar) and len(node.values) > 1:
                del node.values["id"], node.keys["id"]
                found.keys.setdefault(own.text, own)
                found.values.setdefault(own.text, node)
            elif isinstance(main, Scalar):
                key = slug(main.text) or "nameless"
                found.keys.setdefault(key, Scalar(key, node.line, node.column, ""))
                found.values.setdefault(key, node)
            else:
                found.keys, found.values = node.keys | found.keys, node.values | found.values
        return found

    def lose(self, key: str, pairs: Pairs | None) -> None:
        """Remember a thing that is declared but cannot be used, with all that it is called."""
        self.notes.lost.add(key)
        for name in ("name", "aka"):
            node = pairs.values.get(name) if pairs is not None else None
            texts = node.nodes if isinstance(node, Items) else [node]
            self.notes.lost.update(clean(text.text) for text in texts if isinstance(text, Scalar))

    def misshapen(self, name: str, node: Node | None) -> None:
        """Report a section of the wrong shape; one that was begun but holds nothing is let be."""
        empty = node is None or (isinstance(node, Scalar) and not node.text.strip())
        if node is not None and not empty:
            self.fields.wrong(name, node)
            self.notes.blind.add(name)

    def pairs(self, node: Node, sort: schema.Sort, key: Node) -> Pairs | None:
        """An entry as a mapping: a bare text becomes the value of the main key."""
        if isinstance(node, Pairs):
            return node
        if isinstance(node, Scalar) and sort.bare:
            pairs = Pairs(key.line, key.column)
            pairs.keys[sort.bare] = Scalar(sort.bare, key.line, key.column, "")
            pairs.values[sort.bare] = node
            return pairs
        if isinstance(node, Items) and len(node.nodes) == 1 and isinstance(node.nodes[0], Pairs):
            self.notes.add("wrong-type", f"two dashes stand before {sort.what}", node, _ONE_DASH)
            return node.nodes[0]
        if not isinstance(node, Broken):
            remedy = QUOTE_IT if isinstance(node, Items) else "Write a key, a colon and a blank before the text."
            if isinstance(node, Scalar) and sort in _TWO:
                remedy = _two_lines(sort, node.text, "…")
            self.notes.add("wrong-type", f"{sort.what} should be keys with values", node, remedy)
        return None

    def colon_inside(self, pairs: Pairs, sort: schema.Sort) -> bool:
        """Whether what looks like a key with a value is a bare text that holds a colon; reports it."""
        if len(pairs.keys) != 1:
            return False
        ((name, key),) = pairs.keys.items()
        if sort in _TWO:
            return self.pair_alone(name, key, pairs.values[name], sort)
        if not sort.bare:
            return False
        if name in sort.names or " " not in name.strip():
            return False
        at = Scalar("", key.line, key.column + len(name) + 2 * bool(key.quote), "")
        self.notes.add("colon", "a colon and a blank inside a text that is not in quotes", at, QUOTE_IT)
        return True

    def pair_alone(self, name: str, key: Scalar, value: Node, sort: schema.Sort) -> bool:
        """Whether a term stands as a key before its meaning, or a question before its answer; reports it."""
        known = name in sort.names or name.casefold() in schema.OFTEN_MEANT or self.notes.nearest(name, sort.names)
        if known or not isinstance(value, Scalar) or not value.text:
            return False
        message = f"{sort.what} should be keys with values"
        self.notes.add("wrong-type", message, key, _two_lines(sort, name, value.text))
        return True

    def identify(self, section: str, fields: Fields, text: str, asked: tuple[int, ...] = (), whole: bool = True) -> str:
        """An entry's own id, or the one derived from its text; never one that another entry has.

        ``asked`` (where its marks stand) tells apart entries that say the same but ask something else; one that is
        not ``whole`` is not compared.
        """
        own = fields.own_id() if "id" in fields.values else ""
        derived = entry_id(section, text)
        said = (text, asked)
        first, line = self.said.setdefault(derived, (said, fields.node.line)) if whole else (said, fields.node.line)
        if line != fields.node.line and first == said:
            message = f"{fields.sort.what} says the same in line {line}"
            fields.warn("same-text", message, fields.node, "Keep one of the two.")
        given = self.ids.take(own or derived)
        if own and given != own:
            remedy = "Give each entry an id of its own."
            self.notes.add("same-id", f"another entry has the id “{own}”", fields.values["id"], remedy)
        return given

    def known(self, fields: Fields, name: str, declared: Mapping[str, object], section: str) -> str:
        """The key that an entry names, if it is declared in a section."""
        if name not in fields.values:
            return ""
        word = fields.text(name)
        if word and word not in declared:
            key = key_named(word, declared)
            self.unknown(word, fields.values[name], declared, section, name, key)
            return key
        return word

    def unknown(self, word: str, at: Node, known: Iterable[str], section: str, name: str, meant: str = "") -> None:
        """Report a name that a section does not declare, unless what declares it could not be read.

        ``name`` is the key that it stands under, ``meant`` the key of the section that is surely meant.
        """
        if word in self.notes.lost or section in self.notes.blind:
            return
        if self.notes.full:
            self.notes.unlisted += 1
            return
        near = meant or self.notes.nearest(word, known)
        remedy = f"Did you mean “{near}”?" if near else declaring(word, name, section, section in self.root.values)
        self.notes.add(f"unknown-{section[:-1]}", f"“{shorten(word)}” is not one of the {section}", at, remedy)
