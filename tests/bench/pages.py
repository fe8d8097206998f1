"""``python -m tests.bench.pages FOLDER``: how well the article is found in web pages, on pages that others have marked.

The folder is a clone of the public ``scrapinghub/article-extraction-benchmark``: ``ground-truth.json`` and, gzipped,
``html``; neither is part of the project. The measure is its own: runs of four words shared with the text that people
took for the article, each page counting the same; the headline, which that text leaves out, does not count.

Printed: precision, recall and F1 of all pages, of those that were looked at while the rules were made (every second one
by name, from the first), and of the others.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Final

from quizapp.article.page import page_of
from quizapp.article.reading import read_page

RUN: Final = 4
"""Words of a run."""

Shares = tuple[float, float]
"""Precision and recall of a page."""


def runs(text: str) -> Counter[tuple[str, ...]]:
    """The runs of words of a text, with how often each stands there; fewer words make one run."""
    words = re.findall(r"\w+", text)
    found = (tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))
    return Counter(run for run in found if run)


def shares(text: str, wanted: str) -> Shares:
    """How much of a text is wanted, and how much of what is wanted it has."""
    made, marked = runs(text), runs(wanted)
    both = (made & marked).total()
    return both / max(1, made.total()), both / max(1, marked.total())


def read(html: str) -> str:
    """The article of a page without its headline."""
    article = read_page(page_of(html))
    kept = [block for place, block in enumerate(article.blocks) if place or block.number]
    return "\n\n".join(article.flow.text[block.start : block.end] for block in kept)


def line(name: str, found: Sequence[Shares]) -> str:
    """The figures of some pages; a page of which nothing was found has no precision."""
    precision = mean(each[0] for each in found if each[0] or each[1])
    recall = mean(each[1] for each in found)
    f1 = 2 * precision * recall / (precision + recall)
    return f"{name:<12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   of {len(found)} pages\n"


def main(paths: Sequence[str]) -> int:
    """Print the figures of each folder."""
    for path in map(Path, paths):
        marked = json.loads((path / "ground-truth.json").read_text(encoding="utf-8"))
        found = []
        for name in sorted(marked):
            with gzip.open(path / "html" / f"{name}.html.gz") as file:
                html = file.read().decode("utf-8", errors="replace")
            found.append(shares(read(html), marked[name].get("articleBody", "")))
        parts = (("all", found), ("looked at", found[::2]), ("the others", found[1::2]))
        sys.stdout.write("".join(line(name, part) for name, part in parts))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
