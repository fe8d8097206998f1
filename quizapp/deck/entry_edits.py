"""Changes of entries in a deck's file: taken out, put in, worded anew, a key set or dropped. All else stays."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from quizapp.deck import schema
from quizapp.deck.entry_text import Entries, Spot, end_of
from quizapp.deck.file_text import Change
from quizapp.deck.layout_tree import Items, LayoutError, Leaf, Node, Pairs
from quizapp.deck.written import STEP, Value, in_lines, in_quotes, written

Written = Mapping[str, Value]
"""The keys of an entry with their values, in the order in which they are written."""


def removed(entries: Entries, spot: Spot) -> list[Change]:
    """An entry taken out with its comments; the last one of a section takes the section's key with it."""
    if len(spot.whole.nodes if isinstance(spot.whole, Items) else spot.whole.pairs) == 1:
        return _section_removed(entries, spot)
    if spot.whole.flow and not entries.in_lines(spot):
        return [_cut_flow(entries, _spans(spot.whole), spot.number, spot.whole.end)]
    return [_lines_cut(entries, entries.begin(spot), entries.finish(spot))]


def _lines_cut(entries: Entries, start: int, end: int) -> Change:
    """Lines taken out, with one of the blank lines where they leave two behind."""
    text = entries.text
    blank_before = start > 1 and not text[entries.line(start - 1) : start].strip()
    blank_after = end == len(text) or not text[end : entries.line_end(end)].strip()
    return Change(entries.line(start - 1) if blank_before and blank_after else start, end, "")


def _section_removed(entries: Entries, spot: Spot) -> list[Change]:
    """A section of one entry taken out, with the comment right above its key; in braces it stays, empty."""
    key, node = next((key, node) for key, node in entries.root.pairs if node is spot.whole)
    if entries.root.flow:
        return [Change(node.start, node.end, "[]" if isinstance(node, Items) else "{}")]
    start = entries.line(key.start)
    end = entries.next_line(node.end) if spot.whole.flow else entries.finish(spot)
    while start and entries.text[(above := entries.line(start - 1)) : start].lstrip().startswith("#"):
        if not above:
            start = entries.line(key.start)  # the first lines of a file speak of all of it
            break
        start = above
    return [_lines_cut(entries, start, end)]


def _spans(whole: Items | Pairs) -> list[tuple[int, int]]:
    """Where the parts of a list or of keys begin and end."""
    if isinstance(whole, Items):
        return [(node.start, end_of(node)) for node in whole.nodes]
    return [(key.start, max(key.end, end_of(value))) for key, value in whole.pairs]


def _cut_flow(entries: Entries, spans: Sequence[tuple[int, int]], number: int, close: int) -> Change:
    """A part taken out of what stands in brackets, with the comma that parts it from the others."""
    start, end = spans[number]
    if number + 1 < len(spans):
        return Change(start, spans[number + 1][0], "")
    if number and "#" not in entries.text[spans[number - 1][1] : start]:
        return Change(spans[number - 1][1], end, "")
    comma = entries.text.find(",", end, close)
    return Change(start, end if comma < 0 or "#" in entries.text[end:comma] else comma + 1, "")


def key_dropped(entries: Entries, spot: Spot, name: str) -> list[Change]:
    """A key of an entry taken out; nothing where it has none. Raises LayoutError where it would leave nothing."""
    if name not in spot.pairs or not isinstance(spot.node, Pairs):
        return []
    pairs = spot.node.pairs
    number = next(number for number, (key, _) in enumerate(pairs) if key.text == name)
    if len(pairs) == 1:
        raise LayoutError(f"the entry has no other key than “{name}”")
    spans = _spans(spot.node)
    start, end = spans[number]
    if spot.node.flow:
        return [_cut_flow(entries, spans, number, spot.node.end)]
    if entries.text[entries.line(start) : start].strip():  # the first one, on the line of the dash
        return _first_dropped(entries, spot, end, spans[1][0])
    return [Change(entries.line(start), entries.next_line(end), "")]


def _first_dropped(entries: Entries, spot: Spot, end: int, following: int) -> list[Change]:
    """The key on the line of the dash taken out: the next one comes there, and comments between go above."""
    start = spot.node.start
    line = entries.line(start)
    notes = [note for note in entries.text[end:following].splitlines()[1:] if note.lstrip().startswith("#")]
    indent = " " * entries.column(spot.start)
    above = "".join(f"{indent}{note.strip()}\n" for note in notes)
    return [Change(line, line, above), Change(start, following, "")]


