"""Statements with their marked words: brackets taken out, kinds inferred, what the author says of a mark added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from quizapp.deck import schema
from quizapp.deck import sections_advice as advice
from quizapp.deck.compiled_making import make_mark
from quizapp.deck.compose_nodes import Broken, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.figures_units import singular
from quizapp.deck.identity import Ids, mark_key
from quizapp.deck.kinds import Names, infer
from quizapp.deck.kinds_units import unit_named
from quizapp.deck.marks import Marked, Slip, Span, unmark
from quizapp.deck.model import AnswerKind, Mark, Place
from quizapp.deck.sections_checks import wrong_options
from quizapp.deck.sections_fields import Fields
from quizapp.deck.sections_lists import several_texts
from quizapp.deck.sections_remedies import quoted
from quizapp.deck.text import clean

NOTHING_SAID: Final[Mapping[str, Fields]] = {}
"""What an author says of the marks of most statements."""

MOST_SLIPS: Final = 5
"""Wrong brackets that are reported of one text."""

_REMEDIES: Final = {
    "unbalanced": "Write [ and ] in pairs, round the words worth knowing; or take this one out.",
    "nested": "Brackets cannot stand inside brackets: mark the one or the other.",
    "empty-mark": "Put the words worth knowing between them, or take them out.",
}


class Statements:
    """Turns the statements of one deck into plain text and marks."""

    def __init__(self, notes: Notes, names: Names, accepted: list[tuple[str, Sequence[Scalar]]]) -> None:
        self.notes = notes
        self.names = names
        self.accepted = accepted
        self.slipped = False
        """Whether the last statement had wrong brackets: what else is said of it would only follow from these."""

    def read(self, fields: Fields, name: str) -> tuple[str, tuple[Mark, ...]]:
        """The plain text and the marks of a statement and of the keys beside it."""
        node = fields.values[name]
        if not isinstance(node, Scalar):
            return fields.text(name), ()
        marked = self.unmarked(fields.cleaned(node), node)
        said = self.said(fields, marked) if fields.values.keys() & _SAYS else NOTHING_SAID
        return marked.text, self.marks(marked, said)

    def bare(self, node: Scalar) -> tuple[str, tuple[Mark, ...]]:
        """The plain text and the marks of a statement that stands alone in a list."""
        marked = self.unmarked(clean(node.text), node)
        return marked.text, self.marks(marked, NOTHING_SAID)

    def unmarked(self, text: str, node: Scalar) -> Marked:
        """A text without its brackets, wrong ones reported."""
        marked = unmark(text)
        self.slipped = bool(marked.slips)
        for slip in marked.slips[:MOST_SLIPS]:
            at = node if self.notes.full else self.place(slip, text, node)
            self.notes.add(slip.code, slip.message, at, _REMEDIES[slip.code])
        return marked

    def place(self, slip: Slip, text: str, node: Scalar) -> Place:
        """Where a bracket stands in the file: it is counted off, since blanks and lines of a text may be folded."""
        bracket = text[slip.offset]
        lines = self.notes.lines
        start = lines.start(node.line) + node.column - 1
        at, end = start - 1, start + 2 * len(node.text) + 200
        for _ in range(text.count(bracket, 0, slip.offset) + 1):
            at = lines.text.find(bracket, at + 1, end)
            if at < 0:
                return Place(node.line, node.column)
        line = node.line + lines.text.count("\n", start, at)
        return Place(line, at - lines.start(line) + 1)

    def marks(self, marked: Marked, said: Mapping[str, Fields]) -> tuple[Mark, ...]:
        """All marks of a statement."""
        if not marked.spans:
            return ()
        ids = Ids()
        return tuple(self.mark(marked.text, span, ids, said) for span in marked.spans)

    def mark(self, statement: str, span: Span, ids: Ids, said: Mapping[str, Fields]) -> Mark:
        """One mark, as inferred and as the author says."""
        start, end = span
        text = statement[start:end]
        kind, unit, precision = infer(text, statement[:start], statement[end:], self.names)
        key = mark_key(text, ids)
        more = said.get(text)
        if more is None:
            return make_mark(text, start, end, key, kind, unit, precision)
        if stated := more.word("kind"):
            kind = AnswerKind(stated)
        accept = several_texts(more, "accept", (text,))
        if accept:
            self.accepted.append((text, more.scalars("accept")))
        stated = more.text("unit")
        unit = (unit_named(stated) or unit) if kind is AnswerKind.FIGURE else singular(stated)
        made = make_mark(
            text,
            start,
            end,
            key,
            kind,
            unit,
            precision if kind is AnswerKind.DATE else "",
            more.text("ask"),
            accept,
            wrong_options(more, "wrong", (text, *accept), unit if kind is AnswerKind.FIGURE else None),
            several_texts(more, "not_wrong", (text,)),
            more.number("tolerance"),
            more.text("note") if more.sort is schema.MARK else "",
        )
        advice.asked(made, more)
        return made

    def said(self, fields: Fields, marked: Marked) -> Mapping[str, Fields]:
        """What the author says of each marked text, in ``marks`` or, with a single mark, beside the statement."""
        texts = [marked.text[start:end] for start, end in marked.spans]
        said = self.listed(fields, texts)
        beside = [name for name in schema.ANSWER if name in fields.values and name in fields.sort.names]
        if not beside:
            return said
        if len(texts) == 1 and not said:
            return {texts[0]: fields}
        message = f"“{beside[0]}” here does not say which of {len(texts)} marked texts it belongs to"
        if said:
            message = f"“{beside[0]}” stands beside “marks”, so it does not say which marked text it belongs to"
        remedy = _which(beside[0], texts, begun=bool(said))
        self.notes.add("which-mark", message, fields.node.keys[beside[0]], remedy)
        return said

    def listed(self, fields: Fields, texts: list[str]) -> dict[str, Fields]:
        """The entries of ``marks`` by marked text."""
        node = fields.values.get("marks")
        if node is None or "marks" not in fields.sort.keys:  # an event has none; the key itself is told elsewhere
            return {}
        if not isinstance(node, Pairs):
            fields.wrong("marks", node)
            return {}
        said: dict[str, Fields] = {}
        for name, value in node.values.items():
            text = clean(name)
            if text not in texts:
                remedy = (
                    self.notes.did_you_mean(text, texts) or "Write the text just as it stands between the brackets."
                )
                self.notes.add("unknown-mark", f"“{shorten(text)}” is not marked here", node.keys[name], remedy)
            elif isinstance(value, Pairs):
                said[text] = Fields(value, schema.MARK, self.notes)
            elif not isinstance(value, Broken):
                said |= self.keyless(text, value)
        return said

    def keyless(self, text: str, value: Node) -> dict[str, Fields]:
        """What is said of a marked text without a key: a question is meant to be asked."""
        asks = isinstance(value, Scalar) and value.text.rstrip().endswith("?")
        key = "ask" if asks else "accept"
        written = quoted(shorten(clean(value.text))) if isinstance(value, Scalar) and value.text.strip() else "…"
        remedy = f"Write “{quoted(text)}: {{{key}: {written}}}”."
        self.notes.add("wrong-type", "a mark takes keys such as “ask” or “accept”", value, remedy)
        pairs = Pairs(value.line, value.column)
        if asks:
            pairs.values["ask"] = value
        return {text: Fields(pairs, schema.MARK, self.notes)} if asks else {}


def _which(key: str, texts: list[str], begun: bool) -> str:
    """How to say which marked text a key belongs to."""
    if not texts:
        return "Mark one text in [brackets]."
    named = " or ".join(f"“{quoted(shorten(text))}:”" for text in texts[:MOST_SLIPS])
    if begun:
        return f"Move it into “marks:”, below {named}."
    return f"Write “marks:” in its place, below that the marked text, {named}, and below that “{key}: …”."


_SAYS: Final = {"marks", *schema.ANSWER}
