"""Lists that an author wrote without the brackets or the commas that make them lists."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from quizapp.deck.compose_nodes import Items, Scalar
from quizapp.deck.pattern import pattern
from quizapp.deck.sections_fields import Fields
from quizapp.deck.sections_remedies import as_list
from quizapp.deck.text import clean

LONGEST_PART: Final = 5
"""Words; a comma that parts more than these belongs to a sentence."""

_PARTING = pattern(r"\s*;\s*|,\s+")
_BARE = pattern(r",\s|;|^\[|\]$")
_NUMBER = pattern(r"[-+$€£]?\d[\d.,]*%?")
_GROUPS = pattern(r"\d{1,3}(?: \d{3})+")
_OPTIONS: Final = {"options", "wrong"}


def several(fields: Fields, name: str, answers: Iterable[str] = ()) -> list[Scalar]:
    """The texts under a key with their places, also where they are not written as a list; that is reported.

    ``answers`` are the right ones: where these hold commas, so may the others.
    """
    nodes = fields.scalars(name)
    if not nodes or nodes[0].quote:
        return nodes
    if isinstance(fields.values[name], Scalar):
        return _bare(fields, name, nodes[0], answers) if _BARE.search(nodes[0].text) else nodes
    if len(nodes) == 1:
        return _unparted(fields, nodes[0])
    return _joined(fields, nodes) if isinstance(fields.values[name], Items) else nodes


def several_texts(fields: Fields, name: str, answers: Iterable[str] = ()) -> tuple[str, ...]:
    """The texts under a key, cleaned, empty ones left out."""
    if name not in fields.values:
        return ()
    return tuple(text for node in several(fields, name, answers) if (text := fields.cleaned(node)))


def _bare(fields: Fields, name: str, node: Scalar, answers: Iterable[str]) -> list[Scalar]:
    """What a text that looks like a list holds. It stays one text where it might be one."""
    inner = node.text.strip("[] ")
    parts = [part for part in _PARTING.split(inner) if part]
    bracket = inner != node.text.strip()
    long = any(len(part.split()) > LONGEST_PART for part in parts)
    if not bracket and (len(parts) < 2 or long or any(_PARTING.search(answer) for answer in answers)):
        return [node]
    message = f"no [ and ] stand around what looks like a list of {len(parts)}"
    remedy = f"Write {as_list(parts)}; or put it in quotes if it is one text."
    fields.warn("no-list", message, node, remedy)
    numbers = all(_NUMBER.fullmatch(part) for part in parts)
    sure = bracket or ";" in inner or (name in _OPTIONS and (numbers or len(parts) > 2))
    return _parts(node, parts) if sure else [node]


def _unparted(fields: Fields, node: Scalar) -> list[Scalar]:
    """What a list of one text holds when something else than a comma parts it."""
    text = clean(node.text)
    words = text.split()
    numbers = len(words) > 1 and all(_NUMBER.fullmatch(word) for word in words) and not _GROUPS.fullmatch(text)
    if ";" not in text and not numbers:
        return [node]
    parts = words if numbers else [part for part in _PARTING.split(text) if part]
    message = "a comma parts the texts of a list, but none stands here"
    fields.warn("no-list", message, node, f"Write {as_list(parts)}; or put it in quotes if it is one text.")
    return _parts(node, parts)


def _parts(node: Scalar, parts: list[str]) -> list[Scalar]:
    """Parts of a text as texts of their own."""
    made, at = [], 0
    for part in parts:
        at = max(0, node.text.find(part, at))
        made.append(Scalar(part, node.line, node.column + at, ""))
        at += len(part)
    return made


def _joined(fields: Fields, nodes: list[Scalar]) -> list[Scalar]:
    """Numbers put together again that commas within them took apart: of [1,000, 4,000] YAML makes four."""
    tight = [_goes_on(before, node) for before, node in pairwise(nodes)]
    if not any(tight) or (all(tight) and not any(node.text.startswith("0") for node in nodes[1:])):
        return nodes
    whole = [Scalar(nodes[0].text, nodes[0].line, nodes[0].column, "")]
    for node, goes_on in zip(nodes[1:], tight, strict=True):
        if goes_on:
            whole[-1].text += f",{node.text}"
        else:
            whole.append(Scalar(node.text, node.line, node.column, node.quote))
    first = whole[tight.index(True)]
    message = f"a comma parts the texts of a list, so that {first.text} is taken apart"
    fields.warn("comma", message, first, f"Write {as_list(node.text for node in whole)}.")
    return whole


def _goes_on(before: Scalar, node: Scalar) -> bool:
    """Whether a text is three digits that stand close behind the comma after other digits."""
    close = node.line == before.line and node.column == before.column + len(before.text) + 1
    digits = before.text.isdigit() and len(before.text) <= 3
    return close and digits and not before.quote and not node.quote and bool(_THOUSANDS.fullmatch(node.text))


_THOUSANDS = pattern(r"\d{3}(?:\.\d+)?")