def key_set(entries: Entries, spot: Spot, name: str, value: Value) -> list[Change]:
    """A key of an entry given a value, behind its other keys where it has none yet."""
    node = spot.node
    if isinstance(node, Leaf):
        return reworded(entries, spot, {schema.SECTIONS[spot.section].bare or name: node.text, name: value})
    if not isinstance(node, Pairs):
        raise LayoutError("the entry has no keys")
    return pair_set(entries, node, name, value)


def pair_set(entries: Entries, node: Pairs, name: str, value: Value) -> list[Change]:
    """A key among others given a value, behind the last of them where it is new."""
    key, now = next(((key, now) for key, now in node.pairs if key.text == name), (None, None))
    if key is not None and now is not None:
        start = entries.text.index(":", key.end) + 1
        end = max(start, end_of(now))
        if node.flow:
            return [Change(start, end, f" {_value(value, entries)}")]
        if entries.text[end : entries.line_end(end)].strip():  # a comment, which would be of the text if it were folded
            return [Change(start, end, f" {written(value)}")]
        lines = in_lines(" " * entries.column(key.start), name, value)
        return [Change(start, end, "\n".join(lines)[entries.column(key.start) + len(name) + 1 :])]
    last = end_of(node.pairs[-1][1])
    if node.flow:
        return [Change(last, last, f", {_in_braces({name: value}, entries)[1:-1]}")]
    at = entries.line_end(last)
    column = entries.column(node.pairs[0][0].start)
    return [Change(at, at, f"\n{' ' * column}{_in_lines({name: value}, column)}")]


def reworded(entries: Entries, spot: Spot, keys: Written) -> list[Change]:
    """An entry with other keys and values. Its dash or key, its place and the comments above it stay."""
    node = spot.node
    if spot.whole.flow or (isinstance(node, Pairs) and node.flow):
        return [Change(node.start, end_of(node), _in_braces(keys, entries))]
    if isinstance(node, Pairs):
        start = node.pairs[0][0].start
        return [Change(start, end_of(node), _in_lines(keys, entries.column(start)))]
    if isinstance(spot.whole, Items) and spot.end > spot.behind:
        return [Change(node.start, spot.end, _in_lines(keys, entries.column(node.start)))]
    if isinstance(spot.whole, Items):
        return [Change(spot.end, spot.end, f" {_in_lines(keys, entries.column(spot.end) + 1)}")]
    indent = entries.column(spot.start) + STEP
    start = entries.text.index(":", spot.behind) + 1
    return [Change(start, max(start, spot.end), f"\n{' ' * indent}{_in_lines(keys, indent)}")]


def inserted(
    entries: Entries, section: str, made: Sequence[tuple[str, Written]], after: Spot | None = None, title: str = ""
) -> list[Change]:
    """Entries put in behind one of their section, or as its first ones; each with its key in a section of keys.

    A section that the deck has not yet is begun below the comment ``title``, where the format has it.
    """
    spots = entries.within(section)
    if not spots:
        return _begun(entries, section, made, title)
    beside = after if after is not None else spots[0]
    if beside.whole.flow:
        return _into_flow(entries, beside, made, behind=after is not None)
    column = entries.column(beside.start)
    lines = [_entry(section, key, keys, column) for key, keys in made]
    gap = "\n" if _are_apart(entries, spots, beside) else ""
    if after is None:
        at = entries.line(beside.start)
        return [Change(at, at, "".join(f"{line}\n{gap}" for line in lines))]
    at = entries.finish(after)
    text = "".join(f"{gap}{line}\n" for line in lines)
    if at == len(entries.text) and not entries.text.endswith("\n"):
        return [Change(at, at, f"\n{text[:-1]}")]
    return [Change(at, at, text)]


def _are_apart(entries: Entries, spots: Sequence[Spot], beside: Spot) -> bool:
    """Whether a blank line parts an entry from its neighbour."""
    number = spots.index(beside)
    if len(spots) == 1:
        return False
    first = number if number + 1 < len(spots) else number - 1
    between = entries.text[entries.line_end(spots[first].end) : spots[first + 1].start]
    return any(not line.strip() for line in between.split("\n")[1:-1])


