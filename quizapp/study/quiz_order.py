"""The order of a quiz's questions, and the places of their right options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from quizapp.questions.chance import Chance
from quizapp.questions.rules_set import LONGEST_RUN, leaks, longest_run, placed
from quizapp.study.quiz_draft import LEVELS, Pick, spoils

_LOOKED_AT = 40
"""Of so many questions that might come next the best is taken."""

_MOVES = 5
"""Moves, times the quiz's length, after which mixing true and false statements is given up."""


def arranged(picks: Sequence[Pick]) -> list[Pick]:
    """Picks in an order in which no stem holds the key of a later one, neighbours as unlike as can be.

    Nor is a later question given away by what is told after an answer, where that can be had.
    """
    waits = _held_in([pick.stem for pick in picks], picks)
    spoilt = [{j for j, other in enumerate(picks) if i != j and spoils(pick, other)} for i, pick in enumerate(picks)]
    left, done = list(range(len(picks))), list[Pick]()
    truths, ranks = Counter(pick.truth for pick in picks), Counter(pick.rank for pick in picks)
    while left:
        free = [i for i in left if not waits[i]] or left[:1]
        kept = [i for i in free if not spoilt[i]] or [min(free, key=lambda i: (len(spoilt[i]), i))]
        best = min(kept[:_LOOKED_AT], key=lambda i: (_clash(done, picks[i], truths) + _scarce(picks[i], ranks), i))
        left.remove(best)
        done.append(picks[best])
        truths[picks[best].truth] -= 1
        ranks[picks[best].rank] -= 1
        for others in (*waits, *spoilt):
            others.discard(best)
    return _truths_mixed(done)


def _truths_mixed(order: Sequence[Pick]) -> list[Pick]:
    """The same order with no four statements in a row that are all true or all false, where that can be had."""
    mixed = list(order)
    for _ in range(_MOVES * len(order)):
        step = _move(mixed)
        if step is None:
            break
        source, target = step
        mixed.insert(target, mixed.pop(source))
    return mixed


def _move(order: Sequence[Pick]) -> tuple[int, int] | None:
    """A move that breaks the first run of four statements alike: from where to where; None when there is none.

    Statements only move backwards: none is another stem's key, so each may come later than it does.
    """
    told = [place for place, pick in enumerate(order) if pick.truth is not None]
    truths = [order[place].truth for place in told]
    ends = range(LONGEST_RUN, len(told))
    end = next((n for n in ends if len(set(truths[n - LONGEST_RUN : n + 1])) == 1), None)
    if end is None:
        return None
    after = next((place for place in told[end:] if order[place].truth is not truths[end]), None)
    if after is not None:
        return told[end], after
    before = next((place for place in reversed(told[:end]) if order[place].truth is not truths[end]), None)
    return (before, told[end] - 1) if before is not None else None


def _held_in(texts: Sequence[str], picks: Sequence[Pick]) -> list[set[int]]:
    """For each text the picks whose keys it holds, its own left out."""
    everyone = list(enumerate(picks))
    return [{j for j, other in everyone if i != j and leaks(text, other.keys)} for i, text in enumerate(texts)]


def _clash(done: Sequence[Pick], pick: Pick, truths: Mapping[bool | None, int]) -> float:
    """How ill a pick would follow those already placed: a run of places or truths, the same kind, topic or entry.

    ``truths`` are the statements left: the sort of which there are more goes first, lest they end up in a row.
    """
    cost = 20.0 * (_run_with(done, pick) > LONGEST_RUN)
    if pick.truth is not None:
        cost += 4.0 * (truths[pick.truth] < truths[not pick.truth])
    if not done:
        return cost + LEVELS[pick.question.kind]
    last, now = done[-1].question, pick.question
    cost += 2.0 * (last.kind is now.kind) + 3.0 * (last.entry == now.entry)
    return cost + (bool(now.dispute) and last.dispute == now.dispute) + (bool(now.topic) and last.topic == now.topic)


def _scarce(pick: Pick, ranks: Mapping[int | None, int]) -> float:
    """What it costs to take a pick that is needed later on, to part those whose right options stand in one place.

    ``ranks`` are the picks left by the place that their right option can't leave.
    """
    most = max((count for rank, count in ranks.items() if rank is not None), default=0)
    return 2.0 * (most > LONGEST_RUN and (pick.movable or (pick.rank is not None and ranks[pick.rank] < most)))


def _run_with(done: Sequence[Pick], pick: Pick) -> int:
    """How many alike would stand in a row with ``pick`` at the end: truths, or places of options that can't move."""
    if pick.truth is not None:
        return _tail((p.truth for p in reversed(done) if p.truth is not None), pick.truth)
    if pick.rank is not None:
        return _tail((p.rank for p in reversed(done) if placed(p.question)), pick.rank)
    return 0


def _tail(before: Iterable[object], value: object) -> int:
    """How many equal ``value`` in a row, itself and those right before it (told from the last backwards)."""
    return 1 + sum(1 for _ in takewhile(lambda other: other == value, before))


def with_places(picks: Sequence[Pick], chance: Chance) -> tuple[str, ...]:
    """Question ids, with ``@place`` for each single choice whose options can move (rule 18)."""
    sizes = [len(p.question.options) for p in picks if placed(p.question)]
    fixed = [p.rank for p in picks if placed(p.question)]
    places = iter(spread_places(sizes, fixed, chance))
    return tuple(_planned(p, next(places)) if placed(p.question) else p.question.id for p in picks)


def _planned(pick: Pick, place: int) -> str:
    return f"{pick.question.id}@{place}" if pick.movable else pick.question.id


def spread_places(sizes: Sequence[int], fixed: Sequence[int | None], chance: Chance) -> list[int]:
    """A place for each right option: those that are fixed as they are, the others drawn from the places used least.

    ``sizes`` are numbers of options. No place stands more than three times in a row when the fixed ones allow it.
    """
    used = Counter(place for place in fixed if place is not None)
    places = list[int | None](fixed)
    for index, size in enumerate(sizes):
        if places[index] is None:
            least = min(used[place] for place in range(size))
            free = [p for p in range(size) if _run_at(places, index, p) <= LONGEST_RUN] or list(range(size))
            rare = [p for p in free if used[p] <= least + 1] or [min(free, key=lambda p: used[p])]
            places[index] = chance.pick(rare)
            used[places[index] or 0] += 1
    return [place or 0 for place in places]


def _run_at(places: Sequence[int | None], index: int, place: int) -> int:
    """The longest run around ``index`` if ``place`` stood there."""
    window = [*places[max(0, index - LONGEST_RUN) : index], place, *places[index + 1 : index + 1 + LONGEST_RUN]]
    return longest_run(p if p is not None else -1 - i for i, p in enumerate(window))
