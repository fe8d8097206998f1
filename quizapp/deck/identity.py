"""What keeps an entry the same through edits: ids made from its words, and matching what was reworded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from quizapp.deck.blake import blake2b
from quizapp.deck.identity_likeness import Weights, answer_likeness, likeness, tokens
from quizapp.deck.pattern import pattern
from quizapp.deck.text import slug

_WORD = pattern(r"[^\W_]+")
LONGEST_KEY: Final = 32

LIKE_CONTEXT: Final = 0.55
"""Likeness of statements from which a point with the same answer is the same point."""

SAME_CONTEXT: Final = 0.8
"""Likeness of statements that is wanted where the answer was corrected too."""

LIKE_ANSWER: Final = 0.6
"""Likeness of answers from which one may be a correction of the other."""

MOST_WORDS: Final = 12
MOST_POSTED: Final = 40
MOST_CANDIDATES: Final = 6
"""Bounds of the search for one vanished point: words looked up, points taken from one word, points compared."""


def entry_id(section: str, text: str) -> str:
    """The id of an entry that has none of its own: the section's first letter and 8 digits made from its words.

    Case, punctuation and spaces do not count, so correcting them changes nothing.
    """
    return f"{section[0]}-{_digits(text, 4)}"


class Ids:
    """Gives out names that are not taken yet: a second ``x`` becomes ``x-2``."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, name: str) -> str:
        """The name itself, or with the first free number from 2 on."""
        if name not in self.taken:
            self.taken.add(name)
            return name
        number = self._next.get(name, 2)
        while f"{name}-{number}" in self.taken:
            number += 1
        self._next[name] = number + 1
        return self.take(f"{name}-{number}")


def mark_key(text: str, ids: Ids) -> str:
    """The name of a mark within its entry: its words as a slug, numbered when the entry marks them twice."""
    key = text.lower() if text.isalnum() and text.isascii() else slug(text)
    if not key or len(key) > LONGEST_KEY:
        key = f"{key[:LONGEST_KEY]}-{_digits(text, 2)}".lstrip("-")
    return ids.take(key)


def _digits(text: str, size: int) -> str:
    """Hex digits of the folded words, two a byte."""
    words = " ".join(_WORD.findall(text.casefold()))
    return blake2b((words or text).encode("utf-8", "replace"), digest_size=size).hexdigest()


class Trace(NamedTuple):
    """What is remembered of a point so that it is known again after an edit.

    ``id`` is the point's id, ``entry`` its entry's id, ``context`` the statement with the answer masked.
    """

    id: str
    entry: str
    context: str
    answer: str


def reconcile(old: Sequence[Trace], new: Sequence[Trace]) -> dict[str, str]:
    """Old point id to new point id, for points that vanished and stand there again in other words.

    Only what vanished is compared with what is new, and of that only what shares telling words with it, so the work
    grows with the size of the edit. A point is the same when its statement is much alike and its answer the same but
    for a slip of writing; another number is another answer.
    """
    there, was = {trace.id for trace in new}, {trace.id for trace in old}
    gone = [trace for trace in old if trace.id not in there]
    fresh = [trace for trace in new if trace.id not in was]
    if not gone or not fresh:
        return {}
    return _Matching(gone, fresh, [tokens(trace.context) for trace in new]).best()


def found_again(old: Sequence[Trace], new: Sequence[Trace]) -> int:
    """How many points of one deck stand in another one too, whatever their ids: word for word, or much alike."""
    there = Counter(map(_plain, new))
    left = []
    for trace in old:
        if there[_plain(trace)] > 0:
            there[_plain(trace)] -= 1
        else:
            left.append(trace._replace(id=f"{trace.id} before"))
    if 2 * (len(old) - len(left)) > len(old):  # enough to tell; the search for what was reworded takes its time
        return len(old) - len(left)
    fresh = [trace for trace in new if there[_plain(trace)] > 0]
    return len(old) - len(left) + len(reconcile(left, fresh))


def _plain(trace: Trace) -> tuple[str, str]:
    """How a point reads, but for case, punctuation and spaces."""
    return _digits(trace.context, 8), _digits(trace.answer, 8)


class _Matching:
    """Finds for vanished points the new ones that they became."""

    def __init__(self, gone: Sequence[Trace], fresh: Sequence[Trace], statements: Sequence[list[str]]) -> None:
        self.gone = gone
        self.fresh = fresh
        self.weights = Weights(statements)
        self.words = [tokens(trace.context) for trace in fresh]
        self.postings: dict[str, list[int]] = {}
        for number, (trace, words) in enumerate(zip(fresh, self.words, strict=True)):
            for key in {*words, *_other_keys(trace)}:
                self.postings.setdefault(key, []).append(number)

    def best(self) -> dict[str, str]:
        """The mapping: the likest pairs first, each point once."""
        pairs = sorted((-score, was, now) for was, trace in enumerate(self.gone) for now, score in self.scored(trace))
        taken: set[int] = set()
        found: dict[int, int] = {}
        for _, was, now in pairs:
            if was not in found and now not in taken:
                found[was] = now
                taken.add(now)
        return {self.gone[was].id: self.fresh[now].id for was, now in sorted(found.items())}

    def scored(self, trace: Trace) -> Iterator[tuple[int, float]]:
        """New points that a vanished one may have become, with how like they are."""
        words = tokens(trace.context)
        for now in self.candidates(trace, words):
            other = self.fresh[now]
            answer = answer_likeness(trace.answer, other.answer)
            if answer < LIKE_ANSWER or _sort(trace) != _sort(other):
                continue
            context = likeness(words, self.words[now], self.weights)
            if context >= (LIKE_CONTEXT if answer == 1.0 else SAME_CONTEXT):
                yield now, context + answer

    def candidates(self, trace: Trace, words: Sequence[str]) -> list[int]:
        """The new points that share the most telling words with a vanished one."""
        telling = sorted({*words}, key=lambda word: (-self.weights.of(word), word))[:MOST_WORDS]
        votes: dict[int, float] = {}
        for key in (*telling, *_other_keys(trace)):
            posted = self.postings.get(key, ())
            if len(posted) <= MOST_POSTED:
                for number in posted:
                    votes[number] = votes.get(number, 0.0) + self.weights.of(key)
        return sorted(votes, key=lambda number: (-votes[number], number))[:MOST_CANDIDATES]


def _other_keys(trace: Trace) -> tuple[str, str]:
    """What a point is looked up by besides the words around its answer: its entry and its answer."""
    return f"entry {trace.entry}", f"answer {' '.join(tokens(trace.answer))}"


def _sort(trace: Trace) -> str:
    """Voices are matched with voices alone."""
    return trace.id.partition(":")[0] if trace.id.startswith("voice:") else ""
