"""The sections of a deck, from nodes to entries. What cannot be used is reported and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar

from quizapp.deck import schema
from quizapp.deck.compose_nodes import Broken, Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.identity import Ids, entry_id
from quizapp.deck.kinds import Names, infer
from quizapp.deck.model import (
    NO_SOURCE,
    AnswerKind,
    Card,
    Deck,
    Dispute,
    Event,
    Fact,
    Prompt,
    Side,
    Source,
    Status,
    Term,
    Viewpoint,
    Voice,
    VoiceKind,
)
from quizapp.deck.sections_fields import ID, Fields
from quizapp.deck.sections_marks import Statements
from quizapp.deck.text import clean, slug

Made = TypeVar("Made")

QUOTE_SENTENCE: Final = "Put the whole sentence in quotes."


class Sections:
    """Reads the sections of one deck: what is declared (sides, voices, disputes, terms) before what names it."""

    def __init__(self, root: Pairs, notes: Notes) -> None:
        self.root = root
        self.notes = notes
        self.fields = Fields(root, schema.DECK, notes)
        self.ids = Ids()
        self.sides = self.declared("sides", schema.SIDE, self.side)
        self.disputes = self.declared("disputes", schema.DISPUTE, self.dispute)
        self.voices = self.declared("voices", schema.VOICE, self.voice)
        self.terms = tuple(self.entries("terms", schema.TERM, self.term))
        self.statements = Statements(notes, self.names())

    def names(self) -> Names:
        """What the deck itself calls a person, organisation or term."""
        names: dict[str, AnswerKind] = {}
        for term in self.terms:
            for name in (term.term, *term.aka):
                names[name.casefold()] = AnswerKind.TERM
        for voice in self.voices.values():
            kind = AnswerKind.PERSON if voice.kind is VoiceKind.PERSON else AnswerKind.ORGANISATION
            for name in (voice.name, *voice.aka):
                names[name.casefold()] = kind
        return names

    def declared(self, name: str, sort: schema.Sort, make: Callable[[str, Fields], Made | None]) -> dict[str, Made]:
        """A section of things under keys of their own. A bare text stands for the thing's main key."""
        node = self.root.values.get(name)
        if not isinstance(node, Pairs):
            if node is not None and not _empty(node):
                self.fields.wrong(name, node)
            return {}
        made: dict[str, Made] = {}
        for raw, value in node.values.items():
            key = clean(raw)
            if not ID.fullmatch(key):
                remedy = f"Write “{slug(key) or 'a-short-name'}”."
                self.notes.add("bad-id", f"“{shorten(key)}” cannot be a key here", node.keys[raw], remedy)
                continue
            pairs = self.pairs(value, sort, node.keys[raw])
            thing = make(key, Fields(pairs, sort, self.notes)) if pairs else None
            if thing is not None:
                made[key] = thing
        return made

    def pairs(self, node: Node, sort: schema.Sort, key: Node) -> Pairs | None:
        """An entry as a mapping: a bare text becomes the value of the main key."""
        if isinstance(node, Pairs):
            return node
        if isinstance(node, Scalar) and sort.bare:
            pairs = Pairs(key.line, key.column)
            pairs.keys[sort.bare] = Scalar(sort.bare, key.line, key.column, "")
            pairs.values[sort.bare] = node
            return pairs
        if not isinstance(node, Broken):
            self.notes.add("wrong-type", "this entry should be keys with values", node, self.shape_remedy(node))
        return None

    def shape_remedy(self, node: Node) -> str:
        """What may have been meant by a list or text that should be an entry."""
        if isinstance(node, Items):
            return QUOTE_SENTENCE
        return "Write a key, a colon and a blank before the text."

    def entries(self, name: str, sort: schema.Sort, make: Callable[[Fields], Made | None]) -> Iterator[Made]:
        """A section that is a list of entries."""
        node = self.root.values.get(name)
        if node is None or _empty(node):
            return
        if isinstance(node, Scalar) and sort.bare:
            nodes: list[Node] = [node]
        elif isinstance(node, Items):
            nodes = node.nodes
        else:
            self.fields.wrong(name, node)
            return
        for item in nodes:
            pairs = item if type(item) is Pairs else self.pairs(item, sort, item)
            if pairs is not None:
                made = make(Fields(pairs, sort, self.notes))
                if made is not None:
                    yield made

    def identify(self, section: str, fields: Fields, text: str) -> str:
        """An entry's own id, or the one derived from its text; never one that another entry has."""
        own = fields.own_id() if "id" in fields.values else ""
        wanted = own or entry_id(section, text)
        given = self.ids.take(wanted)
        if own and given != own:
            remedy = "Give each entry an id of its own."
            self.notes.add("same-id", f"another entry has the id “{own}”", fields.values["id"], remedy)
        return given

    def dispute_named(self, fields: Fields) -> str:
        """The dispute that an entry names, if it is declared."""
        return self.known(fields, "on", self.disputes, "disputes")

    def known(self, fields: Fields, name: str, declared: Mapping[str, object], section: str) -> str:
        """The key that an entry names, if it is declared in a section."""
        if name not in fields.values:
            return ""
        word = fields.text(name)
        if word and word not in declared:
            self.unknown(word, fields.values[name], declared, section)
            return ""
        return word

    def unknown(self, word: str, at: Node, declared: Mapping[str, object], section: str) -> None:
        """Report a name that a section does not declare."""
        remedy = self.notes.did_you_mean(word, declared) or f"Add it to “{section}”."
        self.notes.add(f"unknown-{_ONE[section]}", f"“{shorten(word)}” is not one of the {section}", at, remedy)

    def voices_named(self, fields: Fields, name: str) -> tuple[str, ...]:
        """The voices that an entry names, those that are not declared left out."""
        if name not in fields.values:
            return ()
        named = []
        for node in fields.scalars(name):
            word = clean(node.text)
            if word in self.voices:
                named.append(word)
            elif word:
                self.unknown(word, node, self.voices, "voices")
        return tuple(dict.fromkeys(named))

    def side(self, key: str, fields: Fields) -> Side | None:
        """One side."""
        if fields.missing():
            return None
        return Side(key, fields.text("name"), fields.text("note"), fields.place())

    def dispute(self, key: str, fields: Fields) -> Dispute | None:
        """One dispute."""
        if fields.missing():
            return None
        return Dispute(key, fields.text("question"), fields.text("note"), fields.place())

    def voice(self, key: str, fields: Fields) -> Voice | None:
        """One voice."""
        if fields.missing():
            return None
        return Voice(
            key,
            fields.text("name"),
            fields.texts("aka"),
            fields.text("role"),
            self.known(fields, "side", self.sides, "sides"),
            VoiceKind(fields.word("kind") or VoiceKind.PERSON),
            fields.word("anonymous") == "yes",
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def fact(self, fields: Fields) -> Fact | None:
        """One fact."""
        if fields.missing():
            return None
        text, marks = self.statements.read(fields, "fact")
        return Fact(
            self.identify("facts", fields, text),
            text,
            marks,
            Status(fields.word("status") or Status.FACT),
            fields.text("said_by"),
            fields.text("topic"),
            self.dispute_named(fields),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def viewpoint(self, fields: Fields) -> Viewpoint | None:
        """One viewpoint. Whom it is against is checked once all viewpoints are known."""
        if fields.missing():
            return None
        who = self.voices_named(fields, "who")
        if not who:
            return None
        text, marks = self.statements.read(fields, "holds")
        return Viewpoint(
            self.identify("viewpoints", fields, text),
            who,
            self.dispute_named(fields),
            text,
            marks,
            fields.texts("because"),
            fields.texts("against"),
            self.voices_named(fields, "shared_by"),
            fields.text("quote"),
            Status(fields.word("status") or Status.CLAIM),
            fields.text("topic"),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def event(self, fields: Fields) -> Event | None:
        """One event."""
        if fields.missing():
            return None
        text, _ = self.statements.read(fields, "event")
        return Event(
            self.identify("events", fields, text),
            text,
            fields.text("when"),
            fields.text("said_by"),
            fields.text("topic"),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def term(self, fields: Fields) -> Term | None:
        """One term."""
        if fields.missing():
            return None
        term = fields.text("term")
        return Term(
            self.identify("terms", fields, term),
            term,
            fields.text("means"),
            fields.texts("aka"),
            fields.text("topic"),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def card(self, fields: Fields) -> Card | None:
        """One plain card."""
        if fields.missing():
            return None
        q, a = fields.text("q"), fields.text("a")
        kind, unit, precision = infer(a, "", "", self.statements.names)
        if stated := fields.word("kind"):
            kind = AnswerKind(stated)
        return Card(
            self.identify("cards", fields, q),
            q,
            a,
            fields.texts("options"),
            fields.texts("accept"),
            kind,
            unit,
            precision,
            fields.text("topic"),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def prompt(self, fields: Fields) -> Prompt | None:
        """One question to discuss."""
        if fields.missing():
            return None
        text = fields.text("ask")
        return Prompt(
            self.identify("discussion", fields, text),
            text,
            self.dispute_named(fields),
            fields.passage(),
            fields.place(),
        )

    def source(self) -> Source:
        """The article."""
        node = self.root.values.get("source")
        if not isinstance(node, Pairs):
            if node is not None and not _empty(node):
                self.fields.wrong("source", node)
            return NO_SOURCE
        fields = Fields(node, schema.SOURCE, self.notes)
        return Source(*(fields.text(name) for name in schema.SOURCE.names))

    def deck(self, name: str) -> Deck:
        """The whole deck."""
        self.fields.missing()
        title = self.fields.text("title") or clean(name) or "deck"
        return Deck(
            self.fields.own_id() or slug(title) or "deck",
            title,
            self.fields.text("about"),
            self.source(),
            self.fields.text("as_of"),
            self.fields.text("language") or "en",
            self.sides,
            self.voices,
            self.disputes,
            tuple(self.entries("facts", schema.FACT, self.fact)),
            tuple(self.entries("viewpoints", schema.VIEWPOINT, self.viewpoint)),
            tuple(self.entries("events", schema.EVENT, self.event)),
            self.terms,
            tuple(self.entries("cards", schema.CARD, self.card)),
            tuple(self.entries("discussion", schema.PROMPT, self.prompt)),
        )


def _empty(node: Node) -> bool:
    """Whether a section was begun but nothing written in it."""
    return isinstance(node, Broken) or (isinstance(node, Scalar) and not node.text.strip())


_ONE: Final = {"sides": "side", "voices": "voice", "disputes": "dispute"}
