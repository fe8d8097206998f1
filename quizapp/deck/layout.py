"""The one layout of a deck file: two blanks further in for each level, one blank at most where there is one, one width.

Comments, order, single blank lines, quotation marks that an author wrote and all values stay. What stands in brackets
stays there where it is short and simple, else each part gets a line of its own. ruamel.yaml was weighed for it: it
loses comments inside brackets, breaks lines within these at odd places, leaves comments where the lines that they
belong to no longer stand, and takes an eighth of a second to import.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from quizapp.deck.layout_texts import key, literal, one_line
from quizapp.deck.layout_tree import BLANK, Items, LayoutError, Leaf, Node, Note, Pairs, Tree, leaves, tree_of
from quizapp.deck.written import STEP, WIDTH, folded

__all__ = ["LayoutError", "laid_out", "written"]

UNKNOWN = -1
"""The column of what had no column of its own, for it stood in brackets."""


def laid_out(text: str) -> str:
    """A deck's text in the one layout. Raises LayoutError where the text holds what decks don't."""
    return written(tree_of(text))


def written(tree: Tree, *, fold: bool = True, quote: bool = False) -> str:
    """A file's tree in the one layout; without ``fold`` a text of one line stays in one, however long.

    With ``quote`` a text of several lines stands in quotes, in one. Raises LayoutError where that can't be.
    """
    return _Writer(fold, quote).written(tree)


class _Line(NamedTuple):
    """Where a line begins: its ``column`` in the file as it was, its ``indent`` now."""

    column: int
    indent: int


class _Writer:
    """Writes a tree line by line."""

    def __init__(self, fold: bool, quote: bool) -> None:
        self.fold = fold
        self.quote = quote
        self.lines: list[str] = []
        self.open: list[_Line] = []
        self.before: list[_Line] = []
        """The levels that the last line stood in."""
        self.begun = False
        """Whether the last line opened a list or keys, so that no blank line follows."""

    def written(self, tree: Tree) -> str:
        """The whole file."""
        root = tree.root
        if isinstance(root, Items):
            raise LayoutError("it is a list")
        if isinstance(root, Pairs):
            self.pairs(root, 0)
        self.notes(tree.after, _Line(0, 0))
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return "\n".join([*self.lines, ""])

    def pairs(self, node: Pairs, indent: int, lead: str = "", first: _Line | None = None) -> None:
        """Keys with their values; the first one stands behind ``lead``, in a line that begins as ``first`` says."""
        own = _Line(UNKNOWN if node.flow else node.column, indent)
        self.open.append(own)
        for name, value in node.pairs:
            line = first or own
            self.notes(name.before, line)
            self.pair(name, value, f"{lead or ' ' * indent}{key(name)}:", line)
            lead, first = "", None
        self.open.pop()

    def items(self, node: Items, indent: int, lead: str = "", first: _Line | None = None) -> None:
        """A list, each entry behind its dash."""
        own = _Line(UNKNOWN if node.flow else node.column, indent)
        self.open.append(own)
        for each in node.nodes:
            line, head = first or own, f"{lead or ' ' * indent}-"
            lead, first = "", None
            if isinstance(each, Leaf):
                self.notes(each.before, line)
                self.leaf(each, head, line, each.trailing)
            elif self.flat(each, head):
                self.notes(next(leaves(each)).before, line)
                self.close(f"{head} {_flow(each)}", _last(each).trailing)
            elif isinstance(each, Items):
                self.items(each, indent + STEP, f"{head} ", line)
            else:
                self.pairs(each, indent + STEP, f"{head} ", line)
        self.open.pop()

    def pair(self, name: Leaf, value: Node, head: str, line: _Line) -> None:
        """A value behind its key. A comment for which the line has no room goes above it."""
        if isinstance(value, Leaf):
            self.above(value.before, line)
            if value.trailing and name.trailing:
                self.above([Note(UNKNOWN, name.trailing)], line)
            self.leaf(value, head, line, value.trailing or name.trailing)
        elif self.flat(value, head):
            if _last(value).trailing and name.trailing:
                self.above([Note(UNKNOWN, name.trailing)], line)
            self.close(f"{head} {_flow(value)}", _last(value).trailing or name.trailing)
        else:
            self.close(head, name.trailing)
            self.below(value, self.open[-1].indent + STEP)

    def below(self, value: Items | Pairs, indent: int) -> None:
        """A list or keys below the line of their key."""
        self.begun = True
        if self.flat(value, " " * (indent - 1)):
            self.close(f"{' ' * indent}{_flow(value)}", _last(value).trailing)
        elif isinstance(value, Items):
            self.items(value, indent)
        else:
            self.pairs(value, indent)

    def leaf(self, leaf: Leaf, head: str, line: _Line, trailing: str) -> None:
        """A text behind its key or dash, in one line or over several; then its comment goes above."""
        inner = self.open[-1].indent + STEP
        whole = one_line(leaf)
        several = self.several(leaf.text, len(head) + 1 + len(whole), WIDTH - inner)
        if several is None:
            self.close(f"{head} {whole}" if whole else head, trailing)
            return
        header, lines = several
        self.above([Note(UNKNOWN, trailing)], line)
        self.close(f"{head} {header}", "")
        self.lines += [f"{' ' * inner}{each}" if each else "" for each in lines]

    def several(self, text: str, length: int, room: int) -> tuple[str, list[str]] | None:
        """A text over several lines: how these are opened, and the lines. None where it stays in one."""
        if "\n" in text:
            return None if self.quote else literal(text)
        lines = folded(text, room) if self.fold and length > WIDTH else []
        return (">-", lines) if lines else None

    def close(self, line: str, trailing: str) -> None:
        """A line with its comment."""
        self.lines.append(f"{line} {trailing}" if trailing else line)
        self.begun = False
        self.before = [*self.open]

    def flat(self, node: Node, head: str) -> bool:
        """Whether a list or keys stand in brackets behind something: texts alone, in a line, no comment within."""
        if isinstance(node, Leaf) or not node.flow or not _simple(node):
            return False
        within = [*leaves(node)]
        if any(leaf.trailing for leaf in within[:-1]) or any("\n" in leaf.text for leaf in within):
            return False
        noted = any(note.text for leaf in within for note in leaf.before)
        return not noted and len(head) + 1 + len(_flow(node)) <= WIDTH

    def notes(self, notes: Iterable[Note], line: _Line) -> None:
        """Comments before a line, and blank lines, of several in a row the first."""
        for note in notes:
            if note.text:
                self.lines.append(f"{' ' * self.level(note, line)}{note.text}")
                self.begun = False
            elif self.lines and self.lines[-1] and not self.begun:
                self.lines.append(BLANK)

    def above(self, notes: Iterable[Note], line: _Line) -> None:
        """Comments before a line that stood within it."""
        self.lines += [f"{' ' * line.indent}{note.text}" for note in notes if note.text]

    def level(self, note: Note, line: _Line) -> int:
        """How far in a comment stands: as the line below it, or as what ended above it and stood as far in."""
        if line.column == UNKNOWN or note.column <= line.column:
            return line.indent
        ended = (each for each in reversed(self.before) if line.column <= each.column <= note.column)
        return next(
            (each.indent for each in ended if each.column > line.column or each.indent > line.indent), line.indent
        )


def _simple(node: Items | Pairs) -> bool:
    """Whether what stands in brackets is texts, or keys with texts and lists of these."""
    if isinstance(node, Items):
        return all(isinstance(each, Leaf) for each in node.nodes)
    return all(isinstance(value, Leaf) or (isinstance(value, Items) and _simple(value)) for _, value in node.pairs)


def _last(node: Node) -> Leaf:
    """The last leaf, behind which the comment of a line in brackets stands."""
    while not isinstance(node, Leaf):
        node = node.nodes[-1] if isinstance(node, Items) else node.pairs[-1][1]
    return node


def _flow(node: Node) -> str:
    """A list or keys in brackets."""
    if isinstance(node, Leaf):
        return one_line(node, flow=True)
    if isinstance(node, Items):
        return f"[{', '.join(_flow(each) for each in node.nodes)}]"
    return f"{{{', '.join(f'{key(name)}: {_flow(value)}'.rstrip() for name, value in node.pairs)}}}"
