"""The keys of one entry, read as what they should be; what is not is reported and left out."""

from __future__ import annotations

import re
from typing import Final

from quizapp.deck.compiled_making import make_place
from quizapp.deck.compose_nodes import Broken, Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten
from quizapp.deck.model import Place
from quizapp.deck.problems import Level, Overrule
from quizapp.deck.schema import DECK, KEYED, OFTEN_MEANT, SECTIONS, WORDS, Shape, Sort
from quizapp.deck.sections_remedies import as_list, paragraphs_meant, type_remedy
from quizapp.deck.text import clean, slug

ID: Final = re.compile(r"\w[\w.-]{0,79}")
"""What an id looks like. Ids are joined with ``:``, ``~`` and ``@`` elsewhere, so they hold none of these."""

LONGEST_TEXT: Final = 20_000
"""Characters of one text; no statement, note or answer is longer."""

HIGHEST_PARAGRAPH: Final = 100_000


class Fields:
    """One mapping of the file, read by the keys that it may have."""

    __slots__ = ("node", "notes", "sort", "values")

    def __init__(self, node: Pairs, sort: Sort, notes: Notes) -> None:
        self.node = node
        self.notes = notes
        self.sort = sort
        self.values = node.values
        if not node.values.keys() <= sort.names:
            self._unknown()
        if "fine" in node.values and "fine" in sort.keys:
            self._fine()
        if "review" in node.values and "review" in sort.keys:
            self._review()

    def place(self) -> Place:
        """Where the entry stands."""
        return make_place(self.node.line, self.node.column)

    def _fine(self) -> None:
        """Note the advice that the author sets aside; a code that is none is told."""
        from quizapp.deck.codes import CODES  # a long table that few decks need

        nodes = {clean(node.text): node for node in self.scalars("fine")}
        for word, node in nodes.items():
            if word not in CODES:
                remedy = self.notes.did_you_mean(word, CODES) or "All codes: quizapp check --explain"
                self.warn("unknown-code", f"“{shorten(word)}” is no code of advice", node, remedy)
        self.notes.overrules.append(Overrule(tuple(nodes), self.place(), self.sort is DECK))

    def _review(self) -> None:
        """Tell that the entry waits for its author's eye, and why."""
        why = self.text("review")
        if why:
            remedy = "Read it beside the article, as “quizapp review” shows it; then take this line out, or the entry."
            self.warn("to-review", f"waits for your eye: {why}", self.values["review"], remedy)

    def _unknown(self) -> None:
        """Report keys that are not known here."""
        above: Sort | None = None
        for name, key in [*self.node.keys.items()]:
            if name in self.sort.keys:
                above = SECTIONS.get(name) if self.sort is DECK else None
            elif above is not None and name in above.names:
                message = f"“{name}” is a key of {above.what}, but begins where the keys of the deck begin"
                self.notes.add("indentation", message, key, f"Indent it like the other keys of {above.what}.")
            else:
                self._stranger(name, key)

    def _stranger(self, name: str, key: Scalar) -> None:
        """Report a key that is not known here; read it as the one that is surely meant."""
        known = self.sort.keys
        if self._behind_comma(name, key):
            remedy = "Inside { and } a comma ends a text: put the whole text in quotes."
            self.notes.add("comma", f"what stands behind this comma, “{shorten(name)}”, is read as a key", key, remedy)
            return
        meant = next((key for key in OFTEN_MEANT.get(name.casefold().strip(), ()) if key in known), "")
        near = meant or self.notes.nearest(name, known)
        remedy = f"Did you mean “{near}”?" if near else f"Known here: {', '.join(known)}."
        if name == "id" and self.sort in KEYED.values():
            near, remedy = "", f"Take it out: the key that {self.sort.what} stands under is its id."
        self.notes.add("unknown-key", f"“{shorten(name)}” is not a key of {self.sort.what}", key, remedy)
        sure = near == name.casefold().strip() or near in self.sort.required or (self.sort is DECK and near in SECTIONS)
        if near and sure and near not in self.values:
            self.values[near], self.node.keys[near] = self.values[name], key

    def _behind_comma(self, name: str, key: Scalar) -> bool:
        """Whether what looks like a key without a value has no colon behind it, as only braces allow."""
        value = self.values[name]
        if not isinstance(value, Scalar) or value.text or value.quote or key.quote:
            return False
        if not name:
            return False
        before, _comma, rest = self.notes.lines.line(key.line).partition(name)
        return before.rstrip().endswith(",") and rest.lstrip()[:1] in {",", "}"}

    def missing(self) -> bool:
        """Whether a required key is missing, empty or of the wrong shape; reports each that is not reported yet."""
        gone = False
        for name in self.sort.required:
            node = self.values.get(name)
            if type(node) is Scalar and _says(node.text):
                continue
            if type(node) is Items and node.nodes:
                if self.sort.keys[name].shape is Shape.TEXTS:
                    continue
                if self._one_dash(name, node):
                    continue
            gone = True
            if isinstance(node, Items | Pairs):
                self.wrong(name, node)
            elif type(node) is not Broken:
                self._missing(name)
        return gone

    def _one_dash(self, name: str, node: Items) -> bool:
        """Whether a text has a dash before it for which there is no need; reports it and reads the text."""
        only = node.nodes[0]
        if len(node.nodes) > 1 or type(only) is not Scalar or not _says(only.text) or self.notes.flow(node):
            return False
        self.wrong(name, node)
        self.values[name] = only
        return True

    def _missing(self, name: str) -> None:
        """Report a required key that is not there, or empty."""
        at: Node = self.node.keys.get(name, self.node)
        about = self.sort.keys[name].about
        remedy = f"Add “{name}: …”: {about[0].lower()}{about[1:]}"
        if name in self.values:
            remedy = f"Write something behind it: {about[0].lower()}{about[1:]}"
        self.notes.add("missing", f"{self.sort.what} needs “{name}”", at, remedy)

    def wrong(self, name: str, node: Node) -> None:
        """Report that a value is not of its key's shape."""
        if isinstance(node, Broken):
            return
        shape = self.sort.keys[name].shape
        remedy = type_remedy(name, shape, node, flow=self.notes.flow(node))
        self.notes.add("wrong-type", f"“{name}” should be {shape.value}", node, remedy)

    def text(self, name: str) -> str:
        """A text, cleaned; empty when it is missing."""
        node = self.values.get(name)
        if node is None:
            return ""
        if type(node) is Scalar:
            return clean(node.text) if len(node.text) < LONGEST_TEXT else self.cleaned(node)
        self.wrong(name, node)
        return ""

    def cleaned(self, node: Scalar) -> str:
        """A node's text through the one door, cut where it is beyond all measure."""
        if len(node.text) > LONGEST_TEXT:
            message = f"this text has {len(node.text)} characters"
            self.notes.add("too-long", message, node, f"Keep it under {LONGEST_TEXT}.")
            return clean(node.text[:LONGEST_TEXT])
        return clean(node.text)

    def scalars(self, name: str) -> list[Scalar]:
        """The texts of a list, or the single text that stands for it, with their places."""
        node = self.values.get(name)
        if node is None:
            return []
        if type(node) is Scalar:
            return [node] if node.text else []
        if type(node) is not Items:
            self.wrong(name, node)
            return []
        for item in node.nodes:
            if not isinstance(item, Scalar):
                self.wrong(name, item)
        return [item for item in node.nodes if isinstance(item, Scalar)]

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, cleaned, empty ones left out."""
        if name not in self.values:
            return ()
        return tuple(text for node in self.scalars(name) if (text := self.cleaned(node)))

    def word(self, name: str) -> str:
        """One of the few words that a key allows, or nothing."""
        word = self.text(name).casefold()
        allowed = WORDS[self.sort.keys[name].shape]
        if not word or word in allowed:
            return word
        self.notes.add(
            "unknown-word",
            f"“{name}” cannot be “{shorten(word)}”",
            self.values[name],
            self.notes.did_you_mean(word, allowed) or f"Write {', '.join(allowed[:-1])} or {allowed[-1]}.",
        )
        return ""

    def own_id(self) -> str:
        """The author's id if there is one that can be used."""
        node = self.values.get("id")
        if node is None:
            return ""
        text = self.text("id")
        if not text or ID.fullmatch(text):
            return text
        self.notes.lost |= {text, slug(text)}
        self.notes.add("bad-id", f"“{shorten(text)}” cannot be an id", node, f"Write “{slug(text) or 'a-short-name'}”.")
        return ""

    def number(self, name: str) -> float | None:
        """A number that is not negative."""
        text = self.text(name).removesuffix("%").strip()
        if not text:
            return None
        if re.fullmatch(r"\d{1,15}(?:\.\d{1,15})?", text):
            return float(text)
        comma = re.fullmatch(r"(\d{1,15}),(\d{1,15})", text)
        remedy = f"Write {comma[1]}.{comma[2]}." if comma else f"Write digits alone, as in “{name}: 5”."
        self.notes.add("not-a-number", f"“{name}” should be a number such as 5 or 0.5", self.values[name], remedy)
        return float(f"{comma[1]}.{comma[2]}") if comma else None

    def passage(self) -> tuple[int, ...]:
        """Paragraph numbers, in the order written."""
        node = self.values.get("from")
        if node is None:
            return ()
        if type(node) is Scalar and node.text.isascii() and node.text.isdigit() and 0 < len(node.text) < 6:
            return (int(node.text),)
        whole = paragraphs_meant(node)
        written = as_list(whole) if isinstance(node, Items) or len(whole) > 1 else "".join(whole)
        remedy = f"Write {written}." if written and "0" not in whole else "Write 3, or [3, 4]."
        if isinstance(node, Items) and any(isinstance(item, Items) for item in node.nodes):
            self.notes.add("wrong-type", "a list stands here inside another", node, remedy)
            return tuple(map(int, whole)) if "0" not in whole else ()
        return tuple(number for item in self.scalars("from") if (number := self._paragraph(item, remedy)))

    def _paragraph(self, node: Scalar, remedy: str) -> int:
        """One paragraph number, or 0 when it is none."""
        text = clean(node.text)
        if re.fullmatch(r"[0-9]{1,6}", text) and 0 < int(text) <= HIGHEST_PARAGRAPH:
            return int(text)
        self.notes.add("not-a-paragraph", f"“{shorten(text)}” is not the number of a paragraph", node, remedy)
        return 0

    def warn(self, code: str, message: str, at: Node, remedy: str = "") -> None:
        """Note something that is probably not meant."""
        self.notes.add(code, message, at, remedy, level=Level.WARNING)


def _says(text: str) -> bool:
    """Whether anything of a text is left after cleaning."""
    return text[:1].isalnum() or bool(clean(text))
