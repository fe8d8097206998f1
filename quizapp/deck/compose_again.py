"""Keys that an author writes again: a section in two parts, or an entry that begins without its dash."""

from __future__ import annotations

from quizapp.deck import schema
from quizapp.deck.compose_nodes import Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import Notes, shorten


def key_again(notes: Notes, first: Scalar, second: Scalar) -> None:
    """Report a key that is written twice."""
    message = f"“{shorten(second.text)}” is written twice here, first in line {first.line}"
    notes.add("duplicate-key", message, second, "Keep one of the two.")


def section_again(notes: Notes, first: Scalar, second: Scalar) -> None:
    """Report a section that is begun again further down."""
    message = f"“{second.text}” begins again here; it began in line {first.line}"
    remedy = f"Merge the two: put what stands below this line under line {first.line}, and take this line out."
    notes.add("section-twice", message, second, remedy)


def without_dash(notes: Notes, section: str, at: Pairs) -> None:
    """Report an entry of a list that has no dash before it."""
    sort = schema.LISTS[section]
    first = next(iter(at.keys), sort.required[0])
    message = f"{sort.what} begins here without a dash before it"
    notes.add(
        "no-dash", message, at, f"Begin each entry with “- ”, as in “- {first}: …”, and its other keys below that."
    )


def begins_entry(section: str, entry: Pairs, name: str) -> bool:
    """Whether a key that an entry of a section has already is the first one of another entry."""
    sort = schema.LISTS.get(section)
    if sort is None or not entry.keys.keys() >= set(sort.required):
        return False
    return name == sort.required[0] or name == next(iter(entry.keys))


def joined(name: str, first: Node, second: Node, notes: Notes) -> Node:
    """What both parts of a section hold, the first part taking up the second; what stands in both is reported."""
    if name in schema.LISTS:
        whole = first if isinstance(first, Items) else Items(first.line, first.column)
        if whole is not first:
            whole.nodes = _entries(name, first, notes)
        whole.nodes += _entries(name, second, notes)
        return whole
    if not isinstance(first, Pairs) or not isinstance(second, Pairs):
        return first if isinstance(first, Pairs) else second
    for key, value in second.values.items():
        if key in first.values:
            key_again(notes, first.keys[key], second.keys[key])
        else:
            first.keys[key], first.values[key] = second.keys[key], value
    return first


def _entries(section: str, node: Node, notes: Notes) -> list[Node]:
    """The entries that a list section holds, also where it holds a single one without a dash."""
    if isinstance(node, Items):
        return node.nodes
    if isinstance(node, Pairs) and not node.keys:
        return []  # its keys are read again, as an entry with its dash
    if isinstance(node, Pairs):
        without_dash(notes, section, node)
    return [] if isinstance(node, Scalar) and not node.text.strip() else [node]
