"""``python -m tests.bench.claims CORPUS.jsonl``: how many drafted facts are in truth what somebody says.

A corpus is one as ``tests.bench.drafting`` reads it. Counted are facts that a draft gives on nobody's word; a fact that
names who vouches for it is none of them. ``stripped``: the sentence is somebody's words, and the one whose words they
are stands outside of it, so that a claim would be learnt as a fact. ``asked``: the words asked are part of what
somebody in the sentence says, thinks or wants; the sentence still tells who. A ``train`` split is told in two parts, of
which only the first may be looked at (``tests.bench.drafting``).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from quizapp.draft.drafting import Draft, draft
from quizapp.draft.entries import Entry
from quizapp.draft.passages import sentence_at
from tests.bench.drafting import is_looked_at

MOSTLY = 0.5
"""The share of a sentence's letters from which it is somebody's words."""


def plain_facts(made: Draft) -> Iterator[Entry]:
    """The facts that a draft gives on nobody's word."""
    for entry in made.entries:
        if entry.section == "facts" and not {"said_by", "status"} & {key for key, _ in entry.keys}:
            yield entry


def _letters(text: str, spans: Sequence[Sequence[int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end) if text[place].isalnum()}


def whose(article: Mapping[str, Any], made: Draft, entry: Entry) -> tuple[str, str]:
    """``stripped`` or ``asked`` with the cue, where a fact is what somebody says; else two empty texts."""
    text, flow = article["text"], made.article.flow
    asked = _letters(text, [span for key in entry.asked for span in flow.spans(*key)])
    sentence = sentence_at(made.article.paragraphs[entry.place], entry.asked[0][0])
    all_of_it = _letters(text, flow.spans(*sentence))
    found = "", ""
    for gold in article["attributions"]:
        told = _letters(text, gold["content"])
        if not gold["source"] or not told & asked:
            continue
        cue = " ".join(text[a:b] for a, b in gold["cue"])
        if len(told & all_of_it) >= MOSTLY * len(all_of_it) and not _letters(text, gold["source"]) & all_of_it:
            return "stripped", cue
        found = "asked", cue
    return found


def main(words: Sequence[str]) -> int:
    """Print the shares for each corpus; with ``--shown`` each such fact of the part that may be looked at."""
    for path in (word for word in words if not word.startswith("--")):
        counts: Counter[tuple[str, str]] = Counter()
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            part = "looked at" if article.get("split") == "train" and is_looked_at(article["id"]) else "kept apart"
            made = draft(article["text"], date=article["date"])
            for entry in plain_facts(made):
                what, cue = whose(article, made, entry)
                counts[part, "facts"] += 1
                counts[part, what] += 1
                if what and "--shown" in words and part == "looked at":
                    sys.stdout.write(f"{what} {entry.trust} [{cue}] {dict(entry.keys)['fact']}\n")
        for part in sorted({part for part, _ in counts}):
            facts = counts[part, "facts"]
            told = (
                f"{what} {counts[part, what]} ({100 * counts[part, what] / facts:.1f} %)"
                for what in ("stripped", "asked")
            )
            sys.stdout.write(f"{Path(path).name}, {part}: {facts} facts on nobody's word, {', '.join(told)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
