"""``python -m tests.bench.updating CORPUS.jsonl``: what small changes of an article do to its draft and to a deck.

A line of a corpus: ``{"id", "text"}``; the corpora are not part of the project. Each article is drafted, changed in one
of three ways (a paragraph put in, a slip made in a word, a paragraph taken out; which and where is told by its id) and
drafted again. Printed for each way: the share of ids that stay, what an update marks as new, replaced and lost, and how
long it takes. Articles are left out that are too short to change, or whose draft holds nothing that can be asked.
"""

from __future__ import annotations

import json
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from quizapp.deck.read import read_deck
from quizapp.draft.drafting import Draft, draft
from quizapp.draft.update import Happened, updated

WAYS: Final = ("a paragraph put in", "a slip made in a word", "a paragraph taken out")
PUT_IN: Final = "Lena Ort said that the upper road had been closed by snow. The road is 41 miles long."
SHORTEST: Final = 6
"""Paragraphs of an article that is changed."""


def changed(text: str, number: int) -> tuple[str, str] | None:
    """In which way an article is changed, and its text then."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) < SHORTEST:
        return None
    way, at = number % 3, 2 + number // 3 % (len(parts) - 3)
    if way == 0:
        parts.insert(at, PUT_IN)
    elif way == 1:
        words = parts[at].split(" ")
        place = number // 7 % len(words)
        words[place] = f"{words[place][:2]}{words[place][1:]}"
        parts[at] = " ".join(words)
    else:
        parts.pop(at)
    return WAYS[way], "\n\n".join(parts)


def paragraphs(made: Draft) -> dict[int, str]:
    """The paragraphs of a drafted article by number."""
    text = made.article.flow.text
    return {each.number: text[each.start : each.end] for each in made.article.body}


def measured(path: Path) -> Iterator[tuple[str, Counter[str]]]:
    """For each article the way in which it was changed, and what came of it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = str(article["text"])
        other = changed(text, zlib.crc32(str(article["id"]).encode()))
        before = draft(text)
        if other is None or not read_deck(before.deck.encode()).ok:
            continue
        after = draft(other[1])
        ids, again = ({entry.id for entry in each.entries} for each in (before, after))
        begun = time.perf_counter()
        done = updated(before.deck.encode(), after.deck, paragraphs(after))
        took = time.perf_counter() - begun
        twice = updated(done.data, after.deck, paragraphs(after)).data == done.data
        told = {str(what): done.count(what) for what in (Happened.ADDED, Happened.REPLACED, Happened.LOST)}
        figures = {"articles": 1, "ids": len(ids), "same": len(ids & again), "twice": twice, "ms": round(took * 1000)}
        yield other[0], Counter({**figures, **told})


def main(files: Sequence[str]) -> int:
    """Print the figures of some corpora."""
    for file in files:
        sums: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
        for way, figures in measured(Path(file)):
            sums[way].update(figures)
        for way, of in sums.items():
            told = ", ".join(f"{of[str(what)]} {what}" for what in (Happened.ADDED, Happened.REPLACED, Happened.LOST))
            sys.stdout.write(
                f"{file}: {way}, {of['articles']} articles: {of['same']} of {of['ids']} ids stay; {told}; "
                f"a second update changes {of['articles'] - of['twice']}; "
                f"{of['ms'] / max(1, of['articles']):.0f} ms each\n"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
