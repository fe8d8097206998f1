"""What to write instead of a value of the wrong shape, so that it can be done to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from quizapp.deck.compose_nodes import Items, Node, Pairs, Scalar
from quizapp.deck.compose_notes import shorten
from quizapp.deck.pattern import pattern
from quizapp.deck.schema import Shape
from quizapp.deck.text import clean, slug

QUOTE_IT: Final = "Put the whole sentence in quotes."

MOST_NAMED: Final = 8
"""Texts that a remedy repeats."""

MOST_PARAGRAPHS: Final = 50
"""Paragraphs of one entry that a remedy repeats."""

_RANGE = pattern(r"(?:[^\W\d]+\.? ?)?[0-9]{1,3} ?[-–] ?[0-9]{1,3}")
_EQUALS = pattern(r"([\w-]+) *= *(.+?)(?: +[\w-]+ *=|$)")
_PLAIN = pattern(r"[^\W_](?:[^,\[\]{}:#\"'\\]|:(?=\S)|'(?=\w))*")
_LISTS: Final = {Shape.FACTS, Shape.VIEWPOINTS, Shape.EVENTS, Shape.TERMS, Shape.CARDS, Shape.DISCUSSION}
_KEYED: Final = {Shape.SIDES, Shape.VOICES, Shape.DISPUTES}


def quoted(text: str) -> str:
    """A text as it may be written anywhere in a deck: in quotes where it needs them."""
    if _PLAIN.fullmatch(text):
        return text
    return "'{}'".format(text.replace("'", "''")) if '"' in text or "\\" in text else f'"{text}"'


def as_list(texts: Iterable[str]) -> str:
    """Texts as a list in brackets: [Red, "1,000"]."""
    return f"[{', '.join(quoted(text) for text in texts)}]"


def short_key(text: str) -> str:
    """A short key for a thing that an author wrote out: the last long word of its text."""
    words = [word for word in slug(text).split("-") if len(word) > 2]
    return words[-1] if words else slug(text) or "a-short-name"


def paragraphs_meant(node: Node) -> list[str]:
    """The numbers of all paragraphs that are probably meant: 3, 4 and 5 in [3, 4-5]; nothing where one has none."""
    if isinstance(node, Items):
        parts = [paragraphs_meant(one) for one in node.nodes[:MOST_PARAGRAPHS]]
        return [number for part in parts for number in part] if all(parts) else []
    text = clean(node.text) if isinstance(node, Scalar) else ""
    numbers = re.findall(r"[0-9]{1,4}", text)[:9]
    if _RANGE.fullmatch(text) and 0 < int(numbers[1]) - int(numbers[0]) < 9:
        return [str(number) for number in range(int(numbers[0]), int(numbers[1]) + 1)]
    return numbers


def type_remedy(name: str, shape: Shape, node: Node, *, flow: bool) -> str:
    """What to write instead of a value of the wrong shape; ``flow``: it stands in brackets or braces."""
    if shape in _KEYED:
        return _keyed(node)
    if shape in _LISTS:
        return "Begin each entry with “- ” on its own line."
    if shape is Shape.MARKS:
        shown = quoted(_first(node, "41"))
        return f"Write the marked text as a key, and below it what to ask or accept: “{shown}: {{ask: …?}}”."
    if shape is Shape.SOURCE and isinstance(node, Scalar):
        return f"Write its keys: “source: {{title: {quoted(shorten(clean(node.text)))}}}”."
    if shape is Shape.PASSAGE and isinstance(node, Items):
        return "Write one list without another inside, such as [3, 4, 5]."
    if isinstance(node, Items):
        return _listed(name, shape, node, flow=flow)
    if isinstance(node, Pairs) and shape in {Shape.TEXT, Shape.TEXTS}:
        if shape is Shape.TEXTS and all(isinstance(one, Scalar) and not one.text for one in node.values.values()):
            return f"Write {as_list(list(node.values)[:MOST_NAMED])}."
        return "If the text holds a colon, put the whole sentence in quotes."
    return ""


def _first(node: Node, otherwise: str) -> str:
    """The first text of a list."""
    texts = _texts(node)
    return shorten(texts[0]) if texts else otherwise


def _texts(node: Node) -> list[str]:
    """The texts of a list, or those that a bare text holds between commas."""
    if isinstance(node, Scalar):
        return [text for part in re.split(r"[,;]\s+", node.text) if (text := clean(part))]
    nodes: Sequence[Node] = node.nodes if isinstance(node, Items) else []
    return [clean(one.text) for one in nodes[:MOST_NAMED] if isinstance(one, Scalar) and one.text.strip()]


def _keyed(node: Node) -> str:
    """How to write things under short keys."""
    if isinstance(node, Items) and node.nodes and all(isinstance(one, Pairs) for one in node.nodes):
        return _dashed(next(one for one in node.nodes if isinstance(one, Pairs)))
    texts = _texts(node)
    if isinstance(node, Scalar) and (found := _EQUALS.match(node.text)):
        return f"Write a colon and a blank in place of each =: “{found[1]}: {shorten(found[2])}”."
    if isinstance(node, Scalar) and len(texts) == 1:
        return f"Write it on a line of its own behind a short key: “{short_key(texts[0])}: {shorten(texts[0])}”."
    first = texts[0] if texts else "mayor"
    shown = f"{short_key(first)}: {shorten(first)}" if " " in first else f"{slug(first) or 'mayor'}: …"
    return f"Write each on a line of its own behind a short key: “{shown}”."


def _dashed(first: Pairs) -> str:
    """How to write things that stand in a list although each has keys, as seen from the first of them."""
    own = first.values.get("id")
    if isinstance(own, Scalar) and own.text:
        return f"Write “{shorten(own.text)}:” in place of “- id: {shorten(own.text)}”, and the other keys below it."
    if len(first.keys) == 1 and not first.keys.keys() & {"name", "question"}:
        return f"Take the dashes out, so that each line begins with its key: “{shorten(next(iter(first.keys)))}: …”."
    main = first.values.get("name") or first.values.get("question")
    shown = short_key(main.text) if isinstance(main, Scalar) else "mayor"
    return f"Write a short key in place of each dash, as in “{shown}: …”; the other entries refer to it."


def _listed(name: str, shape: Shape, node: Items, *, flow: bool) -> str:
    """What to write instead of a list where one text should stand."""
    texts = _texts(node)
    if shape is Shape.ID and len(texts) > 1:
        more = "; write another viewpoint for the other" if name == "on" else ""
        return f"Name only one, such as “{name}: {shorten(texts[0])}”{more}."
    if len(texts) == 1 and not flow:
        return f"Take the dash out, and write the text behind “{name}:”."
    if name == "a" and len(texts) > 1:
        return f"Write one answer, “a: {quoted(shorten(texts[0]))}”, and the others as “accept: {as_list(texts[1:])}”."
    if not flow:
        return "Write one text, without dashes."
    return "If the text begins with [, put the whole sentence in quotes."
