"""The order of a quiz's questions, and the places of their right options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizapp.questions.chance import Chance
from quizapp.questions.rules_set import LONGEST_RUN, leaks, longest_run, placed
from quizapp.study.quiz_draft import LEVELS, Pick


def arranged(picks: Sequence[Pick]) -> list[Pick]:
    """Picks in an order in which no stem holds the key of a later one, neighbours as unlike as can be."""
    waits = _waits_for(picks)
    left, done = list(range(len(picks))), list[int]()
    while left:
        free = [i for i in left if not waits[i].intersection(left)] or left
        best = min(free, key=lambda i: (_clash([picks[j] for j in done], picks[i]), i))
        left.remove(best)
        done.append(best)
    return [picks[i] for i in done]


def _waits_for(picks: Sequence[Pick]) -> list[frozenset[int]]:
    """For each pick the ones that must be asked before it: its stem holds their keys."""
    everyone = list(enumerate(picks))
    return [frozenset(j for j, other in everyone if i != j and leaks(p.stem, other.keys)) for i, p in everyone]


def _clash(done: Sequence[Pick], pick: Pick) -> float:
    """How ill a pick would follow those already placed: a run of places or truths, the same kind, topic or entry."""
    cost = 8.0 * (_run_with(done, pick) > LONGEST_RUN)
    if not done:
        return cost + LEVELS[pick.question.kind]
    last, now = done[-1].question, pick.question
    cost += 2.0 * (last.kind is now.kind) + 3.0 * (last.entry == now.entry)
    return cost + (bool(now.dispute) and last.dispute == now.dispute) + (bool(now.topic) and last.topic == now.topic)


def _run_with(done: Sequence[Pick], pick: Pick) -> int:
    """How many alike would stand in a row with ``pick`` at the end: truths, or places of options that can't move."""
    recent = done[-4 * LONGEST_RUN :]
    if pick.truth is not None:
        return _tail([p.truth for p in recent if p.truth is not None], pick.truth)
    if pick.rank is not None:
        return _tail([p.rank for p in recent if placed(p.question)], pick.rank)
    return 0


def _tail(values: Sequence[object], value: object) -> int:
    count = next((i for i, v in enumerate(reversed(values)) if v != value), len(values))
    return count + 1


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
