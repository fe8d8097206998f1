"""The changes of a deck's file when it is drafted again, at the places of its entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quizapp.deck import schema
from quizapp.deck.drafted import ABOUT, SECTION, section_text
from quizapp.deck.entry_edits import applied, inserted, key_set, pair_set, reworded
from quizapp.deck.entry_text import Entries, Plain, Spot, end_of
from quizapp.deck.file_text import Change
from quizapp.deck.layout_tree import Pairs
from quizapp.deck.written import Value, written
from quizapp.draft.deck_file import TITLES
from quizapp.draft.update_parts import DeckParts, Part, Says

Heads = dict[str, str]
"""What a deck says of itself, by the names under which a draft remembers it."""


class Adding(NamedTuple):
    """An entry to put in: what it is in the draft, its key in a section of keys, what it says here, and behind what."""

    part: Part
    key: str
    says: Says
    after: Spot | None


def rewritten(
    mine: DeckParts,
    worded: Mapping[str, Says],
    marks: Mapping[str, str],
    passages: Mapping[str, str],
    adding: Sequence[Adding],
    heads: Heads,
    memory: tuple[str, list[str]] | None,
) -> bytes:
    """The file with entries worded anew, marked and put in. Raises LayoutError where it cannot hold them."""
    entries = mine.entries
    changes: list[Change] = []
    for name, says in worded.items():
        changes += reworded(entries, mine.parts[name].spot, _values(says))
    for name, passage in passages.items():
        if name not in worded:
            changes += key_set(entries, mine.parts[name].spot, "from", _passage(passage, mine.parts[name].says["from"]))
    for name, why in marks.items():
        changes += key_set(entries, mine.parts[name].spot, "review", why)
    changes += _headed(entries, heads)
    for section in schema.DECK.keys:
        changes += _put_in(entries, section, [each for each in adding if each.part.section == section])
    if memory is not None:
        changes += _remembering(entries, *memory)
    return (applied(entries, changes) if changes else entries).data


def _put_in(entries: Entries, section: str, adding: Sequence[Adding]) -> Iterator[Change]:
    """The new entries of a section, those behind the same one together."""
    groups: dict[int, list[Adding]] = {}
    for each in adding:
        groups.setdefault(-1 if each.after is None else each.after.start, []).append(each)
    for group in groups.values():
        made = [(each.key, _values(each.says)) for each in group]
        yield from inserted(entries, section, made, group[0].after, TITLES.get(section, ""))


def _headed(entries: Entries, heads: Heads) -> Iterator[Change]:
    """What the deck says of itself, in its place; a key that it has not yet comes behind the title or the source."""
    root = {key.text: node for key, node in entries.root.pairs}
    for name, value in heads.items():
        of_source, _, key = name.rpartition(".")
        within = root.get("source") if of_source else entries.root
        if isinstance(within, Pairs) and (of_source or key in root):
            yield from pair_set(entries, within, key, value)
        elif isinstance(within, Pairs) and not within.flow and "title" in root:
            at = entries.line_end(end_of(root["title"]))
            yield Change(at, at, f"\n{key}: {written(value)}")


def _remembering(entries: Entries, article: str, lines: Sequence[str]) -> list[Change]:
    """What the deck remembers of its draft, as its last section where it has none yet."""
    if entries.root.flow:
        told: dict[str, Value] = {"article": article, "entries": tuple(lines)}
        return pair_set(entries, entries.root, SECTION, {name: value for name, value in told.items() if value})
    text = section_text(article, lines)
    found = next(((key, node) for key, node in entries.root.pairs if key.text == SECTION), None)
    if found is not None:
        start = entries.text.index(":", found[0].end) + 1
        return [Change(start, max(start, end_of(found[1])), text)]
    at = len(entries.text)
    gap = "\n" if entries.text.endswith("\n") else "\n\n"
    return [Change(at, at, f"{gap}# {ABOUT}\n{SECTION}:{text}\n")]


def _values(says: Says) -> dict[str, Value]:
    """What an entry says as it is written: numbers and truth values without quotation marks."""
    return {name: _number(value) if name == "from" else _flag(name, value) for name, value in says.items()}


def _flag(name: str, value: Plain) -> Value:
    return value == "yes" if name == "anonymous" else _value(value)


def _value(value: Plain) -> Value:
    if isinstance(value, dict):
        return {name: _value(each) for name, each in value.items()}
    return tuple(_value(each) for each in value) if isinstance(value, list) else value


def _number(value: Plain) -> Value:
    if isinstance(value, list):
        return tuple(_number(each) for each in value)
    return int(value) if isinstance(value, str) and value.isdecimal() else _value(value)


def _passage(passage: str, was: Plain) -> Value:
    """Paragraphs as they are written in place of others: a list stays one."""
    numbers = tuple(_number(each) for each in passage.split(","))
    return numbers if isinstance(was, list) or len(numbers) > 1 else numbers[0]
