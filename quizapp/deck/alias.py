"""Another right answer for an entry, written into a deck's text: the smallest edit, proved to change nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple, TypeVar

from quizapp.deck.layout_texts import fits_plain, key, one_line
from quizapp.deck.layout_tree import Items, LayoutError, Leaf, Node, Pairs, tree_of
from quizapp.deck.model import Card, Deck, Fact, Mark, Term, Viewpoint, Voice
from quizapp.deck.place import Place
from quizapp.deck.problems import Level
from quizapp.deck.read import read_deck
from quizapp.deck.read_bounds import text_of
from quizapp.deck.reformat import encoded
from quizapp.deck.sameness import same
from quizapp.deck.sections_remedies import quoted
from quizapp.deck.text import clean, without_controls

T = TypeVar("T")

LONGEST = 200
"""Characters of an answer that may become an alias."""


class AliasError(ValueError):
    """An answer that cannot be taken over; the message says why."""


class Target(NamedTuple):
    """What takes an alias: an entry, and the marked text in it where it is a statement."""

    entry: Fact | Viewpoint | Term | Card | Voice
    mark: str = ""


def target_of(deck: Deck, point: str) -> Target | None:
    """What a point's other right answers belong to; None for one that has none of its own, such as an event."""
    if point.startswith("voice:"):
        voice = deck.voices.get(point.removeprefix("voice:"))
        return Target(voice) if voice else None
    bare: Iterator[Term | Card] = chain(deck.terms, deck.cards)
    if named := next((entry for entry in bare if entry.id == point), None):
        return Target(named)
    if view := next((entry for entry in deck.viewpoints if entry.id == point), None):
        return Target(deck.voices[view.who[0]]) if len(view.who) == 1 else None
    statements: Iterator[Fact | Viewpoint] = chain(deck.facts, deck.viewpoints)
    marked = ((each, mark) for each in statements for mark in each.marks if f"{each.id}:{mark.key}" == point)
    return next((Target(each, mark.text) for each, mark in marked), None)


def with_alias(data: bytes, point: str, word: str) -> bytes:
    """A deck file in which a point's entry accepts a further answer.

    Raises AliasError, with the reason, where the file has errors, the point takes no alias, or the file would then not
    say just what it said and this. Points and words are those of the deck that ``data`` holds.
    """
    before, text = read_deck(data), text_of(data)
    if not before.ok or before.deck is None or not isinstance(text, str):
        raise AliasError("the deck has errors; mend these first")
    if encoded(text, data) != data:
        raise AliasError("its lines end in different ways; bring it in order first, with quizapp format")
    target, word = target_of(before.deck, point), clean(word)
    if target is None or not word or len(word) > LONGEST:
        raise AliasError("this cannot be accepted beside the deck's own answer")
    if word in _accepted(target):
        raise AliasError("the deck accepts it already")
    try:
        made = encoded(_edited(text, target, word), data)
    except LayoutError as error:
        raise AliasError(str(error)) from error
    after = read_deck(made)
    known = Counter(problem.code for problem in before.problems)
    fresh = [problem for problem in after.problems if problem.level is Level.ERROR or not known[problem.code]]
    if fresh:
        raise AliasError(fresh[0].message)
    if not same(after.deck, _expected(before.deck, target, word)):
        raise AliasError("the deck would then say something else as well")
    return made


def _accepted(target: Target) -> set[str]:
    """What is right already."""
    entry = target.entry
    if isinstance(entry, Voice):
        return {entry.name, *entry.aka}
    if isinstance(entry, Term):
        return {entry.term, *entry.aka}
    if isinstance(entry, Card):
        return {entry.a, *entry.accept}
    return {answer for mark in entry.marks if mark.text == target.mark for answer in (mark.text, *mark.accept)}


def _expected(deck: Deck, target: Target, word: str) -> Deck:
    """The deck with the alias, and with nothing else changed."""
    entry = target.entry
    if isinstance(entry, Voice):
        told = replace(entry, aka=(*entry.aka, word))
        return replace(deck, voices={**deck.voices, entry.id: told})
    if isinstance(entry, Term):
        return replace(deck, terms=_swapped(deck.terms, entry, replace(entry, aka=(*entry.aka, word))))
    if isinstance(entry, Card):
        return replace(deck, cards=_swapped(deck.cards, entry, replace(entry, accept=(*entry.accept, word))))
    marks = tuple(_accepting(mark, word) if mark.text == target.mark else mark for mark in entry.marks)
    if isinstance(entry, Fact):
        return replace(deck, facts=_swapped(deck.facts, entry, replace(entry, marks=marks)))
    return replace(deck, viewpoints=_swapped(deck.viewpoints, entry, replace(entry, marks=marks)))


def _accepting(mark: Mark, word: str) -> Mark:
    return replace(mark, accept=(*mark.accept, word))


def _swapped(entries: Sequence[T], old: T, new: T) -> tuple[T, ...]:
    return tuple(new if each is old else each for each in entries)


