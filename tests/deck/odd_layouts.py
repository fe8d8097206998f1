"""Decks as texts laid out in odd ways: any indentation, brackets, quotation marks, comments and blank lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from random import Random

import yaml
from hypothesis import strategies as st

from quizapp.deck.text import clean

Value = str | Sequence["Value"] | Mapping[str, "Value"]

ODD = (
    *("yes", "012", "12:30", "2021-03", "3.10", "null", "~", "-5 degrees", "41", "on", "0x1f"),
    *("It fell: by half", "# 1 of 2", "ends:", "- a dash", "*star", "@home", "%x", "a # b", "[b] and c", "{c}", "a, b"),
    *(
        "“So”, she said",
        "it's",
        'the "best"',
        "back\\slash",
        "a  b",
        "Łódź – 川 🙂",
        "http://x.org/a#b",
        "a\tb",
        "? what",
    ),
    *("two\nlines", "end\n", "a\n\nb", "  before\nafter", "x: 1\ny: 2", "- a\n- b", "# no comment\nx", "note: x\n\n"),
    *("long " * 40 + "end", "a-" * 90, "x " + "long, " * 30 + "on: it = 3", "1. one " + "word - from:3 " * 14 + "end"),
)
WORDS = ("river", "town", "fell", "council", "water", "in", "of", "June")
texts = st.one_of(
    st.sampled_from(ODD),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20).filter(
        clean
    ),
)
lists = st.lists(texts, min_size=1, max_size=3)


def entries(**keys: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    """Lists of entries that hold the first key and perhaps the others."""
    first, *others = keys
    entry = st.fixed_dictionaries({first: keys[first]}, optional={name: keys[name] for name in others})
    return st.lists(entry, min_size=1, max_size=3)


decks: st.SearchStrategy[Value] = st.fixed_dictionaries(
    {"title": texts, "cards": st.lists(st.fixed_dictionaries({"q": texts, "a": texts}), min_size=1, max_size=3)},
    optional={
        "about": texts,
        "source": st.fixed_dictionaries({"title": texts}, optional={"publisher": texts}),
        "facts": entries(
            fact=texts.map(lambda text: f"{text} [mark]".replace("[b]", "b")),
            note=texts,
            topic=texts,
            marks=st.fixed_dictionaries({"mark": st.fixed_dictionaries({"ask": texts, "wrong": lists})}),
        ),
        "terms": entries(term=texts, means=texts, aka=lists),
        "discussion": st.lists(texts, min_size=1, max_size=3),
        "voices": st.dictionaries(st.sampled_from(("ana", "ben", "41")), st.fixed_dictionaries({"name": texts})),
    },
)


def laid_out_oddly(deck: Value, seed: int) -> str:
    """A deck's text in some layout; all layouts of one deck hold the same."""
    assert isinstance(deck, Mapping)
    writer = _Writer(Random(seed))
    return "\n".join([*writer.noted(0), *writer.pairs(deck, 0), *writer.noted(3)]) + "\n"


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.count = 0

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def comment(self) -> str:
        self.count += 1
        return f"# comment {self.count}: it's [“odd”] # twice"

    def noted(self, indent: int) -> list[str]:
        """Comments and blank lines."""
        lines: list[str] = []
        while self.chance(0.3):
            at = max(0, indent + self.random.choice((0, 0, 0, -2, 1, 4)))
            lines.append(" " * at + self.comment() if self.chance(0.5) else self.random.choice(("", "  ")))
        return lines

    def trailing(self) -> str:
        return f"{self.random.choice((' ', '   '))}{self.comment()}" if self.chance(0.2) else ""

    def pairs(self, node: Mapping[str, Value], indent: int) -> list[str]:
        lines: list[str] = []
        for name, value in node.items():
            lines += self.noted(indent)
            lines += self.valued(f"{' ' * indent}{self.in_line(name)}:", value, indent)
        return lines

    def items(self, node: Sequence[Value], indent: int) -> list[str]:
        lines: list[str] = []
        for each in node:
            lines += self.noted(indent)
            if isinstance(each, Mapping) and self.chance(0.8):
                gap = self.random.choice((1, 3))
                first, *others = self.pairs(each, indent + 1 + gap)
                while not first.strip() or first.lstrip().startswith("#"):
                    lines.append(first)
                    first, *others = others
                lines += [f"{' ' * indent}-{' ' * gap}{first.lstrip()}", *others]
            else:
                lines += self.valued(f"{' ' * indent}-", each, indent)
        return lines

    def valued(self, head: str, value: Value, indent: int) -> list[str]:
        """A value behind a key or dash."""
        if isinstance(value, str):
            return self.text(head, value, indent)
        if self.chance(0.3):
            return [f"{head} {self.flow(value, indent + 1)}{self.trailing()}"]
        inner = indent + self.random.choice((1, 2, 4))
        if isinstance(value, Mapping):
            return [f"{head}{self.trailing()}", *self.pairs(value, inner)]
        same = self.chance(0.3) and not head.endswith("-")
        return [f"{head}{self.trailing()}", *self.items(value, indent if same else inner)]

    def text(self, head: str, text: str, indent: int) -> list[str]:
        choice = self.random.randrange(5)
        inner = " " * (indent + self.random.choice((1, 2, 5)))
        if choice == 0 and _literal(text):
            kept = "" if text.endswith("\n") else "-"
            lines = text.removesuffix("\n").split("\n")
            return [f"{head} |{kept}{self.trailing()}", *(f"{inner}{line}" if line else "" for line in lines)]
        if choice == 1 and _foldable(text):
            return [f"{head} >-{self.trailing()}", *(inner + word for word in text.split(" "))]
        if choice == 2 and _foldable(text) and _plain(text):
            first, *others = text.split(" ")
            if all(_plain(word) and word.isalpha() for word in others):
                return [f"{head} {first}", *(inner + word for word in others)]
        return [f"{head}{self.random.choice((' ', '  '))}{self.in_line(text)}{self.trailing()}"]

    def in_line(self, text: str, *, flow: bool = False) -> str:
        if self.chance(0.7) and _plain(text, flow=flow):
            return text
        if "\n" not in text and "\t" not in text and self.chance(0.5):
            return "'{}'".format(text.replace("'", "''"))
        return json.dumps(text, ensure_ascii=False)

    def flow(self, node: Value, indent: int) -> str:
        if isinstance(node, str):
            return self.in_line(node, flow=True)
        if isinstance(node, Mapping):
            inside = [f"{self.in_line(key, flow=True)}: {self.flow(value, indent)}" for key, value in node.items()]
        else:
            inside = [self.flow(each, indent) for each in node]
        parts = [self.between(indent) + part for part in inside]
        return ("{{{}}}" if isinstance(node, Mapping) else "[{}]").format(",".join(parts))

    def between(self, indent: int) -> str:
        if self.chance(0.8):
            return self.random.choice(("", " ", "  "))
        comment = f" {self.comment()}" if self.chance(0.5) else ""
        return f"{comment}\n{' ' * (indent + self.random.randrange(4))}"


def _plain(text: str, *, flow: bool = False) -> bool:
    """Whether YAML reads a text as it stands, by asking it."""
    try:
        root = yaml.compose(f"[{text}]" if flow else f"k: {text}\n", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    if flow:
        values = root.value if isinstance(root, yaml.SequenceNode) else []
    else:
        values = [value for _, value in root.value] if isinstance(root, yaml.MappingNode) else []
    return len(values) == 1 and values[0].value == text and values[0].style is None and "\n" not in text


def _literal(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    return text.strip() == text.removesuffix("\n") and all(lines) and text.isprintable() is False


def _foldable(text: str) -> bool:
    return text == " ".join(text.split()) and len(text.split(" ")) > 1
