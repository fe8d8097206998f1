"""Who and what a pronoun may mean: names and phrases that stand in what came before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from quizapp.draft.model.derive import LONGEST_NAME, Run
from quizapp.draft.model.words import FREE, JOINTS, LEANING, PREDICATES, Word, bare
from quizapp.draft.words_common import ADVERBS, STARTERS


def stand_ins(texts: Iterable[Sequence[Word]]) -> frozenset[Run]:
    """What may stand for a pronoun: names and "the ..." as they stand in what came before."""
    found: set[Run] = set()
    for words in texts:
        for at, word in enumerate(words):
            named = word.is_name and word.low not in STARTERS | LEANING
            if not (named or word.low in {"the", "a", "an"}):
                continue
            for end in range(at + 1, min(at + LONGEST_NAME, len(words)) + 1):
                if end > at + 1 and (words[end - 1].marks or words[end - 1].is_kept):
                    break
                last = words[end - 1].low
                telling = last not in FREE | JOINTS | LEANING
                if telling and not word.is_kept and _is_whole(words, end):
                    found.add(_named([each.low for each in words[at:end]]))
    return frozenset(found)


def _is_whole(words: Sequence[Word], end: int) -> bool:
    """Whether a phrase ends before a word, which does not belong to it as "source" does to "the main"."""
    if end == len(words) or words[end].marks or words[end - 1].low.endswith("'s"):
        return True
    if words[end - 1].is_name and not words[end].is_name:
        return True
    low = words[end].low
    return low in JOINTS | PREDICATES | ADVERBS or (low.endswith(("ed", "s")) and not words[end].is_name)


def _named(lows: Sequence[str]) -> Run:
    """A phrase as it is told of what is known already: "a dam" is "the dam"."""
    first = "the" if lows[0] in {"a", "an"} else lows[0]
    return (first, *lows[1:-1], bare(lows[-1])) if len(lows) > 1 else (bare(first),)
