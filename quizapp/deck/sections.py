"""The sections of a deck, from nodes to entries. What cannot be used is reported and left out."""

from __future__ import annotations

from collections.abc import Iterable

from quizapp.deck import schema
from quizapp.deck import sections_advice as advice
from quizapp.deck import sections_checks as checks
from quizapp.deck.compiled_making import make_card, make_event, make_fact, make_term, make_viewpoint
from quizapp.deck.compose_nodes import Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten
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
    is_english,
)
from quizapp.deck.sections_advice import Advice
from quizapp.deck.sections_dates import Dates, answer
from quizapp.deck.sections_fields import Fields
from quizapp.deck.sections_lists import several_texts
from quizapp.deck.sections_marks import Statements
from quizapp.deck.sections_named import Speakers
from quizapp.deck.sections_walk import Walk
from quizapp.deck.text import clean, slug


class Sections(Walk):
    """Reads the sections of one deck: what is declared (sides, voices, disputes, terms) before what names it."""

    def __init__(self, root: Pairs, notes: Notes) -> None:
        super().__init__(root, notes)
        self.dates = Dates(root)
        self.advice = Advice(notes)
        self.english = is_english(self.fields.text("language") or "en")
        self.sides = self.declared("sides", schema.SIDE, self.side)
        self.disputes = self.declared("disputes", schema.DISPUTE, self.dispute)
        self.voices = self.declared("voices", schema.VOICE, self.voice)
        self.speakers = Speakers(self.voices)
        self.terms = tuple(self.entries("terms", schema.TERM, self.term))
        self.statements = Statements(notes, names_of(self.voices.values(), self.terms), self.advice.accepted)
        self.contradicted: list[list[Scalar]] = []
        self.besides: list[Scalar] = []
        """Whom the viewpoints that cannot be used are against."""

    def look_at(self, fields: Fields, name: str) -> None:
        """Read one key of an entry for the sake of the problems that it has, those of names too."""
        if name == "on":
            self.dispute_named(fields)
        elif name in {"who", "shared_by"}:
            self.voices_named(fields, name)
        elif name == "said_by":
            self.said_by(fields)
        elif name == "side":
            self.known(fields, name, self.sides, "sides")
        elif name == "when":
            self.dates.read(fields, name)
        elif name == "against":
            self.besides += fields.scalars(name)
        elif name == "quote":
            checks.quote(fields.text(name), fields)
        else:
            super().look_at(fields, name)

    def dispute_named(self, fields: Fields) -> str:
        """The dispute that an entry names, if it is declared."""
        return self.known(fields, "on", self.disputes, "disputes")

    def voices_named(self, fields: Fields, name: str) -> tuple[str, ...]:
        """The voices that an entry names, by key or by name; those that are not declared are left out."""
        if name not in fields.values:
            return ()
        named = []
        for node in self.speakers.each(fields, name):
            word = clean(node.text)
            if key := self.speakers.key_of(word):
                named.append(key)
            elif word:
                near = self.notes.nearest(word, self.speakers.names(), cutoff=0.8)
                self.unknown(word, node, self.voices, "voices", name, near)
        return tuple(dict.fromkeys(named))

    def said_by(self, fields: Fields) -> str:
        """Who vouches for an entry: a voice, or a name in plain words."""
        word = fields.text("said_by")
        if not word or word in self.voices:
            return word
        key = self.speakers.key_of(word)
        if not key and word not in self.notes.lost:
            by_key = word.islower() and " " not in word
            known = [name for name in (self.voices if by_key else self.speakers.names()) if _as_long(name, word)]
            remedy = self.notes.did_you_mean(word, known, cutoff=0.75 if by_key else 0.85)
            if remedy:
                message = f"“{shorten(word)}” is not one of the voices"
                fields.warn("unknown-voice", message, fields.values["said_by"], remedy)
        return key or word

    def side(self, key: str, fields: Fields) -> Side | None:
        """One side."""
        if fields.missing():
            return None
        return Side(key, fields.text("name"), fields.text("note"), fields.place())

    def dispute(self, key: str, fields: Fields) -> Dispute | None:
        """One dispute."""
        if fields.missing():
            return None
        advice.dispute(fields.text("question"), fields)
        return Dispute(key, fields.text("question"), fields.text("note"), fields.place())

    def voice(self, key: str, fields: Fields) -> Voice | None:
        """One voice."""
        if fields.missing():
            return None
        return Voice(
            key,
            fields.text("name"),
            several_texts(fields, "aka"),
            fields.text("role"),
            self.known(fields, "side", self.sides, "sides"),
            VoiceKind(fields.word("kind") or VoiceKind.PERSON),
            fields.word("anonymous") in {"yes", "true"},
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )

    def fact(self, fields: Fields) -> Fact | None:
        """One fact."""
        if fields.missing():
            return None
        text, marks = self.statements.read(fields, "fact")
        made = make_fact(
            self.identify("facts", fields, text, tuple([mark.start for mark in marks]), not self.statements.slipped),
            text,
            marks,
            Status(fields.word("status") or Status.FACT),
            self.said_by(fields),
            self.advice.topic(fields),
            self.dispute_named(fields),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )
        checks.fact(made, fields)
        advice.fact(made, fields)
        for mark in marks:
            if mark.kind is AnswerKind.DATE:
                answer(fields, "fact", mark.text)
        return made

    def viewpoint(self, fields: Fields) -> Viewpoint | None:
        """One viewpoint. Whom it is against is checked once all viewpoints are known."""
        if fields.missing():
            return None
        who, on = self.voices_named(fields, "who"), self.dispute_named(fields)
        if not who:
            return None
        self.contradicted.append(list(self.speakers.each(fields, "against")))
        quote = fields.text("quote")
        checks.quote(quote, fields)
        text, marks = self.statements.read(fields, "holds")
        made = make_viewpoint(
            self.identify("viewpoints", fields, text),
            who,
            on,
            text,
            marks,
            fields.texts("because"),
            (),
            self.voices_named(fields, "shared_by"),
            quote,
            Status(fields.word("status") or Status.CLAIM),
            self.advice.topic(fields),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )
        advice.view(made, fields, self.voices, self.english)
        return made

    def event(self, fields: Fields) -> Event | None:
        """One event."""
        if fields.missing():
            return None
        when = self.dates.read(fields, "when")
        if not when:
            return None
        text, marks = self.statements.read(fields, "event")
        made = make_event(
            self.identify("events", fields, text),
            text,
            when,
            self.said_by(fields),
            self.advice.topic(fields),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )
        advice.event(made, marks, fields)
        return made

    def term(self, fields: Fields) -> Term | None:
        """One term."""
        if fields.missing():
            return None
        term = fields.text("term")
        made = make_term(
            self.identify("terms", fields, term),
            term,
            fields.text("means"),
            several_texts(fields, "aka"),
            self.advice.topic(fields),
            fields.passage(),
            fields.text("note"),
            fields.place(),
        )
        advice.term(made, fields)
        return made

    def card(self, fields: Fields) -> Card | None:
        """One plain card."""
        if fields.missing():
            return None
        q, a = fields.text("q"), fields.text("a")
        accept = several_texts(fields, "accept", (a,))
        if accept:
            self.advice.accepted.append((a, fields.scalars("accept")))
        kind, unit, precision = infer(a, "", "", self.statements.names)
        if stated := fields.word("kind"):
            kind = AnswerKind(stated)
        if kind is AnswerKind.DATE:
            answer(fields, "a", a)
        return make_card(
            self.identify("cards", fields, q),
            q,
            a,
            checks.wrong_options(fields, "options", (a, *accept), unit if kind is AnswerKind.FIGURE else None),
            accept,
            kind,
            unit,
            precision,
            self.advice.topic(fields),
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
            self.misshapen("source", node)
            return Source(title=clean(node.text)) if isinstance(node, Scalar) else NO_SOURCE
        fields = Fields(node, schema.SOURCE, self.notes)
        texts = {name: fields.text(name) for name in schema.SOURCE.names}
        return Source(**(texts | {"date": self.dates.source(fields)}))

    def look_at_draft(self) -> None:
        """Read what a draft remembers of itself for the sake of the problems that it has; no learner meets it."""
        node = self.root.values.get("drafted")
        if isinstance(node, Pairs):
            fields = Fields(node, schema.DRAFTED, self.notes)
            fields.text("article")
            fields.texts("entries")
        else:
            self.misshapen("drafted", node)

    def viewpoints(self) -> tuple[Viewpoint, ...]:
        """All viewpoints."""
        views = tuple(self.entries("viewpoints", schema.VIEWPOINT, self.viewpoint))
        others: dict[str, Side | Dispute] = {**self.sides, **self.disputes}
        rivals = checks.Rivals(self.speakers, others, self.notes)
        return checks.against(views, self.contradicted, self.besides, rivals)

    def deck(self, name: str) -> Deck:
        """The whole deck."""
        self.fields.missing()
        title = self.fields.text("title") or clean(name) or "deck"
        made = Deck(
            self.fields.own_id() or slug(title) or "deck",
            title,
            self.fields.text("about"),
            self.source(),
            self.dates.read(self.fields, "as_of"),
            self.fields.text("language") or "en",
            self.sides,
            self.voices,
            self.disputes,
            tuple(self.entries("facts", schema.FACT, self.fact)),
            self.viewpoints(),
            tuple(self.entries("events", schema.EVENT, self.event)),
            self.terms,
            tuple(self.entries("cards", schema.CARD, self.card)),
            tuple(self.entries("discussion", schema.PROMPT, self.prompt)),
        )
        self.look_at_draft()
        self.advice.deck(made)
        return made


def _as_long(name: str, word: str) -> bool:
    """Whether two words differ so little in length that one may be the other, misspelt."""
    return abs(len(name) - len(word)) < 3


def names_of(voices: Iterable[Voice], terms: Iterable[Term]) -> Names:
    """What the deck itself calls a person, organisation or term, casefolded."""
    names = {name.casefold(): AnswerKind.TERM for term in terms for name in (term.term, *term.aka)}
    for voice in voices:
        kind = AnswerKind.PERSON if voice.kind is VoiceKind.PERSON else AnswerKind.ORGANISATION
        names |= {name.casefold(): kind for name in (voice.name, *voice.aka)}
    return names
