"""``python -m tests.bench.facts``: how much of what is worth asking a draft finds, by the hand-marked sample texts.

Right is what overlaps the words marked and is of the same kind; of firsts and mosts the same sentence is enough. Where
the mark tells a meaning (a role, what a term means) the draft must tell it in the same words, but for an article.
Precision counts all that is found; what is worth asking is one person's judgement, so neither is ever all.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import yaml

from quizapp.draft.drafting import Draft
from quizapp.draft.facts import Found
from tests.draft.samples import APART, NAMES, TEXTS, drafted

KINDS: Final = ("figure", "change", "date", "name", "acronym", "definition", "most")


@dataclass(frozen=True, slots=True)
class Gold:
    """Words worth asking at ``start:end`` of an article's flow, and what they mean where the mark tells it."""

    kind: str
    start: int
    end: int
    means: str


@dataclass(slots=True)
class Tally:
    """What was found: right, in all, and wanted; ``missed`` and ``beside`` show what went wrong."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    missed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of what was found that is worth asking."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """The share of what is worth asking that was found."""
        return (self.wanted - len(self.missed)) / max(1, self.wanted)

    def add(self, other: Tally) -> None:
        """Add another's counts."""
        self.right, self.found = self.right + other.right, self.found + other.found
        self.wanted += other.wanted
        self.missed += other.missed
        self.beside += other.beside


def golds(name: str, text: str) -> Iterator[Gold]:
    """The marks of a sample text. Raises ValueError for one whose words do not stand there once."""
    marked: Mapping[str, Sequence[str]] = yaml.safe_load((TEXTS / "gold.yaml").read_text(encoding="utf-8"))[name]
    for kind, lines in marked.items():
        for line in lines:
            around, _, means = line.partition(" = ")
            before, key, behind = re.split(r"[\[\]]", around)
            if text.count(before + key + behind) != 1:
                raise ValueError(f"{name}: “{around}” stands there {text.count(before + key + behind)} times")
            at = text.index(before + key + behind) + len(before)
            yield Gold(kind, at, at + len(key), means)


def tallies(name: str, made: Draft) -> dict[str, Tally]:
    """How well a draft finds what is marked in a sample, by kind."""
    text = made.article.flow.text
    wanted = list(golds(name, text))
    return {kind: _tally(name, kind, text, made.found, wanted) for kind in KINDS}


def _tally(name: str, kind: str, text: str, made: Sequence[Found], wanted: Sequence[Gold]) -> Tally:
    asked = [gold for gold in wanted if gold.kind == kind]
    given = [each for each in made if each.kind == kind]
    hit: set[Gold] = set()
    result = Tally(found=len(given), wanted=len(asked))
    for each in given:
        gold = next((gold for gold in asked if gold not in hit and _is_same(each, gold)), None)
        if gold is not None:
            hit.add(gold)
            result.right += 1
        else:
            result.beside.append(f"{name} {kind}: {text[slice(*each.key)]} = {each.value}")
    result.missed = [f"{name} {kind}: {text[gold.start - 20 : gold.end + 12]!r}" for gold in asked if gold not in hit]
    return result


def _is_same(each: Found, gold: Gold) -> bool:
    start, end = each.sentence if gold.kind == "most" else each.key
    return start < gold.end and gold.start < end and (not gold.means or _bare(gold.means) == _bare(each.value))


def _bare(text: str) -> str:
    """A meaning without its article, in small letters."""
    return re.sub(r"^(?:the|an?) ", "", " ".join(text.split()).casefold()).rstrip(".")


def measured(names: Sequence[str] = NAMES) -> dict[str, Tally]:
    """The counts over sample texts, by kind."""
    every = {kind: Tally() for kind in KINDS}
    for name in names:
        for kind, tally in tallies(name, drafted(name)).items():
            every[kind].add(tally)
    return every


def main(words: Sequence[str]) -> int:
    """Print the figures by kind and over all; with ``--missed`` also what was missed or found beside."""
    for told, names in (("written with these in view", NAMES), ("kept apart", APART)):
        every = measured(names)
        total = Tally()
        for tally in every.values():
            total.add(tally)
        sys.stdout.write(f"{told}: {', '.join(names)}\n")
        for kind, tally in (*every.items(), ("all", total)):
            sys.stdout.write(
                f"{kind:<12} P {100 * tally.precision:5.1f}  R {100 * tally.recall:5.1f}"
                f"   of {tally.wanted} wanted, {tally.found} found\n"
            )
        if "--missed" in words:
            sys.stdout.write("\n".join(["missed:", *total.missed, "beside:", *total.beside, ""]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