def _into_flow(entries: Entries, beside: Spot, made: Sequence[tuple[str, Written]], *, behind: bool) -> list[Change]:
    """Entries put into a section in brackets, on lines of their own where those there have these."""
    texts = [_in_flow(beside.section, key, keys, entries) for key, keys in made]
    parting = f",\n{' ' * entries.column(beside.start)}" if entries.in_lines(beside) else ", "
    at = beside.end if behind else beside.start
    return [Change(at, at, "".join(parting + text if behind else text + parting for text in texts))]


def _begun(entries: Entries, section: str, made: Sequence[tuple[str, Written]], title: str) -> list[Change]:
    """A section begun with its first entries, or filled where it holds nothing."""
    listed = ", ".join(_in_flow(section, key, keys, entries) for key, keys in made)
    within = f"[{listed}]" if section in schema.LISTS else f"{{{listed}}}"
    found = next(((key, node) for key, node in entries.root.pairs if key.text == section), None)
    if found is not None and entries.root.flow:
        return [Change(found[1].start, end_of(found[1]), within)]
    if entries.root.flow:
        last = end_of(entries.root.pairs[-1][1])
        return [Change(last, last, f", {_name(section, entries)}: {within}")]
    lines = "".join(f"{_entry(section, key, keys, STEP)}\n" for key, keys in made)
    if found is not None:
        return _filled(entries, *found, lines)
    head = f"# {title}\n" if title else ""
    at = _place_of(entries, section)
    if at < len(entries.text):
        return [Change(at, at, f"{head}{section}:\n{lines}\n")]
    gap = "\n" if entries.text.endswith("\n") else "\n\n"
    return [Change(at, at, f"{gap}{head}{section}:\n{lines}")]


def _filled(entries: Entries, key: Leaf, node: Node, lines: str) -> list[Change]:
    """A section that holds nothing yet, given its first lines."""
    if not isinstance(node, Leaf) or node.text.strip():
        raise LayoutError(f"“{key.text}” holds something else than entries")
    behind = entries.text.index(":", key.end) + 1
    end = entries.line_end(max(behind, node.end))
    return [Change(behind, max(behind, node.end), ""), Change(end, end, f"\n{lines[:-1]}")]


def _place_of(entries: Entries, section: str) -> int:
    """Where a section is begun: before the first that comes later in the format, with the comments right above that."""
    order = [*schema.DECK.keys]
    later = set(order[order.index(section) + 1 :])
    key = next((key for key, _ in entries.root.pairs if key.text in later), None)
    if key is None:
        return len(entries.text)
    at = entries.line(key.start)
    while at and entries.text[(above := entries.line(at - 1)) : at].lstrip().startswith("#"):
        at = above
    return at or entries.line(key.start)


def _entry(section: str, key: str, keys: Written, column: int) -> str:
    """An entry in lines of its own, without the end of the last one."""
    indent = " " * column
    if section in schema.LISTS:
        return f"{indent}- {_in_lines(keys, column + STEP)}"
    return f"{indent}{key}:\n{indent}{' ' * STEP}{_in_lines(keys, column + STEP)}"


def _in_lines(keys: Written, column: int) -> str:
    """Keys below each other, the first one where it comes to stand."""
    indent = " " * column
    return "\n".join(line for name, value in keys.items() for line in in_lines(indent, name, value))[column:]


def _in_flow(section: str, key: str, keys: Written, entries: Entries) -> str:
    """An entry in braces."""
    inside = _in_braces(keys, entries)
    return inside if section in schema.LISTS else f"{_name(key, entries)}: {inside}"


def _in_braces(keys: Written, entries: Entries) -> str:
    """Keys in braces."""
    pairs = (f"{_name(name, entries)}: {_value(value, entries)}" for name, value in keys.items())
    return "{{{}}}".format(", ".join(pairs))


def _name(key: str, entries: Entries) -> str:
    """A key in braces; a file that is JSON stays so."""
    return in_quotes(key) if entries.root.flow else key


def _value(value: Value, entries: Entries) -> str:
    """A value in braces; a file that is JSON stays so."""
    if not entries.root.flow:
        return written(value, flow=True)
    return json.dumps(value, ensure_ascii=False)


def applied(entries: Entries, changes: Sequence[Change]) -> Entries:
    """The file with changes made. Raises LayoutError where it would no longer be YAML."""
    return Entries(entries.file.changed(changes))