def _edited(text: str, target: Target, word: str) -> str:
    """The file's text with the alias. Raises LayoutError where there is no place for it."""
    root = tree_of(without_controls(text)).root
    entry = target.entry
    section = {Fact: "facts", Viewpoint: "viewpoints", Term: "terms", Card: "cards", Voice: "voices"}[type(entry)]
    listed = _value(root, section)
    if isinstance(entry, Voice):
        found = _value(listed, entry.id) if listed else None
        bare = "name"
    else:
        nodes = listed.nodes if isinstance(listed, Items) else []
        found = next((node for node in nodes if _place(text, node.start) == entry.place), None)
        bare = "fact"
    if found is None:
        raise LayoutError("its entry is not found in the file")
    return _Edit(text).into(found, _path(found, target), bare, word)


def _path(node: Node, target: Target) -> list[str]:
    """The keys below the entry under which its other answers stand."""
    entry = target.entry
    if isinstance(entry, Voice | Term):
        return ["aka"]
    beside = isinstance(entry, Fact) and len(entry.marks) == 1 and _value(node, "marks") is None
    return ["accept"] if beside or isinstance(entry, Card) else ["marks", target.mark, "accept"]


def _value(node: Node, name: str) -> Node | None:
    """What stands under a key."""
    pairs = node.pairs if isinstance(node, Pairs) else []
    return next((value for found, value in pairs if clean(found.text) == name), None)


def _place(text: str, offset: int) -> Place:
    return Place(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


class _Edit:
    """One insertion into a text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def into(self, node: Node, path: list[str], bare: str, word: str) -> str:
        """The text with ``word`` under the keys of ``path`` below an entry; a bare one becomes keys first."""
        if isinstance(node, Leaf):
            return self.unfolded(node, path, bare, word)
        name, *rest = path
        value = _value(node, name) if isinstance(node, Pairs) else None
        if value is not None and rest:
            return self.into(value, rest, bare, word)
        if value is not None:
            return self.beside(value, word)
        if not isinstance(node, Pairs):
            raise LayoutError("its entry holds a list where keys are wanted")
        return self.under_a_new_key(node, path, word)

    def unfolded(self, leaf: Leaf, path: list[str], bare: str, word: str) -> str:
        """An entry that is a bare text, as keys."""
        if leaf.style in ("|", ">", "[]", "{}") or "\n" in self.text[leaf.start : leaf.end] or not leaf.text:
            raise LayoutError("its entry is no line of text")
        if bare == "name":
            inside = f"{{{bare}: {one_line(leaf, flow=True)}, {_braced(path, word)}}}"
            return self.text[: leaf.start] + inside + self.text[leaf.end :]
        indent = _place(self.text, leaf.start).column - 1
        added = f"{bare}: {self.text[leaf.start : leaf.end]}"
        text = self.text[: leaf.start] + added + self.text[leaf.end :]
        return _with_lines(text, leaf.start + len(added), _below(path, word, indent))

    def beside(self, value: Node, word: str) -> str:
        """A further text beside one or several."""
        if isinstance(value, Pairs):
            raise LayoutError("its other answers are no list")
        if isinstance(value, Items) and not value.flow:
            return _with_lines(self.text, _end(value), [f"{' ' * value.column}- {quoted(word)}"])
        if isinstance(value, Items):
            at = _end(value.nodes[-1])
            return f"{self.text[:at]}, {quoted(word)}{self.text[at:]}"
        if value.style in ("|", ">"):
            raise LayoutError("its other answer stands over several lines")
        if not (value.text or value.style):
            return f"{self.text[: value.end]} {quoted(word)}{self.text[value.end :]}"
        plain = value.style == "" and fits_plain(value.text, flow=True)
        raw = self.text[value.start : value.end] if plain or value.style in "'\"" else one_line(value, flow=True)
        texts = quoted(word) if value.style == "[]" else f"{raw}, {quoted(word)}"
        return f"{self.text[: value.start]}[{texts}]{self.text[value.end :]}"

    def under_a_new_key(self, node: Pairs, path: list[str], word: str) -> str:
        """A key that was not there, behind the others."""
        at = _end(node.pairs[-1][1])
        if node.flow:
            return f"{self.text[:at]}, {_braced(path, word)}{self.text[at:]}"
        return _with_lines(self.text, at, _below(path, word, node.column))


def _end(node: Node) -> int:
    """Where the text of a node ends, the line of its last part not included."""
    if isinstance(node, Leaf) or node.flow:
        return node.end
    return _end(node.nodes[-1] if isinstance(node, Items) else node.pairs[-1][1])


def _with_lines(text: str, at: int, lines: list[str]) -> str:
    """Lines put below the one that holds an offset."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return text[:end] + "".join(f"\n{line}" for line in lines) + text[end:]


def _below(path: list[str], word: str, indent: int) -> list[str]:
    """A key with its word, in lines of their own."""
    names = [key(Leaf(name, "", 0, 0)) for name in path]
    lines = [f"{' ' * (indent + 2 * depth)}{name}:" for depth, name in enumerate(names)]
    return [*lines[:-1], f"{lines[-1]} {quoted(word)}"]


def _braced(path: list[str], word: str) -> str:
    """A key with its word, in braces."""
    name, *rest = path
    inside = f"{{{_braced(rest, word)}}}" if rest else quoted(word)
    return f"{key(Leaf(name, '', 0, 0))}: {inside}"
