"""``python -m tests.bench.drafting CORPUS.jsonl ...``: how well the draft finds who says what, article by article.

A line of a corpus: ``{"id", "text", "attributions": [...]}``; an attribution has ``type`` (``direct``, ``mixed``,
``indirect``), ``say``, ``source_type``, and ``source`` and ``content`` as lists of offsets into ``text``. The corpora
are not part of the project. The measure: one to one by the letters shared (at least half of all), and the speaker
right; what hits an attribution that is not asked for counts neither way. Judged are the ``statements`` of a draft's
JSON, not its ``other_statements``.

Printed for each corpus: precision, recall and F1 of content and speaker together, the share of right quotations whose
speaker is right, and words a second; the same for the even and odd articles by themselves, to show what chance does.

The articles of a ``train`` split are parted by their id alone (``is_looked_at``), and printed part by part. Rules may
be written from errors in the one part; errors in the other, and in all that is not ``train``, are never to be read.
"""

from __future__ import annotations

import json
import sys
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quizapp.draft.article import read
from quizapp.draft.spoken import Spoken, spoken

Letters = frozenset[int]
"""Offsets of letters and digits; marks and blanks do not count."""

ENOUGH: Final = 0.5
"""The share of letters from which two stretches of text are the same quotation."""

ASKED: Final = ("direct", "said", "all")
"""direct: quoted wholly or in part. said: these, and clauses with a verb of saying. all: everything with a source."""


@dataclass(slots=True)
class Score:
    """Counts over articles: attributions wanted, statements judged, those right in content, those right in all."""

    wanted: int = 0
    judged: int = 0
    matched: int = 0
    right: int = 0
    spoken_right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.wanted + other.wanted,
            self.judged + other.judged,
            self.matched + other.matched,
            self.right + other.right,
            self.spoken_right + other.spoken_right,
        )

    def line(self, name: str) -> str:
        """The figures in percent."""
        precision, recall = self.matched / max(1, self.judged), self.matched / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        speaker = self.spoken_right / max(1, self.right)
        return (
            f"{name:<22} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * f1:5.1f}"
            f"   speaker {100 * speaker:5.1f}   of {self.wanted} wanted, {self.judged} judged"
        )


def is_looked_at(name: str) -> bool:
    """Whether an article of a ``train`` split may be looked at, by its id alone."""
    return zlib.crc32(name.encode()) % 2 == 0


def parts(articles: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    """The parts of a corpus to print by themselves, each as places of its articles."""
    every = range(len(articles))
    found = {"  even ones": [*every[::2]], "  odd ones": [*every[1::2]]}
    if all(article.get("split") == "train" for article in articles):
        seen = [place for place in every if is_looked_at(articles[place]["id"])]
        found |= {"  looked at": seen, "  never looked at": sorted(set(every) - set(seen))}
    return found


def letters(text: str, spans: Iterable[Sequence[int]]) -> Letters:
    """The letters of several spans."""
    return frozenset(place for start, end in spans for place in range(start, end) if text[place].isalnum())


def is_wanted(attribution: Mapping[str, Any], asked: str) -> bool:
    """Whether an attribution counts for what is asked."""
    if not attribution["source"]:
        return False
    quoted = attribution["type"] in {"direct", "mixed"}
    return asked == "all" or quoted or (asked == "said" and bool(attribution["say"]))


def speaker_is_right(text: str, statement: Spoken, attribution: Mapping[str, Any]) -> bool:
    """Whether the source lies on the source wanted, or the name's last word is among its words."""
    if statement.source and letters(text, [statement.source]) & letters(text, attribution["source"]):
        return True
    if attribution["source_type"] == "pronoun" or not statement.speaker:
        return False
    words = {word.strip(".,").lower() for start, end in attribution["source"] for word in text[start:end].split()}
    return statement.speaker.split()[-1].strip(".,").lower() in words


def score(article: Mapping[str, Any], found: Sequence[Spoken], asked: str) -> Score:
    """The score of one article."""
    text = article["text"]
    golds = [(gold, letters(text, gold["content"])) for gold in article["attributions"]]
    wanted = [pair for pair in golds if pair[1] and is_wanted(pair[0], asked)]
    others = [marked for gold, marked in golds if marked and not is_wanted(gold, asked)]
    made = [(statement, letters(text, statement.content)) for statement in found]
    result = Score(wanted=len(wanted))
    pairs: list[tuple[float, int, int]] = []
    for number, (statement, said) in enumerate(made):
        if not said:
            continue
        _judge(result, text, statement, said, wanted, others)
        for place, (_, marked) in enumerate(wanted):
            share = len(said & marked) / len(said | marked)
            if share >= ENOUGH:
                pairs.append((share, number, place))
    result.matched = sum(
        speaker_is_right(text, made[number][0], wanted[place][0]) for number, place in _one_to_one(pairs)
    )
    return result


def _judge(
    result: Score,
    text: str,
    statement: Spoken,
    said: Letters,
    wanted: Sequence[tuple[Mapping[str, Any], Letters]],
    others: Sequence[Letters],
) -> None:
    """Count one statement: right, wrong, or neither where it hits what was not asked for."""
    best = max(((len(said & marked) / len(said), place) for place, (_, marked) in enumerate(wanted)), default=(0.0, -1))
    if best[0] >= ENOUGH:
        result.judged += 1
        result.right += 1
        result.spoken_right += speaker_is_right(text, statement, wanted[best[1]][0])
    elif not any(len(said & marked) / len(said) >= ENOUGH for marked in others):
        result.judged += 1


def _one_to_one(pairs: list[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """The best pairs first, each statement and each attribution once."""
    made: set[int] = set()
    taken: set[int] = set()
    kept = []
    for _, number, place in sorted(pairs, reverse=True):
        if number not in made and place not in taken:
            made.add(number)
            taken.add(place)
            kept.append((number, place))
    return kept


def main(paths: Sequence[str]) -> int:
    """Print the figures of each corpus."""
    for path in paths:
        articles = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
        begun = time.perf_counter()
        found = [[each for each in spoken(read(article["text"])) if each.statement.plain] for article in articles]
        took = time.perf_counter() - begun
        words = sum(article["text"].count(" ") for article in articles)
        sys.stdout.write(f"{Path(path).name}: {len(articles)} articles, {words / took:,.0f} words a second\n")
        for asked in ASKED:
            scores = [score(article, made, asked) for article, made in zip(articles, found, strict=True)]
            sys.stdout.write(sum(scores, Score()).line(asked) + "\n")
            for name, places in parts(articles).items():
                sys.stdout.write(sum((scores[place] for place in places), Score()).line(name) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
